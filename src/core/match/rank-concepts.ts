/** Which concepts to master, in which depth, ranked by what the posting asks and what the CV shows. */

import type { Library } from "../library/library.ts";
import type { Span } from "../text/span.ts";
import type { EvidenceIndex } from "./index-evidence.ts";
import type { ConceptNeed, Row } from "./match.ts";
import { broaderThan, relate } from "./relate.ts";

/** Umbrellas are too wide to prepare; a need is something that can be probed. */
const UMBRELLAS = new Set(["concept/machine-learning", "concept/deep-learning"]);
/** How many needs are kept: more cannot be prepared before an interview. */
const KEPT = 40;
/** Concepts of conduct ("collaboration") are met in the behavioural questions: as something to learn they weigh less than knowledge. */
const CONDUCT = 0.3;

interface Draft {
  posting: Span[];
  weight: number;
  origin: ConceptNeed["origin"];
}

/**
 * Needs, heaviest first. A concept is wanted by the posting, by the person's own claims (they will be probed on what they wrote), or by the role
 * guide. *Own*: shown in two pieces of work or one first-authored paper, and it covers its prerequisites; *refresh*: shown once or beside it; *derive*: not shown.
 */
export function rankConcepts(rows: readonly Row[], index: EvidenceIndex, library: Library, role: string): ConceptNeed[] {
  const drafts = new Map<string, Draft>();
  const want = (address: string, weight: number, origin: Draft["origin"], span?: Span) => {
    if (!address.startsWith("concept/") || UMBRELLAS.has(address)) return;
    const draft = drafts.get(address) ?? { posting: [], weight: 0, origin };
    draft.weight += weight;
    if (span) draft.posting.push(span);
    drafts.set(address, draft);
  };
  const parentOf = (address: string) => (address.startsWith("skill/") ? broaderThan(library, address)[0] : undefined);
  for (const row of rows)
    for (const touch of row.touches) {
      want(touch.address, row.weight, "posting", touch.span);
      const parent = parentOf(touch.address);
      if (parent) want(parent, row.weight * 0.5, "posting", touch.span);
    }
  for (const line of index.lines)
    if (line.kind === "work" || line.kind === "publication" || line.kind === "project")
      for (const touch of line.touches) want(parentOf(touch.address) ?? touch.address, 0.15, "cv");
  for (const concept of library.concepts) {
    const weight = concept.roles[role];
    if (weight === 3 && concept.depth === "full") want(`concept/${concept.slug}`, 0.25, "role");
  }
  const shown = new Map([...drafts.keys()].map((address) => [address, evidenceFor(address, index, library)]));
  const conduct = new Set(library.concepts.filter((concept) => concept.group === "process").map((concept) => `concept/${concept.slug}`));
  const owned = new Set([...shown].filter(([, found]) => found.solid.length >= 2 || found.first).map(([address]) => address));
  for (const address of new Set(owned)) {
    const concept = library.concepts.find((row) => `concept/${row.slug}` === address);
    for (const slug of concept?.prerequisites ?? []) owned.add(`concept/${slug}`);
  }
  return [...drafts]
    .map(([address, draft]): ConceptNeed => {
      const found = shown.get(address) ?? { solid: [], near: [], first: false };
      const need = owned.has(address) ? "own" : found.solid.length + found.near.length > 0 ? "refresh" : "derive";
      const gap = (need === "derive" ? 1 : need === "refresh" ? 0.8 : 0.6) * (conduct.has(address) ? CONDUCT : 1);
      return {
        slug: address.slice("concept/".length),
        need,
        posting: draft.posting,
        cv: found.solid.slice(0, 3),
        origin: draft.posting.length > 0 ? "posting" : draft.origin,
        weight: draft.weight * gap,
      };
    })
    .toSorted((a, b) => b.weight - a.weight || (a.slug < b.slug ? -1 : 1))
    .slice(0, KEPT);
}

function evidenceFor(address: string, index: EvidenceIndex, library: Library): { solid: Span[]; near: Span[]; first: boolean } {
  const solid = new Map<string, Span>();
  const near = new Map<string, Span>();
  let first = false;
  for (const line of index.lines) {
    for (const touch of line.touches) {
      const link = relate(library, address, touch.address);
      if (!link) continue;
      const done = line.kind !== "skill" && line.kind !== "summary" && (link.relation === "exact" || link.relation === "narrower");
      if (done && !solid.has(line.entry)) solid.set(line.entry, line.span);
      if (!done && !near.has(line.entry)) near.set(line.entry, line.span);
      if (done && line.kind === "publication" && line.shows.some((row) => row.what === "first-author")) first = true;
    }
  }
  return { solid: [...solid.values()], near: [...near.values()].filter((span) => ![...solid.values()].includes(span)), first };
}
