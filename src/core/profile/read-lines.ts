import type { Block, Document, Line } from "../document/document.ts";

/** How a stretch of a line looks. `size` is 0 where the format does not say. */
export interface Look {
  size: number;
  bold: boolean;
  italic: boolean;
  /** Every letter is a capital, and there are at least two words' worth or four letters of them. */
  caps: boolean;
}

/** A stretch of a line set apart by a tab or a wide gap: the date at the right margin, the place, one of several contact items. */
export interface Cell extends Look {
  start: number;
  end: number;
  text: string;
}

/** One line of a CV as the readers of this room see it. Offsets are without surrounding white space; `text` is what they enclose. */
export interface CvLine extends Look {
  /** Position among the lines of the body. */
  index: number;
  start: number;
  end: number;
  text: string;
  /** Where the text begins after a bullet or a number; `start` where there is neither. */
  bodyStart: number;
  /** Opens an item: a bullet, a number, or the first line of a block the format calls an item. */
  bullet: boolean;
  /** "[12]" or "3." before the text. */
  numbered: boolean;
  /** A later line of an item. */
  continuation: boolean;
  cells: Cell[];
  block: Block;
  blockIndex: number;
  /** Left edge and width in points, where known. */
  x?: number;
  right?: number;
  page?: number;
  column?: number;
  /** White space above in units of the line's height; undefined where unknown or at the top of a page or column. */
  gap?: number;
  /** White space stands before it: a blank line, a wide gap, the top of a page or column; where the format has no places, the edge of a block. */
  apart: boolean;
}

/** Bullets as files write them. A lone hyphen or dash counts only before a space. */
const BULLET = /^(?:[•●■▪◦○◆◇➢➤►▸▶▹▻‣⁃∙·✓✔»›❖❑⬥▫□★☆✦❯⚫⬤⦁♦*\uf0b7\uf0a7\u2022-]|[–—-](?=\s)|\+(?=\s))\s*/u;
const NUMBER = /^(?:\[[A-Z]{0,3}[.\-–]?\d{1,4}\]|\(\d{1,3}\)|[A-Z]{0,2}\d{1,3}[.)](?=\s)|[A-Z]{1,2}\d{1,3}(?=[\s:]))[:.]?\s*/u;

/** The lines of the body, and apart from them those of running headers and footers. */
export function readLines(document: Document): { body: CvLine[]; margins: CvLine[] } {
  const body: CvLine[] = [];
  const margins: CvLine[] = [];
  const letter = letterBullet(document);
  document.blocks.forEach((block, blockIndex) => {
    const list = block.kind === "header" || block.kind === "footer" ? margins : body;
    block.lines.forEach((line, position) => {
      const read = readLine(document.text, line, block, blockIndex, position, list.at(-1), letter);
      if (read) list.push({ ...read, index: list.length });
    });
  });
  return { body, margins };
}

/** Bullets of symbol fonts come out as a letter ("f", "l", "n", "q" ...) before a space; one that begins three lines or more is such a bullet. */
function letterBullet(document: Document): RegExp | undefined {
  const counts = new Map<string, number>();
  for (const block of document.blocks) {
    for (const line of block.lines) {
      const letter = document.text.slice(line.start, line.end).match(/^([b-df-hj-nplqr-xzØøÒ§])\s+[\p{Lu}\d“"]/u)?.[1];
      if (letter) counts.set(letter, (counts.get(letter) ?? 0) + 1);
    }
  }
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return best && best[1] >= 3 ? new RegExp(`^${best[0]}\\s+`, "u") : undefined;
}

function readLine(
  text: string,
  line: Line,
  block: Block,
  blockIndex: number,
  position: number,
  before: CvLine | undefined,
  letter: RegExp | undefined,
): CvLine | undefined {
  const [start, end] = trim(text, line.start, line.end);
  if (end <= start) return undefined;
  const content = text.slice(start, end);
  const mark = content.match(BULLET) ?? (letter ? content.match(letter) : null);
  const number = mark ? null : content.match(NUMBER);
  const itemStart = block.kind === "item" && position === 0;
  const length = (mark ?? number)?.[0].length ?? 0;
  const bodyStart = length < content.length ? start + length : start;
  const cells = readCells(text, bodyStart, end, line);
  const { size, bold, italic, caps } = cells[0] ?? look(text, bodyStart, end, line);
  const read: CvLine = {
    index: 0,
    start,
    end,
    text: content,
    bodyStart,
    bullet: itemStart || (mark !== null && bodyStart > start) || (number !== null && bodyStart > start),
    numbered: number !== null && bodyStart > start,
    continuation: block.kind === "item" && position > 0,
    cells,
    block,
    blockIndex,
    apart:
      before === undefined || (line.box === undefined && before.blockIndex !== blockIndex) || /\n\s*\n/.test(text.slice(before.end, start)),
    // A bold title beside a date in plain type is a bold line, however long the date.
    size: cells.length > 1 ? look(text, bodyStart, end, line).size : size,
    bold,
    italic,
    caps,
  };
  if (line.box) {
    read.x = line.box.x;
    read.right = line.box.x + line.box.width;
  }
  const page = line.page ?? block.page;
  if (page !== undefined) read.page = page;
  if (block.column !== undefined) read.column = block.column;
  const gap = gapAbove(line, read, before);
  if (gap !== undefined) read.gap = gap;
  if (line.box && (gap === undefined || gap > 0.45)) read.apart = true;
  return read;
}

function gapAbove(line: Line, read: CvLine, before: CvLine | undefined): number | undefined {
  const box = line.box;
  const above = before?.block.lines.find((other) => other.start <= before.start && other.end >= before.end)?.box;
  if (!box || !above || !before || before.page !== read.page || before.column !== read.column) return undefined;
  const height = Math.max(1, Math.min(box.height, above.height) || box.height);
  const gap = (box.y - (above.y + above.height)) / height;
  return gap < -1.5 || gap > 40 ? undefined : gap;
}

function readCells(text: string, from: number, to: number, line: Line): Cell[] {
  const cells: Cell[] = [];
  let at = from;
  for (const part of text.slice(from, to).split(/(\t+| {3,})/)) {
    const [start, end] = trim(text, at, at + part.length);
    at += part.length;
    if (end > start) cells.push({ start, end, text: text.slice(start, end), ...look(text, start, end, line) });
  }
  return cells;
}

/** The look of most of the letters between two offsets of a line. */
export function look(text: string, start: number, end: number, line: Line): Look {
  let bold = 0;
  let italic = 0;
  let known = 0;
  const sizes = new Map<number, number>();
  for (const run of line.runs) {
    const length = Math.min(run.end, end) - Math.max(run.start, start);
    if (length <= 0) continue;
    known += length;
    if (run.bold) bold += length;
    if (run.italic) italic += length;
    if (run.size) sizes.set(run.size, (sizes.get(run.size) ?? 0) + length);
  }
  let size = 0;
  let most = 0;
  for (const [candidate, length] of sizes) {
    if (length > most) [size, most] = [candidate, length];
  }
  const content = text.slice(start, end);
  const letters = content.replace(/[^\p{L}]/gu, "");
  const caps = letters.length >= 4 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
  return { size: Math.round(size * 2) / 2, bold: known > 0 && bold > known / 2, italic: known > 0 && italic > known / 2, caps };
}

function trim(text: string, start: number, end: number): [number, number] {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from += 1;
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1;
  return [from, to];
}
