/** The command line as a person calls it: what it writes, where, and with which exit code. */

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { programFile } from "../bin/build.mjs";

const HOME = join(import.meta.dirname, "..");
const CV = join(HOME, "test/corpus/cvs/career-changer-physics/cv.md");
const POSTING = join(HOME, "test/corpus/postings/research-engineer-post-training/posting.md");
const folder = mkdtempSync(join(tmpdir(), "groundwork-cli-"));
afterAll(() => rmSync(folder, { recursive: true }));

function run(...words: string[]) {
  const args = ["--disable-warning=ExperimentalWarning", programFile(process.execPath), ...words];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", cwd: folder });
  return { status, stdout, stderr };
}

describe("groundwork report", { timeout: 60_000 }, () => {
  test("writes every form, says where, and the same inputs give the same bytes", () => {
    const bytes = ["one", "two"].map((name) => {
      const words = ["report", CV, POSTING, "--out", name, "--as-of", "2026-11-26", "--date", "2026-12-10"];
      const { status, stdout, stderr } = run(...words);
      expect(status, stderr).toBe(0);
      expect(stdout.trim().split("\n")).toEqual(["html", "md", "json", "ics"].map((form) => join(name, `report.${form}`)));
      expect(stderr).toMatch(/\d+ statements: \d+ quote you, \d+ quote the posting, \d+ computed, \d+ general guidance\./);
      return ["html", "md", "json", "ics"].map((form) => readFileSync(join(folder, name, `report.${form}`), "utf8"));
    });
    expect(bytes[0]).toEqual(bytes[1]);
  });

  test("a written report passes its own check, and one with an altered quote does not", () => {
    const file = join(folder, "one", "report.json");
    expect(run("check", "report", file).status).toBe(0);
    const report = readFileSync(file, "utf8");
    const altered = join(folder, "altered.json");
    writeFileSync(altered, report.replace(/("template": "fit\.exact"[\s\S]{0,200}?"text": ")/, "$1Invented "));
    const { status, stdout } = run("check", "report", altered);
    expect(status).toBe(3);
    expect(stdout).toContain("is not grounded");
  });

  test("an output folder that is a file, and an address without --network, are refused with a sentence", () => {
    const file = join(folder, "not-a-folder");
    writeFileSync(file, "x");
    const refused = run("report", CV, POSTING, "--out", file);
    expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining("it is a file. Name a folder with --out")]);
    const address = run("report", CV, "https://jobs.example/1");
    expect([address.status, address.stderr]).toEqual([2, expect.stringContaining("unless you say --network")]);
  });

  test("a corrected field is followed, and rests on the person's word", () => {
    const profile = JSON.parse(run("show", "profile", CV, "--json").stdout) as {
      sha256: string;
      name: { value: string; spans: { start: number; end: number }[] };
    };
    const span = profile.name.spans[0];
    const corrections = join(folder, "corrections.json");
    writeFileSync(corrections, JSON.stringify([{ sha256: profile.sha256, start: span?.start, end: span?.end, value: "Corrected Name" }]));
    const { status, stdout, stderr } = run("report", CV, POSTING, "--corrections", corrections, "--json");
    expect(status, stderr).toBe(0);
    const report = JSON.parse(stdout) as { candidate: string; corrections: Record<string, string> };
    expect(report.candidate).toBe("Corrected Name");
    expect(Object.values(report.corrections)).toEqual(["Corrected Name"]);
  });

  test("the hash of the CV is that of the file", () => {
    const { inputs } = JSON.parse(readFileSync(join(folder, "one", "report.json"), "utf8")) as { inputs: { sha256: string }[] };
    expect(inputs[0]?.sha256).toBe(createHash("sha256").update(readFileSync(CV)).digest("hex"));
  });

  test("a file that is not there is a sentence and exit code 1", () => {
    const { status, stderr } = run("report", "nowhere.pdf", POSTING);
    expect(status).toBe(1);
    expect(stderr).toMatch(/nowhere\.pdf/);
    expect(stderr).not.toMatch(/\bat .*\.ts:/);
  });

  test.each([
    [["report", CV], "Name two files"],
    [["report", CV, POSTING, "--date", "tomorrow"], "--date"],
    [["report", CV, POSTING, "--role", "astronaut"], 'There is no role guide "astronaut"'],
    [["report", CV, POSTING, "--format", "docx"], 'There is no format "docx"'],
    [["show", "soul", CV], "Say what to show"],
    [["sing"], 'there is no command "sing"'],
  ])("%j is called wrongly: exit code 2 and a sentence", (words, sentence) => {
    const { status, stderr } = run(...words);
    expect(status).toBe(2);
    expect(stderr).toContain(sentence);
  });
});

describe("groundwork show", { timeout: 60_000 }, () => {
  test("control characters of a document never reach the terminal", () => {
    const file = join(folder, "escape.txt");
    writeFileSync(file, "Eve \u001b[31mRed\u001b[0m\u0007 \u202etxt.exe\nResearch Scientist, Example Lab, 2020 - 2024\n");
    for (const stage of ["document", "profile"]) {
      const { stdout, stderr } = run("show", stage, file);
      expect(stdout + stderr).not.toMatch(/[\u001b\u0007\u202e]/);
    }
  });

  test("JSON Resume comes out of a profile", () => {
    const resume = JSON.parse(run("show", "profile", CV, "--format", "json-resume").stdout) as {
      work: unknown[];
      basics: { name: string };
    };
    expect(resume.basics.name).toBeTruthy();
    expect(resume.work.length).toBeGreaterThan(1);
  });
});

describe("groundwork --help", { timeout: 60_000 }, () => {
  test("names every command and the exit codes", () => {
    const { status, stdout } = run("--help");
    expect(status).toBe(0);
    for (const word of ["report", "show", "check", "doctor", "example", "Exit codes"]) expect(stdout).toContain(word);
  });

  test("every command has help with its usage", () => {
    for (const name of ["report", "show", "check", "doctor", "example"]) expect(run(name, "--help").stdout).toContain(`groundwork ${name}`);
  });
});
