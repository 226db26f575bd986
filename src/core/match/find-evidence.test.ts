import { describe, expect, it } from "vitest";
import type { Library } from "../library/library.ts";
import type { Requirement } from "../posting/posting.ts";
import { bestLink, findEvidence } from "./find-evidence.ts";
import { indexEvidence } from "./index-evidence.ts";
import type { CvLine, LineKind } from "./list-lines.ts";

const concept = (slug: string, name: string, broader: string[] = []) => ({ slug, name, aliases: [], broader, related: [], field: "none" });
const library = {
  concepts: [concept("post-training", "post-training"), concept("dpo", "DPO", ["post-training"])],
  lexicon: { skills: [] },
} as unknown as Library;

let at = 0;
const line = (entry: string, kind: LineKind, text: string, heading = false): CvLine => {
  const start = at;
  at += text.length + 1;
  return { entry, kind, text, heading, span: { document: "cv", start, end: start + text.length } };
};
const index = (...lines: CvLine[]) => indexEvidence(lines, new Map(), library, "2026-11-26");
const want = (slug: string) => [{ address: `concept/${slug}`, name: slug, span: { document: "posting", start: 0, end: 3 } }];
const row = (text: string, aspect: Requirement["aspect"] = "skill") => ({ text, aspect }) as Requirement;
const best = (pieces: ReturnType<typeof findEvidence>) => pieces.toSorted((a, b) => b.score - a.score)[0]?.entry;

describe("the evidence for a row", () => {
  it("holds one line of a job for each thing, the one nearest in wording", () => {
    const lines = index(
      line("job", "work", "DPO baselines"),
      line("job", "work", "Scaled DPO to long dialogues"),
      line("skills", "skill", "DPO"),
    );
    const found = findEvidence(row("Scale DPO to dialogues"), want("dpo"), lines, library).filter((piece) => piece.touch);
    expect(found.map((piece) => piece.entry)).toEqual(["job", "skills"]);
    expect(found[0]?.span).toEqual(lines.lines[1]?.span);
    expect(found[1]?.listed).toBe(true);
  });
  it("carries no link where a line is near in wording alone", () => {
    const found = findEvidence(
      row("Brew stout at scale"),
      want("dpo"),
      index(line("job", "work", "Brewed stout in large kettles")),
      library,
    );
    expect(found).toHaveLength(1);
    expect(found[0]?.touch).toBeUndefined();
    expect(found[0]?.close).toBeGreaterThan(0);
  });
  it("holds no bare heading and no award’s name as a near line", () => {
    const found = findEvidence(
      row("Brew stout"),
      [],
      index(line("job", "work", "Brewer", true), line("p", "publication", "Best Paper Award")),
      library,
    );
    expect(found).toEqual([]);
  });
  it("prefers the job’s heading where a row counts years", () => {
    const lines = index(line("job", "work", "Head Brewer", true), line("other", "work", "Brewed stout for large taverns"));
    expect(best(findEvidence(row("5 years of work", "years"), [], lines, library))).toBe("job");
    expect(best(findEvidence(row("Brew stout"), [], lines, library))).toBe("other");
  });
});

describe("the link of a line", () => {
  it("is the strongest of those the library knows", () => {
    const [both] = index(line("job", "work", "post-training with DPO")).lines;
    expect(both && bestLink(want("dpo"), both, library)).toMatchObject({ found: "concept/dpo", relation: "exact" });
    expect(both && bestLink(want("post-training"), both, library)).toMatchObject({ found: "concept/post-training", relation: "exact" });
  });
  it("is absent where nothing named is linked", () => {
    const [none] = index(line("job", "work", "Brewed stout")).lines;
    expect(none && bestLink(want("dpo"), none, library)).toBeUndefined();
  });
});
