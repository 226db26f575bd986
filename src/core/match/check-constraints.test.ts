import { describe, expect, it } from "vitest";
import { readLibrary } from "../library/read.ts";
import type { Requirement } from "../posting/posting.ts";
import type { Education, Profile, Work } from "../profile/profile.ts";
import type { Fact } from "../text/span.ts";
import { checkConstraints, degreeLevel, inProgress, union } from "./check-constraints.ts";
import { indexEvidence } from "./index-evidence.ts";
import type { CvLine } from "./list-lines.ts";

const library = {
  ...readLibrary([]).value,
  lexicon: {
    ...readLibrary([]).value.lexicon,
    skills: [
      { name: "programming languages", aliases: [], group: "kinds of tools" },
      { name: "Python", aliases: [], group: "programming languages" },
      { name: "robotics", aliases: [], group: "fields" },
    ],
  },
};
const NOW = "2026-11-26";
let at = 0;
const span = () => ({ document: "cv", start: at, end: (at += 4) });
const fact = <T extends string | number>(value: T): Fact<T> => ({ value, spans: [span()] }) as Fact<T>;

const job = (id: string, start: string, end: string | undefined, position = "Cook") =>
  ({
    kind: "work",
    id,
    position: fact(position),
    start: fact(start),
    ...(end ? { end: fact(end) } : {}),
    highlights: [],
    span: span(),
  }) as unknown as Work;
const study = (degree: string, area: string, end: string) =>
  ({
    kind: "education",
    id: degree,
    degree: fact(degree),
    area: fact(area),
    end: fact(end),
    highlights: [],
    span: span(),
  }) as unknown as Education;

interface Cv {
  work?: Work[];
  education?: Education[];
  lines?: Partial<CvLine>[];
  rest?: object;
}
function check(row: Partial<Requirement>, { work = [], education = [], lines = [], rest = {} }: Cv, touch?: string) {
  const profile = { work, education, publications: [], languages: [], ...rest } as unknown as Profile;
  const all = lines.map((line) => ({ entry: "e", kind: "work", heading: false, text: "", span: span(), ...line }) as CvLine);
  const index = indexEvidence(all, new Map(), library, NOW);
  const touches = touch ? [{ address: touch, name: touch, span: { document: "posting", start: 0, end: 1 } }] : [];
  return checkConstraints({ aspect: "skill", text: "", ...row } as Requirement, touches, profile, index, library, NOW);
}

const degreeRow = (value: "bachelor" | "master" | "phd", text = "") => ({
  aspect: "degree" as const,
  degree: fact(value) as Fact<typeof value>,
  text,
});
const paper = (position: number, venue: string) => ({
  title: fact("T"),
  position,
  authors: [{}, {}, {}],
  venue: fact(venue),
  awards: [],
});

describe("years", () => {
  const asked = { aspect: "years" as const, years: fact(5), text: "5+ years" };
  it("count a month in two jobs once", () => {
    expect(
      union([
        { from: 0, to: 24 },
        { from: 12, to: 36 },
        { from: 48, to: 60 },
      ]),
    ).toBe(48);
    const [years] = check(asked, { work: [job("a", "2018-01", "2020-12"), job("b", "2019-01", "2021-12")] });
    expect(years).toMatchObject({ met: false, found: { value: "4", shape: "2,2" } });
  });
  it("count a job that goes on until today", () => {
    expect(check(asked, { work: [job("a", "2021-11", undefined)] })[0]).toMatchObject({ met: true, found: { value: "5", shape: "1" } });
  });
  it("count only jobs that name the row’s subject", () => {
    const work = [job("a", "2015-01", "2019-12"), job("b", "2020-01", "2021-12")];
    const lines = [{ entry: "b", text: "Built robotics demos" }];
    expect(check(asked, { work, lines }, "skill/robotics")[0]).toMatchObject({ met: false, found: { value: "2" } });
    expect(check(asked, { work }, "skill/robotics")[0]?.found).toBeUndefined();
  });
  it("of coding in a language count every job of the trade", () => {
    const work = [job("a", "2015-01", "2021-12", "Software Engineer"), job("b", "2010-01", "2014-12", "Chef")];
    const lines = [
      { entry: "a", heading: true, text: "Software Engineer" },
      { entry: "b", heading: true, text: "Chef" },
    ];
    const coding = { ...asked, text: "5+ years of engineering experience with coding in Python" };
    expect(check(coding, { work, lines }, "skill/python")[0]).toMatchObject({ met: true, found: { value: "7" } });
  });
});

describe("a degree", () => {
  it("is read at its level in several spellings", () => {
    expect(["DPhil", "M.Sc.", "B.Tech.", "Certificate"].map((words) => degreeLevel(study(words, "", "2020")))).toEqual([3, 2, 1, 0]);
  });
  it("answers at its level or above, not below", () => {
    const education = [study("MSc", "Statistics", "2020-06")];
    expect(check(degreeRow("bachelor"), { education })[0]?.met).toBe(true);
    expect(check(degreeRow("phd"), { education })[0]).toMatchObject({ met: false, found: { value: "MSc" } });
  });
  it("does not answer before its end", () => {
    const running = study("PhD", "Physics", "2028-05");
    expect(inProgress(running, NOW)).toBe(true);
    expect(check(degreeRow("phd"), { education: [running] })[0]).toMatchObject({ met: false });
  });
  it("answers a field of its own family and not of another", () => {
    const education = [study("PhD", "Physics", "2020-05")];
    expect(check(degreeRow("phd", "PhD in computer science"), { education })[1]).toMatchObject({ what: "field", met: true });
    expect(check(degreeRow("phd", "PhD in law"), { education })[1]).toMatchObject({ what: "field", met: false });
  });
});

describe("scale", () => {
  it("is met by a line with as much of the same unit", () => {
    const asked = { text: "clusters of 100 or more GPUs" };
    expect(check(asked, { lines: [{ text: "trained on 512 GPUs" }] })[0]).toMatchObject({
      what: "scale",
      met: true,
      found: { value: "512 GPUs" },
    });
    expect(check(asked, { lines: [{ text: "trained on 64 GPUs" }] })[0]?.met).toBe(false);
    expect(check(asked, { lines: [{ text: "led 512 people" }] })[0]).toEqual({ what: "scale", asked: "100 or more GPUs", met: false });
  });
});

describe("the size of a model", () => {
  it("is read in words, letters and digits, and met by as much", () => {
    const asked = { text: "interventions on a model of more than a billion parameters" };
    const small = check(asked, { lines: [{ text: "a 9M-parameter network" }] })[0];
    expect(small).toMatchObject({ what: "scale", asked: "a billion parameters", found: { value: "9M-parameter" }, met: false });
    expect(check(asked, { lines: [{ text: "models up to 13B parameters" }] })[0]?.met).toBe(true);
  });
  it("stays open where the CV gives none", () => {
    expect(check({ text: "models above 7B parameters" }, { lines: [{ text: "trained models" }] })[0]).toEqual({
      what: "scale",
      asked: "7B parameters",
    });
  });
});

describe("publications", () => {
  const asked = { aspect: "publications" as const, text: "First-author papers at ICML" };
  it("must be first-authored and at the named venue where the row says so", () => {
    expect(check(asked, { rest: { publications: [paper(1, "ICML 2025")] } })[0]?.met).toBe(true);
    expect(check(asked, { rest: { publications: [paper(2, "ICML 2025"), paper(1, "CHI 2025")] } })[0]?.met).toBe(false);
  });
  it("may be at any venue where the names are examples", () => {
    const open = { ...asked, text: "Papers at venues such as ICML" };
    expect(check(open, { rest: { publications: [paper(3, "CHI 2025")] } })[0]?.met).toBe(true);
  });
});

describe("a language", () => {
  it("is met where the CV lists it and open where it does not", () => {
    const rest = { languages: [{ name: fact("German") }] };
    expect(check({ aspect: "language", text: "Fluent German" }, { rest })[0]?.met).toBe(true);
    expect(check({ aspect: "language", text: "A language of India besides German" }, { rest })[0]?.met).toBeUndefined();
    expect(check({ aspect: "language", text: "Fluent Korean" }, { rest })[0]?.met).toBeUndefined();
  });
});
