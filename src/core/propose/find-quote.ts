/** Finding a model's quote in a document: blind to whitespace, hyphens and quote marks, and to nothing else. */

import type { Span } from "../text/span.ts";

const BLIND = /[\s\u00ad\u200b-\u200d\u2060\ufeff\u2010-\u2015\u2212'"\u2018-\u201f\u00ab\u00bb\u2039\u203a`\u00b4-]/;

/** A document made ready for finding: its letters without those to which finding is blind, and where each stood. */
export interface Findable {
  id: string;
  text: string;
  letters: string;
  offsets: number[];
}

export function findable(id: string, text: string): Findable {
  const offsets: number[] = [];
  let letters = "";
  for (let i = 0; i < text.length; i++) {
    const unit = text.charAt(i);
    if (BLIND.test(unit)) continue;
    letters += unit;
    offsets.push(i);
  }
  return { id, text, letters, offsets };
}

/** Where the quote stands, whole words of it; undefined where it does not. An ellipsis is no word of a document. */
export function findQuote(quote: string, document: Findable): Span | undefined {
  const { letters: wanted } = findable("", quote);
  if (wanted.length === 0) return undefined;
  for (let at = document.letters.indexOf(wanted); at >= 0; at = document.letters.indexOf(wanted, at + 1)) {
    const start = document.offsets[at] ?? 0;
    const end = (document.offsets[at + wanted.length - 1] ?? start) + 1;
    if (!splitsWord(document.text, start) && !splitsWord(document.text, end)) return { document: document.id, start, end };
  }
  return undefined;
}

/** Whether a place in a text lies within a word or a number. */
function splitsWord(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && /[\p{L}\p{N}]/u.test(text.charAt(at));
}
