import type { CvLine } from "./read-lines.ts";

/** What each line of a publication list holds, read once for all the ways of cutting the list. */
export interface LineCues {
  line: CvLine;
  /** Years of the dates on it. */
  years: readonly string[];
  /** It begins with a list of names. */
  names: boolean;
  /** The candidate's surname stands on it. */
  candidate: boolean;
  /** Quotation marks that open. */
  quotes: number;
  /** Nothing but a date. */
  isDate: boolean;
}

/** What the cutting is judged by: a reference has one year, one list of names, the candidate once, one title in quotation marks. */
const RULES: { score: (group: readonly LineCues[]) => number; example: string }[] = [
  {
    score: (group) => one(new Set(group.flatMap((cues) => cues.years)).size, 1, -0.8),
    example: "two papers of 2021 and 2022 taken for one",
  },
  { score: (group) => one(group.filter((cues) => cues.names).length, 1, -1), example: "the authors of the next paper at the end of one" },
  { score: (group) => one(group.filter((cues) => cues.candidate).length, 0.8, -0.6), example: "the candidate named twice" },
  {
    score: (group) =>
      one(
        group.reduce((sum, cues) => sum + cues.quotes, 0),
        1,
        -1,
      ),
    example: "two titles in quotation marks",
  },
  { score: (group) => (/^[\p{Ll}&,;:)]/u.test(group[0]?.line.text ?? "") ? -1.5 : 0), example: "cut in the middle of a title" },
  { score: (group) => (group[0]?.isDate && group.length === 1 ? -1.5 : 0), example: "a year alone" },
  { score: (group) => (group.length > 7 ? -0.3 * (group.length - 7) : 0), example: "the whole list as one" },
  { score: (group) => (isDangling(group) ? -1 : 0), example: "ends with a comma or a small word" },
];

/** How much the groups look like references, on average; groups that begin alike count for more. */
export function scoreGrouping(groups: readonly (readonly LineCues[])[]): number {
  if (groups.length === 0) return 0;
  const first = groups[0]?.[0];
  let sum = 0;
  for (const group of groups) {
    for (const rule of RULES) sum += rule.score(group);
    const head = group[0];
    if (first && head && head.names === first.names && head.line.bold === first.line.bold && head.line.bullet === first.line.bullet)
      sum += 0.5;
  }
  return sum / groups.length;
}

function one(count: number, bonus: number, malus: number): number {
  return count === 1 ? bonus : count > 1 ? malus * Math.min(3, count - 1) : 0;
}

function isDangling(group: readonly LineCues[]): boolean {
  return /[,:;&(-]$|\b(?:and|in|of|the|for|on|with|In|to|a)$/u.test(group.at(-1)?.line.text ?? "");
}
