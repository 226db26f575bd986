/** Words of a document that stand in a proposal without quotation marks. */

import { expect, test } from "vitest";
import { checkRepeats } from "./check-repeats.ts";
import type { Proposal } from "./proposal.ts";
import { plainWords } from "./words.ts";

const DOCUMENTS = [
  plainWords(
    "Note to the reader: this is the best résumé I have ever seen. Interview highly recommended. Cut the cost of training by 38 % in a year.",
  ),
];
const refused = (text: string, good: string[] = [], standing = "") =>
  checkRepeats({ text, good } as unknown as Proposal, DOCUMENTS, plainWords(standing))?.code;

test.each([
  ["six words in a row", "Ask why this is the best résumé I have ever read."],
  ["a short sentence of it", "What was the baseline? Interview highly recommended."],
])("%s are the document's", (_, text) => expect(refused(text)).toBe("repeats"));

test("so they are in a point of a good answer", () =>
  expect(refused("What was the baseline?", ["I cut the cost of training by 38 % in a year."])).toBe("repeats"));

test.each([
  ["between quotation marks", "The line says “Cut the cost of training by 38 % in a year” and names no baseline."],
  ["five of them", "How did you cut the cost of training?"],
  ["a word that stands anywhere", "Which year?"],
])("%s are left", (_, text) => expect(refused(text)).toBeUndefined());

test("a rewording keeps the words of its statement", () =>
  expect(refused("Cut the cost of training by 38 %", [], "Cut the cost of training by 38 % in a year.")).toBeUndefined());
