/** Which part of a posting a heading opens. */

import { fold } from "../text/fold.ts";
import type { Lexicon, PostingRow } from "../text/lexicon.ts";

export type Part = PostingRow["part"];

/** A heading longer than this many words is a sentence. */
const LONGEST = 12;
/** And one longer than this many characters, before its words are counted. */
const LONGEST_LINE = 160;

/** Parts that ask something of the candidate in their lists. */
export const ASKING: ReadonlySet<Part> = new Set<Part>(["requirements", "preferred", "responsibilities"]);

/** Parts from which no row is ever read. */
export const SILENT: ReadonlySet<Part> = new Set<Part>(["benefits", "equal-opportunity", "apply", "pay", "process"]);

interface Phrase {
  part: Part;
  phrase: string;
  /** With a space on each side, before, and after: what a line is searched for. */
  within: string;
  ending: string;
  beginning: string;
  words: number;
}

interface PhraseIndex {
  exact: ReadonlyMap<string, Part>;
  /** Longest first. */
  phrases: readonly Phrase[];
}

const indexes = new WeakMap<Lexicon, PhraseIndex>();

/** The phrases of a lexicon, folded and sorted once: a posting asks for each of its lines. */
function indexOf(lexicon: Lexicon): PhraseIndex {
  const known = indexes.get(lexicon);
  if (known) return known;
  const phrases = lexicon.postings
    .flatMap((row) =>
      row.phrases.map((text): Phrase => {
        const phrase = fold(text).trim();
        return {
          part: row.part,
          phrase,
          within: ` ${phrase} `,
          ending: ` ${phrase}`,
          beginning: `${phrase} `,
          words: phrase.split(" ").length,
        };
      }),
    )
    .toSorted((a, b) => b.phrase.length - a.phrase.length);
  const exact = new Map(phrases.toReversed().map(({ phrase, part }) => [phrase, part]));
  const index = { exact, phrases };
  indexes.set(lexicon, index);
  return index;
}

function wordsOfHeading(heading: string): string {
  return fold(heading.replace(/[’']/g, " ")).trim();
}

/**
 * The part that a heading's words open: the whole line first, then a phrase of several words within it, then its end or its beginning, longest phrase
 * first. A heading that says no known phrase returns undefined: it divides the part it stands in.
 */
export function findPart(heading: string, lexicon: Lexicon): Part | undefined {
  if (heading.length > LONGEST_LINE) return undefined;
  const words = wordsOfHeading(heading);
  if (words === "" || words.split(" ").length > LONGEST) return undefined;
  const { exact, phrases } = indexOf(lexicon);
  const whole = exact.get(words);
  if (whole) return whole;
  const padded = ` ${words} `;
  return (
    phrases.find((row) => row.words > 1 && padded.includes(row.within)) ??
    phrases.find((row) => words.endsWith(row.ending) || words.startsWith(row.beginning))
  )?.part;
}

/** Whether a line is a known phrase, word for word. */
export function isWholePhrase(text: string, lexicon: Lexicon): boolean {
  return indexOf(lexicon).exact.has(wordsOfHeading(text));
}

/** Whether a line begins with a long phrase: "You may be a good fit if you have", "What you will do at Northwind". */
export function beginsWithPhrase(text: string, lexicon: Lexicon): boolean {
  if (text.length > LONGEST_LINE) return false;
  const words = wordsOfHeading(text);
  return indexOf(lexicon).phrases.some(
    (row) =>
      words.startsWith(row.beginning) &&
      row.words >= (/^(?:about|what|who|why|how|where|this role|in this role)\b/.test(row.phrase) ? 3 : 4),
  );
}
