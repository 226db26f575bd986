/** Which part of a posting a heading opens. */

import type { Lexicon, PostingRow } from "../text/lexicon.ts";
import { fold } from "../text/fold.ts";

export type Part = PostingRow["part"];

/** A heading longer than this many words is a sentence. */
const LONGEST = 12;

/** Parts that ask something of the candidate in their lists. */
export const ASKING: ReadonlySet<Part> = new Set<Part>(["requirements", "preferred", "responsibilities"]);

/** Parts from which no row is ever read. */
export const SILENT: ReadonlySet<Part> = new Set<Part>(["benefits", "equal-opportunity", "apply", "pay", "process"]);

/** Parts told about the firm, the team and the seat. Prose there may still say what the person will do. */
export const TELLING: ReadonlySet<Part> = new Set<Part>(["about", "logistics", "other"]);

/**
 * The part that a heading's words open: the whole line first, then its end, then its beginning, longest phrase first. A heading that says no known
 * phrase returns undefined: it divides the part it stands in.
 */
export function findPart(heading: string, lexicon: Lexicon): Part | undefined {
  const words = fold(heading.replace(/[’']/g, " ")).trim();
  if (words === "" || words.split(" ").length > LONGEST) return undefined;
  const phrases = lexicon.postings.flatMap((row) => row.phrases.map((phrase) => ({ part: row.part, phrase: fold(phrase).trim() })));
  const longest = (test: (phrase: string) => boolean) =>
    phrases.filter(({ phrase }) => test(phrase)).toSorted((a, b) => b.phrase.length - a.phrase.length)[0]?.part;
  return (
    longest((phrase) => words === phrase) ??
    longest((phrase) => phrase.includes(" ") && ` ${words} `.includes(` ${phrase} `)) ??
    longest((phrase) => words.endsWith(` ${phrase}`) || words.startsWith(`${phrase} `))
  );
}
