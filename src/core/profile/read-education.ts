import type { Document } from "../document/document.ts";
import type { Fact } from "../text/span.ts";
import type { Cues } from "./build-cues.ts";
import type { DateHit } from "./find-dates.ts";
import { endFact, entrySpan, factAt, startFact } from "./facts.ts";
import { readDetails } from "./find-education-details.ts";
import { type EntryLines, groupEntries } from "./group-entries.ts";
import type { Education } from "./profile.ts";
import type { CvLine } from "./read-lines.ts";
import { readHighlights } from "./read-highlights.ts";
import { type Part, readParts } from "./read-parts.ts";
import { type DegreeSegment, readDegreeSegments } from "./read-degree-segments.ts";
import { findPhrases, readWords } from "./words.ts";

/** An education entry without its id and section, which the caller knows. */
export type EducationFields = Omit<Education, "id" | "section">;

/** Reads the degrees of a section: institution, degree, area, dates, place, advisor, thesis, score. */
export function readEducation(
  lines: readonly CvLine[],
  dates: readonly DateHit[],
  document: Document,
  cues: Cues,
): { entries: EducationFields[]; before: CvLine[] } {
  const isName = (line: CvLine): boolean => {
    const words = readWords(line.cells[0]?.text ?? line.text);
    const degree = findPhrases(cues.words("degree"), words)[0];
    return degree !== undefined && degree.from <= 1 && (words.length <= 14 || (line.bullet && degree.from === 0));
  };
  const { before, entries } = groupEntries(lines, dates, cues, { items: lines[0]?.bullet === true, isName });
  const read: EducationFields[] = [];
  let school: EducationFields | undefined;
  for (const entry of entries) {
    const education = readOne(entry, dates, document, cues);
    if (!education.institution && school?.institution && (entry.grouped || education.degree)) {
      education.institution = school.institution;
      if (!education.location && school.location) education.location = school.location;
    }
    if (education.institution) school = education;
    read.push(education);
  }
  return { entries: read.filter((education, at) => !isShell(education, read[at + 1])), before };
}

/** A school's line alone, above its degrees. */
function isShell(education: EducationFields, next: EducationFields | undefined): boolean {
  return (
    !education.degree &&
    !education.end &&
    education.highlights.length === 0 &&
    next?.institution?.value === education.institution?.value &&
    education.institution !== undefined
  );
}

/** Where details can stand: in each highlight, and in the lines of the header taken together with those that follow them. */
function detailStretches(entry: EntryLines, highlights: readonly Fact[]): { start: number; end: number }[] {
  const stretches: { start: number; end: number }[] = [];
  let open = false;
  const lines = [...entry.header, ...entry.body];
  for (const [at, line] of lines.entries()) {
    const last = stretches.at(-1);
    if (open && last) last.end = line.end;
    else stretches.push({ start: line.bodyStart, end: line.end });
    const next = lines[at + 1];
    const dated = line.cells.length > 1 && entry.date !== undefined && entry.date.start >= line.start && entry.date.end <= line.end;
    open = next !== undefined && !dated && !next.bullet && (next.continuation || !next.apart) && next.cells.length === 1;
  }
  for (const fact of highlights)
    stretches.push({ start: Math.min(...fact.spans.map((span) => span.start)), end: Math.max(...fact.spans.map((span) => span.end)) });
  return stretches;
}

function readOne(entry: EntryLines, dates: readonly DateHit[], document: Document, cues: Cues): EducationFields {
  const header = readParts(entry, dates, document.text, cues);
  const education: EducationFields = { kind: "education", span: entrySpan(entry, document), highlights: [] };
  const segments = readDegreeSegments(header.parts, document.text, cues);
  const used = new Set<Part>();
  const take = (kind: DegreeSegment["kind"]): DegreeSegment | undefined => {
    const segment = segments.find((candidate) => candidate.kind === kind);
    if (segment) used.add(segment.part);
    return segment;
  };
  const fact = (segment: DegreeSegment | undefined): Fact | undefined => segment && factAt(document, segment.start, segment.end);
  const institution = fact(take("institution"));
  const degree = fact(take("degree"));
  const area = fact(take("area"));
  const score = fact(take("score"));
  take("thesis");
  take("advisor");
  if (institution) education.institution = institution;
  if (degree) education.degree = degree;
  if (area) education.area = area;
  if (header.location) education.location = factAt(document, header.location.start, header.location.end);
  if (entry.date?.range) {
    const start = startFact(entry.date, document);
    if (start) education.start = start;
  }
  const end = endFact(entry.date, document);
  if (end) education.end = end;
  education.highlights = readHighlights(entry, header, dates, document, [...used]);
  const details = readDetails(detailStretches(entry, education.highlights), document, cues);
  if (details.thesis) education.thesis = details.thesis;
  if (details.advisor) education.advisor = details.advisor;
  if (score ?? details.score) education.score = (score ?? details.score) as Fact;
  return education;
}
