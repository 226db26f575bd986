/** Plans for evaluations of models over questions and clusters of questions. */

import { ALPHA, CONFIDENCE, ICC, MEMBERS, number, optional, POWER, size, whole } from "./inputs.ts";
import { halfWidthOfShare } from "./interval.ts";
import type { Plan } from "./plan.ts";
import { designEffect } from "./power.ts";
import { powerOfMeanDifference, varianceOfPaired } from "./power-evaluation.ts";
import type { Values } from "./read-inputs.ts";
import { readable } from "./readable.ts";
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
    ),
  );
const QUESTIONS = { name: "n", say: (n: string) => `n = ${n} questions` };

const pairedVariance = (v: Values) =>
  varianceOfPaired({ between: v("omega2"), withinA: v("s2a"), withinB: v("s2b"), drawsA: v("ka"), drawsB: v("kb") });
const scoreVariance = (v: Values) => v("sa") ** 2 + v("sb") ** 2 - 2 * v("r") * v("sa") * v("sb");
const inflated = (v: Values, plain: number) => plain * designEffect(v("m"), v("icc"));

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
    source: source("miller", "section 5, eq. 9; clusters by Kish 1965"),
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
    source: source("miller", "section 2.1, eq. 1 to 3"),
    assumes: "Items drawn independently (or in clusters of one size); not for accuracies near 0 or 1, where Wilson's interval holds.",
    trap: "This is the error from the choice of items only. Prompt format, sampling, judge and training run come on top.",
  },
];
