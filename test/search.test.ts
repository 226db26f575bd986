import { describe, expect, test } from "vitest";
import { loadLibrary } from "../src/io/files/load-library.ts";
import { findEntries } from "../src/core/search/find.ts";

const { value: library } = await loadLibrary();
const first = (query: string) => findEntries(library, query, 10)[0]?.address;

describe("search", () => {
  test.each([
    ["dpo", "concept/dpo"],
    ["DPO", "concept/dpo"],
    ["rlhf", "concept/rlhf"],
    ["direct preference optimization", "concept/dpo"],
    ["anthropic", "firm/anthropic"],
    ["deepmind", "firm/google-deepmind"],
    ["research scientist", "role/research-scientist"],
    ["research engineer", "role/research-engineer"],
    ["reward hacking", "concept/spec-gaming"],
    ["interpretability", "concept/interpretability"],
    ["proudest work", "question/proudest-work"],
    ["weakness failure", "question/failure-or-feedback"],
    ["winner's curse", "concept/winners-curse"],
  ])("%s finds %s first", (query, address) => {
    expect(first(query)).toBe(address);
  });

  test.each([
    ["dop", "concept/dpo"],
    ["ddpo", "concept/dpo"],
    ["direct prefrence optimisation", "concept/dpo"],
    ["sycophany", "concept/sycophancy"],
    ["antropic", "firm/anthropic"],
    ["chinchila", "concept/chinchilla"],
  ])("a slip in %s still finds %s among the first three", (query, address) => {
    expect(findEntries(library, query, 3).map((hit) => hit.address)).toContain(address);
  });

  test("the beginning of the last word is enough, as one types", () => {
    expect(findEntries(library, "activation pat", 3).map((hit) => hit.name)).toContain("Activation patching and causal tracing");
  });

  test("words that nothing holds together find what holds some of them", () => {
    expect(findEntries(library, "dpo xylophone", 5).map((hit) => hit.address)).toContain("concept/dpo");
  });

  test("a source is found by its title and goes behind the concept of the same words", () => {
    const kinds = findEntries(library, "sycophancy", 20).map((hit) => hit.kind);
    expect(kinds[0]).toBe("concept");
    expect(kinds).toContain("source");
  });

  test("where the word itself is found often enough, words that only look like it stay out", () => {
    expect(findEntries(library, "dpo", 40).map((hit) => hit.address)).not.toContain("concept/ppo-kl");
  });

  test("nothing typed, or nothing but signs, finds nothing", () => {
    expect(findEntries(library, "", 10)).toEqual([]);
    expect(findEntries(library, "  ?!* ", 10)).toEqual([]);
  });

  test("a very long query is cut and answered", () => {
    expect(findEntries(library, "dpo ".repeat(5000), 5).length).toBeGreaterThan(0);
  });
});
