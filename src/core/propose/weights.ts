/** What signals weigh. Written by test/bench/learn-signals.ts from 237 bad and 249 good rows of test/proposals; `bad` and `good` count the rows with the signal. */

import type { Weights } from "./weigh.ts";

export const WEIGHTS: Weights = {
  limit: 3,
  evidence: 1.23,
  signals: {
    want: { weight: 2, inEvidence: 2, bad: 16, good: 2 },
    feel: { weight: 4.76, inEvidence: 5.53, bad: 51, good: 0 },
    why: { weight: 3.09, inEvidence: 4.37, bad: 27, good: 1 },
    made: { weight: 4.54, inEvidence: 5.63, bad: 44, good: 0 },
    purpose: { weight: 2.13, inEvidence: 2.7, bad: 16, good: 3 },
    opening: { weight: 2, inEvidence: 2.12, bad: 17, good: 0 },
    strength: { weight: 2.52, inEvidence: 4.93, bad: 58, good: 0 },
    skill: { weight: 2.02, inEvidence: 4.16, bad: 43, good: 2 },
    act: { weight: 0.69, inEvidence: 0.81, bad: 9, good: 2 },
    group: { weight: 3.16, inEvidence: 4.14, bad: 18, good: 0 },
    authors: { weight: 4.95, inEvidence: 5.78, bad: 44, good: 0 },
    passive: { weight: 0.09, inEvidence: 0.19, bad: 1, good: 0 },
    verb: { weight: 1.31, inEvidence: 1.36, bad: 53, good: 15 },
    posting: { weight: 1.04, inEvidence: 2.09, bad: 15, good: 0 },
    beyond: { weight: 0.75, inEvidence: 1.91, bad: 91, good: 24 },
    "left-open": { weight: 0.57, inEvidence: 1.85, bad: 5, good: 5 },
  },
};
