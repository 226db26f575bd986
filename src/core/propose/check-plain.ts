/**
 * Whether a proposal tells of the person in words of its own. What a line says stands between quotation marks, word for word; around it are small words, words
 * of the grounds and plain words (plain-words.ts) alone, with which nothing can be claimed of anybody. A question, a condition and advice may have any words, but
 * for those of a motive, a feeling or a cause, and may take no act as given.
 */

import { type Refusal, refuse } from "./check-form.ts";
import type { Grounds } from "./check-grounds.ts";
import { holder, type Holds } from "./held.ts";
import { FEEL, inList, WANT } from "./lists.ts";
import { isPlain } from "./plain-words.ts";
import type { Kind } from "./proposal.ts";
import { PERSON } from "./clauses.ts";
import type { SubjectKind } from "./scope.ts";
import { linesOf } from "./whose-act.ts";
import { allWords, isFunctionWord, sentencesOf, type Word, withoutSlots } from "./words.ts";

/** Small words with which something is claimed: a reason, a rank, a worth. */
const CLAIMING = /^(?:because|thus|made|makes?|making|show(?:s|ed|n)?|never|always|ever|every|everyone|really|mine)$/i;
/** Small words of place and manner beside those of every text. */
const SMALL = /^(?:nowhere|otherwise|elsewhere|outside|inside|anywhere|somewhere|around|besides|instead|meanwhile)$/i;
/** "Since" that gives a reason, and not a time. */
const SINCE =
  /\bsince (?!then|last|the (?:year|start)|(?:19|20)\d\d\b|january|february|march|april|may|june|july|august|september|october|november|december)[\p{L}\d]+/iu;
const NEGATED = /\b(?:no|not|none|nor|nothing|nobody|neither|never|without|absent|missing|silent|nowhere|lacks?|un\w+)\b/i;

const CONDITION = /^(?:and |but |or )?(?:if|suppose|unless|were|should|imagine|what if)\b/i;
/** A verb at the head: it says what to do. */
const ADVICE =
  /^(?:and |but |then |or |so )?(?:please )?(?:do not |don’t |don't |never )?(?:say|have|ask|name|explain|prepare|state|describe|check|be|give|tell|decide|offer|expect|point|open|start|close|keep|bring|acknowledge|frame|avoid|make|find|write|practi[sc]e|quote|mention|admit|clarify|spell|link|connect|consider|answer|walk|show|pick|choose|list|compare|separate|use|read|look|note|add|settle|estimate|sketch|work|learn|build|carry|take|put|let|defend|draw|think|rehearse|anticipate|know|remember|concede|begin|turn|translate|map|plan|bear|go|set|leave|get|treat|rank|call|move|outline|define|lead|stay|help|report|present|own|flag|highlight|revise|review|refresh|claim|replace|complete|divide|count|measure|lay|stop|end|split|draft|test|hold|admit|reserve|speak|fit|run|refuse|refuted|predict|vary|fix|repeat)\b/i;

/** What a question or advice takes as given at its head, and what advice puts into the person's mouth: both are told. */
const GIVEN_HEAD =
  /^(?:and |but )?(?:given|seeing|now that|as|since|because|considering|granted|having|with your|with my|most of|all of|with\b[^?,]*\b(?:due|shown|proved?n?|being|thanks))\b[^?]*,\s|,\s(?:given|seeing|considering|granted) (?:that )?(?!<)[^?]*\?/i;
const SAYS_THAT = /^(?:and |but )?(?:say|tell them|tell it|explain|state|answer|admit|mention|concede|add)(?: \w+ly)? that\s/i;
/** Where a sentence turns to advice. */
const TURN = /:\s|,\s(?=(?:and |but |so |then )?(?:say|have ready|bring|expect|name|explain|prepare|add|choose|tell|ask)\b)|\.\s/i;

/** The first sentence that tells of the person in words of its own. Of the text the quotations were taken out, which the document says. */
export function checkPlain(kind: Kind, text: string, grounds: Grounds, about: SubjectKind | undefined): Refusal | undefined {
  // Of the person only their own lines tell: what the posting asks for may be named where it is said to be missing.
  const [own, all] = [holder(linesOf(grounds, about)), holder(`${grounds.quoted}\n${grounds.subject}\n${grounds.content}`)];
  const held = (part: string) => (NEGATED.test(part) || (kind === "reason" && !PERSON.test(part)) ? all : own);
  for (const sentence of sentencesOf(text)) {
    const asks = /\?["”’)]*$/.test(sentence);
    const parts = withoutSlots(sentence).split(TURN);
    for (const [i, part] of parts.entries()) {
      const words = part.trim();
      // What stands before the colon of a question is told.
      const open = (asks && (i === parts.length - 1 || !PERSON.test(words))) || CONDITION.test(words) || ADVICE.test(words);
      const head = (open && (GIVEN_HEAD.exec(words) ?? (SAYS_THAT.test(words) ? [words.replace(SAYS_THAT, "")] : undefined))?.[0]) || "";
      const found = open ? (head && ofTold(head, held(head))) || ofOpen(words, all, own) : ofTold(words, held(words));
      if (found) return found;
    }
  }
  return undefined;
}

/** What a person does in a sentence that tells something, and what they may do in it though no line says so. */
const ACT = /\b(?:you|i) (?:also |then |first |would |will |can |could |have |had )*([a-z]+)\b/gi;
const SPEAKS =
  /^(?:add|answer|ask|be|begin|began|bring|call|cite|close|come|count|end|expect|give|go|hear|hold|leave|list|look|meet|mention|name|need|open|point|prepare|put|quote|read|repeat|say|speak|stand|start|state|take|tell|turn|want|write)s?$/i;

/** A word with which a sentence that tells something says more than its grounds. */
function ofTold(words: string, all: Holds): Refusal | undefined {
  const negated = NEGATED.test(words);
  const since = SINCE.exec(words)?.[0] ?? BROUGHT.exec(words)?.[0];
  if (since) return refuse("plain", `“${since}” gives a reason that its quotes do not give.`);
  for (const [, verb = ""] of words.matchAll(ACT)) {
    const [word] = allWords(verb);
    if (word && !negated && !SPEAKS.test(verb) && !all(word) && !isFunctionWord(verb))
      return refuse("plain", `“${verb}” is what the person did, and stands in none of its quotes.`);
  }
  for (const word of allWords(words)) {
    if (/^\d/.test(word.text) || all(word)) continue;
    const small = SMALL.test(word.text) || isFunctionWord(word.text.replace(/[’'].*$/, "")) || word.text.length < 2;
    if (small ? !CLAIMING.test(word.text) || negated : isPlain(word.stem, word.base)) continue;
    return refuse(
      "plain",
      `“${word.text}” is neither a word of its quotes nor a plain one: what the person did, and what it is worth, stands between quotation marks or is asked.`,
    );
  }
  return undefined;
}

/** An act of the person in the past that is not asked for: "when you led", not "did you lead". */
const GIVEN =
  /(?<!\b(?:have|has|had|did|do|would|could|can|should|will|are|were|was|is|if|that|might|may|must) )\b(?:you|i|we)\s+(?:also |then |already |first |once |have |had |both |yourself )?([a-z]+ed|led|built|wrote|ran|won|took|made|gave|found|chose|kept|began|got|set|drew|grew|held|saw|knew|came|went|left|taught|brought|drove|stood|spoke|felt|thought|lost|spent|put)\b/gi;

/** A feeling or a wish with the person as its subject. */
const FEELS =
  /\b(?:you|i) (?:still |do |must have |will have |really )?(?:miss(?:ed)?|love[sd]?|enjoy(?:ed)?|hate[sd]?|want(?:ed)?|wish(?:ed)?|hope[sd]?|fear(?:ed)?|prefer(?:red)?|care[sd]?)\b/i;

/** What is told as a reason with words that carry nothing by themselves: "which is why", "is what brought". */
const BROUGHT = /\b(?:is|are|was|were) (?:why|how|what (?!the (?:posting|row)|it|they|is|was|you|i\b))\b/i;

/** Words by which one thing brings about another. */
const CAUSES =
  /\b(?:(?:is|are|was|were) (?:due|what (?!the (?:posting|row)|it|they|is|was|you|i\b)\w+)|due to|came from|thanks to|owing to|because of|so as to|so that|in order to|on the strength of)\b|[”,] (?:\w+ed|taken|written|made|done|chosen|begun|built|meant)\b(?: \w+){0,2} (?:to|so|out of|because)\b/i;

/** A word with which a question, a condition or advice takes something of the person as given. */
function ofOpen(words: string, all: Holds, own: Holds): Refusal | undefined {
  const says = (word: Word) => !all(word) && !isFunctionWord(word.text) && !isPlain(word.stem, word.base);
  const ofPerson = PERSON.test(words) || ADVICE.test(words);
  const feels =
    FEELS.exec(words)?.[0] ??
    (ofPerson ? allWords(words) : []).find((word) => says(word) && [WANT, FEEL].some((list) => inList(list, word)))?.text;
  const cause = !/\?|\b(?:whether|if|or)\b/i.test(words) && CAUSES.exec(words)?.[0];
  if (cause) return refuse("plain", `“${cause}” takes as given that one thing brought about another.`);
  if (feels) return refuse("plain", `“${feels}” takes a motive or a feeling of the person as given.`);
  for (const [, verb = ""] of words.matchAll(GIVEN)) {
    const [word] = allWords(verb);
    if (
      new RegExp(
        `\\b(?:what|whom|where|whether|(?<!(?:at|in|from|by|on|through|after|with) )which(?: [\\w-]+){0,2}) (?:else |it was that )?(?:you|i) (?:have )?${verb}\\b`,
        "i",
      ).test(words)
    )
      continue;
    if (word && !own(word)) return refuse("plain", `“you ${verb}” takes as given what its quotes do not say.`);
  }
  return undefined;
}
