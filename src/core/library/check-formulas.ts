/** The formulas of concepts, which are plain text: brackets match, nothing dangles, and no typesetting commands. */

import type { Problem } from "../text/problem.ts";
import type { Placer } from "./check.ts";
import { fault } from "./front-matter.ts";
import type { Library } from "./library.ts";

const CLOSING: Readonly<Record<string, string>> = { ")": "(", "]": "[", "}": "{" };

/** Rows of what a written formula may not hold, each with an example. */
const BROKEN: readonly { pattern: RegExp; why: string; example: string }[] = [
  { pattern: /\\[a-z]+/i, why: "it holds a typesetting command, and formulas are shown as plain text", example: "\\frac{a}{b}" },
  { pattern: /(?:^|[=(]|[<>](?!=))\s*[*/^]|=\s+=/, why: "an operator has nothing before it", example: "y = * x" },
  { pattern: /[*/^_=]\s*(?:$|[)\]},;])/, why: "an operator has nothing after it", example: "softmax(Q K^T / )" },
  { pattern: /\(\s*\)|\[\s*\]|\{\s*\}/, why: "a bracket is empty", example: "f() = x" },
];

/** What is wrong with a formula, as the end of a sentence; undefined when it reads well. */
export function findFormulaFault(formula: string): string | undefined {
  const open: string[] = [];
  for (const sign of formula) {
    if ("([{".includes(sign)) open.push(sign);
    const partner = CLOSING[sign];
    if (partner && open.pop() !== partner) return `"${sign}" closes nothing`;
  }
  if (open.length) return `"${open.at(-1)}" is never closed`;
  return BROKEN.find((row) => row.pattern.test(formula))?.why;
}

/** One fault for each concept whose formula cannot be read. */
export function checkFormulas(library: Library, place: Placer): Problem[] {
  return library.concepts.flatMap((concept) => {
    const why = concept.formula === undefined ? undefined : findFormulaFault(concept.formula);
    return why ? [fault(place("concepts", concept.slug, "formula:"), `The formula cannot be read: ${why}.`)] : [];
  });
}
