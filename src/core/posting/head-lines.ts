/** The lines that say who offers which seat: the first ones, and those with a label. */

import type { Document } from "../document/document.ts";
import type { Span } from "../text/span.ts";
import { quote } from "../text/span.ts";
import type { Passage } from "./read-passages.ts";

/** How many passages at the top may hold the title line and the line of firm and place. */
const TOP = 5;
/** A paragraph longer than this is no line of the head. */
const LONGEST = 160;
const DIVIDER = /\s+[|·•—–]\s+|\s+-{1,3}\s+|:\s+|;\s+|\s+\/\s*$|\s+@\s+|\s+\bat\b\s+(?=\p{Lu})/gu;

/** Words that say that a name is an organisation's. */
export const ORGANISATION =
  /\b(?:universit\p{L}+|institut\w*|college|school|hochschule|laborator\p{L}+|labs?|centre|center|academy|council|foundation|hospital|gmbh|inc|ltd|llc|ag|plc|agency|society|faculty)\b/iu;

/** The first short passages, before the first paragraph that tells. */
export function topLines(document: Document, passages: readonly Passage[]): Span[] {
  const lines: Span[] = [];
  for (const passage of passages.filter((row) => row.kind !== "item").slice(0, TOP)) {
    const text = quote(document.text, passage.span);
    if (text.length > LONGEST || (/[.!?]$/.test(text) && text.split(/\s+/).length > 8)) break;
    lines.push(passage.span);
  }
  return lines;
}

/** A line cut at its marks ("Firm — Place | Place"), white space trimmed. */
export function divide(document: Document, line: Span): Span[] {
  const text = document.text.slice(line.start, line.end);
  const spans: Span[] = [];
  let start = 0;
  for (const match of [...text.matchAll(DIVIDER), { index: text.length, 0: "" }]) {
    if (match.index > start) spans.push({ document: line.document, start: line.start + start, end: line.start + match.index });
    start = match.index + match[0].length;
  }
  return spans.filter((span) => quote(document.text, span).trim() !== "");
}

/** What stands after a label, on its line ("Location: London") or in the block below it (a pane of headings and values); the first such. */
export function labelled(document: Document, label: RegExp, longest = 140): Span | undefined {
  const blocks = document.blocks;
  for (const [i, block] of blocks.entries()) {
    const text = document.text.slice(block.start, block.end);
    const line = text.match(/^[\s*#•-]*([\p{L}][\p{L} /-]{1,30}?)\s*(?:\*\*)?:(?:\*\*)?\s+(?=\S)/u);
    if (
      line &&
      label.test(line[1]?.trim() ?? "") &&
      text.length < longest &&
      (longest > 140 || !/\b(?:you|we|our)\b/i.test(text.slice(line[0].length)))
    )
      return { document: document.id, start: block.start + line[0].length, end: block.end };
    const next = blocks[i + 1];
    if (!next || !label.test(text.replace(/[*:#\s]+$/g, "").trim()) || next.kind === "heading" || next.kind === "item") continue;
    if (next.end - next.start <= 90 && !/[.!?]$/.test(document.text.slice(next.start, next.end).trim()))
      return { document: document.id, start: next.start, end: next.end };
  }
  return undefined;
}
