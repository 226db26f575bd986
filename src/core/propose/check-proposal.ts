/** A proposal, believed in nothing: what is left of it is words whose grounds were found, or a reason why it is refused. */

import { key } from "../text/key.ts";
import type { Span } from "../text/span.ts";
import { checkFirm } from "./check-firm.ts";
import { checkForm, type Refusal, refuse } from "./check-form.ts";
import { checkNumbersAndNames, findGrounds } from "./check-grounds.ts";
import { Standing } from "./check-near.ts";
import { checkPerson } from "./check-person.ts";
import { checkRepeats } from "./check-repeats.ts";
import { checkRewording } from "./check-rewording.ts";
import { type Kind, type Proposal, ProposalSchema } from "./proposal.ts";
import type { ProposalScope } from "./scope.ts";
import { knowingWords, plainWords, wordStems } from "./words.ts";

/** An accepted proposal as it is kept: shown as suggested, by which model, apart from what the report says itself. */
export interface Suggestion {
  /** Of its kind, its subject and its words: the same proposal again is the same suggestion. */
  id: string;
  part: string;
  kind: Kind;
  subject: string;
  text: string;
  good: string[];
  spans: Span[];
  content: string[];
  supports: Proposal["supports"];
  /** As the person names it, or the API. */
  model: string;
}

export type Verdict = { accepted: Suggestion } | { refused: Refusal; text: string };

/** What was accepted among verdicts. */
export function acceptedIn(verdicts: readonly Verdict[]): Suggestion[] {
  return verdicts.flatMap((verdict) => ("accepted" in verdict ? [verdict.accepted] : []));
}

/** Checks proposals one after another: of two that say the same the first stands. */
export function checkProposals(raw: readonly unknown[], scope: ProposalScope, model: string): Verdict[] {
  return knowingWords(() => checkEach(raw, scope, model));
}

function checkEach(raw: readonly unknown[], scope: ProposalScope, model: string): Verdict[] {
  const standing = new Standing(scope.standing);
  return raw.map((value) => {
    const read = ProposalSchema.safeParse(value);
    if (!read.success)
      return { refused: refuse("shape", `It is not of the form that was asked for: ${issue(read.error.issues)}.`), text: textOf(value) };
    const proposal = read.data;
    const grounds = checkForm(proposal, scope) ?? findGrounds(proposal, scope);
    const refused =
      "code" in grounds
        ? grounds
        : (checkNumbersAndNames(proposal, grounds) ??
          checkRepeats(proposal, scope.plain, plainWords(scope.statements.get(proposal.subject)?.text ?? "")) ??
          (proposal.kind === "rewording" ? checkRewording(proposal, scope) : standing.check(proposal)) ??
          checkPerson(proposal, grounds, scope.subjects.get(proposal.subject)?.of) ??
          checkFirm(proposal, grounds, scope));
    if (refused || "code" in grounds) return { refused: refused ?? (grounds as Refusal), text: proposal.text };
    standing.add(wordStems(proposal.text));
    const { part, kind, subject, text, good, content, supports } = proposal;
    return {
      accepted: {
        id: key(`${kind} ${subject} ${text}`),
        part,
        kind,
        subject,
        text: text.trim(),
        good,
        spans: grounds.spans,
        content,
        supports,
        model,
      },
    };
  });
}

function issue(issues: readonly { path: PropertyKey[]; message: string }[]): string {
  const [first] = issues;
  return first ? `${first.path.map(String).join(".") || "it"}: ${first.message}` : "unknown";
}

function textOf(value: unknown): string {
  const text = typeof value === "object" && value !== null && "text" in value ? value.text : value;
  return (typeof text === "string" ? text : (JSON.stringify(text) ?? "")).slice(0, 300);
}
