/** Sums, products and means that do not come out. */

import type { Fault } from "./check-arithmetic.ts";
import { round } from "./check-differences.ts";
import { valueOf } from "./number-words.ts";

const INTEGER = String.raw`\d{1,3}(?:,\d{3})+|\d+`;
const WORDS = String.raw`(?: [\p{L}'’/-]+){1,6}?`;
const LIST = String.raw`((?:${INTEGER})(?![\d%]|[.,]\d)${WORDS}(?: \([^)\d]*\))?(?:(?:,| and|, and|;|,? plus| \+) (?:the (?:remaining|other) )?(?:${INTEGER})(?![\d%]|[.,]\d)${WORDS}(?: \([^)\d]*\))?){1,5})`;
/** A total before its parts, or behind them. Each row says how far the list may be from complete. */
const SUMS: readonly { pattern: RegExp; total: 1 | 2; partial: boolean; example: string }[] = [
  {
    pattern: new RegExp(
      String.raw`(?<![\d.,])(${INTEGER})(?![\d%]|[.,]\d)(?: [\p{L}'’-]+){1,6}?,? (?:were |was |is |are |which (?:we )?)?(?:randomly |evenly |we )?(?:split|divided|partitioned|separated|comprising|consisting of|made up of|composed of|comprised of|broken down) ?(?:it |them )?(?:randomly )?(?:into |as |in )?(?:of )?(?:the |a )?(?:[\p{L}-]+ )?${LIST}(?=[.;,)]|$)`,
      "giu",
    ),
    total: 1,
    partial: false,
    example: "1,000 items were split into 700 training items, 150 development items and 200 test items.",
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\d.,])(${INTEGER})(?![\d%]|[.,]\d)(?: [\p{L}'’-]+){1,5}? ?[(:—–] ?(?:of (?:whom|which) )?${LIST}(?=[.;)—–]|$)`,
      "giu",
    ),
    total: 1,
    partial: true,
    example: "We recruited 120 adults (66 women, 51 men, 2 non-binary people).",
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\d.,])(${INTEGER})(?![\d%]|[.,]\d)(?: [\p{L}'’-]+){1,5}?,? (?:of (?:whom|which)) ${LIST}(?=[.;,)]|$)`,
      "giu",
    ),
    total: 1,
    partial: true,
    example: "Of 80 cases, of which 50 cases were easy and 40 cases were hard.",
  },
  {
    pattern: new RegExp(
      String.raw`\b[Oo]f (?:the |our |these |all )?(${INTEGER})(?![\d%]|[.,]\d)(?: [\p{L}'’-]+){1,4}?, ${LIST}(?=[.;,)]|$)`,
      "giu",
    ),
    total: 1,
    partial: true,
    example: "Of the 80 prompts, 30 were easy, 25 were medium and 20 were hard.",
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\d.,/])(${INTEGER})(?![\d%/]|[.,]\d)(?: [\p{L}'’-]+){1,8}? ?[(:,]? ?(?:split |divided )?(?:as |into )?((?:${INTEGER}) ?\/ ?(?:${INTEGER}) ?\/ ?(?:${INTEGER}))(?![\d%/]|[.,]\d)`,
      "giu",
    ),
    total: 1,
    partial: true,
    example: "The 10,000 pairs were split 8,000/1,000/1,500.",
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\d.,])${LIST}[,(:;]? ?(?:\(?(?:for |giving |yielding |making |with )?(?:a |an )?(?:total(?:l?ing)?(?: of)?|altogether|adding up to|sum(?:ming)? to|which (?:sum|add up) to|in all,?)|= ?) ?(${INTEGER})(?![\d%]|[.,]\d)`,
      "giu",
    ),
    total: 2,
    partial: false,
    example: "We used 40 prompts, 50 stories and 20 poems, a total of 120 texts.",
  },
];

/** Faults in sums of counts. */
export function checkSums(text: string): Fault[] {
  return SUMS.flatMap(({ pattern, total, partial }) =>
    [...text.matchAll(pattern)].flatMap((match): Fault[] => {
      const whole = number(match[total] ?? "");
      const parts = [...(match[3 - total] ?? "").matchAll(new RegExp(`(?<![\\d.,])(?:${INTEGER})(?![\\d%]|[.,]\\d)`, "g"))].map((part) =>
        number(part[0]),
      );
      const sum = parts.reduce((a, b) => a + b, 0);
      if (parts.length < 2 || whole < 10 || sum === whole || isYear(whole) || parts.some(isYear)) return [];
      if (/\b(?:per|each|every|aged?|between|least|most|average|mean|median|range)\b/i.test(match[0])) return [];
      if (partial ? sum < whole * 0.9 || sum > whole * 1.25 : sum < whole * 0.5 || sum > whole * 2) return [];
      return [{ start: match.index, end: match.index + match[0].length, sentence: `${parts.join(" + ")} is ${sum}, not ${whole}` }];
    }),
  );
}

const UNIT = String.raw`(?:T|B|M|k|K|GB|TB|MB|hours?|h|million|billion|tokens|minutes|days|kg|g)`;
const MEASURED = new RegExp(
  String.raw`(?<![\d.,])(\d+(?:\.\d+)?) ?(${UNIT})\b(?: [\p{L}'’-]+){0,5}? ?(?:[:(—–]|, of which|consisting of|made up of|split into|divided into) ?((?:(?:the |about )?\d+(?:\.\d+)? ?\2\b[^\d;.]{0,50}?(?:,? and |, )){1,6}\d+(?:\.\d+)? ?\2\b)`,
  "gu",
);

/** Parts in a unit of measure that do not make the whole: "2.8T tokens: 1.5T of web pages, 0.5T of code and 0.3T of books". */
export function checkMeasuredSums(text: string): Fault[] {
  return [...text.matchAll(MEASURED)].flatMap((match): Fault[] => {
    const whole = match[1] ?? "";
    const parts = [...(match[3] ?? "").matchAll(/(?<![\d.])\d+(?:\.\d+)?/g)].map((part) => part[0]);
    const sum = parts.reduce((total, part) => total + Number(part), 0);
    const slack = [whole, ...parts].reduce((total, part) => total + 0.5 * 10 ** -(part.split(".")[1] ?? "").length, 0);
    const decimal = whole.includes(".") || parts.some((part) => part.includes("."));
    // Rounded parts may miss by a digit; whole numbers and a sum that is off by a printed digit of each part may not.
    const room = decimal ? Math.min(slack, 0.051 * parts.length) * 0.5 : 0;
    if (Math.abs(sum - Number(whole)) <= room + 1e-9 || sum < Number(whole) * 0.85 || sum > Number(whole) * 1.3) return [];
    return [{ start: match.index, end: match.index + match[0].length, sentence: `${parts.join(" + ")} is ${round(sum)}, not ${whole}` }];
  });
}

/** Shares of one whole that do not make 100 %. */
export function checkHundred(text: string): Fault[] {
  const split = text.match(
    /(?<![\d/.])(\d{1,2}) ?\/ ?(\d{1,2}) ?\/ ?(\d{1,2})(?![\d/.])(?= ?%| ?(?:percent |random |train\w*[ /]|stratified )*(?:split|partition|train|division|ratio))/i,
  );
  if (split?.index !== undefined) {
    const total = [split[1], split[2], split[3]].reduce((sum, part) => sum + Number(part), 0);
    if (total !== 100 && Math.abs(total - 100) <= 15 && total !== 99)
      return [{ start: split.index, end: split.index + split[0].length, sentence: `${split[0]} makes ${total}, not 100` }];
  }
  if (
    !/\b(?:split|divided|distribut\w+|breakdown|compos\w+|remaining|rest|remainder|proportions?|mixture|mix|shares?|partition\w*|fell into|consist\w*|compris\w*)\b/i.test(
      text,
    )
  )
    return [];
  if (/\b(?:accuracy|respectively|each|of these|of those|overlap\w*|more than one|multiple|outperform\w*|vs|versus)\b/i.test(text))
    return [];
  const list = text.match(
    /\d{1,2}(?:\.\d+)? ?%[^.;%]{0,40}(?:,[^.;%]{0,40}?\d{1,2}(?:\.\d+)? ?%[^.;%]{0,40}){0,4}(?:,? and |, )[^.;%]{0,30}?\d{1,2}(?:\.\d+)? ?%/,
  );
  if (!list || list.index === undefined) return [];
  const parts = [...list[0].matchAll(/(\d{1,2}(?:\.\d+)?) ?%/g)].map((part) => part[1] ?? "");
  const sum = parts.reduce((a, b) => a + Number(b), 0);
  const slack = parts.reduce((a, b) => a + 0.5 * 10 ** -(b.split(".")[1] ?? "").length, 0);
  const closed = /\b(?:remaining|rest|remainder)\b/i.test(list[0]);
  if (parts.length < (closed ? 2 : 3) || Math.abs(sum - 100) <= slack || Math.abs(sum - 100) > 15) return [];
  return [{ start: list.index, end: list.index + list[0].length, sentence: `these shares make ${round(sum)} %, not 100 %` }];
}

const PRODUCTS: readonly { pattern: RegExp; example: string }[] = [
  {
    pattern:
      /(?<![\d.,])(\d[\d,]*)(?: [\w-]+){0,3} ?[×x*·] ?(\d[\d,]*)(?: [\w-]+){0,3}(?: ?[×x*·] ?(\d[\d,]*)(?: [\w-]+){0,3})? ?= ?(\d[\d,]*)\b(?!\.\d)/g,
    example: "4 models × 5 tasks × 3 seeds = 50 runs",
  },
  {
    pattern:
      /(?<![\d.,])(\d[\d,]*)(?: [\w-]+){1,4} (?:for|in|on|under|per|from|at|by|to)(?: each| every)? of (?:the )?(\d[\d,]*)(?: [\w-]+){1,4}?(),? ?\(?(?:giving|yielding|for|making|which gives|which makes|resulting in|or|i\.e\.,?) (?:us )?(?:a )?(?:total of )?(\d[\d,]*)\b(?!\.\d|%| ?(?:runs|seeds) each)/g,
    example: "24 prompts for each of 10 topics, giving 250 prompts",
  },
  {
    pattern:
      /(?<![\d.,])(\d+)(?: [\w-]+){0,3} (?:GPU|TPU|H100|A100|V100|A\d+|node)s? (?:\w+ )?for (\d+) hours?(),?[^.;]{0,40}?\b(\d[\d,]*) (?:\w+ )?(?:GPU|TPU|node|H100|A100|V100)[- ]?hours/gi,
    example: "8 GPUs for 30 hours, 200 GPU-hours in all",
  },
];

/** Faults in a number of runs that is told together with its factors: "3 models on 4 tasks with 5 seeds, a total of 50 runs". */
export function checkRuns(text: string): Fault[] {
  const total = text.match(
    /\b(?:total(?:l?ing)?(?: of)?|giving|yielding|making|=|resulting in|amounts? to) (\d[\d,]*) (?:\w+ )?(?:runs|trained models|configurations|conditions|experiments|evaluations|training runs|cells|models|trials|measurements|generations|responses|completions|judg[e]?ments|ratings)\b/i,
  );
  if (!total || total.index === undefined) return [];
  const counts = [
    ...text
      .slice(0, total.index)
      .matchAll(/(?<![\d.,\p{L}-])(\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)(?![\d.%]|-) (?=\p{Ll})/giu),
  ].map((match) => valueOf(match[1] ?? ""));
  const stated = number(total[1] ?? "");
  if (counts.length < 2 || counts.length > 4 || counts.some((count) => !(count > 1)) || counts.includes(stated)) return [];
  let reachable = new Set([1]);
  for (const count of counts) reachable = new Set([...reachable, ...[...reachable].map((value) => value * count)]);
  if (reachable.has(stated) || counts.reduce((a, b) => a + b, 0) === stated) return [];
  const product = counts.reduce((a, b) => a * b, 1);
  if (stated < product * 0.4 || stated > product * 2.5) return [];
  return [{ start: 0, end: total.index + total[0].length, sentence: `${counts.join(" × ")} is ${product}, not ${stated}` }];
}

/** Faults in products of counts. */
export function checkProducts(text: string): Fault[] {
  return PRODUCTS.flatMap(({ pattern }) =>
    [...text.matchAll(pattern)].flatMap((match): Fault[] => {
      const factors = [match[1], match[2], match[3]].filter((part): part is string => Boolean(part)).map(number);
      const product = factors.reduce((a, b) => a * b, 1);
      const stated = number(match[4] ?? "");
      if (product === stated || stated < 4) return [];
      return [{ start: match.index, end: match.index + match[0].length, sentence: `${factors.join(" × ")} is ${product}, not ${stated}` }];
    }),
  );
}

/** A mean that is not the mean of the values listed before it. */
export function checkMeans(text: string): Fault[] {
  return [
    ...text.matchAll(
      /((?:\d+(?:\.\d+)? ?%?(?:, (?:and )?| and )){2,9}\d+(?:\.\d+)? ?%?)[^.;\d]{0,40}?\b(?:mean|average|averaging|averages)(?: of| is| was|:| =| to| being)? ?(\d+(?:\.\d+)?)/gi,
    ),
  ].flatMap((match): Fault[] => {
    const values = [...(match[1] ?? "").matchAll(/\d+(?:\.\d+)?/g)].map((part) => Number(part[0]));
    const mean = values.reduce((a, b) => a + b, 0) / values.length;
    const stated = match[2] ?? "";
    const slack = 0.5 * 10 ** -(stated.split(".")[1] ?? "").length + 0.5 * 10 ** -((match[1] ?? "").match(/\.(\d+)/)?.[1] ?? "").length;
    if (Math.abs(mean - Number(stated)) <= slack || Number(stated) > 3 * Math.max(...values)) return [];
    return [
      {
        start: match.index,
        end: match.index + match[0].length,
        sentence: `the mean of ${values.join(", ")} is ${round(mean)}, not ${stated}`,
      },
    ];
  });
}

function number(text: string): number {
  return Number(text.replaceAll(",", ""));
}

function isYear(value: number): boolean {
  return value >= 1950 && value <= 2050;
}
