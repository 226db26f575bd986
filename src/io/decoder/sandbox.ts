/**
 * Running a program on a file that nobody has vetted: memory, CPU and wall-clock limits, no network, an empty environment.
 *
 * The kernel keeps the limits (`--max-old-space-size` does not see the memory of typed arrays, into which a PDF inflates). Where a guard is
 * missing the next best stands, and `describeGuards` says so.
 */

import { type ChildProcess, spawn } from "node:child_process";
import { setPriority } from "node:os";
import { findGuards, type Guards, guard } from "./find-guards.ts";

/** Limits of one run. Memory in bytes counts what the program writes to (the kernel's RLIMIT_DATA). */
export interface Limits {
  memory: number;
  cpuSeconds: number;
  wallSeconds: number;
  /** Bytes that the program may print. */
  output: number;
}

/** What came of a run: what it printed, or which limit ended it. */
export type Outcome = { output: Buffer } | { ended: Ending; detail: string };

/** "failed" is every end that no limit made. */
export type Ending = "time" | "memory" | "output" | "failed";

/** A program that was started and waits for its input. */
export interface Started {
  /** Hands over the pieces of the input, one after another; from here the clock runs. To be called once. */
  run: (input: readonly Uint8Array[]) => Promise<Outcome>;
  /** Whether it still waits. */
  waits: () => boolean;
  stop: () => void;
}

/** Runs `command` with the pieces of `input` on its stdin. Never throws: a program that cannot be started has "failed". */
export function runLimited(
  command: readonly string[],
  input: readonly Uint8Array[],
  limits: Limits,
  guards: Guards = findGuards(),
): Promise<Outcome> {
  return startLimited(command, limits, guards).run(input);
}

/** Starts `command` behind its guards ahead of its input. */
export function startLimited(command: readonly string[], limits: Limits, guards: Guards = findGuards()): Started {
  const [program = "", ...words] = guard(command, limits, guards);
  const child = spawn(program, words, { stdio: ["pipe", "pipe", "pipe"], env: {}, cwd: "/", detached: process.platform !== "win32" });
  yieldToOthers(child);
  const chunks: Buffer[] = [];
  let size = 0;
  let errors = "";
  let ended: Ending | undefined;
  let closed = false;
  const stop = (why: Ending) => {
    ended ??= why;
    kill(child);
  };
  const watch = guards.limiter.keepsMemory ? undefined : watchMemory(child, limits.memory, guards.ps, () => stop("memory"));
  child.stdout.on("data", (chunk: Buffer) => {
    size += chunk.length;
    if (size > limits.output) stop("output");
    else chunks.push(chunk);
  });
  child.stderr.on("data", (chunk: Buffer) => {
    if (errors.length < 4000) errors += chunk.toString("utf8");
  });
  child.stdin.on("error", () => {
    // It ended before it read everything; its exit says why.
  });
  const outcome = new Promise<Outcome>((done) => {
    child.on("error", (error) => done({ ended: "failed", detail: error.message }));
    child.on("close", (code, signal) => {
      if (ended) done({ ended, detail: "" });
      else if (code === 0) done({ output: Buffer.concat(chunks) });
      else done(explain(code, signal, errors));
    });
  }).finally(() => {
    closed = true;
    clearInterval(watch);
  });
  return {
    run: async (input) => {
      const timer = setTimeout(() => stop("time"), limits.wallSeconds * 1000);
      for (const piece of input) child.stdin.write(piece);
      child.stdin.end();
      return outcome.finally(() => clearTimeout(timer));
    },
    waits: () => !closed,
    stop: () => stop("failed"),
  };
}

/** Ends a program and whatever it started. */
function kill(child: ChildProcess): void {
  try {
    if (child.pid !== undefined && process.platform !== "win32") process.kill(-child.pid, "SIGKILL");
    else child.kill("SIGKILL");
  } catch {
    // It ended by itself in the meantime.
  }
}

/** Why a program ended that nobody here stopped. A SIGKILL that is not ours is the kernel's, for want of memory. */
function explain(code: number | null, signal: NodeJS.Signals | null, errors: string): Outcome {
  if (signal === "SIGXCPU") return { ended: "time", detail: "" };
  const memory = /out of memory|allocation failed|heap limit|bad_alloc|Cannot allocate/i.test(errors);
  if (memory || signal === "SIGKILL" || signal === "SIGABRT" || signal === "SIGTRAP") return { ended: "memory", detail: "" };
  return { ended: "failed", detail: errors.split("\n").find((line) => /Error/.test(line)) ?? `exit ${code ?? signal}` };
}

/** Asks `ps` four times a second what the program holds. */
function watchMemory(child: ChildProcess, most: number, ps: string | undefined, stop: () => void): NodeJS.Timeout | undefined {
  if (!ps || child.pid === undefined) return undefined;
  const watch = setInterval(() => {
    const asked = spawn(ps, ["-o", "rss=", "-p", String(child.pid)], { stdio: ["ignore", "pipe", "ignore"] });
    asked.on("error", () => clearInterval(watch));
    asked.stdout.on("data", (chunk: Buffer) => {
      if (Number(chunk.toString("utf8")) * 1024 > most) stop();
    });
  }, 250);
  return watch;
}

/** A file that is decoded goes after whoever reads a page: both share the cores. */
function yieldToOthers(child: ChildProcess): void {
  try {
    if (child.pid) setPriority(child.pid, 10);
  } catch {
    // It ended already, or the system allows no other priority.
  }
}
