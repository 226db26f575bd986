/** Counts that the list does not bear out: papers, first authorships, talks, patents, students, grants. */

import type { Entry, Profile, Publication } from "../profile/profile.ts";
import { key } from "../text/key.ts";
import type { Span } from "../text/span.ts";
import type { CatchLine, Quantity } from "./catch-lines.ts";
import { findQuantities } from "./catch-lines.ts";
import { isFirst } from "./choose-defences.ts";
import type { Catch } from "./match.ts";

/** A thing that a CV counts and lists. The first row whose words fit the unit is used. */
interface Counted {
  unit: RegExp;
  example: string;
  /** Every reading of the list that an honest person could mean; a stated count that equals one of them is right. */
  readings: (profile: Profile) => readonly (readonly Span[])[];
}

const span = (paper: Publication): Span => paper.title.spans[0] ?? paper.span;
const entrySpan = (entry: Entry): Span => entry.title.spans[0] ?? entry.span;
const PREPRINT = /arxiv|biorxiv|medrxiv|preprint/i;
const WORKSHOP = /workshop/i;
const JOURNAL =
  /journal|transactions|letters|nature|science|proceedings of the national|physical review|jmlr|tmlr|plos|elife|cell\b|annals|review of/i;

function done(paper: Publication): boolean {
  return !["submitted", "in preparation"].includes(paper.status?.value ?? "");
}
function preprint(paper: Publication): boolean {
  return paper.status?.value === "preprint" || (PREPRINT.test(paper.venue?.value ?? "") && paper.status?.value !== "published");
}

const papers = (profile: Profile, fits: (paper: Publication) => boolean): Span[][] => {
  const all = profile.publications.filter(fits);
  const published = all.filter(done);
  const reviewed = published.filter((paper) => !preprint(paper));
  const main = reviewed.filter((paper) => !WORKSHOP.test(paper.venue?.value ?? ""));
  return [all, published, reviewed, main].map((list) => list.map(span));
};
const entries = (profile: Profile, kind: Entry["kind"], fits: (entry: Entry) => boolean = () => true): Span[][] => [
  profile.entries.filter((entry) => entry.kind === kind && fits(entry)).map(entrySpan),
];

const COUNTED: readonly Counted[] = [
  {
    unit: /^(?:as |are |is |were |of them |of which )?(?:joint |shared |co-)?first[- ]author|^(?:as|were|are) (?:the )?(?:lead|first)/,
    example: "5 as first author",
    readings: (p) => [
      ...papers(p, isFirst),
      ...papers(p, (paper) => paper.position === 1),
      ...papers(p, (paper) => paper.position === 1 && !paper.authors[0]?.equal),
    ],
  },
  {
    unit: /^(?:peer[- ]reviewed |refereed |published |scientific |academic )?journal (?:articles?|papers?|publications?)/,
    example: "7 journal articles",
    readings: (p) => papers(p, (paper) => JOURNAL.test(paper.venue?.value ?? "")),
  },
  {
    unit: /^(?:peer[- ]reviewed |refereed |published |scientific |academic |research |technical )?(?:papers?|publications?|articles?|manuscripts?)\b/,
    example: "12 papers",
    readings: (p) => papers(p, () => true),
  },
  { unit: /^preprints?\b/, example: "6 preprints", readings: (p) => [p.publications.filter(preprint).map(span)] },
  {
    unit: /^workshop papers?\b/,
    example: "4 workshop papers",
    readings: (p) => [p.publications.filter((paper) => WORKSHOP.test(paper.venue?.value ?? "")).map(span)],
  },
  {
    unit: /^granted (?:us |u\.s\. )?patents?\b/,
    example: "3 granted patents",
    readings: (p) => entries(p, "patent", (entry) => /grant|issued/i.test(entry.detail?.value ?? "")),
  },
  {
    unit: /^(?:us |u\.s\. )?patents?\b/,
    example: "3 patents",
    readings: (p) => [...entries(p, "patent"), ...entries(p, "patent", (entry) => /grant|issued/i.test(entry.detail?.value ?? ""))],
  },
  {
    unit: /^invited (?:talks?|lectures?|seminars?)/,
    example: "9 invited talks",
    readings: (p) => [...entries(p, "talk"), ...entries(p, "talk", (entry) => /invited/i.test(entry.title.value))],
  },
  { unit: /^(?:competitive |external |research )?grants?\b/, example: "6 grants", readings: (p) => entries(p, "grant") },
  {
    unit: /^(?:phd |ph\.d\. |doctoral |graduate |master'?s? |msc )?students? (?:advised|supervised|mentored)/,
    example: "12 students supervised",
    readings: (p) => entries(p, "mentoring"),
  },
];

/** Counts stated in the summary or in any line that is not itself a list entry, against the lists of the CV. */
export function catchCounts(profile: Profile, lines: readonly CatchLine[]): Catch[] {
  const found: Catch[] = [];
  for (const line of lines) {
    if (line.line.kind === "publication") continue;
    const whole = line.line.kind === "summary" || line.line.kind === "education";
    for (const quantity of findQuantities(line.text, line.span)) {
      const row = COUNTED.find((candidate) => candidate.unit.test(quantity.unit));
      if (
        !row ||
        quantity.value > 500 ||
        /(?:reviewed|refereed|of|about|read)$/.test(quantity.before.replace(/(?:over|more than|about)$/, ""))
      )
        continue;
      const readings = row.readings(profile).filter((list) => list.length > 0);
      if (readings.length === 0) continue;
      const counts = readings.map((list) => list.length);
      const fits = counts.some((count) => (quantity.atLeast ? count >= quantity.value : count === quantity.value));
      if (fits || (!whole && quantity.value <= Math.max(...counts))) continue;
      const list = readings[0] ?? [];
      found.push(
        mismatch("count-mismatch", quantity, line, [list[0], list.at(-1)], { rule: "count", args: {}, spans: [...list] }, whole ? 9 : 8),
      );
    }
  }
  return found;
}

function mismatch(
  kind: Catch["kind"],
  quantity: Quantity,
  line: CatchLine,
  against: readonly (Span | undefined)[],
  values: NonNullable<Catch["values"]>,
  score: number,
): Catch {
  const others = against.filter(
    (place, i, all) => place !== undefined && all.findIndex((other) => other?.start === place.start) === i,
  ) as Span[];
  return { id: `${kind}-${key(`${line.text} ${quantity.text} ${quantity.unit}`)}`, kind, quotes: [line.span, ...others], values, score };
}
