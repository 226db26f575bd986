/**
 * Search finds pieces of the library by what a person types: a name, an abbreviation, words of a question, with a slip of the finger in it. The
 * index is built from the library in memory (`build.ts`) and asked by `find.ts`; both are pure, so the same words give the same hits.
 */

/** What can be found: every kind of content that has an address to go to. */
export type EntryKind = "role" | "concept" | "question" | "drill" | "firm" | "area" | "source";

/** One piece of the library as the index holds it. */
export interface Entry {
  /** "concept/dpo". */
  address: string;
  kind: EntryKind;
  name: string;
  /** Other names, folded when they are compared: an abbreviation that is typed alone finds its owner first. */
  aliases: string[];
  /** One sentence to show under the name. */
  gist: string;
  /** Everything else that is said about it. */
  text: string;
}

/** What a search finds, best first. */
export interface Hit {
  address: string;
  kind: EntryKind;
  name: string;
  gist: string;
}
