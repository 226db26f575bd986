/** Which words a text holds. */

import { allWords, type Word } from "./words.ts";

export type Holds = (word: Word) => boolean;

/** Whether a text holds a word: by its stem, by what it is a form of, or by a long word that begins as it does. */
export function holder(text: string): Holds {
  const held = new Set<string>();
  for (const { stem, base } of allWords(text))
    for (const root of [stem, base]) held.add(root).add(root.length >= BEGINNING ? `${root.slice(0, BEGINNING)}…` : root);
  return ({ stem, base }) => held.has(stem) || held.has(base) || (base.length >= BEGINNING && held.has(`${base.slice(0, BEGINNING)}…`));
}
const BEGINNING = 5;

/** Words with which the clauses of a line begin, but for those of a group: such a verb is the person's own act. */
export function beginnings(told: string): { begins: Holds; firsts: ReadonlySet<string> } {
  const clauses = told
    // "Led a team that moved jobs and lowered spend": what follows "that" is the team's to the end.
    .replace(/\b(teams?|groups?|strand|people|engineers|scientists|students|researchers|\d+) (that|who|which)\b[^;:\n.•(]*/gi, "$1")
    .split(/[;:\n.•(]\s*|,? and |,\s/)
    .filter((clause) => !/^(?:we|our|they|the (?:team|group)|contribut|help|assist|support|member|part of|co-)/i.test(clause));
  const firsts = clauses.flatMap((clause) =>
    allWords(clause.slice(0, 60))
      .slice(0, 2)
      .map(({ text }) => text.toLowerCase()),
  );
  return { begins: holder(firsts.join(" ")), firsts: new Set(firsts) };
}
