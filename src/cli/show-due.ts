/** Other questions that are due, in the terminal. */

import type { DueVariant } from "../core/practice/find-variant.ts";
import { out } from "./print.ts";

/** Due questions shown at most: more would be a backlog, and nobody owes one. */
const SHOWN = 4;

/** Prints them with the words that begin each; nothing where none is due. */
export function showDue(due: readonly DueVariant[]): void {
  if (due.length === 0) return;
  out("\nDue again: another question of the kind that you answered");
  for (const { of, answered, question, since } of due.slice(0, SHOWN))
    out(
      `  ${question.ask}\n    after “${answered}”, since ${since}: groundwork practice begin answer question/${question.slug} --after ${of.id}`,
    );
}
