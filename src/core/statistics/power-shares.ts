/** Power for shares (proportions): by the arcsine transformation, and by the normal approximation. */

import { normalCdf, normalQuantile } from "./normal.ts";
import type { Tails } from "./power-t.ts";

/** Cohen's h, the difference of two shares after the arcsine transformation (Cohen 1988, ch. 6): 2 asin sqrt(p1) - 2 asin sqrt(p2). */
export function effectOfShares(p1: number, p2: number): number {
  return 2 * Math.asin(Math.sqrt(p1)) - 2 * Math.asin(Math.sqrt(p2));
}

/** Power of a normal test whose statistic has mean `shift` and deviation 1, both tails counted where there are two. */
export function powerOfZ(shift: number, alpha: number, tails: Tails): number {
  const critical = normalQuantile(1 - alpha / tails);
  return normalCdf(shift - critical) + (tails === 2 ? normalCdf(-shift - critical) : 0);
}

/** Power of the test of one share against a fixed one, for an effect h and n cases. */
export function powerOfOneShare(h: number, n: number, alpha: number, tails: Tails): number {
  return powerOfZ(h * Math.sqrt(n), alpha, tails);
}

/** Power of the test of two shares of n cases each, for an effect h. */
export function powerOfTwoShares(h: number, n: number, alpha: number, tails: Tails): number {
  return powerOfZ(h * Math.sqrt(n / 2), alpha, tails);
}

/**
 * Power of the test of one share against p0 by the exact variances under both hypotheses (Fleiss, Levin and Paik 2003, ch. 2, without
 * continuity correction). The far tail is left out, as in R's power.prop.test.
 */
export function powerOfOneShareNormal(p: number, p0: number, n: number, alpha: number, tails: Tails): number {
  const gap = tails === 2 ? Math.abs(p - p0) : p - p0;
  return normalCdf((Math.sqrt(n) * gap - normalQuantile(1 - alpha / tails) * Math.sqrt(p0 * (1 - p0))) / Math.sqrt(p * (1 - p)));
}
