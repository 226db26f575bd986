/** Groundwork's server as a process of its own, the way a person starts it, so that it can be killed. */

import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { programFile } from "../../bin/build.mjs";
import { SERVER_HEAP } from "../../bin/server-heap.mjs";

const ROOT = join(import.meta.dirname, "../..");

export interface ServerProcess {
  origin: string;
  child: ChildProcess;
  /** Milliseconds from starting the process until it answered. */
  ready: number;
  /** What it printed on stderr: its log. */
  logged: () => string;
  /** Ends it at once, as a power cut would end a process: no handler runs. Returns when it is gone. */
  kill: () => Promise<void>;
}

/** Starts the server on a data folder and returns when /health answers. `through` is a command to run it under (strace, prlimit). */
export async function startProcess(folder: string, through: readonly string[] = []): Promise<ServerProcess> {
  const words = [
    ...through,
    process.execPath,
    ...SERVER_HEAP,
    programFile(process.execPath),
    "serve",
    "--data",
    folder,
    "--port",
    "0",
    "--no-open",
  ];
  const begun = performance.now();
  const child = spawn(words[0] ?? "", words.slice(1), { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, NODE_OPTIONS: "" } });
  let [out, errors] = ["", ""];
  child.stderr?.on("data", (bytes: Buffer) => (errors += String(bytes)));
  const origin = await new Promise<string>((ready, failed) => {
    const timer = setTimeout(() => failed(new Error(`the server did not start within 20 s: ${errors}`)), 20_000);
    child.stdout?.on("data", (bytes: Buffer) => {
      out += String(bytes);
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(out)?.[0];
      if (found) {
        clearTimeout(timer);
        ready(found);
      }
    });
    child.once("exit", (code) => {
      clearTimeout(timer);
      failed(new Error(`the server ended with ${code}: ${errors}`));
    });
  });
  await fetch(`${origin}/health`);
  const ready = performance.now() - begun;
  const gone = new Promise<void>((done) => child.once("exit", () => done()));
  return {
    origin,
    child,
    ready,
    logged: () => errors,
    kill: () => {
      child.kill("SIGKILL");
      return gone;
    },
  };
}

/** The resident memory of a process in megabytes, on Linux. */
export function residentMegabytes(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1000;
}

/** A file of the project's corpus. */
export function corpusFile(path: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(join(ROOT, "test/corpus", path)));
}

/** The form of a report from the project's example, with `mark` in the posting, so that each is a file of its own. */
export function reportForm(
  submission: string,
  mark = "",
  cv: { name: string; bytes: Uint8Array<ArrayBuffer> } = { name: "cv.pdf", bytes: corpusFile("cvs/phd-student-alignment/cv.pdf") },
): FormData {
  const form = new FormData();
  form.set("submission", submission);
  form.set("cv", new File([cv.bytes], cv.name));
  form.set("posting-text", `${new TextDecoder().decode(corpusFile("postings/research-engineer-post-training/posting.md"))}\n\n${mark}`);
  return form;
}

/** Sends a form the way a browser of this origin does. */
export function post(origin: string, path: string, body: FormData | URLSearchParams): Promise<Response> {
  return fetch(origin + path, { method: "POST", body, headers: { origin }, redirect: "manual" });
}

/** Sends a report's form and waits until the report stands; returns its path. Throws where it does not within 30 s. */
export async function makeReport(origin: string, submission: string, mark = ""): Promise<string> {
  const sent = await post(origin, "/reports", reportForm(submission, mark));
  const path = (sent.headers.get("location") ?? "").replace("/progress", "");
  if (sent.status !== 303) throw new Error(`the form was answered with ${sent.status}`);
  await untilDone(origin, path);
  return path;
}

/** Waits until a report stands. */
export async function untilDone(origin: string, path: string): Promise<void> {
  for (const end = performance.now() + 30_000; performance.now() < end; ) {
    const answer = await fetch(origin + path, { redirect: "manual" });
    await answer.arrayBuffer();
    if (answer.status === 200) return;
    await new Promise((wait) => setTimeout(wait, 50));
  }
  throw new Error(`${path} did not become a report within 30 s`);
}
