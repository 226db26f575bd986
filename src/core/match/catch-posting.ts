/** Where the posting's start, place or level goes against the dates and places of the CV. */

import type { Posting } from "../posting/posting.ts";
import type { Profile } from "../profile/profile.ts";
import { monthIndex, PRESENT } from "../text/date.ts";
import { fold } from "../text/fold.ts";
import { key } from "../text/key.ts";
import type { Span } from "../text/span.ts";
import { union } from "./check-constraints.ts";
import type { Catch } from "./match.ts";

const SENIOR = /\b(?:senior|staff|principal|lead|director|head|distinguished)\b/i;
const ON_SITE = /\b(?:on-?site|in[- ]office|in[- ]person|hybrid|days (?:a|per) week|relocat\w+|must be (?:based|located))\b/i;

/** At most one catch of each kind: the strongest contradiction is enough to prepare for. */
export function catchPosting(profile: Profile, posting: Posting, asOf: string): Catch[] {
  const found: Catch[] = [];
  const start = posting.dates.find((date) => date.what === "start");
  const running = profile.education.find(
    (study) => study.end && study.end.value !== PRESENT && (monthIndex(study.end.value, "end") ?? 0) > (monthIndex(asOf, "start") ?? 0),
  );
  const begins = start && monthIndex(start.value, "end");
  const ends = running?.end && monthIndex(running.end.value, "start");
  if (start?.spans[0] && running?.end?.spans[0] && typeof begins === "number" && typeof ends === "number" && ends > begins)
    found.push(make("start-date-conflict", [running.end.spans[0], start.spans[0]], 6));
  const level = posting.level ?? (posting.title && SENIOR.test(posting.title.value) ? posting.title : undefined);
  const months = union(
    profile.work.flatMap((work) => {
      const from = work.start && monthIndex(work.start.value, "start", asOf);
      const to = monthIndex(work.end?.value ?? PRESENT, "end", asOf);
      return typeof from === "number" && typeof to === "number" ? [{ from, to: to + 1 }] : [];
    }),
  );
  const first = profile.work.at(-1)?.start?.spans[0];
  if (level?.spans[0] && SENIOR.test(level.value) && first && months > 0 && months < 36)
    found.push(make("level-conflict", [first, level.spans[0]], 5));
  const here = profile.location;
  const there = posting.requirements.find((row) => row.aspect === "place" && ON_SITE.test(row.text));
  const place = posting.places[0];
  if (
    here?.spans[0] &&
    place?.spans[0] &&
    there &&
    !sharesPlace(here.value, posting.places.map((row) => row.value).join(" ")) &&
    !/remote/i.test(posting.places.map((row) => row.value).join(" "))
  ) {
    found.push(make("place-conflict", [here.spans[0], there.span], 4));
  }
  return found;
}

function sharesPlace(a: string, b: string): boolean {
  const known = new Set(fold(b).split(" "));
  return fold(a)
    .split(" ")
    .some((word) => word.length > 2 && known.has(word));
}

function make(kind: Catch["kind"], quotes: Span[], score: number): Catch {
  return { id: `${kind}-${key(quotes.map((span) => `${span.document}${span.start}-${span.end}`).join())}`, kind, quotes, score };
}
