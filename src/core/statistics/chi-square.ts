/** The chi-square distribution, central and noncentral. */

import { incompleteGamma, logGamma } from "./gamma.ts";
import { sumMixture } from "./mixture.ts";
import { findCrossingUpwards } from "./root.ts";

/** Probability of a value of at most x; `ncp` 0 gives the central distribution, otherwise the Poisson mixture (Johnson, Kotz and Balakrishnan 1995, ch. 29). */
export function chiSquareCdf(x: number, df: number, ncp = 0): number {
  if (x <= 0) return 0;
  if (ncp === 0) return incompleteGamma(df / 2, x / 2);
  // The chance is at most that of one squared normal, which is nothing here.
  if (Math.sqrt(ncp) - Math.sqrt(x) > 9) return 0;
  const mean = ncp / 2;
  const shape = (j: number) => df / 2 + j;
  return sumMixture(
    mean,
    (j) => Math.exp(j * Math.log(mean) - mean - logGamma(j + 1)),
    (j) => incompleteGamma(shape(j), x / 2),
    (j) => Math.exp(shape(j) * Math.log(x / 2) - x / 2 - logGamma(shape(j) + 1)),
  );
}

/** The value below which a share p of the central distribution lies, by bisection. NaN outside (0, 1). */
export function chiSquareQuantile(p: number, df: number): number {
  if (!(p > 0 && p < 1)) return Number.NaN;
  return findCrossingUpwards((x) => chiSquareCdf(x, df), p, 0, 1e9) ?? Number.NaN;
}
