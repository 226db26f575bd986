/** Student's t distribution, central and noncentral, with any number of degrees of freedom above zero. */

import { incompleteBeta, logBeta } from "./beta.ts";
import { incompleteGamma, logGamma } from "./gamma.ts";
import { sumMixture } from "./mixture.ts";
import { normalCdf, normalDensity } from "./normal.ts";
import { findCrossingUpwards } from "./root.ts";

/**
 * Means of a function of s over the distribution of s = sqrt(chi-squared / df), by Simpson's rule. The ratio of an estimated to a true standard
 * deviation is distributed so; equivalence tests need a mean over it. Error below 1e-8 from two degrees of freedom upwards.
 */
export function meanOverDeviation(df: number, value: (s: number) => number): number {
  const spread = 1 / Math.sqrt(2 * df);
  const from = Math.max(0, 1 - 12 * spread);
  const to = 1 + 14 * spread;
  const constant = Math.log(2) + (df / 2) * Math.log(df / 2) - logGamma(df / 2);
  const weigh = (s: number) => (s === 0 ? 0 : Math.exp(constant + (df - 1) * Math.log(s) - (df * s * s) / 2) * value(s));
  const steps = 1000;
  const width = (to - from) / steps;
  let sum = weigh(from) + weigh(to);
  for (let i = 1; i < steps; i++) sum += weigh(from + i * width) * (i % 2 === 1 ? 4 : 2);
  return (sum * width) / 3;
}

/**
 * Probability that a noncentral t variable is at most t (Lenth 1989, algorithm AS 243); `ncp` 0 gives Student's own. Absolute error below 1e-10 up to
 * ten thousand degrees of freedom. Small upper tails taken as one minus this keep that absolute error, not a relative one.
 */
export function tCdf(t: number, df: number, ncp = 0): number {
  if (df > MANY) return normalCdf((t * (1 - 1 / (4 * df)) - ncp) / Math.sqrt(1 + (t * t) / (2 * df)));
  if (t < 0) return 1 - tCdf(-t, df, -ncp);
  const x = (t * t) / (df + t * t);
  const b = df / 2;
  if (ncp === 0) return 0.5 + incompleteBeta(x, 0.5, b) / 2;
  if (t === 0) return normalCdf(-ncp);
  if (Math.abs(ncp) > FAR) return ncp < 0 ? 1 : farCdf(t, df, ncp);
  const mean = (ncp * ncp) / 2;
  const part = (shift: number, weight: (j: number) => number) =>
    sumMixture(
      mean,
      weight,
      (j) => incompleteBeta(x, j + shift, b),
      (j) => Math.exp((j + shift) * Math.log(x) + b * Math.log1p(-x) - logBeta(j + shift, b)) / (j + shift),
    );
  const even = part(0.5, (j) => Math.exp(j * Math.log(mean) - mean - logGamma(j + 1)));
  const odd = part(1, (j) => (ncp / Math.SQRT2) * Math.exp(j * Math.log(mean) - mean - logGamma(j + 1.5)));
  return Math.min(1, Math.max(0, normalCdf(-ncp) + (even + odd) / 2));
}

/** From here on a normal is as good to 1e-9 and far quicker (Abramowitz and Stegun 1964, 26.7.10), as in R. */
const MANY = 4e5;

/** From here on the mixture has too many terms. */
const FAR = 100;

/** The chance for t and ncp far above zero: over the normal part z, that the deviation is at least (z + ncp) / t. Simpson's rule. */
function farCdf(t: number, df: number, ncp: number): number {
  const steps = 720;
  const width = 18 / steps;
  let sum = 0;
  for (let i = 0; i <= steps; i++) {
    const z = -9 + i * width;
    const beyond = 1 - incompleteGamma(df / 2, (df / 2) * ((z + ncp) / t) ** 2);
    sum += normalDensity(z) * beyond * (i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2);
  }
  return (sum * width) / 3;
}

/** The value below which a share p of the central distribution lies, by bisection on `tCdf`. NaN outside (0, 1). */
export function tQuantile(p: number, df: number): number {
  if (!(p > 0 && p < 1)) return Number.NaN;
  if (p === 0.5) return 0;
  if (p < 0.5) return -tQuantile(1 - p, df);
  return findCrossingUpwards((t) => tCdf(t, df), p, 0, 1e9) ?? Number.NaN;
}
