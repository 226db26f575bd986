/** Numbers of a paper's own that cannot both be right. Every check allows for rounding, and passes over what it cannot pair with certainty. */

import { checkDifference, checkShares } from "./check-differences.ts";
import { checkIntervals, checkPValues } from "./check-inference.ts";
import { checkHundred, checkMeans, checkProducts, checkSums } from "./check-sums.ts";
import type { Hit } from "./find-hits.ts";
import type { Sentence } from "./paper.ts";

/** A place within a sentence, and what is wrong as half a sentence: "41 of 60 is 68.33 %, not 65 %". */
export interface Fault {
  start: number;
  end: number;
  sentence: string;
}

const CHECKS = [checkDifference, checkShares, checkSums, checkHundred, checkProducts, checkMeans, checkIntervals, checkPValues];

/** Faults in one text, by every check. */
export function faultsIn(text: string): Fault[] {
  return CHECKS.flatMap((check) => check(text));
}

/** Faults of a whole paper, in reading order; one a sentence. */
export function checkArithmetic(sentences: readonly Sentence[]): (Hit & { why: string })[] {
  return sentences.flatMap((sentence) => {
    if (sentence.kind === "references" || sentence.kind === "checklist" || sentence.form === "row" || sentence.form === "heading")
      return [];
    const [fault] = faultsIn(sentence.own);
    if (!fault) return [];
    return [{ sentence, start: sentence.span.start + fault.start, end: sentence.span.start + fault.end, why: fault.sentence }];
  });
}
