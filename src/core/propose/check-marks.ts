/** What a model said of the criteria of an answer: a yes counts only with words of the answer that were found. */

import type { Criterion } from "../practice/criteria.ts";
import type { Mark } from "../practice/judgement.ts";
import { MarkedSchema } from "./answer-pack.ts";
import { type Refusal, refuse } from "./check-form.ts";
import type { Findable } from "./find-quote.ts";
import { findableFields, findSaid } from "./find-said.ts";

/** One run: marks by criterion, and what was refused. A criterion without a mark was not judged. */
export interface CheckedMarks {
  marks: Record<string, Mark>;
  refused: Refusal[];
}

/** Checks the rows of one run. Of two rows on the same criterion neither stands where they disagree. */
export function checkMarks(raw: readonly unknown[], criteria: readonly Criterion[], said: readonly string[]): CheckedMarks {
  const known = new Set(criteria.map(({ id }) => id));
  const fields = findableFields(said);
  const marks = new Map<string, Mark>();
  const refused: Refusal[] = [];
  const contradicted = new Set<string>();
  for (const value of raw) {
    const read = MarkedSchema.safeParse(value);
    if (!read.success) {
      refused.push(refuse("shape", "A row was not of the form that was asked for."));
      continue;
    }
    const { id, met, quote } = read.data;
    if (!known.has(id)) {
      refused.push(refuse("unknown", `There is no criterion called “${id.slice(0, 60)}”.`));
      continue;
    }
    const mark = markOf(met, quote ?? "", fields);
    const before = marks.get(id);
    if (!before) marks.set(id, mark);
    else if (before.met === mark.met) refused.push(refuse("twice", "A criterion was marked twice; the first mark stands."));
    else {
      contradicted.add(id);
      refused.push(refuse("twice", "A criterion was marked by yes and by no, so neither stands."));
    }
  }
  for (const id of contradicted) marks.delete(id);
  return { marks: Object.fromEntries(marks), refused };
}

function markOf(met: boolean, quote: string, fields: readonly Findable[]): Mark {
  if (!met) return { met: false };
  const found = findSaid(quote, fields);
  return "words" in found ? { met: true, quote: found.words } : { met: false, why: `The model said yes, but ${found.why}.` };
}
