/** The gamma function and the share of it below x. */

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

const SMALL = 1e-300;
const PRECISION = 1e-16;
const MOST_TERMS = 200_000;

/**
 * The regularised lower incomplete gamma function P(a, x): the chance that a gamma variable of shape a is at most x. Its series below a + 1, its
 * continued fraction above (Abramowitz and Stegun 1964, 6.5.29 and 6.5.31, by Lentz's method).
 */
export function incompleteGamma(a: number, x: number): number {
  if (x <= 0) return 0;
  const scale = Math.exp(a * Math.log(x) - x - logGamma(a));
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let i = 1; i < MOST_TERMS && term > sum * PRECISION; i++) {
      term *= x / (a + i);
      sum += term;
    }
    return Math.min(1, scale * sum);
  }
  let b = x + 1 - a;
  let c = 1 / SMALL;
  let d = 1 / b;
  let fraction = d;
  for (let i = 1; i < MOST_TERMS; i++) {
    const numerator = -i * (i - a);
    b += 2;
    d = 1 / (numerator * d + b || SMALL);
    c = b + numerator / c || SMALL;
    fraction *= d * c;
    if (Math.abs(d * c - 1) <= 2 * PRECISION) break;
  }
  return Math.max(0, 1 - scale * fraction);
}
