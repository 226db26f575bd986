/** Intervals that do not hold their estimate, and p-values that do not follow from their statistic. */

import { normalCdf } from "../statistics/normal.ts";
import { tCdf } from "../statistics/student-t.ts";
import type { Fault } from "./check-arithmetic.ts";

const INTERVAL =
  /(-?\d+(?:\.\d+)?) ?(%|points?|pp|ms|percentage points)? ?[([] ?(?:a )?(?:9[0579](?:\.\d)? ?%-? ?)?(?:CI|confidence interval|credible interval|CrI|HDI|interval|bootstrap interval)s?:?,? ?(?:of |from |= ?)?[[(]? ?(-?\d+(?:\.\d+)?) ?%? ?(?:,|to|–|;|and) ?(-?\d+(?:\.\d+)?)/g;
const STATISTIC = /\b([tz]) ?(?:\( ?(\d+(?:\.\d+)?) ?\))? ?= ?(-?\d+(?:\.\d+)?),? ?(?:and )?p ?([<=>]) ?(0?\.\d+)/g;

/** An estimate outside its own interval, or an interval whose lower end is the higher one. */
export function checkIntervals(text: string): Fault[] {
  return [...text.replace(/[−–](?=\d)/g, "-").matchAll(INTERVAL)].flatMap((match): Fault[] => {
    const [estimate, low, high] = [Number(match[1]), Number(match[3]), Number(match[4])];
    if (low <= estimate && estimate <= high) return [];
    const sentence =
      low > high ? `the interval runs from ${low} down to ${high}` : `${estimate} lies outside its own interval, ${low} to ${high}`;
    return [{ start: match.index, end: match.index + match[0].length, sentence }];
  });
}

/** A p-value that neither a two-sided nor a one-sided test gives for the t or z printed beside it. */
export function checkPValues(text: string): Fault[] {
  return [...text.replace(/[−–](?=\d)/g, "-").matchAll(STATISTIC)].flatMap((match): Fault[] => {
    const [, kind, df, printed = "0", sign, p = "0"] = match;
    if (kind === "t" && df === undefined) return [];
    const digits = (printed.split(".")[1] ?? "").length;
    const tails = (value: number) => (kind === "z" ? 2 * (1 - normalCdf(value)) : 2 * (1 - tCdf(value, Number(df))));
    const centre = Math.abs(Number(printed));
    const most = tails(Math.max(0, centre - 0.5 * 10 ** -digits));
    const least = tails(centre + 0.5 * 10 ** -digits);
    const slack = 0.5 * 10 ** -(p.split(".")[1] ?? "").length;
    const stated = Number(p);
    const agrees = [1, 0.5].some((share) =>
      sign === "<"
        ? least * share < stated
        : sign === ">"
          ? most * share > stated
          : most * share >= stated - slack && least * share <= stated + slack,
    );
    if (agrees) return [];
    const computed = tails(centre);
    return [
      {
        start: match.index,
        end: match.index + match[0].length,
        sentence: `${kind}${df ? `(${df})` : ""} = ${printed} gives p = ${computed < 0.0001 ? "below .0001" : String(Number(computed.toPrecision(2)))} two-sided, not p ${sign ?? ""} ${p}`,
      },
    ];
  });
}
