import { expect, test } from "vitest";
import type { Concept, Question } from "./library.ts";
import { questionsOfRow } from "./questions-of-round.ts";

const question = (slug: string, kind: string, more: object = {}) => ({ slug, kind, concepts: [], ...more }) as unknown as Question;
const LIBRARY = {
  questions: [
    question("a", "depth", { concepts: ["kv-cache"] }),
    question("b", "depth", { concepts: ["dpo"] }),
    question("c", "coding", { task: "implement" }),
    question("d", "coding", { task: "find-bugs" }),
  ],
  concepts: [{ slug: "kv-cache", field: "efficiency" }] as Concept[],
};
const asked = (row: Parameters<typeof questionsOfRow>[0]) => questionsOfRow(row, LIBRARY).map(({ slug }) => slug);

test("a round asks by kind, by the field of a question's concepts, by task, or by name in the order named", () => {
  expect(asked({ kind: "depth" })).toEqual(["a", "b"]);
  expect(asked({ kind: "depth", fields: ["efficiency"] })).toEqual(["a"]);
  expect(asked({ kind: "coding", task: "find-bugs" })).toEqual(["d"]);
  expect(asked({ kind: "depth", questions: ["b", "a"] })).toEqual(["b", "a"]);
  expect(asked({ kind: "depth", questions: ["c"] })).toEqual([]);
});
