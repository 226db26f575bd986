/** What a proposal says of the person beyond its grounds: in words of its own, or a group's act as theirs. */

import type { Refusal } from "./check-form.ts";
import type { Grounds } from "./check-grounds.ts";
import { checkPlain } from "./check-plain.ts";
import type { Proposal } from "./proposal.ts";
import { withoutQuotations } from "./quotations.ts";
import type { SubjectKind } from "./scope.ts";
import { checkWhoseAct, linesOf } from "./whose-act.ts";

/** Kinds that speak of the person. */
const OF_PERSON = new Set<Proposal["kind"]>([
  "catch",
  "evidence",
  "bridge",
  "probe",
  "follow-up",
  "objection",
  "outline",
  "weakest-link",
  "reason",
]);

/** The refusal of a proposal that says too much of the person. `about` is what its subject is. */
export function checkPerson(proposal: Proposal, grounds: Grounds, about: SubjectKind | undefined): Refusal | undefined {
  if (!OF_PERSON.has(proposal.kind)) return undefined;
  const said = `${grounds.quoted}\n${grounds.subject}`;
  const text = withoutQuotations(proposal.text, said);
  const good = proposal.good.map((point) => withoutQuotations(point, said));
  return checkPlain(text, good, grounds, about) ?? checkWhoseAct(proposal.text, text, linesOf(grounds, about));
}
