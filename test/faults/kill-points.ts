/** Ending the server with kill -9 at a point of a report that its database shows, and what the next start makes of it. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { corpusFile, post, reportForm, startProcess } from "./server-process.ts";

interface Seen {
  requests: number;
  done: number;
  stages: number;
  steps: string;
}

/** Points by what the database shows first then. The kill comes a millisecond or a few after the commit, so it may fall into the work that follows. The last four are one commit. */
export const POINTS: Record<string, (seen: Seen, before: Seen) => boolean> = {
  "the request is kept": (seen, before) => seen.requests > before.requests,
  "one file is decoded": (seen, before) => seen.stages > before.stages,
  "both files are decoded": (seen, before) => seen.stages > before.stages + 1,
  "read is told": (seen) => seen.steps.includes('"read"'),
  "match is told": (seen) => seen.steps.includes('"match"'),
  "build is told": (seen) => seen.steps.includes('"build"'),
  "the report is kept": (seen, before) => seen.done > before.done,
};

export interface Outcome {
  point: string;
  /** Whether the report is there after the next start: lost where its address or its request is gone, stuck where it still waits after a minute. */
  state: "there" | "lost" | "stuck";
  /** There, or waiting, more than once. */
  duplicated: boolean;
  /** Decoders that ran after the next start, and how many should have: one for each file whose decoding was not kept at the kill. */
  decoders: number;
  missing: number;
  /** Milliseconds from the next start to the report. */
  recovered: number;
}

/** Kills a server at a point of one new report, starts another on the same folder and follows the report to its end there. Linux only: it reads /proc. */
export async function killAt(folder: string, point: string, name: string): Promise<Outcome> {
  const reached = POINTS[point];
  if (!reached) throw new Error(`there is no point “${point}”`);
  const first = await startProcess(folder);
  const before = look(folder);
  const sending = post(first.origin, "/reports", formOf(name)).catch(() => undefined);
  for (const end = performance.now() + 20_000; performance.now() < end && !reached(look(folder, name), before); ) await pause(1);
  await first.kill();
  await sending;
  const kept = look(folder, name);
  const missing = Math.max(0, 2 + before.stages - kept.stages);
  const begun = performance.now();
  const second = await startProcess(folder);
  const decoders = new Set<string>();
  const watch = setInterval(() => {
    for (const child of decodersOf(second.child.pid ?? 0)) decoders.add(child);
  }, 12);
  // Whoever heard no answer sends the form again: the same submission.
  const again = await post(second.origin, "/reports", formOf(name));
  const path = (again.headers.get("location") ?? "").replace("/progress", "");
  let answered = 0;
  for (const end = performance.now() + 60_000; performance.now() < end && answered !== 200 && answered !== 404; await pause(12)) {
    const answer = await fetch(second.origin + path, { redirect: "manual" });
    await answer.arrayBuffer();
    answered = answer.status;
  }
  clearInterval(watch);
  const recovered = performance.now() - begun;
  await second.kill();
  const after = look(folder);
  return {
    point,
    state: answered === 200 ? "there" : after.requests === before.requests || answered === 404 ? "lost" : "stuck",
    duplicated: after.requests > before.requests + 1 || after.done > before.done + 1,
    decoders: decoders.size,
    missing,
    recovered,
  };
}

/** A form whose two files no other form has, so that each has to be decoded. */
function formOf(name: string): FormData {
  const cv = new TextDecoder().decode(corpusFile("cvs/career-changer-physics/cv.md"));
  return reportForm(name, name, { name: "cv.md", bytes: new TextEncoder().encode(`${cv}\n\n${name}`) });
}

/** What the database holds now, from outside. */
function look(folder: string, submission = ""): Seen {
  const database = new DatabaseSync(join(folder, "groundwork.sqlite"), { readOnly: true });
  try {
    const number = (sql: string) => Number((database.prepare(sql).get() as { n: number }).n);
    const steps = database
      .prepare("select step from step join request on request.id = step.request where submission = ?")
      .all(submission) as { step: string }[];
    return {
      requests: number("select count(*) n from request"),
      done: number("select count(*) n from report"),
      stages: number("select count(*) n from stage"),
      steps: steps.map((row) => row.step).join("\n"),
    };
  } finally {
    database.close();
  }
}

/** The processes under a server that decode a file. */
function decodersOf(pid: number): string[] {
  const all = (parent: string): string[] => children(parent).flatMap((child) => [child, ...all(child)]);
  return all(String(pid)).filter((child) => {
    try {
      const words = readFileSync(`/proc/${child}/cmdline`, "utf8").split("\0");
      return (words[0] ?? "").endsWith("node") && words.some((word) => word.endsWith("decoder/child.ts"));
    } catch {
      return false;
    }
  });
}

function children(parent: string): string[] {
  try {
    return readdirSync(`/proc/${parent}/task`).flatMap((task) =>
      readFileSync(`/proc/${parent}/task/${task}/children`, "utf8").trim().split(" ").filter(Boolean),
    );
  } catch {
    return [];
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
