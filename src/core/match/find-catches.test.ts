import { describe, expect, it } from "vitest";
import type { Posting } from "../posting/posting.ts";
import type { Profile } from "../profile/profile.ts";
import type { SectionKind } from "../text/lexicon.ts";
import type { Fact } from "../text/span.ts";
import { findCatches } from "./find-catches.ts";

const AD =
  "Start date: 1 March 2027.\nYou will come to our Leeds office three days a week.\nAt least five years of hardware design. Full-time.";

/** A CV of sections given as heading and lines; a paper is a line with its authors, its title in quotes and what follows. */
function profileOf(text: string): Profile {
  const fact = (value: string | undefined): Fact | undefined => {
    const start = value === undefined ? -1 : text.indexOf(value);
    return value === undefined || start < 0 ? undefined : { value, spans: [{ document: "cv", start, end: start + value.length }] };
  };
  const known: Record<string, SectionKind> = {
    Summary: "summary",
    Experience: "work",
    Education: "education",
    Publications: "publications",
  };
  const heads = [...text.matchAll(/^(Summary|Experience|Education|Publications|Under Review)$/gm)];
  const sections = heads.map((head, i) => ({
    id: `s${i}`,
    kind: known[head[0]] ?? "publications",
    title: head[0],
    heading: { document: "cv", start: head.index, end: head.index + head[0].length },
    span: { document: "cv", start: head.index, end: heads[i + 1]?.index ?? text.length },
  }));
  const rows = (kind: SectionKind) =>
    sections
      .filter((section) => section.kind === kind)
      .flatMap((section) =>
        text
          .slice(section.heading.end, section.span.end)
          .split("\n")
          .filter((line) => line.trim() !== ""),
      );
  const base = (line: string, i: number, end = text.indexOf(line) + line.length) => ({
    id: `${i}-${line.slice(0, 12)}`,
    section: "s",
    span: { document: "cv", start: text.indexOf(line), end },
  });
  const posts = rows("work").filter((line) => !line.startsWith("•"));
  return {
    document: "cv",
    sha256: "",
    name: fact("Ada Quill"),
    location: fact(text.match(/^Oslo, Norway/m)?.[0]),
    summary: fact(rows("summary").join("\n") || undefined),
    emails: [],
    phones: [],
    links: [],
    sections,
    work: posts.map((line, i) => {
      const next = posts[i + 1];
      const own = base(line, i, next ? text.indexOf(next) : sections.find((row) => row.kind === "work")?.span.end);
      const points = text
        .slice(own.span.start, own.span.end)
        .split("\n")
        .filter((one) => one.startsWith("•"));
      const [position, organisation] = line.split("\t");
      return {
        ...own,
        kind: "work",
        position: fact(position),
        organisation: fact(organisation),
        highlights: points.map((one) => fact(one.slice(2))),
      };
    }),
    education: rows("education").map((line, i) => ({
      ...base(line, 50 + i),
      kind: "education",
      degree: fact(line.split(/[,\t]/)[0]),
      highlights: [],
    })),
    publications: rows("publications").map((line, i) => {
      const authors = line.split(" “")[0]?.split(", ") ?? [];
      const at = authors.indexOf("A. Quill");
      return {
        ...base(line, 90 + i),
        kind: "publication",
        title: fact(line.match(/“(.+)”/)?.[1]),
        authors: authors.map((name) => ({
          name,
          span: {
            document: "cv",
            start: text.indexOf(line) + line.indexOf(name),
            end: text.indexOf(line) + line.indexOf(name) + name.length,
          },
        })),
        ...(at < 0 ? {} : { position: at + 1 }),
        links: [],
        awards: [],
      };
    }),
    entries: [],
    skills: [],
    languages: [],
    unrecognised: [],
  } as unknown as Profile;
}

const adFact = (value: string, iso = value) => ({
  value: iso,
  spans: [{ document: "posting", start: AD.indexOf(value), end: AD.indexOf(value) + value.length }],
});
const posting = {
  document: "posting",
  title: { value: "Hardware Engineer", spans: [] },
  places: [adFact("Leeds")],
  dates: [{ ...adFact("1 March 2027", "2027-03-01"), what: "start" }],
  requirements: [],
} as unknown as Posting;

/** The kinds of catch that a CV raises. */
function kinds(text: string): string[] {
  const texts = new Map([
    ["cv", text],
    ["posting", AD],
  ]);
  return findCatches(profileOf(text), posting, texts, "2026-11-26").map((row) => row.kind);
}

const CLEAN = `Ada Quill
Summary
Chip designer.
Experience
Engineer\tVoltwerk\tMarch 2021 – present
• Drew boards.
Education
MSc in Physics\tSeptember 2018 – February 2021
Publications
A. Quill, B. Reed “Quiet clocks for cold sensors” Proc. Sensors, 2022.
C. Moss, A. Quill “Thermal drift of buried oscillators” Proc. Clocks, 2023.
`;
const DESIGNER = "Chip designer.";
const POINT = "Drew boards.";
const STUDY = "MSc in Physics\tSeptember 2018 – February 2021";

describe("a clean CV", () => {
  it("raises nothing", () => expect(kinds(CLEAN)).toEqual([]));
});

/** kind, what is replaced, by what raises it, by what does not. */
const CASES: readonly [kind: string, from: string, raises: string, silent: string][] = [
  [
    "superlative",
    POINT,
    "Drew the quietest and most reliable boards in the industry.",
    "Drew boards that were ranked 3rd of 40 in the industry.",
  ],
  ["first-claim", POINT, "Drew a board that nobody had managed before.", "Drew the first two layers of the board."],
  ["sota-without-comparator", POINT, "Drew a state-of-the-art clock.", "Compared 9 state-of-the-art methods."],
  ["percent-without-base", POINT, "Noise went down by 40%.", "Noise went down by 40% (from 10 to 6 microvolts)."],
  ["speedup-without-base", POINT, "Tests finish three times sooner.", "Tests finish three times sooner than with the previous bench."],
  ["two-values", POINT, "Cut noise by 60% (from 10 to 6 microvolts).", "Cut noise by 40% (from 10 to 6 microvolts)."],
  ["count-mismatch", DESIGNER, "Chip designer with 5 papers.", "Chip designer with 2 papers."],
  [
    "count-mismatch",
    DESIGNER,
    "Chip designer, 9 papers (4 journal articles, 6 conference papers) so far.",
    "Chip designer with 2 papers (1 on clocks, 1 on drift).",
  ],
  ["author-order", DESIGNER, "All of them as first author: two papers.", "One paper as first author."],
  ["ownership-mismatch", POINT, "Led the buried-oscillator drift study.", "Led the quiet clock study."],
  ["ownership-mismatch", "Engineer\tVoltwerk", "Intern\tVoltwerk", "Engineer\tHalden"],
  ["status-mismatch", "Proc. Clocks, 2023.", "Submitted to Proc. Clocks, in press.", "Proc. Clocks, in press."],
  ["degree-status", DESIGNER, "Chip designer with a PhD in physics.", "Chip designer with an MSc in physics."],
  ["degree-status", STUDY, `${STUDY}, thesis still to be defended`, `${STUDY}, thesis on clocks`],
  ["years-claimed", DESIGNER, "Chip designer with 14 years of experience.", "Chip designer with 5 years of experience."],
  ["gap", STUDY, "MSc in Physics\tSeptember 2016 – February 2019", "MSc in Physics\tSeptember 2018 – October 2020"],
  ["reversed-dates", STUDY, "MSc in Physics\tFebruary 2021 – September 2018", "MSc in Physics\t2018–21"],
  ["start-date-conflict", POINT, "Bound to the firm by contract until October 2027.", "Bound to the firm by contract until January 2027."],
  ["level-conflict", DESIGNER, "Looking for an internship in chip design.", "Supervised an internship in chip design."],
  ["place-conflict", DESIGNER, "Chip designer, moving to Toulouse in May.", "Chip designer, moving to Leeds in May."],
];

const beside = (post: string) => kinds(CLEAN.replace("Education\n", `${post}\nEducation\n`));

describe("a catch", () => {
  for (const [kind, from, raises, silent] of CASES) {
    it(`${kind}: “${raises.replaceAll("\t", " ")}”`, () => {
      const lead = raises.startsWith("Intern") ? (text: string) => text.replace(POINT, "Headed the board group.") : (text: string) => text;
      expect(kinds(lead(CLEAN.replace(from, raises)))).toContain(kind);
      expect(kinds(lead(CLEAN.replace(from, silent)))).not.toContain(kind);
    });
  }
  it("overlapping-dates: two posts in two houses, but not a board seat beside a post", () => {
    expect(beside("Engineer\tNordkabel\tJune 2022 – June 2024")).toContain("overlapping-dates");
    expect(beside("Board member\tNordkabel\tJune 2022 – June 2024")).not.toContain("overlapping-dates");
  });
  it("comes once, and no more than sixteen come", () => {
    const many = CLEAN.replace(`• ${POINT}`, Array.from({ length: 30 }, (_, i) => `• Raised yield of line ${i} by 12%.`).join("\n"));
    expect(kinds(many)).toHaveLength(16);
    expect(
      kinds(CLEAN.replace(POINT, `${POINT}\n• Noise went down by 40%.\n• Noise went down by 40%.`)).filter((kind) =>
        kind.startsWith("percent"),
      ),
    ).toHaveLength(1);
  });
});
