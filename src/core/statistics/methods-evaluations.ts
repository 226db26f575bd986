/** Plans for evaluations of models: questions, clusters of questions, and training runs as the unit. */

import { ALPHA, CONFIDENCE, D, ICC, MEMBERS, number, optional, POWER, size, TAILS, whole } from "./inputs.ts";
import { halfWidthOfShare } from "./interval.ts";
import type { Plan } from "./plan.ts";
import { designEffect, falseAlarmsOfOneRun, powerOfDifference } from "./power.ts";
import { errorOfCells, halfWidthOfRuns, powerOfMeanDifference, varianceOfPaired } from "./power-evaluation.ts";
import { powerOfOneSample } from "./power-t.ts";
import type { Values } from "./read-inputs.ts";
import { readable, readableChance } from "./readable.ts";
import { source } from "./sources.ts";

const DELTA = number(
  "delta",
  "Difference",
  "0.03",
  -1000,
  1000,
  "Difference of the mean scores of two models, in units of the score: 0.03 is three points of accuracy.",
);
const GAP = { name: "delta", say: (delta: string) => `a difference of ${delta}` };
const variance = (name: string, label: string, standard: string, meaning: string) => number(name, label, standard, 0, 1e9, meaning);
const draws = (name: string, model: string) =>
  optional(
    whole(
      name,
      `Answers per question, model ${model}`,
      "1",
      1,
      1_000_000,
      "How many answers are drawn for each question and averaged. More help only against the noise of single answers.",
      "answers",
    ),
  );
const QUESTIONS = { name: "n", say: (n: string) => `n = ${n} questions` };

const pairedVariance = (v: Values) =>
  varianceOfPaired({ between: v("omega2"), withinA: v("s2a"), withinB: v("s2b"), drawsA: v("ka"), drawsB: v("kb") });
const scoreVariance = (v: Values) => v("sa") ** 2 + v("sb") ** 2 - 2 * v("r") * v("sa") * v("sb");
const inflated = (v: Values, plain: number) => plain * designEffect(v("m"), v("icc"));
const deviationOf = (v: Values) => Math.hypot(v("between"), v("within"));

export const EVALUATIONS: readonly Plan[] = [
  {
    id: "paired-evaluation",
    name: "Two models on the same questions, with repeated answers",
    answers: "How many questions, and how many answers to each, to tell two models apart?",
    inputs: [
      DELTA,
      variance(
        "omega2",
        "Variance of the difference between questions, ω²",
        "0.1111",
        "Over questions, of the difference of the two models' expected scores. 1/9 for scores spread evenly from 0 to 1 that correlate 1/3; take it from a pilot.",
      ),
      variance(
        "s2a",
        "Variance of one answer, model A",
        "0.1667",
        "Mean over questions of the variance of one answer about its expectation: p(1 − p) averaged. 1/6 where p is spread evenly; 0 for scores without sampling.",
      ),
      variance("s2b", "Variance of one answer, model B", "0.1667", "The same for the other model."),
      draws("ka", "A"),
      draws("kb", "B"),
      MEMBERS,
      ICC,
      size("Questions", "questions", "1000"),
      ALPHA,
      POWER,
    ],
    n: QUESTIONS,
    effect: { ...GAP, seek: (v) => [0, 100 * Math.sqrt(inflated(v, pairedVariance(v))) + 1e-9] },
    clash: (v) => (pairedVariance(v) > 0 ? undefined : "All variances are 0, so one question decides. At least one must be above 0."),
    measure: (v) => powerOfMeanDifference(v("delta"), inflated(v, pairedVariance(v)), v("n"), v("alpha")),
    rows: (v) => [
      { label: "Standard error of the difference", value: readable(Math.sqrt(inflated(v, pairedVariance(v)) / v("n"))) },
      { label: "Share of these questions that would do if answers had no noise", value: readable(v("omega2") / pairedVariance(v)) },
    ],
    formula: "n = (z(1 − α/2) + z(power))²·(ω² + σ²A/KA + σ²B/KB)/δ², times 1 + (m − 1)·ρ for clusters",
    source: source("miller", "section 5, eq. 9"),
    assumes:
      "Questions drawn independently from a larger population (or whole clusters of them), both models answering all; many questions, so normal.",
    trap: "Drawing more answers cannot replace questions: ω² stays. And a single training run stands behind each model, so this says nothing of methods.",
  },
  {
    id: "paired-scores",
    name: "Two models on the same questions, from spread and correlation",
    answers: "How many questions do I save by pairing, and how many does it take?",
    inputs: [
      DELTA,
      number(
        "sa",
        "Standard deviation of scores, model A",
        "0.45",
        1e-9,
        1e6,
        "Over questions. √(p(1 − p)) for right or wrong: 0.5 at 50 %, 0.4 at 80 %.",
      ),
      number("sb", "Standard deviation of scores, model B", "0.45", 1e-9, 1e6, "The same for the other model."),
      number(
        "r",
        "Correlation of the two scores",
        "0.5",
        -0.999,
        0.999,
        "Over questions. Related models 0.3 to 0.7; 0 gives what unpaired questions would need.",
      ),
      MEMBERS,
      ICC,
      size("Questions", "questions", "1800"),
      ALPHA,
      POWER,
    ],
    n: QUESTIONS,
    effect: { ...GAP, seek: (v) => [0, 100 * Math.sqrt(inflated(v, scoreVariance(v))) + 1e-9] },
    measure: (v) => powerOfMeanDifference(v("delta"), inflated(v, scoreVariance(v)), v("n"), v("alpha")),
    rows: (v) => [
      { label: "Standard error, paired", value: readable(Math.sqrt(inflated(v, scoreVariance(v)) / v("n"))) },
      { label: "Standard error if it were unpaired", value: readable(Math.sqrt(inflated(v, v("sa") ** 2 + v("sb") ** 2) / v("n"))) },
    ],
    formula: "SE² = (s²A + s²B − 2·r·sA·sB)/n · (1 + (m − 1)·ρ); n = (z(1 − α/2) + z(power))²·n·SE²/δ²",
    source: source("miller", "section 4.2, eq. 7 and 8"),
    assumes:
      "Independent questions or whole clusters of them, both models answering all; ρ is the correlation of the differences within clusters.",
    trap: "Overlapping intervals of two models say little when they answered the same questions: look at the interval of the difference.",
  },
  {
    id: "benchmark-error",
    name: "Error of a benchmark score",
    answers: "How far may this accuracy be off, and how many items make it narrow enough?",
    inputs: [
      number("p", "Accuracy", "0.8", 1e-6, 0.999999, "Share of items answered rightly, as a number between 0 and 1."),
      size("Items", "items", "1319"),
      number(
        "width",
        "Half-width of the interval",
        "0.02",
        1e-6,
        0.999999,
        "Distance from the score to either end of the interval: 0.02 is two points.",
      ),
      MEMBERS,
      ICC,
      CONFIDENCE,
    ],
    n: { name: "n", say: (n) => `n = ${n} items` },
    outcome: { name: "width", say: (width) => `an interval of ±${width}`, falls: true },
    measure: (v) => halfWidthOfShare(v("p"), v("n") / designEffect(v("m"), v("icc")), v("confidence")),
    rows: (v) => [
      { label: "Standard error", value: readable(Math.sqrt((v("p") * (1 - v("p")) * designEffect(v("m"), v("icc"))) / v("n"))) },
    ],
    formula: "SE = √(p(1 − p)/n · (1 + (m − 1)·ρ)); half-width = z((1 + confidence)/2)·SE",
    source: source("miller", "section 2, eq. 1 and 2"),
    assumes: "Items drawn independently (or in clusters of one size); not for accuracies near 0 or 1, where Wilson's interval holds.",
    trap: "This is the error from the choice of items only. Prompt format, sampling, judge and training run come on top.",
  },
  {
    id: "seeds",
    name: "Seeds as the unit, paired",
    answers: "How large must an improvement be to be seen with k seeds?",
    inputs: [
      {
        ...D,
        label: "Effect d between runs",
        meaning:
          "Mean difference divided by the standard deviation of the differences between runs with the same seed. A large one is needed: three seeds see 3.26, five 1.68, ten 1.00.",
        default: "1.7",
      },
      size("Seeds", "pairs of runs", "5", 2, 1_000_000),
      ALPHA,
      POWER,
      TAILS,
    ],
    n: { name: "n", say: (n) => `n = ${n} seeds` },
    effect: { name: "d", say: (d) => `a difference of d = ${d}`, seek: () => [0, 5000] },
    measure: (v) => powerOfOneSample(v("d"), v("n"), v("alpha"), v("tails") === 1 ? 1 : 2),
    rows: (v) => [{ label: "Half-width of the 95 % interval, in SD", value: readable(halfWidthOfRuns(v("n"), 0.95)) }],
    formula: "δ = d·√k, df = k − 1, power = P(|T′(df, δ)| > t(1 − α/2, df)); half-width = t(0.975, k − 1)/√k",
    source: source("student", "with Cohen 1988, ch. 2"),
    assumes: "Runs are independent but for the shared seed; differences about normal; hyperparameters fixed before.",
    trap: "Items cannot replace runs: a thousand items answered by one run say how good this run is, not how good the method is.",
  },
  {
    id: "training-runs",
    name: "Training runs as the unit, arms or a two by two factorial",
    answers: "How many training runs in each cell to see a main effect?",
    inputs: [
      number(
        "delta",
        "Difference",
        "5",
        -1e6,
        1e6,
        "True difference between the two halves of the design, in points of the score.",
        "points",
      ),
      number(
        "between",
        "Deviation between runs",
        "2.5",
        0,
        1e6,
        "Standard deviation of the true score of runs of one cell. From a pilot of three or more runs.",
        "points",
      ),
      number(
        "within",
        "Item noise of a run",
        "1",
        0,
        1e6,
        "Standard error of one run's score from its items. About 1 point for 1,000 items answered by all runs.",
        "points",
      ),
      {
        ...optional(
          whole("cells", "Cells", "4", 2, 4, "Two arms, or the four cells of a two by two factorial, of which one main effect is tested."),
        ),
        kind: "choice",
        choices: [
          { value: "2", label: "two arms" },
          { value: "4", label: "two by two factorial" },
        ],
      },
      size("Runs in each cell", "runs in each cell", "5", 2, 100_000),
      { ...ALPHA, default: "0.025" },
      POWER,
    ],
    n: { name: "n", say: (n) => `n = ${n} runs in each cell` },
    effect: { name: "delta", say: (delta) => `a difference of ${delta} points`, seek: (v) => [0, 1000 * deviationOf(v) + 1e-9] },
    clash: (v) => (deviationOf(v) > 0 ? undefined : "Both deviations are 0, so one run decides. At least one must be above 0."),
    measure: (v) => {
      const { se, df } = errorOfCells(deviationOf(v), v("cells"), v("n"));
      return powerOfDifference(v("delta"), se, df, v("alpha"));
    },
    rows: (v) => [
      { label: "Standard error", value: readable(errorOfCells(deviationOf(v), v("cells"), v("n")).se) },
      { label: "Training runs in all", value: readable(v("cells") * v("n")) },
      ...(v("within") > 0
        ? [
            {
              label: "False alarms of an item-level test with one run in each arm, at 0.05",
              value: readableChance(falseAlarmsOfOneRun(v("between"), v("within"), 0.05)),
            },
          ]
        : []),
    ],
    formula: "SE = 2·√(τ² + s²)/√(cells·R), df = cells·(R − 1), power = P(|T′(df, δ/SE)| > t(1 − α/2, df))",
    source: source("cohen", "ch. 2, with the run as the unit"),
    assumes: "Independent runs with the same spread in all cells, the same items for all, as many runs in each cell.",
    trap: "One run in each arm and a test over items rejects a true null about half of the time when runs differ by 2.5 points.",
  },
];
