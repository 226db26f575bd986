/** Power of t tests from a difference in standard deviations (Cohen's d), by the noncentral t distribution with both tails counted. */

import { tCdf, tQuantile } from "./student-t.ts";

/** One: the alternative names a direction, and a difference the other way never rejects. Two: either way. */
export type Tails = 1 | 2;

/** Power at a noncentrality and degrees of freedom (Cohen 1988, ch. 2; R's pwr). Unlike R's power.t.test by default, the far tail of a two-sided test counts. */
export function powerOfT(ncp: number, df: number, alpha: number, tails: Tails): number {
  const critical = tQuantile(1 - alpha / tails, df);
  return 1 - tCdf(critical, df, ncp) + (tails === 2 ? tCdf(-critical, df, ncp) : 0);
}

/** Power of a one-sample t test; of a paired one where d is the mean difference divided by the deviation of the differences, and n counts pairs. */
export function powerOfOneSample(d: number, n: number, alpha: number, tails: Tails): number {
  return powerOfT(d * Math.sqrt(n), n - 1, alpha, tails);
}

/** Power of a two-sample t test with n1 and n2 cases and the same deviation in both groups. */
export function powerOfTwoSamples(d: number, n1: number, n2: number, alpha: number, tails: Tails): number {
  return powerOfT(d / Math.sqrt(1 / n1 + 1 / n2), n1 + n2 - 2, alpha, tails);
}
