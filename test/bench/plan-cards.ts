/**
 * A thousand simulated learners with an interview on a fixed day, once with the planner and once with plain FSRS:
 *
 *     node test/bench/plan-cards.ts [LEARNERS=1000]
 *
 * The learner's memory is FSRS itself, cards do not help each other, and a day is kept or skipped; so this compares policies and promises nothing. The
 * control planner breaks each property, to show that the counting sees it.
 */

import type { Card } from "../../src/core/practice/card.ts";
import { type CardPlan, type CardPlanInput, forecastRecall, planCards } from "../../src/core/practice/plan-cards.ts";
import { type CardState, recallAt, reviewCard } from "../../src/core/practice/schedule.ts";

const learners = Number(process.argv[2] ?? 1000);
const DAY = 86_400_000;
const BEGUN = Date.UTC(2026, 10, 1, 9);

interface Learner {
  cards: Card[];
  days: number;
  minutes: number;
  skips: number;
  seed: number;
}

/** Days simulated from the interview on. */
const AFTER = 5;

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

function learnerOf(seed: number): Learner {
  const draw = random(seed);
  const whole = (least: number, most: number) => least + Math.floor(draw() * (most - least + 1));
  const cards = Array.from({ length: whole(20, 200) }, (_, i): Card => {
    const id = `card-${i}`;
    return { id, kind: "explain", topic: id, front: id, back: id, quotes: [], source: id, weight: whole(1, 4) };
  }).toSorted((a, b) => b.weight - a.weight);
  return { cards, days: whole(4, 42), minutes: whole(10, 60), skips: draw() * 0.3, seed: seed * 7919 + 1 };
}

interface Outcome {
  states: Map<string, CardState>;
  recall: number;
  weighted: number;
  seen: number;
  reviews: number;
  over: number;
  late: number;
  newLate: number;
}

function simulate(learner: Learner, plan: (input: CardPlanInput) => CardPlan, dated: boolean): Outcome {
  // One draw for each card and day, whatever the policy: what differs is the policy and not the luck.
  const luck = (card: number, day: number) => random(learner.seed + card * 7919 + day * 104_729)();
  const numbers = new Map(learner.cards.map((card, i) => [card.id, i + 1]));
  const states = new Map<string, CardState>();
  const date = new Date(BEGUN + learner.days * DAY).toISOString().slice(0, 10);
  const outcome = { reviews: 0, over: 0, late: 0, newLate: 0 };
  for (let day = 0; day < learner.days + AFTER; day++) {
    const now = new Date(BEGUN + day * DAY).toISOString();
    const skipped = luck(0, day) < learner.skips;
    if (skipped) continue;
    const { queue, seconds } = plan({
      cards: learner.cards,
      states,
      now,
      begun: new Date(BEGUN).toISOString(),
      minutes: learner.minutes,
      ...(dated ? { date } : {}),
    });
    if (seconds > learner.minutes * 60) outcome.over++;
    if (now.slice(0, 10) > date) outcome.late += queue.length;
    for (const card of queue) {
      const state = states.get(card.id);
      if (!state && day >= learner.days - 1) outcome.newLate++;
      const recalled = luck(numbers.get(card.id) ?? 0, day) < (state ? recallAt(state, now) : 0.7);
      if (day >= learner.days) continue;
      states.set(card.id, reviewCard(card.id, state, recalled ? "good" : "again", now).state);
      outcome.reviews++;
    }
  }
  const noon = `${date}T12:00:00.000Z`;
  const weights = learner.cards.reduce((sum, card) => sum + card.weight, 0);
  const { mean, seen } = forecastRecall(learner.cards, states, date);
  const sum = learner.cards.reduce((total, card) => total + card.weight * recallAt(states.get(card.id), noon), 0);
  return { recall: mean, weighted: sum / weights, seen, states, ...outcome };
}

/** Breaks every property: everything at once, whatever the time. */
const control = ({ cards }: CardPlanInput): CardPlan => ({
  queue: [...cards],
  due: 0,
  topUp: 0,
  fresh: cards.length,
  seconds: cards.length * 75,
  left: 0,
  drop: [],
  past: false,
});
/** Stops five days before, so that recall must fall. */
const early = (input: CardPlanInput): CardPlan => {
  const plan = planCards(input);
  return input.date && Date.parse(input.date) - Date.parse(input.now) < 5 * DAY ? { ...plan, queue: [], seconds: 0 } : plan;
};

const policies = [
  ["planner with the date", planCards, true],
  ["plain FSRS", planCards, false],
  ["control: all at once", control, true],
  ["control: stops early", early, true],
] as const;
const all = Array.from({ length: learners }, (_, i) => learnerOf(i + 1));
const results = policies.map(([name, plan, dated]) => ({
  name,
  rows: (name === "control: all at once" ? all.slice(0, 50) : all).map((learner) => simulate(learner, plan, dated)),
}));
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
console.log(`${learners} learners, 20 to 200 cards, 4 to 42 days, 10 to 60 minutes, up to 30 % of days skipped`);
console.log(
  "policy                 recall of seen   weighted over all   cards seen   reviews   days over minutes   new on the last day   after the date",
);
for (const { name, rows } of results)
  console.log(
    [
      name.padEnd(22),
      mean(rows.map((row) => row.recall))
        .toFixed(4)
        .padEnd(16),
      mean(rows.map((row) => row.weighted))
        .toFixed(4)
        .padEnd(19),
      mean(rows.map((row) => row.seen))
        .toFixed(1)
        .padEnd(12),
      mean(rows.map((row) => row.reviews))
        .toFixed(0)
        .padEnd(9),
      String(rows.reduce((sum, row) => sum + row.over, 0)).padEnd(19),
      String(rows.reduce((sum, row) => sum + row.newLate, 0)).padEnd(21),
      String(rows.reduce((sum, row) => sum + row.late, 0)),
    ].join(" "),
  );
const [planned, plain, , stopped] = results;
/** Recall of the cards that the planner began, under either policy: late new cards of plain FSRS, fresh in memory, would else flatter it. */
const minus = (other: typeof planned) =>
  all.map((learner, i) => {
    const noon = new Date(BEGUN + learner.days * DAY + 3 * 3_600_000).toISOString();
    const begun = learner.cards.filter((card) => planned?.rows[i]?.states.has(card.id));
    const under = (states: ReadonlyMap<string, CardState> | undefined) => mean(begun.map((card) => recallAt(states?.get(card.id), noon)));
    return begun.length === 0 ? 0 : under(other?.rows[i]?.states) - under(plain?.rows[i]?.states);
  });
const tell = (name: string, rows: number[]) =>
  console.log(
    `${name} minus plain FSRS, recall of the cards that the planner began: mean ${mean(rows).toFixed(4)}, least ${Math.min(...rows).toFixed(4)}; below plain: ${rows.filter((row) => row < -1e-9).length} of ${learners}`,
  );
tell("planner", minus(planned));
tell("control that stops early", minus(stopped));
