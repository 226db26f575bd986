/** Asking a model about an answer that was given, rated and compared: once for questions to ask on, and several times for the same criteria, so that what differs is seen. */

import { criteriaOf } from "../core/practice/criteria.ts";
import type { Judgement } from "../core/practice/judgement.ts";
import { type Answer, keyOfSaid, saidIn, type Step } from "../core/practice/session.ts";
import { criteriaPack, INSTRUCTIONS_FOR_ANSWER, MOST_TOKENS_FOR_ANSWER, questionsPack } from "../core/propose/answer-pack.ts";
import { checkFollowUps } from "../core/propose/check-follow-ups.ts";
import { checkMarks } from "../core/propose/check-marks.ts";
import type { Mask } from "../core/propose/mask.ts";
import { type ItemForm, readItems } from "../core/propose/read-items.ts";
import { hasWords } from "../core/propose/read-proposals.ts";
import type { AskModel, ModelFailure, ModelRequest } from "./ports.ts";

/** Runs over the same criteria. */
export const RUNS = 5;
/** Sentences about what went wrong that are kept: a model can name a thousand criteria that are not there. */
const MOST_PROBLEMS = 10;
/** Requests made at once. */
const AT_ONCE = 2;

/** One request as it would leave, and how often. */
export interface AnswerRequest {
  of: "questions" | "criteria";
  times: number;
  request: ModelRequest;
}

/** The requests that would be made, exactly as they would leave. A step without points is asked on and not marked. */
export function requestsForAnswer(step: Step, answer: Answer, mask: Mask): AnswerRequest[] {
  const said = saidIn(answer);
  return [
    { of: "questions", times: 1, request: requestOf(questionsPack(step, said, mask)) },
    ...(criteriaOf(step).length > 0 ? [{ of: "criteria" as const, times: RUNS, request: requestOf(criteriaPack(step, said, mask)) }] : []),
  ];
}

function requestOf(prompt: string): ModelRequest {
  return { instructions: INSTRUCTIONS_FOR_ANSWER, prompt, mostTokens: MOST_TOKENS_FOR_ANSWER };
}

/** After one of these the other requests would fail as well: they are not made. */
const FOR_ALL: ReadonlySet<ModelFailure["code"]> = new Set(["key", "credit", "cap", "request", "unreachable"]);

const FORMS: Record<AnswerRequest["of"], ItemForm> = {
  questions: { key: "text", is: (item) => hasWords(item, "text"), one: "question", list: "questions" },
  criteria: { key: "id", is: (item) => hasWords(item, "id"), one: "row", list: "criteria" },
};

export interface JudgeTools {
  ask: AskModel;
  /** Keeps what has come, after every reply that brought something. False where the answer was deleted meanwhile: then nothing more is asked. */
  keep: (judgement: Judgement) => Promise<boolean>;
  /** Hears of the beginning and of every reply. */
  tell: (judgement: Judgement) => void;
  now: () => string;
}

/**
 * Asks, and returns what came of it. Never throws for what a model does. Suggested questions that the person answered already, of an earlier judgement, stay
 * with their answers; and where nothing comes, an earlier judgement stands with what failed now.
 */
export async function judgeAnswer(
  step: Step,
  answer: Answer,
  mask: Mask,
  { model, host }: { model: string; host: string },
  { ask, keep, tell, now }: JudgeTools,
): Promise<Judgement> {
  const said = saidIn(answer);
  const criteria = criteriaOf(step);
  const judgement: Judgement = {
    model,
    host,
    at: now(),
    of: keyOfSaid(answer),
    micro: 0,
    followUps: answer.judged?.followUps.filter(({ id }) => answer.followUps[id]?.trim()) ?? [],
    refused: [],
    criteria: criteria.map(({ id, text }) => ({ id, text })),
    runs: [],
    problems: [],
  };
  let came = false;
  const note = (sentence: string) => {
    if (judgement.problems.length < MOST_PROBLEMS && !judgement.problems.includes(sentence)) judgement.problems.push(sentence);
  };
  tell(judgement);
  const queue = requestsForAnswer(step, answer, mask).flatMap(({ of, times, request }) =>
    Array.from({ length: times }, () => ({ of, request })),
  );
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const { of, request } = next;
      const outcome = await ask(request);
      judgement.micro += outcome.micro;
      if ("failed" in outcome) {
        const { code, message, hint } = outcome.failed;
        note(`${message} ${hint}`);
        if (FOR_ALL.has(code) && queue.length > 0)
          note(`So it was not asked ${queue.length === 1 ? "once" : `${queue.length} times`} more.`);
        if (FOR_ALL.has(code)) queue.length = 0;
      } else {
        const { items, problem } = readItems(outcome.text, FORMS[of]);
        came ||= items.length > 0;
        const restored = items.map((item) => restoredIn(item, mask));
        if (of === "questions") {
          const { accepted, refused } = checkFollowUps(restored, step, said);
          const standing = new Set(judgement.followUps.map(({ id }) => id));
          judgement.followUps.push(...accepted.filter(({ id }) => !standing.has(id)));
          judgement.refused.push(...refused.map(({ text, refusal }) => ({ text: text.slice(0, 300), why: refusal.sentence })));
        } else if (items.length > 0) {
          const { marks, refused } = checkMarks(restored, criteria, said);
          judgement.runs.push(marks);
          for (const { sentence } of refused) note(sentence);
        }
        if (outcome.ended === "cut" && outcome.why) note(outcome.why);
        if (problem) note(problem);
      }
      tell(judgement);
      if (came && !(await keep(judgement))) queue.length = 0;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const { problems, micro } = judgement;
  const ended = !came && answer.judged ? { ...answer.judged, problems, micro } : { ...judgement, ended: now() };
  await keep(ended);
  return ended;
}

/** An item with what the mask hid put back into its words, after it was read: a name with a quote mark in it would break JSON. */
function restoredIn(item: unknown, { restore }: Mask): unknown {
  if (typeof item !== "object" || item === null) return item;
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, typeof value === "string" ? restore(value) : value]));
}
