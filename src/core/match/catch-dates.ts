/** Dates that do not go together: an end before its start, two full-time posts at once, months without an entry. */

import { monthIndex } from "../text/date.ts";
import { key } from "../text/key.ts";
import type { Span } from "../text/span.ts";
import type { Station } from "./catch-ranges.ts";
import type { Catch } from "./match.ts";

/** Posts that are held beside another one wherever that is. */
const BESIDE =
  /\b(?:intern(?:ship)?|visiting|adjunct|advis[eo]r|consult\w*|freelanc\w*|contract\w*|part[- ]time|volunteer\w*|founder|co-?founder|board|member|reviewer|affiliate[d]?|guest|trustee|mentor|self[- ]employed|sabbatical|summer|honorary|independent|open[- ]source|organi[sz]er|chair|editor|co-?op|remote|leave|secondment|tutor|instructor|adviser|professeur invité|werkstudent\w*|hilfskraft)\b/i;
/** Posts that are held beside another one in the same house or town, but hardly in two countries at once. */
const LOCAL = /\b(?:teaching|lecturer|fellow|assistant(?! professor)|student|resident|researcher? \(phd|thesis|doctoral)\b/i;
/** Courses that run beside another one. */
const BESIDE_STUDY =
  /\b(?:certificate|exchange|visiting|minor|diploma|course|nanodegree|summer|en route|joint|dual|part[- ]time|distance|online)\b/i;

/** Months that two posts may overlap in a handover, and months without an entry that nobody asks about. */
const HANDOVER = 2;
const PAUSE = 8;
/** Months that a new degree may begin before the last one is awarded. */
const AWARD = 8;
/** Months that a course is taken to last of which only the end is written. */
const COURSE: Record<string, number> = { phd: 60, master: 24, bachelor: 48 };
/** Months after which nobody asks about a pause any more. */
const LONG_PAST = 180;
/** Months since the last entry after which a CV is an old one, not that of somebody who looks for work. */
const OLD = 72;
/** A station is compared with this many that begin after it, so that cost stays linear. */
const NEAR = 24;

/** All catches about dates of work and study. */
export function catchDates(stations: readonly Station[], asOf: string): Catch[] {
  const sound = stations.filter((station) => station.to >= station.from && station.kind !== "other");
  return [
    ...stations.filter((station) => station.to < station.from).map((station) => make("reversed-dates", [station], 9)),
    ...overlapping(sound),
    ...gaps(sound, asOf),
  ];
}

function overlapping(sound: readonly Station[]): Catch[] {
  const sorted = sound.toSorted((a, b) => a.from - b.from || a.to - b.to);
  const found: Catch[] = [];
  sorted.forEach((first, i) => {
    for (const second of sorted.slice(i + 1, i + 1 + NEAR)) {
      if (second.from > first.to) break;
      if (first.kind !== second.kind || sameHouse(first, second)) continue;
      const slack = HANDOVER + (first.coarseTo ? 11 : 0) + (second.coarseFrom ? 11 : 0);
      const months = Math.min(first.to, second.to) + 1 - second.from;
      if (months <= slack) continue;
      const honest =
        first.kind === "study"
          ? BESIDE_STUDY.test(first.words) ||
            BESIDE_STUDY.test(second.words) ||
            (degreeKind(first) !== degreeKind(second) && months <= AWARD + slack - HANDOVER)
          : BESIDE.test(first.words) ||
            BESIDE.test(second.words) ||
            ((LOCAL.test(first.words) || LOCAL.test(second.words)) && !apart(first, second));
      if (!honest) found.push(make("overlapping-dates", [first, second], 6));
    }
  });
  return found;
}

/** Words of titles and houses that name no house. */
const COMMON = new Set(
  "university universität universidad université institute institut college school department faculty research professor postdoctoral fellow lecturer reader associate assistant senior junior staff principal lead engineer scientist analyst developer manager director graduate doctoral student master bachelor science sciences computer engineering technology technologies statistics mathematics physics laboratory center centre group team visiting teaching software data machine learning company national state city international global united states kingdom united usa germany head present since chef sous commis policy".split(
    " ",
  ),
);

function names(station: Station): Set<string> {
  return new Set(
    (station.words.match(/\p{Lu}[\p{L}&’'-]{2,}/gu) ?? []).map((word) => word.toLowerCase()).filter((word) => !COMMON.has(word)),
  );
}

function sameHouse(a: Station, b: Station): boolean {
  const mine = names(a);
  return [...names(b)].some((word) => mine.has(word) && !a.place?.toLowerCase().includes(word) && !b.place?.toLowerCase().includes(word));
}

function placeOf(station: Station): Set<string> {
  const named = station.place ?? station.words.match(/(?:\p{Lu}[\p{L}’'-]{1,30},? ?){1,3}\s*$/u)?.[0] ?? "";
  return new Set(named.match(/\p{L}{2,}/gu) ?? []);
}

/** Both stations say where they are, and the two places share no word. */
function apart(a: Station, b: Station): boolean {
  const [mine, other] = [placeOf(a), placeOf(b)];
  return mine.size > 0 && other.size > 0 && ![...other].some((word) => mine.has(word));
}

function degreeKind({ words }: Station): string {
  if (/\bph\.?\s?d|d\.?\s?phil|doctor|doktor|dr\./i.test(words)) return "phd";
  return /\bm\.?\s?(?:sc|s|a|eng|phil|res|math)\b|master|dipl|mba|mpa/i.test(words) ? "master" : "bachelor";
}

function gaps(sound: readonly Station[], asOf: string): Catch[] {
  const sorted = sound
    .map((station) => (station.awarded ? { ...station, from: station.to - (COURSE[degreeKind(station)] ?? 48) } : station))
    .toSorted((a, b) => a.from - b.from || a.to - b.to);
  const found: Catch[] = [];
  const now = monthIndex(asOf, "start") ?? 0;
  let reached: Station | undefined;
  for (const next of sorted) {
    if (reached && now - next.from < LONG_PAST) {
      const plain = next.from - reached.to - 1;
      // A bare year may stand for any month of it: between "2016" and "2018" may lie one month or three years.
      if (reached.coarseTo || next.coarseFrom ? plain >= 12 : plain > PAUSE) found.push(make("gap", [reached, next], 5));
    }
    if (!reached || next.to > reached.to) reached = next;
  }
  const since = reached && !reached.open ? now - reached.to : 0;
  if (reached && since > 8 && since < OLD) found.push(make("gap", [reached], 4));
  return found;
}

function make(kind: Catch["kind"], stations: readonly Station[], score: number): Catch {
  const quotes: Span[] = stations.map((station) => station.span);
  return { id: `${kind}-${key(quotes.map((span) => `${span.start}-${span.end}`).join())}`, kind, quotes, score };
}
