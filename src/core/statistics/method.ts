/**
 * A method of the statistics workbench: a question with inputs, a formula with its source, and the answer as a number and a sentence. Doors draw forms,
 * tables and curves from these rows alone and know no method by name.
 */

/** One field of a method. */
export interface Input {
  /** Short and stable: the option of the command line and the field of the form. */
  name: string;
  label: string;
  /** SD, points or nothing: what is counted is said by the label. */
  unit: string;
  /** number and whole are single numbers; choice is one of `choices`; numbers is a list; groups is lists separated by semicolons or line ends. */
  kind: "number" | "whole" | "choice" | "numbers" | "groups";
  /** What a new form shows. Taken for a field that is left out only where `optional` is true. */
  default: string;
  optional: boolean;
  /** Bounds of a number, or of every number of a list; both belong to the range. */
  least: number;
  most: number;
  choices?: readonly { value: string; label: string }[];
  /** What it means, and which values are usual. */
  meaning: string;
}

/** Where a formula was taken from. */
export interface Source {
  author: string;
  year: number;
  title: string;
  /** Chapter, page or equation. */
  place: string;
}

/** One more number beside the answer. */
export interface Row {
  label: string;
  value: string;
}

/** What a method found. */
export interface Answer {
  kind: "answer";
  /** Name of the input that was solved for, or of the quantity computed. */
  solved: string;
  value: number;
  /** The value as a person reads it; sample sizes are rounded up. */
  rounded: string;
  sentence: string;
  rows: Row[];
}

/** Why there is no answer, in the shape of a Problem; `input` names the field to mend where one is to blame. */
export interface Refusal {
  kind: "refusal";
  code: "statistics.input" | "statistics.unreachable";
  message: string;
  severity: "error";
  input?: string;
}

/** A point of a power curve. */
export interface Point {
  n: number;
  value: number;
}

/** A curve of the outcome over whole sample sizes, and the point at which the method stands. */
export interface Curve {
  kind: "curve";
  /** The inputs on the two axes. */
  across: string;
  up: string;
  points: Point[];
  at: Point;
}

/** Fields as they were typed; absent, undefined or blank is left out. */
export type Given = Readonly<Record<string, string | number | undefined>>;

export interface Method {
  id: string;
  name: string;
  /** "plan": before the data; "analyse": with them. */
  group: "plan" | "analyse";
  /** The question it answers, as a person asks it. */
  answers: string;
  inputs: readonly Input[];
  /** Inputs of which exactly one is left out, to be solved for; the first is left out in a new form. Empty where everything is given. */
  solves: readonly string[];
  formula: string;
  source: Source;
  /** What must hold. */
  assumes: string;
  /** Where experienced people go wrong. */
  trap: string;
  /** Never throws and never gives NaN: a bad field is a refusal in a sentence. */
  solve: (given: Given) => Answer | Refusal;
  /** Only where there is a sample size to vary. Bounds of the range are optional. */
  curve?: (given: Given, from?: number, to?: number) => Curve | Refusal;
}

/** A source as a line: who, when, what, where in it. */
export function citationOf({ author, year, title, place }: Source): string {
  return `${author} ${year}, ${title}; ${place}`;
}

/** A refusal over one field. */
export function refuse(message: string, input?: string): Refusal {
  return { kind: "refusal", code: "statistics.input", message, severity: "error", ...(input === undefined ? {} : { input }) };
}
