/** Hard-wrapped text: lines that an editor broke at a fixed width belong together. */

/** A width that lines of prose are broken at, in characters; wider lines are paragraphs of their own. */
const WIDEST = 120;
const NARROWEST = 50;
/** How many lines must come near the width before it is believed. */
const ENOUGH = 4;

/** The width at which `lines` were wrapped, or undefined when they were not: few lines may be longer, and several must come near it. */
export function wrapWidth(lines: readonly string[]): number | undefined {
  const lengths = lines.map((line) => line.trimEnd().length).filter((length) => length >= NARROWEST);
  const within = lengths.filter((length) => length <= WIDEST);
  if (within.length < lengths.length * 0.8) return undefined;
  const width = within.toSorted((a, b) => a - b)[Math.floor(within.length * 0.97)];
  if (width === undefined) return undefined;
  return within.filter((length) => length > width - 12).length >= ENOUGH ? width : undefined;
}

/** Whether `next` continues `line`: its first word would not have fitted. */
export function wraps(line: string, next: string, width: number | undefined): boolean {
  const word = next.trim().split(/\s/)[0] ?? "";
  return width !== undefined && line.trimEnd().length + 1 + word.length > width - 1;
}
