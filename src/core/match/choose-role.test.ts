import { describe, expect, it } from "vitest";
import { readLibrary } from "../library/read.ts";
import type { Library } from "../library/library.ts";
import type { Posting } from "../posting/posting.ts";
import { chooseRole } from "./choose-role.ts";

const role = (slug: string, titles: string[], cues: string[] = []) => ({ slug, name: titles[0], titles, cues });
const library = {
  ...readLibrary([]).value,
  roles: [
    role("engineer", ["Research Engineer", "Engineer"], ["production code", "on call"]),
    role("interpretability", ["Research Engineer, Interpretability"], ["circuits", "features"]),
    role("research-scientist", ["Research Scientist"], ["publications"]),
    role("policy", ["Fellow"], ["policy briefs", "standards"]),
    role("fellow", ["Scholar", "Member"], []),
  ],
} as unknown as Library;

function choose(title: string | undefined, text = "", chosen?: string) {
  const posting = {
    document: "posting",
    ...(title ? { title: { value: title, spans: [{ document: "posting", start: 0, end: title.length }] } } : {}),
    requirements: [{ span: { document: "posting", start: 0, end: text.length } }],
  } as unknown as Posting;
  return chooseRole(posting, text, library, chosen);
}

describe("the role of a posting", () => {
  it("is the one with the longest name in the title", () => {
    expect(choose("Senior Research Engineer, Interpretability")).toMatchObject({ slug: "interpretability", because: "title" });
    expect(choose("Research Engineer")).toMatchObject({ slug: "engineer", because: "title" });
  });
  it("is not read from half a word of the title", () => {
    expect(choose("Engineering Manager").because).toBe("default");
  });
  it("is told by two cues where the title says nothing, and points at the first", () => {
    const text = "Write policy briefs and follow standards.";
    const found = choose("Associate", text);
    expect(found).toMatchObject({ slug: "policy", because: "cues" });
    expect(text.slice(found.span?.start, found.span?.end)).toBe("policy briefs");
  });
  it("is the research scientist where one cue alone speaks", () => {
    expect(choose(undefined, "Write policy briefs.")).toEqual({ slug: "research-scientist", because: "default" });
  });
  it("is the one the person chose, by slug or by name, unless no such role is known", () => {
    expect(choose("Research Scientist", "", "policy")).toEqual({ slug: "policy", because: "chosen" });
    expect(choose("Research Scientist", "", "research engineer")).toEqual({ slug: "engineer", because: "chosen" });
    expect(choose("Research Scientist", "", "astronaut")).toMatchObject({ slug: "research-scientist", because: "title" });
  });
});
