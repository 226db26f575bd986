import type { Document } from "../document/document.ts";
import type { SectionKind } from "../text/lexicon.ts";
import type { Cues } from "./build-cues.ts";
import { findHeadingKind, HEADING_NUMBER, type HeadingKind } from "./find-heading-kind.ts";
import type { CvLine } from "./read-lines.ts";

/** A heading and the lines under it, before its entries are read. What stands before the first heading has none. */
export interface SectionLines {
  kind: SectionKind;
  title: string;
  heading?: { start: number; end: number };
  lines: CvLine[];
}

interface Candidate {
  line: CvLine;
  /** The whole line, or its first cell where a heading stands in the margin beside its text. */
  text: string;
  start: number;
  end: number;
  beside: boolean;
  known: HeadingKind | undefined;
  style: string;
  /** How far it stands out from running text: larger, bold, capitals, a heading of the format, underlined. */
  standsOut: number;
}

/**
 * Cuts the body at its headings. A heading is a line the lexicon knows and that stands out, or a line that looks like the headings the lexicon
 * knows in this very CV; the latter opens a section of kind "other". Nothing is dropped: every line lands in exactly one section.
 */
export function findSections(lines: readonly CvLine[], document: Document, cues: Cues): SectionLines[] {
  const body = bodyLook(lines);
  const candidates = lines.map((line) => readCandidate(line, lines, document, body, cues));
  const styles = headingStyles(candidates);
  const sections: SectionLines[] = [{ kind: "contact", title: "", lines: [] }];
  let mixed = false;
  for (const [at, line] of lines.entries()) {
    const candidate = candidates[at];
    const current = sections.at(-1);
    if (candidate && isHeading(candidate, styles, current, at)) {
      const section: SectionLines = {
        kind: candidate.known?.kinds[0] ?? "other",
        title: candidate.text.replace(HEADING_NUMBER, ""),
        heading: { start: candidate.start, end: candidate.end },
        lines: [],
      };
      const rest = candidate.beside ? withoutFirstCell(line) : undefined;
      if (rest) section.lines.push(rest);
      sections.push(section);
      mixed = isMixed(candidate);
      continue;
    }
    const label = mixed ? readRunIn(line, cues) : undefined;
    if (label) sections.push({ kind: label.kind, title: label.title, heading: label.heading, lines: [label.rest] });
    else current?.lines.push(line);
  }
  return sections;
}

interface BodyLook {
  size: number;
  bold: boolean;
}

/** The commonest size of the letters, and whether running text is bold (a few CVs are). */
function bodyLook(lines: readonly CvLine[]): BodyLook {
  const sizes = new Map<number, number>();
  let bold = 0;
  let all = 0;
  for (const line of lines) {
    sizes.set(line.size, (sizes.get(line.size) ?? 0) + line.text.length);
    all += line.text.length;
    if (line.bold) bold += line.text.length;
  }
  const size = [...sizes].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  return { size, bold: bold > all * 0.6 };
}

function readCandidate(line: CvLine, lines: readonly CvLine[], document: Document, body: BodyLook, cues: Cues): Candidate | undefined {
  const marked = line.block.kind === "heading";
  if (line.bullet && !marked && !line.numbered) return undefined;
  if (line.continuation) return undefined;
  const first = line.cells[0];
  if (!first) return undefined;
  const beside = line.cells.length > 1 && !marked;
  const text = (beside ? first.text : line.text).replace(/[\s:–—_-]+$/u, "");
  const words = text.split(/\s+/u).length;
  if (text.length < 3 || text.length > 72 || words > 9 || !/\p{L}{2}/u.test(text) || /[@,;]$|\.$|^\p{Ll}.*\.\s/u.test(text))
    return undefined;
  // "Skills: PostgreSQL, Docker" is a line with a label.
  if (!beside && !marked && /:\s+\S/u.test(text)) return undefined;
  const known = findHeadingKind(text, cues);
  if (beside && !known?.exact) return undefined;
  const shown = beside ? first : line;
  const larger = body.size > 0 && shown.size >= body.size * 1.06;
  const underlined = isUnderlined(line, lines, document);
  const standsOut =
    (marked ? 3 : 0) +
    (larger ? 2 : 0) +
    (shown.bold && !body.bold ? 1.5 : 0) +
    (shown.caps ? 1.5 : 0) +
    (underlined ? 2 : 0) +
    (line.text.endsWith(":") && !beside ? 0.5 : 0);
  const style = marked ? `heading ${line.block.level ?? 0}` : `${shown.size} ${shown.bold} ${shown.italic} ${shown.caps} ${beside}`;
  return {
    line,
    text,
    start: beside ? first.start : line.start,
    end: (beside ? first.start : line.start) + text.length,
    beside,
    known,
    style,
    standsOut,
  };
}

/** A row of dashes or equals signs under a line of a text file. */
function isUnderlined(line: CvLine, lines: readonly CvLine[], document: Document): boolean {
  const next = lines[line.index + 1];
  return (document.format === "text" || document.format === "markdown") && next !== undefined && /^[-=_~*—]{3,}$/u.test(next.text);
}

interface Style {
  known: number;
  unknown: number;
  standsOut: number;
  size: number;
}

/** The styles that this CV sets its headings in: those in which most of the short lines are headings that the lexicon knows. */
function headingStyles(candidates: readonly (Candidate | undefined)[]): Map<string, Style> {
  const styles = new Map<string, Style>();
  for (const candidate of candidates) {
    if (!candidate) continue;
    const style = styles.get(candidate.style) ?? { known: 0, unknown: 0, standsOut: candidate.standsOut, size: candidate.line.size };
    if (candidate.known?.exact) style.known += 1;
    else style.unknown += 1;
    styles.set(candidate.style, style);
  }
  const most = Math.max(0, ...[...styles.values()].map((style) => style.known));
  // Labels beside their lists ("Languages    Python") are headings only where this CV has its headings in the margin.
  const heads = candidates.filter(
    (candidate) => candidate?.known?.exact && candidate.standsOut > 0 && !candidate.known.kinds.includes("contact"),
  );
  const besides = heads.filter((candidate) => candidate?.beside).length;
  const above = heads.flatMap((candidate) => (candidate && !candidate.beside ? [candidate.style] : []));
  for (const [name, style] of styles) {
    const enough = style.known >= 2 || (style.known === 1 && most === 1 && style.standsOut > 0);
    const inMargin = name.endsWith(" true");
    if (
      !enough ||
      style.known < style.unknown * 0.5 ||
      (inMargin && besides < above.length && !above.includes(name.replace(/true$/u, "false")))
    )
      styles.delete(name);
  }
  return styles;
}

function isHeading(candidate: Candidate, styles: Map<string, Style>, current: SectionLines | undefined, at: number): boolean {
  const { known, line } = candidate;
  const style = styles.get(candidate.style);
  if (candidate.beside) return style !== undefined || (known?.exact === true && candidate.standsOut >= 1.5 && styles.size === 0);
  if (known?.exact) {
    if (style) return candidate.standsOut > 0 || line.apart || (line.gap ?? 0) > 0.3;
    if (candidate.standsOut >= 3) return true;
    const largest = Math.max(0, ...[...styles.values()].map((other) => other.size));
    if (candidate.standsOut >= 1.5 && (styles.size === 0 || line.size > largest || current?.kind === known.kinds[0])) return true;
    return styles.size === 0 && line.apart && line.size === 0;
  }
  if (!style || at === 0 || style.standsOut < 1.5) return false;
  if (known) return true;
  const distinctive = style.standsOut >= 2 || style.known >= 3;
  return distinctive && (line.apart || (line.gap ?? 1) > 0.2) && !/\d/.test(candidate.text);
}

/** "Education & Skills": its lines may begin with "Education:" and "Skills:". */
function isMixed(candidate: Candidate): boolean {
  return (candidate.known?.kinds.length ?? 0) > 1;
}

interface RunIn {
  kind: SectionKind;
  title: string;
  heading: { start: number; end: number };
  rest: CvLine;
}

function readRunIn(line: CvLine, cues: Cues): RunIn | undefined {
  const label = line.text.match(/^([^:]{3,40}):\s+(?=\S)/u);
  if (!label?.[1] || line.continuation) return undefined;
  const known = findHeadingKind(label[1], cues);
  const kind = known?.kinds[0];
  if (!known?.exact || !kind) return undefined;
  const start = line.start + label[0].length;
  // A skills line keeps its label: it is the name of the group.
  const rest =
    kind === "skills"
      ? line
      : { ...line, start, bodyStart: start, text: line.text.slice(label[0].length), bullet: false, cells: cutCells(line, start) };
  return { kind, title: label[1], heading: { start: line.start, end: line.start + label[1].length }, rest };
}

/** The line without the heading that stands in its margin. */
export function withoutFirstCell(line: CvLine): CvLine | undefined {
  const next = line.cells[1];
  if (!next) return undefined;
  return {
    ...line,
    ...next,
    cells: line.cells.slice(1),
    bodyStart: next.start,
    end: line.end,
    text: line.text.slice(next.start - line.start),
    apart: true,
  };
}

function cutCells(line: CvLine, start: number): CvLine["cells"] {
  return line.cells
    .filter((cell) => cell.end > start)
    .map((cell) => (cell.start >= start ? cell : { ...cell, start, text: cell.text.slice(start - cell.start) }));
}
