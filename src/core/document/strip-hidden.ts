/** Taking what nobody sees out of the text items of a PDF page. */

import type { HiddenDraw } from "./find-pdf-hidden.ts";

/** A text item in the page's own coordinates. */
interface Placed {
  text: string;
  x: number;
  y: number;
  width: number;
}

/** How far apart an item and what was drawn may stand, in points. */
const NEAR = 1.5;

/**
 * The items without what was drawn hidden; an item that pdf.js put together of seen and unseen words keeps the seen ones. Each hidden stretch is
 * taken out once, since a heading may be drawn in white for its shadow and again in black.
 */
export function stripHidden<Item extends Placed>(items: readonly Item[], hidden: readonly HiddenDraw[]): Item[] {
  if (hidden.length === 0) return [...items];
  const left = new Set(hidden);
  return items.flatMap((item) => {
    let { text } = item;
    for (const draw of left) {
      const at = Math.abs(draw.y - item.y) < NEAR && draw.x > item.x - NEAR && draw.x < item.x + Math.max(item.width, NEAR);
      if (!at) continue;
      const rest = without(text, draw.text);
      if (rest === undefined) continue;
      left.delete(draw);
      text = rest;
    }
    if (text === item.text) return [item];
    if (text.trim() === "") return [];
    const per = item.width / Math.max(1, item.text.length);
    const before = item.text.endsWith(text) ? item.text.length - text.length : 0;
    return [{ ...item, text, x: item.x + before * per, width: text.length * per }];
  });
}

/** `text` without `words`, white space apart; undefined where it does not hold them. */
function without(text: string, words: string): string | undefined {
  const letters = [...words.replace(/\s+/g, "")];
  const places = [...text.matchAll(/\S/gu)];
  const closed = places.map((place) => place[0]).join("");
  const found = closed.indexOf(letters.join(""));
  if (letters.length === 0 || found < 0) return undefined;
  const first = closed.slice(0, found).match(/./gsu)?.length ?? 0;
  const from = places[first]?.index ?? 0;
  const last = places[first + letters.length - 1];
  return text.slice(0, from) + text.slice((last?.index ?? 0) + (last?.[0].length ?? 0));
}
