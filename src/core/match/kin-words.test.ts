import { expect, test } from "vitest";
import { kinOf } from "./kin-words.ts";

test.each([
  ["debugging", "debug a large codebase", "Found and fixed a silent bug"],
  ["people", "managing junior engineers", "Scaled the engineering team from 3 to 28"],
  ["deploying", "product development", "Transferred the controller to a commercial quadruped"],
  ["forecast", "time series forecasting", "Probabilistic demand forecasts for 41,000 pairs"],
  ["data", "novel datasets", "Collected 8,400 comments with 3 labels each"],
])("%s brings a row and a line without a common word together", (kind, row, line) => {
  expect(kinOf(row)).toContain(kind);
  expect(kinOf(line)).toContain(kind);
});

test("a line of another trade is of no kind", () => {
  expect([...kinOf("Baked sourdough for two hundred guests")]).toEqual([]);
});
