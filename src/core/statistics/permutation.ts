/** Permutation tests of a mean difference. */

import { drawFrom } from "./random.ts";

/** A two-sided p value, and over how many arrangements: `exact` where every one was counted, otherwise drawn with a seed. */
export interface Permutation {
  difference: number;
  p: number;
  arrangements: number;
  exact: boolean;
}

/** Up to this many arrangements are all counted. */
const COUNTED = 2 ** 16;

/** Differences equal but for rounding count as equal. */
const SLACK = 1e-12;

/**
 * Tests paired differences by flipping signs (Fisher 1935): all 2^n flips where these are few, otherwise `rounds` drawn ones with p = (b + 1) / (rounds + 1)
 * (Phipson and Smyth 2010), so that p is never zero. Give a cluster's sum as one difference where whole clusters flip together.
 */
export function permutePairs(differences: readonly number[], rounds: number, seed: number): Permutation {
  const n = differences.length;
  const observed = differences.reduce((sum, value) => sum + value, 0);
  const edge = Math.abs(observed) * (1 - SLACK) - SLACK;
  const sumOf = (negative: (index: number) => boolean) =>
    differences.reduce((sum, value, index) => sum + (negative(index) ? -value : value), 0);
  const exact = 2 ** n <= COUNTED;
  const draw = drawFrom(seed);
  let extreme = 0;
  const arrangements = exact ? 2 ** n : rounds;
  for (let round = 0; round < arrangements; round++) {
    const sum = sumOf(exact ? (index) => ((round >> index) & 1) === 1 : () => draw(2) === 1);
    if (Math.abs(sum) >= edge) extreme++;
  }
  return { difference: observed / n, p: exact ? extreme / arrangements : (extreme + 1) / (arrangements + 1), arrangements, exact };
}

/** Tests the difference of two independent groups' means by exchanging their members: every choice where these are few, otherwise `rounds` drawn ones. */
export function permuteGroups(first: readonly number[], second: readonly number[], rounds: number, seed: number): Permutation {
  const pool = [...first, ...second];
  const total = pool.reduce((sum, value) => sum + value, 0);
  const [n, m] = [first.length, second.length];
  const gap = (sum: number) => sum / n - (total - sum) / m;
  const difference = gap(first.reduce((sum, value) => sum + value, 0));
  const edge = Math.abs(difference) * (1 - SLACK) - SLACK;
  const all = choices(n + m, n);
  let extreme = 0;
  const count = (sum: number) => {
    if (Math.abs(gap(sum)) >= edge) extreme++;
  };
  if (all <= COUNTED) {
    eachSum(pool, n, count);
    return { difference, p: extreme / all, arrangements: all, exact: true };
  }
  const draw = drawFrom(seed);
  for (let round = 0; round < rounds; round++) {
    let sum = 0;
    for (let i = 0; i < n; i++) {
      const j = i + draw(pool.length - i);
      const drawn = pool[j] ?? 0;
      pool[j] = pool[i] ?? 0;
      pool[i] = drawn;
      sum += drawn;
    }
    count(sum);
  }
  return { difference, p: (extreme + 1) / (rounds + 1), arrangements: rounds, exact: false };
}

function choices(n: number, k: number): number {
  let count = 1;
  for (let i = 1; i <= k; i++) count = (count * (n - k + i)) / i;
  return Math.round(count);
}

function eachSum(pool: readonly number[], size: number, visit: (sum: number) => void, from = 0, sum = 0): void {
  if (size === 0) return visit(sum);
  for (let i = from; i <= pool.length - size; i++) eachSum(pool, size - 1, visit, i + 1, sum + (pool[i] ?? 0));
}
