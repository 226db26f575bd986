/**
 * A thousand simulated learners with an interview on a fixed day, with the planner and with plain FSRS, over the same cards:
 *
 *     node test/bench/plan-cards.ts [LEARNERS=1000]
 *
 * The whole deck is what is compared, a card that was not begun as 0; the cards that the planner began are told beside it. The controls break each property,
 * to show that the counting sees it.
 */

import { learnerOf, type Outcome, recallOf, simulate } from "../../src/core/practice/for-tests.ts";
import { type CardPlan, type CardPlanInput, daysBetween, planCards } from "../../src/core/practice/plan-cards.ts";

const learners = Number(process.argv[2] ?? 1000);
/** Learners of the control that asks everything every day, which takes long. */
const FEW = 50;

/** Everything at once, whatever the time. */
const control = (input: CardPlanInput): CardPlan => ({ ...planCards(input), queue: [...input.cards] });
/** Stops five days before, so that recall must fall. */
const early = (input: CardPlanInput): CardPlan => {
  const plan = planCards(input);
  return input.date && daysBetween(input.now, input.date) < 5 ? { ...plan, queue: [] } : plan;
};
/** Begins nothing new in the last two days, so that fewer cards are begun. */
const closed = (input: CardPlanInput): CardPlan => {
  const plan = planCards(input);
  const queue = plan.queue.filter((card) => input.states.has(card.id));
  return input.date && daysBetween(input.now, input.date) <= 2 ? { ...plan, queue } : plan;
};

const all = Array.from({ length: learners }, (_, i) => learnerOf(i + 1));
const run = (plan: typeof planCards, dated: boolean, most = learners) =>
  all.slice(0, most).map((learner) => simulate(learner, plan, dated));
const [planned, plain] = [run(planCards, true), run(planCards, false)];
const policies: [string, Outcome[]][] = [
  ["planner with the date", planned],
  ["plain FSRS", plain],
  ["control: all at once", run(control, true, FEW)],
  ["control: stops early", run(early, true)],
  ["control: closes early", run(closed, true)],
];

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const total = (rows: readonly Outcome[], field: "over" | "late" | "newLate") => String(rows.reduce((sum, row) => sum + row[field], 0));
const table = (rows: readonly string[][]) => {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  for (const row of rows)
    console.log(row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join("  "));
};

console.log(`${learners} learners, 20 to 200 cards, 4 to 42 days, 10 to 60 minutes, up to 30 % of days skipped\n`);
table([
  ["policy", "recall, by weight", "recall", "cards begun", "on the last day", "reviews", "days over minutes", "cards after the date"],
  ...policies.map(([name, rows]) => [
    name,
    ...[true, false].map((weighted) => mean(rows.map((row, i) => deck(i, row, weighted))).toFixed(4)),
    mean(rows.map((row) => row.states.size)).toFixed(1),
    total(rows, "newLate"),
    mean(rows.map((row) => row.reviews)).toFixed(0),
    total(rows, "over"),
    total(rows, "late"),
  ]),
]);
console.log();
table([
  ["minus plain FSRS", "over", "mean", "least", "learners below"],
  ...policies.flatMap(([name, rows]) =>
    rows === plain || rows.length < learners
      ? []
      : [
          minus(name, "whole deck, by weight", rows, (i, row) => deck(i, row, true)),
          minus(name, "whole deck", rows, (i, row) => deck(i, row, false)),
          minus(name, "cards the planner began", rows, (i, row) => begun(i, row)),
        ],
  ),
]);

function deck(i: number, row: Outcome, weighted: boolean): number {
  const learner = all[i];
  return learner ? recallOf(learner, learner.cards, row, weighted) : 0;
}

function begun(i: number, row: Outcome): number {
  const learner = all[i];
  const cards = learner?.cards.filter((card) => planned[i]?.states.has(card.id)) ?? [];
  return learner ? recallOf(learner, cards, row, false) : 0;
}

function minus(name: string, over: string, rows: readonly Outcome[], recall: (i: number, row: Outcome) => number): string[] {
  const differences = rows.map((row, i) => recall(i, row) - recall(i, plain[i] as Outcome));
  const below = differences.filter((value) => value < -1e-9).length;
  return [name, over, mean(differences).toFixed(4), Math.min(...differences).toFixed(4), `${below} of ${learners}`];
}
