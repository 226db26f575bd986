/** Small makers of facts and spans, so that every reader quotes the document in the same way. */

import type { Document } from "../document/document.ts";
import type { PartialDate } from "../text/date.ts";
import { type Fact, quote, type Span } from "../text/span.ts";
import type { DateHit } from "./find-dates.ts";
import type { EntryLines } from "./group-entries.ts";

/** A span of this document. */
export function spanAt(document: Document, start: number, end: number): Span {
  return { document: document.id, start, end };
}

/** The text between two offsets as a fact; the value is the quote with white space folded. A running header in between is left out of both. */
export function factAt(document: Document, start: number, end: number): Fact {
  const stretches: { start: number; end: number }[] = [];
  let at = start;
  for (const margin of marginsOf(document)) {
    if (margin.start < at || margin.end > end) continue;
    if (document.text.slice(at, margin.start).trim() !== "") stretches.push(trimmed(document.text, at, margin.start));
    at = margin.end;
  }
  if (at === start) return factOf(document, [{ start, end }]);
  if (document.text.slice(at, end).trim() !== "") stretches.push(trimmed(document.text, at, end));
  return factOf(document, stretches);
}

/** The document as its body reads: running headers and footers are blanks of the same length, so that every offset stays. */
export function withoutMargins(document: Document): Document {
  let text = "";
  let at = 0;
  for (const margin of marginsOf(document)) {
    text += document.text.slice(at, margin.start) + " ".repeat(margin.end - margin.start);
    at = margin.end;
  }
  return at === 0 ? document : { ...document, text: text + document.text.slice(at) };
}

const MARGINS = new WeakMap<Document["blocks"], { start: number; end: number }[]>();

function marginsOf(document: Document): { start: number; end: number }[] {
  const known = MARGINS.get(document.blocks);
  if (known) return known;
  const margins = document.blocks
    .filter((block) => block.kind === "header" || block.kind === "footer")
    .map(({ start, end }) => ({ start, end }))
    .toSorted((a, b) => a.start - b.start);
  MARGINS.set(document.blocks, margins);
  return margins;
}

function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  const raw = text.slice(start, end);
  return { start: start + raw.length - raw.trimStart().length, end: start + raw.trimEnd().length };
}

/** Several stretches as one fact, read in order with one space between them. */
export function factOf(document: Document, stretches: readonly { start: number; end: number }[]): Fact {
  const spans = stretches.map((stretch) => spanAt(document, stretch.start, stretch.end));
  return { value: spans.map((span) => quote(document.text, span)).join(" "), spans };
}

/** From the first line of an entry to its last. */
export function entrySpan(entry: EntryLines, document: Document): Span {
  const lines = [...entry.header, ...entry.body];
  const start = Math.min(...lines.map((line) => line.start));
  const end = Math.max(...lines.map((line) => line.end));
  return spanAt(document, start, end);
}

/** The start of a dated entry. A single date is start and end at once; an expected date has no start. */
export function startFact(hit: DateHit | undefined, document: Document): Fact<PartialDate> | undefined {
  return hit?.first && { value: hit.first.value, spans: [spanAt(document, hit.first.start, hit.first.end)] };
}

/** The end of a dated entry: "present" where the range is open. */
export function endFact(hit: DateHit | undefined, document: Document): Fact<PartialDate> | undefined {
  return hit?.last && { value: hit.last.value, spans: [spanAt(document, hit.last.start, hit.last.end)] };
}
