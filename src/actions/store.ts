/** What the actions keep between calls; the io room provides it, bound to one owner. */

import type { Verdict } from "../core/propose/check-proposal.ts";
import type { Report } from "../core/report/report.ts";
import type { Correction } from "../core/text/correction.ts";
import type { Problem } from "../core/text/problem.ts";

/** Which files and choices a report is made of. Files are named by the hash of their bytes. */
export interface RequestInputs {
  cv: { sha256: string; name: string };
  posting: { sha256: string; name: string };
  papers: { sha256: string; name: string }[];
  notes?: { sha256: string; name: string };
  asOf: string;
  date?: string;
  minutes: number;
  stage?: string;
  role?: string;
  firm?: string;
}

/** One real step of making a report, with what it produced. `count` is what the step counted, in the order shown. */
export interface Step {
  stage: "decode" | "read" | "match" | "build" | "failed";
  /** A sentence for the progress page: "3 pages of cv.pdf". */
  sentence: string;
  /** Where to see what it made: a stage of the person's own file. */
  see?: "document" | "profile" | "posting" | "match";
}

export interface Request {
  id: string;
  inputs: RequestInputs;
  state: "waiting" | "done" | "failed";
  problems: Problem[];
  created: string;
}

export interface ReportRow {
  id: string;
  name: string;
  version: number;
  created: string;
  updated: string;
}

/** A report as a list shows it: what it was made of, and the bytes of its versions and files. */
export interface ListedReport extends ReportRow {
  inputs: RequestInputs;
  bytes: number;
}

/** How one request stands. "partial": something came and was checked, and something is missing, as `sentence` says. */
export interface Asked {
  ask: string;
  title: string;
  state: "waiting" | "asking" | "whole" | "partial" | "failed";
  letters: number;
  accepted: number;
  refused: number;
  sentence?: string;
}

/** How asking about a report stands. `micro`: what it cost so far, in millionths of a dollar. */
export interface Asking {
  model: string;
  host: string;
  begun: string;
  ended?: string;
  micro: number;
  parts: Asked[];
}

/** A file as it came, named by the hash of its bytes. */
export interface StoredFile {
  sha256: string;
  name: string;
  bytes: Uint8Array;
}

/** A place to keep things, for one owner. Every call that changes something has been synced to disk when it returns. */
export interface Store {
  loadFile(sha256: string): Promise<{ name: string; bytes: Uint8Array } | undefined>;
  /** The value of a stage by the hash of its inputs and version, or undefined. */
  loadStage(key: string): Promise<unknown>;
  /** Keeps what a stage made of a file. The key ends in the file's hash: a stage of a file that was deleted meanwhile is not kept. */
  saveStage(key: string, stage: string, value: unknown): Promise<void>;
  /**
   * Takes a request in together with its files; the same bytes twice are kept once. The same submission again gives the id of the first and changes
   * nothing.
   */
  submit(request: { id: string; submission: string; inputs: RequestInputs; files: readonly StoredFile[] }): Promise<string>;
  loadRequest(id: string): Promise<Request | undefined>;
  /** Requests that are not finished, oldest first: what to pick up at start. */
  waiting(): Promise<Request[]>;
  /** The step's number, or 0 where the request was deleted meanwhile: then nothing is kept. */
  saveStep(id: string, step: Step): Promise<number>;
  stepsAfter(id: string, number: number): Promise<{ number: number; step: Step }[]>;
  /** The last steps, the report, its version and the end of its request, in one transaction. A request that was deleted or has ended gives no report. */
  finish(id: string, name: string, key: string, report: Report, steps: readonly Step[]): Promise<void>;
  fail(id: string, problems: Problem[]): Promise<void>;
  /** The one changed last first. */
  listReports(): Promise<ListedReport[]>;
  /** Requests that are no report: being made, or failed. The newest first. */
  listUnfinished(): Promise<Request[]>;
  loadReport(id: string, version?: number): Promise<{ row: ReportRow; report: Report; created: string } | undefined>;
  /** A new version of a report from changed inputs or corrections; the same key as the newest changes nothing. */
  saveVersion(id: string, key: string, report: Report): Promise<number>;
  renameReport(id: string, name: string): Promise<boolean>;
  duplicateReport(id: string, newId: string): Promise<boolean>;
  deleteReport(id: string): Promise<boolean>;
  corrections(sha256s: readonly string[]): Promise<Correction[]>;
  saveCorrection(correction: Correction): Promise<void>;
  removeCorrection(place: { sha256: string; start: number; end: number }): Promise<void>;
  notes(id: string): Promise<Record<string, string>>;
  /** An empty text removes the note. */
  saveNote(id: string, statement: string, text: string): Promise<void>;
  /** What models proposed for a report, accepted and refused, the oldest first. */
  verdicts(report: string): Promise<Verdict[]>;
  /** Keeps verdicts beside a report; one on the same words again changes nothing. */
  saveVerdicts(report: string, verdicts: readonly Verdict[]): Promise<void>;
  /** How far asking a model about a report is, or how it ended. */
  asking(report: string): Promise<Asking | undefined>;
  saveAsking(report: string, asking: Asking): Promise<void>;
  /** Removes an accepted one, by its id, or all of them. */
  removeVerdicts(report: string, id?: string): Promise<void>;
  setting(name: string): Promise<string | undefined>;
  saveSetting(name: string, value: string): Promise<void>;
}
