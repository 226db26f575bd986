/** Finding the phrases of claim kinds and method kinds in a text. */

import type { ClaimKind } from "../library/library.ts";
import { foldWithOffsets } from "../text/fold.ts";
import type { Span } from "../text/span.ts";

/**
 * The first occurrence of each kind's phrases in `text`, in the order of the kinds. Phrases match whole folded words; a `*` at a word's end
 * matches any ending ("improv*").
 */
export function findPhrases(
  text: string,
  span: Pick<Span, "document" | "start">,
  kinds: readonly ClaimKind[],
): { slug: string; span: Span }[] {
  const { folded, offsets } = foldWithOffsets(text);
  const tokens = [...folded.matchAll(/\S+/g)].map((match) => ({ word: match[0], start: match.index, end: match.index + match[0].length }));
  return kinds.flatMap((kind) => {
    for (const phrase of kind.phrases) {
      const words = wordsOf(phrase);
      const at = tokens.findIndex((_, i) => words.length > 0 && words.every((word, j) => fits(word, tokens[i + j]?.word)));
      const last = tokens[at + words.length - 1];
      const first = tokens[at];
      if (at < 0 || !first || !last) continue;
      return [
        {
          slug: kind.slug,
          span: {
            document: span.document,
            start: span.start + (offsets[first.start] ?? 0),
            end: span.start + (offsets[last.end - 1] ?? 0) + 1,
          },
        },
      ];
    }
    return [];
  });
}

const cache = new Map<string, string[]>();

/** Words of a phrase, each possibly ending in `*`. Phrases are a fixed set of the library, so this memory is bounded. */
function wordsOf(phrase: string): string[] {
  const known = cache.get(phrase);
  if (known) return known;
  const words = phrase.split(/\s+/).flatMap((word) => {
    const folded = foldWithOffsets(word.replace(/\*$/, "")).folded.trim().split(" ").filter(Boolean);
    if (word.endsWith("*") && folded.length > 0) folded[folded.length - 1] += "*";
    return folded;
  });
  cache.set(phrase, words);
  return words;
}

function fits(pattern: string, word: string | undefined): boolean {
  if (word === undefined) return false;
  return pattern.endsWith("*") ? word.startsWith(pattern.slice(0, -1)) : word === pattern;
}
