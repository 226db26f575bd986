import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { incompleteBeta } from "./beta.ts";
import { binomialCdf, binomialChance } from "./binomial.ts";
import { chiSquareCdf, chiSquareQuantile } from "./chi-square.ts";
import { fCdf, fQuantile } from "./fisher-f.ts";
import { incompleteGamma } from "./gamma.ts";
import { findCrossing, findCrossingUpwards } from "./root.ts";
import { tCdf, tQuantile } from "./student-t.ts";

// Independent values: R 4.2.2, the function named in each line, options(digits = 13).
describe("distributions agree with R", () => {
  it.each([
    ["pt(-1.5, 7, 0.7)", tCdf(-1.5, 7, 0.7), 0.02243918328171],
    ["pt(1.96, 1e6, 2.8)", tCdf(1.96, 1e6, 2.8), 0.2004542820552],
    ["pt(2.1, 5e5, 1.3)", tCdf(2.1, 5e5, 1.3), 0.7881437862],
    ["pt(-0.4, 2e6)", tCdf(-0.4, 2e6), 0.3445782797],
    ["pt(10, 1, 5)", tCdf(10, 1, 5), 0.6188233889898],
    ["pt(1.5, 5, -2)", tCdf(1.5, 5, -2), 0.9991840930537],
    // R's pt only approximates these; integrate(function(z) dnorm(z) * pchisq(df * ((z + ncp) / t)^2, df, lower = FALSE), -9, 9)
    ["t of 110, 5, 101", tCdf(110, 5, 101), 0.518866680569],
    ["t of 300, 1, 250", tCdf(300, 1, 250), 0.404659372206],
    ["t of 90, 30, 100.5", tCdf(90, 30, 100.5), 0.166398556239],
    ["pf(2.5, 3, 40)", fCdf(2.5, 3, 40), 0.9267456479821],
    ["pf(2.5, 3, 76, 6.3)", fCdf(2.5, 3, 76, 6.3), 0.4331835851908],
    ["pf(9, 1, 5000, 60)", fCdf(9, 1, 5000, 60), 1.047778514363e-6],
    ["pchisq(7, 3)", chiSquareCdf(7, 3), 0.9281022275035],
    ["pchisq(7.81, 3, 8.33)", chiSquareCdf(7.81, 3, 8.33), 0.3258858401036],
    ["pchisq(1500, 500, 1000)", chiSquareCdf(1500, 500, 1000), 0.5052662343424],
  ])("%s", (_, ours, expected) => {
    expect(Math.abs(ours - expected)).toBeLessThan(1e-9);
  });
  it.each([
    ["qt(.975, 1)", tQuantile(0.975, 1), 12.70620473617],
    ["qt(.999, 3.5)", tQuantile(0.999, 3.5), 8.315567604516],
    ["qt(1e-6, 12)", tQuantile(1e-6, 12), -8.504302718055],
    ["qf(.95, 3, 76)", fQuantile(0.95, 3, 76), 2.724943920276],
    ["qf(.99, 1, 2.5)", fQuantile(0.99, 1, 2.5), 51.31900084877],
    ["qchisq(.95, 20)", chiSquareQuantile(0.95, 20), 31.41043284423],
    ["qchisq(.001, 1)", chiSquareQuantile(0.001, 1), 1.570797149262e-6],
  ])("%s", (_, ours, expected) => {
    expect(Math.abs(ours / expected - 1)).toBeLessThan(1e-10);
  });
});

describe("distributions", () => {
  const shape = fc.double({ min: 0.1, max: 300, noNaN: true });
  it("rise with x, stay within 0 and 1, and fall with noncentrality", () => {
    fc.assert(
      fc.property(
        shape,
        shape,
        fc.double({ min: 0.01, max: 40, noNaN: true }),
        fc.double({ min: 0.1, max: 30, noNaN: true }),
        (a, b, x, ncp) => {
          for (const cdf of [
            (y: number, n: number) => chiSquareCdf(y, a, n),
            (y: number, n: number) => fCdf(y, a, b, n),
            (y: number, n: number) => tCdf(y, b, n),
          ]) {
            const [low, high, far] = [cdf(x, 0), cdf(x * 1.1, 0), cdf(x, ncp)];
            expect(low).toBeGreaterThanOrEqual(0);
            expect(high).toBeLessThanOrEqual(1);
            expect(high).toBeGreaterThanOrEqual(low - 1e-12);
            expect(far).toBeLessThanOrEqual(low + 1e-10);
          }
        },
      ),
      { numRuns: 150, seed: 5 },
    );
  });
  it("have quantiles that undo them", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), fc.double({ min: 1, max: 300, noNaN: true }), (p, df) => {
        expect(chiSquareCdf(chiSquareQuantile(p, df), df)).toBeCloseTo(p, 9);
        expect(tCdf(tQuantile(p, df), df)).toBeCloseTo(p, 9);
        expect(fCdf(fQuantile(p, df, 12), df, 12)).toBeCloseTo(p, 9);
      }),
      { numRuns: 60, seed: 5 },
    );
  });
  it("are mirrored: t about zero, beta by exchanging its shapes, F by turning the fraction over", () => {
    expect(tCdf(-1.3, 6, -0.4)).toBeCloseTo(1 - tCdf(1.3, 6, 0.4), 12);
    expect(incompleteBeta(0.3, 2.5, 7)).toBeCloseTo(1 - incompleteBeta(0.7, 7, 2.5), 12);
    expect(fCdf(1.7, 3, 9)).toBeCloseTo(1 - fCdf(1 / 1.7, 9, 3), 12);
  });
  it("join: t squared is F, and the gamma function of one is exponential", () => {
    expect(2 * tCdf(2, 9) - 1).toBeCloseTo(fCdf(4, 1, 9), 12);
    expect(incompleteGamma(1, 2.5)).toBeCloseTo(1 - Math.exp(-2.5), 12);
  });
  it("of counts sum up to what they are made of", () => {
    const sum = [0, 1, 2, 3].reduce((total, k) => total + binomialChance(k, 9, 0.3), 0);
    expect(binomialCdf(3, 9, 0.3)).toBeCloseTo(sum, 12);
    expect(binomialCdf(9, 9, 0.3)).toBe(1);
    expect(binomialCdf(-1, 9, 0.3)).toBe(0);
  });
});

describe("a crossing", () => {
  it("is found for functions that rise and that fall", () => {
    expect(findCrossing((x) => x ** 3, 2, 0, 10)).toBeCloseTo(Math.cbrt(2), 12);
    expect(findCrossing((x) => Math.exp(-x), 0.1, 0, 1000)).toBeCloseTo(Math.log(10), 12);
    expect(findCrossingUpwards((x) => x * x, 1e6, 0, 1e9)).toBeCloseTo(1000, 8);
  });
  it("is undefined where there is none", () => {
    expect(findCrossing((x) => x, 5, 0, 1)).toBeUndefined();
    expect(findCrossingUpwards(() => 0.3, 0.8, 2, 100)).toBeUndefined();
    expect(findCrossing(() => Number.NaN, 5, 0, 1)).toBeUndefined();
  });
});
