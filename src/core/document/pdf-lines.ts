/** From the text items of a PDF page to its visual lines, in the order in which the page draws them. */

import type { Box } from "./document.ts";
import { orderLines } from "./pdf-order.ts";
import { inReadingOrder, isRightToLeft, joinAgainst } from "./right-to-left.ts";
import type { Piece } from "./text-builder.ts";

/** One text item as the PDF draws it. Coordinates in points, origin top left, `y` the baseline. */
export interface PdfItem {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  bold: boolean;
  italic: boolean;
}

export interface PdfLine {
  pieces: Piece[];
  text: string;
  box: Box;
  size: number;
  bullet: boolean;
}

/** Gaps in multiples of the type size: less than `WORD` is one word, more than `CELL` is another cell of the same row. */
const WORD = 0.14;
const CELL = 1.6;

const BULLET = /^(?:[•‣◦▪▫■□●○◆◇▶►▸–—*·∙⁃✓➢➤❖]|-|\(?\d{1,3}[.)]|\[[A-Z]{0,3}[.–-]?\d{1,4}\])(?=\s|$)/u;

interface Segment {
  items: PdfItem[];
  x: number;
  right: number;
  y: number;
  size: number;
}

/** The lines of one page. Content-stream order is kept; geometry only joins what stands on one baseline. */
export function findLines(items: readonly PdfItem[]): PdfLine[] {
  const segments: Segment[] = [];
  for (const item of items) {
    if (item.text.trim() === "") continue;
    const last = segments.at(-1);
    const gap = last ? item.x - last.right : 0;
    const size = Math.max(item.size, last?.size ?? 0);
    if (last && Math.abs(item.y - last.y) <= 0.45 * size && gap > -0.6 * size && gap < CELL * size) {
      last.items.push(item);
      last.right = Math.max(last.right, item.x + item.width);
      last.size = Math.max(last.size, item.size);
    } else segments.push({ items: [item], x: item.x, right: item.x + item.width, y: item.y, size: item.size });
  }
  const rows: Segment[][] = [];
  const columns = hasColumns(segments);
  for (const segment of cutAtEdges(segments)) {
    const row = rows.slice(columns ? -1 : -4).findLast((candidate) => onRow(candidate, segment, columns));
    if (row) row.push(segment);
    else rows.push([segment]);
  }
  return orderLines(joinApart(rows).map(toLine));
}

/** How many stretches of a page must begin at one place for it to be an edge of its text. */
const EDGE = 6;

/** A heading in the margin can end close to the edge at which all the text beside it begins: what begins at that edge is a cell of its own. */
function cutAtEdges(segments: readonly Segment[]): Segment[] {
  const counts = new Map<number, number>();
  for (const segment of segments) counts.set(Math.round(segment.x), (counts.get(Math.round(segment.x)) ?? 0) + 1);
  const isEdge = (x: number) => [-1, 0, 1].reduce((sum, by) => sum + (counts.get(Math.round(x) + by) ?? 0), 0) >= EDGE;
  return segments.flatMap((segment) => {
    const at = segment.items.findIndex((item, index) => {
      const before = segment.items[index - 1];
      return before !== undefined && item.x - (before.x + before.width) > 0.6 * item.size && isEdge(item.x);
    });
    return at < 0 ? [segment] : [segmentOf(segment.items.slice(0, at)), segmentOf(segment.items.slice(at))];
  });
}

function segmentOf(items: PdfItem[]): Segment {
  return {
    items,
    x: items[0]?.x ?? 0,
    right: Math.max(...items.map((item) => item.x + item.width)),
    y: items[0]?.y ?? 0,
    size: Math.max(...items.map((item) => item.size)),
  };
}

/** A cell that can only be a date or a range of dates: "05/2023–", "2019 – 2021", "Summer 2022". */
const DATE_CELL =
  /^(?:since |until |from )?(?:(?:\p{L}{3,9}\.?|\d{1,2}[./]|Q[1-4])\s?)?(?:19|20)\d\d(?:[-/.]\d{1,2})?(?:\s?(?:[-–—]|to|bis|until)\s?(?:(?:\p{L}{3,9}\.?|\d{1,2}[./])?\s?(?:(?:19|20)?\d\d)?(?:[-/.]\d{1,2})?|\p{L}[\p{L}'’ ]{2,11}))?$/iu;

/** A bullet glyph or a number alone. */
const BULLET_CELL = /^(?:\(?\d{1,3}[.)]|\[\d{1,3}\]|[•‣◦▪▫■□●○◆◇▶►▸∙⁃✓➢➤❖\uf0b7\uf0a7])$/u;

/**
 * A date or a bullet that was drawn apart from its entry joins the row on its baseline: a bullet the nearest to its right, a date also one to its left. Dates
 * in smaller type may stand a little lower.
 */
function joinApart(rows: readonly Segment[][]): Segment[][] {
  const gone = new Set<Segment[]>();
  for (const row of rows) {
    const [apart, ...others] = row;
    if (!apart || others.length > 0) continue;
    const text = apart.items
      .map((item) => item.text)
      .join("")
      .trim();
    const bullet = BULLET_CELL.test(text);
    if (!bullet && !DATE_CELL.test(text)) continue;
    const gap = (other: readonly Segment[]) =>
      Math.min(...other.map((segment) => (segment.x >= apart.right ? segment.x - apart.right : 1000 + apart.x - segment.right)));
    const level = (tolerance: number) =>
      rows.filter(
        (other) =>
          other !== row &&
          !gone.has(other) &&
          other.some((segment) => Math.abs(segment.y - apart.y) <= tolerance * apart.size) &&
          other.every((segment) => segment.x >= apart.right - 1 || segment.right <= apart.x + 1),
      );
    const near = level(0.35);
    const candidates = near.length > 0 ? near : bullet ? [] : level(0.65);
    const entry = candidates.toSorted((a, b) => gap(a) - gap(b))[0];
    if (!entry || candidates.length > 2 || (bullet && gap(entry) > 4 * apart.size)) continue;
    entry.push(apart);
    gone.add(row);
  }
  return rows.filter((row) => !gone.has(row));
}

function onRow(row: readonly Segment[], segment: Segment, columns: boolean): boolean {
  return row.every((other) => {
    const level = Math.abs(other.y - segment.y) <= 0.4 * Math.min(other.size, segment.size);
    const apart = segment.x >= other.right - 1 || segment.right <= other.x + 1;
    return level && apart && (!columns || Math.abs(segment.x - other.right) < 12 * segment.size);
  });
}

/** Whether the page is drawn column by column: the stream seldom changes sides of some vertical gutter that no line crosses. */
function hasColumns(segments: readonly Segment[]): boolean {
  const left = Math.min(...segments.map((segment) => segment.x));
  const right = Math.max(...segments.map((segment) => segment.right));
  for (let x = left + 0.2 * (right - left); x < left + 0.8 * (right - left); x += 4) {
    const crossing = segments.filter((segment) => segment.x < x && segment.right > x).length;
    if (crossing > 0.08 * segments.length) continue;
    const sides = segments.filter((segment) => segment.right <= x || segment.x >= x).map((segment) => segment.x >= x);
    const few = Math.min(sides.filter(Boolean).length, sides.filter((side) => !side).length);
    const switches = sides.filter((side, i) => i > 0 && side !== sides[i - 1]).length;
    if (few >= 8 && switches <= 0.3 * few) return true;
  }
  return false;
}

/** The segments of a row in the order of reading. A row that runs from right to left is cut anew, at its wide gaps. */
function inOrder(row: readonly Segment[]): Segment[] {
  const items = row.flatMap((segment) => segment.items);
  if (!items.some((item) => isRightToLeft(item.text))) return row.toSorted((a, b) => a.x - b.x);
  if (!isRightToLeft(items.map((item) => item.text).join("")))
    return row.map((segment) => ({ ...segment, items: joinAgainst(segment.items, false, WORD) })).toSorted((a, b) => a.x - b.x);
  const cells: PdfItem[][] = [];
  for (const item of items.toSorted((a, b) => b.x - a.x)) {
    const last = cells.at(-1);
    const before = last?.at(-1);
    if (last && before && gapBetween(before, item) < CELL * item.size) last.push(item);
    else cells.push([item]);
  }
  return cells.map((cell) => ({
    items: joinAgainst(cell, true, WORD),
    x: Math.min(...cell.map((item) => item.x)),
    right: Math.max(...cell.map((item) => item.x + item.width)),
    y: cell[0]?.y ?? 0,
    size: Math.max(...cell.map((item) => item.size)),
  }));
}

/** The space between two items of a line, whichever stands to the left. */
function gapBetween(one: PdfItem, other: PdfItem): number {
  return Math.max(other.x - (one.x + one.width), one.x - (other.x + other.width));
}

function toLine(row: readonly Segment[]): PdfLine {
  const sorted = inOrder(row);
  const pieces: Piece[] = [];
  sorted.forEach((segment, i) => {
    if (i > 0) push(pieces, { text: "\t" });
    segment.items.forEach((item, j) => {
      const before = segment.items[j - 1];
      const gap = before ? gapBetween(before, item) : 0;
      const spaced =
        before && gap > WORD * Math.min(item.size, before.size) && !/\s$/.test(pieces.at(-1)?.text ?? "") && !/^\s/.test(item.text);
      const text = clean(inReadingOrder(item.text));
      push(pieces, {
        text: spaced ? ` ${text}` : text,
        size: round(item.size),
        ...(item.bold ? { bold: true } : {}),
        ...(item.italic ? { italic: true } : {}),
      });
    });
  });
  trim(pieces);
  for (const piece of pieces) piece.text = composeAccents(piece.text);
  const text = pieces.map((piece) => piece.text).join("");
  const x = Math.min(...sorted.map((segment) => segment.x));
  const right = Math.max(...sorted.map((segment) => segment.right));
  const size = Math.max(...sorted.map((segment) => segment.size));
  const y = Math.max(...sorted.map((segment) => segment.y));
  const bullet = BULLET.test(text);
  return {
    pieces,
    text,
    box: { x: round(x), y: round(y - size), width: round(right - x), height: round(size * 1.2) },
    size,
    bullet,
  };
}

/**
 * The bullets of the Symbol and Wingdings fonts stay as bullets; other private-use glyphs (icons) and control characters go; ligatures become
 * letters, and the radicals that some fonts put for Chinese characters become those characters.
 */
function clean(text: string): string {
  return text
    .replace(/[\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf0a8]/g, "•")
    .replace(/[\ue000-\uf8ff]|[\u{f0000}-\u{10ffff}]/gu, "")
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize("NFKD"))
    .replace(/[\u2e9f\u2ef3\u2f00-\u2fd5]/g, (radical) => radical.normalize("NFKC"))
    .replace(/[\u0000-\u0008\u000b-\u001f\u00ad\u200b\ufeff]/g, "")
    .replace(/\u00a0/g, " ");
}

const ACCENTS: Record<string, string> = {
  "´": "\u0301",
  "¨": "\u0308",
  ˆ: "\u0302",
  "˜": "\u0303",
  ˇ: "\u030c",
  "˘": "\u0306",
  "˚": "\u030a",
  "˙": "\u0307",
  "˝": "\u030b",
};

/** Old TeX fonts draw an accent before its letter: "Novakovi´c" becomes "Novaković" where that is one letter. */
function composeAccents(text: string): string {
  return text.replace(/([´¨ˆ˜ˇ˘˚˙˝])\s?([\p{L}ı])/gu, (whole, accent: string, letter: string) => {
    const composed = `${letter === "ı" ? "i" : letter}${ACCENTS[accent] ?? ""}`.normalize("NFC");
    return composed.length === 1 ? composed : whole;
  });
}

function push(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1);
  if (last && last.size === piece.size && last.bold === piece.bold && last.italic === piece.italic) last.text += piece.text;
  else if (piece.text !== "") pieces.push(piece);
}

function trim(pieces: Piece[]): void {
  while (pieces[0] && pieces[0].text.trimStart() === "") pieces.shift();
  while (pieces.at(-1)?.text.trimEnd() === "") pieces.pop();
  const first = pieces[0];
  const last = pieces.at(-1);
  if (first) first.text = first.text.trimStart();
  if (last) last.text = last.text.trimEnd();
}

function round(number: number): number {
  return Math.round(number * 100) / 100;
}
