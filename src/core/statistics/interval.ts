/** Intervals and chances around shares and counts. */

import { normalCdf, normalDensity, normalQuantile } from "./normal.ts";
import { logGamma } from "./gamma.ts";

/** Half the width of the simple normal interval of a share p from n independent cases. Not for shares near 0 or 1, or small n. */
export function halfWidthOfShare(p: number, n: number, confidence: number): number {
  return normalQuantile(1 - (1 - confidence) / 2) * Math.sqrt((p * (1 - p)) / n);
}

/** The two ends of Wilson's score interval (Wilson 1927) for k of n. */
export function wilsonInterval(k: number, n: number, confidence: number): { low: number; high: number } {
  const z = normalQuantile(1 - (1 - confidence) / 2);
  const centre = (k / n + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt(((k / n) * (1 - k / n)) / n + (z * z) / (4 * n * n));
  return { low: centre - half, high: centre + half };
}

/** The largest rate that no event in n independent trials leaves open, one-sided (Clopper and Pearson 1934); near 3/n at 95 %. */
export function upperBoundOfNone(n: number, confidence: number): number {
  return 1 - (1 - confidence) ** (1 / n);
}

/** Chance of k or more successes in n independent trials. */
export function chanceOfAtLeast(k: number, n: number, p: number): number {
  let sum = 0;
  for (let i = Math.ceil(k); i <= n; i++) {
    sum += Math.exp(logGamma(n + 1) - logGamma(i + 1) - logGamma(n - i + 1) + i * Math.log(p) + (n - i) * Math.log(1 - p));
  }
  return Math.min(1, sum);
}

/** Chance that at least one of k independent tests at the given level rejects although all nulls are true. */
export function familyError(tests: number, alpha: number): number {
  return 1 - (1 - alpha) ** tests;
}

/** Expected largest of k standard normal draws: what picking the best of k seeds adds in standard deviations. Simpson's rule over the density of the largest. */
export function expectedBest(k: number): number {
  const steps = 4000;
  const width = 20 / steps;
  const weigh = (x: number) => x * k * normalDensity(x) * normalCdf(x) ** (k - 1);
  let sum = weigh(-10) + weigh(10);
  for (let i = 1; i < steps; i++) sum += weigh(-10 + i * width) * (i % 2 === 1 ? 4 : 2);
  return (sum * width) / 3;
}

/** The unbiased estimate of pass@k from n samples of which c pass (Chen et al. 2021, eq. 1). */
export function passAtK(n: number, c: number, k: number): number {
  if (n - c < k) return 1;
  let miss = 1;
  for (let i = n - c + 1; i <= n; i++) miss *= 1 - k / i;
  return 1 - miss;
}

/** Cohen's kappa from the observed agreement and the agreement expected by chance. */
export function kappa(observed: number, chance: number): number {
  return (observed - chance) / (1 - chance);
}

/** Share of alarms that are true, from base rate, sensitivity and false-alarm rate (Bayes). */
export function precisionOfAlarm(base: number, sensitivity: number, falseAlarm: number): number {
  return (base * sensitivity) / (base * sensitivity + (1 - base) * falseAlarm);
}

/** Standard error of an area under the curve (Hanley and McNeil 1982) from the area and the numbers of positive and negative cases. */
export function errorOfArea(area: number, positives: number, negatives: number): number {
  const q1 = area / (2 - area);
  const q2 = (2 * area * area) / (1 + area);
  const variance = area * (1 - area) + (positives - 1) * (q1 - area * area) + (negatives - 1) * (q2 - area * area);
  return Math.sqrt(variance / (positives * negatives));
}

/** Standard error of the area under the curve of a score that is unrelated to the label (Mann and Whitney 1947). */
export function errorOfUselessArea(positives: number, negatives: number): number {
  return Math.sqrt((positives + negatives + 1) / (12 * positives * negatives));
}
