/** Whether a proposal says what stands already. */

import { type Refusal, refuse } from "./check-form.ts";
import type { Proposal } from "./proposal.ts";
import { wordStems } from "./words.ts";

/** Share of their words that two texts have in common, from which they say the same (the Jaccard index of their stems). */
const SAME = 0.62;
/** Evidence and outlines tell a line of the CV that stands elsewhere too, for another purpose: only nearly the same words say the same. */
const TOLD_AGAIN = 0.8;

/** Compared with statements that stand and proposals that were accepted, by their stems. */
export function checkNear({ text, kind }: Proposal, standing: readonly ReadonlySet<string>[]): Refusal | undefined {
  const own = wordStems(text);
  const same = kind === "evidence" || kind === "outline" ? TOLD_AGAIN : SAME;
  for (const other of standing) {
    // Two sets of unlike size cannot have so much in common.
    if (Math.min(own.size, other.size) < same * Math.max(own.size, other.size)) continue;
    let shared = 0;
    for (const stem of own) if (other.has(stem)) shared++;
    if (shared / (own.size + other.size - shared) >= same) return refuse("near", "The report says this already.");
  }
  return undefined;
}
