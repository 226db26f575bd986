import { expect, test } from "vitest";
import { describeGuards, findGuards, guard, type Guards } from "./find-guards.ts";

const BARE: Guards = { limiter: { by: "clock", path: "", keepsMemory: false }, offline: undefined, ps: undefined };
const FULL: Guards = { limiter: { by: "prlimit", path: "/p/prlimit", keepsMemory: true }, offline: ["/p/unshare", "-n"], ps: "/p/ps" };
const LIMITS = { memory: 1_000_000, cpuSeconds: 3 };

test("the network's guard stands before the limits, and both before the command", () => {
  expect(guard(["node", "x"], LIMITS, FULL)).toEqual([
    "/p/unshare",
    "-n",
    "/p/prlimit",
    "--data=1000000",
    "--cpu=3:4",
    "--fsize=0",
    "--nofile=64",
    "--core=0",
    "--",
    "node",
    "x",
  ]);
});

test("a machine without guards runs the command as it is", () => {
  expect(guard(["node", "x"], LIMITS, BARE)).toEqual(["node", "x"]);
});

test("the doctor says which guard is missing and what to do about it", () => {
  expect(describeGuards(FULL).join(" ")).toMatch(/prlimit.*It has no network \(unshare\)/);
  const bare = describeGuards(BARE).join(" ");
  expect(bare).toContain("Install util-linux, or open only files that you trust.");
  expect(bare).toContain("The system does not take the network from it here");
  expect(bare).not.toContain("It has no network");
  const mac = describeGuards({
    ...FULL,
    limiter: { by: "ulimit", path: "/bin/sh", keepsMemory: false },
    offline: ["/usr/bin/sandbox-exec", "-p"],
  });
  expect(mac.join(" ")).toMatch(/This system does not limit memory; it is watched four times a second instead.*sandbox-exec/);
});

test("this machine has a limiter that was tried", () => {
  expect(["prlimit", "ulimit", "clock"]).toContain(findGuards().limiter.by);
});
