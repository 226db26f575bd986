/**
 * Whether a sentence is cut at a joint, as a list of rules that can be read. The first rule that fits decides; where none fits, nothing is cut.
 * A cut belongs where a person could satisfy one side without the other and an interviewer would ask about them separately.
 */

import { CLAUSE_RULES } from "./clause-rules.ts";
import { listLength } from "./find-list.ts";
import { JOINT_RULES } from "./joint-rules.ts";
import { NOUN_RULES } from "./noun-rules.ts";
import type { CutRule, Standing } from "./standing.ts";

/** What the joining words say comes first, then verbs, then nouns. */
export const CUT_RULES: readonly CutRule[] = [...JOINT_RULES, ...CLAUSE_RULES, ...NOUN_RULES];

/** How far the names of a list reach beyond a joint ("Python, C++ and CUDA"); 0 where no list begins. */
export function namesBeyond({ joint, left, rest, words }: Standing): number {
  return joint.kind === "comma" || joint.kind === "and" ? listLength(left, rest, joint.kind, words) : 0;
}
