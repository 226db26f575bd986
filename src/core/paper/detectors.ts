/**
 * What the checker looks for in a paper: one row for each thing that a careful reader asks after. A pattern is a number, a unit and a context within
 * one sentence; each says what it catches and what it leaves, and both are tested. Adding knowledge is adding a pattern.
 */

import { COMPARISON } from "./detectors-comparison.ts";
import { DATA } from "./detectors-data.ts";
import { OPENNESS } from "./detectors-openness.ts";
import { JUDGES } from "./detectors-people.ts";
import { RUNS } from "./detectors-runs.ts";
import { STATISTICS } from "./detectors-statistics.ts";
import { WORDING } from "./detectors-wording.ts";
import type { SectionKind } from "./paper.ts";

export const DETECTOR_IDS = [
  "seeds",
  "single-run",
  "error-bars",
  "error-bar-kind",
  "test",
  "multiplicity",
  "baseline",
  "ablation",
  "compute",
  "limitations",
  "artefact",
  "artefact-promise",
  "dataset-size",
  "contamination",
  "judge",
  "judge-validation",
  "human-study",
  "annotator-agreement",
  "strong-claim",
  "significant-without-test",
  "test-tuning",
  "tuning",
  "checklist",
  "contribution-statement",
  "arithmetic",
  "claim-gap",
  "best-of",
  "preregistration",
] as const;
export type DetectorId = (typeof DETECTOR_IDS)[number];

/** One way in which a sentence shows the thing. */
export interface Pattern {
  is: RegExp;
  /** Must stand somewhere in the sentence too. */
  near?: RegExp;
  /** Must stand nowhere in the sentence. */
  not?: RegExp;
  /** Must stand nowhere in the paragraph. */
  notInParagraph?: RegExp;
  /** A negation beside it changes nothing: "no difference (p = .4)" still reports a test. */
  evenDenied?: true;
  /** A sentence in which it is found. */
  catches: string;
  /** A sentence like it in which it is not. */
  leaves: string;
}

export interface Detector {
  id: DetectorId;
  /** What is looked for, as a noun phrase in the middle of a sentence. */
  what: string;
  /** What an interviewer or a careful reader asks. */
  question: string;
  patterns: readonly Pattern[];
  /** Sections that are themselves a hit. */
  sections?: readonly SectionKind[];
  /** Headings that are themselves a hit. */
  headings?: RegExp;
  /** Sections that are not read, beside references and checklists. */
  never?: readonly SectionKind[];
  /** Clauses about other people's work count too. */
  others?: true;
  /** In an introduction only a sentence that says "we" counts: others' practice is told there without a name. */
  oursInIntroduction?: true;
  /** A negated or merely planned mention counts too. */
  negated?: true;
  /** Found by a check of numbers, not by patterns. */
  derived?: true;
}

/** Every detector, in the order in which findings are shown. */
export const DETECTORS: readonly Detector[] = [...RUNS, ...STATISTICS, ...COMPARISON, ...DATA, ...JUDGES, ...OPENNESS, ...WORDING];
