import { describe, expect, it } from "vitest";
import type { OracleRow } from "../../../test/bench/power-oracle.ts";
import { answered, ORACLE, WORKED } from "../../../test/bench/power-oracle.ts";
import { powerOfZ } from "./power-shares.ts";
import { powerOfT } from "./power-t.ts";

/** Ids of the rows that are not held. */
const missed = (rows: readonly OracleRow[]) =>
  rows.filter((row) => !(Math.abs(row.ours() - row.expected) <= row.tolerance)).map((row) => row.id);

describe("the statistics", () => {
  it("agree with all 32 values of R's pwr: power to 1e-6, sizes to 1e-3", () => {
    expect(ORACLE).toHaveLength(32);
    expect(missed(ORACLE)).toEqual([]);
  });
  it("agree with the worked examples of Newcombe, McNemar, Benjamini and Hochberg, Miller and others", () => {
    expect(WORKED.length).toBeGreaterThan(30);
    expect(missed(WORKED)).toEqual([]);
  });
  it("would miss every row if they were off by one in ten thousand", () => {
    expect(missed(ORACLE.map((row) => ({ ...row, ours: () => row.ours() * (1 + 1e-4) })))).toHaveLength(32);
  });
  it("would be caught at one degree of freedom too many, or at a normal where a t belongs", () => {
    const row = ORACLE.find(({ id }) => id === "t2-power-vig");
    const shift = 0.5 * Math.sqrt(15);
    expect(row && missed([{ ...row, ours: () => powerOfT(shift, 58, 0.05, 2) }])).toEqual([]);
    expect(row && missed([{ ...row, ours: () => powerOfT(shift, 59, 0.05, 2) }])).toEqual(["t2-power-vig"]);
    expect(row && missed([{ ...row, ours: () => powerOfZ(shift, 0.05, 2) }])).toEqual(["t2-power-vig"]);
  });
});

// The worked experiment on sycophancy: content/drills/cai-sycophancy.md, computed apart with R's noncentral pt.
describe("the worked experiment", () => {
  const design = { between: 2.5, within: 1, cells: 4, alpha: 0.025 };
  it("detects 4.0 points with five runs in each cell, and five points with power 0.94", () => {
    expect(answered("training-runs", { ...design, n: 5, power: 0.8 })).toBeCloseTo(4.035494087, 6);
    expect(answered("training-runs", { ...design, n: 5, delta: 5 })).toBeCloseTo(0.9421502938, 7);
  });
  it("needs eight runs in each cell if runs differ by four points", () => {
    expect(answered("training-runs", { ...design, between: 4, n: 5, delta: 5 })).toBeCloseTo(0.6, 2);
    expect(answered("training-runs", { ...design, between: 4, n: 8, delta: 5 })).toBeCloseTo(0.849079576, 7);
  });
  it("detects 8.3 points with three runs against three", () => {
    expect(answered("training-runs", { ...design, cells: 2, alpha: 0.05, n: 3, power: 0.8 })).toBeCloseTo(8.26863048, 5);
  });
  it("takes 3.6 runs in each cell for five points, which is four", () => {
    expect(answered("training-runs", { ...design, delta: 5, power: 0.8 })).toBeCloseTo(3.595331532, 6);
  });
  it("takes 870, 626 and 2629 items for the comparisons of its script", () => {
    expect(Math.ceil(answered("mcnemar", { difference: 0.03, discordant: 0.1, power: 0.8 }))).toBe(870);
    expect(Math.ceil(answered("mcnemar", { difference: 0.05, discordant: 0.2, power: 0.8 }))).toBe(626);
    expect(Math.ceil(answered("two-shares", { p1: 0.8, p2: 0.83, power: 0.8 }))).toBe(2629);
  });
});
