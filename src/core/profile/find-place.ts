import type { Cues } from "./build-cues.ts";
import { findPhrases, type PhraseHit, readWords, type Word } from "./words.ts";

/** Offsets within the given text. */
export interface Place {
  start: number;
  end: number;
}

interface Segment extends Place {
  words: Word[];
  /** Whether it is nothing but names of places (a postal code counts as one). */
  place: "country" | "region" | "city" | undefined;
}

/**
 * The place that ends `text`: "San Francisco, CA" in "Nexus AI – San Francisco, CA", "Istanbul, Türkiye", "Remote (US)". A town that the lexicon does
 * not know is taken when a region or country follows it. Undefined where the text does not end with a place; a trailing bracket is looked into.
 */
export function findPlace(text: string, cues: Cues): Place | undefined {
  const segments = splitSegments(text, cues);
  let at = segments.length - 1;
  const last = segments[at];
  if (!last) return undefined;
  if (!last.place) return undefined;
  // "US" and "IN" are places only in capitals, and a lone region or two-letter code needs a town before it.
  let from = at;
  const wide = last.place !== "city";
  at -= 1;
  if (wide) {
    while (segments[at]?.place === "region" || segments[at]?.place === "country") {
      from = at;
      at -= 1;
    }
    const town = segments[at];
    if (town?.place === "city") from = at;
    else if (town && isTown(text, town, cues) && segments.length - at <= 4) from = at;
    else if (last.place === "region" && from === segments.length - 1 && !(segments.length === 1 && text.length > 3)) return undefined;
  }
  const start = segments[from]?.start ?? last.start;
  return { start, end: /[)\]]/.test(text[last.end] ?? "") ? last.end + 1 : last.end };
}

/** Whether the whole text is a place and nothing else. */
export function isPlace(text: string, cues: Cues): boolean {
  const place = findPlace(text, cues);
  return place !== undefined && /^[\s(,]*$/u.test(text.slice(0, place.start)) && /^[\s),.]*$/u.test(text.slice(place.end));
}

function splitSegments(text: string, cues: Cues): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  for (const part of text.split(/([,;/|•·(–—]|\s-\s)/u)) {
    const start = at + part.length - part.trimStart().length;
    at += part.length;
    const trimmed = part.trim().replace(/[).]+$/u, "");
    if (!/[\p{L}\p{N}]/u.test(trimmed)) continue;
    const words = readWords(trimmed, start);
    segments.push({ start, end: start + trimmed.length, words, place: placeKind(trimmed, words, cues) });
  }
  return segments;
}

function placeKind(text: string, words: readonly Word[], cues: Cues): Segment["place"] {
  const named = words.filter((word) => !/^\d{4,6}$|^[a-z]{1,2}\d{1,2}[a-z]?$|^\d[a-z]{2}$/.test(word.folded));
  if (named.length === 0 || named.length > 6) return undefined;
  const hits: PhraseHit[] = findPhrases(cues.words("place"), named);
  if (hits.reduce((count, hit) => count + hit.to - hit.from, 0) !== named.length) return undefined;
  const letters = text.replace(/[^\p{L}]/gu, "");
  if (letters.length <= 2 && letters !== letters.toUpperCase()) return undefined;
  if (!/^[\p{Lu}\p{Lo}]/u.test(letters)) return /^remote|^hybrid/i.test(letters) ? "country" : undefined;
  const last = hits.at(-1)?.value;
  return last === "city" ? "city" : last === "region" ? "region" : "country";
}

/** One to three capitalised words that could be a town no list knows: "Fairview" before "ST". */
function isTown(text: string, segment: Segment, cues: Cues): boolean {
  if (
    ["institution-noun", "organisation-noun", "known-organisation", "role-noun", "degree"].some(
      (kind) => findPhrases(cues.words(kind), segment.words).length > 0,
    )
  )
    return false;
  const written = text.slice(segment.start, segment.end).trim();
  return written.length <= 30 && /^\p{Lu}[\p{L}'’.-]*(?:\s+(?:\p{Lu}[\p{L}'’.-]*|de|la|del|am|an|der|upon|on|of)){0,3}$/u.test(written);
}
