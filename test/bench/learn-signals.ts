/**
 * Learns what each signal of `core/propose/signals.ts` weighs, from labelled proposals, and writes `core/propose/weights.ts`.
 *
 *     node test/bench/learn-signals.ts [FOLDER]      (test/proposals, where none is named)
 *
 * Logistic regression with small weights preferred and none below nought, over how often each signal stands in a row (three at most). A second weight is
 * learnt for evidence, which must say less than other kinds. Left out are rows in which words are put into the person's mouth: another check refuses those.
 */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { findGrounds } from "../../src/core/propose/check-grounds.ts";
import { ProposalSchema } from "../../src/core/propose/proposal.ts";
import type { ProposalScope } from "../../src/core/propose/scope.ts";
import { SIGNALS, type SignalName, signalsOf } from "../../src/core/propose/signals.ts";
import { MOST, OF_PERSON, type Weights } from "../../src/core/propose/weigh.ts";
import { pairOf, proposalRows, type Row } from "./proposal-rows.ts";

export interface Sample {
  pair: string;
  evidence: boolean;
  bad: boolean;
  counts: ReadonlyMap<SignalName, number>;
}

/** Of each row that says something of the person and whose grounds are found, its signals. */
export function samplesOf(rows: readonly Row[], scopes: ReadonlyMap<string, ProposalScope>): Sample[] {
  return rows.flatMap((row) => {
    const scope = scopes.get(pairOf(row));
    const read = ProposalSchema.safeParse(row.proposal);
    if (!scope || !read.success || !OF_PERSON.has(read.data.kind) || (row.fault && !row.judgement) || row.fault === "put-in-the-mouth")
      return [];
    const grounds = findGrounds(read.data, scope);
    if ("code" in grounds) return [];
    const signals = signalsOf(read.data, grounds, scope.subjects.get(read.data.subject)?.of);
    const counts = new Map([...signals].map(([name, words]) => [name, Math.min(MOST, words.length)]));
    return [{ pair: pairOf(row), evidence: read.data.kind === "evidence", bad: row.fault !== undefined, counts }];
  });
}

/** How much smaller weights are preferred; steps; the length of a step. */
const [PREFERENCE, STEPS, STEP] = [0.3, 1500, 0.02];
/** Log-odds from which a row is refused: even odds. */
const LIMIT = 0;
}
