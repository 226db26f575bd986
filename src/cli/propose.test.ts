import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";
import { programFile } from "../../bin/build.mjs";
import { startModelServer } from "../../test/faults/model-server.ts";

const folder = mkdtempSync(join(tmpdir(), "groundwork-propose-"));
afterAll(() => rmSync(folder, { recursive: true }));
const CORPUS = join(import.meta.dirname, "../../test/corpus");

function run(...words: string[]) {
  const args = ["--disable-warning=ExperimentalWarning", programFile(process.execPath), ...words];
  return spawnSync(process.execPath, args, { encoding: "utf8", maxBuffer: 20_000_000 });
}

/** The door of the API, against a local server: nothing is sent before somebody agreed, and what came is checked. */
async function asks(report: string, proposals: unknown[]): Promise<void> {
  const model = await startModelServer();
  model.does({ say: JSON.stringify({ proposals }) }, { status: 401 });
  const words = [
    "propose",
    "ask",
    report,
    "--provider",
    "compatible",
    "--model",
    "tiny",
    "--address",
    `${model.origin}/v1`,
    "--data",
    folder,
  ];
  const ask = (...more: string[]) =>
    promisify(execFile)(process.execPath, ["--disable-warning=ExperimentalWarning", programFile(process.execPath), ...words, ...more], {
      maxBuffer: 20_000_000,
    }).catch((error: { code: number; stdout: string; stderr: string }) => error);
  try {
    expect((await ask()).stderr).toContain("Nothing was sent.");
    expect((await ask("--show")).stdout).toContain("BEGIN DOCUMENT cv");
    expect(model.calls).toHaveLength(0);
    const { stdout, stderr } = await ask("--yes");
    expect(stderr).toContain("names, addresses, numbers and links hidden");
    expect(stderr.match(/does not take this key/g)).toHaveLength(3);
    expect(stdout).toContain("1 accepted, 1 refused.");
    expect(model.calls).toHaveLength(4);
  } finally {
    await model.close();
  }
}

test("a prompt goes out without the name, and of an answer what holds is told apart from what does not", { timeout: 90_000 }, async () => {
  const [cv, posting] = [
    join(CORPUS, "cvs/career-changer-physics/cv.md"),
    join(CORPUS, "postings/research-engineer-post-training/posting.md"),
  ];
  expect(run("report", cv, posting, "--format", "json", "--out", folder).status).toBe(0);
  const report = join(folder, "report.json");
  const name = readFileSync(cv, "utf8").match(/^# (.+)$/m)?.[1] ?? "";
  const pack = run("propose", "pack", report);
  expect(name.length).toBeGreaterThan(3);
  expect(pack.stdout).toContain("[NAME-1]");
  expect(pack.stdout).not.toContain(name);
  expect(run("propose", "pack", report, "--names").stdout).toContain(name);
  const row = /^- (row-\S+) /m.exec(pack.stdout)?.[1] ?? "";
  const line = /^- (.{40,200})$/m.exec(readFileSync(cv, "utf8"))?.[1] ?? "";
  const of = (text: string, quote: string) => ({
    part: "fit",
    kind: "evidence",
    subject: row,
    text,
    quotes: [{ document: "cv", text: quote }],
    content: [],
    supports: "direct",
  });
  const answer = join(folder, "answer.txt");
  writeFileSync(
    answer,
    `Sure!\n${JSON.stringify({ proposals: [of(`The line says “${line.split(/[;,]/)[0]}”.`, line), of("You led all of the scientists of the company", "words that stand nowhere")] })}`,
  );
  const told = run("propose", "check", report, answer).stdout;
  expect(told).toContain("1 accepted, 1 refused.");
  expect(told).toContain("quote: These words do not stand in cv");
  await asks(report, [of(`The line says “${line.split(/[;,]/)[0]}”.`, line), of("You led 77 people", line)]);
  writeFileSync(answer, "I cannot help with that.");
  expect(run("propose", "check", report, answer)).toMatchObject({ status: 3, stderr: expect.stringContaining("No proposal was found") });
  expect(run("propose", "check", cv, answer)).toMatchObject({ status: 1, stderr: expect.stringContaining("no JSON") });
});
