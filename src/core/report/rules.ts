/** The named rules behind derived grounds. Each is pure and can be computed again by anyone who has the report and the library. */

import type { Library } from "../library/library.ts";
import type { Ground } from "./report.ts";

/** What a rule sees: its arguments, and the texts of its grounds in order. */
export interface RuleInput {
  args: Record<string, string | number>;
  texts: string[];
  grounds: Ground[];
  library: Library;
}

/** Returns the outcome as text, or undefined where the inputs do not allow one. */
export type Rule = (input: RuleInput) => string | undefined;

const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** Rule name -> rule. The comment of each row says what it computes. */
export const RULES: Record<string, Rule> = {
  /** How many grounds there are, in digits. */
  count: ({ grounds }) => String(grounds.length),
  /** The same in words up to twelve. */
  "count-words": ({ grounds }) => NUMBERS[grounds.length] ?? String(grounds.length),
  /** The texts joined as a list: "a, b and c". */
  join: ({ texts }) => (texts.length < 2 ? texts[0] : `${texts.slice(0, -1).join(", ")} and ${texts.at(-1)}`),
  /** A day `args.days` after the day in the first text. */
  "add-days": ({ args, texts }) => shiftDay(texts[0], Number(args.days)),
  /** Whole days from the first text's day to the second's. */
  "days-between": ({ texts }) => {
    const [from, to] = [texts[0], texts[1]].map((text) => Date.parse(`${text}T00:00:00Z`));
    return from === undefined || to === undefined || Number.isNaN(from + to) ? undefined : String(Math.round((to - from) / 86_400_000));
  },
  /** The sum of numbers. */
  sum: ({ texts }) => String(texts.reduce((total, text) => total + Number(text), 0)),
};

function shiftDay(day: string | undefined, days: number): string | undefined {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? undefined : new Date(time + days * 86_400_000).toISOString().slice(0, 10);
}
