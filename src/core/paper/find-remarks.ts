/** Computed remarks on a paper: what its own numbers say about its precision. Each is a question; none is a verdict. */

import { tQuantile } from "../statistics/student-t.ts";
import { type DetectorId, DETECTORS } from "./detectors.ts";
import { placesOf } from "./find-findings.ts";
import type { Remark } from "./finding.ts";
import { COUNT, valueOf } from "./number-words.ts";
import type { Paper, Sentence } from "./paper.ts";
import { quantitiesOf } from "./quantities.ts";

/** Fewer seeds than this are remarked upon. */
const ENOUGH_SEEDS = 5;
const Z = 1.96;
const NAMED_SPREAD = /\b(?:standard|std|s\.d|SD|SE|SEM|CI|CIs|confidence|credible|interval|range|percentile|quartile|deviation|error of)\b/;
/** A benchmark by name: capitals and figures within the word. */
const NAME = /\b[A-Z][\w-]*[A-Z\d][\w-]*\b/g;

/** All remarks in reading order. */
export function findRemarks(paper: Paper): Remark[] {
  return [...fewSeeds(paper), ...unnamedSpread(paper), ...samplingError(paper), ...unvalidatedJudge(paper)].toSorted(
    (a, b) => a.span.start - b.span.start,
  );
}

function fewSeeds(paper: Paper): Remark[] {
  return places(paper, "seeds").flatMap((place) => {
    const words = paper.document.text.slice(place.words.start, place.words.end);
    const seeds = valueOf(words.match(new RegExp(COUNT, "i"))?.[0] ?? "");
    if (!(seeds >= 2 && seeds < ENOUGH_SEEDS)) return [];
    const half = tQuantile(0.975, seeds - 1) / Math.sqrt(seeds);
    return [
      {
        ...at(place),
        kind: "few-seeds" as const,
        sentence: `With ${seeds} runs the half-width of a 95 % interval is ${half.toFixed(2)} standard deviations (t with ${seeds - 1} degrees of freedom over the root of ${seeds}).`,
        question: "Which differences in the paper are larger than that?",
      },
    ];
  });
}

function unnamedSpread(paper: Paper): Remark[] {
  const named = paper.sentences.some(
    (sentence) => NAMED_SPREAD.test(sentence.own) && /±|error bar|shaded|report|show|parenthes|mean/i.test(sentence.own),
  );
  if (named) return [];
  const first = places(paper, "error-bars").find((place) => paper.document.text.slice(place.words.start, place.words.end).includes("±"));
  if (!first) return [];
  return [
    {
      ...at(first),
      kind: "unnamed-spread",
      sentence:
        "Values are given as mean ± something; no sentence was found that names it as a standard deviation, a standard error or an interval.",
      question: "What does the number behind ± stand for, and over what was it taken?",
    },
  ];
}

/** Two percentages on a benchmark whose size is stated, nearer to each other than sampling of its items explains. */
function samplingError(paper: Paper): Remark[] {
  const sizes = sizesOf(paper);
  if (sizes.size === 0) return [];
  return paper.sentences.flatMap((sentence): Remark[] => {
    if (sentence.form !== "prose" || ["references", "related", "checklist"].includes(sentence.kind)) return [];
    const named = [...sizes].filter(([name]) => sentence.own.includes(name));
    const [first] = named;
    const scores = quantitiesOf(sentence.own).filter(
      (quantity) => quantity.unit === "%" || (quantity.unit === "" && quantity.decimals > 0),
    );
    const [a, b] = scores;
    if (!first || named.length > 1 || !a || !b || scores.length !== 2) return [];
    const [name, n] = first;
    const [p, q] = [a.value / 100, b.value / 100];
    if (
      p <= 0.02 ||
      q <= 0.02 ||
      p >= 0.98 ||
      q >= 0.98 ||
      p === q ||
      !/\b(?:from|to|than|against|versus|vs|over|compared|while|whereas|and|baseline)\b/i.test(sentence.own)
    )
      return [];
    const error = Math.sqrt((p * (1 - p) + q * (1 - q)) / n);
    const difference = Math.abs(p - q);
    if (difference >= Z * error) return [];
    return [
      {
        ...at(sentence),
        kind: "sampling-error",
        sentence: `On ${n} items (${name}) the difference of ${percent(difference)} points is ${(difference / error).toFixed(1)} standard errors (${percent(error)} points, items taken as independent and unpaired); 1.96 would be ${percent(Z * error)} points.`,
        question: "Would a paired analysis over the same items tell the two apart?",
      },
    ];
  });
}

/** Benchmarks named beside exactly one size in one sentence. */
function sizesOf(paper: Paper): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const place of places(paper, "dataset-size")) {
    const text = paper.document.text.slice(place.span.start, place.span.end);
    const names = [...new Set([...text.matchAll(NAME)].map((match) => match[0]))].filter(
      (name) => !/^(?:GPT|LLM|GPU|API|CI|SD)/.test(name),
    );
    const counts = quantitiesOf(text).filter((quantity) => quantity.unit === "" && quantity.decimals === 0 && quantity.value >= 30);
    const [name, count] = [names[0], counts[0]];
    if (name && count && names.length === 1 && counts.length === 1) sizes.set(name, count.value);
  }
  return sizes;
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}

function unvalidatedJudge(paper: Paper): Remark[] {
  const [judge] = places(paper, "judge");
  if (!judge || places(paper, "judge-validation").length > 0) return [];
  return [
    {
      ...at(judge),
      kind: "unvalidated-judge",
      sentence: "A model judges outputs here; a comparison of that judge with people was not found by text search in this file.",
      question: "On how many items was the judge compared with people, and where did they part?",
    },
  ];
}

function places(paper: Paper, id: DetectorId) {
  const detector = DETECTORS.find((row) => row.id === id);
  return detector ? placesOf(detector, paper) : [];
}

function at({ span, page }: Pick<Sentence, "span" | "page">) {
  return { span, ...(page === undefined ? {} : { page }) };
}
