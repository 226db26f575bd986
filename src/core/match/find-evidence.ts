/** Which lines of the CV speak for a requirement, strongest first. */

import type { Library } from "../library/library.ts";
import type { EvidenceIndex, IndexedLine } from "./index-evidence.ts";
import { contentWords, overlap } from "./index-evidence.ts";
import type { Evidence, Relation, Touch } from "./match.ts";
import { relate } from "./relate.ts";

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

/** A line that shares this much of a requirement's rare words is worth showing where nothing else answers it. */
const CLOSE = 0.3;

/** How many pieces of evidence a row keeps. */
const KEPT = 5;

/**
 * The evidence for a row: lines that name what it names (or something the library relates to it), else the one line closest in wording, which carries
 * no `touch` and never decides a state. At most one line for each entry and wanted thing, so that one job does not crowd out another.
 */
export function findEvidence(text: string, touches: readonly Touch[], index: EvidenceIndex, library: Library): Evidence[] {
  const wanted = contentWords(text);
  const found: Evidence[] = [];
  for (const line of index.lines) {
    const close = overlap(index, wanted, line);
    const link = bestLink(touches, line, library);
    if (!link && (close < CLOSE || line.heading)) continue;
    const strength = line.shows.reduce((sum, row) => sum + SHOWS[row.what], 0);
    const score = (link ? RELATION[link.relation] : 0) + PLACE[line.kind] + strength + 2 * close;
    found.push({ entry: line.entry, span: line.span, ...(link ? { touch: link } : {}), shows: line.shows, score });
  }
  found.sort((a, b) => b.score - a.score || a.span.start - b.span.start);
  const linked = found.filter((row) => row.touch);
  if (linked.length === 0) return found.slice(0, 1);
  const seen = new Set<string>();
  return linked
    .filter((row) => {
      const once = `${row.entry} ${row.touch?.wanted ?? ""}`;
      const fresh = !seen.has(once);
      seen.add(once);
      return fresh;
    })
    .slice(0, KEPT);
}

/** The strongest link between what a row wants and what a line names. */
export function bestLink(touches: readonly Touch[], line: IndexedLine, library: Library): Evidence["touch"] | undefined {
  let best: (NonNullable<Evidence["touch"]> & { worth: number }) | undefined;
  for (const want of touches) {
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
