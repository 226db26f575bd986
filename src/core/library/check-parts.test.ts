import { expect, test } from "vitest";
import { checkParts } from "./check-parts.ts";
import type { Library } from "./library.ts";

const place = (kind: string, slug: string) => `${kind}/${slug}`;
const messages = (question: object) =>
  checkParts({ questions: [question], drills: [], workbenches: [] } as unknown as Library, place).map((problem) => problem.message);

const anchors = { strong: "all five faults", adequate: "three faults", weak: "none at all" };
const coding = {
  slug: "bugs",
  kind: "coding",
  task: "find-bugs",
  tests: "reading",
  anchors,
  points: [{ point: "a" }, { point: "b" }, { point: "c" }, { point: "d" }],
  followUps: ["And then?"],
  redFlags: ["Stops early."],
  minutes: 20,
  concepts: ["sgd"],
  body: "```python\nx = 1\n```",
};

test("a complete coding task has no fault", () => {
  expect(messages(coding)).toEqual([]);
});

test("a missing part, a short key and a missing listing are named", () => {
  expect(messages({ ...coding, minutes: undefined, points: coding.points.slice(1), body: "Find them." })).toEqual([
    'A question of kind "coding" needs "minutes".',
    "The key has 3 points; a peer needs at least 4 to tick.",
    "The body of a coding task holds a listing.",
  ]);
});

test("a probe needs no listing but a moment at which it is asked", () => {
  const probe = { slug: "p", kind: "defence", tests: "t", good: "g", difficulty: 2, minutes: 2, concepts: ["sgd"], points: [], body: "" };
  expect(messages(probe)).toEqual(['A question of kind "defence" needs "when".']);
});

test("a rubric's point names a step that its bench has", () => {
  const drill = { slug: "d", kind: "design", rubric: [{ step: "arms" }, { step: "arm" }, {}] };
  const library = { questions: [], drills: [drill], workbenches: [{ kind: "design", steps: [{ slug: "arms" }] }] } as unknown as Library;
  expect(checkParts(library, place).map((problem) => problem.message)).toEqual(['The bench "design" has no step "arm". It has: arms.']);
});
