import { describe, expect, it } from "vitest";
import { FORMULAS } from "./formulas.ts";

const compute = (name: string, ...args: number[]) => FORMULAS[name]?.compute(...args);

describe("formulas for content", () => {
  it("take as many arguments as they name", () => {
    for (const formula of Object.values(FORMULAS)) expect(formula.compute.length).toBe(formula.args.length);
  });
  it("round sample sizes up, as R's 2628.6 and 869.7 show", () => {
    expect(compute("n-two-proportions", 0.8, 0.83, 0.05, 0.8)).toBe(2629);
    expect(compute("n-paired", 0.03, 0.1, 0.05, 0.8)).toBe(870);
  });
  it("count a cache of 32 layers, 8 heads of 128 and 4096 tokens in two bytes as half a gibibyte", () => {
    expect(compute("kv-cache-gib", 32, 8, 128, 4096, 2)).toBe(0.5);
  });
  it("count six operations for each parameter and token", () => {
    expect(compute("training-flops", 70e9, 1.4e12)).toBeCloseTo(5.88e23, -20);
  });
});
