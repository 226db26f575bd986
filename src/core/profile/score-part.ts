import type { Cues } from "./build-cues.ts";
import { findPhrases, readWords, type Word } from "./words.ts";

/** How much a text reads like the title of a job (or, with minus, like an organisation). */
export function scoreTitle(text: string, cues: Cues): number {
  const words = readWords(text);
  if (words.length === 0) return 0;
  const roles = findPhrases(cues.words("role-noun"), words).filter((hit) => isWritten(text, words, hit.from, hit.to));
  const [first] = roles;
  if (!first) return 0;
  // The head of a title is its last word before a comma, a bracket or "of": "Vice President of Location", "Research Intern, Alignment".
  const head = headEnd(text, words);
  const atHead = roles.some((hit) => hit.to === head);
  return (atHead ? 2 : 1) + (words.length <= 6 ? 0.25 : words.length > 10 ? -1 : 0);
}

/** How much a text reads like the name of an organisation. */
export function scoreOrganisation(text: string, cues: Cues): number {
  const words = readWords(text);
  if (words.length === 0) return 0;
  const known = findPhrases(cues.words("known-organisation"), words).filter((hit) => isName(text, words, hit.from));
  const institutions = findPhrases(cues.words("institution-noun"), words).filter((hit) => isName(text, words, hit.from));
  const nouns = findPhrases(cues.words("organisation-noun"), words).filter((hit) => isName(text, words, hit.from));
  let score = 0;
  if (known.length > 0) score = Math.max(score, known.some((hit) => hit.from === 0) ? 2.5 : 1.5);
  if (institutions.length > 0) score = Math.max(score, 2);
  const head = headEnd(text, words);
  if (nouns.length > 0) score = Math.max(score, nouns.some((hit) => hit.to === words.length || hit.to === head) ? 1.75 : 0.75);
  if (/&|\b(?:the|The)\b/u.test(text) && score === 0 && words.length <= 6) score = 0.25;
  return score - (words.length > 12 ? 1 : 0);
}

/** Index after the last word of the first stretch: before a comma, a bracket, "of", "for", "in" or "at". */
function headEnd(text: string, words: readonly Word[]): number {
  for (const [index, word] of words.entries()) {
    const next = words[index + 1];
    if (!next) break;
    const between = text.slice(word.end, next.start);
    if (/[,(:/–—]/u.test(between) || /^(?:of|for|in|at|on|i|ii|iii|iv)$/.test(next.folded)) return index + 1;
  }
  return words.length;
}

/** Two-letter abbreviations count only in capitals ("PI", "TA"), so that "ta" and "pi" inside a text do not. */
function isWritten(text: string, words: readonly Word[], from: number, to: number): boolean {
  const first = words[from];
  const last = words[to - 1];
  if (!first || !last) return false;
  const written = text.slice(first.start, last.end);
  return written.length > 2 || written === written.toUpperCase();
}

/** A name begins with a capital or a digit. */
function isName(text: string, words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word) return false;
  const written = text.slice(word.start, word.end);
  if (written.length <= 3 && /^(?:uc|ag|se|sa|co|tu|mit|eth|ens|usc|nyu|ucl|cmu|kit|fair|arm|sap|ey|cea|far)$/.test(word.folded))
    return /^\p{Lu}/u.test(written);
  return /^[\p{Lu}\p{Lo}\d]/u.test(written) || words.length <= 3;
}
