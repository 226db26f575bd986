/**
 * The formulas by which numbers in content are computed anew. A file's front matter names one and gives its arguments; `check content` compares. Pure
 * numbers in, one number out; percentages are written as such in the name.
 */

import * as interval from "./interval.ts";
import { normalCdf, normalQuantile } from "./normal.ts";
import * as power from "./power.ts";
import { tQuantile } from "./student-t.ts";

interface Formula {
  /** Names of its arguments, in order. */
  args: readonly string[];
  compute: (...args: number[]) => number;
}

/** Name in content -> its arguments and the function that computes it. */
export const FORMULAS: Readonly<Record<string, Formula>> = {
  "normal-quantile": { args: ["p"], compute: normalQuantile },
  "normal-cdf": { args: ["x"], compute: normalCdf },
  "t-quantile": { args: ["p", "df"], compute: tQuantile },
  "power-difference": { args: ["difference", "se", "df", "alpha"], compute: power.powerOfDifference },
  "detectable-difference": { args: ["se", "df", "alpha", "power"], compute: power.detectableDifference },
  "power-equivalence": { args: ["truth", "margin", "se", "df", "alpha"], compute: power.powerOfEquivalence },
  "n-two-proportions": {
    args: ["p1", "p2", "alpha", "power"],
    compute: (p1, p2, alpha, strength) => Math.ceil(power.sizeForTwoProportions(p1, p2, alpha, strength)),
  },
  "power-two-proportions": { args: ["p1", "p2", "n", "alpha"], compute: power.powerOfTwoProportions },
  "n-paired": {
    args: ["difference", "discordant", "alpha", "power"],
    compute: (difference, discordant, alpha, strength) => Math.ceil(power.sizeForPaired(difference, discordant, alpha, strength)),
  },
  "power-paired": { args: ["difference", "discordant", "pairs", "alpha"], compute: power.powerOfPaired },
  "design-effect": { args: ["size", "icc"], compute: power.designEffect },
  "effective-n": { args: ["n", "size", "icc"], compute: (n, size, icc) => n / power.designEffect(size, icc) },
  "one-run-false-alarms": { args: ["between", "within", "alpha"], compute: power.falseAlarmsOfOneRun },
  "half-width": { args: ["p", "n", "confidence"], compute: interval.halfWidthOfShare },
  "wilson-low": { args: ["k", "n", "confidence"], compute: (k, n, confidence) => interval.wilsonInterval(k, n, confidence).low },
  "wilson-high": { args: ["k", "n", "confidence"], compute: (k, n, confidence) => interval.wilsonInterval(k, n, confidence).high },
  "upper-bound-none": { args: ["n", "confidence"], compute: interval.upperBoundOfNone },
  "chance-at-least": { args: ["k", "n", "p"], compute: interval.chanceOfAtLeast },
  "family-error": { args: ["tests", "alpha"], compute: interval.familyError },
  "expected-best": { args: ["k"], compute: interval.expectedBest },
  "pass-at-k": { args: ["n", "c", "k"], compute: interval.passAtK },
  kappa: { args: ["observed", "chance"], compute: interval.kappa },
  "alarm-precision": { args: ["base", "sensitivity", "falseAlarm"], compute: interval.precisionOfAlarm },
  "n-difference": {
    args: ["variance", "difference", "alpha", "power"],
    compute: (variance, difference, alpha, strength) => Math.ceil(power.sizeForDifference(variance, difference, alpha, strength)),
  },
  "detectable-normal": {
    args: ["se", "alpha", "power"],
    compute: (se, alpha, strength) => se * (normalQuantile(1 - alpha / 2) + normalQuantile(strength)),
  },
  "ignored-false-alarms": { args: ["effect", "alpha"], compute: power.falseAlarmsOfIgnored },
  "area-error": { args: ["area", "positives", "negatives"], compute: interval.errorOfArea },
  "useless-area-error": { args: ["positives", "negatives"], compute: interval.errorOfUselessArea },
  "best-of": { args: ["centre", "sd", "k"], compute: (centre, sd, k) => centre + sd * interval.expectedBest(k) },
  "power-law-crossing": { args: ["lead", "exponent"], compute: (lead, exponent) => lead ** (1 / exponent) },
  "se-share-difference": { args: ["p", "n"], compute: (p, n) => Math.sqrt((2 * p * (1 - p)) / n) },
  "se-two-groups": { args: ["sd", "n1", "n2"], compute: (sd, n1, n2) => sd * Math.sqrt(1 / n1 + 1 / n2) },
  "root-sum-squares": { args: ["a", "b"], compute: (a, b) => Math.hypot(a, b) },
  "judge-shrinkage": { args: ["sensitivity", "specificity"], compute: (sensitivity, specificity) => sensitivity + specificity - 1 },
  "training-flops": { args: ["parameters", "tokens"], compute: (parameters, tokens) => 6 * parameters * tokens },
  "kv-cache-gib": {
    args: ["layers", "heads", "width", "tokens", "bytes"],
    compute: (layers, heads, width, tokens, bytes) => (2 * layers * heads * width * tokens * bytes) / 2 ** 30,
  },
  ratio: { args: ["top", "bottom"], compute: (top, bottom) => top / bottom },
};
