/**
 * A Session is one time of practising: a list of steps in order, each asked before any help is given, then compared. It is plain data, made by a pure
 * function from the library, a report and a paper, and kept whole when it begins, so that a later edition of the library never changes a session that
 * somebody is in. What the person writes is kept apart, one Answer for each step.
 *
 * Nothing in a step is invented: `ask`, `points` and `after` are texts of the library, and `quotes` are words of the person's CV, paper or posting.
 */

import { z } from "zod";
import { key } from "../text/key.ts";
import type { Span } from "../text/span.ts";
import { JudgementSchema } from "./judgement.ts";

export const SESSION_KINDS = ["defence", "critique", "design", "answer", "mock"] as const;
export type SessionKind = (typeof SESSION_KINDS)[number];

/** Words that a step is about, with where they stand. */
export interface StepQuote {
  /** "Your CV", "Your paper, page 3", "The posting". */
  label: string;
  text: string;
  span?: Span;
}

/** Something that a good answer contains, as the library says it. `good` says what meets it; `cues` are further words by which it can be seen. */
export interface Point {
  id: string;
  text: string;
  good?: string;
  cues?: string[];
}

/**
 * A further question. `gap` names the point for whose absence it is asked, or "open:seeds" an element on which the answer is silent; without one it may be
 * asked after any answer.
 */
export interface FollowUp {
  id: string;
  ask: string;
  gap?: string;
}

/** Something to compare an answer with. `prose` is Markdown of the library, in paragraphs. */
export interface Aftermath {
  label: string;
  text: string;
  prose?: true;
}

/** How a step is answered: in one text, or in rows of named cells, or with a calculation beside the text. */
export type StepForm = { kind: "text" } | { kind: "rows"; columns: string[]; least: number; rows?: string[] } | { kind: "statistics" };

export interface Step {
  /** Unique in the session, and the same for the same question in every session: a slug or an address. */
  id: string;
  /** The round of a mock interview. */
  round?: string;
  name: string;
  ask: string;
  /** What is told beside the question. */
  setup?: string;
  /** What it tests, shown only after the answer. */
  tests?: string;
  quotes: StepQuote[];
  /** Help that can be opened before answering; opening it is counted. */
  hint?: string;
  minutes: number;
  form: StepForm;
  points: Point[];
  followUps: FollowUp[];
  /** Phrases that sound like an answer and are none, with why. */
  avoid?: { words: string[]; why: string }[];
  /** What is shown after the answer, in order: anchors, an outline, a worked example. */
  after: Aftermath[];
  /** The address in the library that it was taken from. */
  source?: string;
}

export interface Session {
  schema: 1;
  id: string;
  kind: SessionKind;
  title: string;
  /** What it is about, for "the same again" and for what flows back to a report: an address of the library, or an entry of the CV. */
  subject: string;
  /** The report it was opened from, and the paper it is about, by id. */
  report?: string;
  paper?: string;
  /** The session it is a variant or a repetition of. */
  after?: string;
  minutes: number;
  /** Steps open one after another (a step can be skipped); or all at once. */
  locked: boolean;
  /** Nothing is compared until the end: a mock interview. */
  quiet?: true;
  steps: Step[];
  /** Rounds of the loop for which a mock interview had no time, by name. */
  leftOut?: string[];
  /** Of the library it was made from. */
  library: string;
}

/** Longest text of one field, in UTF-16 units: an hour of speech is about 60,000. */
export const LONGEST_ANSWER = 60_000;

const text = z.string().max(LONGEST_ANSWER);

/** Tries of one step that are kept at most; the oldest goes first. */
export const MOST_TRIES = 20;

/** One time of answering a step. */
const TrySchema = z.strictObject({
  text,
  /** Cells of a step with rows. */
  rows: z.array(z.array(text).max(8)).max(60).default([]),
  /** Inputs of a calculation, and the method. */
  statistics: z.record(z.string().max(60), z.string().max(20_000)).optional(),
  /** Seconds from opening the step to the last change. */
  seconds: z.number().int().min(0).max(86_400),
  /** Further questions answered: id of the follow-up -> words. */
  followUps: z.record(z.string().max(200), text).default({}),
  /** The person's own rating before anything was compared, 1 to 5. */
  rating: z.number().int().min(1).max(5).optional(),
  /** Points that the person ticked (true) or said are absent (false) after comparing. */
  ticks: z.record(z.string().max(200), z.boolean()).default({}),
  at: z.string().max(40),
});
export type Try = z.infer<typeof TrySchema>;

/** What a person wrote for one step. Unanswered is the absence of one, and never wrong. */
export const AnswerSchema = z.strictObject({
  ...TrySchema.shape,
  step: z.string().min(1).max(200),
  state: z.enum(["open", "done", "skipped"]),
  /** Earlier tries, the oldest first. */
  former: z.array(TrySchema).max(MOST_TRIES).optional(),
  /** What a model said of it, where the person asked one. It is kept by itself: saving an answer never changes it. */
  judged: JudgementSchema.optional(),
  hinted: z.boolean().default(false),
  /** Raised by the page with every change: of two that arrive, the higher one stands. */
  revision: z.number().int().min(0),
});
export type Answer = z.infer<typeof AnswerSchema>;

/** A session with what was answered so far. */
export interface Kept {
  session: Session;
  answers: Record<string, Answer>;
  created: string;
  ended?: string;
}

/** The step to be answered next: the first that is neither done nor skipped, or undefined at the end. */
export function nextStep({ session, answers }: Pick<Kept, "session" | "answers">): Step | undefined {
  return session.steps.find((step) => (answers[step.id]?.state ?? "open") === "open");
}

/** Whether a step may be opened. A locked session opens one when those before it are done or skipped; what was written on once stays open. */
export function mayOpen({ session, answers }: Pick<Kept, "session" | "answers">, at: number): boolean {
  const step = session.steps[at];
  const next = nextStep({ session, answers });
  return !session.locked || !step || !next || at <= session.steps.indexOf(next) || answers[step.id] !== undefined;
}

/** Whether nothing may be compared yet: a quiet session that has not ended. */
export function isHidden({ session, ended }: Pick<Kept, "session" | "ended">): boolean {
  return session.quiet === true && ended === undefined;
}

/** Everything written for a step as one text, in the order of the page. */
export function wordsOf(answer: Pick<Answer, "text" | "rows" | "followUps">): string {
  return [...saidIn(answer), ...Object.values(answer.followUps).filter((part) => part.trim() !== "")].join("\n");
}

/** What was said to the question itself, field by field, without what was asked further. */
export function saidIn(answer: Pick<Answer, "text" | "rows">): string[] {
  return [answer.text, ...answer.rows.flat()].filter((part) => part.trim() !== "");
}

/** Whether a step was answered at all: in words, or by a calculation. An empty one that is said to be done is a skipped one. */
export function isAnswered(answer: Pick<Answer, "text" | "rows" | "statistics">): boolean {
  return saidIn(answer).length > 0 || Boolean(answer.statistics?.of);
}

/** Every time that a step was answered, the oldest first: the earlier tries, and what stands once it is done. */
export function triesOf(answer: Answer): Try[] {
  return [...(answer.former ?? []), ...(answer.state === "done" ? [answer] : [])];
}

/** Seconds spent on a session so far, over all its steps. */
export function secondsOf(answers: Kept["answers"]): number {
  return Object.values(answers).reduce((sum, { seconds }) => sum + seconds, 0);
}

/** The key of what was said to the question: a judgement holds for the words that it was made of. */
export function keyOfSaid(answer: Pick<Answer, "text" | "rows">): string {
  return key(saidIn(answer).join("\n"));
}
