/** Power, detectable effects and sample sizes. Effects of means are in units of the outcome; tests are two-sided unless said otherwise. */

import { normalCdf, normalQuantile } from "./normal.ts";
import { meanOverDeviation, tCdf, tQuantile } from "./student-t.ts";

/** Power of a t test for a true difference with the given standard error and degrees of freedom (noncentral t, both tails; Cohen 1988, ch. 2). */
export function powerOfDifference(difference: number, se: number, df: number, alpha: number): number {
  return powerBeyond(tQuantile(1 - alpha / 2, df), difference / se, df);
}

function powerBeyond(critical: number, ncp: number, df: number): number {
  return 1 - tCdf(critical, df, ncp) + tCdf(-critical, df, ncp);
}

/** The smallest true difference that a t test finds with the given power, by bisection on `powerOfDifference`. */
export function detectableDifference(se: number, df: number, alpha: number, power: number): number {
  const critical = tQuantile(1 - alpha / 2, df);
  let low = 0;
  let high = 40;
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2;
    if (powerBeyond(critical, middle, df) < power) low = middle;
    else high = middle;
  }
  return ((low + high) / 2) * se;
}

/** Power of two one-sided t tests for equivalence within +-margin (Schuirmann 1987), exact over the distribution of the estimated deviation. */
export function powerOfEquivalence(truth: number, margin: number, se: number, df: number, alpha: number): number {
  const critical = tQuantile(1 - alpha, df);
  return meanOverDeviation(df, (s) =>
    Math.max(0, normalCdf((margin - truth) / se - critical * s) - normalCdf((-margin - truth) / se + critical * s)),
  );
}

/** Size of each of two independent groups to tell two proportions apart (Fleiss 1981 without continuity correction; R's power.prop.test). Not rounded up. */
export function sizeForTwoProportions(p1: number, p2: number, alpha: number, power: number): number {
  const mean = (p1 + p2) / 2;
  const spread =
    normalQuantile(1 - alpha / 2) * Math.sqrt(2 * mean * (1 - mean)) + normalQuantile(power) * Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2));
  return (spread / (p1 - p2)) ** 2;
}

/** Power to tell two proportions apart with n in each group: the inverse of `sizeForTwoProportions`, the far tail left out as R's power.prop.test does. */
export function powerOfTwoProportions(p1: number, p2: number, n: number, alpha: number): number {
  const mean = (p1 + p2) / 2;
  const under = Math.sqrt(n) * Math.abs(p1 - p2) - normalQuantile(1 - alpha / 2) * Math.sqrt(2 * mean * (1 - mean));
  return normalCdf(under / Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2)));
}

/**
 * Number of pairs for McNemar's test (Connor 1987): `difference` of the two proportions, `discordant` share of pairs on which they disagree. Items
 * answered by both systems are pairs; agreement makes them cheap. Not rounded up.
 */
export function sizeForPaired(difference: number, discordant: number, alpha: number, power: number): number {
  const spread =
    normalQuantile(1 - alpha / 2) * Math.sqrt(discordant) + normalQuantile(power) * Math.sqrt(discordant - difference * difference);
  return (spread / difference) ** 2;
}

/** Power of McNemar's test with the given number of pairs: the inverse of `sizeForPaired`. */
export function powerOfPaired(difference: number, discordant: number, pairs: number, alpha: number): number {
  const over = Math.sqrt(pairs) * Math.abs(difference) - normalQuantile(1 - alpha / 2) * Math.sqrt(discordant);
  return normalCdf(over / Math.sqrt(discordant - difference * difference));
}

/** Factor by which clusters of `size` correlated cases (intraclass correlation `icc`) swell a variance (Kish 1965). */
export function designEffect(size: number, icc: number): number {
  return 1 + (size - 1) * icc;
}

/**
 * Share of true nulls that a two-sided test over items at the given level rejects when each arm has one run: runs differ by `between`, and the test sees
 * only the item error `within` of each run. The trap behind many significant differences.
 */
export function falseAlarmsOfOneRun(between: number, within: number, alpha: number): number {
  const seen = within * Math.SQRT2;
  const real = Math.SQRT2 * Math.hypot(between, within);
  return 2 * (1 - normalCdf((normalQuantile(1 - alpha / 2) * seen) / real));
}

/** Size of each of two groups for a difference of means by the normal approximation, not rounded up: 2 var (z + z)^2 / difference^2. */
export function sizeForDifference(variance: number, difference: number, alpha: number, power: number): number {
  return (2 * variance * (normalQuantile(1 - alpha / 2) + normalQuantile(power)) ** 2) / difference ** 2;
}

/** Share of true nulls rejected at a nominal level by a two-sided test whose variance is too small by the given design effect. */
export function falseAlarmsOfIgnored(effect: number, alpha: number): number {
  return 2 * (1 - normalCdf(normalQuantile(1 - alpha / 2) / Math.sqrt(effect)));
}
