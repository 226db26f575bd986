/** Which parts of a CV answer which kind of row, where its words alone do not say: a row on sharing findings is answered by papers and talks. */

import type { IndexedLine } from "./index-evidence.ts";

interface Theme {
  asked: RegExp;
  kinds: readonly IndexedLine["kind"][];
  example: string;
}

const THEMES: readonly Theme[] = [
  {
    asked:
      /\b(?:publish\w*|publications?|papers?|present\w*|shar(?:e|ing)|communicat\w*|literature|findings|writing|community|conferences?)\b/i,
    kinds: ["publication", "talk", "service", "teaching"],
    example: "share your findings with the research community",
  },
  {
    asked: /\b(?:mentor\w*|supervis\w*|manag(?:e|ing|ement)|coach\w*|junior|team of|hir(?:e|ing)|leadership)\b/i,
    kinds: ["mentoring", "teaching"],
    example: "mentor junior scientists",
  },
  {
    asked: /\b(?:research(?:er|ers)?|agenda|exploratory|hypothes\w*|scientific|questions)\b/i,
    kinds: ["publication", "grant"],
    example: "carry out sustained exploratory research",
  },
  {
    asked: /\b(?:programming|software|cod(?:e|ing|ebases?)|open[- ]source|librar(?:y|ies)|tool(?:s|ing)?|prototyp\w*)\b/i,
    kinds: ["project"],
    example: "excellent computer programming skills",
  },
];

/** Whether a line's part of the CV answers what a row is about. */
export function fitsTheme(text: string, line: IndexedLine): boolean {
  return THEMES.some((theme) => theme.kinds.includes(line.kind) && theme.asked.test(text));
}
