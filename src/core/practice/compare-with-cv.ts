/** Where a CV says something else of a paper than the paper does. */

import type { Paper } from "../paper/paper.ts";
import type { Report } from "../report/report.ts";
import { fold, foldWithOffsets } from "../text/fold.ts";
import { quote, type Span } from "../text/span.ts";
import type { Step } from "./session.ts";

/** Minutes for saying which of two is right. */
const MINUTES = 2;
/** Letters of a title that are enough to know it by. */
const KNOWN_BY = 24;

/**
 * Steps for what differs: a number that the CV gives for the paper and the paper's text does not hold, and another place among the authors. Each shows
 * both sides; which one is right, only the person knows. Empty where the CV does not name the paper.
 */
export function compareWithCv(paper: Paper, report: Report): Step[] {
  const cv = report.inputs.find((row) => row.id === "cv");
  const lines = cv && linesAbout(paper, cv.text);
  if (!cv || !lines) return [];
  const said = quote(cv.text, lines);
  return [...numbersOf(cv.text, lines, paper), ...placeOf(cv.text, lines, paper, report.candidate)].map(
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

/** The candidate's place on the paper's front against "first author" on the CV. */
function placeOf(cv: string, lines: Span, paper: Paper, candidate: string): Difference[] {
  const surname = fold(candidate).trim().split(" ").at(-1);
  const place = paper.authors.findIndex((author) => surname && fold(author.value).trim().split(" ").includes(surname));
  const first = /\b(?:first[- ]author|lead author|\(first\))/iu.exec(cv.slice(lines.start, lines.end));
  if (!first || place <= 0 || paper.authors.length < 2) return [];
  return [
    {
      id: "first-author",
      ask: `Your CV says “${first[0]}”, and the paper lists you as author ${place + 1} of ${paper.authors.length}. What was the agreement, and what was your part?`,
      span: { document: "cv", start: lines.start + first.index, end: lines.start + first.index + first[0].length },
      there: paper.authors.map((author) => author.value).join(", "),
    },
  ];
}
