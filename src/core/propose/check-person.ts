/**
 * What a proposal says of the person beyond its grounds: a motive, a feeling, a cause, a strength, an act or a skill that its quotes do not hold, or a
 * group's act told as theirs. Signals of it (signals.ts) weigh together what labelled proposals taught (weights.ts); the heaviest is named.
 */

import { type Refusal, refuse } from "./check-form.ts";
import type { Grounds } from "./check-grounds.ts";
import type { Proposal } from "./proposal.ts";
import type { ProposalScope } from "./scope.ts";
import { type SignalName, signalsOf } from "./signals.ts";
import { OF_PERSON, tooMuch, type Weights } from "./weigh.ts";
import { WEIGHTS } from "./weights.ts";

/** By signal, the code by which its refusals are counted, and what they say. */
const SAYS: Record<SignalName, [code: string, sentence: (words: string) => string]> = {
  want: ["motive", (words) => `It says why the person did something (${words}), which its quotes do not say.`],
  purpose: ["motive", (words) => `It says what for the person did something (“to ${words.slice(1)}), which its quotes do not say.`],
  opening: ["motive", (words) => `It begins with what its quotes do not say of the person (${words}).`],
  why: ["motive", (words) => `It gives a reason (${words}) that its quotes do not give.`],
  feel: ["feeling", (words) => `It says what the person feels or thinks (${words}), which its quotes do not say.`],
  made: ["cause", (words) => `It says that one thing brought about another (${words}), which its quotes do not say.`],
  strength: ["overclaim", (words) => `It is stronger than its quotes: ${words} stands in none of them.`],
  skill: ["skill", (words) => `It says or infers what the person can do (${words}), which its quotes do not say.`],
  act: ["act", (words) => `It says that the person did something (${words}) that its quotes do not say.`],
  verb: ["act", (words) => `It says that the person did something (${words}) that its quotes do not say.`],
  group: ["group", (words) => `Its quote tells of a group or of a contribution; it tells of one person (${words}).`],
  authors: ["group", (words) => `Its quote is a paper of several authors; it tells of one person (${words}).`],
  passive: ["group", (words) => `Its quote does not say who did it (${words}).`],
  posting: ["skill", (words) => `It tells the posting’s words of the person: ${words}.`],
  beyond: ["beyond", (words) => `It says more than its quotes hold: ${words}.`],
  "left-open": ["beyond", (words) => `It says more than its quotes hold: ${words}.`],
};

/** The refusal of a proposal that says too much of the person. */
export function checkPerson(proposal: Proposal, grounds: Grounds, scope: ProposalScope, weights: Weights = WEIGHTS): Refusal | undefined {
  const { kind, subject } = proposal;
  if (!OF_PERSON.has(kind)) return undefined;
  const found = tooMuch(kind, signalsOf(proposal, grounds, scope.subjects.get(subject)?.of), weights);
  if (!found) return undefined;
  const [code, sentence] = SAYS[found.name];
  return refuse(code, sentence(`“${[...new Set(found.words)].slice(0, 4).join(", ")}”`));
}
