/** Each requirement of the posting with its state and its evidence. */

import type { Library } from "../library/library.ts";
import type { Posting } from "../posting/posting.ts";
import type { AnyEntry, Profile } from "../profile/profile.ts";
import { checkConstraints } from "./check-constraints.ts";
import { entryAnswers, isOnlyByEntry } from "./entry-evidence.ts";
import { findEvidence } from "./find-evidence.ts";
import type { EvidenceIndex, IndexedLine } from "./index-evidence.ts";
import type { Constraint, Evidence, Relation, Row, Touch } from "./match.ts";
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
    const text = postingText.slice(requirement.span.start, requirement.span.end);
    const byEntry = touches.map((touch) => ({
      touch,
      lines: index.lines.filter((line) => entryAnswers(touch.address, line, entries.get(line.entry))),
    }));
    const evidence = [
      ...constraints.flatMap((row) => conditionEvidence(row, index)),
      ...findEvidence(text, touches, index, library),
      ...byEntry.flatMap(({ lines }) => lines.map(entryEvidence)),
    ].filter((piece, at, all) => piece.touch || all.findIndex((other) => other.span.start === piece.span.start) === at);
    evidence.sort((a, b) => b.score - a.score);
    const { covered, listed } = coverage(touches, index, library);
    for (const { touch, lines } of byEntry) if (lines.length > 0) covered.set(touch.address, "exact");
    const answered = [...covered].flatMap(([address, relation]) => (relation === "exact" || relation === "narrower" ? [address] : []));
    const rule = stateOf({
      requirement,
      touches,
      constraints,
      evidence,
      covered,
      listed,
      explained: Math.max(explainedBy(requirement, touches), ...evidence.map((piece) => (piece.touch ? (piece.close ?? 0) : 0))),
      conduct: isConductOnly(touches),
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
      evidence: evidence.slice(0, 5),
      weight,
    };
  });
}

/** The lines that answer a condition by themselves: the degree, the papers, the place. Years are counted from dates, which are no lines. */
function conditionEvidence(constraint: Constraint, index: EvidenceIndex): Evidence[] {
  if (constraint.what === "years") return [];
  return (constraint.found?.spans ?? []).map((span) => {
    const line = index.lines.find((row) => row.span.start <= span.start && span.end <= row.span.end);
    const shows = line?.shows.filter((row) => row.what !== "recency") ?? [];
    return { entry: line?.entry ?? "profile", span: line?.span ?? span, condition: constraint.what, shows, score: 5 };
  });
}

function entryEvidence(line: IndexedLine): Evidence {
  const strength = line.shows.length * 0.2;
  return { entry: line.entry, span: line.span, condition: "entry", shows: line.shows, score: 2.6 + strength };
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
        if (!SOLID.has(line.kind)) {
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
