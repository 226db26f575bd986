/** Two postings set beside each other for one CV: what each asks, and what is answered directly for one and not for the other. */

import type { Match, Row, State } from "../../core/match/match.ts";
import type { Posting } from "../../core/posting/posting.ts";

export const STATES = ["direct", "transferable", "to-confirm", "not-visible"] as const satisfies readonly State[];

/** One posting with what the CV answers of it. */
export interface Side {
  posting: Posting;
  match: Match;
}

/** A row that is direct on one side, and the best that the other side has for the same names: a state, or that it does not ask for them. */
export interface Difference {
  text: string;
  there: State | "not-asked";
}

/** How many rows have each state, in the order of `STATES`; `required` counts only what must be had. */
export function countStates({ posting, match }: Side, required: boolean): number[] {
  const must = new Set(posting.requirements.filter((row) => row.strength === "required").map((row) => row.id));
  return STATES.map((state) => match.rows.filter((row) => row.state === state && (!required || must.has(row.requirement))).length);
}

/** Rows of `here` that are direct and that `there` does not answer directly by any of the same names. A row that names nothing known cannot be compared and is left out. */
export function directOnlyHere(here: Side, there: Side): Difference[] {
  return here.match.rows.flatMap((row) => {
    if (row.state !== "direct" || row.touches.length === 0) return [];
    const best = bestState(there.match.rows, new Set(row.touches.map((touch) => touch.address)));
    const text = here.posting.requirements.find((one) => one.id === row.requirement)?.text;
    return best === "direct" || text === undefined ? [] : [{ text, there: best }];
  });
}

function bestState(rows: readonly Row[], names: ReadonlySet<string>): State | "not-asked" {
  const found = rows.filter((row) => row.touches.some((touch) => names.has(touch.address))).map((row) => row.state);
  return STATES.find((state) => found.includes(state)) ?? "not-asked";
}
