/** In which order the evidence for a row stands, and how much of it is kept. */

import type { Evidence, Row } from "./match.ts";
import { UMBRELLAS } from "./touches-of.ts";

/** How many pieces of evidence a row keeps, up to how many it is filled with the nearest lines that nothing links, and how many are shown. */
const KEPT = 5;
const FILLED = 3;
const SHOWN = 3;

/** How many items of a skills list stand before the lines that may show them in use. */
const LISTED = 1;

/** Of a row that names several things, how many lines for one of them stand before lines for the others. */
const EACH = 2;

/**
 * What meets a condition; then what names the thing itself; then an item of a skills list; then, by strength, what names something broader or beside
 * it, or the whole field, with the nearest lines in wording, one for each entry before a second of any.
 */
export function orderEvidence(pieces: readonly Evidence[], things = 1): Evidence[] {
  const sorted = pieces.toSorted(strongerFirst);
  const met = sorted.filter((piece) => piece.condition !== undefined && piece.condition !== "entry");
  const exact = sorted.filter((piece) => !met.includes(piece) && !piece.listed && namesIt(piece));
  const listed = sorted.filter((piece) => piece.listed && namesIt(piece));
  const early =
    things < 2 ? exact : exact.filter((piece, i) => exact.slice(0, i).filter((other) => about(other) === about(piece)).length < EACH);
  const rest = sorted.filter((piece) => !met.includes(piece) && !exact.includes(piece) && !listed.includes(piece));
  const lead = [...met, ...early, ...listed.slice(0, LISTED)];
  const fill = onePerEntry(
    rest.filter((piece) => !piece.listed),
    lead,
  ).slice(0, Math.max(0, FILLED - lead.length));
  const linked = rest.filter((piece) => piece.touch && !fill.includes(piece));
  return [...lead, ...fill, ...exact.filter((piece) => !early.includes(piece)), ...linked, ...listed.slice(LISTED)].slice(0, KEPT);
}

/** What of the row a piece is for. */
function about(piece: Evidence): string | undefined {
  return piece.touch?.wanted ?? piece.condition;
}

function namesIt({ touch, condition }: Evidence): boolean {
  if (!touch) return condition === "entry";
  return (touch.relation === "exact" || touch.relation === "narrower") && !UMBRELLAS.has(touch.wanted);
}

/** Pieces of entries that are not there yet, then the others, each in its order. */
function onePerEntry(pieces: readonly Evidence[], before: readonly Evidence[]): Evidence[] {
  const fresh = pieces.filter((piece, i) => ![...before, ...pieces.slice(0, i)].some((other) => other.entry === piece.entry));
  return [...fresh, ...pieces.filter((piece) => !fresh.includes(piece))];
}

export function strongerFirst(a: Evidence, b: Evidence): number {
  return b.score - a.score || a.span.start - b.span.start;
}

/** A line that is less near than this in wording, or in its kinds of work, is no way in to a trait and no second to a line that answers. */
const NEARBY = { close: 0.1, kin: 0.5 } as const;

/** Rows that a line of work has nothing to add to. */
const ALONE = new Set(["place", "terms", "language-listed", "degree-met", "publications-met"]);

/** The evidence that a person is shown: what answers the row, and where that is little, the nearest lines too, as a way in. */
export function shownEvidence(row: Pick<Row, "evidence" | "state" | "rule">): Evidence[] {
  const open = row.state === "transferable" || row.state === "not-visible" || row.rule === "listed-only" || row.rule === "equivalent";
  const isWayIn = ({ close = 0, kin = 0 }: Evidence) => open || (!ALONE.has(row.rule) && (close >= NEARBY.close || kin >= NEARBY.kin));
  // What answers a row outright needs no neighbour beside it.
  const beside = ({ touch }: Evidence) => row.state === "direct" && (touch?.relation === "related" || touch?.relation === "broader");
  // A degree in a related field is answered by the degree alone, and not by every line that names the field.
  if (row.rule.startsWith("degree-") && row.evidence.some((piece) => piece.condition))
    return row.evidence.filter((piece) => piece.condition).slice(0, SHOWN);
  return row.evidence.filter((piece) => (piece.touch || piece.condition ? !beside(piece) : isWayIn(piece))).slice(0, SHOWN);
}
