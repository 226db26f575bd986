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
const GATE = { precision: 0.9, recall: 0.7, papers: 20, present: 5 } as const;

const UNMEASURED: Reliability = { precision: null, recall: null, n: 0, present: 0, on: "not measured yet" };

const ON = "first look at 22 papers written and labelled by somebody else; patterns were added since";

/** Measured again where the first look had flattered: too few papers to state anything, so these ask. */
const LATER = "18 papers held out, written and labelled by somebody else";

/** The published figures: `node test/bench/score-papers.ts --table`, taken once the detectors were committed and before anything was changed; two were taken again on held-out papers. */
const MEASURED: Partial<Record<DetectorId, Reliability>> = {
  seeds: { precision: 0.875, recall: 0.778, n: 22, present: 9, on: ON },
  "single-run": { precision: 0.75, recall: 0.6, n: 22, present: 5, on: ON },
  "best-of": { precision: 0.5, recall: 0.25, n: 22, present: 4, on: ON },
  "error-bars": { precision: 0.769, recall: 0.909, n: 22, present: 11, on: ON },
  "error-bar-kind": { precision: 1, recall: 0.818, n: 22, present: 11, on: ON },
  test: { precision: 0.714, recall: 1, n: 22, present: 5, on: ON },
  multiplicity: { precision: 1, recall: 1, n: 22, present: 5, on: ON },
  baseline: { precision: 1, recall: 0.474, n: 22, present: 19, on: ON },
  ablation: { precision: 0.875, recall: 0.389, n: 22, present: 18, on: ON },
  tuning: { precision: 1, recall: 0.6, n: 22, present: 15, on: ON },
  "test-tuning": { precision: 1, recall: 0.25, n: 22, present: 4, on: ON },
  "dataset-size": { precision: 1, recall: 0.643, n: 18, present: 14, on: LATER },
  contamination: { precision: 1, recall: 0.125, n: 22, present: 8, on: ON },
  compute: { precision: 0.923, recall: 0.857, n: 22, present: 14, on: ON },
  judge: { precision: null, recall: 0, n: 22, present: 5, on: ON },
  "judge-validation": { precision: 1, recall: 0.667, n: 22, present: 3, on: ON },
  "human-study": { precision: 0.778, recall: 0.875, n: 22, present: 8, on: ON },
  "annotator-agreement": { precision: 1, recall: 0.667, n: 22, present: 6, on: ON },
  limitations: { precision: 1, recall: 0.867, n: 22, present: 15, on: ON },
  artefact: { precision: 1, recall: 0.25, n: 22, present: 8, on: ON },
  "artefact-promise": { precision: 0.833, recall: 0.833, n: 22, present: 6, on: ON },
  checklist: { precision: 1, recall: 1, n: 22, present: 1, on: ON },
  "contribution-statement": { precision: 1, recall: 0.8, n: 22, present: 5, on: ON },
  preregistration: { precision: 1, recall: 0.5, n: 22, present: 2, on: ON },
  "strong-claim": { precision: 1, recall: 0.556, n: 22, present: 9, on: ON },
  "significant-without-test": { precision: 0.75, recall: 1, n: 18, present: 3, on: LATER },
  arithmetic: { precision: 0, recall: 0, n: 22, present: 5, on: ON },
  "claim-gap": { precision: 0.5, recall: 0.2, n: 22, present: 5, on: ON },
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
