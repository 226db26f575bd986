import { describe, expect, test } from "vitest";
import { CUT_RULES } from "./cut-rules.ts";
import { LEXICON } from "./for-tests.ts";
import { postingWords } from "./posting-words.ts";
import { splitRow } from "./split-row.ts";

const words = postingWords(LEXICON);
const cut = (text: string, prose = false) => splitRow(text, words, prose).map(({ start, end }) => text.slice(start, end));

/** A part without its joining word and mark. */
const bare = (part: string) => part.replace(/^(?:(?:and|or|while|with|as long as) )+/i, "").replace(/[,;:.]$/, "");

describe("the examples beside the rules", () => {
  test.each(CUT_RULES.map((rule) => [rule.id, rule.example, rule.cuts] as const))("%s: %s", (id, example, cuts) => {
    const parts = example.split(" | ");
    expect(parts.length > 1).toBe(cuts);
    expect(cut(parts.join(" "), id.startsWith("told")).map(bare)).toEqual(parts.map(bare));
  });
});

describe("a bullet is cut", () => {
  test.each([
    ["Strong statistics skills and experience with field trials", ["Strong statistics skills", "experience with field trials"]],
    ["Proficiency in Julia, C++ and CUDA", ["Proficiency in Julia", "C++", "CUDA"]],
    ["Fluency in Julia and Flux or Lux", ["Fluency in Julia", "Flux or Lux"]],
    ["Design probes, analyse activations and write reports", ["Design probes", "analyse activations", "write reports"]],
    [
      "all stages of curation: driving collection, building filters, and applying models",
      ["all stages of curation", "driving collection", "building filters", "applying models"],
    ],
    [
      "Develop data filtering, grading, and red-teaming methods for agents",
      ["Develop data filtering", "grading", "red-teaming methods for agents"],
    ],
    [
      "A PhD in ecology or statistics, with at least two years of field work",
      ["A PhD in ecology or statistics", "at least two years of field work"],
    ],
    ["Bachelor's degree in physics AND 5 years of practice", ["Bachelor's degree in physics", "5 years of practice"]],
    ["Are fluent in Rust and comfortable reading assembly", ["Are fluent in Rust", "comfortable reading assembly"]],
    ["Strong debugging and scientific writing skills", ["Strong debugging", "scientific writing skills"]],
    ["Share code early; review the code of others", ["Share code early", "review the code of others"]],
    ["GPUs, Slurm, and object storage", ["GPUs", "Slurm", "object storage"]],
  ])("%s", (text, parts) => {
    expect(cut(text)).toEqual(parts);
  });
});

describe("a bullet stays whole", () => {
  test.each([
    ["alternatives", "Experience with Julia or Fortran"],
    ["examples", "Knowledge of solvers such as Gurobi, HiGHS and SCIP"],
    ["brackets", "Experience with sensors (lidar, radar, and cameras)"],
    ["a doublet", "Design and run a survey"],
    ["three verbs with one object", "Design, build, and test a parser"],
    ["a purpose of several verbs", "Study logs to find failures and explain them"],
    ["an open list", "A degree in linguistics, logic, or a related field"],
    ["what is said of the thing", "Build tools that find errors and explain them"],
    ["a pair", "Move between proofs and programs"],
    ["two nouns with one complement", "Curiosity and passion for hard problems"],
  ])("%s: %s", (_, text) => {
    expect(cut(text)).toEqual([text]);
  });
});

test("in prose a participle carries a duty of its own; in a bullet it says how", () => {
  const text = "own our evaluation suite, working across policy and research on every release";
  expect(cut(text, true)).toEqual(["own our evaluation suite", "working across policy and research on every release"]);
  expect(cut("Own our evaluation suite, ensuring that each release is covered", false)).toHaveLength(1);
});

test("a reason, an offer and closing marks are no part of a row", () => {
  expect(cut("be allowed to work in Norway, since we cannot sponsor a visa.")).toEqual(["be allowed to work in Norway"]);
  expect(cut("a hybrid model of two days a week and offer relocation assistance.")).toEqual(["a hybrid model of two days a week"]);
});

test("what is too long for a sentence stays whole, and takes no time", () => {
  const begun = performance.now();
  const text = `Experience with ${"Python, JAX and models, ".repeat(3000)}more`;
  expect(cut(text)).toEqual([text]);
  expect(performance.now() - begun).toBeLessThan(1000);
});
