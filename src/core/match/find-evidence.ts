/** Which lines of the CV speak for a requirement, and how strongly. */

import type { Library } from "../library/library.ts";
import type { Requirement } from "../posting/posting.ts";
import { isOnlyByEntry } from "./entry-evidence.ts";
import type { EvidenceIndex, IndexedLine } from "./index-evidence.ts";
import { kinship, overlap, rootWords } from "./index-evidence.ts";
import { kinOf } from "./kin-words.ts";
import type { Evidence, Relation, Touch } from "./match.ts";
import { strongerFirst } from "./order-evidence.ts";
import { relate } from "./relate.ts";
import { fitsWhole, themesOf } from "./row-themes.ts";
import { UMBRELLAS } from "./touches-of.ts";

/** What it adds that a row is answered by whole jobs and the line is a job's heading. */
const WHOLE = 3;

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
  summary: -1.5,
  skill: -2,
};

/** What makes a line strong decides between lines that answer alike: counting more, one strong line would stand in every row. */
const SHOWS: Record<Evidence["shows"][number]["what"], number> = {
  scale: 0.12,
  ownership: 0.1,
  outcome: 0.12,
  recency: 0.08,
  "first-author": 0.12,
};

/** What closeness in wording adds to the order, at most. */
const WORDING = 5;

/** What it adds that a line speaks of the same kinds of work, at most. */
const KINSHIP = 2;

/** What a link to an umbrella counts of a link to a subject: "research" stands in every other line of a research CV. */
const UMBRELLA = 0.3;

/** What a job's or a degree's heading lacks beside a line that says what was done. */
const HEADING = -0.6;

/** What it adds that a line stands in the part of the CV where the row's kind of thing stands. */
const THEME = 0.5;

/**
 * What of the CV speaks for a row, unordered: lines that name what it names or something the library relates to it, at most one for each entry and
 * wanted thing, so that one job does not crowd out another; entries that answer by being there; and the nearest lines by wording and strength. The
 * last carry neither `touch` nor `condition` and never decide a state: they are where the person may look for a way in.
 */
export function findEvidence(requirement: Requirement, touches: readonly Touch[], index: EvidenceIndex, library: Library): Evidence[] {
  const wanted = rootWords(requirement.text);
  const themes = themesOf(requirement);
  const wantedKin = kinOf(requirement.text);
  const linked: Evidence[] = [];
  const others: Evidence[] = [];
  for (const line of index.lines) {
    const close = overlap(index, wanted, line);
    const whole = fitsWhole(requirement, line);
    const kin = kinship(index, wantedKin, line);
    const theme = whole ? WHOLE : themes.has(line.kind) ? THEME : 0;
    const bare = !whole && line.heading && (line.kind === "work" || line.kind === "education") ? HEADING : 0;
    const strength = line.shows.reduce((sum, row) => sum + SHOWS[row.what], 0);
    const score = PLACE[line.kind] + strength + WORDING * close + KINSHIP * kin + theme + bare;
    const listed = line.kind === "skill" || line.kind === "summary" ? { listed: true as const } : {};
    const piece = { entry: line.entry, span: line.span, ...listed, shows: line.shows, close, kin, score };
    const link = bestLink(touches, line, library);
    const shown = link ? undefined : touches.find((touch) => line.answers.has(touch.address));
    const worth = (address: string, relation: Relation) => RELATION[relation] * (UMBRELLAS.has(address) ? UMBRELLA : 1);
    if (link) linked.push({ ...piece, touch: link, score: score + worth(link.wanted, link.relation) });
    else if (shown) others.push({ ...piece, condition: "entry", score: score + worth(shown.address, "narrower") - bare });
    else if (isNear(line, theme > 0)) others.push(piece);
  }
  const seen = new Set<string>();
  const once = linked.toSorted(strongerFirst).filter((row) => {
    const key = `${row.entry} ${row.touch?.wanted ?? ""}`;
    const fresh = !seen.has(key);
    seen.add(key);
    return fresh;
  });
  return [...once, ...others];
}

/** Lines that can be a way in where nothing links: work done, with its papers. */
const NEAR = new Set<IndexedLine["kind"]>(["work", "project", "publication", "grant", "patent"]);

/** What has fewer words says nothing by itself: "Oral", "Remote". */
const WORDS = 3;

function isNear(line: IndexedLine, themed: boolean): boolean {
  if (line.kind === "publication") return line.heading;
  return themed || (NEAR.has(line.kind) && (!line.heading || line.kind !== "work") && line.words.size >= WORDS);
}

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
