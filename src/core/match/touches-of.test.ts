import { describe, expect, it } from "vitest";
import type { Library } from "../library/library.ts";
import type { Requirement } from "../posting/posting.ts";
import { explainedBy, isConductOnly, touchesOf } from "./touches-of.ts";

const concept = (slug: string, name: string, broader: string[] = []) => ({ slug, name, aliases: [], broader, related: [], field: "none" });
const library = {
  concepts: [
    concept("machine-learning", "machine learning"),
    concept("rlhf", "RLHF", ["machine-learning"]),
    concept("cap-benchmarks", "benchmarks"),
    concept("collaboration", "collaborate"),
  ],
  lexicon: {
    skills: [
      { name: "research", aliases: ["research experience"], group: "research practice" },
      { name: "MMLU", aliases: [], group: "datasets and benchmarks", concept: "cap-benchmarks" },
      { name: "type systems", aliases: [], group: "theory" },
      { name: "physics", aliases: [], group: "theory" },
      { name: "functional programming", aliases: [], group: "theory" },
      { name: "publishing research", aliases: ["publish"], group: "research practice" },
    ],
  },
} as unknown as Library;

const asked = (text: string) => ({ text, span: { document: "posting", start: 0, end: text.length } }) as Requirement;
const named = (text: string) => touchesOf(asked(text), text, library).map((touch) => touch.address);

const explained = (text: string) => explainedBy(asked(text), touchesOf(asked(text), text, library), library);

describe("what a row names", () => {
  it("leaves out the field where a subject in it is named", () => {
    expect(named("RLHF in machine learning")).toEqual(["concept/rlhf"]);
  });
  it("keeps a lone field only where it is most of the row", () => {
    expect(named("Experience with machine learning")).toEqual(["concept/machine-learning"]);
    expect(named("Study how machine learning changes labour markets and wages")).toEqual([]);
  });
  it("leaves out an example of what it names", () => {
    expect(named("benchmarks like MMLU")).toEqual(["concept/cap-benchmarks"]);
    expect(named("Ran MMLU")).toEqual(["skill/mmlu"]);
  });
  it("leaves out examples in brackets behind a thing that is named", () => {
    expect(named("type systems (e.g. functional programming) or physics")).toEqual(["skill/type-systems", "skill/physics"]);
    expect(named("theory (e.g. functional programming)")).toEqual(["skill/functional-programming"]);
  });
  it("leaves out conduct beside a subject", () => {
    expect(named("collaborate on RLHF")).toEqual(["concept/rlhf"]);
    expect(isConductOnly(touchesOf(asked("collaborate"), "collaborate", library))).toBe(true);
  });
  it("takes research in a place or among people for no subject", () => {
    expect(named("research environments")).toEqual([]);
    expect(named("research experience")).toEqual(["skill/research"]);
  });
});

describe("how much of a row its names explain", () => {
  it("does not count words of asking", () => {
    expect(explained("Strong understanding of RLHF")).toBe(1);
  });
  it("falls with every word beyond the names", () => {
    expect(explained("RLHF for protein folding")).toBeLessThan(explained("RLHF for proteins"));
  });
  it("counts the name of what stands above a thing that is named", () => {
    expect(explained("machine learning and RLHF")).toBe(1);
  });
  it("counts other words for the same thing", () => {
    expect(explained("publish and present papers at conferences")).toBe(1);
  });
});
