/** Lines in Hebrew, Arabic and other scripts that run from right to left, as PDF pages draw them. */

const LETTERS = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/gu;
/** Arabic letters in the shape they have at their place in a word; a file that says these says them in the order of the eye. */
const SHAPES = /[\ufb50-\ufdff\ufe70-\ufefc]/;

/** Whether most letters of a text run from right to left. */
export function isRightToLeft(text: string): boolean {
  const right = text.match(LETTERS)?.length ?? 0;
  return right > 0 && right > (text.match(/\p{L}/gu)?.length ?? 0) / 2;
}

/** Arabic letters, and the spaces between them. */
const RUN =
  /[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufefc](?:[\s\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufefc]*[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufefc])?/gu;
/** What pdf.js turned round already: letters that are not in shapes. */
const PLAIN = /[\u0600-\u06ff](?:[\s\u0600-\u06ff]*[\u0600-\u06ff])/gu;
/** Numbers and Latin words, whose order holds within a line from the right. */
const KEPT = /[\p{Script=Latin}\p{Nd}](?:[\p{Script=Latin}\p{Nd} .,:/@+-]*[\p{Script=Latin}\p{Nd}])?/gu;

/** Text in the order in which it is read. Of Arabic in shapes, the letters are turned round and made plain; numbers and Latin words keep their order. */
export function inReadingOrder(text: string): string {
  if (!SHAPES.test(text)) return text;
  if (isRightToLeft(text)) return turn(text).replace(KEPT, reverse);
  return text.replace(RUN, (run) => (SHAPES.test(run) ? turn(run) : run));
}

function turn(text: string): string {
  return reverse(text.replace(PLAIN, reverse)).replace(/[\ufb50-\ufdff\ufe70-\ufefc]+/gu, (shapes) => shapes.normalize("NFKC"));
}

function reverse(text: string): string {
  return Array.from(text).toReversed().join("");
}

/** What is placed on a line. */
interface Placed {
  text: string;
  x: number;
  width: number;
  size: number;
}

/**
 * Neighbours that run against their line as one item, in the order in which they are read: Arabic in a line of Latin letters (often drawn letter by
 * letter), Latin words in a Hebrew one. `line` says whether the line runs from the right; gaps wider than `word` times the type size are spaces.
 */
export function joinAgainst<Item extends Placed>(items: readonly Item[], line: boolean, word: number): Item[] {
  const out: Item[] = [];
  let run: Item[] = [];
  const close = () => {
    const tail: Item[] = [];
    for (let last = run.at(-1); last && isNeutral(last.text); last = run.at(-1)) tail.unshift(...run.splice(-1));
    if (run.length > 0) out.push(run.length > 1 ? join(run, !line, word) : (run[0] as Item));
    out.push(...tail);
    run = [];
  };
  for (const item of items) {
    if (isNeutral(item.text) ? run.length > 0 : isRightToLeft(item.text) !== line) run.push(item);
    else {
      close();
      out.push(item);
    }
  }
  close();
  return out;
}

function isNeutral(text: string): boolean {
  return !/\p{L}|\p{Nd}/u.test(text);
}

function join<Item extends Placed>(run: readonly Item[], right: boolean, word: number): Item {
  const ordered = run.toSorted((a, b) => (right ? b.x - a.x : a.x - b.x));
  const x = Math.min(...run.map((item) => item.x));
  let text = "";
  ordered.forEach((item, i) => {
    const before = ordered[i - 1];
    const gap = before ? Math.max(item.x - (before.x + before.width), before.x - (item.x + item.width)) : 0;
    text += `${gap > word * item.size && !/\s$/.test(text) && !/^\s/.test(item.text) ? " " : ""}${inReadingOrder(item.text)}`;
  });
  return { ...(ordered[0] as Item), text, x, width: Math.max(...run.map((item) => item.x + item.width)) - x };
}
