import { describe, expect, test } from "vitest";
import { findable, findQuote } from "./find-quote.ts";

const TEXT = "Trained 3 reward mod-\nels on “hard” prompts; cut the error by 12 %.";
const document = findable("cv", TEXT);
const words = (quote: string) => {
  const span = findQuote(quote, document);
  return span && TEXT.slice(span.start, span.end);
};

describe("a quote", () => {
  test.each([
    ["as it stands", "cut the error by 12 %"],
    ["over a line's end and its hyphen", "reward models"],
    ["with other quote marks", 'on "hard" prompts'],
    ["with other spaces", "cut  the\terror"],
  ])("is found %s", (_, quote) => expect(words(quote)).toBeDefined());
  test.each([
    ["another case", "trained 3 reward"],
    ["another word", "cut the loss by 12 %"],
    ["an ellipsis", "Trained 3 … prompts"],
    ["a part of a number", "the error by 1"],
    ["a part of a word", "rained 3 reward"],
    ["nothing", " - "],
  ])("is not found with %s", (_, quote) => expect(words(quote)).toBeUndefined());
  test("is given back as the document has it", () => expect(words("reward models on")).toBe("reward mod-\nels on"));
});
