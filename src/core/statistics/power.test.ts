import { describe, expect, it } from "vitest";
import {
  designEffect,
  detectableDifference,
  falseAlarmsOfIgnored,
  falseAlarmsOfOneRun,
  powerOfDifference,
  powerOfEquivalence,
  powerOfPaired,
  powerOfTwoProportions,
  sizeForDifference,
  sizeForPaired,
  sizeForTwoProportions,
} from "./power.ts";

// Independent values: R 4.2.2. power.t.test with strict = TRUE, power.prop.test, and integrate() over the chi density for equivalence.
describe("power of a t test", () => {
  it("agrees with R's strict power.t.test", () => {
    expect(powerOfDifference(1, Math.sqrt(2 / 20), 38, 0.05)).toBeCloseTo(0.8689530277, 7);
    expect(powerOfDifference(5, 2.6925824 * Math.sqrt(2 / 5), 8, 0.05)).toBeCloseTo(0.7300825566, 7);
  });
  it("finds the detectable difference that R finds", () => {
    expect(detectableDifference(2.6925824 * Math.sqrt(2 / 3), 4, 0.05, 0.8)).toBeCloseTo(8.268630469, 5);
    expect(detectableDifference(Math.sqrt(2 / 10), 18, 0.05, 0.9)).toBeCloseTo(1.533692024, 5);
  });
  it("is the level itself where nothing differs", () => {
    expect(powerOfDifference(0, 1, 10, 0.05)).toBeCloseTo(0.05, 8);
  });
});

describe("equivalence", () => {
  it("agrees with the integral computed in R", () => {
    const se = 1.5 * Math.sqrt(0.2);
    expect(powerOfEquivalence(0, 2.5, se, 16, 0.05)).toBeCloseTo(0.9448804697, 7);
    expect(powerOfEquivalence(0.5, 2.5, se, 16, 0.025)).toBeCloseTo(0.7863251631, 7);
  });
  it("cannot be shown with a standard error as wide as the margin", () => {
    expect(powerOfEquivalence(0, 1, 1, 16, 0.05)).toBeLessThan(0.05);
  });
});

describe("proportions", () => {
  it("agree with R's power.prop.test in size and in power", () => {
    expect(sizeForTwoProportions(0.5, 0.75, 0.05, 0.9)).toBeCloseTo(76.70693011, 5);
    expect(sizeForTwoProportions(0.8, 0.83, 0.05, 0.8)).toBeCloseTo(2628.631513, 4);
    expect(powerOfTwoProportions(0.5, 0.75, 50, 0.05)).toBeCloseTo(0.7401659013, 7);
  });
  it("need fewer cases when the same items are answered by both", () => {
    expect(sizeForPaired(0.03, 0.1, 0.05, 0.8)).toBeCloseTo(869.7361464, 5);
    expect(sizeForPaired(0.05, 0.2, 0.05, 0.8)).toBeCloseTo(625.5473178, 5);
    expect(powerOfPaired(0.03, 0.1, 869.7361464, 0.05)).toBeCloseTo(0.8, 8);
  });
});

describe("a difference of means", () => {
  it("needs the size that R gives by the normal approximation", () => {
    expect(sizeForDifference(0.24, 0.01, 0.05, 0.8)).toBeCloseTo(37674.62272, 2);
  });
});

describe("what is not independent", () => {
  it("rejects too often when it is ignored, as R's pnorm says", () => {
    expect(falseAlarmsOfIgnored(2.4, 0.05)).toBeCloseTo(0.2058170919, 8);
  });
  it("swells the variance by one plus the further members times the correlation", () => {
    expect(designEffect(5, 0.3)).toBeCloseTo(2.2, 12);
    expect(designEffect(1, 0.9)).toBe(1);
  });
  it("turns one run in each arm into false alarms, as two million simulated pairs in R do", () => {
    expect(falseAlarmsOfOneRun(2.5, 1, 0.05)).toBeCloseTo(0.4666, 3);
    expect(falseAlarmsOfOneRun(0, 1, 0.05)).toBeCloseTo(0.05, 8);
  });
});
