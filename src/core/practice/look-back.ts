/** A session looked back on, round by round: what was said, the time it took, and at most three points of feedback a round. */

import { type AnswerReading, MOST_FEEDBACK, type ReadingAids, readAnswer } from "./read-answer.ts";
import { type Answer, isHidden, type Kept, type Step } from "./session.ts";

export interface SeenStep {
  /** Index in the session. */
  at: number;
  step: Step;
  answer?: Answer;
  /** Of an answer that may be compared: it was rated, or the session has ended. */
  reading?: AnswerReading;
}

/** A round of a mock interview; of another session a step. */
export interface SeenRound {
  name?: string;
  /** Minutes that its questions are given. */
  minutes: number;
  /** Seconds that they took. */
  seconds: number;
  steps: SeenStep[];
  /** At most three, the first of each answer before the second of any. `at` is the step that it is of. */
  feedback: { at: number; line: string }[];
}

/** The rounds of a session in their order. Pure. Nothing is compared of a quiet session that has not ended. */
export function lookBack(kept: Kept, aids: ReadingAids): SeenRound[] {
  const { session, answers, ended } = kept;
  const seen = session.steps.map((step, at): SeenStep => {
    const answer = answers[step.id];
    const isComparable = answer?.state === "done" && !isHidden(kept) && (ended !== undefined || answer.rating !== undefined);
    return { at, step, ...(answer ? { answer } : {}), ...(isComparable ? { reading: readAnswer(answer, step, aids) } : {}) };
  });
  const groups: SeenStep[][] = [];
  for (const row of seen) {
    const last = groups.at(-1);
    if (last && row.step.round !== undefined && last[0]?.step.round === row.step.round) last.push(row);
    else groups.push([row]);
  }
  return groups.map((steps) => {
    const name = steps[0]?.step.round;
    return {
      ...(name === undefined ? {} : { name }),
      minutes: steps.reduce((sum, { step }) => sum + step.minutes, 0),
      seconds: steps.reduce((sum, { answer }) => sum + (answer?.seconds ?? 0), 0),
      steps,
      feedback: feedbackOf(steps),
    };
  });
}

function feedbackOf(steps: readonly SeenStep[]): SeenRound["feedback"] {
  return Array.from({ length: MOST_FEEDBACK }, (_, i) =>
    steps.flatMap(({ at, reading }) => (reading?.feedback[i] === undefined ? [] : [{ at, line: reading.feedback[i] }])),
  )
    .flat()
    .slice(0, MOST_FEEDBACK)
    .toSorted((a, b) => a.at - b.at);
}

/** "Points you say you met: 3 of the 4 you marked." What was not marked is not missed; "" where nothing was. */
export function pointsLine({ points }: Step, { ticks }: Answer): string {
  const marks = points.flatMap((point) => ticks[point.id] ?? []);
  return marks.length > 0 ? `Points you say you met: ${marks.filter(Boolean).length} of the ${marks.length} you marked.` : "";
}

/** "1:05" from seconds. */
export function clockTime(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, "0")}`;
}
