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
}

/** What a detector must reach to state a finding; below it asks. */
const GATE = { precision: 0.9, recall: 0.7, papers: 20, present: 5 } as const;

const UNMEASURED: Reliability = { precision: null, recall: null, n: 0, present: 0 };

/** On what the published figures were measured. */
export const MEASURED_ON = "24 papers, written and labelled by two people who had not seen the patterns; nothing was changed after";

/** The published figures: `node test/bench/score-papers.ts later- --table`. The patterns stand as they were when the papers were first read. */
const MEASURED: Partial<Record<DetectorId, Reliability>> = {
  seeds: { precision: 0.8, recall: 0.667, n: 24, present: 12 },
  "single-run": { precision: 0.875, recall: 0.778, n: 24, present: 9 },
  "best-of": { precision: 0.4, recall: 0.286, n: 24, present: 7 },
  "error-bars": { precision: 0.933, recall: 0.933, n: 24, present: 15 },
  "error-bar-kind": { precision: 0.917, recall: 0.917, n: 24, present: 12 },
  test: { precision: 1, recall: 1, n: 24, present: 11 },
  multiplicity: { precision: 1, recall: 0.625, n: 24, present: 8 },
  baseline: { precision: 0.857, recall: 0.75, n: 24, present: 16 },
  ablation: { precision: 0.625, recall: 0.556, n: 24, present: 9 },
  tuning: { precision: 0.857, recall: 0.462, n: 24, present: 13 },
  "test-tuning": { precision: 1, recall: 0.143, n: 24, present: 7 },
  "dataset-size": { precision: 0.769, recall: 0.588, n: 24, present: 17 },
  contamination: { precision: 0.8, recall: 0.444, n: 24, present: 9 },
  compute: { precision: 1, recall: 1, n: 24, present: 13 },
  judge: { precision: 0.667, recall: 0.444, n: 24, present: 9 },
  "judge-validation": { precision: 0.5, recall: 0.167, n: 24, present: 6 },
  "human-study": { precision: 1, recall: 0.538, n: 24, present: 13 },
  "annotator-agreement": { precision: 1, recall: 0.625, n: 24, present: 8 },
  limitations: { precision: 0.889, recall: 1, n: 24, present: 16 },
  artefact: { precision: 0.917, recall: 1, n: 24, present: 11 },
  "artefact-promise": { precision: 1, recall: 0.667, n: 24, present: 9 },
  checklist: { precision: 1, recall: 0.778, n: 24, present: 9 },
  "contribution-statement": { precision: 1, recall: 0.778, n: 24, present: 9 },
  preregistration: { precision: 0.8, recall: 0.5, n: 24, present: 8 },
  "strong-claim": { precision: 0.857, recall: 0.6, n: 24, present: 10 },
  "significant-without-test": { precision: 0.8, recall: 1, n: 24, present: 8 },
  arithmetic: { precision: 0.5, recall: 0.111, n: 24, present: 9 },
  "claim-gap": { precision: 1, recall: 0.429, n: 24, present: 7 },
};

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
