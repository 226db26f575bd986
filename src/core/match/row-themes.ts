/** Which parts of a CV answer which kind of row, where its words alone do not say: a row on sharing findings is answered by papers and talks. */

import type { Requirement } from "../posting/posting.ts";
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
    asked: /\b(?:communit(?:y|ies)|relationships?|network|inclusive|knowledge sharing|outreach|foster\w*)\b/i,
    kinds: ["service", "talk", "mentoring"],
    example: "build relationships across academic and policy communities",
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

/** The parts of the CV that answer what a row is about. */
export function themesOf({ text }: Pick<Requirement, "text">): Set<IndexedLine["kind"]> {
  return new Set(THEMES.filter((theme) => theme.asked.test(text)).flatMap((theme) => theme.kinds));
}

/** "or equivalent experience": time in work stands in for a degree. */
const EQUIVALENT = /\bequivalent\b.{0,40}\bexperience\b/i;

/** Whether whole jobs answer a row, rather than their points, and the line is a job's heading. */
export function fitsWhole({ text, aspect, years }: Pick<Requirement, "text" | "aspect" | "years">, line: IndexedLine): boolean {
  return line.kind === "work" && line.heading && (aspect === "years" || years !== undefined || EQUIVALENT.test(text));
}
