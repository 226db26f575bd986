/** The lines of a CV that can serve as evidence, flat, each with the entry it belongs to. */

import type { AnyEntry, Profile } from "../profile/profile.ts";
import type { PartialDate } from "../text/date.ts";
import type { Span } from "../text/span.ts";
import { overlaps } from "../text/span.ts";

/** Where a line stands in the CV; evidence from a skills list alone is weaker than from work. */
export type LineKind =
  | "work"
  | "project"
  | "publication"
  | "education"
  | "talk"
  | "teaching"
  | "service"
  | "mentoring"
  | "award"
  | "grant"
  | "patent"
  | "skill"
  | "summary"
  | "other";

export interface CvLine {
  entry: string;
  kind: LineKind;
  span: Span;
  /** The document's text at the span, unfolded, so that offsets within it are offsets from `span.start`. */
  text: string;
  /** Of the entry, where it has dates. */
  start?: PartialDate;
  end?: PartialDate;
  /** The line is the entry's heading (title, position) and not one of its points. */
  heading: boolean;
}

/** All entries of a profile by id. */
export function entriesOf(profile: Profile): Map<string, AnyEntry> {
  const all = [...profile.work, ...profile.education, ...profile.publications, ...profile.entries, ...profile.skills];
  return new Map(all.map((entry) => [entry.id, entry]));
}

/** Every quotable line, in the order of the CV, each place of an entry once; interests that serve as the summary are not listed again. `text` is the document's text that the profile was read from. */
export function listLines(profile: Profile, text: string): CvLine[] {
  const lines: CvLine[] = [];
  const seen = new Set<string>();
  const add = (
    entry: string,
    kind: LineKind,
    span: Span | undefined,
    heading: boolean,
    dates: { start?: PartialDate; end?: PartialDate } = {},
  ) => {
    const place = `${entry} ${span?.start}`;
    if (!span || seen.has(place)) return;
    seen.add(place);
    lines.push({ entry, kind, span, text: text.slice(span.start, span.end), heading, ...dates });
  };
  if (profile.summary) add("summary", "summary", profile.summary.spans[0], true);
  for (const work of profile.work) {
    const dates = datesOf(work);
    const head = [work.position?.spans[0], work.organisation?.spans[0]].filter((span) => span !== undefined);
    add(work.id, "work", head[0], true, dates);
    for (const point of work.highlights) add(work.id, "work", point.spans[0], false, dates);
  }
  for (const study of profile.education) {
    const dates = datesOf(study);
    const head = [study.degree?.spans[0], study.area?.spans[0]].filter((span) => span !== undefined);
    add(study.id, "education", head.length === 2 && head[0] && head[1] ? joined(head[0], head[1]) : head[0], true, dates);
    add(study.id, "education", study.thesis?.spans[0], false, dates);
    for (const point of study.highlights) add(study.id, "education", point.spans[0], false, dates);
  }
  for (const paper of profile.publications) {
    const dates = paper.year ? { start: paper.year.value, end: paper.year.value } : {};
    add(paper.id, "publication", paper.title.spans[0], true, dates);
    for (const award of paper.awards) add(paper.id, "publication", award.spans[0], false, dates);
  }
  for (const entry of profile.entries) {
    if (entry.kind === "other" && profile.summary?.spans.some((span) => overlaps(span, entry.title.spans[0] ?? entry.span))) continue;
    const dates = datesOf(entry);
    add(entry.id, entry.kind, entry.title.spans[0], true, dates);
    for (const point of entry.highlights) add(entry.id, entry.kind, point.spans[0], false, dates);
  }
  for (const skill of profile.skills) for (const item of skill.items) add(skill.id, "skill", item.spans[0], false);
  return lines;
}

function datesOf(entry: { start?: { value: PartialDate }; end?: { value: PartialDate } }): { start?: PartialDate; end?: PartialDate } {
  return { ...(entry.start ? { start: entry.start.value } : {}), ...(entry.end ? { end: entry.end.value } : {}) };
}

/** One span over two that stand close together; the first alone when they do not. */
function joined(a: Span, b: Span): Span {
  const start = Math.min(a.start, b.start);
  const end = Math.max(a.end, b.end);
  return end - start <= 160 ? { document: a.document, start, end } : a;
}
