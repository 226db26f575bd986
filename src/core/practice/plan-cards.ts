/**
 * Which cards today, with an interview on a fixed day. Plain FSRS looks after memory for ever; here only one day counts, and what counts on it is the recall of
 * the whole deck. So everything that plain FSRS asks is asked, in its order, and the minutes that it leaves in the last days go to a top-up.
 */

import type { Card } from "./card.ts";
import { type CardState, recallAt, reviewCard } from "./schedule.ts";

/** Seconds that a card takes: seen for the first time, and again. */
export const SECONDS = { fresh: 75, again: 35 } as const;
/** Days before the interview in which cards below `TOP_UP_BELOW` are repeated though they are not due. */
const TOP_UP_DAYS = 3;
const TOP_UP_BELOW = 0.97;
/** Below this a card is named apart in the prediction. */
const SHAKY = 0.8;
const DAY = 86_400_000;

export interface CardPlanInput {
  cards: readonly Card[];
  states: ReadonlyMap<string, CardState>;
  /** ISO time. */
  now: string;
  /** Interview date, ISO day; without one, plain FSRS. After it no card is asked. */
  date?: string;
  /** Minutes a day, and seconds of cards already spent today. */
  minutes: number;
  spent?: number;
}

export interface CardPlan {
  /** In the order in which to answer them. */
  queue: Card[];
  due: number;
  topUp: number;
  fresh: number;
  seconds: number;
  /** Due today, but beyond the minutes: tomorrow's first. */
  left: number;
  /** Never seen, and with no time to begin them before the day: lightest first, to be dropped with a good conscience. */
  drop: Card[];
  /** The interview is over: there is nothing to plan for until the date is moved or taken away. */
  past: boolean;
}

/** Today's cards within the minutes: what is due, heaviest and least sure first; then new ones, heaviest first; then, in the last days, what gains by a top-up. */
export function planCards({ cards, states, now, date, minutes, spent = 0 }: CardPlanInput): CardPlan {
  const left = date === undefined ? undefined : daysBetween(now, date);
  if (left !== undefined && left < 0) return { queue: [], due: 0, topUp: 0, fresh: 0, seconds: 0, left: 0, drop: [], past: true };
  const today = now.slice(0, 10);
  const isDue = (card: Card) => (states.get(card.id)?.due.slice(0, 10) ?? "") <= today;
  const urgency = (card: Card) => (1 - recallAt(states.get(card.id), now)) * card.weight;
  const due = cards.filter((card) => states.has(card.id) && isDue(card)).toSorted((a, b) => urgency(b) - urgency(a));
  // On the day itself nothing new.
  const fresh = cards.filter((card) => !states.has(card.id) && left !== 0);
  let seconds = spent;
  const queue: Card[] = [];
  /** Adds what fits, and says what did not. */
  const take = (rows: readonly Card[], cost: number) =>
    rows.filter((card) => {
      if (seconds + cost > minutes * 60) return true;
      seconds += cost;
      queue.push(card);
      return false;
    });
  const over = take(due, SECONDS.again);
  const unbegun = over.length === 0 ? take(fresh, SECONDS.fresh) : fresh;
  const asked = queue.length;
  // A card that fails its top-up comes back and takes minutes from the others: early only where all else is done.
  if (date !== undefined && (daysBetween(now, date) <= 1 || unbegun.length === 0)) take(topUps(cards, states, now, date), SECONDS.again);
  return {
    queue,
    due: due.length - over.length,
    topUp: queue.length - asked,
    fresh: fresh.length - unbegun.length,
    seconds: seconds - spent,
    left: over.length,
    drop:
      left === undefined
        ? []
        : tooMany(
            cards.filter((card) => !states.has(card.id)),
            left * minutes,
          ),
    past: false,
  };
}

/**
 * Seen cards that are better repeated now than left alone until noon of the day, most gained first. A card that comes due before the day waits for it: then the
 * review is nearer to the day. On the last day one that would stand lower after a failure is left alone, because it cannot come back in time.
 */
function topUps(cards: readonly Card[], states: ReadonlyMap<string, CardState>, now: string, date: string): Card[] {
  const left = daysBetween(now, date);
  if (left > TOP_UP_DAYS) return [];
  const noon = `${date}T12:00:00.000Z`;
  const gain = ({ id, weight }: Card) => {
    const state = states.get(id);
    const alone = recallAt(state, noon);
    if (!state || alone >= TOP_UP_BELOW || state.due.slice(0, 10) < date || state.last_review?.slice(0, 10) === now.slice(0, 10)) return 0;
    const after = (grade: "good" | "again") => recallAt(reviewCard(id, state, grade, now).state, noon);
    const [kept, lost, chance] = [after("good"), after("again"), recallAt(state, now)];
    return left <= 1 && lost < alone ? 0 : weight * (chance * kept + (1 - chance) * lost - alone);
  };
  return cards
    .map((card) => ({ card, gain: gain(card) }))
    .filter((row) => row.gain > 0)
    .toSorted((a, b) => b.gain - a.gain)
    .map((row) => row.card);
}

/** Cards beyond those that can be begun in so many minutes, half of which go to repeating; the lightest. */
function tooMany(fresh: readonly Card[], minutes: number): Card[] {
  const room = Math.floor((minutes * 60) / 2 / SECONDS.fresh);
  return fresh.toSorted((a, b) => a.weight - b.weight).slice(0, Math.max(0, fresh.length - room));
}

/** Whole days from a time to a day. */
export function daysBetween(from: string, date: string): number {
  return Math.round((Date.parse(`${date}T00:00:00Z`) - Date.parse(`${from.slice(0, 10)}T00:00:00Z`)) / DAY);
}

export interface RecallForecast {
  /** Mean over the cards that were seen; 0 where none was. */
  mean: number;
  seen: number;
  unseen: number;
  shaky: Card[];
}

/** Predicted recall on each day from one to another (ISO days), if nothing more were practised. */
export function recallByDay(
  cards: readonly Card[],
  states: ReadonlyMap<string, CardState>,
  from: string,
  to: string,
): { day: string; mean: number }[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to)) + 1 }, (_, i) => {
    const day = new Date(Date.parse(`${from}T00:00:00Z`) + i * DAY).toISOString().slice(0, 10);
    return { day, mean: forecastRecall(cards, states, day).mean };
  });
}

/** Predicted recall at noon of a day, if nothing more were practised. The model's memory is FSRS; it is no promise. */
export function forecastRecall(cards: readonly Card[], states: ReadonlyMap<string, CardState>, date: string): RecallForecast {
  const at = `${date}T12:00:00.000Z`;
  const seen = cards.filter((card) => states.has(card.id));
  const recalls = seen.map((card) => recallAt(states.get(card.id), at));
  return {
    mean: recalls.length === 0 ? 0 : recalls.reduce((sum, value) => sum + value, 0) / recalls.length,
    seen: seen.length,
    unseen: cards.length - seen.length,
    shaky: seen.filter((_, i) => (recalls[i] ?? 0) < SHAKY),
  };
}
