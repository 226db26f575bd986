/** Analyses of lists of numbers: clustered errors, bootstrap, permutation, corrections. */

import type { Analysis } from "./analysis.ts";
import { bootstrapMean } from "./bootstrap.ts";
import { errorOfClusters } from "./clustered-error.ts";
import { adjustBenjaminiHochberg, adjustBonferroni, adjustHolm } from "./corrections.ts";
import { ALPHA, CONFIDENCE, optional, whole } from "./inputs.ts";
import type { Input } from "./method.ts";
import { permuteGroups, permutePairs } from "./permutation.ts";
import type { Values } from "./read-inputs.ts";
import { readable, readableChance } from "./readable.ts";
import { source } from "./sources.ts";

const list = (kind: "numbers" | "groups", name: string, label: string, standard: string, meaning: string): Input => ({
  name,
  label,
  unit: "",
  kind,
  default: standard,
  optional: false,
  least: -1e12,
  most: 1e12,
  meaning,
});
const CLUSTERS = list(
  "groups",
  "values",
  "Values in clusters",
  "1 1 1 0; 0 0 0 0; 1 1 0; 1 0 1 1 1",
  "Scores, or paired differences of two models, with a semicolon or a new line between clusters. One value to a cluster where they are independent.",
);
const ROUNDS = optional(
  whole("rounds", "Resamples", "9999", 99, 100_000, "How many times data are drawn anew. 9,999 is enough for two digits of p."),
);
const SEED = optional(whole("seed", "Seed", "1", 0, 4_294_967_295, "Start of the random numbers: the same seed gives the same answer."));
/** The normal quantile of a 95 % interval, as Miller takes it. */
const Z95 = 1.96;
const count = (v: Values, name: string) => v.groups(name).flat().length;
/** Most draws of single numbers in one answer, so that a page stays quick. */
const MOST_DRAWS = 2e7;
const TOO_MUCH = `That is too much to draw here: fewer resamples, or fewer values (together at most ${MOST_DRAWS / 1e6} million draws).`;

export const SAMPLES: readonly Analysis[] = [
  {
    id: "clustered-error",
    name: "Standard error of a mean with clusters",
    answers: "What is the error of a score, or of a paired difference, when questions share passages or templates?",
    inputs: [CLUSTERS],
    computes: "clustered standard error",
    clash: (v) => (count(v, "values") < 2 || v.groups("values").length < 2 ? "It takes two clusters at least." : undefined),
    find: (v) => {
      const error = errorOfClusters(v.groups("values"));
      return {
        value: error.clustered,
        sentence: `The mean of ${readable(error.n)} values in ${readable(error.clusters)} clusters is ${readable(error.mean)}, clustered standard error ${readable(error.clustered)}.`,
        rows: [
          { label: "As if independent", value: readable(error.naive) },
          { label: "Clustered", value: readable(error.clustered) },
          { label: "Clustered, times √(G/(G − 1))", value: readable(error.corrected ?? Number.NaN) },
          {
            label: "95 % interval, clustered",
            value: `${readable(error.mean - Z95 * error.clustered)} to ${readable(error.mean + Z95 * error.clustered)}`,
          },
        ],
      };
    },
    formula: "SE = √(Σ over clusters of (Σ over members of (s − s̄))²)/n; with finite-cluster factor times √(G/(G − 1))",
    source: source("miller", "section 2.2, eq. 4"),
    assumes: "Clusters are independent of each other, and there are many (about 40); with few all three are too small.",
    trap: "The paper leaves the finite-cluster factor out and Inspect puts it in: say which one you print. The naive error may be a third of the right one.",
  },
  {
    id: "bootstrap",
    name: "Bootstrap interval of a mean, over values or clusters",
    answers: "How far may this mean be off, without a formula for its distribution?",
    inputs: [CLUSTERS, CONFIDENCE, ROUNDS, SEED],
    computes: "mean",
    clash: (v) => {
      if (v.groups("values").length < 2)
        return "It takes two clusters at least; for independent values write each as its own cluster, with semicolons.";
      return v.groups("values").length * v("rounds") > MOST_DRAWS ? TOO_MUCH : undefined;
    },
    find: (v) => {
      const found = bootstrapMean(v.groups("values"), v("confidence"), v("rounds"), v("seed"));
      return {
        value: found.mean,
        sentence: `The mean is ${readable(found.mean)}, ${readable(100 * v("confidence"))} % interval ${readable(found.low)} to ${readable(found.high)}.`,
        rows: [
          { label: "Lower end", value: readable(found.low) },
          { label: "Upper end", value: readable(found.high) },
          { label: "Standard error", value: readable(found.se) },
        ],
      };
    },
    formula: "draw G clusters with replacement, take the mean of all their values, repeat; ends are the α/2 and 1 − α/2 quantiles",
    source: source("efron", "ch. 13"),
    assumes: "Clusters are independent; there are enough (about ten at the very least) for their variety to be seen.",
    trap: "Drawing single answers instead of whole clusters brings the false precision back. With few clusters the percentile interval is too narrow.",
  },
  {
    id: "permutation-pairs",
    name: "Permutation test of paired differences",
    answers: "Could so large a mean difference arise by chance if the two systems were alike?",
    inputs: [
      list("numbers", "differences", "Differences", "1.2 -0.4 0.8 2.1 0.3 -0.9 1.5 0.6", "One for each pair: item, run or cluster."),
      ROUNDS,
      SEED,
    ],
    computes: "p",
    clash: (v) => {
      if (count(v, "differences") < 2) return "It takes two differences at least.";
      return count(v, "differences") * v("rounds") > MOST_DRAWS ? TOO_MUCH : undefined;
    },
    find: (v) => {
      const found = permutePairs(v.groups("differences")[0] ?? [], v("rounds"), v("seed"));
      return {
        value: found.p,
        rounded: readableChance(found.p),
        sentence: `The mean difference is ${readable(found.difference)}, p = ${readableChance(found.p)} over ${readable(found.arrangements)} ${found.exact ? "arrangements, all there are" : "drawn arrangements"}.`,
        rows: [{ label: "Mean difference", value: readable(found.difference) }],
      };
    },
    formula: "share of all flips of signs with |Σ d| at least as large as seen; drawn ones: (b + 1)/(B + 1)",
    source: source("fisher", "ch. 3"),
    assumes: "Pairs are independent, and under the null each difference is as likely with the other sign.",
    trap: "With five pairs no p below 0.0625 exists. Where clusters are the unit, give one sum or mean for each cluster.",
  },
  {
    id: "permutation-groups",
    name: "Permutation test of two groups",
    answers: "Could so large a difference of means arise by dealing the cases out anew?",
    inputs: [
      list("numbers", "first", "First group", "3.1 4.2 5.0 4.4", "Values of the first group."),
      list("numbers", "second", "Second group", "2.0 3.3 2.9 3.6 2.2", "Values of the second group."),
      ROUNDS,
      SEED,
    ],
    computes: "p",
    clash: (v) => {
      if (count(v, "first") + count(v, "second") < 3) return "It takes three values at least.";
      return count(v, "first") * v("rounds") > MOST_DRAWS ? TOO_MUCH : undefined;
    },
    find: (v) => {
      const found = permuteGroups(v.groups("first")[0] ?? [], v.groups("second")[0] ?? [], v("rounds"), v("seed"));
      return {
        value: found.p,
        rounded: readableChance(found.p),
        sentence: `The difference of means is ${readable(found.difference)}, p = ${readableChance(found.p)} over ${readable(found.arrangements)} ${found.exact ? "arrangements, all there are" : "drawn arrangements"}.`,
        rows: [{ label: "Difference of means", value: readable(found.difference) }],
      };
    },
    formula:
      "share of all ways to deal the values into the two groups with |difference| at least as large as seen; drawn ones: (b + 1)/(B + 1)",
    source: source("pitman", "pp. 119–130"),
    assumes: "Under the null the cases are exchangeable between the groups: same distribution, not only the same mean.",
    trap: "Unequal spreads with unequal sizes break it. Deal out what was assigned: runs, users or clusters, not their answers.",
  },
  {
    id: "corrections",
    name: "Many tests: Bonferroni, Holm, Benjamini–Hochberg",
    answers: "Which of several p values still count?",
    inputs: [
      {
        ...list(
          "numbers",
          "p",
          "p values",
          "0.0001 0.0004 0.0019 0.0095 0.0201",
          "All tests of the family, also those that found nothing.",
        ),
        least: 0,
        most: 1,
      },
      ALPHA,
    ],
    computes: "tests rejected by Holm",
    clash: (v) => (count(v, "p") > 1000 ? "At most 1,000 p values at a time." : undefined),
    find: (v) => {
      const ps = v.groups("p")[0] ?? [];
      const [bonferroni, holm, bh] = [adjustBonferroni(ps), adjustHolm(ps), adjustBenjaminiHochberg(ps)];
      const rejected = (adjusted: readonly number[]) => adjusted.filter((p) => p <= v("alpha")).length;
      return {
        value: rejected(holm),
        sentence: `Of ${readable(ps.length)} tests at ${readable(v("alpha"))}, Bonferroni rejects ${rejected(bonferroni)}, Holm ${rejected(holm)} and Benjamini–Hochberg ${rejected(bh)}.`,
        rows: ps.map((p, i) => ({
          label: `p = ${readable(p)}`,
          value: `Bonferroni ${readable(bonferroni[i] ?? 1)}, Holm ${readable(holm[i] ?? 1)}, Benjamini–Hochberg ${readable(bh[i] ?? 1)}`,
        })),
      };
    },
    formula: "p ascending, k tests: Bonferroni k·pᵢ; Holm maxⱼ≤ᵢ (k − j + 1)·pⱼ; Benjamini–Hochberg minⱼ≥ᵢ (k/j)·pⱼ",
    source: source("holm", "pp. 65–70; Benjamini and Hochberg 1995, JRSS B 57"),
    assumes: "Holm: nothing about how tests depend. Benjamini–Hochberg: independent or positively dependent tests.",
    trap: "The family is what you looked at, not what you report. Holm is as safe as Bonferroni and rejects at least as much.",
  },
];
