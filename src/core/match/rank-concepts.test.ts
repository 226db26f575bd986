import { describe, expect, it } from "vitest";
import { readLibrary } from "../library/read.ts";
import type { Library } from "../library/library.ts";
import { indexEvidence } from "./index-evidence.ts";
import type { CvLine, LineKind } from "./list-lines.ts";
import type { Row } from "./match.ts";
import { rankConcepts } from "./rank-concepts.ts";

const concept = (slug: string, more: object = {}) => ({
  slug,
  name: slug,
  aliases: [],
  broader: [],
  related: [],
  prerequisites: [],
  roles: {},
  depth: "full",
  field: "none",
  group: "fundamentals",
  ...more,
});
const empty = readLibrary([]).value;
const library = {
  ...empty,
  concepts: [
    concept("dpo", { prerequisites: ["likelihood"] }),
    concept("likelihood"),
    concept("grpo", { related: [{ to: "dpo", how: "both learn from comparisons" }] }),
    concept("teamwork", { group: "process" }),
    concept("calibration", { roles: { engineer: 3 } }),
    concept("machine-learning"),
  ],
  lexicon: { ...empty.lexicon, skills: [] },
} as unknown as Library;

const wants = (...slugs: string[]) =>
  slugs.map((slug) => ({
    weight: 1,
    touches: [{ address: `concept/${slug}`, name: slug, span: { document: "posting", start: 0, end: 1 } }],
  })) as unknown as Row[];
const line = (entry: string, text: string, start: number, kind: LineKind = "work"): CvLine => ({
  entry,
  kind,
  heading: false,
  text,
  span: { document: "cv", start, end: start + text.length },
});
const rank = (rows: Row[], lines: CvLine[] = [], role = "scientist") =>
  rankConcepts(rows, indexEvidence(lines, new Map(), library, "2026-11-26"), library, role);
const need = (slug: string, ...args: Parameters<typeof rank>) => rank(...args).find((row) => row.slug === slug)?.need;

describe("what must be mastered of a concept", () => {
  it("is all of it where nothing shows it, a fresh look where one line does, and to defend it where two entries do", () => {
    expect(need("dpo", wants("dpo"))).toBe("derive");
    expect(need("dpo", wants("dpo"), [line("a", "Used dpo", 0)])).toBe("refresh");
    expect(need("dpo", wants("dpo"), [line("a", "Used dpo", 0), line("b", "Used dpo", 50)])).toBe("own");
  });
  it("is a fresh look where only a skills list or a neighbour shows it", () => {
    expect(need("dpo", wants("dpo"), [line("a", "dpo", 0, "skill"), line("b", "dpo", 50, "skill")])).toBe("refresh");
    expect(need("grpo", wants("grpo"), [line("a", "Used dpo", 0), line("b", "Used dpo", 50)])).toBe("refresh");
  });
  it("is owned with what owns it as a prerequisite", () => {
    expect(need("likelihood", wants("likelihood", "dpo"), [line("a", "Used dpo", 0), line("b", "Used dpo", 50)])).toBe("own");
  });
});

describe("the order of concepts", () => {
  it("puts what the posting repeats first and conduct last", () => {
    expect(rank(wants("teamwork", "dpo", "grpo", "grpo")).map((row) => row.slug)).toEqual(["grpo", "dpo", "teamwork"]);
  });
  it("holds what the role asks most, and no whole field", () => {
    expect(rank(wants("machine-learning"), [], "engineer").map((row) => [row.slug, row.origin])).toEqual([["calibration", "role"]]);
  });
  it("says that a concept comes from the CV where the posting does not name it", () => {
    expect(rank([], [line("a", "Used dpo", 0)])[0]).toMatchObject({ slug: "dpo", origin: "cv", posting: [] });
  });
});
