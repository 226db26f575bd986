/** What a text names: library concepts and lexicon skills, longest alias first. */

import { skillAddress } from "../library/address.ts";
import type { Library } from "../library/library.ts";
import { fold, foldWithOffsets } from "../text/fold.ts";
import type { SkillRow } from "../text/lexicon.ts";
import type { Span } from "../text/span.ts";
import type { Touch } from "./match.ts";

interface Alias {
  address: string;
  name: string;
  words: string[];
  /** Folded cues, one of which must stand in the same text; empty when the alias stands for itself. */
  cues: string[];
  /** An acronym counts only when it is written in capitals ("SAM", not "Sam"). */
  acronym: boolean;
}

/** First word -> aliases that begin with it, longest first. */
type Index = Map<string, Alias[]>;

const indexes = new WeakMap<Library, Index>();

/**
 * Every concept and skill named in `text`, in order, without overlaps: at each word the longest alias wins. `span` is where `text` stands, so that each
 * touch can point at its own words. An ambiguous alias counts only beside one of its cues, or where it is the whole text, as an item of a list
 * is ("Go"); acronyms of up to five letters only in capitals.
 */
export function findTouches(text: string, span: Pick<Span, "document" | "start">, library: Library): Touch[] {
  const index = indexOf(library);
  const { folded, offsets } = foldWithOffsets(text);
  const tokens = [...folded.matchAll(/\S+/g)].map((match) => ({
    word: stem(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const touches: Touch[] = [];
  for (let at = 0; at < tokens.length; ) {
    const found = (index.get(tokens[at]?.word ?? "") ?? []).find((alias) => {
      const last = tokens[at + alias.words.length - 1];
      if (!last || !alias.words.every((word, i) => tokens[at + i]?.word === word)) return false;
      if (alias.acronym && !inCapitals(originalOf(text, offsets, tokens[at]?.start ?? 0, last.end))) return false;
      return (
        alias.cues.length === 0 || alias.words.length === tokens.length || alias.cues.some((cue) => ` ${folded} `.includes(` ${cue} `))
      );
    });
    if (!found) {
      at++;
      continue;
    }
    const start = offsets[tokens[at]?.start ?? 0] ?? 0;
    const last = tokens[at + found.words.length - 1];
    const end = endOf(text, offsets, last?.end ?? 0);
    touches.push({
      address: found.address,
      name: found.name,
      span: { document: span.document, start: span.start + start, end: span.start + end },
    });
    at += found.words.length;
  }
  return touches;
}

/** "SAM" but not "Sam"; a lone letter as it stands, with its signs: "R" but not "r", "C++". */
function inCapitals(original: string): boolean {
  const letters = original.replace(/[^\p{L}]/gu, "");
  return /\p{Lu}/u.test(letters.length === 1 ? letters : letters.slice(1));
}

function originalOf(text: string, offsets: number[], start: number, end: number): string {
  return text.slice(offsets[start] ?? 0, endOf(text, offsets, end));
}

/** The offset in the original text where a folded word that ends at `end` ends. */
function endOf(text: string, offsets: number[], end: number): number {
  const last = offsets[end - 1] ?? 0;
  return last + (String.fromCodePoint(text.codePointAt(last) ?? 32).length || 1);
}

/** One form for singular and plural: "policies" and "policy", "models" and "model". Only for comparison. */
export function stem(word: string): string {
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (word.length > 3 && word.endsWith("s") && !/(?:ss|us|is)$/.test(word)) return word.slice(0, -1);
  return word;
}

function indexOf(library: Library): Index {
  const known = indexes.get(library);
  if (known) return known;
  const index: Index = new Map();
  const add = (address: string, name: string, alias: string, cues: string[] = []) => {
    const words = wordsOf(alias);
    const first = words[0];
    if (!first) return;
    const letters = alias.replace(/[^\p{L}]/gu, "");
    const acronym = words.length === 1 && letters.length <= 5 && letters.length > 0 && letters === letters.toUpperCase();
    const folded = cues.map((cue) => wordsOf(cue, false).join(" "));
    const begun = index.get(first);
    const row = { address, name, words, cues: folded, acronym };
    if (begun) begun.push(row);
    else index.set(first, [row]);
  };
  const addAll = (address: string, { name, aliases }: Pick<SkillRow, "name" | "aliases">) => {
    if (!aliases.some((alias) => typeof alias !== "string" && alias.text === name)) add(address, name, name);
    for (const alias of aliases) {
      if (typeof alias === "string") add(address, name, alias);
      else add(address, name, alias.text, alias.cues);
    }
  };
  for (const concept of library.concepts) addAll(`concept/${concept.slug}`, concept);
  for (const skill of library.lexicon.skills) addAll(skillAddress(skill.name), skill);
  for (const aliases of index.values())
    aliases.sort((a, b) => b.words.length - a.words.length || Number(a.cues.length === 0) - Number(b.cues.length === 0));
  indexes.set(library, index);
  return index;
}

function wordsOf(text: string, stemmed = true): string[] {
  const words = fold(text).split(" ").filter(Boolean);
  return stemmed ? words.map(stem) : words;
}
