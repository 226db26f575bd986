/** Corrections for many tests, as adjusted p values in the order they were given. */

/** Bonferroni: each p times their number. Holds the chance of any false rejection. */
export function adjustBonferroni(ps: readonly number[]): number[] {
  return ps.map((p) => Math.min(1, p * ps.length));
}

/** Holm 1979, step down: as safe as Bonferroni and never weaker. */
export function adjustHolm(ps: readonly number[]): number[] {
  let most = 0;
  return inOrder(ps, ascending(ps), (p, rank) => {
    most = Math.max(most, Math.min(1, (ps.length - rank) * p));
    return most;
  });
}

/** Benjamini and Hochberg 1995, step up: holds the expected share of false ones among the rejected, for independent or positively dependent tests. */
export function adjustBenjaminiHochberg(ps: readonly number[]): number[] {
  let least = 1;
  return inOrder(ps, ascending(ps).toReversed(), (p, back) => {
    least = Math.min(least, (ps.length / (ps.length - back)) * p);
    return least;
  });
}

function ascending(ps: readonly number[]): number[] {
  return ps.map((_, index) => index).toSorted((a, b) => (ps[a] ?? 0) - (ps[b] ?? 0));
}

function inOrder(ps: readonly number[], order: readonly number[], adjust: (p: number, rank: number) => number): number[] {
  const adjusted = ps.map(() => 1);
  for (const [rank, index] of order.entries()) adjusted[index] = adjust(ps[index] ?? 0, rank);
  return adjusted;
}
