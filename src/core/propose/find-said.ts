/** Finding a model's quote in an answer of practice: within one field of it, and long enough to show something. */

import { LEAST_WORDS, LONGEST_IN_ANSWER } from "./answer-pack.ts";
import { type Findable, findable, findQuote } from "./find-quote.ts";
import { contentWords } from "./words.ts";

/** The fields of an answer made ready for finding, once for many quotes. */
export function findableFields(said: readonly string[]): Findable[] {
  return said.map((text) => findable("answer", text));
}

/** The words as the answer has them, or why they show nothing. */
export function findSaid(quote: string, fields: readonly Findable[]): { words: string } | { why: string } {
  if (quote.trim() === "") return { why: "no words of the answer were quoted for it" };
  if (quote.length > LONGEST_IN_ANSWER.quote) return { why: `the quote is longer than ${LONGEST_IN_ANSWER.quote} letters` };
  for (const field of fields) {
    const span = findQuote(quote, field);
    if (!span) continue;
    const words = field.text.slice(span.start, span.end);
    if (words.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length < LEAST_WORDS)
      return { why: `a quote of fewer than ${LEAST_WORDS} words shows nothing` };
    if (contentWords(words).length === 0) return { why: "the quoted words say nothing by themselves" };
    return { words };
  }
  return { why: "the quoted words do not stand in the answer" };
}
