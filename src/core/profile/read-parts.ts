import type { Line } from "../document/document.ts";
import type { Cues } from "./build-cues.ts";
import type { DateHit } from "./find-dates.ts";
import { findPlace } from "./find-place.ts";
import type { EntryLines } from "./group-entries.ts";
import { type CvLine, type Look, look } from "./read-lines.ts";
import { findPhrases, readWords } from "./words.ts";

/** A stretch of an entry's header between strong separators, without dates: a title, an organisation, a place, or several of them with commas. */
export interface Part extends Look {
  start: number;
  end: number;
  text: string;
  /** Where it stands in the header: line counted from the date's line, and position within the line. */
  slot: string;
  line: number;
  /** The mark before it: "at" in "Intern at Firm", "|" and so on; "" at the start of a line or cell. */
  before: string;
}

export interface Header {
  parts: Part[];
  location?: { start: number; end: number };
}

const LABEL =
  /^(?:\p{Co}|\\fa\w+|:|\s)*(?:date|dates|period|location|place|company|employer|organi[sz]ation|position|title|role|job title|institution|school|degree|university|published by|issued by|awarded by)\s*:\s*/iu;
/** Marks that always part two things; " - " and commas may stand inside a name and are left to the readers. */
const STRONG = /\s*(?:\t+| {3,}|[|•●·◆⋄∙■♦](?=\s)|\s[–—]\s|(?<=[\p{L})"”.!?])[—–](?=\s)|\s@\s|\s::\s|;)\s*/u;

/**
 * The parts of an entry's header. Dates and what frames them are cut out first, then the place at the end of a part, so that what remains are names:
 * of work, of organisations, of degrees. A change between bold, italic and plain type parts two things like a mark does.
 */
export function readParts(entry: EntryLines, dates: readonly DateHit[], text: string, cues: Cues): Header {
  const parts: Part[] = [];
  let location: Header["location"];
  entry.header.forEach((line, position) => {
    let inLine = 0;
    let joint = "";
    for (const piece of linePieces(line, dates, cues)) {
      const label = piece.text.match(LABEL)?.[0].length ?? 0;
      const start = piece.start + label;
      const content = text.slice(start, piece.end);
      if (!/[\p{L}\p{N}]/u.test(content)) continue;
      // "at" in plain type between a bold title and a bold firm.
      if (cues.words("connector").values.has(content.trim().toLowerCase())) {
        joint = "@";
        continue;
      }
      const place = findPlace(content, cues);
      const whole = place !== undefined && /^[\s(,]*$/u.test(content.slice(0, place.start));
      if (place && whole) {
        location ??= { start: start + place.start, end: start + place.end };
        continue;
      }
      const cut = place && separatesPlace(content, place.start) ? place.start : content.length;
      if (place && cut < content.length) location ??= { start: start + place.start, end: start + place.end };
      const kept = trimPart(text, start, start + cut);
      if (!kept) continue;
      const lineOf = lineRuns(line);
      parts.push({
        ...kept,
        ...look(text, kept.start, kept.end, lineOf),
        line: position - entry.anchor,
        slot: `${position - entry.anchor}.${inLine}`,
        before: joint || piece.before,
      });
      joint = "";
      inLine += 1;
    }
  });
  return location ? { parts, location } : { parts };
}

function lineRuns(line: CvLine): Line {
  return (
    line.block.lines.find((candidate) => candidate.start <= line.start && line.end <= candidate.end) ?? {
      start: line.start,
      end: line.end,
      runs: [],
    }
  );
}

/** "Firm, Town, ST" and "Firm – Town" part the place; "University of California, Berkeley" keeps it (an institution's own town). */
function separatesPlace(content: string, at: number): boolean {
  const before = content.slice(0, at);
  return /[,–—|·•(/-]\s*$/u.test(before) && before.replace(/[^\p{L}]/gu, "").length > 1;
}

interface Piece {
  start: number;
  end: number;
  text: string;
  before: string;
}

function linePieces(line: CvLine, dates: readonly DateHit[], cues: Cues): Piece[] {
  const pieces: Piece[] = [];
  const runs = lineRuns(line);
  for (const cell of line.cells) {
    let at = cell.start;
    const inside = dates.filter((hit) => hit.start < cell.end && hit.end > cell.start);
    for (const hit of [...inside, undefined]) {
      const end = hit ? Math.max(at, hit.start) : cell.end;
      const stretch = { start: at, end };
      if (end > at) pieces.push(...splitStrong(line.text.slice(stretch.start - line.start, stretch.end - line.start), stretch.start, runs));
      at = hit ? Math.max(at, hit.end) : cell.end;
    }
  }
  return pieces.filter((piece) => !isDateFrame(piece.text, cues));
}

/** "(4 months)", "expected", "Date:" beside a date that was cut out. */
function isDateFrame(text: string, cues: Cues): boolean {
  const rest = text.replace(/\b\d+\+?\s*(?:years?|yrs?|months?|mos?|weeks?|days?)\b/giu, " ");
  const words = readWords(rest);
  if (words.length === 0) return true;
  if (words.length > 2) return false;
  const hits = [...findPhrases(cues.words("date-label"), words), ...findPhrases(cues.words("expected"), words)];
  return hits.reduce((count, hit) => count + hit.to - hit.from, 0) >= words.length;
}

function splitStrong(content: string, base: number, runs: Line): Piece[] {
  const cuts: { at: number; to: number; mark: string }[] = [];
  const separator = new RegExp(STRONG, "gu");
  for (const match of content.matchAll(separator)) {
    if (match[0].length > 0 && !insideBrackets(content, match.index))
      cuts.push({ at: match.index, to: match.index + match[0].length, mark: match[0].trim() || "\t" });
  }
  for (const at of lookChanges(content, base, runs))
    if (!cuts.some((cut) => cut.at <= at && at <= cut.to)) cuts.push({ at, to: at, mark: "" });
  cuts.sort((a, b) => a.at - b.at);
  const pieces: Piece[] = [];
  let at = 0;
  let before = "";
  for (const cut of [...cuts, { at: content.length, to: content.length, mark: "" }]) {
    const text = content.slice(at, cut.at);
    if (text.trim()) pieces.push({ start: base + at, end: base + cut.at, text, before });
    at = cut.to;
    before = cut.mark;
  }
  return pieces;
}

function insideBrackets(content: string, at: number): boolean {
  const open = content.lastIndexOf("(", at);
  return open >= 0 && !content.slice(open, at).includes(")") && content.indexOf(")", at) > 0;
}

/** Where the type changes between bold or italic and plain at a gap between words, with at least two letters on both sides. */
function lookChanges(content: string, base: number, line: Line): number[] {
  const changes: number[] = [];
  const runs = line.runs.filter((run) => run.end > base && run.start < base + content.length);
  for (let i = 1; i < runs.length; i++) {
    const [left, right] = [runs[i - 1], runs[i]];
    if (!left || !right) continue;
    if ((left.bold ?? false) === (right.bold ?? false) && (left.italic ?? false) === (right.italic ?? false)) continue;
    const at = right.start - base;
    if (at <= 0 || at >= content.length) continue;
    if (!/[\s,;:|–—(.-]/u.test(content.slice(Math.max(0, at - 1), at + 1))) continue;
    if (letterCount(content.slice(0, at)) < 2 || letterCount(content.slice(at)) < 2) continue;
    changes.push(at);
  }
  return changes;
}

/** Without the marks, brackets and small words that tied it to what was cut away. */
function trimPart(text: string, from: number, to: number): { start: number; end: number; text: string } | undefined {
  const raw = text.slice(from, to);
  const lead = raw.match(/^[\s,;:|•·–—.)\]}-]+/u)?.[0].length ?? 0;
  let content = raw.slice(lead).replace(/[\s,;:|•·–—[{-]+$/u, "");
  content = content.replace(/\s*\(\s*$/u, "");
  if (content.endsWith(")") && !content.includes("(")) content = content.slice(0, -1);
  if (/^\([^()]*\)$/u.test(content) === false && content.startsWith("(") && !content.includes(")"))
    return trimPart(text, from + lead + 1, from + lead + content.length);
  if (!/[\p{L}\p{N}]/u.test(content)) return undefined;
  const start = from + lead;
  return { start, end: start + content.length, text: content };
}

function letterCount(text: string): number {
  return text.replace(/[^\p{L}]/gu, "").length;
}
