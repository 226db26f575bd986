/** A firm's papers in reading order. */

import type { Firm, FirmPaper, Library, Source } from "./library.ts";

/** Days for which a paper is recent: a year and a half, about the time in which an interviewer still calls it "our latest". */
export const RECENT = 548;

export interface ReadingRow {
  paper: FirmPaper;
  source: Source;
  /** Out within `RECENT` days before `asOf`. A source of which only the year is known counts from its first day. */
  recent: boolean;
}

/**
 * The papers worth reading on the day `asOf`: the recent ones, newest first, then the landmarks, newest first. One that is neither, or that
 * came out after `asOf`, is left out; so a paper drops from the list by itself when its time is over.
 */
export function recentPapers(firm: Firm, library: Library, asOf: string): ReadingRow[] {
  return firm.papers
    .flatMap((paper) => {
      const source = library.sources.find((row) => row.id === paper.source);
      if (!source) return [];
      const age = (Date.parse(asOf) - Date.parse(dayOf(source))) / 86_400_000;
      const row = { paper, source, recent: age <= RECENT };
      return age >= 0 && (row.recent || paper.landmark) ? [row] : [];
    })
    .toSorted((a, b) => Number(b.recent) - Number(a.recent) || (dayOf(a.source) < dayOf(b.source) ? 1 : -1));
}

function dayOf(source: Source): string {
  return source.date ?? `${source.year}-01-01`;
}
