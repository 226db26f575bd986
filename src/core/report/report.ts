/**
 * A Report is what one person reads before one interview. It is plain data: parts in reading order, each made of statements, and every statement
 * says on what it rests. The renderers add headings and layout, never a claim.
 *
 * Grounding. A statement is a template of `report/templates.ts` with its slots filled. The template is our own fixed wording and holds no number
 * and no name; each slot's value is tied to one ground, and the ground must hold it: a span quotes it, a content field is it, an input said it, a
 * derived rule computes it again. `check-grounding.ts` verifies all of this; the report refuses to render otherwise.
 */

import type { Problem } from "../text/problem.ts";
import type { Span } from "../text/span.ts";

/** A place in a document. */
export interface SpanGround {
  kind: "span";
  span: Span;
}

/** A field of a content file: address "concept/dpo", field "trap.correction" or "probes.2.ask"; "" is the file as a whole (its name). */
export interface ContentGround {
  kind: "content";
  address: string;
  field: string;
}

/** What the person typed: the name of an input ("date", "minutes", "role", "firm", "stage", "correction:<span>"). */
export interface SaidGround {
  kind: "said";
  input: string;
}

/** A named pure rule of `report/rules.ts` over other grounds. `value` is what it computed. */
export interface DerivedGround {
  kind: "derived";
  rule: string;
  /** Plain arguments of the rule, where the grounds alone do not fix the outcome. */
  args: Record<string, string | number>;
  grounds: Ground[];
  value: string;
}

export type Ground = SpanGround | ContentGround | SaidGround | DerivedGround;

/** The class the cover counts by. Decided by the grounds: any CV span -> cv; else any posting span (or another document) -> posting; else any derived or said -> computed; else guidance. */
export type StatementClass = "cv" | "posting" | "computed" | "guidance";

export interface Statement {
  /** `<template>.<subject key>`, never a position, so that notes survive a rebuild. Templates begin with their part. Unique in the report. */
  id: string;
  template: string;
  /** Slot name -> value and the index of the ground that holds it. */
  values: Record<string, { text: string; ground: number }>;
  /** The template with its slots filled; kept so that a reader of the JSON needs no templates. */
  text: string;
  class: StatementClass;
  grounds: [Ground, ...Ground[]];
  /** The text holds `<slots>` that only the person can fill. */
  slots?: true;
}

/**
 * A small vocabulary from which every part is built; one renderer draws them all. `label` and `title` strings are fixed interface words. The statement of
 * `anchors` has the values `strong`, `adequate`, `weak` and sometimes `flag`, drawn apart; `references` point at statements by id, and `remedies` give
 * for some of them the statement that helps; `prose` is a text of the library in paragraphs,
 * with its bold, italic and code marks; `citations` draws rows of the report's own `sources`.
 */
export type Block =
  | { type: "statement"; statement: Statement }
  | { type: "list"; label?: string; ordered?: boolean; items: Statement[]; see?: string[] }
  | { type: "card"; id: string; title: Statement; tags: string[]; blocks: Block[]; open?: true }
  | { type: "group"; label: string; blocks: Block[] }
  | { type: "matrix"; rows: MatrixRow[] }
  | { type: "timeline"; rows: TimelineRow[]; fromYear: number; toYear: number }
  | { type: "anchors"; statement: Statement }
  | { type: "days"; days: Day[] }
  | { type: "references"; label?: string; to: string[]; remedies?: Record<string, string> }
  | { type: "citations"; label: string; ids: string[] }
  | { type: "prose"; label: string; statement: Statement };

/** A row of the fit matrix: the posting's words, the state, the evidence, the bridge. */
export interface MatrixRow {
  requirement: string;
  asked: Statement;
  strength: "required" | "preferred" | "implied";
  kind: "requirement" | "responsibility";
  state: "direct" | "transferable" | "to-confirm" | "not-visible";
  because?: Statement;
  evidence: Statement[];
  bridge: Statement[];
  /** Statements made elsewhere that hold here too, by id: nothing is said twice. */
  see?: string[];
}

export interface TimelineRow {
  entry: string;
  kind: "work" | "education";
  label: Statement;
  /** Months since year 0, end exclusive. */
  from: number;
  to: number;
}

export interface Day {
  /** ISO day; absent in a plan without an interview date, where `number` counts from 1. */
  date?: string;
  number: number;
  minutes: number;
  items: { minutes: number; statement: Statement }[];
}

export const PART_IDS = [
  "cover",
  "minute",
  "catches",
  "fit",
  "loop",
  "signals",
  "story",
  "behavioural",
  "claims",
  "concepts",
  "drills",
  "firm",
  "questions",
  "plan",
  "cheat-sheet",
  "sources",
] as const;
export type PartId = (typeof PART_IDS)[number];

export interface Part {
  id: PartId;
  title: string;
  /** One sentence why there is no material and what would change it; then `blocks` may be empty. */
  nothing?: Statement;
  blocks: Block[];
}

/** One file the report was built from. `text` is kept so that the report can be checked and shown alone. */
export interface Input {
  id: string;
  name: string;
  format: string;
  sha256: string;
  bytes: number;
  pages: number;
  text: string;
}

/** What the person chose or typed. `asOf` (ISO day) is always present: the clock is an argument. */
export interface Options {
  asOf: string;
  /** Interview date, ISO day. */
  date?: string;
  /** Minutes a day for practice. */
  minutes: number;
  role?: string;
  firm?: string;
  stage?: string;
}

export interface Report {
  schema: 1;
  engine: string;
  library: string;
  candidate: string;
  title: string;
  options: Options;
  inputs: Input[];
  /** What the person corrected: the name of a `said` ground -> what they said. */
  corrections: Record<string, string>;
  /** What the person must know before reading: what could not be read, was cut, was hidden. */
  warnings: Problem[];
  parts: Part[];
  /** Every content field that a statement cites: address -> field -> text, and the file's name under "". */
  content: Record<string, Record<string, string>>;
  /** Citations of the content used, by id, as one line each with its link. */
  sources: { id: string; line: string; url?: string }[];
  counts: Record<StatementClass, number> & { statements: number; unreadFields: number };
}
