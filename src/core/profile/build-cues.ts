import type { Lexicon, SectionKind, VenueRow } from "../text/lexicon.ts";
import { buildPhrases, type Phrases, readWords } from "./words.ts";

/** The lexicon in the form in which the readers of this room look things up. */
export interface Cues {
  /** Heading without its filler words -> kind; and the same without any space, for headings set with wide letters. */
  headings: Map<string, SectionKind>;
  spacelessHeadings: Map<string, SectionKind>;
  /** Phrases of one kind of `WordRow`; an unknown kind is an empty set. */
  words(kind: string): Phrases;
  venues: Phrases;
}

/** Words of a heading that do not change what it holds: "Selected Publications", "Awards and Honors". */
const FILLER = new Set(
  "and und et y e en of the my selected recent relevant key additional other main major notable full complete professional academic current past previous in for to a an list".split(
    " ",
  ),
);

const EMPTY: Phrases = buildPhrases([]);
const built = new WeakMap<Lexicon, Cues>();

/** Prepares a lexicon for lookup. The same lexicon object gives the same cues. */
export function buildCues(lexicon: Lexicon): Cues {
  const known = built.get(lexicon);
  if (known) return known;
  const byKind = new Map<string, { phrase: string; value: string }[]>();
  for (const row of lexicon.words) {
    const rows = byKind.get(row.kind) ?? [];
    for (const phrase of row.words) rows.push({ phrase, value: row.value ?? "" });
    byKind.set(row.kind, rows);
  }
  const sets = new Map([...byKind].map(([kind, rows]) => [kind, buildPhrases(rows)]));
  const headings = new Map<string, SectionKind>();
  const spacelessHeadings = new Map<string, SectionKind>();
  for (const row of lexicon.headings) {
    for (const heading of row.headings) {
      for (const form of [foldHeading(heading, false), foldHeading(heading, true)]) {
        if (form && !headings.has(form)) headings.set(form, row.kind);
        const spaceless = form.replaceAll(" ", "");
        if (spaceless.length > 4 && !spacelessHeadings.has(spaceless)) spacelessHeadings.set(spaceless, row.kind);
      }
    }
  }
  const cues: Cues = {
    headings,
    spacelessHeadings,
    words: (kind) => sets.get(kind) ?? EMPTY,
    venues: buildPhrases(lexicon.venues.flatMap(venuePhrases)),
  };
  built.set(lexicon, cues);
  return cues;
}

/** A heading's folded words, with or without its filler. A heading of nothing but filler keeps it. */
export function foldHeading(text: string, dropFiller: boolean): string {
  const words = readWords(text).map((word) => word.folded);
  const kept = dropFiller ? words.filter((word) => !FILLER.has(word)) : words;
  return (kept.length > 0 ? kept : words).join(" ");
}

function venuePhrases(row: VenueRow): { phrase: string; value: string }[] {
  return [row.name, ...row.aliases].map((phrase) => ({ phrase, value: row.name }));
}
