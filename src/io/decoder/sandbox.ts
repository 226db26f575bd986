/**
 * Running a program on a file that nobody has vetted: memory, CPU and wall-clock limits, no network, an empty environment.
 *
 * `prlimit` sets the limits that the kernel keeps (`--max-old-space-size` does not see the memory of typed arrays, into which a PDF inflates), and
 * `unshare` takes the network away. Where either is missing the next best stands, and `describeSandbox` says so.
 */

import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Limits of one run. Memory in bytes counts what the program writes to (the kernel's RLIMIT_DATA). */
export interface Limits {
  memory: number;
  cpuSeconds: number;
  wallSeconds: number;
  /** Bytes that the program may print. */
  output: number;
}

/** What came of a run: what it printed, or which limit ended it. */
export type Outcome = { output: Buffer } | { ended: "time" | "memory" | "output" | "failed"; detail: string };

interface Tools {
  prlimit: string | undefined;
  /** The words that start a program without network, where the system allows it. */
  unshare: string[] | undefined;
}

let found: Tools | undefined;

/** The tools of this machine, looked for once. */
function tools(): Tools {
  found ??= { prlimit: onPath("prlimit"), unshare: withoutNetwork() };
  return found;
}

function withoutNetwork(): string[] | undefined {
  const unshare = onPath("unshare");
  if (!unshare) return undefined;
  for (const flags of [["-n"], ["-Urn"]]) {
    if (flags[0] === "-n" && process.getuid?.() !== 0) continue;
    if (spawnSync(unshare, [...flags, "true"], { stdio: "ignore", timeout: 2000 }).status === 0) return [unshare, ...flags];
  }
  return undefined;
}

/** The full path of a program, or undefined. */
export function onPath(name: string): string | undefined {
  return (process.env.PATH ?? "")
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
}

/** Runs `command` with `input` on its stdin. Never throws: a program that cannot be started has "failed". */
export function runLimited(command: readonly string[], input: Uint8Array, limits: Limits): Promise<Outcome> {
  const { prlimit, unshare } = tools();
  const limited = prlimit
    ? [prlimit, `--data=${limits.memory}`, `--cpu=${limits.cpuSeconds}`, "--nofile=64", "--core=0", "--", ...command]
    : [...command];
  const [program = "", ...rest] = unshare ? [...unshare, ...limited] : limited;
  return new Promise((done) => {
    const child = spawn(program, rest, { stdio: ["pipe", "pipe", "pipe"], env: {}, cwd: "/", detached: process.platform !== "win32" });
    const chunks: Buffer[] = [];
    let size = 0;
    let errors = "";
    let ended: "time" | "output" | undefined;
    const stop = (why: "time" | "output") => {
      ended ??= why;
      try {
        if (child.pid !== undefined && process.platform !== "win32") process.kill(-child.pid, "SIGKILL");
        else child.kill("SIGKILL");
      } catch {
        // It ended by itself in the meantime.
      }
    };
    const timer = setTimeout(() => stop("time"), limits.wallSeconds * 1000);
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
    child.on("error", (error) => {
      clearTimeout(timer);
      done({ ended: "failed", detail: error.message });
    });
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      if (ended) done({ ended, detail: "" });
      else if (code === 0) done({ output: Buffer.concat(chunks) });
      else if (signal === "SIGXCPU" || (signal === "SIGKILL" && !/memory/i.test(errors))) done({ ended: "time", detail: "" });
      else if (
        /out of memory|allocation failed|heap limit|bad_alloc|Cannot allocate/i.test(errors) ||
        signal === "SIGABRT" ||
        signal === "SIGTRAP"
      )
        done({ ended: "memory", detail: "" });
      else done({ ended: "failed", detail: errors.split("\n").find((line) => /Error/.test(line)) ?? `exit ${code ?? signal}` });
    });
    child.stdin.end(input);
  });
}

/** What guards decoding on this machine, in sentences. */
export function describeSandbox(): string[] {
  const { prlimit, unshare } = tools();
  return [
    prlimit
      ? "Files are decoded in a process of their own, under kernel limits of memory and time (prlimit)."
      : "prlimit is missing: files are decoded in a process of their own, but only Node's own heap limit and the clock stop a file made to harm. Install util-linux, or open only files that you trust.",
    unshare
      ? "That process has no network (unshare)."
      : "The network cannot be taken from that process here (unshare is missing or not allowed); its code uses none.",
  ];
}
