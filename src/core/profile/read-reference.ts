import type { Document, Run } from "../document/document.ts";
import type { Fact, Span } from "../text/span.ts";
import type { Cues } from "./build-cues.ts";
import { factAt, spanAt } from "./facts.ts";
import { findPosition, type FoundAuthors } from "./find-authors.ts";
import type { DateHit } from "./find-dates.ts";
import { findAwards, findReferenceLinks, findStatus } from "./find-reference-marks.ts";
import { findTitle } from "./find-reference-title.ts";
import { findVenue } from "./find-venue.ts";
import type { Publication } from "./profile.ts";
import type { CvLine } from "./read-lines.ts";

/** A publication without its id and section, which the caller knows. */
export type PublicationFields = Omit<Publication, "id" | "section">;

/** What a reference is read against. */
export interface ReferenceContext {
  document: Document;
  cues: Cues;
  dates: readonly DateHit[];
  /** The candidate's name, to know their place among the authors. */
  candidate: string | undefined;
  /** What the references of this list begin with, where most agree. */
  order?: "authors" | "title" | undefined;
  /** Marks beside a name that mean an equal contribution in this CV. */
  equalMarks: ReadonlySet<string>;
  /** A year that stands over a group of references. */
  groupYear?: DateHit | undefined;
  /** A status that the section's heading gives ("Under review"). */
  groupStatus?: Fact<NonNullable<Publication["status"]>["value"]> | undefined;
}

/** The lines of one reference as one stretch of text: offsets of the document, with the runs of type that cover it. */
export interface Reference {
  start: number;
  end: number;
  lines: CvLine[];
  runs: Run[];
}

/** Reads one reference: authors, title, venue, year, status, links and awards, each with the place that says it. */
export function readReference(lines: readonly CvLine[], context: ReferenceContext): PublicationFields | undefined {
  const { document, cues, candidate } = context;
  const reference = buildReference(lines, document);
  const found = findTitle(reference, context);
  if (!found) return undefined;
  const { title, authors, rest } = found;
  const dates = context.dates.filter((hit) => hit.start >= reference.start && hit.end <= reference.end);
  const outside = dates.filter((hit) => hit.end <= title.start || hit.start >= title.end);
  const venue = findVenue(reference, rest, title.start, context);
  const beside = authors && outside.find((date) => date.start >= authors.end && date.end <= title.start);
  const hit = beside ?? chooseYear(outside, title.end, venue) ?? context.groupYear;
  const publication: PublicationFields = {
    kind: "publication",
    span: spanAt(document, reference.start, reference.end),
    title: factAt(document, title.start, title.end),
    authors: authors ? toAuthors(authors, context) : [],
    links: findReferenceLinks(reference, document),
    awards: findAwards(
      reference,
      [title, ...(authors ? [{ start: authors.authors[0]?.start ?? 0, end: authors.end }] : [])],
      document,
      cues,
    ),
  };
  const position = findPosition(publication.authors, candidate);
  if (position !== undefined) publication.position = position;
  if (authors?.truncated) publication.truncatedAuthors = true;
  if (venue) publication.venue = factAt(document, venue.start, venue.end);
  const edge = hit?.last ?? hit?.first;
  if (hit && edge && edge.value !== "present") publication.year = { value: edge.value, spans: [spanAt(document, edge.start, edge.end)] };
  const status = findStatus(reference, title, publication, context) ?? context.groupStatus;
  if (status) publication.status = status;
  return publication;
}

function buildReference(lines: readonly CvLine[], document: Document): Reference {
  const first = lines[0] as CvLine;
  const last = lines.at(-1) as CvLine;
  const runs = lines.flatMap((line) =>
    line.block.lines.filter((candidate) => candidate.start < line.end && candidate.end > line.start).flatMap((candidate) => candidate.runs),
  );
  return {
    start: first.bodyStart,
    end: last.end,
    lines: [...lines],
    runs: runs.filter((run) => run.end > first.bodyStart && document.text.slice(run.start, run.end).trim() !== ""),
  };
}

function toAuthors(found: FoundAuthors, context: ReferenceContext): Publication["authors"] {
  return found.authors.map((author) => {
    const span: Span = spanAt(context.document, author.start, author.end);
    return author.mark && context.equalMarks.has(author.mark) ? { name: author.name, span, equal: true } : { name: author.name, span };
  });
}

/** The year of the venue, else the first date after the title, else one beside the authors. */
function chooseYear(dates: readonly DateHit[], titleEnd: number, venue: { start: number; end: number } | undefined): DateHit | undefined {
  const single = dates.filter((hit) => (hit.last ?? hit.first)?.value !== "present");
  const after = single.filter((hit) => hit.start >= titleEnd);
  const inVenue = venue && after.find((hit) => hit.start >= venue.start && hit.end <= venue.end);
  const dated = after.filter((hit) => hit !== inVenue);
  // A date with a month outside the venue's name says more than the year in it.
  return dated.at(-1) ?? inVenue ?? single[0];
}
