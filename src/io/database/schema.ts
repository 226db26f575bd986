/**
 * What the database holds. Every row has an owner, so that accounts can come without a rewrite; texts, numbers and bytes only, so that the same
 * queries serve SQLite and PostgreSQL. Times are ISO strings in UTC; JSON is text.
 */

import type { SessionKind } from "../../core/practice/session.ts";

/** A file as it came, kept whole. Its key is the hash of its bytes: the same file twice is one row. */
export interface FileTable {
  owner: string;
  sha256: string;
  name: string;
  size: number;
  bytes: Uint8Array;
  created: string;
}

/** What a stage made of its inputs. The key is the hash of the inputs and the stage's version: found, it need not be made again. */
export interface StageTable {
  owner: string;
  key: string;
  stage: string;
  value: string;
  created: string;
}

/** A report that somebody asked for: what went in, how far it is, and where it ended. `submission` makes a second identical form no second report. */
export interface RequestTable {
  owner: string;
  id: string;
  submission: string;
  /** JSON of `RequestInputs` in actions/requests.ts. */
  inputs: string;
  state: "waiting" | "done" | "failed";
  /** JSON list of problems. */
  problems: string;
  created: string;
  updated: string;
}

/** One step of a request as the progress page shows it, numbered from 1, so that a page that lost its connection can go on where it was. */
export interface StepTable {
  owner: string;
  request: string;
  number: number;
  /** JSON of `Step` in actions/requests.ts. */
  step: string;
}

/** A report's name and where its versions stand. Its id is its request's id. */
export interface ReportTable {
  owner: string;
  id: string;
  name: string;
  version: number;
  created: string;
  updated: string;
}

/** One version of a report: a rebuild never overwrites what a note was attached to. */
export interface ReportVersionTable {
  owner: string;
  report: string;
  version: number;
  /** The hash of what it was built from. */
  key: string;
  /** JSON of the whole Report. */
  value: string;
  created: string;
}

/** What a person says a document says. Keyed by the document and the place, so that it holds in every report of that file. */
export interface CorrectionTable {
  owner: string;
  sha256: string;
  start: number;
  end: number;
  /** Null: there is no such fact. */
  value: string | null;
  updated: string;
}

/** What a person wrote for one statement of one report: its slots filled, or a note. Kept apart from grounded text. */
export interface NoteTable {
  owner: string;
  report: string;
  statement: string;
  text: string;
  updated: string;
}

export interface SettingTable {
  owner: string;
  name: string;
  value: string;
}

/** A paper that the person brought to practise on. */
export interface PaperTable {
  owner: string;
  id: string;
  sha256: string;
  name: string;
  title: string;
  created: string;
}

/** One time of practising. `value` is JSON of the whole Session, kept as it began. */
export interface SessionTable {
  owner: string;
  id: string;
  kind: SessionKind;
  title: string;
  subject: string;
  report: string | null;
  paper: string | null;
  /** The session it repeats or is a variant of. */
  after: string | null;
  /** How many steps it has: a list need not read the whole. */
  steps: number;
  value: string;
  created: string;
  updated: string;
  ended: string | null;
}

/** What was written for one step. `value` is JSON of the Answer; of two that arrive, the one with the higher revision stands. */
export interface AnswerTable {
  owner: string;
  session: string;
  step: string;
  state: string;
  revision: number;
  value: string;
  updated: string;
}

/** A card as the schedule left it. `deck` is a report or "library". */
export interface CardTable {
  owner: string;
  deck: string;
  card: string;
  state: string;
  updated: string;
}

/** One review of a card, numbered within its deck, so that the newest can be taken back. */
export interface ReviewTable {
  owner: string;
  deck: string;
  number: number;
  card: string;
  value: string;
  created: string;
}

/** What a person said is done of a report's plan. `day` is an ISO day. */
export interface DeedTable {
  owner: string;
  report: string;
  statement: string;
  day: string;
}

/** What a model proposed for a report and what became of it: `value` is a verdict of `core/propose`. */
export interface ProposalTable {
  owner: string;
  report: string;
  id: string;
  value: string;
  created: string;
}

/** What asking a model cost or may cost: `micro` is in millionths of a dollar, set aside at first and settled later. `day` is an ISO day in UTC. */
export interface SpendTable {
  owner: string;
  id: string;
  day: string;
  what: string;
  micro: number;
  created: string;
}

/** How far asking a model about a report is: `value` is JSON of `Asking` in actions/store.ts. */
export interface AskingTable {
  owner: string;
  report: string;
  value: string;
  updated: string;
}

export interface Database {
  file: FileTable;
  stage: StageTable;
  request: RequestTable;
  step: StepTable;
  report: ReportTable;
  report_version: ReportVersionTable;
  correction: CorrectionTable;
  note: NoteTable;
  setting: SettingTable;
  paper: PaperTable;
  session: SessionTable;
  answer: AnswerTable;
  card: CardTable;
  review: ReviewTable;
  deed: DeedTable;
  proposal: ProposalTable;
  spend: SpendTable;
  asking: AskingTable;
}

/** Tables in an order in which rows can be written back. */
export const TABLES = [
  "file",
  "stage",
  "request",
  "step",
  "report",
  "report_version",
  "correction",
  "note",
  "setting",
  "paper",
  "session",
  "answer",
  "card",
  "review",
  "deed",
  "proposal",
  "spend",
  "asking",
] as const satisfies readonly (keyof Database)[];
