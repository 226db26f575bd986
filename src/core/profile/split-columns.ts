import type { DateHit } from "./find-dates.ts";
import type { Cell, CvLine } from "./read-lines.ts";

/**
 * Takes entries apart that stand side by side ("Princeton University    Boston College", under it two dates, under them two degrees): each column of such a
 * row of entries becomes lines of its own. Lines that are no grid come back as they are. A grid shows itself by a line of nothing but dates.
 */
export function splitColumns(lines: readonly CvLine[], dates: readonly DateHit[]): CvLine[] {
  const isDate = (cell: Cell): boolean => dates.some((hit) => hit.start <= cell.start + 1 && hit.end >= cell.end - 1);
  const split: CvLine[] = [];
  for (let at = 0; at < lines.length; ) {
    const count = lines[at]?.cells.length ?? 0;
    let to = at;
    while (lines[to]?.cells.length === count && !lines[to]?.bullet) to += 1;
    const run = lines.slice(at, Math.max(to, at + 1));
    const dated = run.flatMap((line, index) => (count > 1 && line.cells.every(isDate) ? [index] : []));
    if (dated.length === 0) split.push(...run);
    else for (const rows of cutRows(run, dated)) for (let column = 0; column < count; column++) split.push(...columnOf(rows, column));
    at += run.length;
  }
  return split;
}

/** One row of entries for each line of dates; the distance between two such lines is the height of all. */
function cutRows(run: readonly CvLine[], dated: readonly number[]): CvLine[][] {
  const height = dated.length > 1 ? (dated[1] ?? 0) - (dated[0] ?? 0) : run.length;
  const rows: CvLine[][] = [];
  for (let at = 0; at < run.length; at += height) rows.push(run.slice(at, at + height));
  return rows;
}

function columnOf(rows: readonly CvLine[], column: number): CvLine[] {
  return rows.flatMap((line, row): CvLine[] => {
    const cell = line.cells[column];
    return cell ? [{ ...line, ...cell, bodyStart: cell.start, cells: [cell], apart: row === 0 || line.apart }] : [];
  });
}
