import { expect, test } from "vitest";
import { checkNumbers } from "./check-numbers.ts";
import type { Computed, Library } from "./library.ts";

const row: Computed = {
  name: "Pairs",
  formula: "n-paired",
  args: { difference: 0.03, discordant: 0.1, alpha: 0.05, power: 0.8 },
  value: 870,
  digits: 0,
};
const half: Computed = { name: "Half-width", formula: "half-width", args: { p: 0.5, n: 500, confidence: 0.95 }, value: 0.044, digits: 3 };

function messages(computed: Computed, text: string): string[] {
  const library = { questions: [], drills: [{ slug: "d", computed: [computed] }] } as unknown as Library;
  return checkNumbers(library, [{ path: "drills/d.md", text }], () => "").map((problem) => problem.message);
}

test("a number that comes out and stands in the text is no fault, as number, per cent, in thousands or as a power of ten", () => {
  expect(messages(row, "It takes 870 pairs.")).toEqual([]);
  expect(messages(half, "known to ±4.4 points")).toEqual([]);
  const users: Computed = {
    ...row,
    name: "Users",
    formula: "n-two-proportions",
    args: { p1: 0.12, p2: 0.125, alpha: 0.05, power: 0.8 },
    value: 67496,
  };
  expect(messages(users, "about 67,496 users")).toEqual([]);
  const flops: Computed = {
    name: "Operations",
    formula: "training-flops",
    args: { parameters: 1.3e9, tokens: 1e11 },
    value: 7.8e20,
    digits: 0,
  };
  expect(messages(flops, "about 7.8·10²⁰ operations")).toEqual([]);
});

test("a number that comes out otherwise is a fault", () => {
  expect(messages({ ...row, value: 869 }, "It takes 869 pairs.")).toEqual(['"Pairs" is said to be 869 and comes out as 870.']);
});

test("a number that only its own entry states, or that is part of a longer one, is a fault", () => {
  const silent = ['"Pairs" is 870, which stands nowhere in the file\'s text.'];
  expect(messages(row, "---\ncomputed:\n  - {name: Pairs, value: 870}\n---\nIt takes many.")).toEqual(silent);
  expect(messages(row, "It takes 8700 pairs, or 1.870 or 870.5 or 870,000.")).toEqual(silent);
});

test("an unknown formula and wrong arguments are named", () => {
  expect(messages({ ...row, formula: "guess" }, "870")).toEqual(['There is no formula "guess"; core/statistics/formulas.ts lists them.']);
  expect(messages({ ...half, args: { p: 0.5, size: 500, confidence: 0.95 } }, "0.044")).toEqual([
    '"half-width" lacks "n", does not take "size".',
  ]);
});
