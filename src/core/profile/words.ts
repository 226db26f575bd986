/** Words of a text with the places they stand in, folded the way the lexicon's phrases are, so that phrases can be found without backtracking. */

/** One word. `folded` is in lower case without accents; inner dots stay ("ph.d"), a plural or possessive apostrophe splits ("bachelor", "s"). */
export interface Word {
  folded: string;
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:\.[\p{L}\p{N}\p{M}]+)*[+#]*/gu;

/** The words of `text`; offsets are those of `text` plus `base`. */
export function readWords(text: string, base = 0): Word[] {
  const found: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    found.push({ folded: foldWord(match[0]), start: base + match.index, end: base + match.index + match[0].length });
  }
  return found;
}

/** Case and accent blind form of one word. */
export function foldWord(word: string): string {
  // oxlint-disable-next-line no-control-regex
  if (/^[\x00-\x7f]*$/.test(word)) return word.toLowerCase();
  return word
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/ı/gu, "i")
    .replace(/ß/gu, "ss")
    .replace(/ø/gu, "o")
    .replace(/ł/gu, "l");
}

/** The folded words of a text, joined by single spaces: the form in which lexicon rows are compared. */
export function foldPhrase(text: string): string {
  return readWords(text)
    .map((word) => word.folded)
    .join(" ");
}

/** A set of phrases that can be looked up whole or found inside a run of words. */
export interface Phrases {
  /** Folded phrase -> the value its row gives it ("" where it gives none). */
  values: Map<string, string>;
  /** First word -> the largest number of words of a phrase that begins with it. */
  longest: Map<string, number>;
}

/** A phrase found among words: `from` and `to` are word indexes, `to` exclusive. */
export interface PhraseHit {
  phrase: string;
  value: string;
  from: number;
  to: number;
}

/** Builds a phrase set; a later row does not overwrite an earlier one. */
export function buildPhrases(rows: Iterable<{ phrase: string; value: string }>): Phrases {
  const phrases: Phrases = { values: new Map(), longest: new Map() };
  for (const row of rows) {
    const words = readWords(row.phrase).map((word) => word.folded);
    const first = words[0];
    if (first === undefined) continue;
    const folded = words.join(" ");
    if (!phrases.values.has(folded)) phrases.values.set(folded, row.value);
    phrases.longest.set(first, Math.max(phrases.longest.get(first) ?? 0, words.length));
  }
  return phrases;
}

/** The longest phrase that begins at word `at`, if one does. */
export function phraseAt(phrases: Phrases, words: readonly Word[], at: number): PhraseHit | undefined {
  const first = words[at];
  if (!first) return undefined;
  const most = Math.min(phrases.longest.get(first.folded) ?? 0, words.length - at);
  for (let count = most; count > 0; count--) {
    let phrase = first.folded;
    for (let i = 1; i < count; i++) phrase += ` ${words[at + i]?.folded ?? ""}`;
    const value = phrases.values.get(phrase);
    if (value !== undefined) return { phrase, value, from: at, to: at + count };
  }
  return undefined;
}

/** Every phrase among the words, left to right, longest first, without overlaps. */
export function findPhrases(phrases: Phrases, words: readonly Word[]): PhraseHit[] {
  const hits: PhraseHit[] = [];
  for (let at = 0; at < words.length; ) {
    const hit = phraseAt(phrases, words, at);
    if (hit) hits.push(hit);
    at = hit ? hit.to : at + 1;
  }
  return hits;
}
