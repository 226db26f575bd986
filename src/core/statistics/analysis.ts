/** An analysis: a method that computes numbers from data and solves for nothing. */

import type { Answer, Input, Method, Row, Source } from "./method.ts";
import { refuse } from "./method.ts";
import type { Values } from "./read-inputs.ts";
import { readInputs } from "./read-inputs.ts";
import { readable } from "./readable.ts";

/** What an analysis found: its main number, the sentence around it, and the numbers beside it. */
export interface Finding {
  value: number;
  /** As a person reads the value, where that is not simply the number. */
  rounded?: string;
  sentence: string;
  rows: Row[];
}

/** An analysis as a row of the table. */
export interface Analysis {
  id: string;
  name: string;
  answers: string;
  inputs: readonly Input[];
  /** What the main number is called. */
  computes: string;
  /** Sentence on why the data cannot be analysed, before `find` is called. */
  clash?: (v: Values) => string | undefined;
  find: (v: Values) => Finding;
  formula: string;
  source: Source;
  assumes: string;
  trap: string;
}

/** The method of an analysis. */
export function methodOfAnalysis(analysis: Analysis): Method {
  const { id, name, answers, inputs, formula, source, assumes, trap } = analysis;
  return {
    id,
    name,
    group: "analyse",
    answers,
    inputs,
    solves: [],
    formula,
    source,
    assumes,
    trap,
    solve: (given) => {
      const values = readInputs(inputs, given);
      if ("kind" in values) return values;
      const lacking = inputs.find((input) => !values.has(input.name) || values.groups(input.name).length === 0);
      if (lacking) return refuse(`Give ${lacking.label.toLowerCase()} (${lacking.name}).`, lacking.name);
      const clash = analysis.clash?.(values);
      if (clash) return refuse(clash);
      const found = analysis.find(values);
      if (!Number.isFinite(found.value)) return refuse("This cannot be computed with these values.");
      const answer: Answer = { kind: "answer", solved: analysis.computes, rounded: readable(found.value), ...found };
      return answer;
    },
  };
}
