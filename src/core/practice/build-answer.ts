/** One question, answered against the clock and compared. */

import type { Library, Question } from "../library/library.ts";
import type { Session, StepQuote } from "./session.ts";
import { stepOfQuestion } from "./step-of-question.ts";

/** What every builder of sessions is told. Ids are the caller's: a session made twice from the same words is two sessions. */
export interface Beginning {
  id: string;
  /** The role in whose terms questions are asked. */
  role?: string;
  report?: string;
  after?: string;
}

/** A session of one question of any kind. */
export function buildAnswer(
  question: Question,
  library: Library,
  { id, role, report, after }: Beginning,
  quotes: StepQuote[] = [],
): Session {
  const step = stepOfQuestion(question, { ...(role ? { role } : {}), quotes });
  return {
    schema: 1,
    id,
    kind: "answer",
    title: step.ask,
    subject: `question/${question.slug}`,
    ...(report ? { report } : {}),
    ...(after ? { after } : {}),
    minutes: step.minutes,
    locked: false,
    steps: [step],
    library: library.version,
  };
}
