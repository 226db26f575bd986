/** What signals weigh. Written by test/bench/learn-signals.ts from 237 bad and 249 good rows of test/proposals; `bad` and `good` count the rows with the signal. */

import type { Weights } from "./weigh.ts";

export const WEIGHTS: Weights = {
  limit: 2.82,
  evidence: 1.41,
  signals: {
    want: { weight: 2.18, inEvidence: 2.68, bad: 14, good: 1 },
    feel: { weight: 4.75, inEvidence: 5.47, bad: 51, good: 0 },
    why: { weight: 3.27, inEvidence: 4.57, bad: 29, good: 1 },
    made: { weight: 4.55, inEvidence: 5.48, bad: 43, good: 0 },
    purpose: { weight: 2.47, inEvidence: 3.02, bad: 21, good: 3 },
    opening: { weight: 1.98, inEvidence: 2.16, bad: 20, good: 0 },
    strength: { weight: 2, inEvidence: 4.53, bad: 61, good: 1 },
    skill: { weight: 1.9, inEvidence: 3.87, bad: 42, good: 2 },
    act: { weight: 0.76, inEvidence: 1.12, bad: 9, good: 1 },
    group: { weight: 3.03, inEvidence: 3.88, bad: 18, good: 0 },
    authors: { weight: 4.8, inEvidence: 5.54, bad: 42, good: 0 },
    passive: { weight: 0.08, inEvidence: 0.16, bad: 1, good: 0 },
    verb: { weight: 0.6, inEvidence: 1.29, bad: 20, good: 5 },
    posting: { weight: 0.99, inEvidence: 1.99, bad: 15, good: 0 },
    beyond: { weight: 0.76, inEvidence: 1.27, bad: 85, good: 24 },
    "left-open": { weight: 0.42, inEvidence: 0.82, bad: 4, good: 5 },
  },
};
