/** Fisher's F distribution, central and noncentral. */

import { incompleteBeta, logBeta } from "./beta.ts";
import { logGamma } from "./gamma.ts";
import { sumMixture } from "./mixture.ts";
import { findCrossingUpwards } from "./root.ts";

/**
 * Probability of a value of at most f with `top` and `bottom` degrees of freedom; `ncp` 0 gives the central distribution, otherwise the Poisson mixture
 * (Johnson, Kotz and Balakrishnan 1995, ch. 30).
 */
export function fCdf(f: number, top: number, bottom: number, ncp = 0): number {
  if (f <= 0) return 0;
  const x = (top * f) / (top * f + bottom);
  if (ncp === 0) return incompleteBeta(x, top / 2, bottom / 2);
  // As for chi-square, with the largest deviation of the error that is not beyond belief.
  if (Math.sqrt(ncp) - Math.sqrt(top * f) * (1 + 14 / Math.sqrt(2 * bottom)) > 9) return 0;
  const mean = ncp / 2;
  const a = (j: number) => top / 2 + j;
  const b = bottom / 2;
  return sumMixture(
    mean,
    (j) => Math.exp(j * Math.log(mean) - mean - logGamma(j + 1)),
    (j) => incompleteBeta(x, a(j), b),
    (j) => Math.exp(a(j) * Math.log(x) + b * Math.log1p(-x) - logBeta(a(j), b)) / a(j),
  );
}

/** The value below which a share p of the central distribution lies, by bisection. NaN outside (0, 1). */
export function fQuantile(p: number, top: number, bottom: number): number {
  if (!(p > 0 && p < 1)) return Number.NaN;
  return findCrossingUpwards((f) => fCdf(f, top, bottom), p, 0, 1e12) ?? Number.NaN;
}
