/** What a rule of cutting looks at: a joint and the words on its two sides. */

import type { Joint } from "./find-joints.ts";
import type { PostingWords, VerbForm } from "./posting-words.ts";

/** A joint with what stands on its two sides. `left` begins where the row does, `rest` ends where the sentence does. */
export interface Standing {
  joint: Joint;
  left: string;
  rest: string;
  words: PostingWords;
  /** The verb that opens the right side, past adverbs and the like; undefined when none does. */
  form: VerbForm | undefined;
  /** Whether the sentence tells ("You will build ...") where a bullet would list. */
  prose: boolean;
  /** How many commas before this one began a clause: the last clause of a list needs no "and". */
  clauses: number;
}

export interface CutRule {
  id: string;
  cuts: boolean;
  /** What it catches; where it cuts, "|" shows the place. */
  example: string;
  fits: (standing: Standing) => boolean;
}

const EXAMPLES =
  /\b(?:such as|including|includes?|e\.g\.|for example|for instance|(?<!looks? |feels? |sounds? |would )like|namely|especially|particularly|whether by|from|ranging)\b/i;

/** Whether examples have begun on the left side: what follows belongs to them ("such as A, B and C"). */
export function inExamples(left: string): boolean {
  return EXAMPLES.test(left);
}
