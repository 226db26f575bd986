import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bootstrapMean } from "./bootstrap.ts";
import { adjustBenjaminiHochberg, adjustBonferroni, adjustHolm } from "./corrections.ts";
import { permuteGroups, permutePairs } from "./permutation.ts";
import { drawFrom } from "./random.ts";

const values = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 2, maxLength: 12 });

function ten(seed: number): number[] {
  const draw = drawFrom(seed);
  return Array.from({ length: 10 }, () => draw(1000));
}

describe("chance from a seed", () => {
  it("repeats with the seed and differs without it", () => {
    expect(ten(7)).toEqual(ten(7));
    expect(ten(7)).not.toEqual(ten(8));
  });
  it("is even: 60,000 throws of a die have a chi-square below R's qchisq(.999, 5) = 20.52", () => {
    const draw = drawFrom(1);
    const counts = [0, 0, 0, 0, 0, 0];
    for (let i = 0; i < 60_000; i++) counts[draw(6)]!++;
    expect(counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0)).toBeLessThan(20.52);
  });
});

// Independent values: R 4.2.2, every arrangement counted: f <- expand.grid(rep(list(c(-1, 1)), n)); mean(abs(f %*% d) >= abs(sum(d)) - 1e-9).
describe("a permutation test of pairs", () => {
  it("counts all flips where they are few", () => {
    expect(permutePairs([1.2, -0.4, 0.8, 2.1, 0.3, -0.9, 1.5, 0.6], 999, 1).p).toBe(0.1171875);
    expect(permutePairs([1, 2, 3, -1, 2], 999, 1)).toEqual({ difference: 1.4, p: 0.1875, arrangements: 32, exact: true });
  });
  it("comes close to R's count of all 262,144 flips by drawing 9,999", () => {
    const differences = [0.5, -0.2, 0.7, 0.1, -0.6, 0.9, 0.4, -0.3, 0.8, 0.2, -0.1, 0.6, 0.3, -0.5, 1, 0.15, -0.25, 0.35];
    const found = permutePairs(differences, 9999, 3);
    expect(found.exact).toBe(false);
    expect(Math.abs(found.p - 0.06700897217)).toBeLessThan(0.008);
  });
  it("never has a p of zero", () => {
    expect(
      permutePairs(
        Array.from({ length: 40 }, () => 5),
        199,
        1,
      ).p,
    ).toBe(1 / 200);
  });
});

// R: cm <- combn(n1 + n2, n1); st <- apply(cm, 2, function(i) mean(pool[i]) - mean(pool[-i])); mean(abs(st) >= abs(seen) - 1e-9).
describe("a permutation test of groups", () => {
  it("counts all ways to deal where they are few", () => {
    expect(permuteGroups([3.1, 4.2, 5.0, 4.4], [2.0, 3.3, 2.9, 3.6, 2.2], 999, 1).p).toBeCloseTo(0.03968253968, 9);
    expect(permuteGroups([1, 5, 3], [2, 8, 9], 999, 1).p).toBeCloseTo(0.3, 12);
  });
  it("draws where they are many, and is the same for groups exchanged but for chance", () => {
    const [a, b] = [Array.from({ length: 15 }, (_, i) => i % 7), Array.from({ length: 15 }, (_, i) => (i % 7) + 1.2)];
    const [one, other] = [permuteGroups(a, b, 4999, 1), permuteGroups(b, a, 4999, 2)];
    expect(one.exact).toBe(false);
    expect(one.difference).toBeCloseTo(-other.difference, 12);
    expect(Math.abs(one.p - other.p)).toBeLessThan(0.03);
  });
});

// R: all 3125 resamples of five values, all 256 of four clusters; quantile(m, c(.025, .975)) and the deviation of m.
describe("a bootstrap", () => {
  it("of five values comes to the ends and the error that all resamples have", () => {
    const found = bootstrapMean([[1], [2], [4], [7], [11]], 0.95, 50_000, 1);
    expect(found.mean).toBe(5);
    expect(Math.abs(found.low - 2)).toBeLessThan(0.21);
    expect(Math.abs(found.high - 8.4)).toBeLessThan(0.21);
    expect(Math.abs(found.se - 1.624807681)).toBeLessThan(0.02);
  });
  it("draws whole clusters", () => {
    const clusters = [
      [1, 1, 1, 0],
      [0, 0, 0, 0],
      [1, 1, 0],
      [1, 0, 1, 1, 1],
    ];
    const found = bootstrapMean(clusters, 0.95, 50_000, 1);
    expect(found.low).toBeCloseTo(0.1875, 6);
    expect(found.high).toBeCloseTo(0.7777777778, 6);
    expect(Math.abs(found.se - 0.1667174823)).toBeLessThan(0.002);
    const single = bootstrapMean(
      clusters.flat().map((value) => [value]),
      0.95,
      5000,
      1,
    );
    expect(single.se).toBeLessThan(found.se * 0.85);
  });
  it("has an interval that contains the mean and widens with confidence", () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 0, max: 1e9 }), (list, seed) => {
        const clusters = list.map((value) => [value]);
        const [narrow, wide] = [bootstrapMean(clusters, 0.8, 400, seed), bootstrapMean(clusters, 0.99, 400, seed)];
        expect(wide.low).toBeLessThanOrEqual(wide.mean + 1e-9);
        expect(wide.high).toBeGreaterThanOrEqual(wide.mean - 1e-9);
        expect(wide.high - wide.low).toBeGreaterThanOrEqual(narrow.high - narrow.low - 1e-9);
      }),
      { numRuns: 60, seed: 5 },
    );
  });
});

describe("corrections", () => {
  // R: p.adjust(c(.03, .001, .2, .03, .04), "BH"), and "holm".
  it("agree with R's p.adjust, ties and order included", () => {
    const ps = [0.03, 0.001, 0.2, 0.03, 0.04];
    for (const [ours, theirs] of [
      [adjustBenjaminiHochberg(ps), [0.05, 0.005, 0.2, 0.05, 0.05]],
      [adjustHolm(ps), [0.12, 0.005, 0.2, 0.12, 0.12]],
      [adjustBonferroni(ps), [0.15, 0.005, 1, 0.15, 0.2]],
    ] as const) {
      for (const [i, p] of ours.entries()) expect(p).toBeCloseTo(theirs[i] ?? Number.NaN, 12);
    }
  });
  it("are ordered: p, then Benjamini and Hochberg, then Holm, then Bonferroni, at most 1", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 }), (ps) => {
        const [bh, holm, bonferroni] = [adjustBenjaminiHochberg(ps), adjustHolm(ps), adjustBonferroni(ps)];
        for (const [i, p] of ps.entries()) {
          expect(bh[i]).toBeGreaterThanOrEqual(p - 1e-12);
          expect(holm[i]).toBeGreaterThanOrEqual((bh[i] ?? 0) - 1e-12);
          expect(bonferroni[i]).toBeGreaterThanOrEqual((holm[i] ?? 0) - 1e-12);
          expect(bonferroni[i]).toBeLessThanOrEqual(1);
        }
      }),
      { seed: 5 },
    );
  });
});
