/** What practice keeps between calls, for one owner. Like the Store: what has returned has been synced to disk. */

import type { Judgement } from "../core/practice/judgement.ts";
import type { Deed } from "../core/practice/plan-days.ts";
import type { PractisedSession } from "../core/practice/practised.ts";
import type { Answer, Kept, Session, SessionKind } from "../core/practice/session.ts";

/** A session in a list: without its steps' texts. */
export interface SessionRow {
  id: string;
  kind: SessionKind;
  title: string;
  subject: string;
  report?: string;
  paper?: string;
  /** The session it repeats or is a variant of. */
  after?: string;
  created: string;
  updated: string;
  ended?: string;
  steps: number;
  /** Steps that were answered, by id, in the order in which they were first answered. */
  answered: string[];
}

/** A paper that the person brought. Its file is kept like every other, by the hash of its bytes. */
export interface PaperRow {
  id: string;
  sha256: string;
  name: string;
  title: string;
  created: string;
}

/** A card's state as the schedule made it, and the log of its reviews, newest last. Both are JSON of `core/practice`. */
export interface CardRow {
  card: string;
  state: unknown;
}
export interface ReviewRow {
  number: number;
  card: string;
  review: unknown;
}

export interface PracticeStore {
  /** Keeps a new session; the same id again changes nothing. */
  saveSession(session: Session): Promise<void>;
  loadSession(id: string): Promise<Kept | undefined>;
  listSessions(): Promise<SessionRow[]>;
  /** What was answered in the sessions that began at a report, without texts: it is read with every page of the report. */
  practised(report: string): Promise<PractisedSession[]>;
  /**
   * Keeps an answer, also after the end, when it is compared. "older": one with this or a higher revision stands, written in another window, and nothing was
   * changed. "gone": there is no such session. A judgement that stands is kept, whatever the answer brings.
   */
  saveAnswer(session: string, answer: Answer): Promise<"saved" | "older" | "gone">;
  /** Keeps what a model said of an answer, with it; whatever is written meanwhile stays. False where there is no such answer (any more). */
  saveJudgement(session: string, step: string, judgement: Judgement): Promise<boolean>;
  endSession(id: string): Promise<boolean>;
  deleteSession(id: string): Promise<boolean>;
  /** Keeps a paper with its file. The same bytes give the paper that stands. */
  savePaper(paper: { id: string; sha256: string; name: string; title: string; bytes: Uint8Array }): Promise<string>;
  loadPaper(id: string): Promise<PaperRow | undefined>;
  listPapers(): Promise<PaperRow[]>;
  /** The paper, its sessions and, where nothing else needs it, its file. */
  deletePaper(id: string): Promise<boolean>;
  /** What the person said is done of a report's plan. */
  deeds(report: string): Promise<Deed[]>;
  /** Says on which day a statement of the plan was done; without a day it is not done. */
  saveDeed(report: string, statement: string, day: string | undefined): Promise<void>;
  /** `deck` is a report's id or "library". */
  cards(deck: string): Promise<CardRow[]>;
  reviews(deck: string): Promise<ReviewRow[]>;
  /** A card's new state and the review that made it, in one transaction. */
  saveReview(deck: string, card: string, state: unknown, review: unknown): Promise<number>;
  /** Takes the newest review back and puts `state` in its place; null removes the card's state. False where `number` is not the newest. */
  undoReview(deck: string, number: number, card: string, state: unknown): Promise<boolean>;
}
