import { expect, test } from "vitest";
import type { PdfLine } from "./pdf-lines.ts";
import { orderLines } from "./pdf-order.ts";

function line(text: string, x: number, y: number, width = 100): PdfLine {
  return { pieces: [], text, box: { x, y, width, height: 12 }, size: 10, bullet: false };
}

function texts(lines: readonly PdfLine[]): string {
  return orderLines(lines)
    .map((row) => row.text)
    .join(" ");
}

test("headings and dates drawn last go to their places", () => {
  expect(
    texts([line("a1", 50, 40), line("a2", 50, 80), line("b1", 50, 140), line("A", 50, 20), line("date", 50, 60), line("B", 50, 120)]),
  ).toBe("A a1 date a2 B b1");
});

test("a year set out of its column stands above the list it heads", () => {
  expect(
    texts([line("one", 72, 40), line("two", 72, 80), line("three", 72, 120), line("2025", 50, 60, 20), line("2024", 50, 100, 20)]),
  ).toBe("one 2025 two 2024 three");
});

test("two columns keep the order in which they were drawn", () => {
  expect(texts([line("l1", 50, 20), line("l2", 50, 40), line("r1", 300, 20), line("r2", 300, 40)])).toBe("l1 l2 r1 r2");
});

test("one running header drawn last stays", () => {
  expect(texts([line("a", 50, 40), line("b", 50, 60), line("header", 50, 10)])).toBe("a b header");
});
