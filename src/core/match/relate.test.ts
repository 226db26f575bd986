import { expect, test } from "vitest";
import type { Library } from "../library/library.ts";
import { relate } from "./relate.ts";

const library = {
  concepts: [],
  lexicon: {
    skills: [
      { name: "programming languages", aliases: ["coding"], group: "kinds of tools" },
      { name: "Python", aliases: [], group: "programming languages" },
      { name: "Java", aliases: [], group: "programming languages" },
      { name: "MMLU", aliases: [], group: "datasets and benchmarks", concept: "cap-benchmarks" },
      { name: "COCO", aliases: [], group: "datasets and benchmarks", concept: "computer-vision" },
    ],
  },
} as unknown as Library;

test("a skill that bears a group's name is answered by every member of the group", () => {
  expect(relate(library, "skill/programming-languages", "skill/python")).toEqual({ relation: "narrower" });
});

test("members of an interchangeable group are related, and the relation says how", () => {
  expect(relate(library, "skill/java", "skill/python")).toEqual({ relation: "related", how: "both are programming languages" });
});

test("a dataset answers for its concept and not for another dataset", () => {
  expect(relate(library, "concept/cap-benchmarks", "skill/mmlu")).toEqual({ relation: "narrower" });
  expect(relate(library, "skill/coco", "skill/mmlu")).toBeUndefined();
});
