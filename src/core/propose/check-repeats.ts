/**
 * Whether a proposal repeats a document without quotation marks. Words of a document belong to it: between quotation marks a reader sees whose they are, and what
 * somebody planted there for a program to say stays a quotation.
 */

import { type Refusal, refuse } from "./check-form.ts";
import type { Proposal } from "./proposal.ts";
import { plainWords, sentencesOf, SLOT } from "./words.ts";

/** Words in a row from which they are the document's, and words of a whole sentence that stands there. */
const RUN = 6;
const SENTENCE = 3;

/** The first such words, but for those that `standing`, a statement to be said better, has. `documents` and `standing` are plain words. */
export function checkRepeats({ text, good }: Proposal, documents: readonly string[], standing: string): Refusal | undefined {
  for (const sentence of [text, ...good].flatMap((words) => sentencesOf(words.replace(QUOTATION, "§").replace(SLOT, "§")))) {
    const whole = plainWords(sentence);
    const parts = sentence.split("§").map((part) => plainWords(part).trim().split(" "));
    const few = parts.length === 1 && (parts[0]?.length ?? 0) >= SENTENCE && (parts[0]?.length ?? 0) < RUN;
    const repeated = few
      ? documents.some((document) => document.includes(whole)) && whole.trim()
      : parts.map((words) => runIn(words, documents, standing)).find(Boolean);
    if (repeated) return refuse("repeats", `“${repeated}” stands in a document: its words stand between quotation marks.`);
  }
  return undefined;
}

const QUOTATION = /[“"][^“”"\n]*[”"]/g;

function runIn(words: readonly string[], documents: readonly string[], standing: string): string | undefined {
  for (let at = 0; at + RUN <= words.length; at++) {
    const run = words.slice(at, at + RUN).join(" ");
    if (documents.some((document) => document.includes(` ${run} `)) && !standing.includes(` ${run} `)) return run;
  }
  return undefined;
}
