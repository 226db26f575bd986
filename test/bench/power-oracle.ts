/**
 * Published and independently computed values of the statistics: what is asked of which method, what should come out, and who published it. The first 32
 * rows were computed in R 4.2.2 with pwr 1.3 to ten digits; the others are worked examples of the literature, recomputed in R.
 */

import { adjustBenjaminiHochberg, adjustBonferroni, adjustHolm } from "../../src/core/statistics/corrections.ts";
import { errorOfClusters } from "../../src/core/statistics/clustered-error.ts";
import { wilsonInterval } from "../../src/core/statistics/interval.ts";
import { testMcNemar } from "../../src/core/statistics/mcnemar.ts";
import type { Given } from "../../src/core/statistics/method.ts";
import { findMethod } from "../../src/core/statistics/methods.ts";
import { newcombeInterval } from "../../src/core/statistics/newcombe.ts";
import { halfWidthOfRuns } from "../../src/core/statistics/power-evaluation.ts";
import { effectOfShares } from "../../src/core/statistics/power-shares.ts";
import { tQuantile } from "../../src/core/statistics/student-t.ts";

/** One value to hold. */
export interface OracleRow {
  id: string;
  ours: () => number;
  expected: number;
  tolerance: number;
  published: string;
}

/** What a method answers, not rounded. */
export function answered(id: string, given: Given): number {
  const answer = findMethod(id)?.solve(given);
  if (answer?.kind !== "answer") throw new Error(`${id}: ${answer?.message ?? "no such method"}`);
  return answer.value;
}

const POWER = 1e-6;
const SIZE = 1e-3;
const row = (id: string, method: string, given: Given, expected: number, published: string): OracleRow => {
  return { id, ours: () => answered(method, given), expected, tolerance: "power" in given ? SIZE : POWER, published };
};
/** The share that lies an effect h above one half. */
const shareAbove = (h: number) => Math.sin(Math.PI / 4 + h / 2) ** 2;

const COHEN = "Cohen 1988";
const VIGNETTE = "pwr vignette";
const STATSMODELS = "statsmodels test_power.py";

/** The 32 rows computed with pwr. */
export const ORACLE: readonly OracleRow[] = [
  row("t1-power", "one-sample-t", { d: 0.2, n: 60, alpha: 0.1 }, 0.4555817641, `${COHEN}, ex. 2.5, p. 47`),
  row("tpair-power", "paired-t", { d: 8 / (16 * Math.sqrt(0.8)), n: 40 }, 0.9315248253, `${COHEN}, p. 50`),
  row("t2-power-cohen", "two-sample-t", { d: 2 / 2.8, n: 30 }, 0.7764888766, `${COHEN}, ex. 2.1, p. 40`),
  row("t2-n-cohen", "two-sample-t", { d: 0.3, power: 0.75, tails: 1 }, 120.2232017, `${COHEN}, ex. 2.10, p. 59`),
  row("t2n-power", "two-sample-t-unequal", { d: 0.6, n: 90, n2: 60, tails: 1 }, 0.9737261546, `${COHEN}, ex. 2.3`),
  row("t2-power-vig", "two-sample-t", { d: 0.5, n: 30 }, 0.4778965208, VIGNETTE),
  row("t2-n-vig", "two-sample-t", { d: 0.5, power: 0.8 }, 63.76561044, VIGNETTE),
  row("t1-n-vig", "one-sample-t", { d: 0.5 / 2.25, power: 0.9, tails: 1 }, 174.7796217, VIGNETTE),
  row("tpair-n-vig", "paired-t", { d: 0.32, power: 0.8, tails: 1 }, 61.75208664, VIGNETTE),
  row("t2n-vig", "two-sample-t-unequal", { d: 0.5, n: 28, n2: 35 }, 0.4924587883, VIGNETTE),
  row("t2-power-sm", "two-sample-t", { d: 1, n: 30 }, 0.967708258242517, STATSMODELS),
  row("t1-power-sm", "one-sample-t", { d: 0.2, n: 20 }, 0.1359562887679666, STATSMODELS),
  row("t1-power-sm2", "one-sample-t", { d: 0.05, n: 20, tails: 1 }, 0.0764888785042198, STATSMODELS),
  row("gpower-n", "two-sample-t", { d: 0.5, power: 0.95, tails: 1 }, 87.26260691, "G*Power 3 site, 88 in each group"),
  row("gpower-power", "two-sample-t", { d: 0.5, n: 86 }, 0.90322998, "G*Power manual 4, .9032"),
  row("gpower-one", "one-sample-t", { d: 1 / 3, n: 25 }, 0.3596553993, "G*Power handout (Wuensch), .360"),
  row("power.t", "two-sample-t", { d: 1, n: 20, alpha: 0.025, tails: 1 }, 0.8689528017, "R, ?power.t.test, which leaves the far tail out"),
  { id: "h", ours: () => effectOfShares(0.5, 0.4), expected: 0.2013579208, tolerance: POWER, published: `${COHEN}, ex. 6.5, p. 203` },
  row("p1-n", "one-share-arcsine", { p: shareAbove(0.2), p0: 0.5, power: 0.95 }, 324.8677344, `${COHEN}, ex. 6.8, p. 208`),
  row("p1-n-vig", "one-share-arcsine", { p: 0.75, p0: 0.5, power: 0.8, tails: 1 }, 22.55126268, VIGNETTE),
  row("p2-power", "two-shares-arcsine", { p1: 0.5, p2: shareAbove(0.3), n: 80, tails: 1 }, 0.5996777045, `${COHEN}, ex. 6.1, p. 198`),
  row("p2-n-vig", "two-shares-arcsine", { p1: 0.5, p2: 0.55, power: 0.8 }, 1564.529009, VIGNETTE),
  row("p2-n-vig2", "two-shares-arcsine", { p1: 0.05, p2: 0.1, power: 0.8 }, 423.7318629, VIGNETTE),
  row("power.prop", "two-shares", { p1: 0.5, p2: 0.75, n: 50 }, 0.7401659013, "R, ?power.prop.test"),
  row("power.prop-n", "two-shares", { p1: 0.5, p2: 0.75, power: 0.9 }, 76.70693011, "R, ?power.prop.test"),
  row("r-power", "correlation", { r: 0.3, n: 50 }, 0.5715558419, `${COHEN}, ex. 3.1, p. 96`),
  row("r-n", "correlation", { r: 0.3, power: 0.8 }, 84.07363978, VIGNETTE),
  row("anova-power", "anova", { f: 0.28, k: 4, n: 20 }, 0.5149792922, `${COHEN}, ex. 8.1, p. 357`),
  row("anova-n", "anova", { f: 0.28, k: 4, power: 0.8 }, 35.75789448, `${COHEN}, ex. 8.10, p. 391`),
  row("chisq-power", "chi-square", { w: 0.2886751346, df: 3, n: 100 }, 0.6739833924, VIGNETTE),
  row("chisq-N", "chi-square", { w: 0.1, df: 20, power: 0.8 }, 2096.079194, `${COHEN}, ex. 7.8, p. 270`),
  row("f2-power", "regression", { u: 5, n: 95, f2: 1 / 9 }, 0.6735857709, `${COHEN}, ex. 9.1, p. 424`),
];

const near = (id: string, ours: () => number, expected: number, tolerance: number, published: string): OracleRow => ({
  id,
  ours,
  expected,
  tolerance,
  published,
});
const ends = (id: string, interval: () => { low: number; high: number }, low: number, high: number, published: string) => [
  near(`${id} low`, () => interval().low, low, 5e-5, published),
  near(`${id} high`, () => interval().high, high, 5e-5, published),
];
const NEWCOMBE = "Newcombe 1998; R, prop.test";
const BH_1995 = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1];
const below = (ps: readonly number[]) => ps.filter((p) => p <= 0.05).length;
const INSPECT = Array.from({ length: 4 }, (_, cluster) => Array.from({ length: 5 }, (_value, i) => cluster + 4 * i));
const FOUR = [
  [1, 1, 1, 0],
  [0, 0, 0, 0],
  [1, 1, 0],
  [1, 0, 1, 1, 1],
];
const miller = (k: number, variance: number) =>
  answered("paired-evaluation", { delta: 0.03, omega2: "1/9", s2a: variance, s2b: variance, ka: k, kb: k, power: 0.8 });

/** Rows 25 to 33: intervals, tests, corrections, clusters, evaluations and seeds; and four that the first 32 leave out. */
export const WORKED: readonly OracleRow[] = [
  row("7 far tail counted", "two-sample-t", { d: 1, n: 20 }, 0.8689530277, "R, power.t.test(20, 1, strict = TRUE)"),
  near("13 critical t", () => tQuantile(0.975, 170), 1.974, 5e-5, "G*Power manual 4"),
  row("15 power", "one-share-arcsine", { p: 0.5, p0: 0.4, n: 60 }, 0.3447014091, `${COHEN}, ex. 6.5, p. 203`),
  row("17 normal", "two-shares", { p1: 0.55, p2: 0.5, power: 0.8 }, 1564.672053, "R, power.prop.test"),
  row("22 N", "chi-square", { w: 0.2886751346, df: 3, power: 0.8 }, 130.8307592, `${VIGNETTE} (${COHEN}, ex. 7.1)`),
  ...ends("25 Wilson 81/263", () => wilsonInterval(81, 263, 0.95), 0.2553, 0.3662, NEWCOMBE),
  ...ends("25 Wilson 15/148", () => wilsonInterval(15, 148, 0.95), 0.0624, 0.1605, NEWCOMBE),
  ...ends("25 Wilson 0/20", () => wilsonInterval(0, 20, 0.95), 0, 0.1611, NEWCOMBE),
  ...ends("25 Wilson 1/29", () => wilsonInterval(1, 29, 0.95), 0.0061, 0.1718, NEWCOMBE),
  ...ends("26 Newcombe 56/70 - 48/80", () => newcombeInterval(56, 70, 48, 80, 0.95), 0.0524, 0.3339, "Newcombe 1998"),
  near("27 McNemar corrected", () => testMcNemar(150, 86).corrected, 16.8178, 5e-5, "R, ?mcnemar.test"),
  near("27 McNemar", () => testMcNemar(150, 86).chiSquare, 17.3559, 5e-5, "R, mcnemar.test(correct = FALSE)"),
  near("27 McNemar exact p", () => answered("mcnemar-test", { b: 150, c: 86 }), 3.716e-5, 5e-9, "R, binom.test(86, 236)"),
  near("28 BH rejects", () => below(adjustBenjaminiHochberg(BH_1995)), 4, 0, "Benjamini and Hochberg 1995"),
  near("28 Bonferroni rejects", () => below(adjustBonferroni(BH_1995)), 3, 0, "Benjamini and Hochberg 1995"),
  near("28 fourth p, BH", () => adjustBenjaminiHochberg(BH_1995)[3] ?? 0, 0.035625, 1e-9, "R, p.adjust"),
  near("28 fourth p, Holm", () => adjustHolm(BH_1995)[3] ?? 0, 0.114, 1e-9, "R, p.adjust"),
  near("29 clustered, corrected", () => errorOfClusters(INSPECT).corrected ?? 0, 0.645, 5e-4, "inspect_ai test_metric.py"),
  near("30 naive", () => errorOfClusters(FOUR).naive, 0.128087, 5e-7, "R, sd(x)/sqrt(16)"),
  near("30 clustered", () => errorOfClusters(FOUR).clustered, 0.166921, 5e-7, "Miller 2024, eq. 4, in R"),
  near("30 corrected", () => errorOfClusters(FOUR).corrected ?? 0, 0.192744, 5e-7, "the same times sqrt(4/3)"),
  near("31 Miller n, K to infinity", () => miller(1, 0), 968.998, SIZE, "Miller 2024, section 5: 969"),
  near(
    "31 Miller n, K = 1",
    () => answered("paired-evaluation", { delta: 0.03, omega2: "1/9", s2a: "1/6", s2b: "1/6", power: 0.8 }),
    3875.99,
    5e-3,
    "Miller 2024, eq. 9, in R",
  ),
  near("31 Miller n, K = 10", () => miller(10, 1 / 6), 1259.7, 5e-3, "Miller 2024, eq. 9, in R"),
  near("Miller smallest difference, K = 1", () => smallest(1), 0.132, 1e-3, "Miller 2024, section 5"),
  near("Miller smallest difference, K = 10", () => smallest(10), 0.075, 1e-3, "Miller 2024, section 5"),
  near("five looks", () => answered("peeking", { looks: 5 }), 0.142, 5e-4, "Armitage, McPherson and Rowe 1969"),
  near("ten looks", () => answered("peeking", { looks: 10 }), 0.193, 5e-4, "Armitage, McPherson and Rowe 1969"),
  near("32 SE 65.5 % of 5000", () => errorOfShare(0.655, 5000), 0.0067, 5e-5, "Miller 2024, table 2"),
  near("32 SE 83.6 % of 164", () => errorOfShare(0.836, 164), 0.0289, 5e-5, "Miller 2024, table 2"),
  near("32 SE 78.0 % of 2500", () => errorOfShare(0.78, 2500), 0.0083, 5e-5, "Miller 2024, table 2"),
  ...(
    [
      [3, 2.484, 3.26],
      [5, 1.242, 1.68],
      [10, 0.715, 1],
    ] as const
  ).flatMap(([k, half, d]) => [
    near(`33 half-width of ${k} seeds`, () => halfWidthOfRuns(k, 0.95), half, 5e-4, "R, qt"),
    near(`33 smallest d of ${k} seeds`, () => answered("seeds", { n: k, power: 0.8 }), d, 5e-3, "statsmodels"),
  ]),
];

/** Smallest difference that 198 questions find when each is answered k times. */
function smallest(k: number): number {
  return answered("paired-evaluation", { n: 198, omega2: "1/9", s2a: "1/6", s2b: "1/6", ka: k, kb: k, power: 0.8 });
}

/** Standard error of a share as the method prints it: half-width over the normal quantile. */
function errorOfShare(p: number, n: number): number {
  return answered("benchmark-error", { p, n }) / 1.959963984540054;
}
