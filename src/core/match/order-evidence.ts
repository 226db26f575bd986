/** In which order the evidence for a row stands, and how much of it is kept. */

import type { Evidence, Row } from "./match.ts";

/** How many pieces of evidence a row keeps, up to how many it is filled with the nearest lines that nothing links, and how many are shown. */
const KEPT = 5;
const FILLED = 3;
const SHOWN = 3;

/** How many items of a skills list stand before the lines that may show them in use. */
const LISTED = 1;

/**
 * Strongest first: what answers the row by what was done, then an item of a skills list, then, where these are few, the nearest lines in wording,
 * one for each entry before a second of any.
 */
export function orderEvidence(pieces: readonly Evidence[]): Evidence[] {
  const sorted = pieces.toSorted(strongerFirst);
  const answering = sorted.filter((piece) => piece.touch || piece.condition);
  const done = answering.filter((piece) => !piece.listed);
  const listed = answering.filter((piece) => piece.listed);
  const lead = [...done, ...listed.slice(0, LISTED)];
  const near = sorted.filter((piece) => !piece.touch && !piece.condition);
  const first = near.filter((piece, i) => near.findIndex((other) => other.entry === piece.entry) === i);
  const varied = [...first, ...near.filter((piece) => !first.includes(piece))];
  return [...lead, ...varied.slice(0, Math.max(0, FILLED - lead.length)), ...listed.slice(LISTED)].slice(0, KEPT);
}

export function strongerFirst(a: Evidence, b: Evidence): number {
  return b.score - a.score || a.span.start - b.span.start;
}

/** A line that shares less of a row’s rare words than this is no way in to a trait. */
const NEARBY = 0.1;

/** The evidence that a person is shown: what answers the row; where little does, the nearest lines too, as a way in. */
export function shownEvidence(row: Pick<Row, "evidence" | "state" | "rule">): Evidence[] {
  const wayIn = (piece: Evidence) =>
    row.state === "to-confirm" && row.rule !== "listed-only"
      ? (piece.close ?? 0) >= NEARBY && row.rule !== "place"
      : row.state !== "direct";
  return row.evidence.filter((piece) => piece.touch || piece.condition || wayIn(piece)).slice(0, SHOWN);
}
