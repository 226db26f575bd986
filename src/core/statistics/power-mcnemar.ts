/** Power of McNemar's exact test. */

import { binomialCdf, binomialChance } from "./binomial.ts";

/**
 * Power of the exact two-sided test, taken over the number of discordant pairs: `difference` of the two shares, `discordant` share of pairs on which they
 * disagree. The level truly used is at or below alpha, so that power is less than the normal formula says. Rises with n on the whole, with tiny steps back.
 */
export function powerOfMcNemarExact(difference: number, discordant: number, pairs: number, alpha: number): number {
  const n = Math.round(pairs);
  const better = (discordant + Math.abs(difference)) / (2 * discordant);
  const spread = 9 * Math.sqrt(n * discordant * (1 - discordant)) + 10;
  const first = Math.max(0, Math.floor(n * discordant - spread));
  const last = Math.min(n, Math.ceil(n * discordant + spread));
  let critical = largestRejected(first, alpha);
  let power = 0;
  for (let m = first; m <= last; m++) {
    // One more pair moves the limit by at most one.
    if (m > first && binomialCdf(critical + 1, m, 0.5) <= alpha / 2) critical++;
    if (critical < 0) continue;
    const rejects = binomialCdf(critical, m, better) + binomialCdf(critical, m, 1 - better);
    power += binomialChance(m, n, discordant) * rejects;
  }
  return power;
}

/** The largest count of the rarer kind among m discordant pairs at which the exact test rejects; -1 where none does. */
function largestRejected(m: number, alpha: number): number {
  let [low, high] = [-1, Math.floor(m / 2)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (2 * binomialCdf(middle, m, 0.5) <= alpha) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The smallest number of pairs with the wanted power, from where on it is not lost again within the next ten. Undefined above `most`. */
export function pairsForMcNemarExact(
  difference: number,
  discordant: number,
  alpha: number,
  power: number,
  most: number,
): number | undefined {
  const enough = (n: number) => powerOfMcNemarExact(difference, discordant, n, alpha) >= power;
  let high = 16;
  while (!enough(high)) {
    if (high >= most) return undefined;
    high = Math.min(most, 2 * high);
  }
  let low = 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (enough(middle)) high = middle;
    else low = middle + 1;
  }
  let [n, held] = [low, 0];
  for (let next = low; held < 10 && next < low + 200; next++) {
    if (enough(next)) held++;
    else [n, held] = [next + 1, 0];
  }
  return n;
}
