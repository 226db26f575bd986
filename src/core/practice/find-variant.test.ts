import { describe, expect, it } from "vitest";
import type { Library } from "../library/library.ts";
import { dueVariants, type Practised } from "./find-variant.ts";

const question = (slug: string, kind: string, ...concepts: string[]) => ({ slug, kind, concepts });
const LIBRARY = {
  questions: [question("a", "depth", "dpo"), question("b", "depth"), question("c", "depth", "dpo"), question("d", "safety", "dpo")],
} as unknown as Library;
const row = (id: string, slug: string, day: number, more: Partial<Practised> = {}): Practised => ({
  id,
  kind: "answer",
  title: slug,
  subject: `question/${slug}`,
  updated: `2026-11-${String(day).padStart(2, "0")}T10:00:00.000Z`,
  answered: 1,
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
  it("comes once, after an answer, and of single questions only", () => {
    expect(due([row("s", "a", 10), row("t", "c", 12, { after: "s" })]).map((found) => found[0])).toEqual(["t"]);
    expect(due([row("s", "a", 10, { answered: 0 }), row("m", "a", 10, { kind: "mock" }), row("g", "gone", 10)])).toEqual([]);
  });
});
