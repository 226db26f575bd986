import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { SYSTEMS } from "../core/paper/for-tests.ts";
import { NOT_FOUND } from "../core/paper/finding.ts";
import { EXIT } from "./command.ts";
import { runCommandLine } from "./main.ts";

let folder = "";
let file = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "groundwork-paper-"));
  file = join(folder, "tidepool.md");
  writeFileSync(file, SYSTEMS);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What a command line writes to standard output, and how it ends. */
async function run(...words: string[]): Promise<{ code: number; text: string }> {
  let text = "";
  const write = vi.spyOn(process.stdout, "write").mockImplementation((chunk) => {
    text += String(chunk);
    return true;
  });
  const quiet = vi.spyOn(process.stderr, "write").mockImplementation(() => true);
  try {
    return { code: await runCommandLine(words), text };
  } finally {
    write.mockRestore();
    quiet.mockRestore();
  }
}

describe("groundwork paper check", () => {
  test("it shows parts, claims and findings, each with how far to trust it", async () => {
    const { code, text } = await run("paper", "check", file);
    expect(code).toBe(EXIT.ok);
    expect(text).toContain("Tidepool: eviction without regret");
    expect(text).toMatch(/strong\s+“Tidepool is the first cache to eliminate such waste\.”/);
    expect(text).toMatch(/single-run \((?:found|ask); precision \d\.\d\d, recall \d\.\d\d on \d+ papers/);
    expect(text).toContain("64 % and 69.5 % differ by 5.5, not by 6.5 points");
    expect(text).toContain(NOT_FOUND);
    expect(text).not.toMatch(/is missing|are missing|lacks/);
  }, 20_000);

  test("a file without headings is called by its name, not by its text", async () => {
    const bare = join(folder, "bare.txt");
    writeFileSync(bare, "We went to the fields and counted sheep, as Mary Somerville, Grace Hopper, and others had. ".repeat(30));
    const { code, text } = await run("paper", "check", bare);
    expect(code).toBe(EXIT.ok);
    expect(text.split("\n").slice(0, 2)).toEqual(["bare.txt: no title was recognised", ""]);
  }, 20_000);

  test("with --json it gives every finding with its places", async () => {
    const { text } = await run("paper", "check", file, "--json");
    const { findings, title } = JSON.parse(text) as { findings: { detector: string; places: unknown[] }[]; title: { value: string } };
    expect(title.value).toBe("Tidepool: eviction without regret");
    expect(findings).toHaveLength(28);
    expect(findings.find((finding) => finding.detector === "arithmetic")?.places).toHaveLength(1);
  }, 20_000);

  test("called without a file it says what to name", async () => {
    expect((await run("paper", "check")).code).toBe(EXIT.usage);
    expect((await run("paper", "read", file)).code).toBe(EXIT.usage);
  });
});
