/** Paper -> findings: for each detector what text search saw, stated or asked as its measured reliability allows. */

import { checkArithmetic } from "./check-arithmetic.ts";
import { checkTables } from "./check-tables.ts";
import { checkClaimGap } from "./check-claim-gap.ts";
import { type Detector, type DetectorId, DETECTORS } from "./detectors.ts";
import { findHits, type Hit } from "./find-hits.ts";
import { type Finding, NOT_FOUND, type Place } from "./finding.ts";
import type { Paper } from "./paper.ts";
import { mayState, reliabilityOf, type Reliability } from "./reliability.ts";

const CHECKS: Partial<Record<DetectorId, (paper: Paper) => (Hit & { why: string })[]>> = {
  arithmetic: (paper) => [...checkArithmetic(paper.sentences), ...checkTables(paper.sentences)],
  "claim-gap": (paper) => checkClaimGap(paper.sentences),
};

/** One finding for each detector, in their order. `reliabilities` is for tests and for measuring; else the published figures count. */
export function findFindings(paper: Paper, reliabilities: (id: DetectorId) => Reliability = reliabilityOf): Finding[] {
  return DETECTORS.map((detector) => findingOf(detector, placesOf(detector, paper), reliabilities(detector.id)));
}

/** The places that show what a detector looks for. */
export function placesOf(detector: Detector, paper: Paper): Place[] {
  const hits: (Hit & { why?: string })[] = CHECKS[detector.id]?.(paper) ?? findHits(detector, paper.sentences, paper.sections);
  return hits.map(({ sentence, start, end, why }) => ({
    span: sentence.span,
    words: { document: sentence.span.document, start, end },
    section: sentence.kind,
    ...(sentence.page === undefined ? {} : { page: sentence.page }),
    ...(why === undefined ? {} : { why }),
  }));
}

function findingOf(detector: Detector, places: Place[], reliability: Reliability): Finding {
  const base = { detector: detector.id, places, question: detector.question, reliability };
  const seen = places.length === 0 ? NOT_FOUND : places.length === 1 ? "one place found" : `${places.length} places found`;
  if (!mayState(reliability)) return { ...base, state: "ask", sentence: `Check for ${detector.what}: ${seen}.` };
  return { ...base, state: places.length > 0 ? "found" : "not-found", sentence: `${capital(detector.what)}: ${seen}.` };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
