import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Given } from "./method.ts";
import { findMethod, METHODS } from "./methods.ts";

function refused(id: string, given: Given): string {
  const found = findMethod(id)?.solve(given);
  return found?.kind === "refusal" ? found.message : "";
}

describe("a bad field", () => {
  it.each<[string, string, Given, string]>([
    ["no cases", "two-sample-t", { d: 0.5, n: 0 }, "Cases in each group: give a number from 2 to 10,000,000, not 0."],
    [
      "an alpha of two",
      "two-sample-t",
      { d: 0.5, n: 30, alpha: 2 },
      "Alpha: give a number from 0.000001 to 0.5, not 2. 2 % is written 0.02.",
    ],
    [
      "a power in percent",
      "two-sample-t",
      { d: 0.5, power: 80 },
      "Power: give a number from 0.01 to 0.999999, not 80. 80 % is written 0.8.",
    ],
    ["a word", "two-sample-t", { d: "large", n: 30 }, 'Effect d: give a number like 0.5, not "large".'],
    ["half a case", "two-sample-t", { d: 0.5, n: 30.5 }, "Cases in each group: give a whole number, not 30.5."],
    [
      "three tails",
      "two-sample-t",
      { d: 0.5, n: 30, tails: 3 },
      'Tails: give 2 (either direction) or 1 (one direction, named before), not "3".',
    ],
    ["nothing left out", "two-sample-t", { d: 0.5, n: 30, power: 0.8 }, "Leave one of n, power and d out: that is the one to compute."],
    ["too much left out", "two-sample-t", { d: 0.5 }, "Give all but one of n, power and d; n and power are all left out."],
    ["an unknown field", "two-sample-t", { d: 0.5, n: 30, q: 1 }, 'There is no field "q". There are: d, n, alpha, power, tails.'],
    ["a field that a plan needs", "anova", { f: 0.25, n: 30 }, "Give groups (k)."],
    [
      "power below alpha",
      "two-sample-t",
      { d: 0.5, power: 0.04 },
      "Power must be above alpha (0.05): a test of nothing already rejects that often.",
    ],
    ["no effect to find", "two-sample-t", { d: 0, power: 0.8 }, "No size up to 10,000,000 gives power 0.8 here."],
    ["an effect against the direction", "two-sample-t", { d: -0.5, power: 0.8, tails: 1 }, "points the other way"],
    ["equal shares", "two-shares", { p1: 0.5, p2: 0.5, n: 30 }, "The two shares are the same"],
    [
      "more difference than disagreement",
      "mcnemar",
      { difference: 0.3, discordant: 0.2, n: 90 },
      "cannot be larger than the share of items",
    ],
    ["a truth outside the margin", "equivalence", { margin: 0.2, truth: 0.3, n: 90 }, "lies outside the margin"],
    ["fewer cases than predictors", "regression", { f2: 0.1, u: 8, n: 9 }, "at least three cases more than predictors"],
    ["more successes than cases", "wilson", { k: 9, n: 8 }, "There cannot be more successes than cases."],
    ["no disagreement", "mcnemar-test", { b: 0, c: 0 }, "nothing to test"],
    ["a word in a list", "corrections", { p: "0.01, none" }, 'p values: "none" is not a number.'],
    ["a decimal comma", "corrections", { p: "0,01 0,02" }, '"0,01" may be two numbers or one with a decimal comma.'],
    ["a p above one", "corrections", { p: "0.01 1.5" }, "p values: give a number from 0 to 1, not 1.5."],
    ["one cluster", "clustered-error", { values: "1 0 1" }, "It takes two clusters at least."],
    ["an empty list", "permutation-pairs", { differences: " ; " }, 'Differences: ";" is not a number.'],
    [
      "a division by nothing",
      "paired-evaluation",
      { delta: 0.03, omega2: "1/0", s2a: 0, s2b: 0, n: 90 },
      'give a number like 0.1111, not "1/0".',
    ],
    ["no variance at all", "paired-evaluation", { delta: 0.03, omega2: 0, s2a: 0, s2b: 0, n: 90 }, "At least one must be above 0."],
  ])("is refused in a sentence: %s", (_, id, given, sentence) => {
    expect(refused(id, given)).toContain(sentence);
  });
  it("never gives NaN and never throws, whatever is typed in any field of any method", () => {
    const typed = fc.oneof(
      fc.constantFrom(
        "",
        "0",
        "1",
        "-1",
        "2",
        "1e9",
        "1e-9",
        "0.5",
        "0.999999",
        "NaN",
        "Infinity",
        "0x10",
        "1,5",
        "½",
        "1/0",
        "9;9",
        "x",
        "__proto__",
      ),
      fc.double({ noNaN: false }),
      fc.string({ maxLength: 8 }),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...METHODS.filter((method) => method.id !== "bootstrap")),
        fc.array(typed, { minLength: 3, maxLength: 3 }),
        fc.nat(),
        (method, words, at) => {
          const given: Record<string, string | number> = Object.fromEntries(method.inputs.map((input) => [input.name, input.default]));
          const solved = method.solves[at % Math.max(1, method.solves.length)];
          if (solved) delete given[solved];
          for (const [i, word] of words.entries()) {
            const name = method.inputs[(at + i * 3) % method.inputs.length]?.name ?? "";
            if (name !== solved && name !== "rounds") given[name] = word;
          }
          const found = method.solve(given);
          if (found.kind === "answer") {
            expect(Number.isFinite(found.value)).toBe(true);
            expect(`${found.sentence} ${found.rounded} ${found.rows.map((row) => row.value).join(" ")}`).not.toMatch(
              /NaN|Infinity|undefined/,
            );
          } else expect(found.message).toMatch(/^[A-Zp].+[.]$/s);
        },
      ),
      { numRuns: 1500, seed: 5 },
    );
  });
});

describe("the table", () => {
  it("has every part in every row, and ids that are free of repeats", () => {
    expect(new Set(METHODS.map((method) => method.id)).size).toBe(METHODS.length);
    for (const method of METHODS) {
      for (const text of [method.name, method.formula, method.source.author, method.source.title, method.source.place])
        expect(text).not.toBe("");
      for (const sentence of [method.answers, method.assumes, method.trap, ...method.inputs.map((input) => input.meaning)])
        expect(sentence).toMatch(/[.?]$/);
      expect(new Set(method.inputs.map((input) => input.name)).size).toBe(method.inputs.length);
      for (const solved of method.solves) expect(method.inputs.find((input) => input.name === solved)?.optional).toBe(false);
    }
  });
  it("answers with what a new form shows", () => {
    for (const method of METHODS) {
      const shown = Object.fromEntries(
        method.inputs.filter((input) => input.name !== method.solves[0]).map((input) => [input.name, input.default]),
      );
      expect(method.solve(shown)).toMatchObject({ kind: "answer" });
    }
  });
  it("says the number, the size and the effect in its sentence", () => {
    const found = findMethod("two-sample-t")?.solve({ d: "0.5", power: "0.8" });
    expect(found).toMatchObject({ rounded: "64", sentence: "It takes n = 64 in each group for a difference of d = 0.5 and power 0.8." });
    expect(findMethod("two-sample-t")?.solve({ d: 0.5, n: 30 })).toMatchObject({
      sentence: "With n = 30 in each group and a difference of d = 0.5: power 0.478, so about 48 of 100 such studies find it.",
    });
    expect(findMethod("two-sample-t")?.solve({ n: 30, power: 0.8 })).toMatchObject({
      sentence: "With n = 30 in each group, the smallest effect found with power 0.8 is a difference of d = 0.7356.",
    });
  });
});
