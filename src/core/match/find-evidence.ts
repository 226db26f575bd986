/** Which lines of the CV speak for a requirement, strongest first. */

import type { Library } from "../library/library.ts";
import { isOnlyByEntry } from "./entry-evidence.ts";
import type { EvidenceIndex, IndexedLine } from "./index-evidence.ts";
import { overlap, rootWords } from "./index-evidence.ts";
import type { Evidence, Relation, Touch } from "./match.ts";
import { relate } from "./relate.ts";
import { fitsTheme } from "./row-themes.ts";

/** How much each relation counts for ordering; exact evidence always precedes related evidence of the same kind. */
const RELATION: Record<Relation, number> = { exact: 3, narrower: 2.7, broader: 1.2, related: 1 };

/** How much the place in the CV counts: doing it is worth more than listing it. */
const PLACE: Record<IndexedLine["kind"], number> = {
  work: 0.7,
  project: 0.6,
  publication: 0.7,
  grant: 0.5,
  patent: 0.5,
  education: 0.3,
  talk: 0.2,
  teaching: 0.2,
  mentoring: 0.3,
  service: 0.2,
  award: 0.2,
  other: 0,
  summary: -0.2,
  skill: -0.8,
};

const SHOWS: Record<Evidence["shows"][number]["what"], number> = {
  scale: 0.3,
  ownership: 0.25,
  outcome: 0.3,
  recency: 0.2,
  "first-author": 0.3,
};

/** What closeness in wording adds to the order, at most. */
const WORDING = 4;

/** What it adds that a line stands in the part of the CV where the row's kind of thing stands. */
const THEME = 0.8;

/** How many pieces of evidence a row keeps, and up to how many it is filled with the nearest lines that nothing links. */
const KEPT = 5;
const FILLED = 3;

/**
 * The evidence for a row, strongest first: lines that name what it names or something the library relates to it, at most one for each entry and
 * wanted thing, so that one job does not crowd out another; then, where these are few, the nearest lines by wording and strength. Those carry no
 * `touch` and never decide a state: they are where the person may look for a way in.
 */
export function findEvidence(text: string, touches: readonly Touch[], index: EvidenceIndex, library: Library): Evidence[] {
  const wanted = rootWords(text);
  const linked: Evidence[] = [];
  const near: Evidence[] = [];
  for (const line of index.lines) {
    const close = overlap(index, wanted, line);
    const link = bestLink(touches, line, library);
    const strength = line.shows.reduce((sum, row) => sum + SHOWS[row.what], 0);
    const theme = fitsTheme(text, line) ? THEME : 0;
    const score = (link ? RELATION[link.relation] : 0) + PLACE[line.kind] + strength + WORDING * close + theme;
    const piece = { entry: line.entry, span: line.span, ...(link ? { touch: link } : {}), shows: line.shows, close, score };
    if (link) linked.push(piece);
    else if (theme > 0 || (NEAR.has(line.kind) && (!line.heading || line.kind === "publication")))
      near.push({ ...piece, score: score - UNLINKED });
  }
  const seen = new Set<string>();
  const first = linked.toSorted(strongerFirst).filter((row) => {
    const once = `${row.entry} ${row.touch?.wanted ?? ""}`;
    const fresh = !seen.has(once);
    seen.add(once);
    return fresh;
  });
  const fill = near.toSorted(strongerFirst).slice(0, Math.max(0, FILLED - first.length));
  return [...first, ...fill].slice(0, KEPT);
}

function strongerFirst(a: Evidence, b: Evidence): number {
  return b.score - a.score || a.span.start - b.span.start;
}

/** Lines that can be a way in where nothing links: work done, with its papers. */
const NEAR = new Set<IndexedLine["kind"]>(["work", "project", "publication", "grant", "patent"]);

/** Puts a line that nothing links behind every line that something does. */
const UNLINKED = 10;

/** The strongest link between what a row wants and what a line names. */
export function bestLink(touches: readonly Touch[], line: IndexedLine, library: Library): Evidence["touch"] | undefined {
  let best: (NonNullable<Evidence["touch"]> & { worth: number }) | undefined;
  for (const want of touches) {
    if (isOnlyByEntry(want.address)) continue;
    for (const have of line.touches) {
      const link = relate(library, want.address, have.address);
      if (!link || (best && RELATION[link.relation] <= best.worth)) continue;
      best = { wanted: want.address, found: have.address, ...link, span: have.span, worth: RELATION[link.relation] };
    }
  }
  if (!best) return undefined;
  const { worth: _, ...touch } = best;
  return touch;
}
