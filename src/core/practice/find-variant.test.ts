import { describe, expect, it } from "vitest";
import type { Library } from "../library/library.ts";
import { dueVariants, type Practised } from "./find-variant.ts";

const question = (slug: string, kind: string, ...concepts: string[]) => ({ slug, kind, concepts });
const LIBRARY = {
  questions: [
    question("a", "depth", "dpo"),
    question("b", "depth"),
    question("c", "depth", "dpo"),
    question("d", "safety", "dpo"),
    question("e", "safety"),
  ],
  concepts: [
    { slug: "dpo", name: "Direct preference" },
    { slug: "moe", name: "Experts" },
  ],
} as unknown as Library;
const row = (id: string, slug: string, day: number, more: Partial<Practised> = {}): Practised => ({
  id,
  kind: "answer",
  subject: `question/${slug}`,
  updated: `2026-11-${String(day).padStart(2, "0")}T10:00:00.000Z`,
  answered: [`question/${slug}`],
  ...more,
});
const due = (rows: Practised[], day = 20) =>
  dueVariants(rows, LIBRARY, `2026-11-${day}T12:00:00.000Z`).map(({ of, question: next, since }) => [of.id, next.slug, since]);

describe("a variant", () => {
  it("comes two days later, of the same kind and nearest in its concepts", () => {
    expect(due([row("s", "a", 18)])).toEqual([["s", "c", "2026-11-20"]]);
    expect(due([row("s", "a", 19)])).toEqual([]);
  });
  it("is not what was answered this week, and no other session's variant", () => {
    expect(due([row("s", "a", 10), row("t", "c", 19)])).toEqual([["s", "b", "2026-11-12"]]);
    expect(due([row("s", "a", 10), row("t", "a", 11)]).map((found) => found[1])).toEqual(["c", "b"]);
  });
  it("comes once, after an answer, and not of a defence", () => {
    expect(due([row("s", "a", 10), row("t", "c", 12, { after: "s" })]).map((found) => found[0])).toEqual(["t"]);
    expect(due([row("s", "a", 10, { answered: [] }), row("m", "a", 10, { kind: "defence" }), row("g", "gone", 10)])).toEqual([]);
  });
  it("comes after every kind of question that was answered in a mock or a round, and after a concept", () => {
    const mock = row("m", "a", 10, { kind: "mock", subject: "mock", answered: ["question/a", "question/b", "question/d"] });
    expect(due([mock])).toEqual([
      ["m", "c", "2026-11-12"],
      ["m", "e", "2026-11-12"],
    ]);
    expect(due([mock, row("v", "c", 12, { after: "m", answered: [] })]).map((found) => found[1])).toEqual(["e"]);
    expect(due([row("k", "a", 10, { subject: "concept/dpo", answered: ["concept/dpo/recall", "concept/dpo/derive"] })])).toEqual([
      ["k", "a", "2026-11-12"],
    ]);
    expect(due([row("k", "a", 10, { subject: "concept/moe", answered: ["concept/moe/recall"] })])).toEqual([]);
  });
});
