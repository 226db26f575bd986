/** Years of experience that the dates do not bear out. */

import { key } from "../text/key.ts";
import type { Span } from "../text/span.ts";
import type { CatchLine } from "./catch-lines.ts";
import { findQuantities, fromNumber } from "./catch-lines.ts";
import type { Station } from "./catch-ranges.ts";
import { union } from "./check-constraints.ts";
import type { Catch } from "./match.ts";

const DOCTORATE = /\b(?:ph\.?\s?d|d\.?\s?phil|doctor|doktor|dr\.)/i;
const ACADEMIC = /\b(?:universit\p{L}*|college|post-?doc\p{L}*|doctoral|professor|academia|school of|max planck|ph\.?d)(?!\p{L})/iu;

/** Years of a certain kind count only the stations of that kind. The first row whose words stand in the sentence is used; else all work and a doctorate count. */
const KINDS: readonly { said: RegExp; counts: (station: Station) => boolean; example: string }[] = [
  {
    said: /\byears? (?:[^.,;]{0,20} )?in (?:the )?industry\b|\bindustr(?:y|ial) experience\b/i,
    counts: (station) => station.kind === "work" && !ACADEMIC.test(`${station.words} ${station.house ?? ""}`),
    example: "over 7 years in industry",
  },
  {
    said: /\b(?:on|in) the faculty\b|\bfaculty member\b|\bas (?:a )?professor\b/i,
    counts: (station) => station.kind === "work" && /\b(?:professor|lecturer|reader in|faculty)\b/i.test(station.words),
    example: "over 10 years on the faculty",
  },
];

/** Years that are not the person's: of data, of funding, of age. */
const NOT_WORK =
  /^years?[\s-]*(?:old|of (?:data|records?|history|text|articles|observations|logs|archives?|transcripts|age|funding|satellite))\b/i;
const CUE =
  /\b(?:experience|industry|research\w*|work\w*|engineer\w*|building|built|developing|study\w*|studied|ask\w*|kitchens?|faculty|standing|teaching|career|years? (?:in|as|of))\b/i;
const TENS = /\b(?:(thirty|forty|fifty)|(?:a|one|over a|more than a) (decade)|(two|three|four) (decades)) ?(?:years)?/i;
const NUMBER: Record<string, number> = { thirty: 30, forty: 40, fifty: 50, two: 20, three: 30, four: 40 };
/** Months by which a count of years may be rounded up. */
const ROUNDED = 10;

/** Years stated of a career against the union of its dates. */
export function catchYears(lines: readonly CatchLine[], stations: readonly Station[], asOf: string): Catch[] {
  const sound = stations.filter(
    (row) => row.to >= row.from && (row.kind === "work" || (row.kind === "study" && DOCTORATE.test(row.words))),
  );
  return lines.flatMap((line): Catch[] => {
    if (line.line.kind !== "summary" && !/\bexperience\b/i.test(line.text)) return [];
    if (line.line.kind === "publication" || !CUE.test(line.text)) return [];
    const stated = yearsIn(line);
    if (stated.length === 0) return [];
    const kind = KINDS.find((row) => row.said.test(line.text));
    const counted = kind ? stations.filter((row) => row.to >= row.from && kind.counts(row)) : sound;
    const first =
      counted.find((row) => row === earliest(counted.filter((one) => !/\b(?:intern|trainee)\b/i.test(one.words)))) ?? earliest(counted);
    if (!first) return [];
    const months = union(counted.map((row) => ({ from: row.from, to: row.to + 1 })));
    const years = stated.find((one) => one.value * 12 > months + ROUNDED);
    if (years === undefined) return [];
    const parts = counted.flatMap((row) => row.parts);
    const values = { rule: "years-covered", args: { asOf, shape: counted.map((row) => row.parts.length).join(",") }, spans: parts };
    const quotes: Span[] = [years.span, first.span];
    return [{ id: `years-claimed-${key(line.text)}`, kind: "years-claimed", quotes, ...(years.digits ? { values } : {}), score: 8 }];
  });
}

function earliest(stations: readonly Station[]): Station | undefined {
  return stations.toSorted((a, b) => a.from - b.from)[0];
}

function yearsIn(line: CatchLine): { value: number; span: Span; digits: boolean }[] {
  const numbers = findQuantities(line.text, line.span).flatMap((quantity) =>
    /^\+?\s?(?:years?|yrs?)\b/.test(quantity.unit) &&
    !NOT_WORK.test(quantity.unit) &&
    quantity.value <= 60 &&
    !/\blast$/.test(quantity.before)
      ? [{ value: quantity.value, span: fromNumber(line, quantity), digits: true }]
      : [],
  );
  const words = TENS.exec(line.text);
  if (!words || NOT_WORK.test(line.text.slice(words.index + words[0].length - 5))) return numbers;
  const value = words[2] ? 10 : (NUMBER[(words[1] ?? words[3] ?? "").toLowerCase()] ?? 0);
  return [...numbers, { value, span: line.span, digits: false }];
}
