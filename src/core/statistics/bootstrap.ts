/** The bootstrap of a mean, over values or over whole clusters. */

import { drawFrom } from "./random.ts";

/** A mean with its percentile interval and the deviation of the resampled means. */
export interface Bootstrap {
  mean: number;
  low: number;
  high: number;
  se: number;
}

/**
 * Percentile interval of the mean (Efron and Tibshirani 1993, ch. 13) from `rounds` resamples of whole clusters with replacement; give each value its own
 * cluster for the ordinary bootstrap. Where clusters differ in size, the mean is that of all values drawn. Too narrow with fewer than about ten clusters.
 */
export function bootstrapMean(clusters: readonly (readonly number[])[], confidence: number, rounds: number, seed: number): Bootstrap {
  const full = clusters.filter((cluster) => cluster.length > 0);
  const totals = full.map((cluster) => cluster.reduce((sum, value) => sum + value, 0));
  const draw = drawFrom(seed);
  const means = new Float64Array(rounds);
  for (let round = 0; round < rounds; round++) {
    let [total, count] = [0, 0];
    for (let i = 0; i < full.length; i++) {
      const drawn = draw(full.length);
      total += totals[drawn] ?? 0;
      count += full[drawn]?.length ?? 0;
    }
    means[round] = total / count;
  }
  means.sort();
  const centre = means.reduce((sum, value) => sum + value, 0) / rounds;
  const squares = means.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  const n = full.reduce((sum, cluster) => sum + cluster.length, 0);
  const tail = (1 - confidence) / 2;
  return {
    mean: totals.reduce((sum, value) => sum + value, 0) / n,
    low: quantileOf(means, tail),
    high: quantileOf(means, 1 - tail),
    se: Math.sqrt(squares / (rounds - 1)),
  };
}

/** The quantile of ascending values, interpolated as R's default does (Hyndman and Fan 1996, type 7). */
function quantileOf(ascending: Float64Array, p: number): number {
  const place = (ascending.length - 1) * p;
  const below = Math.floor(place);
  const low = ascending[below] ?? Number.NaN;
  return low + (place - below) * ((ascending[below + 1] ?? low) - low);
}
