/** The words of `content/lexicon/posting-words.yaml`, ready to ask. */

import { fold } from "../text/fold.ts";
import type { Lexicon } from "../text/lexicon.ts";

export type VerbForm = "base" | "s" | "ing";

export interface PostingWords {
  /** The form in which a word is a duty verb; undefined when it is none. */
  verbForm(word: string): VerbForm | undefined;
  /** Whether a word is one of those that name what is asked for ("experience", "ability"). */
  isAskedNoun(word: string): boolean;
  /** Whether the text holds a word or phrase of a kind. */
  has(kind: "trait" | "preferred-cue" | "required-cue", text: string): boolean;
}

const cache = new WeakMap<Lexicon, PostingWords>();

/** The words of a lexicon; built once a lexicon. */
export function postingWords(lexicon: Lexicon): PostingWords {
  const known = cache.get(lexicon);
  if (known) return known;
  const rows = (kind: string) => lexicon.words.filter((row) => row.kind === kind).flatMap((row) => row.words);
  const forms = new Map<string, VerbForm>();
  for (const verb of rows("duty-verb")) {
    for (const form of thirdPersons(verb)) forms.set(form, "s");
    for (const form of gerunds(verb)) forms.set(form, "ing");
  }
  for (const verb of rows("duty-verb")) forms.set(verb, "base");
  const nouns = new Set(rows("asked-noun"));
  const phrases = new Map(
    (["trait", "preferred-cue", "required-cue"] as const).map((kind) => [kind, rows(kind).map((phrase) => ` ${fold(phrase).trim()} `)]),
  );
  const words: PostingWords = {
    verbForm: (word) => forms.get(word.toLowerCase()),
    isAskedNoun: (word) => nouns.has(word.toLowerCase().replace(/[’']s$/, "")),
    has: (kind, text) => {
      const folded = ` ${fold(text).trim()} `;
      return (phrases.get(kind) ?? []).some((phrase) => folded.includes(phrase));
    },
  };
  cache.set(lexicon, words);
  return words;
}

function thirdPersons(verb: string): string[] {
  if (/[^aeiou]y$/.test(verb)) return [`${verb.slice(0, -1)}ies`];
  return [/(?:s|x|z|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`];
}

function gerunds(verb: string): string[] {
  if (/[^e]e$/.test(verb)) return [`${verb.slice(0, -1)}ing`];
  const last = verb.at(-1) ?? "";
  return /[^aeiou][aeiou][bdgklmnprt]$/.test(verb) ? [`${verb}ing`, `${verb}${last}ing`] : [`${verb}ing`];
}
