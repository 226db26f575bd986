/** What a round of a report's loop would ask, best first. */

import type { Library, Question, Round } from "../library/library.ts";
import { questionsOfRow } from "../library/questions-of-round.ts";
import type { Practicable } from "./find-practice.ts";
import type { Step } from "./session.ts";
import { stepOfQuestion } from "./step-of-question.ts";

/** Whether a round is a conversation that can be rehearsed. */
export function isSpoken(round: Round): boolean {
  return round.asks.length > 0;
}

/**
 * Steps of a round: row by row of what it asks, first what the report cites, with its words; then what can be asked of anybody, nearest to the concepts
 * that the report cites. A question on a claim or a method that the report does not have is never asked. Steps of `skip`, asked last time, come last.
 */
export function stepsOfRound(
  round: Round,
  offered: readonly Practicable[],
  library: Library,
  role: string | undefined,
  skip: ReadonlySet<string>,
): Step[] {
  const cited = new Map(offered.toReversed().map((row) => [row.address, row]));
  const places = offered.map((row) => row.address);
  const near = ({ concepts }: Question) => concepts.filter((slug) => cited.has(`concept/${slug}`)).length;
  const of = new Map<string, Question>();
  for (const row of round.asks) {
    const questions = questionsOfRow(row, library);
    const own = questions
      .filter(({ slug }) => cited.has(`question/${slug}`))
      .toSorted((a, b) => places.indexOf(`question/${a.slug}`) - places.indexOf(`question/${b.slug}`));
    const others = questions.filter((question) => !own.includes(question) && isForAnybody(question));
    const ordered = row.questions ? others : others.toSorted((a, b) => rank(a) - rank(b) || near(b) - near(a));
    for (const question of [...own, ...ordered]) if (!of.has(question.slug)) of.set(question.slug, question);
  }
  const steps = [...of.values()].map((question) =>
    stepOfQuestion(question, { ...(role ? { role } : {}), quotes: cited.get(`question/${question.slug}`)?.quotes ?? [] }),
  );
  return [...steps.filter((step) => !skip.has(step.id)), ...steps.filter((step) => skip.has(step.id))];
}

/** Whether a question can be asked of anybody: it rests on no claim and no method. */
export function isForAnybody({ when }: Question): boolean {
  return when?.claim === undefined && when?.method === undefined;
}

/** What is asked of every work comes before what is asked where a text is silent; else the library's own order. */
function rank({ when, order }: Question): number {
  return (when?.open !== undefined && when.open !== "always" ? 1000 : 0) + (order ?? 99);
}
