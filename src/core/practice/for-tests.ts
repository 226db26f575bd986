/**
 * Simulated learners for the planner's tests and its bench: a deck, an interview on a fixed day, and a memory that is FSRS itself. Cards do not help each
 * other, and a day is kept or skipped; so this compares policies and promises nothing.
 */

import type { Card } from "./card.ts";
import { type CardPlan, type CardPlanInput, SECONDS } from "./plan-cards.ts";
import { type CardState, recallAt, reviewCard } from "./schedule.ts";

const DAY = 86_400_000;
const BEGUN = Date.UTC(2026, 10, 1, 9);
/** Days simulated from the interview on. */
const AFTER = 5;
/** Chance that a card is known when it is seen for the first time. */
const KNOWN = 0.7;

export interface Learner {
  cards: Card[];
  /** ISO day of the interview. */
  date: string;
  days: number;
  minutes: number;
  /** Share of days without practice. */
  skips: number;
  seed: number;
}

/** The learner of a seed: 20 to 200 cards, 4 to 42 days, 10 to 60 minutes, up to 30 % of days skipped. */
export function learnerOf(seed: number): Learner {
  const draw = random(seed);
  const whole = (least: number, most: number) => least + Math.floor(draw() * (most - least + 1));
  const cards = Array.from({ length: whole(20, 200) }, (_, i): Card => {
    const id = `card-${i}`;
    return { id, kind: "explain", topic: id, front: id, back: id, quotes: [], source: id, weight: whole(1, 4) };
  }).toSorted((a, b) => b.weight - a.weight);
  const days = whole(4, 42);
  const date = new Date(BEGUN + days * DAY).toISOString().slice(0, 10);
  return { cards, date, days, minutes: whole(10, 60), skips: draw() * 0.3, seed: seed * 7919 + 1 };
}

export interface Outcome {
  states: Map<string, CardState>;
  reviews: number;
  /** Days whose cards take longer than the minutes. */
  over: number;
  /** Cards asked after the day of the interview. */
  late: number;
  /** Cards begun on the day before it. */
  newLate: number;
}

/** A learner's days up to the interview and some after it, under a policy that knows the date or does not. */
export function simulate(learner: Learner, plan: (input: CardPlanInput) => CardPlan, dated: boolean): Outcome {
  // One draw for each card and day, whatever the policy: what differs is the policy and not the luck.
  const luck = (card: number, day: number) => random(learner.seed + card * 7919 + day * 104_729)();
  const numbers = new Map(learner.cards.map((card, i) => [card.id, i + 1]));
  const outcome: Outcome = { states: new Map(), reviews: 0, over: 0, late: 0, newLate: 0 };
  const { states } = outcome;
  for (let day = 0; day < learner.days + AFTER; day++) {
    if (luck(0, day) < learner.skips) continue;
    const now = new Date(BEGUN + day * DAY).toISOString();
    const { queue } = plan({ cards: learner.cards, states, now, minutes: learner.minutes, ...(dated ? { date: learner.date } : {}) });
    const seconds = queue.reduce((sum, card) => sum + (states.has(card.id) ? SECONDS.again : SECONDS.fresh), 0);
    if (seconds > learner.minutes * 60) outcome.over++;
    if (now.slice(0, 10) > learner.date) outcome.late += queue.length;
    if (day >= learner.days) continue;
    for (const card of queue) {
      const state = states.get(card.id);
      if (!state && day === learner.days - 1) outcome.newLate++;
      const recalled = luck(numbers.get(card.id) ?? 0, day) < (state ? recallAt(state, now) : KNOWN);
      states.set(card.id, reviewCard(card.id, state, recalled ? "good" : "again", now).state);
      outcome.reviews++;
    }
  }
  return outcome;
}

/** Predicted recall of cards at noon of the interview, each by its weight or all alike; a card that was not begun counts as 0. */
export function recallOf({ date }: Learner, cards: readonly Card[], { states }: Outcome, weighted: boolean): number {
  const weight = (card: Card) => (weighted ? card.weight : 1);
  const all = cards.reduce((sum, card) => sum + weight(card), 0);
  return all === 0 ? 0 : cards.reduce((sum, card) => sum + weight(card) * recallAt(states.get(card.id), `${date}T12:00:00.000Z`), 0) / all;
}

/** Mulberry32: enough for a simulation, and the same everywhere. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
