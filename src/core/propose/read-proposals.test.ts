import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readProposals } from "./read-proposals.ts";

const FOLDER = join(import.meta.dirname, "../../../test/proposals/answers");
const expected = JSON.parse(readFileSync(join(FOLDER, "expected.json"), "utf8")) as Record<string, { least: number; most: number }>;

describe("an answer of a chat assistant, written by somebody who had not seen the reader", () => {
  test.each(Object.entries(expected))("%s gives what it holds, or says why not", (file, { least, most }) => {
    const { items, problem } = readProposals(readFileSync(join(FOLDER, file), "utf8"));
    expect(items.length).toBeGreaterThanOrEqual(least);
    expect(items.length).toBeLessThanOrEqual(most);
    if (items.length === 0) expect(problem).toMatch(/\.$/);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
