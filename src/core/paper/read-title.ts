/** The title of a paper: what stands largest at the top of its first page. */

import type { Document } from "../document/document.ts";
import type { Fact } from "../text/span.ts";
import { kindOfHeading } from "./section-kinds.ts";

/** Lines looked at from the top; a title page's front matter is shorter. */
const TOP_LINES = 30;
/** Letters of the longest title: a longer first line is text. */
const LONGEST = 300;

/**
 * The title as a fact, or undefined where nothing at the top looks like one. In a PDF it is the first stretch of lines in the largest size
 * (an arXiv stamp down the margin is larger only on the side, and has no letters of a sentence); elsewhere the first heading, else the first line.
 */
export function readTitle(document: Document): Fact | undefined {
  const heading = document.blocks.find(
    (block) => block.kind === "heading" && /\p{L}{3}/u.test(document.text.slice(block.start, block.end)),
  );
  const first = document.blocks.find((block) => block.kind !== "header" && block.kind !== "footer");
  // A LaTeX title is a line before the first section, whose heading is no title.
  if (heading && first && first !== heading && kindOfHeading(document.text.slice(heading.start, heading.end)) !== undefined)
    return document.format === "pdf" ? largest(document) : fact(document, first.start, first.end);
  if (heading) return fact(document, heading.start, heading.end);
  return largest(document);
}

/** The first stretch of lines at the top in the largest size. */
function largest(document: Document): Fact | undefined {
  const lines = document.blocks
    .filter((block) => block.kind !== "header" && block.kind !== "footer")
    .flatMap((block) => block.lines)
    .slice(0, TOP_LINES)
    .filter(
      (line) => /\p{L}{3}/u.test(document.text.slice(line.start, line.end)) && !/^arxiv:/i.test(document.text.slice(line.start, line.end)),
    );
  const size = (line: (typeof lines)[number]) => Math.max(0, ...line.runs.map((run) => run.size ?? 0));
  const most = Math.max(0, ...lines.map(size));
  const first = lines.findIndex((line) => size(line) >= most - 0.5);
  const start = lines[first];
  if (!start) return undefined;
  // Where nothing says how large a line is set, the first of a long paragraph is the beginning of a sentence.
  const block = document.blocks.find((row) => row.start <= start.start && start.end <= row.end);
  if (most === 0 && block && block.end - block.start > LONGEST) return undefined;
  let last = start;
  for (const line of lines.slice(first + 1)) {
    if (most === 0 || size(line) < most - 0.5) break;
    last = line;
  }
  return fact(document, start.start, last.end);
}

function fact(document: Document, start: number, end: number): Fact | undefined {
  const value = document.text.slice(start, end).replace(/\s+/g, " ").trim();
  if (value.length > LONGEST) return undefined;
  return { value, spans: [{ document: document.id, start, end }] };
}
