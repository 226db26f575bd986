/** What every catch looks at: the sentences of a CV with the numbers and words in them. */

import type { AnyEntry, Profile } from "../profile/profile.ts";
import type { SectionKind } from "../text/lexicon.ts";
import type { Span } from "../text/span.ts";
import { contentWords } from "./index-evidence.ts";
import { entriesOf, listLines, type CvLine, type LineKind } from "./list-lines.ts";

/** One sentence or bullet. `line` is the whole line it was cut from. */
export interface CatchLine {
  span: Span;
  text: string;
  words: Set<string>;
  line: CvLine;
  entry?: AnyEntry;
  /** What no entry quotes: a heading, a date line, a grade, a line that was not recognised. */
  rest?: true;
}

/**
 * The sentences of the whole CV: first those of its entries, then what no entry quotes, each in the order of the CV. A line is cut after a full
 * stop that ends a sentence, and after a semicolon.
 */
export function catchLines(profile: Profile, text: string): CatchLine[] {
  const entries = entriesOf(profile);
  const label: CvLine[] = profile.label?.spans[0]
    ? [
        {
          entry: "label",
          kind: "summary",
          span: profile.label.spans[0],
          text: text.slice(profile.label.spans[0].start, profile.label.spans[0].end),
          heading: true,
        },
      ]
    : [];
  const listed = [
    ...label,
    ...listLines(profile, text).map((line) => (line.entry === "summary" ? wholeSummary(profile, line, text) : line)),
  ];
  const sentences = (line: CvLine, rest: boolean) => {
    const entry = entries.get(line.entry);
    return cut(line.text).map(({ start, end }): CatchLine => {
      const span = { document: line.span.document, start: line.span.start + start, end: line.span.start + end };
      const piece = line.text.slice(start, end);
      return { span, text: piece, words: contentWords(piece), line, ...(entry ? { entry } : {}), ...(rest ? { rest } : {}) };
    });
  };
  return [
    ...listed.flatMap((line) => sentences(line, false)),
    ...restLines(profile, text, listed).flatMap((line) => sentences(line, true)),
  ];
}

/** A summary whose lines were read one by one, as the one text that it is. */
function wholeSummary(profile: Profile, line: CvLine, text: string): CvLine {
  const spans = profile.summary?.spans ?? [];
  const start = line.span.start;
  let end = line.span.end;
  for (const span of spans) if (span.start >= end && text.slice(end, span.start).trim() === "") end = span.end;
  return { ...line, span: { ...line.span, end }, text: text.slice(start, end) };
}

const SECTION_LINES: Partial<Record<SectionKind, LineKind>> = { summary: "summary", contact: "summary", publications: "publication" };

/** Marks before a point; they are no part of what is quoted. */
const BULLET = /^[\s•*·▪◦‣]+/u;

/** Letters that the longest reference of a list may have. */
const REFERENCE = 700;

/** The stretches of text that no listed line covers, line by line, each with the entry it stands in. */
function restLines(profile: Profile, text: string, listed: readonly CvLine[]): CvLine[] {
  const covered = listed.map((line) => line.span).toSorted((a, b) => a.start - b.start);
  const owners = [...entriesOf(profile).values()].toSorted((a, b) => a.span.start - b.span.start);
  const sections = profile.sections.toSorted((a, b) => a.span.start - b.span.start);
  const lines: CvLine[] = [];
  let owner = 0;
  let section = 0;
  const add = (from: number, to: number) => {
    for (const match of text.slice(from, to).matchAll(/[^\n\t]+(?:\n(?=\p{Ll}|\d+[/,]\d)[^\n\t]+)*/gu)) {
      if (!/[\p{L}\p{N}]{2}/u.test(match[0])) continue;
      const start = from + match.index + (match[0].length - match[0].replace(BULLET, "").length);
      while (owner < owners.length && (owners[owner]?.span.end ?? 0) <= start) owner++;
      while (section + 1 < sections.length && (sections[section + 1]?.span.start ?? 0) <= start) section++;
      const entry = owners[owner];
      const near = entry && entry.span.start <= start && (entry.kind !== "publication" || start - entry.span.start < REFERENCE);
      const inside = near ? entry : undefined;
      const swallowed = entry && entry.span.start <= start && !inside;
      const kind = inside?.kind ?? (swallowed ? "other" : (SECTION_LINES[sections[section]?.kind ?? "other"] ?? "other"));
      const whole = match[0].replace(BULLET, "").trim();
      // A flattened page may follow its last paper on one line; what stands beyond a reference's length is not the reference.
      const cutAt = kind === "publication" && whole.length > REFERENCE ? whole.lastIndexOf(" ", REFERENCE) + 1 : 0;
      const pieces = cutAt > 0 ? [whole.slice(0, cutAt - 1), whole.slice(cutAt)] : [whole];
      pieces.forEach((piece, i) => {
        const at = start + (i === 0 ? 0 : cutAt);
        const span = { document: profile.document, start: at, end: at + piece.length };
        const beyond = i > 0 && sections[section + 1] === undefined;
        lines.push({ entry: inside && !beyond ? inside.id : "rest", kind: beyond ? "other" : kind, span, text: piece, heading: true });
      });
    }
  };
  let at = 0;
  for (const span of covered) {
    if (span.start > at) add(at, span.start);
    at = Math.max(at, span.end);
  }
  add(at, text.length);
  return lines;
}

/** The sentences of a text as places in it. */
export function cut(text: string): { start: number; end: number }[] {
  const pieces: { start: number; end: number }[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.!?;]["”’)]?\s+(?=[\p{Lu}\d“"(]|[a-z])/gu)) {
    const end = match.index + match[0].trimEnd().length;
    const before = text.slice(start, match.index);
    if (/(?:\b(?:e\.g|i\.e|et al|vs|cf|approx|ca|Dr|Prof|Mr|Ms|St|No|Fig|Eq|Inc|Ltd|Jr|Ph\.D|Univ|\p{Lu}))$/u.test(before)) continue;
    if (!text.slice(match.index).startsWith(";") && !/^[\p{Lu}\d“"(]/u.test(text.slice(match.index + match[0].length))) continue;
    pieces.push({ start, end });
    start = match.index + match[0].length;
  }
  if (start < text.length) pieces.push({ start, end: text.length });
  const ruled = text.match(/^[-=_*~\s]{3,}\n/)?.[0].length ?? 0;
  return pieces.map((piece) => ({ ...piece, start: Math.max(piece.start, ruled) })).filter((piece) => piece.end > piece.start);
}

/** A number with the words right after it: "12 peer-reviewed papers" gives 12 and "peer-reviewed papers". */
export interface Quantity {
  value: number;
  /** The number as written, "1.2 million" among them, and its place. */
  text: string;
  span: Span;
  /** Up to five words after it, lower case; "%" for a percentage. */
  unit: string;
  /** Words right before it, lower case ("over", "more than", "about"). */
  before: string;
  /** "12+", "over 12", "more than 12", "at least 12". */
  atLeast: boolean;
}

const WORD_NUMBERS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );
const NUMBER = new RegExp(
  String.raw`(?<![\p{L}\d.,/-])(?:[$€£]\s?)?(\d{1,3}(?:[,  ]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|${WORD_NUMBERS.slice(1).join("|")})(\+?)(?:\s?(k|m|bn|million|billion|thousand)\b)?(?![\d/])`,
  "giu",
);
const SCALE: Record<string, number> = { k: 1e3, thousand: 1e3, m: 1e6, million: 1e6, bn: 1e9, billion: 1e9 };

/** Every number of a text with its unit. Bare years (1950 to 2099 without a unit noun) are left to the caller. */
export function findQuantities(text: string, at: Span): Quantity[] {
  return [...text.matchAll(NUMBER)].map((match): Quantity => {
    const word = WORD_NUMBERS.indexOf((match[1] ?? "").toLowerCase());
    const bare = word >= 0 ? word : Number((match[1] ?? "").replace(/[,  ]/g, ""));
    const value = bare * (SCALE[(match[3] ?? "").toLowerCase()] ?? 1);
    const end = match.index + match[0].length;
    const after = text.slice(end, end + 60).match(/^\s?(?:%|percent\b)|^[\s-]?(?:\(?[\p{L}][\p{L}'’-]*\)?[\s,]*){1,5}/u)?.[0] ?? "";
    const before =
      text
        .slice(Math.max(0, match.index - 24), match.index)
        .toLowerCase()
        .match(/[\p{L}\s]*$/u)?.[0]
        .trim() ?? "";
    const unit = /^\s?(?:%|percent)/.test(after) ? "%" : after.toLowerCase().replace(/[()]/g, "").trim();
    const atLeast = match[2] === "+" || /(?:over|more than|at least|above|exceeding|upwards of)$/.test(before);
    return {
      value,
      text: match[0],
      span: { document: at.document, start: at.start + match.index, end: at.start + end },
      unit,
      before,
      atLeast,
    };
  });
}

/** The sentence from one of its numbers on, so that the number is the first of the quote; whole where it is the first anyhow. */
export function fromNumber(line: CatchLine, quantity: Quantity): Span {
  const at = quantity.span.start - line.span.start;
  const before = line.text.slice(0, at);
  if (findQuantities(before, line.span).length === 0) return line.span;
  const lead = before.match(/(?:over|more than|at least|about|nearly|almost) $/i)?.[0].length ?? 0;
  return { ...line.span, start: quantity.span.start - lead };
}
