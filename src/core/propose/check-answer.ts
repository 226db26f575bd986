/** An assistant's whole answer, checked against a report: what both doors do with what a person pastes. */

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
  const { items, problem } = readProposals(maskOf(report).restore(answer));
  const scope = proposalScope(report, library);
  const standing = [...scope.standing, ...before.map((row) => wordStems(row.text))];
  const name = model?.trim().slice(0, 60) || "a chat assistant";
  return { verdicts: checkProposals(items, { ...scope, standing }, name), ...(problem ? { problem } : {}) };
}
