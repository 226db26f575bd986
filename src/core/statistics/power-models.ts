/** Power of analysis of variance, regression, correlation and chi-square tests. */

import { chiSquareCdf, chiSquareQuantile } from "./chi-square.ts";
import { fCdf, fQuantile } from "./fisher-f.ts";
import { normalCdf } from "./normal.ts";
import type { Tails } from "./power-t.ts";
import { tQuantile } from "./student-t.ts";

/** Power of a one-way analysis of variance over k groups of n cases; f is the deviation of the group means over the one within groups (Cohen 1988, ch. 8). */
export function powerOfAnova(f: number, k: number, n: number, alpha: number): number {
  const df = (n - 1) * k;
  return 1 - fCdf(fQuantile(1 - alpha, k - 1, df), k - 1, df, k * n * f * f);
}

/**
 * Power of the F test of u coefficients with v degrees of freedom of the error; f2 is the variance they explain over the variance left (Cohen 1988,
 * ch. 9). The noncentrality is Cohen's f2 (u + v + 1); G*Power uses f2 N, which is more where other predictors are in the model.
 */
export function powerOfRegression(f2: number, u: number, v: number, alpha: number): number {
  return 1 - fCdf(fQuantile(1 - alpha, u, v), u, v, f2 * (u + v + 1));
}

/** Power of a chi-square test with the given degrees of freedom and n cases in all; w is the root of the sum of (p1 - p0)^2 / p0 (Cohen 1988, ch. 7). */
export function powerOfChiSquare(w: number, df: number, n: number, alpha: number): number {
  return 1 - chiSquareCdf(chiSquareQuantile(1 - alpha, df), df, n * w * w);
}

/** Power of the test that a correlation is zero, by Fisher's z with the correction for bias that R's pwr uses and the critical r of the t test (Cohen 1988, ch. 3). */
export function powerOfCorrelation(r: number, n: number, alpha: number, tails: Tails): number {
  const t = tQuantile(1 - alpha / tails, n - 2);
  const critical = Math.atanh(Math.sqrt((t * t) / (t * t + n - 2)));
  const size = tails === 2 ? Math.abs(r) : r;
  const z = Math.atanh(size) + size / (2 * (n - 1));
  const near = normalCdf((z - critical) * Math.sqrt(n - 3));
  return tails === 2 ? near + normalCdf((-z - critical) * Math.sqrt(n - 3)) : near;
}
