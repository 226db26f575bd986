/** Words of a text as the checks compare them. */

import { stemmer } from "stemmer";

const FUNCTION = new Set(
  `a about above across after again against all along also although am among an and another any anyone anything are around as aside at away back be because been before behind being below beside besides between beyond both but by can cannot could did do does doing done down during each either else enough ever every everyone everything far few first for from further get gets give gives given go goes going had has have having he her here hers him his how however i if in instead into is it its itself just keep kind last later least less let like likely little made main make makes making many may me might mine more most much must my near need needs neither never next no none nor not nothing now of off often on once one only onto or other others our ours out over own part per perhaps put quite rather really right said same say says second see seen set several shall she should show since so some someone something soon still such take takes than that the their theirs them then there these they thing things third this those though three through to together too toward towards two under until up upon us use used uses using very was way ways we well went were what when where whether which while who whom whose why will with within without would yes yet you your yours yourself`.split(
    " ",
  ),
);

export interface Word {
  text: string;
  /** Lower case, stemmed. */
  stem: string;
  /** Of an irregular form the word that it is a form of; of others the stem. */
  base: string;
  start: number;
}

/** Whether a word carries nothing by itself. */
export function isFunctionWord(word: string): boolean {
  return FUNCTION.has(word.toLowerCase());
}

/** The words of a text, without those that carry nothing. */
export function contentWords(text: string): Word[] {
  return allWords(text).filter((word) => !FUNCTION.has(word.text.toLowerCase().replace(/[’'].*$/, "")) && word.text.length > 1);
}

/** Every word and number of a text. */
export function allWords(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:[.,’'][\p{L}\p{N}]+)*/gu)].map((match) => ({
    text: match[0],
    ...rootOf(match[0]),
    start: match.index,
  }));
}

/** Stem and base of each word that one piece of work met, and no longer: they are words of a CV. */
let met: Map<string, { stem: string; base: string }> | undefined;

/** Does a piece of work in which the same words come again and again, and forgets them after it. */
export function knowingWords<T>(work: () => T): T {
  met = new Map();
  try {
    return work();
  } finally {
    met = undefined;
  }
}

function rootOf(text: string): { stem: string; base: string } {
  const known = met?.get(text);
  if (known) return known;
  const word = text.toLowerCase().replace(/[’']s?$/, "");
  const stem = stemmer(word);
  const root = { stem, base: IRREGULAR.get(word) ?? stem };
  met?.set(text, root);
  return root;
}

/** Irregular forms, and words of one family that share no stem; the first of each row stands for it. */
const IRREGULAR = new Map(
  "lead led;build built;drive drove driven;win won;run ran;write wrote written;fall fell fallen;rise rose risen;take took taken;grow grew grown;show shown;find found;teach taught;hold held;speak spoke spoken;choose chose chosen choice;begin began begun;lose lost loss;give gave given;bring brought;come came;go went gone;keep kept;know knew known knowledge;think thought;see saw seen;say said;tell told;draw drew drawn;pay paid;lie lay lain;break broke broken;catch caught;make made;feel felt;leave left;meet met;hide hid hidden;freeze froze frozen;oversee oversaw;rewrite rewrote rewritten;analysis analyse analyze analytic;proof prove proven;succeed success;half halve;stand stood;small smaller;short shorter;long longer;high height;less few;large larger;own owner ownership;add adds added adding;become becomes became;send sent"
    .split(";")
    .flatMap((row) => row.split(" ").map((word, _, [first = ""]) => [word, first] as const)),
);

export function stemsOf(text: string): Set<string> {
  return new Set(contentWords(text).map((word) => word.stem));
}

/** The stems of all words: a question of few content words is known by the others. */
export function wordStems(text: string): Set<string> {
  return new Set(allWords(text).map((word) => word.stem));
}

/** The words of a text in lower case, a space before and after each. */
export function plainWords(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
}

/** Sentences; a line ends one. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?…][”"’)]?)\s+(?=[\p{Lu}<“"(])|\n+|;\s+/u)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}

/** A text without its `<slots>`: what they hold only the person says. */
export function withoutSlots(text: string): string {
  return text.replace(SLOT, " ");
}

/** A slot: words between angle brackets, of which none can be a tag's attribute. */
export const SLOT = /<[^<>=/\n]{2,120}>/g;
