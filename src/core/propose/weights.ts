/** What signals weigh. Written by test/bench/learn-signals.ts from 237 bad and 249 good rows of test/proposals; `bad` and `good` count the rows with the signal. */

import type { Weights } from "./weigh.ts";

export const WEIGHTS: Weights = {
  limit: 2.79,
  evidence: 1.38,
  signals: {
    want: { weight: 1.75, inEvidence: 1.75, bad: 15, good: 2 },
    feel: { weight: 4.73, inEvidence: 5.43, bad: 50, good: 0 },
    why: { weight: 3.21, inEvidence: 4.5, bad: 29, good: 1 },
    made: { weight: 4.49, inEvidence: 5.44, bad: 43, good: 0 },
    purpose: { weight: 2.42, inEvidence: 2.93, bad: 16, good: 3 },
    opening: { weight: 2.19, inEvidence: 2.29, bad: 17, good: 0 },
    strength: { weight: 2.7, inEvidence: 4.79, bad: 58, good: 0 },
    skill: { weight: 1.96, inEvidence: 3.87, bad: 42, good: 2 },
    act: { weight: 0.84, inEvidence: 1.4, bad: 9, good: 1 },
    group: { weight: 2.98, inEvidence: 3.79, bad: 18, good: 0 },
    authors: { weight: 4.76, inEvidence: 5.5, bad: 42, good: 0 },
    passive: { weight: 0.08, inEvidence: 0.16, bad: 1, good: 0 },
    verb: { weight: 0.62, inEvidence: 1.55, bad: 20, good: 5 },
    posting: { weight: 0.98, inEvidence: 1.96, bad: 15, good: 0 },
    beyond: { weight: 0.77, inEvidence: 1.69, bad: 85, good: 24 },
    "left-open": { weight: 0.48, inEvidence: 1.7, bad: 4, good: 5 },
  },
};
