/** Analyses of counts: intervals, McNemar's test, clusters. */

import type { Analysis } from "./analysis.ts";
import { ALPHA, CONFIDENCE, number, optional, whole } from "./inputs.ts";
import { wilsonInterval } from "./interval.ts";
import { testMcNemar } from "./mcnemar.ts";
import { newcombeInterval } from "./newcombe.ts";
import { normalCdf, normalQuantile } from "./normal.ts";
import { falseAlarmsOfLooks } from "./peeking.ts";
import { designEffect, falseAlarmsOfIgnored } from "./power.ts";
import type { Values } from "./read-inputs.ts";
import { readable, readableChance } from "./readable.ts";
import { source } from "./sources.ts";

const hits = (name: string, label: string, standard: string) => whole(name, label, standard, 0, 1e9, "How many cases succeeded.");
const cases = (name: string, label: string, standard: string) =>
  whole(name, label, standard, 1, 1e9, "How many independent cases there were.");
const percent = (v: Values) => `${readable(100 * v("confidence"))} %`;
const between = ({ low, high }: { low: number; high: number }) => `${low.toFixed(4)} to ${high.toFixed(4)}`;
const MORE_HITS = "There cannot be more successes than cases.";

export const COUNTS: readonly Analysis[] = [
  {
    id: "wilson",
    name: "Interval of a share, Wilson",
    answers: "Between which values may the true share lie?",
    inputs: [hits("k", "Successes", "81"), cases("n", "Cases", "263"), CONFIDENCE],
    computes: "share",
    clash: (v) => (v("k") > v("n") ? MORE_HITS : undefined),
    find: (v) => {
      const interval = wilsonInterval(v("k"), v("n"), v("confidence"));
      const share = v("k") / v("n");
      const [low, high] = [Math.max(0, interval.low), Math.min(1, interval.high)];
      return {
        value: share,
        sentence: `${readable(v("k"))} of ${readable(v("n"))} is ${readable(share)}, ${percent(v)} interval ${between({ low, high })}.`,
        rows: [
          { label: "Lower end", value: low.toFixed(4) },
          { label: "Upper end", value: high.toFixed(4) },
        ],
      };
    },
    formula: "(p̂ + z²/2n ± z·√(p̂(1 − p̂)/n + z²/4n²)) / (1 + z²/n)",
    source: source("wilson", "pp. 209–212"),
    assumes: "Independent cases with the same chance.",
    trap: "Unlike p ± 1.96·SE it stays inside 0 and 1 and says something when all or none succeed. Clustered cases make it too narrow.",
  },
  {
    id: "newcombe",
    name: "Interval of a difference of shares, Newcombe",
    answers: "Between which values may the difference of two independent shares lie?",
    inputs: [
      hits("k1", "Successes in the first group", "56"),
      cases("n1", "Cases in the first group", "70"),
      hits("k2", "Successes in the second group", "48"),
      cases("n2", "Cases in the second group", "80"),
      CONFIDENCE,
    ],
    computes: "difference",
    clash: (v) => (v("k1") > v("n1") || v("k2") > v("n2") ? MORE_HITS : undefined),
    find: (v) => {
      const interval = newcombeInterval(v("k1"), v("n1"), v("k2"), v("n2"), v("confidence"));
      const difference = v("k1") / v("n1") - v("k2") / v("n2");
      return {
        value: difference,
        sentence: `The difference is ${readable(difference)}, ${percent(v)} interval ${between(interval)}.`,
        rows: [
          { label: "Lower end", value: interval.low.toFixed(4) },
          { label: "Upper end", value: interval.high.toFixed(4) },
        ],
      };
    },
    formula: "d − √((p₁ − l₁)² + (u₂ − p₂)²) to d + √((u₁ − p₁)² + (p₂ − l₂)²), l and u Wilson's ends",
    source: source("newcombe", "pp. 873–890, method 10"),
    assumes: "Two independent groups of independent cases.",
    trap: "Not for the same items answered by two systems: those are pairs.",
  },
  {
    id: "mcnemar-test",
    name: "Test of two systems on the same items, McNemar",
    answers: "Do two systems that answered the same items differ?",
    inputs: [
      whole("b", "Only the first was right", "150", 0, 1e7, "Items that the first system got right and the second wrong."),
      whole("c", "Only the second was right", "86", 0, 1e7, "Items that the second system got right and the first wrong."),
    ],
    computes: "exact p",
    clash: (v) => (v("b") + v("c") === 0 ? "The two systems never disagree, so there is nothing to test." : undefined),
    find: (v) => {
      const test = testMcNemar(v("b"), v("c"));
      return {
        value: test.exact,
        rounded: readableChance(test.exact),
        sentence: `Of ${readable(v("b") + v("c"))} disagreements the first system won ${readable(v("b"))} and the second ${readable(v("c"))}: exact p = ${readableChance(test.exact)}.`,
        rows: [
          { label: "Chi-square without correction", value: `${test.chiSquare.toFixed(4)}, p = ${readableChance(test.p)}` },
          { label: "Chi-square with continuity correction", value: `${test.corrected.toFixed(4)}, p = ${readableChance(test.pCorrected)}` },
        ],
      };
    },
    formula: "exact: 2·P(X ≤ min(b, c)), X ~ Binomial(b + c, ½); χ² = (b − c)²/(b + c); corrected (|b − c| − 1)²/(b + c)",
    source: source("mcnemar", "pp. 153–157"),
    assumes: "Independent items, each answered once by both systems.",
    trap: "Several answers to one item, or several items from one template, are not independent: test means of items or clusters instead.",
  },
  {
    id: "compare-scores",
    name: "Two published scores with their errors",
    answers: "Do two models differ, if only their scores and standard errors are known?",
    inputs: [
      number("a", "Score of model A", "0.655", -1e6, 1e6, "Mean score, in any unit."),
      number("b", "Score of model B", "0.63", -1e6, 1e6, "Mean score in the same unit."),
      number("sea", "Standard error of A", "0.0067", 1e-12, 1e6, "Of the mean, clustered where questions share passages."),
      number("seb", "Standard error of B", "0.0068", 1e-12, 1e6, "The same for the other model."),
      optional(
        number(
          "r",
          "Correlation of the scores",
          "0",
          -0.999,
          0.999,
          "Over questions. 0 if the questions differ, or to be safe; related models on the same questions 0.3 to 0.7.",
        ),
      ),
      CONFIDENCE,
    ],
    computes: "difference",
    find: (v) => {
      const difference = v("a") - v("b");
      const error = Math.sqrt(v("sea") ** 2 + v("seb") ** 2 - 2 * v("r") * v("sea") * v("seb"));
      const half = normalQuantile(1 - (1 - v("confidence")) / 2) * error;
      const p = 2 * normalCdf(-Math.abs(difference) / error);
      return {
        value: difference,
        sentence: `The difference is ${readable(difference)}, ${percent(v)} interval ${between({ low: difference - half, high: difference + half })}, p = ${readableChance(p)}.`,
        rows: [
          { label: "Standard error of the difference", value: readable(error) },
          { label: "z", value: readable(difference / error) },
          { label: "p", value: readableChance(p) },
        ],
      };
    },
    formula: "SE = √(SE²A + SE²B − 2·r·SEA·SEB), z = (A − B)/SE",
    source: source("miller", "sections 4.1 and 4.2, eq. 5 to 7"),
    assumes: "Many questions, so normal; r is that of the questions' scores.",
    trap: "It compares two checkpoints on these questions. Prompts, harness and sampling must be the same, and another training run may turn it over.",
  },
  {
    id: "peeking",
    name: "Looking again and again",
    answers: "How often does a test at full level find something in nothing if I look at it several times?",
    inputs: [
      whole(
        "looks",
        "Looks",
        "5",
        1,
        50,
        "How often the test is computed while equal portions of data come in, stopping at the first success.",
      ),
      ALPHA,
    ],
    computes: "false alarms",
    find: (v) => {
      const alarms = falseAlarmsOfLooks(v("looks"), v("alpha"));
      return {
        value: alarms,
        rounded: readableChance(alarms),
        sentence: `With ${readable(v("looks"))} looks at ${readable(v("alpha"))} each, ${readableChance(alarms)} of true nulls are rejected.`,
        rows: [{ label: "Times the level", value: readable(alarms / v("alpha")) }],
      };
    },
    formula: "1 − P(|Sₖ|/√k < z(1 − α/2) for all looks k), Sₖ sum of k independent normal portions",
    source: source("armitage", "pp. 235–244"),
    assumes: "A normal test, equal portions of data between looks, a stop at the first rejection.",
    trap: "Adding seeds or items until it is significant is the same thing. Fix the number, or plan the looks with a boundary for them.",
  },
  {
    id: "design-effect",
    name: "Design effect of clusters",
    answers: "How many independent cases are my clustered cases worth?",
    inputs: [
      whole("n", "Cases", "1000", 1, 1e9, "How many cases there are in all."),
      number("m", "Cases in a cluster", "10", 1, 1e6, "Mean number of cases that share a passage, template, user or run."),
      number(
        "icc",
        "Correlation within clusters",
        "0.2",
        0,
        1,
        "Share of the variance that lies between clusters; questions on one passage often 0.1 to 0.5.",
      ),
    ],
    computes: "cases they are worth",
    find: (v) => {
      const effect = designEffect(v("m"), v("icc"));
      const worth = v("n") / effect;
      return {
        value: worth,
        sentence: `${readable(v("n"))} cases in clusters of ${readable(v("m"))} are worth ${readable(worth)} independent ones.`,
        rows: [
          { label: "Design effect", value: readable(effect) },
          { label: "Standard errors are too small by the factor", value: readable(Math.sqrt(effect)) },
          { label: "True nulls rejected at 0.05 if clusters are ignored", value: readableChance(falseAlarmsOfIgnored(effect, 0.05)) },
        ],
      };
    },
    formula: "deff = 1 + (m − 1)·ρ; effective n = n/deff",
    source: source("kish", "ch. 5"),
    assumes: "Clusters of about the same size. Unequal sizes make it worse.",
    trap: "A small correlation with large clusters is as bad as a large one with small clusters: only their product counts.",
  },
];
