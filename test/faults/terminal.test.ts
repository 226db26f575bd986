/** No document steers the terminal in which the command line runs, and none decides where it writes. */

import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { programFile } from "../../bin/build.mjs";

const outside = mkdtempSync(join(tmpdir(), "groundwork-terminal-"));
const folder = join(outside, "inside");
mkdirSync(folder);
afterAll(() => rmSync(outside, { recursive: true }));

/** Clears the screen, sets the title, asks the terminal to type, links, writes to the clipboard, as C0 and as C1, and turns the line round. */
const STEERING = [
  "\u001b[2J\u001b[31m",
  "\u001b]0;owned\u0007",
  "\u001b[6n",
  "\u001b]8;;http://evil.example\u001b\\",
  "\u001b]52;c;ZWNobw==\u0007",
  "\u009b31m",
  "\u0090x\u009c",
  "\b\b\r",
  "\u202e\u2066",
];
const STEERS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
/** A file is read by more than terminals: there the marks that turn a line round are text like any other. */
const COMMANDS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;
const TRAVERSAL = "../../../../groundwork-escaped";

const line = (i: number) => STEERING[i % STEERING.length];
const cv = `Eve ${line(0)}${TRAVERSAL}\neve@example.org\n\nExperience\n\n${STEERING.map((steering, i) => `Research Engineer ${steering}, ${TRAVERSAL}${steering}, 201${i} - 202${i}\n- Trained models with Python${steering} for ${TRAVERSAL}`).join("\n\n")}\n`;
const posting = `Research Engineer ${line(1)}${TRAVERSAL}\n\nRequirements\n${STEERING.map((steering) => `- Experience with Python${steering} and models`).join("\n")}\n`;

function run(...words: string[]): string {
  const made = spawnSync(process.execPath, ["--disable-warning=ExperimentalWarning", programFile(process.execPath), ...words], {
    encoding: "utf8",
    cwd: folder,
  });
  return made.stdout + made.stderr;
}

test("a CV, a posting and a file's name full of escape sequences", { timeout: 60_000 }, () => {
  const [own, asked, broken] = [`cv ${"\u001b[31m\u202e"}.txt`, "posting.txt", "broken\u001b]0;x\u0007.pdf"];
  writeFileSync(join(folder, own), cv);
  writeFileSync(join(folder, asked), posting);
  writeFileSync(join(folder, broken), "%PDF-1.7 no more");
  const said = {
    report: run("report", own, asked, "--out", "made", "--as-of", "2026-11-26"),
    match: run("show", "match", own, asked),
    broken: run("show", "document", broken),
  };
  expect(said.report).toContain("report.html");
  expect(said.match).toContain("Python");
  for (const [name, text] of Object.entries(said)) expect(STEERS.exec(text)?.[0], name).toBeUndefined();
  expect(readdirSync(outside)).toEqual(["inside"]);
  expect(readdirSync(join(folder, "made")).toSorted()).toEqual(["report.html", "report.json", "report.md"]);
  for (const file of readdirSync(join(folder, "made")))
    expect(COMMANDS.exec(readFileSync(join(folder, "made", file), "utf8"))?.[0], file).toBeUndefined();
});
