/** A difference told in the text that no two rows of the paper's tables give. */

import type { Hit } from "./find-hits.ts";
import type { Sentence } from "./paper.ts";
import { fits, type Quantity, quantitiesOf } from "./quantities.ts";

const CHANGE =
  /\b(?:gains?|improv\w+|reduc\w+|increas\w+|drop\w*|lower|higher|better|worse|above|below|outperform\w*|beats?|ahead|behind|exceed\w*)\b/i;
/** Differences that are taken over several rows or columns, or of what no table holds. */
const ELSEWHERE =
  /\b(?:averag\w*|mean|median|relative\w*|respectively|each|both|per|between|at least|at most|up to|ranges?|total|Figure|Fig|significan\w*|CI|interval|all)\b/i;
/** Fewer rows and numbers than this are too few to say that a difference is in none of them. */
const LEAST_ROWS = 3;

interface Row {
  label: string;
  /** "[1]", where the row cites. */
  cites: string | undefined;
  values: Quantity[];
}

/** Sentences near a table that name one of its rows, tell one difference in points, and no column of the table gives it. */
export function checkTables(sentences: readonly Sentence[]): (Hit & { why: string })[] {
  const rows = sentences.filter((sentence) => sentence.form === "row").map(rowOf);
  const labelled = rows.filter((row) => row.label !== "" && row.values.length > 0);
  if (labelled.length < LEAST_ROWS) return [];
  return sentences.flatMap((sentence) => {
    if (sentence.form !== "prose" || !["results", "experiments", "discussion"].includes(sentence.kind)) return [];
    if (!CHANGE.test(sentence.own) || ELSEWHERE.test(sentence.own)) return [];
    const quantities = quantitiesOf(sentence.own).filter((quantity) => quantity.unit !== "" || quantity.decimals > 0);
    const [stated] = quantities;
    if (quantities.length !== 1 || !stated || !isDifference(stated, sentence.own) || stated.about) return [];
    const named = labelled.filter(
      (row) => sentence.own.includes(row.label) || (row.cites !== undefined && sentence.own.includes(row.cites)),
    );
    const [row] = named;
    if (!row || named.length !== 1) return [];
    const gives = labelled.some(
      (other) =>
        other !== row &&
        other.values.some((value, i) => {
          const own = row.values[i];
          return own !== undefined && fits(stated, value.value - own.value, value.slack + own.slack);
        }),
    );
    if (gives) return [];
    return [
      {
        sentence,
        start: sentence.span.start + stated.start,
        end: sentence.span.start + stated.end,
        why: `no row of the tables differs from ${row.label} by ${stated.value} points in any column`,
      },
    ];
  });
}

/** Points, or per cent that are said to be absolute. */
function isDifference(stated: Quantity, text: string): boolean {
  return stated.unit === "points" || (stated.unit === "%" && /\babsolute\b/i.test(text));
}

/** The words before the first number that is no reference, and the numbers. */
function rowOf(sentence: Sentence): Row {
  const text = sentence.text.replace(/\[\d+\]|±\s*\d+(?:\.\d+)?|\(\s*\d+(?:\.\d+)?\s*\)/g, (part) => " ".repeat(part.length));
  const label = text.match(/^\*?[\p{Lu}][\w+-]{2,}(?: [\w+-]*[\p{L}][\w+-]*)*/u)?.[0] ?? "";
  return { label: label.trim(), cites: sentence.text.match(/\[\d+\]/)?.[0], values: quantitiesOf(text.slice(label.length)) };
}
