/** What a model proposes for a report: checked, and kept beside it whatever becomes of it. */

import type { Library } from "../core/library/library.ts";
import { checkAnswer, checkItems } from "../core/propose/check-answer.ts";
import { acceptedIn, type Verdict } from "../core/propose/check-proposal.ts";
import type { Store } from "./store.ts";

export interface Proposed {
  /** One for each item, in their order. */
  verdicts: Verdict[];
  /** A sentence where items could not be read. */
  problem?: string;
}

/**
 * Checks what a model said (a whole answer as a text, or its items) against a report and what was accepted for it before, and keeps every verdict.
 * Undefined where there is no such report.
 */
export async function keepProposals(
  id: string,
  said: string | readonly unknown[],
  model: string | undefined,
  room: { store: Store; library: Library },
): Promise<Proposed | undefined> {
  const kept = await room.store.loadReport(id);
  if (!kept) return undefined;
  const before = acceptedIn(await room.store.verdicts(id));
  const proposed: Proposed =
    typeof said === "string"
      ? checkAnswer(said, kept.report, room.library, model, before)
      : { verdicts: checkItems(said, kept.report, room.library, model, before) };
  if (proposed.verdicts.length > 0) await room.store.saveVerdicts(id, proposed.verdicts);
  return proposed;
}
