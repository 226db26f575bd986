import { expect, it } from "vitest";
import { readLibrary } from "../library/read.ts";
import type { Posting, Requirement } from "../posting/posting.ts";
import type { AnyEntry, Profile } from "../profile/profile.ts";
import { indexEvidence } from "./index-evidence.ts";
import type { CvLine } from "./list-lines.ts";
import { matchRows } from "./match-rows.ts";

const NOW = "2026-11-26";
const empty = readLibrary([]).value;
const skills = [{ name: "Python", aliases: [], group: "programming languages" }];
const library = { ...empty, lexicon: { ...empty.lexicon, skills } };

/** The only row of a posting beside lines of a CV. */
function row(text: string, ...lines: Pick<CvLine, "entry" | "kind" | "text">[]) {
  let at = 0;
  const placed = lines.map((line): CvLine => {
    const start = at;
    at += line.text.length + 1;
    return { ...line, heading: false, span: { document: "cv", start, end: start + line.text.length } };
  });
  const span = { document: "posting", start: 0, end: text.length };
  const asked = { id: "r", text, span, context: "", kind: "requirement", strength: "required", aspect: "skill" } as unknown as Requirement;
  const index = indexEvidence(placed, new Map<string, AnyEntry>(), library, NOW);
  const profile = { work: [], education: [], publications: [], languages: [] } as unknown as Profile;
  return matchRows({ requirements: [asked] } as unknown as Posting, text, profile, index, new Map(), library, NOW)[0];
}
const other = { entry: "o", kind: "work", text: "Sang in the choir" } as const;

it("a point of a job that says nearly the same answers a row in part", () => {
  const near = { entry: "w", kind: "work", text: "Reduced the cost of long evaluation by caching" } as const;
  const asked = "Cut the cost of evaluation, which now takes a fifth of our compute";
  expect(row(asked, near, other)?.rule).toBe("worded-alike");
  expect(row(asked, { ...near, kind: "skill" }, other)?.rule).not.toBe("worded-alike");
  expect(row(asked, { ...near, text: "Reduced the cost of lunch" }, other)?.rule).not.toBe("worded-alike");
});

it("a project that is nothing but a tool's name only lists the tool", () => {
  const bare = { entry: "p", kind: "project", text: "Python" } as const;
  expect(row("Python", bare)?.rule).toBe("listed-only");
  expect(row("Python", bare, { ...bare, text: "a parser for menus" })?.rule).toBe("named-in-work");
});
