/** Student's t distribution, central and noncentral, with any number of degrees of freedom above zero. */

import { normalCdf } from "./normal.ts";

const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** Natural logarithm of the gamma function of a positive x (Lanczos 1964, g = 7, nine terms). */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const y = x - 1;
  const t = y + 7.5;
  const series = LANCZOS.reduce((sum, term, index) => (index === 0 ? term : sum + term / (y + index)), 0);
  return 0.5 * Math.log(2 * Math.PI) + (y + 0.5) * Math.log(t) - t + Math.log(series);
}

/**
 * Means of a function of s over the distribution of s = sqrt(chi-squared / df), by Simpson's rule. The ratio of an estimated to a true standard
 * deviation is distributed so; a noncentral t probability is a normal one averaged over it.
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

/** Probability that a noncentral t variable is at most t. Absolute error below 1e-8 from two degrees of freedom upwards; `ncp` 0 gives Student's own. */
export function tCdf(t: number, df: number, ncp = 0): number {
  return meanOverDeviation(df, (s) => normalCdf(t * s - ncp));
}

/** The value below which a share p of the central distribution lies, by bisection on `tCdf`. */
export function tQuantile(p: number, df: number): number {
  if (p < 0.5) return -tQuantile(1 - p, df);
  let low = 0;
  let high = 2;
  while (tCdf(high, df) < p && high < 1e6) high *= 2;
  for (let i = 0; i < 60 && high - low > 1e-11 * high; i++) {
    const middle = (low + high) / 2;
    if (tCdf(middle, df) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
