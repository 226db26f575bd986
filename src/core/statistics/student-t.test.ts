import { describe, expect, it } from "vitest";
import { logGamma } from "./gamma.ts";
import { tCdf, tQuantile } from "./student-t.ts";

// Independent values: R 4.2.2, pt, qt and lgamma.
describe("Student's t", () => {
  it("agrees with R's qt for few and for more degrees of freedom", () => {
    expect(tQuantile(0.975, 4)).toBeCloseTo(2.776445105, 7);
    expect(tQuantile(0.9875, 16)).toBeCloseTo(2.472878322, 7);
    expect(tQuantile(0.025, 4)).toBeCloseTo(-2.776445105, 7);
  });
  it("agrees with R's pt, central and noncentral", () => {
    expect(tCdf(-1, 5)).toBeCloseTo(0.1816087338, 8);
    expect(tCdf(2, 3, 1)).toBeCloseTo(0.7436298684, 8);
    expect(tCdf(2.5, 16, 4)).toBeCloseTo(0.07966622237, 8);
  });
  it("has the gamma function that R has", () => {
    expect(logGamma(7.5)).toBeCloseTo(7.534364237, 8);
    expect(logGamma(0.25)).toBeCloseTo(1.288022525, 8);
  });
});
