/** What this machine has to hold a program within limits and off the network, and how the doctor says it. */

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** How limits of memory and CPU are set, and whether the kernel keeps the one of memory; "clock" where only time can end a run. */
export interface Limiter {
  by: "prlimit" | "ulimit" | "clock";
  path: string;
  keepsMemory: boolean;
}

/** The guards that stand. Both are put before a command, the network's first. */
export interface Guards {
  limiter: Limiter;
  /** The words that start a program without network, where the system allows it. */
  offline: readonly string[] | undefined;
  /** `ps`, by which memory is watched where the kernel does not keep it. */
  ps: string | undefined;
}

/** Programs that take the network away, the first that works. Linux needs a right for the one and a setting of the kernel for the other. */
const OFFLINE: readonly { name: string; words: readonly string[]; as?: "root" }[] = [
  { name: "unshare", words: ["-n"], as: "root" },
  { name: "unshare", words: ["-Urn"] },
  { name: "sandbox-exec", words: ["-p", "(version 1)(allow default)(deny network*)"] },
];

/** A command that does nothing and is surely there. */
const NOTHING = [process.execPath, "--version"];

let found: Guards | undefined;

/** The guards of this machine, each tried once before it is believed. */
export function findGuards(): Guards {
  found ??= { limiter: findLimiter(), offline: findOffline(), ps: onPath("ps") };
  return found;
}

/** The full path of a program, or undefined. */
export function onPath(name: string): string | undefined {
  return (process.env.PATH ?? "")
    .split(delimiter)
    .filter((folder) => folder !== "")
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
}

/** What guards decoding, in sentences, for the person who asks `groundwork doctor`. */
export function describeGuards({ limiter, offline, ps }: Guards): string[] {
  const limits = {
    prlimit: "Files are decoded in a process of their own, under the kernel's limits of memory and CPU time (prlimit) and a clock.",
    ulimit: limiter.keepsMemory
      ? "Files are decoded in a process of their own, under the kernel's limits of memory and CPU time (the shell's ulimit; prlimit is missing) and a clock."
      : `Files are decoded in a process of their own, under a limit of CPU time (ulimit) and a clock. This system does not limit memory; ${ps ? "it is watched four times a second instead" : "only Node's own heap limit holds"}.`,
    clock: `Files are decoded in a process of their own, but only Node's heap limit${ps ? ", a watch over its memory" : ""} and a clock stop one made to harm: neither prlimit nor ulimit works here. Install util-linux, or open only files that you trust.`,
  }[limiter.by];
  return [
    limits,
    "That process gets an empty environment, reads no files but the program's own, and can neither write files nor start programs (Node's permissions).",
    offline
      ? `It has no network (${offline[0]?.endsWith("unshare") ? "unshare" : "sandbox-exec"}).`
      : "The system does not take the network from it here (unshare is missing or not allowed). The next best stands: Node's network modules are refused inside it.",
  ];
}

function findLimiter(): Limiter {
  const linux = process.platform === "linux";
  const candidates: Limiter[] = [
    { by: "prlimit", path: onPath("prlimit") ?? "", keepsMemory: linux },
    { by: "ulimit", path: onPath("sh") ?? "", keepsMemory: linux },
  ];
  const working = candidates.find(
    (limiter) =>
      limiter.path !== "" &&
      works(guard(NOTHING, { memory: 1_000_000_000, cpuSeconds: 5 }, { limiter, offline: undefined, ps: undefined })),
  );
  return working ?? { by: "clock", path: "", keepsMemory: false };
}

function findOffline(): readonly string[] | undefined {
  for (const { name, words, as } of OFFLINE) {
    const path = onPath(name);
    if (!path || (as === "root" && process.getuid?.() !== 0)) continue;
    if (works([path, ...words, ...NOTHING])) return [path, ...words];
  }
  return undefined;
}

function works([program = "", ...words]: readonly string[]): boolean {
  return spawnSync(program, words, { stdio: "ignore", timeout: 2000 }).status === 0;
}

/**
 * `command` behind the guards. CPU has a soft limit and a hard one a second later, so that the signal tells time from the kernel's own want of
 * memory. Files of length 0 at most: whatever runs here answers on its standard output.
 */
export function guard(command: readonly string[], limits: { memory: number; cpuSeconds: number }, { limiter, offline }: Guards): string[] {
  const { memory, cpuSeconds } = limits;
  const words = {
    prlimit: [limiter.path, `--data=${memory}`, `--cpu=${cpuSeconds}:${cpuSeconds + 1}`, "--fsize=0", "--nofile=64", "--core=0", "--"],
    ulimit: [
      limiter.path,
      "-c",
      `ulimit -d ${Math.ceil(memory / 1024)} && ulimit -S -t ${cpuSeconds} && ulimit -H -t ${cpuSeconds + 1} && ulimit -f 0 && ulimit -n 64 && ulimit -c 0 && exec "$@"`,
      "sh",
    ],
    clock: [],
  }[limiter.by];
  return [...(offline ?? []), ...words, ...command];
}
