import type { CvLine } from "./read-lines.ts";
import { type LineCues, scoreGrouping } from "./score-grouping.ts";

/** The lines of one publication, with the year that a group heading or the margin gives it. */
export interface ReferenceLines {
  lines: CvLine[];
}

/** What the grouping knows about the section. */
export interface ReferenceCues {
  /** Whether the line is nothing but a date. */
  isDate: (line: CvLine) => boolean;
  /** Whether the line's last cell is a date set apart at the margin. */
  hasDateCell: (line: CvLine) => boolean;
  /** Whether the line begins with a list of names. */
  startsWithNames: (line: CvLine) => boolean;
  /** The years of the dates on the line. */
  years: (line: CvLine) => string[];
  /** Whether the candidate's surname stands on the line. */
  hasCandidate: (line: CvLine) => boolean;
}

/**
 * Cuts a publication list into references. Items and numbers cut it; without them each line is voted on, and other simple rules (the look of the first line,
 * white space, a leading or closing date, names, as many lines as divide the list) compete: the one whose pieces look most like references wins.
 */
export function groupReferences(lines: readonly CvLine[], cues: ReferenceCues): ReferenceLines[] {
  if (lines.length === 0) return [];
  const known = lines.map(
    (line): LineCues => ({
      line,
      years: cues.years(line),
      names: cues.startsWithNames(line),
      candidate: cues.hasCandidate(line),
      quotes: line.text.match(/[“„«]|``|(?<=^|[\s(])"/gu)?.length ?? 0,
      isDate: cues.isDate(line),
    }),
  );
  const items = lines.filter((line) => line.bullet).length;
  const itemized = items >= Math.max(1, lines.filter((line) => !line.continuation).length * 0.34);
  let best = voteStarts(lines, cues, itemized);
  if (!itemized && lines.length > 2) {
    let bestScore = scoreGrouping(cut(known, best)) + 0.25;
    const tried = new Set([best.join()]);
    for (const rule of CUTS) {
      const starts = known.map((_, at) => at === 0 || rule.begins(known, at));
      if (tried.has(starts.join())) continue;
      tried.add(starts.join());
      const groups = cut(known, starts);
      if (groups.length < 2) continue;
      const score = scoreGrouping(groups);
      if (score > bestScore) [best, bestScore] = [starts, score];
    }
  }
  return cut(known, best).map((group) => ({ lines: group.map((line) => line.line) }));
}

function cut(lines: readonly LineCues[], starts: readonly boolean[]): LineCues[][] {
  const groups: LineCues[][] = [];
  lines.forEach((line, at) => {
    if (starts[at] || groups.length === 0) groups.push([line]);
    else groups.at(-1)?.push(line);
  });
  return groups;
}

const CLOSED = /[.)\]!?”"]$|\b(?:19|20)\d\d\.?$|\b\d{2,5}\s*[-–]\s*\d{1,5}\.?$/u;

/** Ways of cutting a list without bullets, each by one mark. */
const CUTS: { begins: (lines: readonly LineCues[], at: number) => boolean; example: string }[] = [
  {
    begins: (lines, at) => alike(lines[at], lines[0]) && !alike(lines[at - 1], lines[0]),
    example: "a bold title, then authors and venue in plain type",
  },
  {
    begins: (lines, at) => (lines[at]?.line.gap ?? 0) > 0.35 || lines[at]?.line.gap === undefined,
    example: "white space between references",
  },
  { begins: (lines, at) => lines[at]?.line.apart === true, example: "a blank line between references in a text file" },
  { begins: (lines, at) => lines[at - 1]?.isDate === true, example: "title, venue, then the date on a line of its own" },
  { begins: (lines, at) => /^\(?(?:19|20)\d\d\b/u.test(lines[at]?.line.text ?? ""), example: "the year first" },
  { begins: (lines, at) => (lines[at]?.names ?? false) && CLOSED.test(lines[at - 1]?.line.text ?? ""), example: "authors first" },
  { begins: (lines, at) => (lines[at - 1]?.names ?? false) && !lines[at]?.names, example: "title and venue, then authors" },
  { begins: (lines, at) => (lines[at + 1]?.names ?? false) && !lines[at]?.names, example: "title, then authors, then venue" },
  { begins: (lines, at) => AUTHOR_YEAR.test(lines[at]?.line.text ?? ""), example: "Citizen, J. (2019). Title" },
  {
    begins: (lines, at) => (lines[at]?.line.cells.length ?? 1) > 1 && (lines[0]?.line.cells.length ?? 1) > 1,
    example: "title, and its date at the margin",
  },
  { begins: (lines, at) => outdented(lines, at), example: "hanging indents" },
  { begins: (lines, at) => lines.length % 2 === 0 && at % 2 === 0, example: "two lines each" },
  { begins: (lines, at) => lines.length % 3 === 0 && at % 3 === 0, example: "three lines each" },
  { begins: (lines, at) => lines.length % 4 === 0 && at % 4 === 0, example: "four lines each" },
];

/** "Student. 1938." and "Citizen, J. & Doe, A. (2019)" at the start of a line. */
const AUTHOR_YEAR = /^\p{Lu}[^“”"]{1,140}?[.,]?\s\(?(?:18|19|20)\d\d[a-z]?\)?[.,:]\s/u;

function alike(a: LineCues | undefined, b: LineCues | undefined): boolean {
  return a !== undefined && b !== undefined && sameLook(a.line, b.line);
}

function outdented(lines: readonly LineCues[], at: number): boolean {
  const [line, before] = [lines[at]?.line, lines[at - 1]?.line];
  if (line?.x === undefined || before?.x === undefined) return false;
  if (line.page !== before.page || line.column !== before.column) return line.x < before.x + 4;
  return before.x > line.x + 4;
}

/** For each line, whether the votes of bullets, white space, indents, look, dates and sentence ends let a reference begin there. */
function voteStarts(lines: readonly CvLine[], cues: ReferenceCues, itemized: boolean): boolean[] {
  const starts: boolean[] = [];
  let current: ReferenceLines = { lines: [] };
  const level = Math.min(...lines.filter((line) => line.bullet).map((line) => line.block.level ?? 1));
  const facts = layoutFacts(lines, cues);
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    const begins =
      before === undefined ||
      (itemized && line.bullet
        ? (line.block.level ?? 1) <= level && !isNested(line, current.lines[0])
        : !line.continuation && beginsReference(line, before, current, facts, cues, itemized));
    if (begins) current = { lines: [line] };
    else current.lines.push(line);
    starts.push(begins);
  });
  return starts;
}

/** A bullet set further right than the one that opened the reference says something about it (an award, a link). */
function isNested(line: CvLine, first: CvLine | undefined): boolean {
  return (
    first?.bullet === true &&
    !line.numbered &&
    line.x !== undefined &&
    first.x !== undefined &&
    line.page === first.page &&
    line.column === first.column &&
    line.x > first.x + 8
  );
}

interface LayoutFacts {
  medianGap: number;
  /** Gaps differ enough to mean something. */
  gapsTell: boolean;
  /** Left edge of the section, per page and column. */
  hanging: boolean;
  /** The first line of a reference looks unlike the others (a bold title). */
  firstLook: CvLine | undefined;
  /** Most references end with a line that is only a date, or have one in a cell of their first line. */
  dateLast: boolean;
  dateCell: boolean;
  apartTells: boolean;
}

function layoutFacts(lines: readonly CvLine[], cues: ReferenceCues): LayoutFacts {
  const gaps = lines.slice(1).flatMap((line) => (line.gap === undefined ? [] : [line.gap]));
  const sorted = gaps.toSorted((a, b) => a - b);
  const medianGap = sorted[Math.floor(sorted.length * 0.4)] ?? 0;
  const wide = gaps.filter((gap) => gap > medianGap + 0.3).length;
  const lefts = lines.flatMap((line) => (line.x === undefined ? [] : [line.x]));
  const left = Math.min(...lefts);
  const indented = lefts.filter((x) => x > left + 6).length;
  const first = lines[0];
  const others = lines.slice(1);
  const same = first ? others.filter((line) => sameLook(line, first)).length : 0;
  const dates = lines.filter((line) => cues.isDate(line)).length;
  const cells = lines.filter((line) => cues.hasDateCell(line)).length;
  const plain = lines.filter((line) => !line.continuation).length;
  return {
    medianGap,
    gapsTell: wide >= 1 && wide <= gaps.length * 0.75,
    hanging: indented >= 2 && indented < lefts.length * 0.85,
    firstLook: first && same > 0 && same < others.length * 0.6 ? first : undefined,
    dateLast: dates >= 2 && first !== undefined && !cues.isDate(first) && dates > plain * 0.15,
    dateCell: cells >= 2 && first !== undefined && cues.hasDateCell(first) && cells > plain * 0.2,
    apartTells: lines.filter((line) => line.apart).length > 1 && lines.filter((line) => line.apart).length < lines.length * 0.95,
  };
}

function beginsReference(
  line: CvLine,
  before: CvLine,
  current: ReferenceLines,
  facts: LayoutFacts,
  cues: ReferenceCues,
  itemized: boolean,
): boolean {
  if (cues.isDate(line) && facts.dateLast) return false;
  let score = 0;
  if (facts.gapsTell && line.gap !== undefined) score += line.gap > facts.medianGap + 0.3 ? 2.5 : -1;
  else if (line.gap === undefined && line.apart && facts.apartTells)
    score += line.page !== before.page || line.column !== before.column ? 0.5 : 2;
  if (facts.hanging && line.x !== undefined && before.x !== undefined && line.page === before.page && line.column === before.column) {
    const first = current.lines[0]?.x ?? before.x;
    if (current.lines.length === 1 || before.x > first + 4)
      score += line.x <= first + 2 && before.x > line.x + 4 ? 2.5 : line.x > first + 4 ? -2.5 : 0;
  }
  if (facts.firstLook && sameLook(line, facts.firstLook)) score += sameLook(before, facts.firstLook) ? 0 : 2.5;
  else if (facts.firstLook) score -= 1.5;
  if (facts.dateLast) score += cues.isDate(before) ? 3 : -2;
  if (facts.dateCell) score += cues.hasDateCell(line) ? 3 : -1.5;
  const closed = CLOSED.test(before.text);
  score += closed ? 1 : -0.5;
  if (cues.startsWithNames(line)) score += closed ? 1.5 : 0.5;
  if (/[,:;&(-]$|\b(?:and|in|of|the|for|on|with|In|to|a)$/u.test(before.text)) score -= 3;
  if (/^[\p{Ll}\d(&,;:]/u.test(line.text) && !line.numbered) score -= 2.5;
  if (itemized) score -= 2;
  return score >= 2;
}

function sameLook(a: CvLine, b: CvLine): boolean {
  return Math.abs(a.size - b.size) < 0.6 && a.bold === b.bold && a.italic === b.italic;
}
