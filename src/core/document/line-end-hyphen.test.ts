import { expect, test } from "vitest";
import { keepsHyphen } from "./line-end-hyphen.ts";

test.each([
  ["a word that TeX parted is one", "of many experi-", "ments and", "", "pdfTeX-1.40", false],
  ["a browser parts no words", "learned whole-", "animal butchery", "", "Skia/PDF m156", true],
  ["unless it says so with the sign for it", "of many experi‐", "ments and", "", "Skia/PDF m156", false],
  ["the rest of the text says that it is one word", "of many experi-", "ments and", "two experiments here", "Skia/PDF m156", false],
  ["the rest of the text writes it with a hyphen", "a long-", "term plan", "for the long-term goal", "pdfTeX-1.40", true],
  ["a part of a longer word says nothing", "a re-", "port", "the reporter", "pdfTeX-1.40", false],
  ["some first parts have a hyphen anywhere", "with self-", "supervised learning", "", "pdfTeX-1.40", true],
])("%s", (_, before, after, text, maker, keeps) => {
  expect(keepsHyphen(before, after, text, maker)).toBe(keeps);
});
