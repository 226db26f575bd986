import type { Document } from "../document/document.ts";
import type { Fact } from "../text/span.ts";
import type { DateHit } from "./find-dates.ts";
import { factOf } from "./facts.ts";
import type { EntryLines } from "./group-entries.ts";
import type { CvLine } from "./read-lines.ts";
import type { Header, Part } from "./read-parts.ts";

/**
 * What an entry says beyond its header, one fact for each bullet or paragraph. Cells that only hold the entry's date or place are left out of the quote.
 * Parts of the header that no field took and that are long enough to say something come first.
 */
export function readHighlights(
  entry: EntryLines,
  header: Header,
  dates: readonly DateHit[],
  document: Document,
  used: readonly Part[],
): Fact[] {
  const highlights: Fact[] = [];
  for (const part of header.parts) {
    if (!used.includes(part) && part.text.split(/\s+/u).length >= 4) highlights.push(factOf(document, [part]));
  }
  let open: { start: number; end: number }[] = [];
  let before: CvLine | undefined;
  const close = (): void => {
    if (open.length > 0) highlights.push(factOf(document, open));
    open = [];
  };
  for (const line of entry.body) {
    if (before && !continues(line, before)) close();
    const stretches = readStretches(line, dates, header);
    const first = stretches[0];
    const last = open.at(-1);
    if (first && last && line.cells.length === 1 && before?.cells.length === 1) {
      last.end = first.end;
      stretches.shift();
    }
    open.push(...stretches);
    before = line;
  }
  close();
  return highlights;
}

/** Whether a line goes on with the sentence of the one before. */
function continues(line: CvLine, before: CvLine): boolean {
  if (line.bullet) return false;
  if (line.continuation) return line.blockIndex === before.blockIndex;
  if (line.blockIndex !== before.blockIndex && !before.bullet && !before.continuation) return /^[\p{Ll}(]/u.test(line.text);
  if (before.bullet || before.continuation) return !line.apart || /^[\p{Ll}(]/u.test(line.text);
  // Paragraphs without bullets: a new sentence on a new line, after a line that is not full, is a new item.
  return (
    !/[.;!?]$/u.test(before.text) &&
    !(line.right !== undefined && before.right !== undefined && before.right < line.right * 0.8 && /^\p{Lu}/u.test(line.text))
  );
}

function readStretches(line: CvLine, dates: readonly DateHit[], header: Header): { start: number; end: number }[] {
  const stretches: { start: number; end: number }[] = [];
  line.cells.forEach((cell, position) => {
    const start = position === 0 ? Math.max(cell.start, line.bodyStart) : cell.start;
    const isDate = line.cells.length > 1 && dates.some((hit) => hit.start <= cell.start + 2 && hit.end >= cell.end - 2);
    const isDuration =
      line.cells.length > 1 && /^\(?\d+\+?\s*(?:years?|yrs?|months?|mos?)(?:\s+\d+\s*(?:months?|mos?))?\)?$/iu.test(cell.text);
    const isPlace = header.location !== undefined && header.location.start >= cell.start && header.location.end <= cell.end;
    if (!isDate && !isDuration && !isPlace && cell.end > start) stretches.push({ start, end: cell.end });
  });
  return stretches;
}
