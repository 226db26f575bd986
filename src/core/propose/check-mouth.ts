/** Words put into the person's mouth: a sentence of an outline that neither its quotes hold nor a slot leaves open. */

import { type Refusal, refuse } from "./check-form.ts";
import type { Grounds } from "./check-grounds.ts";
import { clausesOf } from "./clauses.ts";
import type { Proposal } from "./proposal.ts";
import { holder } from "./held.ts";
import { contentWords, SLOT, sentencesOf, withoutSlots } from "./words.ts";

/** Share of the words of a sentence that its quotes must hold where it leaves no slot open. */
const HELD = 0.6;
/** Words that frame what a slot holds, for each slot. */
const FRAME = 4;
/** Words that a sentence without a first person may have and say nothing. */
const FEW = 4;

/** The first such sentence. */
export function checkMouth({ kind, text }: Proposal, grounds: Grounds, about: string | undefined): Refusal | undefined {
  if (kind !== "outline") return undefined;
  const own = holder(about === "content" || about === "requirement" ? grounds.own : `${grounds.own}\n${grounds.subject}`);
  for (const sentence of sentencesOf(text)) {
    const slots = sentence.match(SLOT)?.length ?? 0;
    const words = contentWords(withoutSlots(sentence));
    const foreign = words.filter((word) => !own(word));
    const first = /\b(?:i|my|me|we|our)\b/i.test(sentence) || slots > 0;
    if (clausesOf(sentence).every(({ role }) => role === "asked" || (!first && (role === "advice" || role === "open")))) continue;
    if (!first && words.length < FEW) continue;
    if (slots > 0 ? foreign.length <= FRAME * slots : words.length === 0 || 1 - foreign.length / words.length >= HELD) continue;
    return refuse(
      "mouth",
      `It puts words into the person’s mouth that its quotes do not hold and no slot leaves open: “${sentence.slice(0, 80)}”.`,
    );
  }
  return undefined;
}
