/** Lines in Hebrew, Arabic and other scripts that run from right to left, as PDF pages draw them. */

const LETTERS = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/gu;
/** Arabic letters in the shape they have at their place in a word; a file that says these says them in the order of the eye. */
const SHAPES = /[\ufb50-\ufdff\ufe70-\ufefc]/;

/** Whether most letters of a text run from right to left. */
export function isRightToLeft(text: string): boolean {
  const right = text.match(LETTERS)?.length ?? 0;
  return right > 0 && right > (text.match(/\p{L}/gu)?.length ?? 0) / 2;
}

/** Text in the order in which it is read. Of Arabic in shapes, the letters are turned round and made plain; numbers and Latin words keep their order. */
export function inReadingOrder(text: string): string {
  if (!SHAPES.test(text)) return text;
  const turned = [...text].toReversed().join("");
  return turned
    .replace(/[\ufb50-\ufdff\ufe70-\ufefc]+/gu, (shapes) => shapes.normalize("NFKC"))
    .replace(/[\p{Script=Latin}\p{Nd}](?:[\p{Script=Latin}\p{Nd} .,:/@+-]*[\p{Script=Latin}\p{Nd}])?/gu, (run) =>
      [...run].toReversed().join(""),
    );
}

/**
 * What stands on one line from the right, where that is how the line runs. Neighbours that run from left to right keep their own order, up to a gap
 * of `apart` points.
 */
export function orderFromRight<Item extends { text: string; x: number; width: number }>(items: readonly Item[], apart: number): Item[] {
  const ordered: Item[] = [];
  let run: Item[] = [];
  for (const item of items.toSorted((a, b) => b.x - a.x)) {
    const next = run[0];
    if (next && next.x - (item.x + item.width) > apart) ordered.push(...run.splice(0));
    if (/\p{L}|\p{Nd}/u.test(item.text) && !item.text.match(LETTERS)) run.unshift(item);
    else {
      ordered.push(...run, item);
      run = [];
    }
  }
  return [...ordered, ...run];
}
