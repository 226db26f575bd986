/**
 * What a server that is ended with kill -9 had acknowledged, and whether it is there after the next start: eight writers save notes on one report, each
 * its own, and each round a new practice session is answered as it is typed.
 *
 *     node test/bench/faults/writers.ts [ROUNDS=20] [MOST SECONDS A ROUND=3]
 */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { anchor } from "../../../src/core/report/markup.ts";
import { makeReport, post, type ServerProcess, startProcess } from "../../faults/server-process.ts";

const rounds = Number(process.argv[2] ?? 20);
const seconds = Number(process.argv[3] ?? 3);
const WRITERS = 8;
const folder = mkdtempSync(join(tmpdir(), "groundwork-writers-"));
/** The last number that was acknowledged, by writer; a number on its way at the kill may be there too. */
const said = new Map<string, number>();
let acknowledged = 0;
let [lost, older, sessions] = [0, 0, 0];
let slowest = 0;

try {
  let server = await startProcess(folder);
  const report = await makeReport(server.origin, "writers-report");
  const places = [...(await (await fetch(server.origin + report)).text()).matchAll(/data-write="([^"]+)"/g)].map((match) => match[1] ?? "");
  if (places.length < WRITERS) throw new Error(`the report has room for ${places.length} notes`);
  for (let round = 0; round < rounds; round++) {
    const begun = await begin(server);
    sessions++;
    // The kill comes at any moment of the round, so that it falls into every part of a save.
    const end = performance.now() + seconds * 1000 * (0.2 + 0.8 * Math.random());
    const work = [
      ...places.slice(0, WRITERS).map((at) => write(at, end, (n) => send(server, `${report}/notes`, { at, text: String(n) }))),
      write(begun, end, (n) => send(server, `${begun}/answers/0`, { act: "save", revision: String(n - 1), text: String(n) })),
    ];
    await new Promise((wait) => setTimeout(wait, Math.max(0, end - performance.now())));
    await server.kill();
    await Promise.all(work);
    server = await startProcess(folder);
    const kept = read(places.slice(0, WRITERS), begun);
    for (const [name, n] of kept) {
      const before = said.get(name) ?? 0;
      if (n < before) lost++;
      if (n > before + 1) older++;
      said.set(name, n);
    }
  }
  await server.kill();
  // The control: a write that was acknowledged and is not there is counted.
  const database = new DatabaseSync(join(folder, "groundwork.sqlite"));
  database.exec("update note set text = text - 1");
  database.close();
  const control = [...read(places.slice(0, WRITERS), "")].filter(([name, n]) => n < (said.get(name) ?? 0)).length;
  console.table([
    { what: "kills", found: rounds },
    { what: `writes acknowledged by ${WRITERS} writers of notes and ${sessions} sessions`, found: acknowledged },
    { what: "acknowledged and not there after the next start", found: lost },
    { what: "there though never sent", found: older },
    { what: "slowest answer to a write, ms", found: Math.round(slowest) },
    { what: `control: ${WRITERS} notes set back by one, seen as lost`, found: control },
    { what: "integrity", found: integrity() },
  ]);
  process.exitCode = lost + older === 0 && control === WRITERS ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function begin(server: ServerProcess): Promise<string> {
  const sent = await post(
    server.origin,
    "/practice/sessions",
    new URLSearchParams({ kind: "answer", subject: "question/failure-or-feedback" }),
  );
  const path = sent.headers.get("location");
  if (sent.status !== 303 || !path) throw new Error(`a session was answered with ${sent.status}`);
  return path;
}

/** Sends one number after another until the time is over or the server is gone. */
async function write(name: string, end: number, save: (n: number) => Promise<boolean>): Promise<void> {
  for (let n = (said.get(name) ?? 0) + 1; performance.now() < end + 5000; n++) {
    const sent = performance.now();
    if (!(await save(n).catch(() => false))) return;
    slowest = Math.max(slowest, performance.now() - sent);
    acknowledged++;
    said.set(name, n);
  }
}

async function send(server: ServerProcess, path: string, fields: Record<string, string>): Promise<boolean> {
  const answer = await fetch(server.origin + path, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { origin: server.origin, accept: "application/json" },
  });
  const { state } = (await answer.json()) as { state?: string };
  return answer.ok && (state === undefined || state === "saved");
}

/** The numbers that are kept, by writer. */
function read(places: readonly string[], session: string): Map<string, number> {
  const database = new DatabaseSync(join(folder, "groundwork.sqlite"), { readOnly: true });
  const notes = database.prepare("select statement, text from note").all() as { statement: string; text: string }[];
  const answers = database.prepare("select value from answer where session = ?").all(session.split("/").at(-1) ?? "") as {
    value: string;
  }[];
  database.close();
  const found = new Map<string, number>(notes.map(({ statement, text }) => [anchorOf(statement, places), Number(text)]));
  for (const { value } of answers) found.set(session, Number((JSON.parse(value) as { text: string }).text));
  for (const name of [...places, ...(session ? [session] : [])]) if (!found.has(name)) found.set(name, 0);
  return found;
}

/** A note is kept under its statement's id and sent under its anchor. */
function anchorOf(statement: string, places: readonly string[]): string {
  const found = places.find((at) => at === anchor(statement));
  if (!found) throw new Error(`a note stands under ${statement}, which nobody wrote on`);
  return found;
}

function integrity(): string {
  const database = new DatabaseSync(join(folder, "groundwork.sqlite"), { readOnly: true });
  const { integrity_check: found } = database.prepare("pragma integrity_check").get() as { integrity_check: string };
  database.close();
  return found;
}
