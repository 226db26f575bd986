/** What the checker says of a paper for each detector. */

import type { Span } from "../text/span.ts";
import type { DetectorId } from "./detectors.ts";
import type { SectionKind } from "./paper.ts";
import type { Reliability } from "./reliability.ts";

/** Absence is worded as absence of evidence: text search does not see figures, and a paper may say a thing in words that no pattern knows. */
export const NOT_FOUND = "not found by text search in this file; check appendix and figures";

/** One place that shows it. */
export interface Place {
  /** The whole sentence, row or heading. */
  span: Span;
  /** The words by which it was found. */
  words: Span;
  section: SectionKind;
  page?: number;
  /** For a check of numbers: what does not fit. */
  why?: string;
}

/**
 * `state` is "ask" wherever the detector's measured reliability does not allow a statement: then `sentence` says what text search saw, `question` is
 * what the person should check, and nothing is asserted either way.
 */
export interface Finding {
  detector: DetectorId;
  state: "found" | "not-found" | "ask";
  places: Place[];
  sentence: string;
  question: string;
  reliability: Reliability;
}

/** A computed remark that no detector stands for: always a question, always with the formula's outcome. */
export interface Remark {
  kind: "few-seeds" | "unnamed-spread" | "sampling-error" | "unvalidated-judge";
  span: Span;
  page?: number;
  sentence: string;
  question: string;
}
