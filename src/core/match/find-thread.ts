/** The timeline of a CV, and the themes that recur along it. */

import type { Profile } from "../profile/profile.ts";
import { monthIndex } from "../text/date.ts";
import type { EvidenceIndex } from "./index-evidence.ts";
import type { Match, Stretch } from "./match.ts";

/** Umbrellas and tools are no research theme. */
const NO_THEME = new Set(["concept/machine-learning", "concept/deep-learning", "concept/language-models"]);
const THEMES = 4;

/** Concepts that recur in at least two entries of work, study or publication, by how many and how recent. */
export function findThread(index: EvidenceIndex): Match["thread"] {
  const themes = new Map<string, { entries: Set<string>; spans: Match["thread"][number]["spans"]; score: number }>();
  for (const line of index.lines) {
    if (!["work", "education", "publication", "project"].includes(line.kind)) continue;
    for (const touch of line.touches) {
      if (!touch.address.startsWith("concept/") || NO_THEME.has(touch.address)) continue;
      const theme = themes.get(touch.address) ?? { entries: new Set(), spans: [], score: 0 };
      if (!theme.entries.has(line.entry)) {
        theme.entries.add(line.entry);
        theme.spans.push(line.span);
        theme.score += 1 + 0.3 * line.shows.length;
      }
      themes.set(touch.address, theme);
    }
  }
  return [...themes]
    .filter(([, theme]) => theme.entries.size >= 2)
    .toSorted((a, b) => b[1].score - a[1].score || (a[0] < b[0] ? -1 : 1))
    .slice(0, THEMES)
    .map(([address, theme]) => ({ address, entries: [...theme.entries], spans: theme.spans }));
}

/** Work and study with a known start, in order of start. An entry without an end is taken to run on to `asOf`. */
export function findTimeline(profile: Profile, asOf: string): Stretch[] {
  return [...profile.work, ...profile.education]
    .flatMap((entry): Stretch[] => {
      const start = entry.start?.value;
      const end = entry.end?.value;
      const from = start && monthIndex(start, "start", asOf);
      const to = end ? monthIndex(end, "end", asOf) : start && monthIndex(start, "end", asOf);
      if (typeof from !== "number" || typeof to !== "number") return [];
      return [{ entry: entry.id, from, to: Math.max(from, to) + 1, coarse: start?.length === 4 || end?.length === 4 }];
    })
    .toSorted((a, b) => a.from - b.from || a.to - b.to);
}
