/** What a sentence that tells something says beyond its grounds. */

import { type Refusal, refuse } from "./check-form.ts";
import type { Holds } from "./held.ts";
import { PERSON } from "./clauses.ts";
import { isPlain } from "./plain-words.ts";
import { allWords, isFunctionWord } from "./words.ts";

/** That something is said to be missing. */
export const NEGATED = /\b(?:no|not|none|nor|nothing|nobody|neither|never|without|absent|missing|silent|nowhere|lacks?|un\w+)\b/i;

/** Small words with which something is claimed: a reason, a rank, a worth. */
const CLAIMING = /^(?:because|thus|made|makes?|making|show(?:s|ed|n)?|never|always|ever|every|everyone|really|mine)$/i;
/** Of these, those that say of a line that it lacks something, in a sentence that speaks of no person. */
const OF_LACK = /^(?:because|never|made|makes?|show(?:s|ed|n)?|every|everyone)$/i;
/** Small words of place and manner beside those of every text. */
const SMALL = /^(?:nowhere|otherwise|elsewhere|outside|inside|anywhere|somewhere|around|besides|instead|meanwhile)$/i;

/** "Is what brought", and not what a line or the posting names. */
export const IS_WHAT = String.raw`what (?!the (?:posting|row|title|lines?|cv|summary|entry|report)|your lines?|to|it|they|is|was|you|i\b)`;
/** What gives a reason with words that carry nothing by themselves: a "since" that is no time, "which is why", "is what brought", "came from". */
const REASONS = [
  /\bsince (?!then|last|the (?:year|start)|(?:19|20)\d\d\b|january|february|march|april|may|june|july|august|september|october|november|december)[\p{L}\d]+/iu,
  new RegExp(String.raw`\b(?:is|are|was|were) (?:why (?!you\b|they\b)|how (?!you\b|they\b)|${IS_WHAT})[“\w]`, "i"),
  /(?<!\b(?:what|which|much|whatever) )\b(?:came (?:out )?(?:from|of)|followed from|due to|thanks to|owing to|brought)\b/i,
  /\b(?:is|are|was|were) (?:the reasons?|(?:a|the|your|my) (?:way|means|chance|excuse|attempt|effort|step) to)\b/i,
];
/** What ranks: "the most used package of its kind", "the first study ever". */
export const RANKS =
  /\bfirst (?:\w+ )?ever\b|\b(?:are|is|was|were|am) the (?:first|main|sole|only) (?!of the\b|line|lines|one|ones|question|place|thing|row|item|entry|number|figure|word|case|part|name)\w+|\bof (?:its|their) kind\b|\bmain (?:venue|author|conference)\b|\b(?:several|numerous|dozens of) (?:\w+[- ]){0,2}(?:papers|publications|awards|talks|grants)\b|\bthe most (?!of|recent|likely)\w+|\bas the (?:largest|first|best|biggest|only|most)\b|\bin full\b|\blittle distance\b|\b(?:the|whole|entire) (?:field of \w+|community|industry|literature|world)\b/i;

/** What a person does in a sentence that tells something, and what they may do in it though no line says so. */
const ACT =
  /(?<!\b(?:what|whom|how|where|whether|which)\b[^.,;:]*)\b(?:you|i|the candidate) (?:also |then |first |would |will |can |could |have |had )*([a-z]+)\b/gi;
const SPEAKS =
  /^(?:add|answer|ask|be|begin|began|bring|call|cite|close|come|count|end|expect|give|go|hear|hold|leave|list|look|meet|mention|name|need|open|point|prepare|put|quote|read|repeat|say|send|speak|stand|start|state|take|tell|turn|write)s?$/i;

/** A word with which a sentence that tells something says more than its grounds. `acts` is false where slots hold what the person did. */
export function findTold(words: string, held: Holds, acts = true): Refusal | undefined {
  const negated = NEGATED.test(words);
  for (const pattern of REASONS) {
    const found = pattern.exec(words)?.[0];
    if (found) return refuse("plain", `“${found}” gives a reason that its quotes do not give.`);
  }
  const rank = RANKS.exec(words)?.[0];
  if (rank) return refuse("plain", `“${rank}” says more than its quotes do.`);
  for (const [, verb = ""] of acts ? words.matchAll(ACT) : []) {
    const [word] = allWords(verb);
    if (word && !negated && !SPEAKS.test(verb) && !held(word) && !isFunctionWord(verb))
      return refuse("plain", `“${verb}” is what the person did, and stands in none of its quotes.`);
  }
  const lacks = negated && !PERSON.test(words);
  for (const word of allWords(words)) {
    if (/^\d/.test(word.text) || held(word)) continue;
    const small = SMALL.test(word.text) || isFunctionWord(word.text.replace(/[’'].*$/, "")) || word.text.length < 2;
    const claims =
      CLAIMING.test(word.text) &&
      !(lacks && OF_LACK.test(word.text)) &&
      !/\b(?:(?:if|whether)\b[^,;]*|lines? )$/i.test(words.slice(0, word.start));
    if (small ? !claims : isPlain(word.stem, word.base)) continue;
    return refuse(
      "plain",
      `“${word.text}” is neither a word of its quotes nor a plain one: what the person did, and what it is worth, stands between quotation marks or is asked.`,
    );
  }
  return undefined;
}
