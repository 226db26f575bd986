/** Verbs and hedges by which a sentence asserts a result, as rows. */

import type { PaperClaim, Sentence } from "./paper.ts";

interface StrengthRow {
  strength: PaperClaim["strength"];
  pattern: RegExp;
  example: string;
}

/** First row that fits wins: a hedge weakens whatever stands beside it. */
const STRENGTHS: readonly StrengthRow[] = [
  {
    strength: "hedged",
    pattern:
      /\b(?:suggest\w*|may|might|could|appears?|seems?|likely|possibly|perhaps|tend(?:s|ed)? to|consistent with|indicat\w+ that|hint\w*|preliminary|tentativ\w+|to our knowledge|we (?:believe|conjecture|hypothesi[sz]e|speculate))\b/i,
    example: "These results suggest that depth helps.",
  },
  {
    strength: "strong",
    pattern:
      /\b(?:prov(?:e|es|ed)|solv(?:e|es|ed)|eliminat\w+|guarante\w+|state[- ]of[- ]the[- ]art|SOTA|the first|for the first time|best|always|never|conclusively|definitively|fully|completely|outperform\w* all|unprecedented|substantially|dramatically|significantly)\b/i,
    example: "We prove that the bound is tight.",
  },
  {
    strength: "plain",
    pattern:
      /\b(?:show\w*|find\b|finds\b|found|demonstrat\w+|improv\w+|reduc\w+|increas\w+|decreas\w+|outperform\w*|achiev\w+|reach\w*|exceed\w*|surpass\w*|match\w*|beat\w*|scor\w+|yield\w*|gain\w*|rais\w+|rose|rise[sn]?|fell|falls?|drop\w*|lower\w*|cut\w*|sav\w+|halv\w+|doubl\w+|speed\w*|accelerat\w+|attain\w*|obtain\w*|observ\w+|predict\w*|explain\w*|caus\w+|recover\w*|identif\w+|detect\w*|establish\w*|confirm\w*|reveal\w*|agree\w*|correlat\w+|generali[sz]\w+|transfer\w*|scales?|fail\w*|differ\w*|is (?:\w+ )?(?:better|worse|faster|slower|higher|lower|larger|smaller|tight|optimal)|(?:more|less|fewer|faster|slower|higher|lower|better|worse) (?:\w+ )?than|preferred|succeed\w*|helps?\b|hurts?\b|matters?\b|shrink\w*|gr[eo]w\w*|deliver\w*|perform\w*|cost\w*|take[sn]?)\b/i,
    example: "Accuracy improves by three points.",
  },
];
const OURS =
  /\b(?:we|our|ours|this (?:paper|work|study|method|approach|system|article)|here|it|these results|the (?:proposed |resulting |present |new )?(?:method|approach|system|model|results?|effect|gap|bound|algorithm|scheduler|judge|intervention|treatment|training|experiments?))\b/i;

/** How strongly a text asserts something; undefined where it asserts no result. */
export function strengthOf(text: string): PaperClaim["strength"] | undefined {
  const asserts = STRENGTHS.some((row) => row.strength !== "hedged" && row.pattern.test(text));
  return asserts ? STRENGTHS.find((row) => row.pattern.test(text))?.strength : undefined;
}

/** Whether a sentence asserts a result of its own. In an abstract and among results nobody else is meant; elsewhere it must say so. */
export function assertsResult(sentence: Sentence): boolean {
  if (sentence.form !== "prose" || strengthOf(sentence.own) === undefined) return false;
  return sentence.kind === "abstract" || sentence.kind === "results" || sentence.kind === "experiments" || OURS.test(sentence.own);
}

/** What is told as others' findings or as common belief, without a name or a year by which it could be known as cited. */
const TOLD: readonly { pattern: RegExp; example: string; leaves: string }[] = [
  {
    pattern:
      /^(?:an?|one|two|three|several|some|many|most|few|other|earlier|previous|prior|recent) (?:[\w-]+ ){0,4}?(?:literature|stud(?:y|ies)|trials?|papers?|reports?|meta-analys[ei]s|reviews?|surveys?|authors?) (?:\w+ly |ha(?:s|ve) (?:\w+ly )?)?(?:f(?:ound|inds?)|report\w*|show\w*|suggest\w*|claim\w*|argu\w+|observ\w+|described?)\b/i,
    example: "A small literature reports that speech helps in conflict tasks.",
    leaves: "The study found no difference between groups.",
  },
  {
    pattern:
      /\b(?:(?:is|are) (?:\w+ly )?(?:believed|thought|said|assumed|held|claimed|supposed) to|it is (?:\w+ly )?(?:believed|thought|said|assumed|held|claimed)|or so (?:it is said|they say))\b/i,
    example: "Presenting easy text first is believed to speed up training.",
    leaves: "Presenting easy text first speeds up training.",
  },
];

/** Whether a sentence tells what others found or believe. One that says "we" is the authors' own, whatever it tells beside it. */
export function tellsOfOthers(text: string): boolean {
  return !/\b(?:we|our|ours|this (?:paper|work|study))\b/i.test(text) && TOLD.some((row) => row.pattern.test(text));
}

/** The rows, for the test of their examples. */
export const STRENGTH_ROWS = STRENGTHS;
export const TOLD_ROWS = TOLD;
