import { foldWord } from "./words.ts";

/** A word, a number (with its inner dots, commas and slashes; an ISO date is one number) or a single mark. */
export interface Token {
  type: "word" | "number" | "mark";
  text: string;
  folded: string;
  start: number;
  end: number;
  /** A tab or a line break stands before it. */
  breakBefore: boolean;
  /** No white space stands before it. */
  joined: boolean;
}

// A letter directly after digits ("3rd", "2x") starts its own word token, so that "2nd" can be told from "2 nd".
const TOKEN = /[\p{L}\p{M}]+|(?:18|19|20)\d\d-\d{1,2}(?:-\d{1,2})?(?!\d)|\d+(?:[.,/]\d+)*|[^\s\p{L}\p{M}\d]/gu;

/** Splits a text for the date reader. Linear. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    const word = match[0];
    const start = match.index;
    const first = word.charCodeAt(0);
    const type = first >= 48 && first <= 57 ? "number" : /[\p{L}\p{M}]/u.test(word) ? "word" : "mark";
    let breakBefore = start === 0;
    for (let i = end; i < start && !breakBefore; i++) breakBefore = text[i] === "\n" || text[i] === "\t";
    tokens.push({
      type,
      text: word,
      folded: type === "word" ? foldWord(word) : word,
      start,
      end: start + word.length,
      breakBefore,
      joined: start === end,
    });
    end = start + word.length;
  }
  return tokens;
}
