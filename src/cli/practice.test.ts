import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { programFile } from "../../bin/build.mjs";
import { buildAnswer } from "../core/practice/build-answer.ts";
import { openStore } from "../io/database/open-store.ts";
import { loadLibrary } from "../io/files/load-library.ts";

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

test("a paper is brought and criticised with hints and named rows, a step without a word is skipped, and progress is told", {
  timeout: 60_000,
}, () => {
  const paper = join(import.meta.dirname, "../../test/papers/held-stroop-registered.md");
  const told = run(
    `.\n/h\nIt adds a condition.\n.\n4\n0\n\n\n\n${"/s\n".repeat(5)}more than 3 | fewer than 3\nno | yes\n/q\n`,
    "begin",
    "critique",
    "--paper",
    paper,
  );
  expect(told.status).toBe(0);
  expect(told.stdout).toContain("A list of contributions is not a difference.");
  expect(told.stdout).toMatch(/\[3\/10\] .*\(0:0\d of \d+ min so far\)/);
  expect(told.stderr).toMatch(/The authors are right:\n[^]*The rival is right:\n[^]*Neither:/);
  const id = /practice answer (\S+)/.exec(told.stdout)?.[1] ?? "";
  const { session, answers } = JSON.parse(run("", "show", id, "--json").stdout);
  expect(session).toMatchObject({ kind: "critique", subject: expect.stringContaining("paper/") });
  expect(answers[session.steps[0].id].state).toBe("skipped");
  expect(answers[session.steps[7].id].rows).toEqual([
    ["more than 3", "fewer than 3"],
    ["no", "yes"],
  ]);
  expect(run("", "progress").stdout).toMatch(/critique +1 step in 1 session[^]*Own rating[^]*4 of 5 {2}0 %/);
  expect(run("", "begin", "answer", "--paper", paper)).toMatchObject({ status: 2, stderr: expect.stringContaining("begin critique") });
  expect(run("", "begin", "defence", "--paper", join(folder, "none.pdf"))).toMatchObject({ status: 1 });
});

test("a design is begun on one's own words, and what is due again names the words that begin it", { timeout: 60_000 }, async () => {
  expect(run("/q\n", "begin", "design", "--words", "Do longer prompts help?").stdout).toContain("Do longer prompts help?");
  const then = new Date(Date.now() - 3 * 86_400_000).toISOString();
  const opened = await openStore(folder, () => then, false);
  const { value: library } = await loadLibrary();
  const question = library.questions.find(({ slug }) => slug === "safety-disagree");
  if (!opened || !question) throw new Error("no store");
  const session = buildAnswer(question, library, { id: "three-days-ago" });
  await opened.practice.saveSession(session);
  const [step] = session.steps;
  await opened.practice.saveAnswer(session.id, {
    step: step?.id ?? "",
    text: "I would say so.",
    rows: [],
    seconds: 20,
    followUps: {},
    ticks: {},
    hinted: false,
    state: "done",
    revision: 1,
    at: then,
  });
  await opened.close();
  const told = run("", "list").stdout;
  expect(told).toContain("Due again");
  const [, kind = "", subject = "", after = ""] = /begin (answer) (question\/safety-\S+) --after (\S+)/.exec(told) ?? [];
  expect(after).toBe("three-days-ago");
  run("/q\n", "begin", kind, subject, "--after", after);
  expect(run("", "list").stdout).not.toContain("Due again");
});

test("what cannot be practised is a sentence", { timeout: 60_000 }, () => {
  expect(run("", "begin", "answer", "question/none")).toMatchObject({ status: 2, stderr: expect.stringContaining("nothing to practise") });
  expect(run("", "begin", "dance", "question/none")).toMatchObject({ status: 2, stderr: expect.stringContaining("of a kind") });
  expect(run("", "answer", "no-such-session")).toMatchObject({ status: 2, stderr: expect.stringContaining("There is no session") });
});
