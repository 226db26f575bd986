import { describe, expect, it } from "vitest";
import { normalCdf, normalQuantile } from "./normal.ts";

// Independent values: R 4.2.2, pnorm and qnorm.
describe("the normal distribution", () => {
  it("agrees with R's qnorm in the middle and in the tail", () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963985, 8);
    expect(normalQuantile(0.001)).toBeCloseTo(-3.090232306, 8);
  });
  it("agrees with R's pnorm, six deviations out as well", () => {
    expect(normalCdf(1.2345)).toBeCloseTo(0.8914916766, 9);
    expect(normalCdf(-6) / 9.86587645e-10).toBeCloseTo(1, 8);
  });
  it("has no finite quantile at 0 and 1, and none outside", () => {
    expect(normalQuantile(0)).toBe(-Infinity);
    expect(normalQuantile(1)).toBe(Infinity);
    expect(normalQuantile(1.1)).toBeNaN();
  });
});
