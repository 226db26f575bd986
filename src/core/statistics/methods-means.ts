/** Plans for means: t tests and equivalence. */

import { ALPHA, D, number, optional, POWER, size, TAILS, tailsOf, whole } from "./inputs.ts";
import type { Plan } from "./plan.ts";
import { powerOfEquivalence } from "./power.ts";
import { powerOfOneSample, powerOfTwoSamples } from "./power-t.ts";
import { source } from "./sources.ts";

const DIFFERENCE = { name: "d", say: (d: string) => `a difference of d = ${d}`, seek: () => [0, 20] as const };
const MARGIN = number(
  "margin",
  "Margin",
  "0.5",
  1e-4,
  20,
  "Largest difference that would still not matter, in standard deviations. Set it by what somebody would do differently, before the data.",
  "SD",
);
const TRUTH = optional(
  number(
    "truth",
    "True difference",
    "0",
    -20,
    20,
    "Difference that you expect in truth, in standard deviations. 0 is the friendliest assumption.",
    "SD",
  ),
);
const EQUIVALENCE = {
  name: "margin",
  say: (margin: string) => `a margin of ±${margin}`,
  seek: (v: (name: string) => number) => [Math.abs(v("truth")) + 1e-9, Math.abs(v("truth")) + 20] as const,
};
const OUTSIDE = (v: (name: string) => number) =>
  v("margin") <= Math.abs(v("truth")) ? "The true difference lies outside the margin, so equivalence should not be found." : undefined;

export const MEANS: readonly Plan[] = [
  {
    id: "two-sample-t",
    name: "Two independent groups, t test",
    answers: "Can I see a difference of means between two groups of the same size?",
    inputs: [D, size("Cases in each group", "cases in each group", "64"), ALPHA, POWER, TAILS],
    n: { name: "n", say: (n) => `n = ${n} in each group` },
    effect: DIFFERENCE,
    measure: (v) => powerOfTwoSamples(v("d"), v("n"), v("n"), v("alpha"), tailsOf(v)),
    formula: "δ = d·√(n/2), df = 2n − 2; power = P(|T′(df, δ)| > t(1 − α/2, df)), T′ noncentral t",
    source: source("cohen", "ch. 2; example 2.1, p. 40"),
    assumes: "Independent cases, the same spread in both groups, means that are about normal.",
    trap: "The d of a pilot or a published paper is too large on average, because it was selected for being seen. Plan with the smallest d that would change a decision.",
  },
  {
    id: "two-sample-t-unequal",
    name: "Two independent groups of different size, t test",
    answers: "One group is fixed in size: how many cases does the other need?",
    inputs: [
      D,
      size("Cases in the first group", "cases in the first group", "90"),
      whole("n2", "Cases in the second group", "60", 2, 10_000_000, "Size of the group that cannot be changed."),
      ALPHA,
      POWER,
      TAILS,
    ],
    n: { name: "n", say: (n) => `n = ${n} in the first group` },
    effect: DIFFERENCE,
    measure: (v) => powerOfTwoSamples(v("d"), v("n"), v("n2"), v("alpha"), tailsOf(v)),
    formula: "δ = d / √(1/n₁ + 1/n₂), df = n₁ + n₂ − 2; power = P(|T′(df, δ)| > t(1 − α/2, df))",
    source: source("cohen", "ch. 2; example 2.3"),
    assumes: "Independent cases and the same spread in both groups.",
    trap: "More cases in one group soon stop helping: the smaller group sets the limit. With unequal sizes unequal spreads bias the test; use Welch's.",
  },
  {
    id: "one-sample-t",
    name: "One group against a fixed value, t test",
    answers: "Can I see that a mean differs from a number that is known?",
    inputs: [D, size("Cases", "cases", "34"), ALPHA, POWER, TAILS],
    n: { name: "n", say: (n) => `n = ${n}` },
    effect: DIFFERENCE,
    measure: (v) => powerOfOneSample(v("d"), v("n"), v("alpha"), tailsOf(v)),
    formula: "δ = d·√n, df = n − 1; power = P(|T′(df, δ)| > t(1 − α/2, df))",
    source: source("cohen", "ch. 2; example 2.5, p. 47"),
    assumes: "Independent cases; the fixed value has no error of its own.",
    trap: "A published baseline is no fixed value: it has an error too. Comparing with it needs two groups.",
  },
  {
    id: "paired-t",
    name: "Pairs, t test",
    answers: "Can I see a mean change when every case is measured under both conditions?",
    inputs: [
      {
        ...D,
        label: "Effect d of the differences",
        meaning:
          "Mean difference divided by the standard deviation of the differences (not of the scores). With a correlation r of the two scores it is d/√(2 − 2r).",
      },
      size("Pairs", "pairs", "34"),
      ALPHA,
      POWER,
      TAILS,
    ],
    n: { name: "n", say: (n) => `n = ${n} pairs` },
    effect: DIFFERENCE,
    measure: (v) => powerOfOneSample(v("d"), v("n"), v("alpha"), tailsOf(v)),
    formula: "δ = d·√n, df = n − 1, d = mean difference / SD of differences; power = P(|T′(df, δ)| > t(1 − α/2, df))",
    source: source("cohen", "ch. 2; example on p. 50"),
    assumes: "Independent pairs; differences about normal.",
    trap: "The d of the scores is another number than the d of the differences. Mixing them up overstates or understates n several times.",
  },
  {
    id: "equivalence",
    name: "Two groups are equivalent, two one-sided tests",
    answers: "Can I show that a difference of means is too small to matter?",
    inputs: [MARGIN, TRUTH, size("Cases in each group", "cases in each group", "70", 3, 1_000_000), ALPHA, POWER],
    n: { name: "n", say: (n) => `n = ${n} in each group` },
    effect: EQUIVALENCE,
    clash: (v) => (v.has("margin") ? OUTSIDE(v) : undefined),
    measure: (v) => powerOfEquivalence(v("truth"), v("margin"), Math.sqrt(2 / v("n")), 2 * v("n") - 2, v("alpha")),
    formula: "power = P(D + t(1 − α, df)·s·√(2/n) < margin and D − t(1 − α, df)·s·√(2/n) > −margin), df = 2n − 2",
    source: source("schuirmann", "pp. 657–680"),
    assumes:
      "Independent cases, the same spread in both groups; each one-sided test at alpha, which is the 1 − 2·alpha interval inside the margin.",
    trap: "“Not significant” is not “equivalent”. A true difference of even a fifth of the margin costs many cases.",
  },
  {
    id: "equivalence-paired",
    name: "Pairs are equivalent, two one-sided tests",
    answers: "Can I show that a mean change within pairs is too small to matter?",
    inputs: [MARGIN, TRUTH, size("Pairs", "pairs", "100", 3, 1_000_000), ALPHA, POWER],
    n: { name: "n", say: (n) => `n = ${n} pairs` },
    effect: EQUIVALENCE,
    clash: (v) => (v.has("margin") ? OUTSIDE(v) : undefined),
    measure: (v) => powerOfEquivalence(v("truth"), v("margin"), 1 / Math.sqrt(v("n")), v("n") - 1, v("alpha")),
    formula: "power = P(D + t(1 − α, df)·s/√n < margin and D − t(1 − α, df)·s/√n > −margin), df = n − 1",
    source: source("schuirmann", "pp. 657–680"),
    assumes: "Independent pairs; margin and truth in standard deviations of the differences.",
    trap: "A margin chosen after the data can show anything. Write down who accepted it, and why.",
  },
];
