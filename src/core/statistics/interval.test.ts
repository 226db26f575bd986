import { describe, expect, it } from "vitest";
import {
  chanceOfAtLeast,
  errorOfArea,
  errorOfUselessArea,
  expectedBest,
  familyError,
  halfWidthOfShare,
  kappa,
  passAtK,
  precisionOfAlarm,
  upperBoundOfNone,
  wilsonInterval,
} from "./interval.ts";

// Independent values: R 4.2.2 (prop.test without correction, binom.test, pbinom, integrate), or counted by hand where said.
describe("shares", () => {
  it("have Wilson's interval as R's prop.test gives it", () => {
    expect(wilsonInterval(8, 40, 0.95).low).toBeCloseTo(0.1049998973, 8);
    expect(wilsonInterval(8, 40, 0.95).high).toBeCloseTo(0.3475730635, 8);
    expect(wilsonInterval(0, 20, 0.95).high).toBeCloseTo(0.1611251581, 8);
  });
  it("have the simple half-width", () => {
    expect(halfWidthOfShare(0.5, 198, 0.95)).toBeCloseTo(0.06964428759, 9);
  });
  it("have an upper bound where no event was seen", () => {
    expect(upperBoundOfNone(300, 0.95)).toBeCloseTo(0.009936081944, 10);
  });
});

describe("chances", () => {
  it("agree with R's pbinom in the upper tail", () => {
    expect(chanceOfAtLeast(15, 20, 0.5)).toBeCloseTo(0.02069473267, 9);
    expect(chanceOfAtLeast(3, 10, 0.1)).toBeCloseTo(0.0701908264, 9);
    expect(chanceOfAtLeast(0, 10, 0.1)).toBeCloseTo(1, 10);
  });
  it("grow with the number of tests and of seeds to choose from", () => {
    expect(familyError(20, 0.05)).toBeCloseTo(0.6415140775914581, 10);
    expect(expectedBest(5)).toBeCloseTo(1.162964474, 8);
    expect(expectedBest(1)).toBeCloseTo(0, 8);
  });
  it("of passing with k samples count the draws without replacement, by hand: 1 - C(3,2)/C(5,2) = 0.7", () => {
    expect(passAtK(5, 2, 2)).toBeCloseTo(0.7, 12);
    expect(passAtK(5, 4, 2)).toBe(1);
  });
  it("of an alarm being true are Bayes's, by hand: 0.9 in a hundred against 4.95", () => {
    expect(precisionOfAlarm(0.01, 0.9, 0.05)).toBeCloseTo(0.9 / 5.85, 12);
  });
  it("are taken off an agreement by kappa", () => {
    expect(kappa(0.9, 0.8)).toBeCloseTo(0.5, 12);
  });
});

describe("the area under the curve", () => {
  it("has the error of Hanley and McNeil, computed apart in R: 0.0194 for .85 with 200 and 200", () => {
    expect(errorOfArea(0.85, 200, 200)).toBeCloseTo(0.01942587942, 7);
  });
  it("of a useless score has the error of the rank sum", () => {
    expect(errorOfUselessArea(50, 50)).toBeCloseTo(Math.sqrt(101 / 30000), 12);
  });
});
