/** What holds of every posting that is read: rows quote the text, stand apart and outside boilerplate, and nothing depends on the run. */

import { describe, expect, test } from "vitest";
import { readPosting } from "../src/core/posting/read.ts";
import type { Posting } from "../src/core/posting/posting.ts";
import type { Span } from "../src/core/text/span.ts";
import { quote } from "../src/core/text/span.ts";
import { library, POSTING_NAMES, postingDocument } from "./corpus-reports.ts";

function spansOf(posting: Posting): Span[] {
  const facts = [posting.title, posting.firm, posting.team, posting.level, posting.pay, ...posting.places, ...posting.dates];
  return [
    ...facts.flatMap((fact) => fact?.spans ?? []),
    ...posting.requirements.flatMap((row) => [
      row.span,
      ...(row.context ? [row.context] : []),
      ...(row.years?.spans ?? []),
      ...(row.degree?.spans ?? []),
    ]),
    ...posting.cues.map((cue) => cue.span),
    ...posting.about,
    ...posting.boilerplate,
  ];
}

describe.each(POSTING_NAMES)("the posting %s", (name) => {
  test("every span lies in the text, and each row and fact says what its span says", async () => {
    const document = await postingDocument(name);
    const { value: posting } = readPosting(document, library.lexicon);
    for (const span of spansOf(posting)) {
      expect(span.document).toBe(document.id);
      expect(span.start).toBeLessThan(span.end);
      expect(span.end).toBeLessThanOrEqual(document.text.length);
    }
    expect(posting.requirements.length).toBeGreaterThan(10);
    for (const row of posting.requirements) expect(row.text).toBe(quote(document.text, row.span));
    for (const fact of [posting.title, posting.firm, posting.team, posting.level, posting.pay, ...posting.places]) {
      if (fact) expect(fact.value).toBe(quote(document.text, fact.spans[0] as Span));
    }
  });

  test("rows stand in reading order, apart from each other, within their context and outside boilerplate", async () => {
    const document = await postingDocument(name);
    const { requirements, boilerplate } = readPosting(document, library.lexicon).value;
    for (const [i, row] of requirements.entries()) {
      const next = requirements[i + 1];
      if (next) expect(row.span.end).toBeLessThanOrEqual(next.span.start);
      if (row.context) expect(row.context.start <= row.span.start && row.span.end <= row.context.end).toBe(true);
      expect(boilerplate.filter((part) => part.start < row.span.end && row.span.start < part.end)).toEqual([]);
    }
    expect(new Set(requirements.map((row) => row.id)).size).toBe(requirements.length);
  });

  test("the same text gives the same posting, whatever was read before", async () => {
    const document = await postingDocument(name);
    const first = JSON.stringify(readPosting(document, library.lexicon));
    for (const other of POSTING_NAMES) readPosting(await postingDocument(other), library.lexicon);
    expect(JSON.stringify(readPosting(structuredClone(document), structuredClone(library.lexicon)))).toBe(first);
  });
});
