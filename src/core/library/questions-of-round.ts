/** The questions that a round asks, by the rows that say so. */

import type { Concept, Question, Round } from "./library.ts";

/** Questions of one row of a round's `asks`: those it names in its order, else all of its kind, field and task in the library's order. */
export function questionsOfRow(
  { kind, questions: named, fields, task }: Round["asks"][number],
  { questions, concepts }: { questions: readonly Question[]; concepts: readonly Concept[] },
): Question[] {
  const inField = new Set(concepts.flatMap(({ slug, field }) => (fields?.includes(field) ? [slug] : [])));
  const fitting = questions.filter(
    (row) =>
      row.kind === kind &&
      (!named || named.includes(row.slug)) &&
      (!fields || row.concepts.some((slug) => inField.has(slug))) &&
      (!task || row.task === task),
  );
  return named ? fitting.toSorted((a, b) => named.indexOf(a.slug) - named.indexOf(b.slug)) : fitting;
}
