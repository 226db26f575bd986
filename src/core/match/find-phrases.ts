/** Finding the phrases of claim kinds and method kinds in a text. */

import type { ClaimKind } from "../library/library.ts";
import { fold, foldWithOffsets } from "../text/fold.ts";
import type { Span } from "../text/span.ts";

interface Phrase {
  kind: number;
  /** Its place among the kind's phrases: the first that occurs is the one shown. */
  rank: number;
  /** Folded words; the last letter `*` matches any ending. */
  words: string[];
}

/** The key of phrases whose first word is a stem too short to be looked up ("1*"). */
const SHORT = "*";

/** Phrases by the first three letters of their first word, so that a text looks only at those that could begin there. */
type Index = Map<string, Phrase[]>;

const indexes = new WeakMap<readonly ClaimKind[], Index>();

/**
 * The first occurrence of each kind's phrases in `text`, in the order of the kinds. Phrases match whole folded words; a `*` at a word's end
 * matches any ending ("improv*").
 */
export function findPhrases(
  text: string,
  span: Pick<Span, "document" | "start">,
  kinds: readonly ClaimKind[],
): { slug: string; span: Span }[] {
  const index = indexOf(kinds);
  const { folded, offsets } = foldWithOffsets(text);
  const tokens = [...folded.matchAll(/\S+/g)].map((match) => ({ word: match[0], start: match.index, end: match.index + match[0].length }));
  const short = index.get(SHORT) ?? [];
  const found = new Map<number, { rank: number; from: number; to: number }>();
  tokens.forEach((token, at) => {
    for (const { kind, rank, words } of [...(index.get(token.word.slice(0, 3)) ?? []), ...short]) {
      const known = found.get(kind);
      if (known && known.rank <= rank) continue;
      if (words.every((word, i) => fits(word, tokens[at + i]?.word))) found.set(kind, { rank, from: at, to: at + words.length - 1 });
    }
  });
  return [...found]
    .toSorted((a, b) => a[0] - b[0])
    .map(([kind, { from, to }]) => ({
      slug: kinds[kind]?.slug ?? "",
      span: {
        document: span.document,
        start: span.start + (offsets[tokens[from]?.start ?? 0] ?? 0),
        end: span.start + (offsets[(tokens[to]?.end ?? 1) - 1] ?? 0) + 1,
      },
    }));
}

function indexOf(kinds: readonly ClaimKind[]): Index {
  const known = indexes.get(kinds);
  if (known) return known;
  const index: Index = new Map();
  kinds.forEach((row, kind) => {
    row.phrases.forEach((phrase, rank) => {
      const words = wordsOf(phrase);
      const first = words[0];
      if (!first) return;
      const key = first.endsWith("*") && first.length < 4 ? SHORT : first.slice(0, 3).replace("*", "");
      index.set(key, [...(index.get(key) ?? []), { kind, rank, words }]);
    });
  });
  indexes.set(kinds, index);
  return index;
}

function wordsOf(phrase: string): string[] {
  return phrase.split(/\s+/).flatMap((word) => {
    const folded = fold(word.replace(/\*$/, "")).trim().split(" ").filter(Boolean);
    if (word.endsWith("*") && folded.length > 0) folded[folded.length - 1] += "*";
    return folded;
  });
}

function fits(pattern: string, word: string | undefined): boolean {
  if (word === undefined) return false;
  return pattern.endsWith("*") ? word.startsWith(pattern.slice(0, -1)) : word === pattern;
}
