/**
 * Plain words: with them a sentence can say what stands in a line and what does not, and nothing of the person. They are part of the rules that a model is
 * given (pack.ts), so the list is short enough to be read.
 */

import { allWords } from "./words.ts";

export const PLAIN_WORDS =
  `absent add alongside answer ask author bar baseline begin belong beside bring call candidate careful case cite claim clear close closest
code come comparison concern condition confirm control count counterpart cover cv date defence definition detail differ different direct distance document
drill earlier end entry error evidence exact example expect experience fair fact field figure final find finding first fit follow former full further gap give go
group half hand heading hear hold hour interval interview interviewer item job kind language large last later latter leave length level likely line link list
listed long look main manuscript mark match measure measurement meet mention method metric miss missing model month name near nearest need new next
nobody note number objection old open opening order other outcome page pair panel paper part people person phrase piece place plain point possible post posting
preprint prepare presence present probe project publication question quote quotation range rate read reader reason recent referee related relevant remain repeat
report requirement rest result reviewer role round row run same sample say scale seat second section seed sentence separate set setting share short side silent
single size slot small somebody speak spread stage stand start state step story study subject sum summary talk task team tell term test text thesis thing third
thread title together topic total touch turn uncertainty unclear undated unit unlikely unnamed unstated version visible want week whole word work write year`
    .split(/\s+/)
    .filter(Boolean);

const STEMS = new Set(allWords(PLAIN_WORDS.join(" ")).flatMap(({ stem, base }) => [stem, base]));

export function isPlain(stem: string, base: string): boolean {
  return STEMS.has(stem) || STEMS.has(base);
}
