/** Words that a proposal repeats between quotation marks: the document says them, not the proposal. */

import { findable, findQuote } from "./find-quote.ts";

const QUOTATION = /[“"]([^“”"\n]{3,300})[”"]/g;

/** A text in which each quotation that its grounds hold word for word gives way to a word that says nothing. */
export function withoutQuotations(text: string, quoted: string): string {
  const grounds = findable("", quoted);
  return text.replace(QUOTATION, (whole, words: string) =>
    findQuote(words.replace(/[.,;:…]+$/, ""), grounds) ? `“it${/[.!?…]$/.test(words) ? "." : ""}”` : whole,
  );
}
