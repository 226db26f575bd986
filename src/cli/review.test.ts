import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { programFile } from "../../bin/build.mjs";

const folder = mkdtempSync(join(tmpdir(), "groundwork-review-"));
afterAll(() => rmSync(folder, { recursive: true }));

function run(input: string, ...words: string[]) {
  const args = ["--disable-warning=ExperimentalWarning", programFile(process.execPath), ...words, "--data", folder];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", input });
  return { status, stdout, stderr };
}

test("cards are graded over lines, kept, taken back, and the room is empty", { timeout: 60_000 }, () => {
  const first = run("\n3\n\nu\n\nx\nq\n", "review", "--deck", "role/research-scientist");
  expect([first.status, first.stderr]).toEqual([0, expect.stringContaining("Say 1, 2, 3, 4, u or q")]);
  expect(first.stdout).toContain("1 card graded.");
  const fronts = [...first.stdout.matchAll(/^\[\d+\] .*\n(.*)$/gm)].map((match) => match[1]);
  expect(fronts[0]).toBe(fronts[2]);
  expect(fronts[1]).not.toBe(fronts[0]);
  expect(run("", "review", "--deck", "role/none")).toMatchObject({ status: 2, stderr: expect.stringContaining("There is no deck") });
  const file = join(folder, "deck.txt");
  expect(run("", "review", "--deck", "role/research-scientist", "--anki", file).status).toBe(0);
  expect(readFileSync(file, "utf8")).toMatch(/^#separator:tab\n/);
  expect(run("", "practice").stdout).toBe("No sessions yet.\n");
});
