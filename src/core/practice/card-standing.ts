/** How the cards of one thing of the library stand: what of it was begun, and how much of that is likely to be recalled. */

import type { Card } from "./card.ts";
import { type CardState, recallAt } from "./schedule.ts";

export interface Standing {
  cards: number;
  begun: number;
  /** Mean predicted recall of those begun, 0 where none was. */
  recall: number;
}

/** The standing of each source ("concept/dpo") that a deck has cards of, at a time (ISO). */
export function standingsOf(cards: readonly Card[], states: ReadonlyMap<string, CardState>, at: string): Map<string, Standing> {
  const standings = new Map<string, Standing>();
  for (const [source, own] of Map.groupBy(cards, (card) => card.source)) {
    const begun = own.filter((card) => states.has(card.id));
    const recall = begun.reduce((sum, card) => sum + recallAt(states.get(card.id), at), 0);
    standings.set(source, { cards: own.length, begun: begun.length, recall: begun.length > 0 ? recall / begun.length : 0 });
  }
  return standings;
}
