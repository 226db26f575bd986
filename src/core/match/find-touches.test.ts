import { expect, test } from "vitest";
import type { Library } from "../library/library.ts";
import { findTouches } from "./find-touches.ts";

const library = {
  concepts: [],
  lexicon: {
    skills: [
      { name: "Gemini", aliases: [{ text: "Gemini", cues: ["LLM", "Google"] }, "Gemini Pro"], group: "model families" },
      { name: "C++", aliases: [], group: "programming languages" },
      { name: "R", aliases: [], group: "programming languages" },
      { name: "DROP", aliases: [], group: "datasets and benchmarks" },
    ],
  },
} as unknown as Library;

const named = (text: string) => findTouches(text, { document: "cv", start: 0 }, library).map((touch) => touch.name);

test("a skill's name that is also an alias with cues counts only beside one of them", () => {
  expect(named("Prompted Gemini and another LLM")).toEqual(["Gemini"]);
  expect(named("Observed the Gemini telescopes")).toEqual([]);
});

test("an ambiguous name that is the whole text, as in a list of skills, needs no cue", () => {
  expect(named("Gemini")).toEqual(["Gemini"]);
});

test("a lone letter counts only as a capital", () => {
  expect(named("Fitted in R with Stan")).toEqual(["R"]);
  expect(named("a correlation of r = 0.3")).toEqual([]);
});

test("a letter with its signs is a name", () => {
  expect(named("Wrote a C++ columnar join")).toEqual(["C++"]);
});

test("a longer spelling without cues needs none", () => {
  expect(named("Distilled Gemini Pro")).toEqual(["Gemini"]);
});

test("an acronym counts only in capitals", () => {
  expect(named("Evaluated on DROP")).toEqual(["DROP"]);
  expect(named("a drop in loss")).toEqual([]);
});
