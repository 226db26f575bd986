/** How long a fact about a firm may be stated. */

import type { FirmFact } from "./library.ts";

/**
 * Days for which a fact may be stated, counted from its source's day. People and charts change fastest: of 18 research employers looked at in
 * November 2026, 13 had a change within a year that made a page of the year before wrong. What has happened and has a date does not expire.
 */
export const LASTS: Record<FirmFact["volatility"], number | undefined> = { leadership: 60, policy: 120, culture: 180, none: undefined };

/** `until` is the last day on which it may be stated. `because`: `past` its days, or `unproven` (grade D, which no day makes a fact). */
export type Standing = { stands: true; until?: string } | { stands: false; because: "past" | "unproven"; question: string };

const DAY = 86_400_000;

/** Whether a fact may be stated on the day `asOf` (2026-11-26) and, where it may not, the question that it has become. */
export function expire(fact: Pick<FirmFact, "date" | "grade" | "volatility" | "question">, asOf: string): Standing {
  if (fact.grade === "D") return { stands: false, because: "unproven", question: fact.question };
  const days = LASTS[fact.volatility];
  if (days === undefined) return { stands: true };
  const until = new Date(Date.parse(`${fact.date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
  return asOf <= until ? { stands: true, until } : { stands: false, because: "past", question: fact.question };
}
