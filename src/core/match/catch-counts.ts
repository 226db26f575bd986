/** Counts that the list does not bear out: papers, first authorships, patents, posts, talks, graduates. */

import type { Entry, Profile, Publication } from "../profile/profile.ts";
import { key } from "../text/key.ts";
import type { Span } from "../text/span.ts";
import type { CatchLine, Quantity } from "./catch-lines.ts";
import { findQuantities, fromNumber } from "./catch-lines.ts";
import { leads, realPapers } from "./catch-papers.ts";
import { isFirst } from "./choose-defences.ts";
import type { Catch } from "./match.ts";

/** What the rows count in. `strict`: the sentence says that its papers are refereed. */
interface Counting {
  profile: Profile;
  text: string;
  strict: boolean;
}

/** A thing that a CV counts and lists. The first row whose words fit the unit is used. */
interface Counted {
  unit: RegExp;
  example: string;
  /** Every reading of the list that an honest person could mean; a stated count that is above all of them is asked about. */
  readings: (counting: Counting) => readonly (readonly Span[])[];
}

const span = (paper: Publication): Span => paper.title.spans[0] ?? paper.span;
const entrySpan = (entry: Entry): Span => entry.title.spans[0] ?? entry.span;
const PREPRINT = /arxiv|biorxiv|medrxiv|preprint/i;
/** A list that says that it is not whole. */
const SELECTED = /\b(?:selected|key|representative|highlights?|ausgewählte|choisies)\b/i;

function preprint(paper: Publication): boolean {
  return paper.status?.value === "preprint" || (PREPRINT.test(paper.venue?.value ?? "") && paper.status?.value !== "published");
}

const papers = ({ profile, strict }: Counting, fits: (paper: Publication) => boolean): Span[][] => {
  if (profile.sections.some((row) => row.kind === "publications" && SELECTED.test(row.title))) return [];
  const all = realPapers(profile).filter(fits);
  const reviewed = all.filter((paper) => !["submitted", "in preparation"].includes(paper.status?.value ?? "") && !preprint(paper));
  return [(strict ? reviewed : all).map(span)];
};
const entries = ({ profile }: Counting, kind: Entry["kind"], section: string): Span[][] =>
  profile.sections.some((row) => row.kind === section && SELECTED.test(row.title))
    ? []
    : [profile.entries.filter((entry) => entry.kind === kind).map(entrySpan)];
const marks = ({ profile, text }: Counting, pattern: RegExp): Span[][] => [
  [...new Map([...text.matchAll(pattern)].map((match) => [match[0], match])).values()].map((match) => ({
    document: profile.document,
    start: match.index,
    end: match.index + match[0].length,
  })),
];

const COUNTED: readonly Counted[] = [
  {
    unit: /^(?:as |are |is |were |of them |of them as |of which )?(?:joint |shared |co-)?(?:first|lead)(?: or (?:joint|sole|shared)(?: first)?)?[- ]author|^(?:of them )?as (?:the )?(?:lead|first|sole)\b/,
    example: "5 as first author",
    readings: (counting) => [
      ...papers(counting, isFirst),
      ...papers(counting, (paper) => leads(paper, counting.profile, counting.text) === true),
    ],
  },
  {
    unit: /^(?:peer[- ]reviewed |refereed |published |scientific |academic |research |technical )?(?:[\p{L}-]+ )?(?:papers?|publications?)\b/u,
    example: "12 papers",
    readings: (counting) => papers(counting, () => true),
  },
  {
    unit: /^(?:granted |us |u\.s\. |pending )?patents?\b/,
    example: "3 patents",
    readings: (counting) => [
      ...entries(counting, "patent", "patents"),
      ...marks(
        counting,
        /\b(?:US|EP|WO|PCT|GB|DE)[\s/]?(?:(?:patent|application|pat\.|provisional)\s)*(?:no\.?\s)?\d[\d,/.]{5,}(?:\s?[AB]\d)?/g,
      ),
    ],
  },
  {
    unit: /^(?:public |blog |technical |written )?(?:posts|essays|blog ?posts)\b/,
    example: "5 blog posts",
    readings: ({ profile }) => {
      const writing = profile.sections.filter((row) => /\b(?:writing|blog|posts|essays)\b/i.test(row.title)).map((row) => row.id);
      return [profile.entries.filter((entry) => writing.includes(entry.section)).map(entrySpan)];
    },
  },
  {
    unit: /^(?:doctoral|phd|ph\.d\.) students (?:have )?graduated|^graduated (?:phd|doctoral)/,
    example: "6 doctoral students have graduated",
    readings: (counting) => marks(counting, /\p{Lu}[\p{L}.-]+ \((?:PhD|DPhil|Dr\.?)[ ,]+(?:19|20)\d\d\)/gu),
  },
  {
    unit: /^invited (?:talks?|lectures?|seminars?)/,
    example: "9 invited talks",
    readings: (counting) => entries(counting, "talk", "talks"),
  },
];

/** Counts stated in the summary or in any line that is not itself a list entry, against the lists of the CV. `text` is the CV's. */
export function catchCounts(profile: Profile, lines: readonly CatchLine[], text: string): Catch[] {
  const found: Catch[] = [];
  const labels = labelledCounts(lines);
  for (const line of lines) {
    if (line.line.kind === "publication" || line.line.kind === "skill") continue;
    for (const quantity of findQuantities(line.text, line.span)) {
      if (quantity.value > 500 || /(?:reviewed|refereed|of|about|read|per|level|top)$/.test(quantity.before)) continue;
      if (line.line.kind === "summary")
        found.push(...labels.flatMap((label) => (differs(label, quantity) ? [labelled(line, quantity, label)] : [])));
      // "8 Invited lectures" is a numbered heading.
      if (line.rest && line.text.length === line.line.text.length && line.text.length < 40 && quantity.span.start === line.span.start)
        continue;
      const row = COUNTED.find((candidate) => candidate.unit.test(quantity.unit));
      if (!row) continue;
      const strict = /\b(?:peer[- ]reviewed|refereed)\b/i.test(line.text);
      const readings = row.readings({ profile, text, strict }).filter((list) => list.length > 0);
      const longest = readings.toSorted((a, b) => b.length - a.length)[0];
      if (!longest || quantity.value <= longest.length) continue;
      const whole = row === COUNTED[0] ? [] : countedOut(lines, quantity);
      const others = [...whole, longest[0], longest.at(-1)];
      found.push(mismatch(quantity, line, others, { rule: "count", args: {}, spans: [...longest] }));
    }
  }
  return found;
}

/** "2 of the 9 are proceedings" counts the same list another way. */
function countedOut(lines: readonly CatchLine[], quantity: Quantity): Span[] {
  const line = lines.find((one) => one.line.kind === "publication" && /^\W{0,4}\d+ of the \d+\b/.test(one.text));
  const said = Number(line?.text.match(/of the (\d+)/)?.[1] ?? quantity.value);
  return line && said !== quantity.value ? [line.span] : [];
}

interface Label {
  value: number;
  /** The first five letters of the words before the bracket. */
  words: Set<string>;
  span: Span;
}

/** Headings that count their own list: "Theses examined (8)". */
function labelledCounts(lines: readonly CatchLine[]): Label[] {
  return lines.flatMap((line) =>
    line.line.kind === "summary"
      ? []
      : [...line.text.matchAll(/(?:^|(?<=[.\s]))(\p{Lu}[\p{L}-]{1,20}(?: \p{L}[\p{L}-]{2,20}){0,2}) \((\d{1,3})\)/gu)].map((match) => ({
          value: Number(match[2]),
          words: roots(match[1] ?? ""),
          span: { ...line.span, start: line.span.start + match.index, end: line.span.start + match.index + match[0].length },
        })),
  );
}

const roots = (text: string) => new Set((text.toLowerCase().match(/[\p{L}]{4,}/gu) ?? []).map((word) => word.slice(0, 5)));

/** The quantity's first word is one of the label's, so that "7 graduated and 5 current students" meets "PhD graduates (7)" with its 7. */
function differs(label: Label, quantity: Quantity): boolean {
  const [first] = quantity.unit.split(" ");
  return (
    first !== undefined && first.length > 6 && label.words.has(first.slice(0, 5)) && label.value !== quantity.value && !quantity.atLeast
  );
}

function labelled(line: CatchLine, quantity: Quantity, label: Label): Catch {
  return {
    id: `count-mismatch-${key(`${line.text} ${quantity.text} ${label.span.start}`)}`,
    kind: "count-mismatch",
    quotes: [line.span, label.span],
    score: 8,
  };
}

function mismatch(
  quantity: Quantity,
  line: CatchLine,
  against: readonly (Span | undefined)[],
  values: NonNullable<Catch["values"]>,
): Catch {
  const others = against.filter(
    (place, i, all) => place !== undefined && all.findIndex((other) => other?.start === place.start) === i,
  ) as Span[];
  const id = `count-mismatch-${key(`${line.text} ${quantity.text} ${quantity.unit}`)}`;
  return { id, kind: "count-mismatch", quotes: [fromNumber(line, quantity), ...others], values, score: 9 };
}
