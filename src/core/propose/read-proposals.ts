/** An assistant's answer as proposals. */

import { type ItemForm, type ReadAnswer, readItems } from "./read-items.ts";

const PROPOSALS: ItemForm = {
  key: "kind",
  is: (item) => hasWords(item, "kind") && hasWords(item, "text"),
  one: "proposal",
  list: "proposals",
};

/** Reads an answer. Never throws. */
export function readProposals(answer: string): ReadAnswer {
  return readItems(answer, PROPOSALS);
}

/** Whether an object has words of its own under a name. */
export function hasWords(item: object, name: string): boolean {
  return Object.hasOwn(item, name) && typeof (item as Record<string, unknown>)[name] === "string";
}
