/** What a model says, checked against a report: the same for words that a person pastes and for items that a program hands over. */

import type { Library } from "../library/library.ts";
import type { Report } from "../report/report.ts";
import { checkProposals, type Suggestion, type Verdict } from "./check-proposal.ts";
import { maskOf } from "./mask.ts";
import { readProposals } from "./read-proposals.ts";
import { proposalScope } from "./scope.ts";
import { wordStems } from "./words.ts";

/** Verdicts on every item of an answer, with what the prompt hid put back; `problem` is a sentence where items could not be read. `before` were accepted already. */
export function checkAnswer(
  answer: string,
  report: Report,
  library: Library,
  model: string | undefined,
  before: readonly Suggestion[] = [],
): { verdicts: Verdict[]; problem?: string } {
  // Put back into what was read, not into the JSON: a name with a quotation mark in it would break that.
  const { items, problem } = readProposals(answer);
  return { verdicts: checkItems(items, report, library, model, before), ...(problem ? { problem } : {}) };
}

/** Verdicts on items that were handed over one by one, whatever they are: one for each, in their order. */
export function checkItems(
  items: readonly unknown[],
  report: Report,
  library: Library,
  model: string | undefined,
  before: readonly Suggestion[] = [],
): Verdict[] {
  const { restore } = maskOf(report);
  return verdictsOn(
    items.map((item) => inside(item, restore)),
    report,
    library,
    model,
    before,
  );
}

function verdictsOn(
  items: readonly unknown[],
  report: Report,
  library: Library,
  model: string | undefined,
  before: readonly Suggestion[],
): Verdict[] {
  const scope = proposalScope(report, library);
  const standing = [...scope.standing, ...before.map((row) => wordStems(row.text))];
  return checkProposals(items, { ...scope, standing }, model?.trim().slice(0, 60) || "a chat assistant");
}

/** A value with every text in it changed. */
function inside(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((item) => inside(item, change));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, inside(item, change)]));
}
