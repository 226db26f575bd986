/** Differences, ratios and shares that do not follow from the two numbers printed beside them. */

import type { Fault } from "./check-arithmetic.ts";
import { fits, type Quantity, quantitiesOf } from "./quantities.ts";

const CHANGE =
  /\b(?:gains?|improv\w+|increas\w+|reduc\w+|drop\w*|decreas\w+|rais\w+|rise[sn]?|rose|fall\w*|fell|differ\w+|gap|margin|lead|halv\w+|doubl\w+|tripl\w+|higher|lower|above|below|better|worse|ahead|behind|up|down|declin\w+|advantage|boost\w*|cut\w*|sav\w+|shrink\w*|grow\w*|grew|speed-?ups?|faster|slower|loss|lost|benefit|jump\w*|climb\w*|more|less|fewer)\b/i;
const JOINED = /\b(?:from|to|versus|vs|against|compared|than|over|above|below|ahead|behind|while|whereas|baseline|between|and)\b/i;
/** Words by which one sentence speaks of several pairs at once. */
const SEVERAL = /\b(?:respectively|each|both|range[ds]?|ranging|between \d|depending|either)\b/i;
/** "Three times faster" may mean four times as fast. */
const OVER = /(?:times|x|×|fold) (?:more|faster|larger|higher|greater)\b/i;
const FROM_TO = /\bfrom (?:\w+ ){0,3}?(?:an? )?(?:\w+ )?$/i;

/** Faults in one sentence. */
export function checkDifference(text: string): Fault[] {
  if (SEVERAL.test(text) || !CHANGE.test(text)) return [];
  const all = quantitiesOf(text).filter((quantity) => !isCount(text, quantity));
  const pair = fromTo(text, all);
  const faults: Fault[] = [];
  const points = all.filter((quantity) => quantity.unit === "points");
  const [stated] = points;
  if (stated && points.length === 1) {
    const others = all.filter((quantity) => quantity !== stated && quantity.unit !== "points" && quantity.unit !== "times");
    const two = pair ?? (others.length === 2 && JOINED.test(text) && alike(others) ? (others as [Quantity, Quantity]) : undefined);
    if (two && together(text, stated, two, two !== pair) && !fits(stated, two[1].value - two[0].value, two[0].slack + two[1].slack))
      faults.push(
        fault(
          stated,
          two,
          `${shown(two[0])} and ${shown(two[1])} differ by ${round(two[1].value - two[0].value)}, not by ${stated.value} points`,
        ),
      );
  }
  if (pair && points.length === 0) {
    const rest = all.filter((quantity) => !pair.includes(quantity));
    const share = rest.filter((quantity) => quantity.unit === "%");
    const times = rest.filter((quantity) => quantity.unit === "times");
    const [from, to] = pair;
    const [percent] = share;
    if (
      percent &&
      share.length === 1 &&
      rest.length === 1 &&
      together(text, percent, pair) &&
      from.value !== 0 &&
      isChange(text, percent)
    ) {
      const relative = (100 * (to.value - from.value)) / from.value;
      const back = to.value === 0 ? Number.NaN : (100 * (from.value - to.value)) / to.value;
      const slack = (100 * (from.slack + to.slack)) / Math.min(from.value, to.value || from.value);
      const absolute = from.unit === "%" || to.unit === "%" ? to.value - from.value : Number.NaN;
      if (![relative, back, absolute].some((value) => fits(percent, value, slack)))
        faults.push(
          fault(percent, pair, `from ${shown(from)} to ${shown(to)} is a change of ${round(relative)} %, not of ${percent.value} %`),
        );
    }
    const [factor] = times;
    if (factor && times.length === 1 && rest.length === 1 && together(text, factor, pair) && from.value > 0 && to.value > 0) {
      const ratio = Math.max(from.value / to.value, to.value / from.value);
      const slack = ratio * (from.slack / from.value + to.slack / to.value);
      if (!fits(factor, ratio, slack) && !(OVER.test(text) && fits(factor, ratio - 1, slack)))
        faults.push(fault(factor, pair, `from ${shown(from)} to ${shown(to)} is a factor of ${round(ratio)}, not of ${factor.value}`));
    }
  }
  const word = pair && points.length === 0 ? FACTORS.find((row) => row.pattern.test(text.slice(0, pair[0].start))) : undefined;
  if (pair && word && pair[0].value > 0 && pair[1].value > 0) {
    const ratio = Math.max(pair[0].value / pair[1].value, pair[1].value / pair[0].value);
    if (Math.abs(ratio - word.factor) > 0.2 * word.factor)
      faults.push(
        fault(pair[0], pair, `from ${shown(pair[0])} to ${shown(pair[1])} is a factor of ${round(ratio)}, not of ${word.factor}`),
      );
  }
  const [factor] = all.filter((quantity) => quantity.unit === "times");
  const two = all.filter((quantity) => quantity.unit !== "times");
  const [a, b] = two;
  if (
    !pair &&
    factor &&
    a &&
    b &&
    two.length === 2 &&
    all.length === 3 &&
    a.value > 0 &&
    b.value > 0 &&
    JOINED.test(text) &&
    measure(text, a) === measure(text, b)
  ) {
    const ratio = Math.max(a.value / b.value, b.value / a.value);
    const slack = ratio * (a.slack / a.value + b.slack / b.value);
    if (
      measure(text, a) !== "" &&
      together(text, factor, [a, b], true) &&
      !fits(factor, ratio, slack) &&
      !(OVER.test(text) && fits(factor, ratio - 1, slack))
    )
      faults.push(fault(factor, [a, b], `${shown(a)} and ${shown(b)} are a factor of ${round(ratio)} apart, not of ${factor.value}`));
  }
  return faults;
}

/** The unit of measure behind a number, where it is one that ratios are taken of. */
function measure(text: string, quantity: Quantity): string {
  return (
    text
      .slice(quantity.end)
      .match(
        /^ ?(ms|μs|µs|s\b|seconds?|minutes?|hours?|GB|MB|TB|tokens\/s|tokens per second|requests|queries|ops|W|J|GPU-hours|FLOPs)/,
      )?.[1] ?? ""
  );
}

const FACTORS: readonly { pattern: RegExp; factor: number; example: string }[] = [
  { pattern: /\bhal(?:ves?|ved|ving)\b[^;,]{0,60}$/i, factor: 2, example: "halves the error from 12% to 8%" },
  { pattern: /\bdoubl(?:e|es|ed|ing)\b[^;,]{0,60}$/i, factor: 2, example: "doubles throughput from 40 to 60" },
  { pattern: /\btripl(?:e|es|ed|ing)\b[^;,]{0,60}$/i, factor: 3, example: "triples yield from 10 to 20" },
];

/** "x of n (p %)", "x/n (p %)" and "p % (x of n)". */
const SHARES: readonly { pattern: RegExp; order: readonly ["x" | "n" | "p", "x" | "n" | "p", "x" | "n" | "p"]; example: string }[] = [
  {
    pattern:
      /(?<![\d.,])(\d[\d,]*) ?(?:\/|(?:out )?of(?: the| all| our| these| those)?(?: \w+)?) ?(\d[\d,]*\d)\b(?!%|\.\d)(?: [\w-]+){0,5}?(?: ?[([]| ?,| ?=| ?or| ?–| ?-| ?: ?)+ ?(?:i\.e\., |or |about |approximately |~|a |only |just )?(\d{1,3}(?:\.\d+)?) ?(?:%|percent)/g,
    order: ["x", "n", "p"],
    example: "41 of 60 replies (65%)",
  },
  {
    pattern:
      /(?<![\d.,])(\d{1,3}(?:\.\d+)?) ?(?:%|percent)(?: [\w-]+){0,5}? ?[([] ?(?:n ?= ?|i\.e\., )?(\d[\d,]*) ?(?:\/|(?:out )?of(?: the| all| our)?) ?(\d[\d,]*\d)\b/g,
    order: ["p", "x", "n"],
    example: "65% (41/60)",
  },
  {
    pattern:
      /(?<![\d.,])(\d{1,3}(?:\.\d+)?) ?(?:%|percent) of (?:the |all |our |these )?(\d[\d,]*\d)\b(?: [\w-]+){1,4}? ?[(,] ?(?:n ?= ?|i\.e\., |that is,? |or )?(\d[\d,]*)\b(?! ?(?:%|percent|runs|seeds))(?=[ )])/g,
    order: ["p", "n", "x"],
    example: "20% of the 400 items (90 items)",
  },
];

/** Faults in shares of a count. */
export function checkShares(text: string): Fault[] {
  return SHARES.flatMap(({ pattern, order }) =>
    [...text.matchAll(pattern)].flatMap((match): Fault[] => {
      const parts = new Map(order.map((name, i) => [name, match[i + 1] ?? ""]));
      const value = (name: "x" | "n" | "p") => Number((parts.get(name) ?? "").replaceAll(",", ""));
      const [x, n, p] = [value("x"), value("n"), value("p")];
      if (!(n > 1) || x > n || (n >= 1900 && n <= 2099 && x < 32)) return [];
      const decimals = (parts.get("p")?.split(".")[1] ?? "").length;
      const loose = /about|approximately|~|nearly|almost|over|more than|roughly/.test(match[0]) ? 2 : 0;
      if (
        Math.abs((100 * x) / n - p) <= 0.5 * 10 ** -decimals * 1.1 + loose + 1e-9 ||
        (decimals === 0 && Math.abs((100 * x) / n - p) < 1 && Math.floor((100 * x) / n) === p)
      )
        return [];
      return [
        { start: match.index, end: match.index + match[0].length, sentence: `${x} of ${n} is ${round((100 * x) / n)} %, not ${p} %` },
      ];
    }),
  );
}

function fromTo(text: string, all: readonly Quantity[]): [Quantity, Quantity] | undefined {
  const pairs = all.flatMap((first, i): [Quantity, Quantity][] => {
    const second = all[i + 1];
    if (!second || !FROM_TO.test(text.slice(Math.max(0, first.start - 40), first.start))) return [];
    const between = text.slice(first.end, second.start);
    return /^(?: ?%?)(?: [^\d.;,]{0,40}?)?\bto (?:[^\d.;,]{0,25})?$/.test(between) ? [[first, second]] : [];
  });
  return pairs.length === 1 ? pairs[0] : undefined;
}

/** Whether a change and its two numbers are said in one breath. `joined`: a word such as "while" may set the two numbers against each other. */
function together(text: string, stated: Quantity, two: readonly Quantity[], joined = false): boolean {
  const first = Math.min(stated.start, ...two.map((place) => place.start));
  const last = Math.max(stated.end, ...two.map((place) => place.end));
  const between = text.slice(first, last);
  if (!joined && /\b(?:while|whereas|but)\b|, and\b/i.test(between)) return false;
  return (
    last - first < 140 &&
    !/;|\b(?:and|but|while|whereas) (?:\w+ )?(?:rais|lower|cut|reduc|increas|improv|drop|decreas|gain|sav|halv|doubl)\w*/i.test(between)
  );
}

/** A percentage that says a change, not a level. */
function isChange(text: string, quantity: Quantity): boolean {
  return (
    /\b(?:by|a|an|of|is|improvement:?) (?:\w+ )?$|\([+-]?$/i.test(text.slice(Math.max(0, quantity.start - 22), quantity.start)) &&
    (/\bby (?:\w+ )?$|\([+-]?$/i.test(text.slice(Math.max(0, quantity.start - 18), quantity.start)) ||
      CHANGE.test(text.slice(quantity.end, quantity.end + 40)))
  );
}

/** A count of things is no score. */
function isCount(text: string, quantity: Quantity): boolean {
  return (
    quantity.unit === "" &&
    quantity.decimals === 0 &&
    /^ (?:[\w-]+ )?(?:seeds?|runs|tasks?|datasets?|benchmarks?|languages|models?|items|questions|examples|participants|annotators|raters|layers|problems|prompts|epochs|steps|heads|GPUs?|sentences|images|documents|samples|categories|classes|systems|methods|domains|of)\b/i.test(
      text.slice(quantity.end),
    )
  );
}

/** Two numbers that can be compared: the same unit, or printed to the same precision. */
function alike(pair: readonly Quantity[]): boolean {
  const [a, b] = pair;
  return a !== undefined && b !== undefined && (a.unit === b.unit || a.decimals === b.decimals) && a.value <= 1000 && b.value <= 1000;
}

function fault(stated: Quantity, two: readonly Quantity[], sentence: string): Fault {
  const places = [stated, ...two];
  return { start: Math.min(...places.map((place) => place.start)), end: Math.max(...places.map((place) => place.end)), sentence };
}

function shown(quantity: Quantity): string {
  return `${quantity.value}${quantity.unit === "%" ? " %" : ""}`;
}

/** Two digits behind the point at most. */
export function round(value: number): string {
  return String(Math.round(Math.abs(value) * 100) / 100);
}
