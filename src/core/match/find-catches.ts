/** Where a CV disagrees with itself or with the posting, or invites a challenge. */

import type { Posting } from "../posting/posting.ts";
import type { Profile } from "../profile/profile.ts";
import { catchCounts } from "./catch-counts.ts";
import { catchDates } from "./catch-dates.ts";
import { catchDegrees } from "./catch-degrees.ts";
import { catchLines } from "./catch-lines.ts";
import { catchOwners } from "./catch-owners.ts";
import { catchPapers } from "./catch-papers.ts";
import { catchPosting } from "./catch-posting.ts";
import { findStations } from "./catch-ranges.ts";
import { catchStatus } from "./catch-status.ts";
import { catchValues } from "./catch-values.ts";
import { catchWording } from "./catch-wording.ts";
import { catchSums } from "./catch-sums.ts";
import { catchYears } from "./catch-years.ts";
import type { Catch } from "./match.ts";

/** More than this is not read the night before; the least serious are left out. */
const KEPT = 16;

/** All catches, the most serious first, each sentence in at most one catch of a kind. */
export function findCatches(profile: Profile, posting: Posting, texts: ReadonlyMap<string, string>, asOf: string): Catch[] {
  const text = texts.get(profile.document) ?? "";
  const lines = catchLines(profile, text);
  const stations = findStations(profile, text, asOf);
  const all = [
    ...catchCounts(profile, lines, text),
    ...catchOwners(profile, lines, text),
    ...catchSums(profile, lines, text),
    ...catchYears(lines, stations, asOf),
    ...catchValues(lines),
    ...catchStatus(profile, lines, text),
    ...catchDegrees(profile, lines, stations, text, asOf),
    ...catchPapers(profile, lines, text),
    ...catchDates(stations, asOf),
    ...catchPosting(profile, posting, lines, stations, texts.get(posting.document) ?? "", asOf),
    ...catchWording(lines),
  ].toSorted((a, b) => b.score - a.score || (a.quotes[0]?.start ?? 0) - (b.quotes[0]?.start ?? 0));
  const seen = new Set<string>();
  return all
    .filter((row) => {
      const keys = [row.id, `${row.kind} ${row.quotes[0]?.start}`];
      if (keys.some((name) => seen.has(name))) return false;
      for (const name of keys) seen.add(name);
      return true;
    })
    .slice(0, KEPT);
}
