import { describe, expect, it } from "vitest";
import { readLibrary } from "../library/read.ts";
import type { AnyEntry } from "../profile/profile.ts";
import { findClaims } from "./find-claims.ts";
import { indexEvidence } from "./index-evidence.ts";
import type { CvLine, LineKind } from "./list-lines.ts";

const library = { ...readLibrary([]).value, claims: [{ slug: "first", name: "", phrases: ["the first to"] }] } as never;
const line = (text: string, kind: LineKind = "work", heading = false): CvLine => ({
  entry: "e",
  kind,
  heading,
  text,
  span: { document: "cv", start: 10, end: 10 + text.length },
});
const claims = (lines: CvLine[], entry?: object) => {
  const entries = new Map(entry ? [["e", entry as AnyEntry]] : []);
  return findClaims(indexEvidence(lines, entries, library, "2026-11-26"), entries, library);
};
const texts = (...lines: CvLine[]) => claims(lines).map((row) => lines.find((one) => one.span.end === row.span.end)?.text);

describe("a claim", () => {
  it("is a quantity beside a word of result", () => {
    expect(claims([line("Cut the cost of an audit by 37%")])).toHaveLength(1);
    expect(claims([line("Kept the audits going since 2019")])).toEqual([]);
    expect(claims([line("Sat in room 37")])).toEqual([]);
  });
  it("points at its numbers and not at years", () => {
    const text = "Reduced latency by 41 % in 2024";
    expect(claims([line(text)])[0]?.numbers.map((span) => text.slice(span.start - 10, span.end - 10))).toEqual(["41 %"]);
  });
  it("is the words of a claim kind without any number", () => {
    expect(claims([line("We were the first to show this")])[0]?.kinds.map((kind) => kind.slug)).toEqual(["first"]);
  });
  it("is not a mark of a study, nor a line of a skills list", () => {
    expect(texts(line("GPA 3.9, best 5 % of the year", "education"), line("Improved 40 % faster", "skill"))).toEqual([]);
  });
  it("is a title that asserts, not one that names a topic", () => {
    const outcome = "up to 3x";
    expect(claims([line(`Probes are faster, ${outcome}`, "publication", true)])).toHaveLength(1);
    expect(claims([line(`Notes on probes, ${outcome}`, "publication", true)])).toEqual([]);
  });
  it("stands once, however often the CV says it", () => {
    expect(claims([line("Cut cost by 37%"), line("Cut cost by 37%")])).toHaveLength(1);
  });
});

const part = (text: string) => claims([line(text)])[0]?.role.what;

describe("the part of the person in a claim", () => {
  const title = [line("Probes are faster, up to 3x", "publication", true)];
  const role = (position: number, equal: boolean[], more: object = {}) =>
    claims(title, {
      kind: "publication",
      position,
      authors: equal.map((row) => ({ equal: row, span: title[0]?.span })),
      awards: [],
      ...more,
    })[0]?.role.what;
  it("is told by the list of authors", () => {
    expect(role(1, [false])).toBe("sole");
    expect(role(1, [false, false])).toBe("first");
    expect(role(2, [true, true, false])).toBe("equal-first");
    expect(role(2, [false, false, false])).toBe("middle");
    expect(role(3, [false, false, false])).toBe("last");
  });
  it("is not sole or last where the list is cut short", () => {
    expect(role(1, [false], { truncatedAuthors: true })).toBe("first");
    expect(role(2, [false, false], { truncatedAuthors: true })).toBe("middle");
  });
  it("is told by the first verb of a line", () => {
    expect(part("Led work that cut cost by 37%")).toBe("led");
    expect(part("Helped to cut cost by 37%")).toBe("contributed");
    expect(part("Cut cost by 37%")).toBe("unsaid");
  });
});
