/** The CV, indexed once: every line with what it names, what it shows, and how rare its words are. */

import type { Library } from "../library/library.ts";
import type { AnyEntry } from "../profile/profile.ts";
import { monthIndex } from "../text/date.ts";
import { fold } from "../text/fold.ts";
import { isFirst } from "./choose-defences.ts";
import { entryAnswers } from "./entry-evidence.ts";
import { findTouches, stem } from "./find-touches.ts";
import { kinOf } from "./kin-words.ts";
import type { CvLine } from "./list-lines.ts";
import type { Evidence, Touch } from "./match.ts";
import { findShows } from "./shows.ts";

export interface IndexedLine extends CvLine {
  touches: Touch[];
  shows: Evidence["shows"];
  words: Set<string>;
  /** Addresses that the line answers without naming them (`entry-evidence.ts`). */
  answers: Set<string>;
  /** Kinds of work that the line speaks of. */
  kin: Set<string>;
}

export interface EvidenceIndex {
  lines: IndexedLine[];
  /** Stemmed word -> in how many lines it stands. */
  frequency: Map<string, number>;
  /** Kind of work -> in how many lines it stands. */
  kinFrequency: Map<string, number>;
}

/** Months for which work counts as recent. */
const RECENT = 24;

/** Words that carry no meaning for comparing lines. */
const STOP = new Set(
  "a an and are as at be been being by for from has have having in into is it its of on or our other that the their them then there these they this to us using via we were what when where which while who will with within you your across including such able ability strong experience work working role team teams you'll etc well new use used through more most both any all not do does did can must should would also under over between about than".split(
    " ",
  ),
);

/** The meaning-bearing words of a text, stemmed. */
export function contentWords(text: string): Set<string> {
  return new Set(
    fold(text)
      .split(" ")
      .filter((word) => word.length > 1 && !STOP.has(word))
      .map(stem),
  );
}

/** Endings that do not change what a word is about, longest first: "training", "trained" and "trains" have one root. */
const ENDING =
  /(?:isations?|izations?|ations?|itions?|ments?|ings?|ional|ions?|ances?|ences?|ities|ity|ness|ively|ive|ally|als?|ers?|ors?|ed|es|ly|s|e)$/;

/** The roots of a text's meaning-bearing words, for closeness in wording. */
export function rootWords(text: string): Set<string> {
  return new Set([...contentWords(text)].map((word) => (word.length > 5 ? word.replace(ENDING, "") : word)));
}

/** Indexes a CV's lines. `asOf` (ISO day) decides what is recent. */
export function indexEvidence(
  lines: readonly CvLine[],
  entries: ReadonlyMap<string, AnyEntry>,
  library: Library,
  asOf: string,
): EvidenceIndex {
  const frequency = new Map<string, number>();
  const kinFrequency = new Map<string, number>();
  const now = monthIndex(asOf, "start") ?? 0;
  const indexed = lines.map((line): IndexedLine => {
    const words = rootWords(line.text);
    for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
    const shows = findShows(line.text, line.span);
    const end = line.end && monthIndex(line.end, "end", asOf);
    if (end !== undefined && end !== "" && now - Number(end) <= RECENT) shows.push({ what: "recency", span: line.span });
    const entry = entries.get(line.entry);
    if (entry && isFirst(entry)) shows.push({ what: "first-author", span: line.span });
    const kin = kinOf(line.text);
    for (const kind of kin) kinFrequency.set(kind, (kinFrequency.get(kind) ?? 0) + 1);
    return { ...line, words, kin, shows, answers: entryAnswers(line, entry), touches: findTouches(line.text, line.span, library) };
  });
  return { lines: indexed, frequency, kinFrequency };
}

/** 0..1: how much of a text's rare words a line shares (inverse line frequency, as in Spärck Jones 1972). */
export function overlap(index: EvidenceIndex, wanted: ReadonlySet<string>, line: IndexedLine): number {
  return sharedWeight(wanted, line.words, index.frequency, index.lines.length);
}

/** 0..1: how much of the kinds of work that a text speaks of a line speaks of too, rare kinds counting more. */
export function kinship(index: EvidenceIndex, wanted: ReadonlySet<string>, line: IndexedLine): number {
  return sharedWeight(wanted, line.kin, index.kinFrequency, index.lines.length);
}

function sharedWeight(wanted: ReadonlySet<string>, have: ReadonlySet<string>, frequency: ReadonlyMap<string, number>, of: number): number {
  let shared = 0;
  let total = 0;
  for (const word of wanted) {
    const weight = Math.log(1 + of / (1 + (frequency.get(word) ?? 0)));
    total += weight;
    if (have.has(word)) shared += weight;
  }
  return total === 0 ? 0 : shared / total;
}
