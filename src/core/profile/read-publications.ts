import type { Document } from "../document/document.ts";
import type { Fact } from "../text/span.ts";
import { candidateParts, findAuthors } from "./find-authors.ts";
import type { Cues } from "./build-cues.ts";
import type { DateHit } from "./find-dates.ts";
import { findHeadingKind } from "./find-heading-kind.ts";
import { spanAt } from "./facts.ts";
import { groupReferences } from "./group-references.ts";
import type { PublicationStatus } from "./profile.ts";
import type { CvLine } from "./read-lines.ts";
import { type PublicationFields, readReference, type ReferenceContext } from "./read-reference.ts";
import { findPhrases, readWords } from "./words.ts";

/** The heading over the list: its words may say what status all of it has. */
export interface ListHeading {
  title: string;
  start: number;
  end: number;
}

/**
 * Reads a publication list. Group headings ("2023", "Journal Articles", "Under review") give year and status to what follows them and are returned as `headings`;
 * notes about marks ("* equal contribution") and lines that no reference claimed are returned as `rest`.
 */
export function readPublications(
  lines: readonly CvLine[],
  dates: readonly DateHit[],
  document: Document,
  cues: Cues,
  candidate: string | undefined,
  heading: ListHeading | undefined,
): { entries: PublicationFields[]; headings: ListHeading[]; rest: CvLine[] } {
  const entries: PublicationFields[] = [];
  const headings: ListHeading[] = [];
  const rest: CvLine[] = [];
  let groupYear: DateHit | undefined;
  let groupStatus = heading && headingStatus(heading.title, heading.start, document, cues);
  let open: CvLine[] = [];
  const isDate = (line: CvLine): boolean =>
    dates.some((hit) => hit.start <= line.bodyStart + 1 && hit.end >= line.end - 1 && hit.start >= line.start);
  const lastCell = (line: CvLine): boolean => {
    const cell = line.cells.at(-1);
    return line.cells.length > 1 && cell !== undefined && dates.some((hit) => hit.start <= cell.start + 1 && hit.end >= cell.end - 1);
  };
  const known = new Map<CvLine, number>();
  const namesAt = (line: CvLine | undefined): number => {
    if (!line) return 0;
    const before = known.get(line);
    if (before !== undefined) return before;
    const date = dates.find((hit) => hit.start >= line.bodyStart && hit.start <= line.bodyStart + 1 && hit.end < line.end);
    const start = date ? date.end + (document.text.slice(date.end, line.end).match(/^[\s.,:)–—|-]*/u)?.[0].length ?? 0) : line.bodyStart;
    const { score } = findAuthors(document.text, start, line.end, candidate, cues);
    known.set(line, score);
    return score;
  };
  const startsWithNames = (line: CvLine): boolean => namesAt(line) >= 2;
  const years = (line: CvLine): string[] =>
    dates
      .filter((hit) => hit.start >= line.start && hit.end <= line.end)
      .flatMap((hit) => (hit.last ?? hit.first)?.value.slice(0, 4) ?? []);
  const surname = candidate ? candidateParts(candidate).surname : "";
  const hasCandidate = (line: CvLine): boolean => surname !== "" && readWords(line.text).some((word) => word.folded === surname);
  const equalMarks = findEqualMarks(document.text);
  const yearHeadings = isYearGrouped(
    lines.filter((line) => !isNote(line, cues) && !isGroupHeading(line, cues)),
    isDate,
  );
  const flush = (): void => {
    const groups = groupReferences(open, { isDate, hasDateCell: lastCell, startsWithNames, years, hasCandidate });
    const order = findOrder(groups.map((group) => namesAt(group.lines[0])));
    const context: ReferenceContext = { document, cues, dates, candidate, order, equalMarks, groupYear, groupStatus };
    for (const group of groups) {
      const read = readReference(group.lines, context);
      if (read) entries.push(read);
      else rest.push(...group.lines);
    }
    open = [];
  };
  for (const line of lines) {
    if (yearHeadings && isDate(line)) {
      flush();
      groupYear = dates.find((hit) => hit.start >= line.start && hit.end <= line.end);
      headings.push({ title: line.text, start: line.start, end: line.end });
    } else if (isGroupHeading(line, cues)) {
      flush();
      groupStatus =
        headingStatus(line.text, line.start, document, cues) ?? (heading && headingStatus(heading.title, heading.start, document, cues));
      headings.push({ title: line.text, start: line.start, end: line.end });
    } else if (isNote(line, cues)) rest.push(line);
    else open.push(line);
  }
  flush();
  return { entries: markEqual(entries), headings, rest };
}

/** What most references of a list begin with, by how surely each begins with names. */
function findOrder(scores: readonly number[]): ReferenceContext["order"] {
  const names = scores.filter((score) => score >= 2).length;
  if (scores.length < 3) return undefined;
  return names >= scores.length * 0.7 ? "authors" : names <= scores.length * 0.34 ? "title" : undefined;
}

/** Years that stand alone over groups: the first line is one, and lists follow them. */
function isYearGrouped(lines: readonly CvLine[], isDate: (line: CvLine) => boolean): boolean {
  const first = lines[0];
  return first !== undefined && isDate(first) && lines.length > 1;
}

function isGroupHeading(line: CvLine, cues: Cues): boolean {
  if (line.bullet && !line.numbered) return false;
  if (line.text.length > 60 || line.cells.length > 1) return false;
  const text = line.text.replace(/^[^\p{L}]*(?:\\?fa\w+\s*(?:\*?\[\w+\])?\s*:\s*)?/u, "");
  const known = findHeadingKind(text, cues);
  return known?.exact === true && (known.kinds[0] === "publications" || known.kinds[0] === "talks" || known.kinds[0] === "patents");
}

/** "* denotes equal contribution", "Google Scholar: 1,234 citations, h-index 17". */
function isNote(line: CvLine, cues: Cues): boolean {
  const words = readWords(line.text);
  if (words.length > 24) return false;
  if (/^[\s(*∗†‡]*[*∗†‡]/u.test(line.text) && findPhrases(cues.words("equal-mark"), words).length > 0) return true;
  if (/h-?index|\bcitations?\b|i10/iu.test(line.text) && /\d/u.test(line.text) && words.length < 20) return true;
  return (
    /^(?:\(?(?:†|∗)|\(\*|note:|my name|names? in bold|authors? (?:are )?(?:listed|ordered)|in bold)/iu.test(line.text) &&
    words.length < 20 &&
    !/[“"]/u.test(line.text)
  );
}

function headingStatus(title: string, start: number, document: Document, cues: Cues): Fact<PublicationStatus> | undefined {
  const words = readWords(title);
  const [hit] = findPhrases(cues.words("status"), words);
  const first = hit && words[hit.from];
  const last = hit && words[hit.to - 1];
  // "Published and accepted papers", "Preprints and journal articles" say nothing about a single one.
  if (!first || !last || /\band\b|&|\//iu.test(title)) return undefined;
  return { value: hit.value as PublicationStatus, spans: [spanAt(document, start + first.start, start + last.end)] };
}

const LEGEND = /([*∗⋆★†‡§¶])[)\s]*(?:[:=]|denotes?|indicates?|means?|marks?|stands? for)?\s*([^\n.;*∗⋆★†‡§¶]{3,60})/gu;

/** The marks that a note of the CV explains as equal contribution; without a note a star means it, unless it is explained as something else. */
function findEqualMarks(text: string): Set<string> {
  const equal = new Set<string>();
  const other = new Set<string>();
  for (const [, mark = "", meaning = ""] of text.matchAll(LEGEND)) {
    if (/\bequal|co-?first|joint first|shared first|gleich|alphabetic/iu.test(meaning)) equal.add(mark);
    else if (/\b(?:student|advis|supervis|correspond|senior|mentee|mentor|undergrad|intern\b)/iu.test(meaning)) other.add(mark);
  }
  if (equal.size > 0) return equal;
  return new Set(["*", "∗"].filter((mark) => !other.has(mark)));
}

/** One starred author alone is a corresponding author, not an equal one. */
function markEqual(entries: PublicationFields[]): PublicationFields[] {
  for (const entry of entries) {
    const marked = entry.authors.filter((author) => author.equal);
    if (marked.length === 1) delete (marked[0] as { equal?: boolean }).equal;
  }
  return entries;
}
