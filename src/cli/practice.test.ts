import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { programFile } from "../../bin/build.mjs";

const folder = mkdtempSync(join(tmpdir(), "groundwork-practice-"));
afterAll(() => rmSync(folder, { recursive: true }));
const QUESTION = "question/failure-or-feedback";

function words(...more: string[]): string[] {
  return ["--disable-warning=ExperimentalWarning", programFile(process.execPath), "practice", ...more, "--data", folder];
}
function run(input: string, ...more: string[]) {
  return spawnSync(process.execPath, words(...more), { encoding: "utf8", input });
}

test("a question is answered, rated before it is compared, marked, asked further and kept", { timeout: 60_000 }, () => {
  const told = run("We trained a model and it failed.\nI told my adviser.\n.\n2\n1\nI would do it sooner\n", "begin", "answer", QUESTION);
  expect(told).toMatchObject({ status: 0, stderr: expect.stringContaining("Before you compare") });
  const [asked = "", compared = ""] = told.stdout.split("What a good answer contains");
  expect(asked).toContain("[1/1]");
  expect(compared).toContain("  1. ");
  const id = /practice show (\S+)/.exec(told.stdout)?.[1] ?? "";
  const transcript = run("", "show", id).stdout;
  for (const part of ["We trained a model and it failed.", "I told my adviser.", "own rating 2 of 5", "- [x]", "I would do it sooner"])
    expect(transcript).toContain(part);
  expect(run("", "list").stdout).toContain("1/1");
});

test("what was written before the process was ended is there, and is gone on with", { timeout: 60_000 }, async () => {
  const child = spawn(process.execPath, words("begin", "answer", QUESTION), { stdio: ["pipe", "pipe", "pipe"] });
  const gone = new Promise((done) => child.once("exit", done));
  await new Promise((heard) => child.stderr.once("data", heard));
  child.stdin.write("A first line\n");
  await new Promise((wait) => setTimeout(wait, 1000));
  child.kill("SIGKILL");
  await gone;
  const id = /^(\S+) +answer +0\/1/m.exec(run("", "list").stdout)?.[1] ?? "";
  const on = run("A second line\n.\n\n\n\n", "answer", id);
  expect(on.stdout).toContain("What stands there:\nA first line");
  expect(JSON.parse(run("", "show", id, "--json").stdout).answers).toMatchObject({
    [QUESTION]: { text: "A first line\nA second line", state: "done" },
  });
});

test("what cannot be practised is a sentence", { timeout: 60_000 }, () => {
  expect(run("", "begin", "answer", "question/none")).toMatchObject({ status: 2, stderr: expect.stringContaining("nothing to practise") });
  expect(run("", "begin", "dance", "question/none")).toMatchObject({ status: 2, stderr: expect.stringContaining("of a kind") });
  expect(run("", "answer", "no-such-session")).toMatchObject({ status: 2, stderr: expect.stringContaining("There is no session") });
});
