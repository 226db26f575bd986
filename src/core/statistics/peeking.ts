/** What looking again and again at growing data does to a test. */

import { normalDensity, normalQuantile } from "./normal.ts";

/** Strips of Simpson's rule over the sums that have not rejected yet. */
const STEPS = 240;

/**
 * Share of true nulls that a two-sided normal test rejects at one of several looks after equal portions of data, each look at the full level (Armitage,
 * McPherson and Rowe 1969). The density of the sum that has not crossed yet is carried from look to look.
 */
export function falseAlarmsOfLooks(looks: number, alpha: number): number {
  const critical = normalQuantile(1 - alpha / 2);
  let from = gridOf(critical);
  let density = from.points.map(normalDensity);
  for (let look = 2; look <= looks; look++) {
    const to = gridOf(critical * Math.sqrt(look));
    const weighted = density.map((value, i) => value * (from.weights[i] ?? 0));
    const points = from.points;
    density = to.points.map((sum) => points.reduce((total, before, i) => total + (weighted[i] ?? 0) * normalDensity(sum - before), 0));
    from = to;
  }
  return 1 - density.reduce((total, value, i) => total + value * (from.weights[i] ?? 0), 0);
}

function gridOf(end: number): { points: number[]; weights: number[] } {
  const width = (2 * end) / STEPS;
  const indices = Array.from({ length: STEPS + 1 }, (_, i) => i);
  return {
    points: indices.map((i) => -end + i * width),
    weights: indices.map((i) => ((i === 0 || i === STEPS ? 1 : i % 2 === 1 ? 4 : 2) * width) / 3),
  };
}
