import { expect, test } from "vitest";
import { capDocument, MOST } from "./cap.ts";
import type { Document } from "./document.ts";
import { documentOf } from "./read.ts";
import { TextBuilder } from "./text-builder.ts";

function made(lines: readonly string[], blockEvery = 1): Document {
  const builder = new TextBuilder();
  for (const [i, text] of lines.entries()) {
    if (i % blockEvery === 0) builder.block("paragraph");
    builder.line([{ text }]);
  }
  return documentOf({ id: "cv", name: "cv.txt", sha256: "0", bytes: new Uint8Array(3) }, "text", builder.finish());
}

/** That every line lies in its block and every block in the text. */
function sound(document: Document): void {
  for (const block of document.blocks) {
    expect(block.end).toBeLessThanOrEqual(document.text.length);
    for (const line of block.lines) {
      expect(line.end).toBeLessThanOrEqual(block.end);
      for (const run of line.runs) expect(run.end).toBeLessThanOrEqual(line.end);
    }
  }
}

test("a document within the limits stays as it is", () => {
  const document = made(["one", "two"]);
  expect(capDocument(document)).toEqual({ value: document, problems: [] });
});

test("a long document is cut after a whole line and the person is told both numbers", () => {
  const { value, problems } = capDocument(made(Array.from({ length: 7000 }, () => "x".repeat(99))));
  expect(value.text.length).toBe(599_999);
  expect(problems[0]?.message).toBe("This file holds 699,999 characters; the first 599,999 were read and the rest was left out.");
  sound(value);
});

test("a document that is one endless line keeps the beginning of it", () => {
  const { value, problems } = capDocument(made(["😀".repeat(400_000)]));
  expect(value.text.length).toBe(600_000);
  expect(value.text.isWellFormed()).toBe(true);
  expect(value.blocks).toHaveLength(1);
  expect(problems[0]?.code).toBe("document.cut");
  sound(value);
});

test("a document of very many short lines in one block is cut by lines", () => {
  const { value, problems } = capDocument(
    made(
      Array.from({ length: 50_000 }, () => "x"),
      50_000,
    ),
  );
  expect(value.blocks[0]?.lines).toHaveLength(MOST.lines);
  expect(problems).toHaveLength(1);
  sound(value);
});

test("hidden text, links and structured input have limits of their own", () => {
  const document = {
    ...made(["one"]),
    hidden: Array.from({ length: 1000 }, () => ({ text: "h".repeat(500), why: "white" as const })),
    links: Array.from({ length: 9000 }, () => ({ target: "https://example.org", start: 0, end: 3 })),
    structured: { long: "s".repeat(3_000_000) },
  };
  const { value } = capDocument(document);
  expect(value.hidden.reduce((sum, row) => sum + row.text.length, 0)).toBe(MOST.hiddenText);
  expect(value.links).toHaveLength(MOST.links);
  expect(value.structured).toBeUndefined();
});
