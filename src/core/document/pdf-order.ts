/** The order in which the lines of a PDF page are read, where the page was drawn in another. */

import type { PdfLine } from "./pdf-lines.ts";

/** How many lines must stand out of order before the page's own order is doubted: a running header is often drawn last. */
const ENOUGH = 2;

/**
 * The lines in reading order. The order of drawing is kept unless several lines were drawn after a line that stands below them in the same column (browsers
 * draw positioned boxes last); then each line comes after all that stand above it in its column, and the order of drawing decides the rest.
 */
export function orderLines(lines: readonly PdfLine[]): PdfLine[] {
  const late = lines.filter((line, at) => lines.slice(0, at).some((before) => isAbove(line, before)));
  if (late.length < ENOUGH) return [...lines];
  const above = lines.map((line) => lines.flatMap((other, at) => (other !== line && isAbove(other, line) ? [at] : [])));
  const done = new Set<number>();
  const ordered: PdfLine[] = [];
  while (ordered.length < lines.length) {
    const ready = lines.findIndex((_, at) => !done.has(at) && (above[at] ?? []).every((other) => done.has(other)));
    // "Above" has no circles, so that one is always ready.
    if (ready < 0) return [...lines];
    done.add(ready);
    ordered.push(lines[ready] as PdfLine);
  }
  return ordered;
}

/**
 * Whether `a` stands above `b` in the same column: clearly higher, and over at least a third of the narrower of the two. Each is taken one letter wider on both
 * sides, so that a year set out of its column still stands above what it heads.
 */
function isAbove(a: PdfLine, b: PdfLine): boolean {
  if (a.box.y + 0.5 * a.box.height > b.box.y) return false;
  const over = Math.min(a.box.x + a.box.width + a.size, b.box.x + b.box.width + b.size) - Math.max(a.box.x - a.size, b.box.x - b.size);
  return over > 0.33 * Math.min(a.box.width, b.box.width);
}
