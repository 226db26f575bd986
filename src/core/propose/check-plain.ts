/**
 * Whether a proposal tells of the person in words of its own. What a line says stands between quotation marks, word for word; around it are small words, words
 * of the grounds and plain words (plain-words.ts) alone, with which nothing can be claimed of anybody. A question, a condition and advice may have any words, but
 * for those of a motive, a feeling or a cause, and may take no act as given (taken.ts). What stands before a slot is left to the person.
 */

import type { Refusal } from "./check-form.ts";
import type { Grounds } from "./check-grounds.ts";
import { ADVICE, PERSON } from "./clauses.ts";
import { holder } from "./held.ts";
import { findFeeling, findTaken } from "./taken.ts";
import { findTold, NEGATED } from "./told.ts";
import type { SubjectKind } from "./scope.ts";
import { linesOf } from "./whose-act.ts";
import { allWords, SLOT, sentencesOf } from "./words.ts";

/** A reason that is left to the person. */
const LEFT_REASON = /\b(?:came from|because|so that) §/g;
/** Words around a slot, at most, that are left to the person with it. */
const AROUND = 5;
const CONDITION = /^(?:and |but |or )?(?:if|suppose|unless|were|should|imagine|what if)\b/i;
/** Advice that speaks of the person's lines or answers needs no "you". */
const OF_PERSON = (words: string) => PERSON.test(words) || ADVICE.test(words);

/** What a question or advice takes as given at its head, and what advice puts into the person's mouth: both are told. */
const GIVEN_HEAD =
  /^(?:and |but )?(?:given|seeing|now that|as|since|because|considering|granted|having|with your|with my|most of|all of|with\b[^?,]*\b(?:due|shown|proved?n?|being|thanks))\b[^?]*,\s|,\s(?:given|seeing|considering|granted) (?:that )?(?!§)[^?]*\?/i;
const SAYS_THAT = /^(?:and |but )?(?:say|tell them|tell it|explain|state|answer|reply|admit|mention|concede|add)(?: \w+ly)? that\s/i;
const SAYS_LATER = /\b(?:say|explain|add|admit|mention|means) that ((?:you|i)\b[^§]*)/i;
/** Words that a point of a good answer puts into the person's mouth. */
const MOUTH = /^(?:say|state|answer|reply|explain|admit|add|tell them)(?: \w+ly)?(?: that\s|:\s)/i;
const PAST = /\b(?:was|were|had|did|[a-z]+ed|took|found|ran|fell|rose|gave|held|came|went|kept|led|built|made|saw|won|lost)\b/i;
/** Where a sentence turns to advice. */
const TURN = /:\s|,\s(?=(?:and |but |so |then )?(?:say|have ready|bring|expect|name|explain|prepare|add|choose|tell|ask)\b)|\.\s/i;
/** Words before a slot that name what the person fills in: "What I expected: <…>". */
const LABEL = /(?:^|(?<=[.;!?,§]\s))([^.;:!?§“”]{2,80}):\s*§/g;

/** The first sentence that tells of the person in words of its own. Of texts the quotations were taken out of, which the documents say. */
export function checkPlain(text: string, good: readonly string[], grounds: Grounds, about: SubjectKind | undefined): Refusal | undefined {
  const own = holder(linesOf(grounds, about));
  const all = holder(`${grounds.quoted}\n${grounds.subject}\n${grounds.content}`);
  // Of the person only their own lines tell: what the posting asks for may be named where it is said to be missing.
  const told = (part: string, acts = true) => part !== "" && findTold(part, NEGATED.test(part) || !PERSON.test(part) ? all : own, acts);
  const taken = (part: string) => findTaken(part, all, own);
  for (const sentence of sentencesOf(text.replace(SLOT, "§").replace(LEFT_REASON, "§"))) {
    const asks = /\?["”’)]*$/.test(sentence);
    for (const [, label = ""] of sentence.matchAll(LABEL)) {
      const found = findFeeling(label, all, own);
      if (found) return found;
    }
    const parts = sentence.replace(LABEL, "§").split(TURN);
    for (const [i, part] of parts.entries()) {
      const words = part.trim();
      if (isScaffold(words)) {
        const found = findFeeling(words, all, own) || told(bare(words), false);
        if (found) return found;
        continue;
      }
      // What stands before the colon of a question is told.
      const open = (asks && (i === parts.length - 1 || !PERSON.test(words))) || CONDITION.test(words) || ADVICE.test(words);
      const head = (open && (GIVEN_HEAD.exec(words)?.[0] ?? saidIn(words))) || "";
      const found = open ? told(bare(head)) || (OF_PERSON(words) || asks ? taken(words) : undefined) : told(bare(words));
      if (found) return found;
    }
  }
  for (const point of good.flatMap((row) => sentencesOf(row.replace(SLOT, "§")))) {
    const tells =
      (PERSON.test(point) ||
        /\b(?:we|our)\b|^(?:yes|no)[,:]/i.test(point) ||
        /^(?:\w+ ){1,3}(?:was|were|rose|fell|stayed|held)\b/.test(point)) &&
      !ADVICE.test(point) &&
      !CONDITION.test(point) &&
      !point.endsWith("?");
    const said = MOUTH.test(point) ? point.replace(MOUTH, "") : "";
    const found = tells || (said && (PERSON.test(said) || PAST.test(said))) ? told(bare(said || point)) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** Few words around slots, in which the person says what they did: "I told <whom>". They are plain, as in all that is told. */
function isScaffold(words: string): boolean {
  const slots = words.match(/§/g)?.length ?? 0;
  return slots > 0 && allWords(words).length <= AROUND * slots;
}

/** What advice puts into the person's mouth. */
function saidIn(words: string): string {
  if (SAYS_THAT.test(words)) return words.replace(SAYS_THAT, "");
  return (!/\?/.test(words) && SAYS_LATER.exec(words)?.[1]) || "";
}

function bare(words: string): string {
  return words.replaceAll("§", " ").trim();
}
