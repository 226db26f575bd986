import type { CvLine } from "./read-lines.ts";

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
}

/**
 * Cuts a publication list into references. Items and numbers cut it; without them white space, hanging indents, the look of the first line, dates at the
 * margin and the ends of sentences vote for each line.
 */
export function groupReferences(lines: readonly CvLine[], cues: ReferenceCues): ReferenceLines[] {
  if (lines.length === 0) return [];
  const groups: ReferenceLines[] = [];
  const itemized =
    lines.filter((line) => line.bullet).length >= Math.max(1, lines.filter((line) => !line.continuation).length * 0.34) &&
    lines.some((line) => line.bullet);
  const level = Math.min(...lines.filter((line) => line.bullet).map((line) => line.block.level ?? 1));
  const facts = layoutFacts(lines, cues);
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    const current = groups.at(-1);
    if (!before || !current) {
      groups.push({ lines: [line] });
      return;
    }
    const begins =
      itemized && line.bullet
        ? (line.block.level ?? 1) <= level && !isNested(line, current.lines[0])
        : !line.continuation && beginsReference(line, before, current, facts, cues, itemized);
    if (begins) groups.push({ lines: [line] });
    else current.lines.push(line);
  });
  return groups;
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
  const alike = first ? others.filter((line) => sameLook(line, first)).length : 0;
  const dates = lines.filter((line) => cues.isDate(line)).length;
  const cells = lines.filter((line) => cues.hasDateCell(line)).length;
  const plain = lines.filter((line) => !line.continuation).length;
  return {
    medianGap,
    gapsTell: wide >= 1 && wide <= gaps.length * 0.75,
    hanging: indented >= 2 && indented < lefts.length * 0.85,
    firstLook: first && alike > 0 && alike < others.length * 0.6 ? first : undefined,
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
  const closed = /[.)\]!?”"]$|\b(?:19|20)\d\d\.?$|\b\d{2,5}\s*[-–]\s*\d{1,5}\.?$/u.test(before.text);
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
