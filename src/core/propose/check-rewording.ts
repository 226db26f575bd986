/** A rewording keeps what it rewords: its numbers, its names, its strength, and what it is about. */

import { type Refusal, refuse } from "./check-form.ts";
import { namesOf, numbersOf } from "./check-grounds.ts";
import type { Proposal } from "./proposal.ts";
import type { ProposalScope } from "./scope.ts";
import { allWords, SLOT, stemsOf } from "./words.ts";

/** Words by which one wording is stronger than another, and those by which it is weaker. */
const STRONGER =
  /\b(?:\w+est|most|best|first|only|all|every|always|never|very|highly|extremely|fully|completely|clearly|strong\w*|deep\w*|extensive\w*|significant\w*|substantial\w*|major|key|critical\w*|crucial\w*|leading|expert\w*|novel|unique\w*|exceptional\w*|outstanding|impressive\w*|remarkabl\w+|state[- ]of[- ]the[- ]art|proven|prove[sd]?|definit\w+|certain\w*|must|excellent\w*|perfect\w*|comprehensive\w*|rigorous\w*|robust\w*|direct(?:ly)?|exact(?:ly)?|top|world[- ]class|pioneer\w*|led|headed|second to none|unrivall?ed|unprecedented|in the field|best in class|unequall?ed|unmatched|spearhead\w*|largest|dramatic\w*|massive\w*|unparalleled|groundbreaking)\b/gi;
const WEAKER =
  /\b(?:may|might|could|perhaps|possibly|about|some|partly|partial\w*|appears?|seems?|suggests?|not visible|to confirm|unclear|likely|not|no|never|without)\b/gi;

/** Share of the statement's words that its rewording keeps. */
const KEPT = 0.35;

/** What a rewording loses or adds. */
export function checkRewording({ subject, text }: Proposal, scope: ProposalScope): Refusal | undefined {
  const statement = scope.statements.get(subject);
  if (!statement) return refuse("subject", "There is no such statement to reword.");
  const before = statement.text;
  const grounds = scope.groundsText(statement);
  const [had, has] = [numbersOf(before), numbersOf(text)];
  for (const number of has) if (!had.has(number)) return refuse("number", `The number ${number} is not in the statement that it rewords.`);
  for (const number of had) if (!has.has(number)) return refuse("rewording", `It loses the number ${number}.`);
  const words = new Set(allWords(text).map((word) => word.stem));
  for (const name of namesOf(before))
    if (allWords(name).some((word) => !words.has(word.stem))) return refuse("rewording", `It loses the name “${name}”.`);
  const known = new Set(allWords(before).map((word) => word.stem));
  for (const [word] of text.matchAll(STRONGER))
    if (allWords(word).some((row) => !known.has(row.stem))) return refuse("overclaim", `It is stronger than what it rewords: “${word}”.`);
  const weak = before.match(WEAKER)?.map((word) => word.toLowerCase()) ?? [];
  const keeps = text.match(WEAKER) ?? [];
  if (weak.length > 0 && keeps.length === 0) return refuse("overclaim", `It leaves out what holds the statement back: “${weak[0]}”.`);
  if ((before.match(SLOT)?.length ?? 0) > (text.match(SLOT)?.length ?? 0))
    return refuse("rewording", "It fills or drops a slot that only the person can fill.");
  const [was, is] = [stemsOf(before), stemsOf(text)];
  const kept = [...was].filter((stem) => is.has(stem)).length / Math.max(1, was.size);
  if (kept < KEPT) return refuse("rewording", "It says something else than what it rewords.");
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
