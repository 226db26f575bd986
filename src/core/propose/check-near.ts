/** Whether a proposal says what stands already. */

import { type Refusal, refuse } from "./check-form.ts";
import type { Proposal } from "./proposal.ts";
import { stemsOf } from "./words.ts";

/** Share of their words that two texts have in common, from which they say the same (the Jaccard index of their stems). */
const SAME = 0.6;
/** Share of the shorter one's words that the other holds, where both are long enough for it to mean something. */
const WITHIN = 0.85;
const LONG = 6;

/** Compared with statements that stand and proposals that were accepted, by their stems. */
export function checkNear({ text }: Proposal, standing: readonly ReadonlySet<string>[]): Refusal | undefined {
  const own = stemsOf(text);
  for (const other of standing) {
    const shared = [...own].filter((stem) => other.has(stem)).length;
    const least = Math.min(own.size, other.size);
    if (shared / (own.size + other.size - shared) >= SAME || (least >= LONG && shared / least >= WITHIN && own.size <= 2 * other.size))
      return refuse("near", "The report says this already.");
  }
  return undefined;
}
