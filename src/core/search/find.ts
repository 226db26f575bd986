/** Words that a person types -> Hits, best first. */

import type { Library } from "../library/library.ts";
import { fold, words } from "../text/fold.ts";
import { buildIndex, type Index } from "./build.ts";
import type { EntryKind, Hit } from "./search.ts";

/** Letters of a query that are read; the rest is no longer a search. */
const LONGEST = 200;

/** What a kind counts beside another where words decide nothing: a concept before a citation that bears its name. */
const KIND_WEIGHTS: Record<EntryKind, number> = { concept: 1.6, role: 1.5, area: 1.4, firm: 1.4, drill: 1.2, question: 1, source: 0.5 };

/** More than this for a name or an alias that equals the whole query, whatever else the words score. */
const EXACT = 1_000_000;

/** How much more an entry counts of whose name or alias every word was typed, slips included. */
const WHOLE_NAME = 3;

/**
 * The best `most` hits. All words must be found, each as a word, a beginning or with a slip (one letter in words of three to five, two in
 * longer ones, or two neighbours swapped); where no entry has them all, entries with some of them come. An empty query finds nothing.
 */
export function findEntries(library: Library, query: string, most: number): Hit[] {
  const index = buildIndex(library);
  const terms = words(query.slice(0, LONGEST));
  if (terms.length === 0) return [];
  const scores = new Map<string, number>();
  const add = (address: string, score: number) => scores.set(address, Math.max(scores.get(address) ?? 0, score));
  const spellings = [terms, ...mend(index, terms)];
  spellings.forEach((spelling, i) => {
    for (const address of index.named.get(fold(spelling.join(" ")).trim()) ?? []) add(address, EXACT / (i + 1) + weigh(index, address));
    for (const [address, score] of ask(index, spelling)) add(address, score);
  });
  return [...scores]
    .toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, most)
    .flatMap(([address]) => {
      const entry = index.entries.get(address);
      return entry ? [{ address, kind: entry.kind, name: entry.name, gist: entry.gist }] : [];
    });
}

/** Hits of words as they stand or begin that are enough to leave slips out: beyond them, what is one letter away is mostly something else. */
const ENOUGH = 3;

function ask({ engine, entries }: Index, terms: readonly string[]): [string, number][] {
  const search = (combineWith: "AND" | "OR", slips: boolean) =>
    engine.search(terms.join(" "), {
      combineWith,
      prefix: (_, i, all) => i === all.length - 1,
      fuzzy: (term) => (!slips || term.length < 3 || /\d/.test(term) ? false : term.length < 6 ? 1 : 2),
      weights: { prefix: 0.6, fuzzy: 0.2 },
      boostDocument: (address) => KIND_WEIGHTS[entries.get(String(address))?.kind ?? "source"],
    });
  const plain = search("AND", false);
  const all = plain.length >= ENOUGH ? plain : search("AND", true);
  return (all.length > 0 ? all : search("OR", true)).map((row) => {
    const entry = entries.get(String(row.id));
    const whole = entry && [entry.name, ...entry.aliases].some((name) => words(name).every((word) => row.terms.includes(word)));
    return [String(row.id), row.score * (whole ? WHOLE_NAME : 1)];
  });
}

/** The query with two neighbouring letters swapped in one word that the library does not know: "dop" for "dpo". At most three such spellings. */
function mend({ engine }: Index, terms: readonly string[]): string[][] {
  const known = (term: string) => engine.search(term, { prefix: false, fuzzy: false }).length > 0;
  return terms
    .flatMap((term, at) => {
      if (term.length < 3 || term.length > 20 || known(term)) return [];
      const swaps = Array.from(term.slice(1), (_, i) => term.slice(0, i) + term.charAt(i + 1) + term.charAt(i) + term.slice(i + 2));
      return swaps.filter((swap) => swap !== term && known(swap)).map((swap) => terms.toSpliced(at, 1, swap));
    })
    .slice(0, 3);
}

function weigh({ entries }: Index, address: string): number {
  return KIND_WEIGHTS[entries.get(address)?.kind ?? "source"];
}
