/** The person's own lines, by what part of an answer each can serve, best first. */

import type { Question } from "../../library/library.ts";
import type { Claim, Evidence } from "../../match/match.ts";
import type { Span } from "../../text/span.ts";
import type { Scope } from "../scope.ts";

/** What an outline's step may be prefilled from. */
export type From = NonNullable<Question["outline"][number]["from"]>;
/** A line that can be quoted, and why it was chosen. */
export interface Material {
  span: Span;
  entry: string;
  use: "asked" | "first" | "result" | "plain";
  asked?: Span;
  score: number;
}

/** The person's lines by what they can serve as, best first. */
export function materialOf({ match, posting, entries, sources }: Scope): Map<From, Material[]> {
  const askedBy = new Map<number, { span: Span; weight: number; evidence: Evidence }>();
  for (const row of match.rows) {
    const asked = posting.requirements.find((requirement) => requirement.id === row.requirement)?.span;
    if (!asked || row.state === "not-visible") continue;
    for (const evidence of row.evidence) {
      if (!evidence.touch && evidence.condition !== "publications") continue;
      const known = askedBy.get(evidence.span.start);
      if (!known || known.weight < row.weight) askedBy.set(evidence.span.start, { span: asked, weight: row.weight, evidence });
    }
  }
  const make = (span: Span, entry: string, score: number, use: Material["use"] = "plain"): Material => {
    const asked = askedBy.get(span.start);
    return asked ? { span, entry, use: "asked", asked: asked.span, score: score + 1 + asked.weight } : { span, entry, use, score };
  };
  const claims = match.claims.map((claim) => ({
    claim,
    made: make(claim.span, claim.entry, claim.score, firstOf(claim) ? "first" : "result"),
  }));
  const evidence = [...askedBy.values()].map(({ evidence: piece }) => make(piece.span, piece.entry, piece.score));
  const shows = (what: Evidence["shows"][number]["what"]) =>
    [...askedBy.values()]
      .filter(({ evidence: piece }) => piece.shows.some((row) => row.what === what))
      .map(({ evidence: piece }) => make(piece.span, piece.entry, piece.score + 1));
  const lines = (kinds: readonly string[]) =>
    [...entries.values()].flatMap((entry) => {
      if (!kinds.includes(entry.kind)) return [];
      if (entry.kind === "publication")
        return entry.title.spans[0]
          ? [make(entry.title.spans[0], entry.id, entry.position === 1 ? 2 : 1, entry.position === 1 ? "first" : "plain")]
          : [];
      if (entry.kind === "education") {
        const fact = entry.thesis ?? entry.advisor ?? entry.degree;
        return fact?.spans[0] ? [make(fact.spans[0], entry.id, entry.thesis ? 1.5 : 0.5)] : [];
      }
      if (entry.kind === "work") return entry.highlights.flatMap((fact) => (fact.spans[0] ? [make(fact.spans[0], entry.id, 0.5)] : []));
      if (entry.kind === "skill") return [];
      return entry.title.spans[0] ? [make(entry.title.spans[0], entry.id, 0.8)] : [];
    });
  const shared = lines(["work", "project"]).filter((piece) => piece.use === "asked");
  const collaboration = [...lines(["mentoring", "teaching"]), ...shared];
  const order = (pieces: Material[]) => {
    const unique = pieces.filter(
      (piece, i) => tells(quote(sources, piece.span)) && pieces.findIndex((other) => other.span.start === piece.span.start) === i,
    );
    return unique.toSorted((a, b) => b.score - a.score || a.span.start - b.span.start);
  };
  const papers = lines(["publication"]);
  const main = match.thread[0]?.spans ?? [];
  const thread = papers.filter((piece) => main.some((span) => span.start === piece.span.start));
  const results = claims.map(({ made }) => made);
  return new Map<From, Material[]>([
    ["thread", order(thread.length > 0 ? thread : [...papers, ...lines(["work"])])],
    ["result", order(results)],
    [
      "method",
      order(
        claims
          .filter(({ claim }) => claim.methods.length > 0)
          .map(({ made }) => made)
          .concat(evidence),
      ),
    ],
    ["scale", order([...shows("scale"), ...results])],
    ["collaboration", order(collaboration.length > 0 ? collaboration : lines(["work"]))],
    ["recent", order([...shows("recency"), ...results])],
    ["education", order(lines(["education"]))],
    ["publication", order(lines(["publication"]))],
    ["service", order(lines(["service", "mentoring", "talk", "teaching"]))],
  ]);
}

function firstOf(claim: Claim): boolean {
  return claim.role.what === "first" || claim.role.what === "sole" || claim.role.what === "equal-first";
}

/** Whether a line tells something by itself: a remark in brackets or a bare label does not. */
function tells(text: string): boolean {
  return text.length >= 12 && !/^[([]/.test(text);
}

function quote(sources: Scope["sources"], span: Span): string {
  return (sources.texts.get(span.document) ?? "").slice(span.start, span.end).trim();
}
