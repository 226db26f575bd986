/** What signals weigh. Written by test/bench/learn-signals.ts from 237 bad and 249 good rows of test/proposals; `bad` and `good` count the rows with the signal. */

import type { Weights } from "./weigh.ts";

export const WEIGHTS: Weights = {
  limit: 2.99,
  evidence: 1.34,
  signals: {
    want: { weight: 2.02, inEvidence: 2.61, bad: 14, good: 1 },
    feel: { weight: 4.65, inEvidence: 5.45, bad: 51, good: 0 },
    why: { weight: 3.83, inEvidence: 4.86, bad: 29, good: 0 },
    made: { weight: 4.53, inEvidence: 5.49, bad: 43, good: 0 },
    purpose: { weight: 2.45, inEvidence: 2.94, bad: 21, good: 3 },
    opening: { weight: 1.97, inEvidence: 2.13, bad: 17, good: 0 },
    strength: { weight: 2.4, inEvidence: 4.69, bad: 60, good: 0 },
    skill: { weight: 2.72, inEvidence: 4.21, bad: 42, good: 1 },
    act: { weight: 0.79, inEvidence: 1.16, bad: 9, good: 1 },
    group: { weight: 3.02, inEvidence: 3.89, bad: 18, good: 0 },
    authors: { weight: 4.78, inEvidence: 5.55, bad: 42, good: 0 },
    passive: { weight: 0.08, inEvidence: 0.16, bad: 1, good: 0 },
    verb: { weight: 0.44, inEvidence: 1.22, bad: 20, good: 5 },
    posting: { weight: 1, inEvidence: 2, bad: 15, good: 0 },
    beyond: { weight: 0.74, inEvidence: 1.29, bad: 85, good: 24 },
    "left-open": { weight: 0.99, inEvidence: 1.21, bad: 4, good: 1 },
  },
};
