/** One round of a report's loop on its own, with help between its questions. */

import type { Library, Round } from "../library/library.ts";
import type { Report } from "../report/report.ts";
import type { Beginning } from "./build-answer.ts";
import { findPractice } from "./find-practice.ts";
import { stepsOfRound } from "./questions-for-round.ts";
import type { Session } from "./session.ts";

/** Questions of a round that are rehearsed at once. */
const QUESTIONS = 4;

/** The first questions that a mock would ask in this round; `skip` names those asked last time. Undefined where there is none. */
export function buildRound(
  round: Round,
  report: Report,
  library: Library,
  beginning: Beginning,
  skip: ReadonlySet<string> = new Set(),
): Session | undefined {
  const { id, role, report: of, after } = beginning;
  const steps = stepsOfRound(round, findPractice(report), library, role, skip).slice(0, QUESTIONS);
  if (steps.length === 0) return undefined;
  return {
    schema: 1,
    id,
    kind: "answer",
    title: round.name,
    subject: `round/${round.slug}`,
    ...(of ? { report: of } : {}),
    ...(after ? { after } : {}),
    minutes: steps.reduce((sum, step) => sum + step.minutes, 0),
    locked: false,
    steps,
    library: library.version,
  };
}
