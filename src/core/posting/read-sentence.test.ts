import { describe, expect, test } from "vitest";
import { readSentence } from "./read-sentence.ts";

const item = { kind: "item", part: "requirements", span: { document: "posting", start: 0, end: 0 } } as Parameters<typeof readSentence>[0];

describe("a bullet of a list of requirements", () => {
  test("is read after its slogan", () => {
    for (const slogan of ["Innovate and Deploy", "R&D", "Work with the Team", "State-of-the-Art"]) {
      const sentence = `${slogan}: Design experiments with Python`;
      expect(
        readSentence(item, sentence).map(({ from, to }) => sentence.slice(from, to)),
        slogan,
      ).toEqual(["Design experiments with Python"]);
    }
  });

  test("that is one long word of many capitals is read at once", () => {
    const begun = performance.now();
    expect(readSentence(item, "Exper".repeat(400))).toHaveLength(1);
    expect(performance.now() - begun).toBeLessThan(500);
  });
});
