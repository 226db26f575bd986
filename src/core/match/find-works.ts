/** Which kinds of work a text shows. */

import type { Library } from "../library/library.ts";
import { findPhrases } from "./find-phrases.ts";

/** A kind that fewer than one in so many of the sentences of the first kind name is a side of the work. */
const SIDE = 6;

/**
 * The kinds named in `sentences`, by slug, the most often named first. A kind counts where one of the first `front` sentences (title and abstract) names it
 * or, beyond these, `least` sentences do.
 */
export function findWorks(
  sentences: readonly string[],
  { works }: Pick<Library, "works">,
  front = sentences.length,
  least = 1,
): Set<string> {
  const found = new Map<string, { sentences: number; front: boolean }>();
  sentences.forEach((text, i) => {
    for (const { slug } of findPhrases(text, { document: "", start: 0 }, works)) {
      const known = found.get(slug) ?? { sentences: 0, front: false };
      found.set(slug, { sentences: known.sentences + 1, front: known.front || i < front });
    }
  });
  const ranked = [...found].filter(([, row]) => row.front || row.sentences >= least).toSorted((a, b) => b[1].sentences - a[1].sentences);
  const alone = ranked.find(([slug]) => works.find((row) => row.slug === slug)?.alone);
  const most = ranked[0]?.[1].sentences ?? 0;
  return new Set((alone ? [alone] : ranked.filter(([, row]) => row.sentences * SIDE >= most)).map(([slug]) => slug));
}
