/** Which predicted rows answer which labelled ones (see labels/README.md, "Scoring"). */

export interface Range {
  start: number;
  end: number;
}

/** How many characters two stretches share. */
export function shared(a: Range, b: Range): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** One-to-one pairs with an overlap of at least half of the union, best first. */
export function pairRows<L extends Range, R extends Range>(wanted: readonly L[], found: readonly R[]): [L, R][] {
  const all = wanted.flatMap((label) =>
    found.map((row) => {
      const both = shared(label, row);
      return { label, row, iou: both / (label.end - label.start + row.end - row.start - both) };
    }),
  );
  const pairs: [L, R][] = [];
  for (const { label, row, iou } of all.toSorted((a, b) => b.iou - a.iou)) {
    if (iou < 0.5 || pairs.some(([one, other]) => one === label || other === row)) continue;
    pairs.push([label, row]);
  }
  return pairs;
}

/** Rows with more than half of their characters in boilerplate. */
export function rowsWithin<R extends Range>(rows: readonly R[], boilerplate: readonly Range[]): R[] {
  return rows.filter((row) => boilerplate.reduce((sum, part) => sum + shared(row, part), 0) > (row.end - row.start) / 2);
}

/** The letters and digits of a text, each with its offset. */
export function squeeze(from: string): { letters: string; offsets: number[] } {
  const offsets: number[] = [];
  let letters = "";
  for (let i = 0; i < from.length; i++) {
    if (!/[\p{L}\p{N}]/u.test(from[i] ?? "")) continue;
    letters += from[i];
    offsets.push(i);
  }
  return { letters, offsets };
}
