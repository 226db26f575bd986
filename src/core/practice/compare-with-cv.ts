/** Where a CV says something else of a paper than the paper does. */

import type { Paper } from "../paper/paper.ts";
import type { Profile, Publication } from "../profile/profile.ts";
import type { Report } from "../report/report.ts";
import { year } from "../text/date.ts";
import { fold, foldWithOffsets } from "../text/fold.ts";
import { quote, type Span } from "../text/span.ts";
import type { Step } from "./session.ts";

/** Minutes for saying which of two is right. */
const MINUTES = 2;
/** Letters of a title that are enough to know it by. */
const KNOWN_BY = 24;

/**
 * Steps for what differs: a number that the CV gives for the paper and the paper's text does not hold, a year, and the place among the authors. Each shows
 * both sides; which one is right, only the person knows. `profile` is the CV as it was read: without it, or where it has no such entry, only the CV's lines
 * around the paper's title are compared. Empty where the CV does not name the paper.
 */
export function compareWithCv(paper: Paper, report: Report, profile?: Profile): Step[] {
  const cv = report.inputs.find((row) => row.id === "cv");
  const entry = entryOf(paper, profile);
  const lines = entry?.span ?? (cv && linesAbout(paper, cv.text));
  if (!cv || !lines) return [];
  const said = quote(cv.text, lines);
  const differences = [
    ...placeOf(cv.text, lines, paper, entry, report.candidate),
    ...yearOf(paper, entry),
    ...numbersOf(cv.text, lines, paper),
  ];
  return differences.map(
    ({ id, ask, span, there }): Step => ({
      id: `cv-paper/${id}`,
      name: "Your CV and your paper",
      ask,
      quotes: [
        { label: "Your CV", text: said, span: span ?? lines },
        { label: "Your paper", text: there },
      ],
      minutes: MINUTES,
      form: { kind: "text" },
      points: [],
      followUps: [],
      after: [],
    }),
  );
}

interface Difference {
  id: string;
  ask: string;
  span?: Span;
  there: string;
}

/** The publication of the CV with the paper's title, as far as the longer of the two goes on. */
function entryOf(paper: Paper, profile: Profile | undefined): Publication | undefined {
  const title = paper.title && fold(paper.title.value).trim();
  if (!title || title.length < KNOWN_BY) return undefined;
  return profile?.publications.find((row) => {
    const other = fold(row.title.value).trim();
    return other.length >= KNOWN_BY && (other.startsWith(title) || title.startsWith(other));
  });
}

/** From the start of the line that holds the title to the next empty line, six lines at most. */
function linesAbout(paper: Paper, cv: string): Span | undefined {
  const title = paper.title && fold(paper.title.value).trim().slice(0, 80);
  if (!title || title.length < KNOWN_BY) return undefined;
  const { folded, offsets } = foldWithOffsets(cv);
  const at = folded.indexOf(title.slice(0, Math.max(KNOWN_BY, title.length - 20)));
  if (at < 0) return undefined;
  const found = offsets[at] ?? 0;
  const before = cv.lastIndexOf("\n\n", found);
  const start = Math.max(before < 0 ? 0 : before + 2, lineBack(cv, found, 2));
  const end = /\n\s*\n|$(?![\s\S])/u.exec(cv.slice(found));
  return { document: "cv", start, end: Math.min(found + (end?.index ?? 0), lineOn(cv, found, 5)) };
}

function lineBack(text: string, at: number, lines: number): number {
  let start = at;
  for (let i = 0; i <= lines && start > 0; i++) start = text.lastIndexOf("\n", start - 1);
  return Math.max(0, start + 1);
}

function lineOn(text: string, at: number, lines: number): number {
  let end = at;
  for (let i = 0; i <= lines; i++) {
    const next = text.indexOf("\n", end + 1);
    if (next < 0) return text.length;
    end = next;
  }
  return end;
}

/** Results carry a decimal or a per cent; counts of pages and years do not. */
const RESULT = /(?<![\p{L}\d.,])\d{1,3}(?:,\d{3})*(?:\.\d+)?\s?(?:%|percent\b|per cent\b|points?\b)|(?<![\p{L}\d.,/])\d+\.\d+(?![\d./])/gu;

function numbersOf(cv: string, lines: Span, paper: Paper): Difference[] {
  const known = new Set([...paper.document.text.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map((match) => plain(match[0])));
  return [...cv.slice(lines.start, lines.end).matchAll(RESULT)].flatMap((match): Difference[] => {
    const value = /\d[\d,]*(?:\.\d+)?/.exec(match[0])?.[0] ?? "";
    if (known.has(plain(value))) return [];
    const span = { document: "cv", start: lines.start + match.index, end: lines.start + match.index + match[0].length };
    return [
      {
        id: `number-${plain(value)}`,
        ask: `Your CV says “${match[0].trim()}” of this paper. Where in the paper does it stand, or why does it differ?`,
        span,
        there: "This number was not found by text search in this file; check tables, figures and appendix.",
      },
    ];
  });
}

function plain(number: string): string {
  return number
    .replaceAll(",", "")
    .replace(/(\.\d*?)0+$/, "$1")
    .replace(/\.$/, "");
}

/** Letters of a paper without an abstract in which its authors stand. */
const FRONT = 1500;
/** Years that a preprint and its printing may lie apart without anybody asking. */
const APART = 1;

function yearOf(paper: Paper, entry: Publication | undefined): Difference[] {
  const here = year(entry?.year?.value);
  const there = Number(/(?:19|20)\d\d/.exec(paper.date?.value ?? "")?.[0]);
  if (!here || !there || Math.abs(here - there) <= APART || !paper.date) return [];
  const span = entry?.year?.spans[0];
  return [
    {
      id: "year",
      ask: `Your CV dates this paper ${here}, and the paper itself says “${paper.date.value}”. Which work of which year is it, and what changed in between?`,
      ...(span ? { span } : {}),
      there: paper.date.value,
    },
  ];
}

/**
 * The candidate's place on the paper's front against the one on the CV. Names that stand on one side only are left out of the count, for either list may be
 * read in part or cut short; those marked as equal may change places.
 */
function placeOf(cv: string, lines: Span, paper: Paper, entry: Publication | undefined, candidate: string): Difference[] {
  if (paper.authors.length === 0) return [];
  const own = entry?.position === undefined ? undefined : entry.authors[entry.position - 1];
  const place = paper.authors.findIndex((author) => isSame(author.value, own?.name ?? candidate));
  const there = paper.authors.map((author) => author.value).join(", ");
  if (place < 0) {
    const front = paper.document.text.slice(0, paper.abstract?.start ?? FRONT);
    const family = wordsOfName(own?.name ?? candidate).filter((word) => word.length > 2);
    if (family.length < (own ? 1 : 2) || family.some((word) => wordsOfName(front).includes(word))) return [];
    return [
      {
        id: "author",
        ask: "Your CV lists this paper, and your name was not found among the authors that could be read on it. Under which name are you on it, and what was your part?",
        there,
      },
    ];
  }
  const first = /\b(?:first[- ]author|lead author|\(first\))/iu.exec(cv.slice(lines.start, lines.end));
  const before = (entry?.authors ?? [])
    .slice(0, (entry?.position ?? 1) - 1)
    .filter((row) => paper.authors.some(({ value }) => isSame(value, row.name)));
  const above = paper.authors.slice(0, place).filter(({ value }) => entry?.authors.some((row) => isSame(value, row.name)));
  const equal =
    own?.equal === true && entry?.authors.filter((row) => row.equal).some((row) => above.some(({ value }) => isSame(value, row.name)));
  const moved = own !== undefined && before.length !== above.length && !equal;
  if (!moved && !(first && place > 0)) return [];
  const said = first
    ? `says “${first[0]}”`
    : `puts you ${before.length === 0 ? "first" : `after ${before.map((row) => row.name).join(", ")}`}`;
  return [
    {
      id: "place",
      ask: `Your CV ${said}, and the paper lists you as author ${place + 1} of ${paper.authors.length}. What was the agreement, and what was your part?`,
      ...(first
        ? { span: { document: "cv", start: lines.start + first.index, end: lines.start + first.index + first[0].length } }
        : own
          ? { span: own.span }
          : {}),
      there,
    },
  ];
}

/** Whether a name printed on a paper ("Ada Lovelace") may be one of a CV ("Lovelace, A."): they share the family name, and the given names do not speak against it. */
function isSame(printed: string, written: string): boolean {
  const [family = "", ...given] = wordsOfName(printed).toReversed();
  const others = wordsOfName(written);
  const rest = others.filter((word) => word !== family);
  const initials = given.map((word) => word[0]);
  return others.includes(family) && (rest.length === 0 || rest.some((word) => initials.includes(word[0])));
}

function wordsOfName(name: string): string[] {
  return fold(name).trim().split(" ").filter(Boolean);
}
