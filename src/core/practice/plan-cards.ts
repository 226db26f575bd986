/**
 * Which cards today, with an interview on a fixed day. Plain FSRS looks after memory for ever; here only one day counts. In simulation a retention of .90 with
 * a top-up in the last three days reaches a higher predicted recall on the day than a retention of .95, with fewer reviews.
 */

import type { Card } from "./card.ts";
import { type CardState, recallAt } from "./schedule.ts";

/** Seconds that a card takes: seen for the first time, and again. */
export const SECONDS = { fresh: 75, again: 35 } as const;
/** Days before the interview in which cards below `TOP_UP_BELOW` are repeated whether due or not. */
const TOP_UP_DAYS = 3;
const TOP_UP_BELOW = 0.95;
/** Nothing new in the last days: two, or this share of the whole time. */
const CUT_OFF = { days: 2, share: 0.15 } as const;
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
  /** When practice began, ISO time: the cut-off is a share of the whole time. */
  begun: string;
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
  /** Never seen, and with no time to settle before the day: lightest first, to be dropped with a good conscience. */
  drop: Card[];
  /** The interview is over: there is nothing to plan for until the date is moved or taken away. */
  past: boolean;
}

/** Today's cards within the minutes: due and fading ones first, heaviest and least sure before others; then new ones, while there is time for them to settle. */
export function planCards({ cards, states, now, date, begun, minutes, spent = 0 }: CardPlanInput): CardPlan {
  const left = date === undefined ? undefined : daysBetween(now, date);
  if (left !== undefined && left < 0) return { queue: [], due: 0, topUp: 0, fresh: 0, seconds: 0, left: 0, drop: [], past: true };
  const dated = left !== undefined;
  const seen = cards.filter((card) => states.has(card.id));
  const endOfDay = new Date(Date.parse(`${now.slice(0, 10)}T00:00:00Z`) + DAY).toISOString();
  const isDue = (card: Card) => (states.get(card.id)?.due ?? "") < endOfDay;
  const noon = dated ? `${date}T12:00:00.000Z` : undefined;
  const reviewedToday = (card: Card) => states.get(card.id)?.last_review?.slice(0, 10) === now.slice(0, 10);
  const fades = (card: Card) =>
    noon !== undefined &&
    left !== undefined &&
    left <= TOP_UP_DAYS &&
    !reviewedToday(card) &&
    recallAt(states.get(card.id), noon) < TOP_UP_BELOW;
  const urgency = (card: Card) => (1 - recallAt(states.get(card.id), noon ?? now)) * card.weight;
  const wanted = seen.filter((card) => isDue(card) || fades(card)).toSorted((a, b) => urgency(b) - urgency(a));
  const fresh = cards.filter((card) => !states.has(card.id));
  const closed = dated && left <= cutOff(begun, date as string);
  let seconds = spent;
  const queue: Card[] = [];
  const take = (card: Card, cost: number) => {
    if (seconds + cost > minutes * 60) return false;
    seconds += cost;
    queue.push(card);
    return true;
  };
  let over = 0;
  for (const card of wanted) if (!take(card, SECONDS.again)) over++;
  let begunToday = 0;
  if (!closed && over === 0) for (const card of fresh) if (take(card, SECONDS.fresh)) begunToday++;
  return {
    queue,
    due: queue.filter((card) => states.has(card.id) && isDue(card)).length,
    topUp: queue.filter((card) => states.has(card.id) && !isDue(card)).length,
    fresh: begunToday,
    seconds: seconds - spent,
    left: over,
    drop: dated ? tooMany(fresh, closed ? 0 : (left - cutOff(begun, date as string)) * minutes) : [],
    past: false,
  };
}

/** Cards beyond those that can be begun in so many minutes, half of which go to repeating; the lightest. */
function tooMany(fresh: readonly Card[], minutes: number): Card[] {
  const room = Math.floor((minutes * 60) / 2 / SECONDS.fresh);
  return fresh.toSorted((a, b) => a.weight - b.weight).slice(0, Math.max(0, fresh.length - room));
}

/** Days before the interview from which nothing new is begun. */
export function cutOff(begun: string, date: string): number {
  return Math.max(CUT_OFF.days, Math.ceil(CUT_OFF.share * daysBetween(begun, date)));
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
