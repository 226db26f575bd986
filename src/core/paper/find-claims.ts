/** The sentences of a paper that assert a result of its own: what an oral defence is about. */

import { key } from "../text/key.ts";
import { evidenceOf } from "./check-claim-gap.ts";
import { assertsResult, strengthOf, tellsOfOthers } from "./claim-words.ts";
import type { PaperClaim, SectionKind, Sentence } from "./paper.ts";
import { quantitiesOf, withoutIntervals } from "./quantities.ts";

const READ: readonly SectionKind[] = ["abstract", "introduction", "experiments", "results", "discussion", "conclusion", "other"];
/** Outside abstract and conclusion a sentence must carry a number or a strong verb: results sections assert something in every line. */
const BRIEF: readonly SectionKind[] = ["abstract", "conclusion"];

/** Claims in reading order. A claim said twice in the same words is one, at its first place. */
export function findClaims(sentences: readonly Sentence[]): PaperClaim[] {
  const evidence = evidenceOf(sentences);
  const seen = new Set<string>();
  return sentences.flatMap((sentence): PaperClaim[] => {
    if (!READ.includes(sentence.kind) || !assertsResult(sentence) || tellsOfOthers(sentence.own)) return [];
    const strength = strengthOf(sentence.own);
    const numbers = quantitiesOf(withoutIntervals(sentence.own)).filter(
      (quantity) => quantity.unit !== "" || quantity.decimals > 0 || quantity.value >= 100,
    );
    if (!strength || (numbers.length === 0 && strength !== "strong" && !BRIEF.includes(sentence.kind))) return [];
    const id = `paper-claim-${key(sentence.text)}`;
    if (seen.has(id)) return [];
    seen.add(id);
    return [
      {
        id,
        span: sentence.span,
        section: sentence.kind,
        ...(sentence.page === undefined ? {} : { page: sentence.page }),
        strength,
        numbers: numbers.map((quantity) => ({
          span: { document: sentence.span.document, start: sentence.span.start + quantity.start, end: sentence.span.start + quantity.end },
          recurs: evidence.bears(quantity),
        })),
      },
    ];
  });
}
