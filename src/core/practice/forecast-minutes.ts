/** What cards will take of the days to come, so that a plan of other things leaves them their time. */

import { type CardPlanInput, planCards } from "./plan-cards.ts";
import { reviewCard } from "./schedule.ts";

const DAY = 86_400_000;

/**
 * Minutes of cards on each of so many days from today on, each rounded up: what the planner would ask if every day were kept and every card recalled. Today's
 * hold what was spent already. After the day of the interview there are none.
 */
export function forecastMinutes(input: CardPlanInput, days: number): number[] {
  const states = new Map(input.states);
  return Array.from({ length: days }, (_, i) => {
    const now = new Date(Date.parse(input.now) + i * DAY).toISOString();
    const spent = i === 0 ? (input.spent ?? 0) : 0;
    const { queue, seconds } = planCards({ ...input, states, now, spent });
    for (const { id } of queue) states.set(id, reviewCard(id, states.get(id), "good", now).state);
    return Math.ceil((spent + seconds) / 60);
  });
}
