/** Numbers of a paper's own that cannot both be right. Every check allows for rounding, and passes over what it cannot pair with certainty. */

import { checkDifference, checkShares } from "./check-differences.ts";
import { checkIntervals, checkPValues } from "./check-inference.ts";
import { checkHundred, checkMeans, checkMeasuredSums, checkProducts, checkRuns, checkSums } from "./check-sums.ts";
import type { Hit } from "./find-hits.ts";
import type { Sentence } from "./paper.ts";
import { quantitiesOf } from "./quantities.ts";

/** A place within a sentence, and what is wrong as half a sentence: "41 of 60 is 68.33 %, not 65 %". */
export interface Fault {
  start: number;
  end: number;
  sentence: string;
}

const CHECKS = [
  checkDifference,
  checkShares,
  checkSums,
  checkMeasuredSums,
  checkHundred,
  checkProducts,
  checkRuns,
  checkMeans,
  checkIntervals,
  checkPValues,
];

/** Faults in one text, by every check. */
export function faultsIn(text: string): Fault[] {
  return CHECKS.flatMap((check) => check(text));
}

/** Faults of a whole paper, in reading order; one a sentence. */
export function checkArithmetic(sentences: readonly Sentence[]): (Hit & { why: string })[] {
  return sentences.flatMap((sentence, i) => {
    if (sentence.kind === "references" || sentence.kind === "checklist" || sentence.form === "row" || sentence.form === "heading")
      return [];
    const [fault] = faultsIn(sentence.own);
    if (!fault) return acrossTwo(sentences[i - 1], sentence);
    return [{ sentence, start: sentence.span.start + fault.start, end: sentence.span.start + fault.end, why: fault.sentence }];
  });
}

/** A difference told in one sentence of a number there and one in the sentence before: "The old one scores 71.4%. Ours scores 74.9%, a gain of 4.5 points." */
function acrossTwo(before: Sentence | undefined, sentence: Sentence): (Hit & { why: string })[] {
  if (
    before?.block !== sentence.block ||
    before.form !== "prose" ||
    !/\bpoints?\b|\bpp\b/.test(sentence.own) ||
    /\bpoints?\b/.test(before.own)
  )
    return [];
  if (scores(before.own).length !== 1 || scores(sentence.own).length !== 1 || !/%|\d\.\d/.test(before.own)) return [];
  const [fault] = checkDifference(`${before.own} ${sentence.own}`);
  if (!fault) return [];
  return [{ sentence, start: sentence.span.start, end: sentence.span.end, why: fault.sentence }];
}

function scores(text: string) {
  return quantitiesOf(text).filter((quantity) => quantity.unit === "%" || (quantity.unit === "" && quantity.decimals > 0));
}
