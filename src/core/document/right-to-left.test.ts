import { expect, test } from "vitest";
import { findLines, type PdfItem } from "./pdf-lines.ts";
import { inReadingOrder, isRightToLeft } from "./right-to-left.ts";

const item = (text: string, x: number, width: number): PdfItem => ({ text, x, y: 100, width, size: 12, bold: false, italic: false });

test("a line is from right to left when most of its letters are", () => {
  expect(isRightToLeft("שלום 2019 CV")).toBe(true);
  expect(isRightToLeft("A line with שלום in it")).toBe(false);
  expect(isRightToLeft("2019")).toBe(false);
});

test("pieces of a Hebrew line are joined from the right, however they were drawn", () => {
  const pieces = [item("ועד היום", 100, 50), item("2019", 155, 25), item("מהנדס משנת", 185, 80)];
  for (const drawn of [pieces, pieces.toReversed()])
    expect(findLines(drawn).map((line) => line.text)).toEqual(["מהנדס משנת 2019 ועד היום"]);
});

test("Latin words in a Hebrew line keep their order, and a wide gap is a tab", () => {
  const line = findLines([
    item("מהנדס תוכנה בכיר במעבדה", 300, 150),
    item("Machine", 205, 40),
    item("Learning", 248, 48),
    item("2019", 100, 25),
  ]);
  expect(line.map((row) => row.text)).toEqual(["מהנדס תוכנה בכיר במעבדה Machine Learning\t2019"]);
});

test("a line in Latin letters is joined from the left", () => {
  expect(findLines([item("one", 100, 20), item("two", 124, 20)]).map((line) => line.text)).toEqual(["one two"]);
});

test("an Arabic name that a Latin line draws letter by letter is read as it is written", () => {
  const letters = ["دة", "ﺎ", "ﺤ", "ﺷ", " ", "ة", "ﺮ", "ﻴ", "ﻤ", "ﺳ"].map((letter, i) => item(letter, 150 + 6 * i, 6));
  const [line] = findLines([item("Samira Chehadé (", 50, 100), ...letters, item(")", 210, 4), item("Zürich", 218, 30)]);
  expect(line?.text).toBe("Samira Chehadé (سميرة شحادة) Zürich");
});

test("Arabic in shapes becomes plain letters in the order of reading; a number in it is not turned", () => {
  expect(inReadingOrder("ﻢﻟﺎﻌﻟﺎﺑ 2019 ﺎﺒﺣﺮﻣ")).toBe("مرحبا 2019 بالعالم");
  expect(inReadingOrder("مرحبا")).toBe("مرحبا");
  // Letters that are the same in every place come plain, and turned already.
  expect(inReadingOrder("Dr. Samira Chehadé-Vogt (دةﺎﺤﺷ ةﺮﻴﻤﺳ), Zürich")).toBe("Dr. Samira Chehadé-Vogt (سميرة شحادة), Zürich");
});
