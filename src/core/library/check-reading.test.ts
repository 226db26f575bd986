import { expect, test } from "vitest";
import { checkReading, readingLevel } from "./check-reading.ts";
import type { Library } from "./library.ts";

const plain = "The cat sat on the mat. It was warm there. ".repeat(12);
const hard = `${"Extraordinarily multidimensional considerations notwithstanding, institutionalised incomprehensibility characterises administrative communication ".repeat(11)}.`;

function messages(body: string, ask = "Why?"): string[] {
  const library = {
    concepts: [{ slug: "c", depth: "full", body }],
    drills: [],
    roles: [],
    questions: [{ slug: "q", ask }],
  } as unknown as Library;
  return checkReading(library, () => "").map((problem) => problem.message);
}

test("plain prose of fair length has no fault", () => {
  expect(messages(plain)).toEqual([]);
});

test("LIX is words for each sentence plus the share of long words, code left out", () => {
  expect(readingLevel("One two three four. Elephants sing here now.")).toBeCloseTo(4 + 100 / 8, 10);
  expect(readingLevel("One two three four.\n```python\nincomprehensibility = 1\n```")).toBe(4);
});

test("a body too short, too long or too hard is a fault", () => {
  expect(messages("Too short.")).toEqual(["The body has 2 words; it needs at least 90."]);
  expect(messages(plain.repeat(8))).toEqual(["The body has 960 words; nobody reads more than 700."]);
  expect(messages(hard)[0]).toMatch(/^The body has a reading level of \d+ \(LIX\); keep it at 58 or below\.$/);
});

test("a question that cannot be said in one breath is a fault", () => {
  expect(messages(plain, Array(46).fill("why").join(" "))).toEqual(["The question has 46 words; say it in at most 45."]);
});
