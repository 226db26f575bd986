/** Plans for analysis of variance, regression, correlation and tables of counts. */

import { ALPHA, number, optional, POWER, size, TAILS, tailsOf, whole } from "./inputs.ts";
import type { Plan } from "./plan.ts";
import { powerOfAnova, powerOfChiSquare, powerOfCorrelation, powerOfRegression } from "./power-models.ts";
import { source } from "./sources.ts";

export const MODELS: readonly Plan[] = [
  {
    id: "anova",
    name: "Several independent groups, one-way analysis of variance",
    answers: "Can I see that any of several means differs?",
    inputs: [
      number(
        "f",
        "Effect f",
        "0.25",
        0,
        20,
        "Standard deviation of the group means divided by the one within groups. 0.1 is small, 0.25 medium and 0.4 large by Cohen's custom.",
      ),
      whole("k", "Groups", "3", 2, 1000, "How many groups are compared."),
      size("Cases in each group", "cases in each group", "53"),
      ALPHA,
      POWER,
    ],
    n: { name: "n", say: (n) => `n = ${n} in each group` },
    effect: { name: "f", say: (f) => `an effect of f = ${f}`, seek: () => [0, 20] },
    measure: (v) => powerOfAnova(v("f"), v("k"), v("n"), v("alpha")),
    formula: "λ = k·n·f², power = P(F′(k − 1, k(n − 1), λ) > F(1 − α; k − 1, k(n − 1))), F′ noncentral F",
    source: source("cohen", "ch. 8; example 8.1, p. 357"),
    assumes: "Independent cases, equal spread, equal group sizes.",
    trap: "It answers “any difference”. For the one contrast you care about, plan that contrast: it needs fewer cases.",
  },
  {
    id: "regression",
    name: "Coefficients of a linear regression, F test",
    answers: "Can I see that some predictors explain an outcome beyond the others?",
    inputs: [
      number(
        "f2",
        "Effect f²",
        "0.15",
        0,
        100,
        "Variance explained by the tested predictors over the variance left, R²/(1 − R²) if all are tested. 0.02 is small, 0.15 medium and 0.35 large by Cohen's custom.",
      ),
      whole("u", "Tested predictors", "3", 1, 1000, "How many coefficients are tested together."),
      optional(whole("w", "Other predictors", "0", 0, 1000, "How many further coefficients are in the model.")),
      size("Cases", "cases", "77", 3),
      ALPHA,
      POWER,
    ],
    n: { name: "n", say: (n) => `n = ${n}` },
    effect: { name: "f2", say: (f2) => `an effect of f² = ${f2}`, seek: () => [0, 100] },
    clash: (v) =>
      v.has("n") && v("n") < v("u") + v("w") + 3
        ? "There must be at least three cases more than predictors, so that something is left to estimate the error from."
        : undefined,
    measure: (v) => (v("n") - v("u") - v("w") >= 3 ? powerOfRegression(v("f2"), v("u"), v("n") - v("u") - v("w") - 1, v("alpha")) : 0),
    formula: "v = n − u − w − 1, λ = f²·(u + v + 1), power = P(F′(u, v, λ) > F(1 − α; u, v))",
    source: source("cohen", "ch. 9; example 9.1, p. 424"),
    assumes: "Independent cases, a linear model chosen before the data, error with the same spread throughout.",
    trap: "With other predictors in the model G*Power takes λ = f²·n, which is more and promises a little more power.",
  },
  {
    id: "correlation",
    name: "Correlation, test against zero",
    answers: "Can I see that two measures go together?",
    inputs: [
      number(
        "r",
        "Correlation r",
        "0.3",
        -0.999999,
        0.999999,
        "The true correlation. 0.1 is small, 0.3 medium and 0.5 large by Cohen's custom.",
      ),
      size("Cases", "cases", "85", 4),
      ALPHA,
      POWER,
      TAILS,
    ],
    n: { name: "n", say: (n) => `n = ${n}` },
    effect: { name: "r", say: (r) => `a correlation of r = ${r}`, seek: () => [0, 0.999999] },
    measure: (v) => powerOfCorrelation(v("r"), v("n"), v("alpha"), tailsOf(v)),
    formula: "z = atanh r + r/(2(n − 1)), r₀ = t/√(t² + n − 2), power = Φ((z − atanh r₀)·√(n − 3)) + Φ((−z − atanh r₀)·√(n − 3))",
    source: source("cohen", "ch. 3; example 3.1, p. 96"),
    assumes: "Independent cases, both measures about normal. Fisher's approximation, good from ten cases on.",
    trap: "Noise in either measure shrinks r: with reliabilities of 0.7 a true 0.5 shows as 0.35. A significant r from few cases is mostly luck.",
  },
  {
    id: "chi-square",
    name: "Table of counts, chi-square test",
    answers: "Can I see that counts deviate from what is expected, or that two classifications depend on each other?",
    inputs: [
      number(
        "w",
        "Effect w",
        "0.3",
        0,
        20,
        "Root of the sum of (p₁ − p₀)²/p₀ over the cells. 0.1 is small, 0.3 medium and 0.5 large by Cohen's custom.",
      ),
      whole("df", "Degrees of freedom", "1", 1, 10_000, "Cells − 1 for one distribution, (rows − 1)·(columns − 1) for a table."),
      size("Cases in all", "cases in all", "88"),
      ALPHA,
      POWER,
    ],
    n: { name: "n", say: (n) => `n = ${n} in all` },
    effect: { name: "w", say: (w) => `an effect of w = ${w}`, seek: () => [0, 20] },
    measure: (v) => powerOfChiSquare(v("w"), v("df"), v("n"), v("alpha")),
    formula: "λ = n·w², power = P(χ′²(df, λ) > χ²(1 − α; df)), χ′² noncentral chi-square",
    source: source("cohen", "ch. 7; example 7.8, p. 270"),
    assumes: "Independent cases, each counted in one cell; at least about five expected in most cells.",
    trap: "The same person or item in several cells breaks the test, however large the table.",
  },
];
