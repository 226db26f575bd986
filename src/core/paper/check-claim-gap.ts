/**
 * Numbers that abstract or introduction claim and the rest of the paper does not bear out. A number is borne out where the body prints it, prints it
 * more precisely, or prints two numbers in one sentence or table column whose difference, ratio or share it is. What a figure shows cannot be read.
 */

import { assertsResult } from "./claim-words.ts";
import type { Hit } from "./find-hits.ts";
import type { SectionKind, Sentence } from "./paper.ts";
import { type Quantity, quantitiesOf, withoutIntervals } from "./quantities.ts";

const CLAIMING: readonly SectionKind[] = ["abstract", "introduction"];
/** A conclusion only says a claim again. */
const NO_EVIDENCE: readonly SectionKind[] = [
  "front",
  "abstract",
  "introduction",
  "related",
  "conclusion",
  "references",
  "checklist",
  "acknowledgements",
  "contributions",
  "availability",
];
/** Less than this much text beside abstract and introduction is an excerpt: nothing can be said of what it leaves out. */
const LEAST_BODY = 500;
/** A count that the authors say they worked with. */
const COUNTING =
  /\b(?:we|our) (?:\w+ )?(?:evaluat|test|stud|compar|analy[sz]|collect|recruit|examin|measur|annotat|survey|benchmark|releas|present|introduc|sampl|train)\w*/i;
const WORDS: readonly { pattern: RegExp; value: number; unit: Quantity["unit"]; example: string }[] = [
  { pattern: /\bhal(?:f|ves?|ved|ving)\b/i, value: 50, unit: "%", example: "halves the error" },
  { pattern: /\b(?:twice|doubl\w+|two-?fold)\b/i, value: 2, unit: "times", example: "twice as fast" },
  { pattern: /\b(?:thrice|tripl\w+|three times|three-?fold)\b/i, value: 3, unit: "times", example: "three times fewer" },
  { pattern: /\b(?:four times|four-?fold|quadrupl\w+)\b/i, value: 4, unit: "times", example: "a fourfold rise" },
  { pattern: /\b(?:five times|five-?fold)\b/i, value: 5, unit: "times", example: "five times cheaper" },
  { pattern: /\b(?:ten times|ten-?fold|order of magnitude)\b/i, value: 10, unit: "times", example: "an order of magnitude" },
];

/** What the body of a paper bears out. */
export interface Evidence {
  bears: (claim: Quantity) => boolean;
  size: number;
}

/** Gathers the numbers of the body once. */
export function evidenceOf(sentences: readonly Sentence[]): Evidence {
  const body = sentences.filter((sentence) => !NO_EVIDENCE.includes(sentence.kind));
  const printed: Quantity[] = [];
  const groups: Quantity[][] = [];
  const columns = new Map<string, Quantity[]>();
  for (const sentence of body) {
    const own = quantitiesOf(sentence.text);
    for (const row of WORDS)
      if (row.pattern.test(sentence.text))
        own.push({ value: row.value, unit: row.unit, decimals: 0, slack: 0.5, bare: false, about: false, start: 0, end: 0 });
    printed.push(...own);
    if (own.length <= 12) groups.push(own);
    if (sentence.form !== "row") continue;
    for (const [i, quantity] of own.entries()) {
      const key = `${sentence.section} ${i}`;
      columns.set(key, [...(columns.get(key) ?? []), quantity]);
    }
  }
  groups.push(...[...columns.values()].map((column) => column.slice(0, 30)));
  return {
    size: body.reduce((sum, sentence) => sum + sentence.text.length, 0),
    bears: (claim) => printed.some((other) => isPrinted(claim, other)) || groups.some((group) => follows(claim, group)),
  };
}

/** Claims of abstract and introduction with a number that the body does not bear out. */
export function checkClaimGap(sentences: readonly Sentence[]): (Hit & { why: string })[] {
  const evidence = evidenceOf(sentences);
  if (evidence.size < LEAST_BODY) return [];
  return sentences.flatMap((sentence) => {
    if (!CLAIMING.includes(sentence.kind) || sentence.form !== "prose" || !(assertsResult(sentence) || COUNTING.test(sentence.own)))
      return [];
    const open = quantitiesOf(withoutIntervals(sentence.own)).filter(
      (quantity) => isClaimed(quantity, sentence) && !evidence.bears(quantity),
    );
    const [first] = open;
    if (!first) return [];
    const words = sentence.own.slice(first.start, first.end);
    return [
      {
        sentence,
        start: sentence.span.start + first.start,
        end: sentence.span.start + first.end,
        why: `“${words}” was not found again in the body, nor two numbers from which it follows`,
      },
    ];
  });
}

/** A number that says a result: one with a unit, with decimals, or a large count. */
function isClaimed(quantity: Quantity, sentence: Sentence): boolean {
  if (quantity.unit !== "")
    return !(quantity.unit === "%" && (quantity.value === 95 || quantity.value === 100) && /interval|CI\b|confidence/.test(sentence.own));
  return quantity.decimals > 0 || (quantity.value >= 100 && !/\[[\d, ]*$/.test(sentence.own.slice(0, quantity.start)));
}

function isPrinted(claim: Quantity, other: Quantity): boolean {
  const room = claim.slack + (claim.about ? 0.1 * claim.value : 0) + 1e-9;
  if (Math.abs(claim.value - other.value) > room)
    return claim.unit === "%" && other.unit === "" && Math.abs(claim.value / 100 - other.value) <= room / 100 && other.decimals >= 2;
  if (claim.unit === other.unit) return true;
  // A factor is borne out by a factor, or by a number without a unit as tables print it; never by seconds or per cent.
  if (claim.unit === "times") return other.unit === "" && other.decimals > 0 && other.bare;
  if (claim.decimals > 0) return other.unit !== "times";
  return other.unit === "" ? claim.value >= 10 || other.decimals > 0 : claim.unit !== "" && other.unit !== "times";
}

/** Whether the claim is the difference, ratio, relative change or share of two numbers of a group. */
function follows(claim: Quantity, group: readonly Quantity[]): boolean {
  // Among many numbers some ratio comes near any whole percentage: there only differences count.
  const many = group.length > 4;
  const loose = claim.about ? 0.1 * claim.value : 0;
  return group.some((a, i) =>
    group.some((b, j) => {
      if (j <= i || a.value === 0 || b.value === 0 || a.value === b.value) return false;
      const [low, high] = a.value < b.value ? [a, b] : [b, a];
      const slack = low.slack + high.slack;
      const near = (value: number, room: number) => Math.abs(value - claim.value) <= claim.slack + room + loose + 1e-9;
      if (claim.unit === "times")
        return !many && near(high.value / low.value, (high.value / low.value) * (low.slack / low.value + high.slack / high.value));
      if (claim.unit === "points") return near(high.value - low.value, slack);
      if (claim.unit === "%")
        return (
          (high.value <= 100 && near(high.value - low.value, slack)) ||
          (!many &&
            (near((100 * (high.value - low.value)) / high.value, (100 * slack) / high.value) ||
              near((100 * (high.value - low.value)) / low.value, (100 * slack) / low.value) ||
              near((100 * low.value) / high.value, (100 * slack) / high.value)))
        );
      return claim.decimals > 0 ? near(high.value - low.value, slack) : false;
    }),
  );
}
