import { describe, expect, it } from "vitest";
import { readLibrary } from "../library/read.ts";
import type { Library, Question } from "../library/library.ts";
import type { AnyEntry } from "../profile/profile.ts";
import { chooseDefences, isFirst } from "./choose-defences.ts";
import { indexEvidence } from "./index-evidence.ts";
import type { CvLine } from "./list-lines.ts";

const NOW = "2026-11-26";
const question = (slug: string, difficulty: number, when: object = {}) =>
  ({ slug, kind: "defence", difficulty, when }) as unknown as Question;
const kinds = [{ slug: "sota", name: "", phrases: ["outperforms"] }];
const methods = [{ slug: "probing", name: "", phrases: ["linear probe"] }];
const library = {
  ...readLibrary([]).value,
  claims: kinds,
  methods,
  questions: [
    ...Array.from({ length: 6 }, (_, i) => question(`claim-${i}`, 5 - (i % 5), { claim: "sota" })),
    ...Array.from({ length: 6 }, (_, i) => question(`method-${i}`, 1 + (i % 5), { method: "probing" })),
    ...Array.from({ length: 5 }, (_, i) => question(`always-${i}`, 3, { open: "always" })),
    question("seeds", 2, { open: "seeds" }),
    ...Array.from({ length: 30 }, (_, i) => question(`any-${i}`, 1 + (i % 5))),
    { slug: "challenge-sota", kind: "challenge", when: { claim: "sota" } },
  ],
} as unknown as Library;

const at = (start: number) => ({ document: "cv", start, end: start + 40 });
const paper = (id: string, position: number, year: string, start: number) =>
  ({
    kind: "publication",
    id,
    title: { value: id, spans: [] },
    position,
    authors: [{}, {}, {}],
    awards: [],
    year: { value: year, spans: [] },
    span: at(start),
  }) as unknown as AnyEntry;
const line = (entry: string, text: string, start: number): CvLine => ({
  entry,
  kind: "publication",
  heading: true,
  text,
  span: { document: "cv", start, end: start + text.length },
});

function choose(papers: AnyEntry[], lines: CvLine[], supplied: string[] = []) {
  const entries = new Map(papers.map((entry) => [entry.id, entry]));
  const index = indexEvidence(lines, entries, library, NOW);
  const claims = lines.map((row) => ({
    id: `claim-${row.entry}`,
    entry: row.entry,
    span: row.span,
    kinds: [{ slug: "sota", span: row.span }],
    methods: [],
    numbers: [],
    role: { what: "first" as const },
    score: 1,
  }));
  return chooseDefences(claims, entries, index, [], library, NOW, new Set(supplied));
}

const papers = [paper("old", 2, "2012", 0), paper("new", 1, "2026", 100), paper("third", 1, "2014", 200), paper("fourth", 3, "2011", 300)];
const lines = papers.map((row, i) => line(row.id, i === 1 ? "It outperforms a linear probe" : "It outperforms", i * 100));

describe("what is defended", () => {
  it("is at most three pieces, a recent first-authored paper first", () => {
    expect(choose(papers, lines).map((row) => row.entry)).toEqual(["new", "third", "old"]);
  });
  it("begins with the paper that was handed in", () => {
    expect(choose(papers, lines, ["fourth"])[0]).toMatchObject({ entry: "fourth", reasons: expect.arrayContaining(["paper-supplied"]) });
  });
});

const difficulty = (slug: string) => library.questions.find((row) => row.slug === slug)?.difficulty ?? 0;

describe("the probes of a defence", () => {
  const defences = choose(papers, lines);
  it("are twelve, easy to hard", () => {
    for (const { probes } of defences) {
      const levels = probes.map((probe) => difficulty(probe.slug));
      expect(levels).toHaveLength(12);
      expect(levels).toEqual(levels.toSorted((a, b) => a - b));
    }
  });
  it("are never asked twice in a report", () => {
    const all = defences.flatMap((row) => row.probes.map((probe) => probe.slug));
    expect(new Set(all).size).toBe(all.length);
  });
  it("come from the claim, the method and what the text leaves open", () => {
    const slugs = defences[0]?.probes.map((probe) => probe.slug) ?? [];
    const of = (kind: string) => slugs.filter((slug) => slug.startsWith(kind)).length;
    expect([of("claim"), of("method"), of("seeds")]).toEqual([4, 4, 1]);
    expect(defences[0]?.probes.find((probe) => probe.slug === "seeds")?.open).toBe("seeds");
  });
  it("leave out what the text says", () => {
    const said = choose([paper("p", 1, "2026", 0)], [line("p", "It outperforms over 5 seeds", 0)]);
    expect(said[0]?.probes.map((probe) => probe.slug)).not.toContain("seeds");
  });
  it("come with a challenge once", () => {
    expect(defences.map((row) => row.challenge)).toEqual(["challenge-sota", undefined, undefined]);
  });
});

const by = (position: number, ...equal: boolean[]) =>
  isFirst({ kind: "publication", position, authors: equal.map((row) => ({ equal: row })) } as never);

it("the first of equals is first, the second author after one who is not equal is not", () => {
  expect(by(1, false)).toBe(true);
  expect(by(2, true, true)).toBe(true);
  expect(by(2, false, true)).toBe(false);
});
