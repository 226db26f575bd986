/** Each requirement of the posting with its state and its evidence. */

import type { Library } from "../library/library.ts";
import type { Posting } from "../posting/posting.ts";
import type { AnyEntry, Profile } from "../profile/profile.ts";
import type { Span } from "../text/span.ts";
import { checkConstraints, isTrade } from "./check-constraints.ts";
import { isOnlyByEntry } from "./entry-evidence.ts";
import { findEvidence } from "./find-evidence.ts";
import type { EvidenceIndex } from "./index-evidence.ts";
import { overlap, rootWords } from "./index-evidence.ts";
import type { Constraint, Evidence, Relation, Row, Touch } from "./match.ts";
import { orderEvidence } from "./order-evidence.ts";
import { relate } from "./relate.ts";
import { stateOf } from "./state.ts";
import { explainedBy, isConductOnly, touchesOf } from "./touches-of.ts";

const STRENGTH = { required: 1, preferred: 0.6, implied: 0.5 } as const;
const RANK: Record<Relation, number> = { exact: 4, narrower: 3, broader: 2, related: 1 };

/** Lines of these kinds can make a row direct; a skills list, a summary or a talk's title cannot. */
const SOLID = new Set(["work", "project", "publication", "education", "grant", "patent", "mentoring", "teaching", "service"]);

/** Rows in the posting's order. */
export function matchRows(
  posting: Posting,
  postingText: string,
  profile: Profile,
  index: EvidenceIndex,
  entries: ReadonlyMap<string, AnyEntry>,
  library: Library,
  asOf: string,
): Row[] {
  const named = posting.requirements.map((requirement) => touchesOf(requirement, postingText, library));
  const often = new Map<string, number>();
  for (const touches of named) for (const touch of touches) often.set(touch.address, (often.get(touch.address) ?? 0) + 1);
  return posting.requirements.map((requirement, i) => {
    const touches = named[i] ?? [];
    const constraints = checkConstraints(requirement, touches, profile, index, library, asOf);
    const found = [
      ...constraints.flatMap((row) => conditionEvidence(row, index, entries)),
      ...findEvidence(requirement, touches, index, library),
    ];
    const once = found.filter((piece, at) => found.findIndex((other) => other.span.start === piece.span.start) === at);
    const evidence = orderEvidence(once, touches.length);
    const { covered, listed } = coverage(touches, index, library);
    for (const { address } of touches) if (index.lines.some((line) => line.answers.has(address))) covered.set(address, "exact");
    const answered = [...covered].flatMap(([address, relation]) => (relation === "exact" || relation === "narrower" ? [address] : []));
    const rule = stateOf({
      requirement,
      touches,
      constraints,
      evidence,
      covered,
      listed,
      explained: Math.max(explainedBy(requirement, touches, library), ...evidence.map((piece) => (piece.touch ? (piece.close ?? 0) : 0))),
      trade: isTrade(requirement, touches, library),
      conduct: isConductOnly(touches),
      alike: isAlike(requirement.text, once, index),
    });
    const repeats = Math.max(0, ...touches.map((touch) => (often.get(touch.address) ?? 1) - 1));
    const weight = Math.min(1, STRENGTH[requirement.strength] + 0.08 * repeats);
    return {
      requirement: requirement.id,
      touches,
      constraints,
      state: rule.state,
      rule: rule.id,
      answered,
      evidence,
      weight,
    };
  });
}

/** A line that says nearly what a row says shares this much of the row's rare words, and this many that stand in few lines. */
const ALIKE = { close: 0.45, shared: 2, lines: 3 } as const;
/** What a row tells beside what it asks: "the cost of evaluation, which now takes a fifth of our compute". */
const ASIDE = /,\s(?:which|where|who|so that)\b.*$/i;
const DONE = new Set(["work", "project"]);

/** Whether a point of a job or a project says nearly what a row says: "cut the cost of evaluation", "reduced the cost of long-context evaluation". */
function isAlike(text: string, pieces: readonly Evidence[], index: EvidenceIndex): boolean {
  const wanted = rootWords(text.replace(ASIDE, ""));
  const rare = [...wanted].filter((word) => (index.frequency.get(word) ?? 0) <= ALIKE.lines);
  return pieces.some((piece) => {
    const line = index.lines.find((row) => row.span.start === piece.span.start);
    if (!line || line.heading || !DONE.has(line.kind) || overlap(index, wanted, line) < ALIKE.close) return false;
    return rare.filter((word) => line.words.has(word)).length >= ALIKE.shared;
  });
}

/** The lines that answer a condition by themselves: the degree, the papers, the place, the jobs whose dates were counted. */
function conditionEvidence(constraint: Constraint, index: EvidenceIndex, entries: ReadonlyMap<string, AnyEntry>): Evidence[] {
  const spans = constraint.found?.spans ?? [];
  const lines =
    constraint.what === "years"
      ? index.lines.filter(
          (line) => line.kind === "work" && line.heading && spans.some((span) => within(span, entries.get(line.entry)?.span)),
        )
      : spans.map((span) => index.lines.find((row) => within(span, row.span)) ?? { entry: "profile", span, shows: [] });
  return lines.map((line) => {
    const shows = line.shows.filter((row) => row.what !== "recency");
    return { entry: line.entry, span: line.span, condition: constraint.what, shows, score: 5 };
  });
}

function within(inner: Span, outer: Span | undefined): boolean {
  return outer !== undefined && outer.start <= inner.start && inner.end <= outer.end;
}

/** A "project" that is nothing but a tool's name is an item of a list under a heading such as "Software". */
function isBareName(line: EvidenceIndex["lines"][number], have: Touch, index: EvidenceIndex): boolean {
  if (line.kind !== "project" || line.text.trim().length > have.span.end - have.span.start) return false;
  return index.lines.every((other) => other.entry !== line.entry || other === line);
}

function coverage(
  touches: readonly Touch[],
  index: EvidenceIndex,
  library: Library,
): { covered: Map<string, Relation>; listed: Set<string> } {
  const covered = new Map<string, Relation>();
  const listed = new Set<string>();
  for (const want of touches) {
    if (isOnlyByEntry(want.address)) continue;
    for (const line of index.lines) {
      for (const have of line.touches) {
        const link = relate(library, want.address, have.address);
        if (!link) continue;
        if (!SOLID.has(line.kind) || isBareName(line, have, index)) {
          if (link.relation === "exact" || link.relation === "narrower") listed.add(want.address);
          continue;
        }
        const before = covered.get(want.address);
        if (!before || RANK[link.relation] > RANK[before]) covered.set(want.address, link.relation);
      }
    }
  }
  return { covered, listed };
}
