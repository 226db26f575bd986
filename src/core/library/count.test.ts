import { expect, test } from "vitest";
import { countLibrary } from "./count.ts";
import type { Library } from "./library.ts";

const row = (how: string, more: object = {}) => ({ checked: { how, on: "2026-11-26" }, computed: [], ...more });

const library = {
  version: "x",
  concepts: [row("source", { field: "agents" }), row("knowledge", { field: "agents" })],
  questions: [
    row("recomputed", { kind: "design", computed: [{}, {}] }),
    row("source", { kind: "defence" }),
    row("knowledge", { kind: "defence" }),
  ],
  drills: [],
  roles: [],
  firms: [{ ...row("source"), facts: [{}, {}, {}] }],
  lexicon: { skills: [{}, {}] },
} as unknown as Library;

test("lists, kinds and recomputed numbers are counted", () => {
  expect(countLibrary(library).counts).toMatchObject({
    concepts: 2,
    "concepts: agents": 2,
    questions: 3,
    "questions: defence": 2,
    "questions: design": 1,
    skills: 2,
    "numbers recomputed": 2,
  });
});

test("what was looked up and what was computed count as checked, knowledge does not, and an empty kind has the share zero", () => {
  expect(countLibrary(library).checked).toEqual([
    { of: "concepts", all: 2, source: 1, recomputed: 0, knowledge: 1, share: 0.5 },
    { of: "questions", all: 3, source: 1, recomputed: 1, knowledge: 1, share: 2 / 3 },
    { of: "drills", all: 0, source: 0, recomputed: 0, knowledge: 0, share: 0 },
    { of: "roles", all: 0, source: 0, recomputed: 0, knowledge: 0, share: 0 },
    { of: "firm facts", all: 3, source: 3, recomputed: 0, knowledge: 0, share: 1 },
  ]);
});
