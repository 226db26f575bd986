/** What a question, a condition or advice takes as given of the person that its grounds do not say: an act, a motive, a feeling, a cause. */

import { type Refusal, refuse } from "./check-form.ts";
import type { Holds } from "./held.ts";
import { FEEL, inList, WANT } from "./lists.ts";
import { PERSON } from "./clauses.ts";
import { isPlain } from "./plain-words.ts";
import { IS_WHAT, RANKS } from "./told.ts";
import { allWords, isFunctionWord, type Word } from "./words.ts";

/** An act of the person in the past that is not asked for: "when you led", not "did you lead". */
const GIVEN =
  /(?<!\b(?:have|has|had|did|do|would|could|can|should|will|are|were|was|is|if|that|might|may|must|before) )\b(?:you|i|we|the candidate)\s+(?:also |then |already |first |once |have |had |both |yourself )?([a-z]+ed|led|built|wrote|ran|won|took|made|gave|found|chose|kept|began|got|set|drew|grew|held|saw|knew|came|went|left|taught|brought|drove|stood|spoke|felt|thought|lost|spent|put)\b/gi;
/** Where an act stands behind one of these it is asked for; behind a comma "which" only goes on. */
const ASKED = String.raw`(?:what|whom|where|whether|how|(?<!(?:,|\b(?:at|in|from|by|on|through|after|with)) )which(?: [\w-]+){0,2}) (?:else |it was that )?(?:you|i) (?:have |had )?`;

/** A feeling or a wish with the person as its subject, or as theirs. */
const FEELS =
  /(?<!\b(?:which|what|whether|two|that|would|could) )\b(?:you|i) (?:still |do |must have |will have |really )?(?:miss(?:ed)?|love[sd]?|enjoy(?:ed)?|hate[sd]?|want(?:ed)?|wish(?:ed)?|hope[sd]?|fear(?:ed)?|prefer(?:red)?|care[sd]?)\b|\bmeant (?:a |so |very )?(?:great deal|lot|much) to (?:you|me)\b|\b(?:you|i) (?:are|were|am|was) (?:most |so |still )?(?:proud(?:est)?|fond(?:est)?|happ(?:y|iest)|keen(?:est)?)\b|\bdrawn to\b|\bhow (?:awkward|painful|hard|sad|good|proud|relieved|tempting|frustrating)\b/i;
const THEIRS = /\b(?:your|my) (?:\w+ )?([a-z]+)\b/gi;
/** A feeling that is asked for: "would it convince you", "which do you trust". */
const ASKED_FEELING = /\b(?:would|could|might|may|can|do|does)\b[^,;:]*$|^which\b[^,;:]*$/i;
/** What a slot leaves to the person: "what you suspected first, <…>". */
const LEFT = /^[^.:;?]*?[,:]?\s*§/;

/** Words by which one thing brings about another. */
const CAUSES = new RegExp(
  String.raw`\b(?:(?:is|are|was|were) (?:due|${IS_WHAT}\w+)|due to|(?<!\b(?:what|which|much|whatever) )came from|thanks to|owing to|because of|so as to|so that|in order to|on the strength of)\b|[”,] (?:\w+ed|taken|written|made|done|chosen|begun|built|meant)\b(?: \w+){0,2} (?:to|so|out of|because)\b`,
  "i",
);
/** The same in a question, where it is not what is asked. */
const GIVEN_CAUSES =
  /\bled (?:you|me) to\b|\bif [^,]*\bis what made\b|\bwhy (?:did|does|do) (?!you\b|they\b|it\b|the (?:posting|team|firm)\b)[^?]*\b(?:lower|raise|make|improve|cut|reduce|increase|lead|help|speed|shrink|produce|bring|drive|keep|let)\b|\bhow (?:did|does|has|have) [^?,]*\bmake\b[^?]*\bpossible\b|\bhow (?:did|does|has|have) [^?,]*\b(?:produce|lead to|bring about|result in|(?<!the )cause|yield|contribute to|earn|win|enable)\b|\b(?:when|since|as|after|because|given that) (?:you|your|i|my)\b[^?]*\b(?:in order to|so as to|so that)\b/i;
/** What is done without others, taken as given. */
const ALONE = /\b(?:you|i) alone\b|\b(?:when|since|as|after|because)\b[^?,]*\b(?:by yourself|by myself|on your own|single-handed\w*)/i;

/** `words` are those of one part of a sentence, a slot standing as §; `all` holds what every ground says, `own` what the person's lines say. */
export function findTaken(words: string, all: Holds, own: Holds): Refusal | undefined {
  const ofPerson = PERSON.test(words);
  const cause = (!/\?|\b(?:whether|if|or)\b/i.test(words) && CAUSES.exec(words)?.[0]) || GIVEN_CAUSES.exec(words)?.[0];
  if (cause) return refuse("plain", `“${cause}” takes as given that one thing brought about another.`);
  const feels = findFeeling(words, all, own);
  if (feels) return feels;
  const rank = (ofPerson || !/\?/.test(words)) && (ALONE.exec(words)?.[0] ?? RANKS.exec(words)?.[0]);
  if (rank) return refuse("plain", `“${rank}” takes as given what its quotes do not say.`);
  for (const match of words.matchAll(GIVEN)) {
    const [found, verb = ""] = match;
    const [word] = allWords(verb);
    const left = LEFT.test(words.slice(match.index + found.length));
    if (left || /^ your mind\b/.test(words.slice(match.index + found.length)) || new RegExp(`\\b${ASKED}${verb}\\b`, "i").test(words))
      continue;
    if (word && !own(word)) return refuse("plain", `“you ${verb}” takes as given what its quotes do not say.`);
  }
  return undefined;
}

/** A motive or a feeling alone that `words` take as given. */
export function findFeeling(words: string, all: Holds, own: Holds): Refusal | undefined {
  const feels = FEELS.exec(words)?.[0] ?? feelingIn(words, all, own);
  return feels ? refuse("plain", `“${feels}” takes a motive or a feeling of the person as given.`) : undefined;
}

/** A word of a motive or a feeling that no ground has, or that is called the person's and no line of theirs has. */
function feelingIn(words: string, all: Holds, own: Holds): string | undefined {
  for (const word of allWords(words)) {
    if (all(word) || isFunctionWord(word.text) || isPlain(word.stem, word.base) || !feeling(word)) continue;
    const before = words.slice(0, word.start);
    if (
      (ASKED_FEELING.test(before) && !/^(?:frustrat|reluctan|proud|prid|lov|enjoy)/i.test(word.text)) ||
      (/\bwhat (?:you|i) (?:had |have )?$/i.test(before) && /^[^,.:;?]*,?\s*§/.test(words.slice(word.start)))
    )
      continue;
    return word.text;
  }
  for (const [, theirs = ""] of words.matchAll(THEIRS)) {
    const [word] = allWords(theirs);
    if (word && feeling(word) && !own(word)) return word.text;
  }
  return undefined;
}

function feeling(word: Word): boolean {
  return [WANT, FEEL].some((list) => inList(list, word)) && !/^draw(?:s|n)?$/i.test(word.text);
}
