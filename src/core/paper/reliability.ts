/**
 * How often each detector was right, measured by `test/bench/score-papers.ts` on papers labelled by somebody who had not seen its patterns. The figures
 * are shown beside every finding, and they decide whether a detector may state anything.
 */

import type { DetectorId } from "./detectors.ts";

/** `precision` and `recall` of a document's presence, over `n` papers of which `present` show the thing. Null where nothing was there to divide by. */
export interface Reliability {
  precision: number | null;
  recall: number | null;
  n: number;
  present: number;
  /** What it was measured on. */
  on: string;
}

/** What a detector must reach to state a finding; below it asks. */
export const GATE = { precision: 0.9, recall: 0.7, papers: 20, present: 5 } as const;

const UNMEASURED: Reliability = { precision: null, recall: null, n: 0, present: 0, on: "not measured yet" };

/** The published figures. */
const MEASURED: Partial<Record<DetectorId, Reliability>> = {};

/** The figures of a detector. */
export function reliabilityOf(id: DetectorId): Reliability {
  return MEASURED[id] ?? UNMEASURED;
}

/** Whether a detector with these figures may state a finding. Few papers that show the thing say too little, however good the figures look. */
export function mayState({ precision, recall, n, present }: Reliability): boolean {
  return (
    precision !== null &&
    recall !== null &&
    precision >= GATE.precision &&
    recall >= GATE.recall &&
    n >= GATE.papers &&
    present >= GATE.present
  );
}
