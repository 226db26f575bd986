/** Dates that do not go together: an end before its start, two full-time posts at once, months without an entry, a future date. */

import type { Education, Profile, Work } from "../profile/profile.ts";
import { monthIndex, PRESENT, year } from "../text/date.ts";
import { key } from "../text/key.ts";
import type { Span } from "../text/span.ts";
import type { Catch } from "./match.ts";

/** Posts that are usually held beside another one; they overlap honestly. */
const SIDE =
  /\b(?:intern(?:ship)?|teaching|instructor|tutor|lecturer|visiting|adjunct|advis[eo]r|consult\w*|freelanc\w*|contract\w*|part[- ]time|volunteer|fellow|founder|co-?founder|board|member|reviewer|assistant|affiliate|guest|student|trustee|mentor|self[- ]employed|sabbatical|summer|resident|honorary|independent|open[- ]source|organi[sz]er|chair|editor|co-?op|thesis|researcher? \(phd)\b/i;

/** Months that two posts may overlap in a handover, and months without an entry that nobody asks about. */
const HANDOVER = 2;
const PAUSE = 5;

interface Dated {
  entry: Work | Education;
  from: number;
  to: number;
  coarseFrom: boolean;
  coarseTo: boolean;
  startSpan: Span;
  endSpan: Span;
  running: boolean;
}

/** All catches about dates of work, study and publications. */
export function catchDates(profile: Profile, asOf: string): Catch[] {
  const dated = [...profile.work, ...profile.education].flatMap((entry) => toDated(entry, asOf) ?? []);
  return [...reversed(profile, asOf), ...overlapping(dated), ...gaps(dated, asOf)];
}

function toDated(entry: Work | Education, asOf: string): Dated | undefined {
  const start = entry.start;
  const startSpan = start?.spans[0];
  if (!start || !startSpan) return undefined;
  const from = monthIndex(start.value, "start", asOf);
  const end = entry.end?.value ?? (start.value.length === 4 ? start.value : undefined);
  const to = end && monthIndex(end, "end", asOf);
  if (from === undefined || typeof to !== "number") return undefined;
  return {
    entry,
    from,
    to,
    coarseFrom: isYear(start.value),
    coarseTo: isYear(end),
    startSpan,
    endSpan: entry.end?.spans[0] ?? startSpan,
    running: end === PRESENT,
  };
}

/** One span from the start date to the end date of an entry, when they stand together; else the two. */
function datesOf(dated: Dated): Span[] {
  const { startSpan, endSpan } = dated;
  if (endSpan.start >= startSpan.start && endSpan.end - startSpan.start < 60)
    return [{ document: startSpan.document, start: startSpan.start, end: Math.max(startSpan.end, endSpan.end) }];
  return [startSpan, endSpan];
}

function reversed(profile: Profile, asOf: string): Catch[] {
  const now = monthIndex(asOf, "start") ?? 0;
  const found: Catch[] = [];
  for (const entry of [...profile.work, ...profile.education, ...profile.entries]) {
    const startSpan = entry.start?.spans[0];
    const endSpan = entry.end?.spans[0];
    if (!entry.start || !startSpan) continue;
    const from = monthIndex(entry.start.value, "start", asOf);
    const latest = monthIndex(entry.start.value, "start", asOf) ?? 0;
    const to = entry.end && monthIndex(entry.end.value, "end", asOf);
    if (from !== undefined && typeof to === "number" && endSpan && to < from && entry.end?.value !== PRESENT)
      found.push(make("reversed-dates", entry.id, [startSpan, endSpan], 9));
    else if ((entry.kind === "work" || entry.kind === "award" || entry.kind === "talk") && latest > now + 1)
      found.push(make("reversed-dates", entry.id, [startSpan], 7));
  }
  for (const paper of profile.publications) {
    const published = year(paper.year?.value);
    const place = paper.year?.spans[0];
    if (published && place && published > (year(asOf) ?? 0) + 1)
      found.push(make("reversed-dates", paper.id, [paper.title.spans[0] ?? paper.span, place], 7));
  }
  return found;
}

function overlapping(dated: readonly Dated[]): Catch[] {
  const found: Catch[] = [];
  for (const [i, a] of dated.entries()) {
    for (const b of dated.slice(i + 1)) {
      if (a.entry.kind !== b.entry.kind || besideOthers(a) || besideOthers(b) || sameHouse(a, b)) continue;
      const [first, second] = a.from <= b.from ? [a, b] : [b, a];
      const slack = HANDOVER + (first.coarseTo ? 11 : 0) + (second.coarseFrom ? 11 : 0);
      const months = Math.min(first.to, second.to) + 1 - second.from;
      if (months > slack && !(first.entry.kind === "education" && degreeKind(first) !== degreeKind(second) && months <= 14)) {
        found.push(make("overlapping-dates", `${first.entry.id} ${second.entry.id}`, [...datesOf(first), ...datesOf(second)], 6));
      }
    }
  }
  return found;
}

function besideOthers({ entry }: Dated): boolean {
  const words =
    entry.kind === "work"
      ? `${entry.position?.value ?? ""} ${entry.organisation?.value ?? ""}`
      : `${entry.degree?.value ?? ""} ${entry.area?.value ?? ""}`;
  return entry.kind === "education"
    ? /\b(?:certificate|exchange|visiting|minor|diploma|course|nanodegree|summer|en route|joint|dual)\b/i.test(words)
    : SIDE.test(words);
}

function sameHouse(a: Dated, b: Dated): boolean {
  const name = ({ entry }: Dated) => (entry.kind === "work" ? entry.organisation?.value : entry.institution?.value)?.toLowerCase();
  const [first, second] = [name(a), name(b)];
  return first !== undefined && second !== undefined && (first.includes(second) || second.includes(first));
}

function degreeKind({ entry }: Dated): string {
  const degree = entry.kind === "education" ? (entry.degree?.value ?? "") : "";
  return /ph|doc/i.test(degree) ? "phd" : /^m|master|dipl/i.test(degree) ? "master" : "bachelor";
}

function gaps(dated: readonly Dated[], asOf: string): Catch[] {
  const sorted = dated.toSorted((a, b) => a.from - b.from || a.to - b.to);
  const found: Catch[] = [];
  let reached: Dated | undefined;
  for (const next of sorted) {
    if (reached) {
      const months = next.from - reached.to - 1 - (reached.coarseTo ? 11 : 0) - (next.coarseFrom ? 11 : 0);
      const plain = next.from - reached.to - 1;
      if (months > PAUSE || ((reached.coarseTo || next.coarseFrom) && plain > 14))
        found.push(make("gap", `${reached.entry.id} ${next.entry.id}`, [...datesOf(reached), ...datesOf(next)], 5));
    }
    if (!reached || next.to > reached.to) reached = next;
  }
  const now = monthIndex(asOf, "start") ?? 0;
  if (reached && !reached.running && now - reached.to - (reached.coarseTo ? 11 : 0) > 8)
    found.push(make("gap", `${reached.entry.id} now`, datesOf(reached), 4));
  return found;
}

function make(kind: Catch["kind"], subject: string, quotes: Span[], score: number): Catch {
  const unique = quotes.filter((span, i) => quotes.findIndex((other) => other.start === span.start && other.end === span.end) === i);
  return { id: `${kind}-${key(subject)}`, kind, quotes: unique, score };
}

function isYear(value: string | undefined): boolean {
  return value?.length === 4;
}
