/** What the signals of a proposal weigh together, and whether that is too much. */

import type { Proposal } from "./proposal.ts";
import type { SignalName, Signals } from "./signals.ts";

/** Learnt from labelled proposals (test/bench/learn-signals.ts). */
export interface Weights {
  /** From which weight a proposal is refused. */
  limit: number;
  /** What evidence weighs before it has said a word: it may infer nothing. */
  evidence: number;
  /** What a signal weighs each time, up to MOST times; `bad` and `good` count the labelled rows that have it. */
  signals: Readonly<Record<SignalName, { weight: number; inEvidence: number; bad: number; good: number }>>;
}

export const MOST = 3;

/** Kinds that speak of the person. */
export const OF_PERSON = new Set<Proposal["kind"]>([
  "catch",
  "evidence",
  "bridge",
  "probe",
  "follow-up",
  "objection",
  "outline",
  "weakest-link",
  "reason",
]);

/** The heaviest signal with its words, where all signals together weigh too much. */
export function tooMuch(kind: Proposal["kind"], signals: Signals, weights: Weights): { name: SignalName; words: string[] } | undefined {
  const evidence = kind === "evidence";
  let sum = evidence ? weights.evidence : 0;
  let heaviest: { name: SignalName; words: string[]; weight: number } | undefined;
  for (const [name, words] of signals) {
    const row = weights.signals[name];
    const weight = (evidence ? row.inEvidence : row.weight) * Math.min(MOST, words.length);
    sum += weight;
    if (weight > (heaviest?.weight ?? 0)) heaviest = { name, words, weight };
  }
  return sum > weights.limit ? heaviest : undefined;
}
