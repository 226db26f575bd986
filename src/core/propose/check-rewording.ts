/** A rewording keeps what it rewords: its numbers, its names, its strength, and what it is about. */

import { type Refusal, refuse } from "./check-form.ts";
import { namesOf, numbersOf } from "./check-grounds.ts";
import type { Proposal } from "./proposal.ts";
import type { ProposalScope } from "./scope.ts";
import { clausesOf } from "./clauses.ts";
import { ANALYST, inList, PLACES, STRENGTH } from "./lists.ts";
import { holder } from "./held.ts";
import { allWords, contentWords, SLOT, stemsOf, type Word } from "./words.ts";

/** Turns by which one wording is stronger than another; single words stand in the list of strengths, or end as superlatives do. */
const STRONGER =
  /\b(?:world[- ]class|state[- ]of[- ]the[- ]art|top of|second to none|one of a kind|one in a million|few (?:\w+ )?(?:could|can|would|have|match|rival)\b\w*|like few|hard to (?:beat|match)|in the field|of its kind|of this sort|of all|best in class|by any measure|beyond (?:any\w*|all|every\w*)|by far|without (?:equal|peer|rival|precedent)|none better|like no other|the most \w+|most (?!of\b)\w+|very \w+|must|certain\w*|definit\w+|truly|extremely|clear(?:ly|est)|direct(?:ly)?)\b/gi;
const PLAIN = new Set(
  "lead leads led first last only all alone every everyone never always none second key main standard reference head total entire art world class top discover discovered solve solved achieve achieved establish established complete completed completely success successfully broad deep deeply far ever cutting senior principal critical".split(
    " ",
  ),
);

function isStronger(word: string): boolean {
  return (STRENGTH.words.has(word) && !PLAIN.has(word)) || (/[a-z]{3}est$/.test(word) && !PLACES.test(word));
}

/** Words by which a wording is weaker. */
const WEAKER =
  /\b(?:may|might|could|perhaps|possibly|about|some|partly|partial\w*|appears?|seems?|suggests?|not visible|to confirm|unclear|likely|not|no|never|without)\b/gi;

/** Share of the statement's words that its rewording keeps. */
const KEPT = 0.35;

/** A clause that is added and says something: words of its own, and none of the statement's or of its grounds. */
function isDressing(words: string, held: (word: Word) => boolean): boolean {
  const content = contentWords(words);
  return content.some((word) => !inList(ANALYST, word)) && !content.some(held);
}

/** What a rewording loses or adds. */
export function checkRewording({ subject, text }: Proposal, scope: ProposalScope): Refusal | undefined {
  const statement = scope.statements.get(subject);
  if (!statement) return refuse("subject", "There is no such statement to reword.");
  const before = statement.text;
  const grounds = scope.groundsText(statement);
  const [had, has] = [numbersOf(before), numbersOf(text)];
  for (const number of has) if (!had.has(number)) return refuse("number", `The number ${number} is not in the statement that it rewords.`);
  for (const number of had) if (!has.has(number)) return refuse("rewording", `It loses the number ${number}.`);
  const kept = new Set(allWords(text).map((word) => word.stem));
  for (const name of namesOf(before))
    if (allWords(name).some((word) => !kept.has(word.stem))) return refuse("rewording", `It loses the name “${name}”.`);
  const known = new Set(allWords(before).map((word) => word.text.toLowerCase()));
  const stronger =
    allWords(text).find((word) => isStronger(word.text.toLowerCase()) && !known.has(word.text.toLowerCase()))?.text ??
    [...text.matchAll(STRONGER)].find(([words]) => !before.toLowerCase().includes(words.toLowerCase()))?.[0];
  if (stronger) return refuse("overclaim", `It is stronger than what it rewords: “${stronger}”.`);
  const weak = before.match(WEAKER)?.map((word) => word.toLowerCase()) ?? [];
  const keeps = text.match(WEAKER) ?? text.match(/\b(?:else|otherwise|nowhere)\b/i) ?? [];
  if (weak.length > 0 && keeps.length === 0) return refuse("overclaim", `It leaves out what holds the statement back: “${weak[0]}”.`);
  if ((before.match(SLOT)?.length ?? 0) > (text.match(SLOT)?.length ?? 0))
    return refuse("rewording", "It fills or drops a slot that only the person can fill.");
  const [was, is] = [stemsOf(before), stemsOf(text)];
  const share = [...was].filter((stem) => is.has(stem)).length / Math.max(1, was.size);
  if (share < KEPT) return refuse("rewording", "It says something else than what it rewords.");
  const dressed = clausesOf(text).find(({ words, role, first }) => (role !== "advice" || !first) && isDressing(words, holder(grounds)));
  if (dressed) return refuse("overclaim", `It adds what the statement does not say: “${dressed.words.slice(0, 80)}”.`);
  const added = [...is].filter((stem) => !was.has(stem) && !stemsOf(grounds).has(stem)).length;
  if (added > is.size / 2) return refuse("rewording", "It adds more than it keeps.");
  if (
    allWords(before)
      .map((word) => word.stem)
      .join(" ") ===
    allWords(text)
      .map((word) => word.stem)
      .join(" ")
  )
    return refuse("near", "It is what stands there already.");
  return undefined;
}
