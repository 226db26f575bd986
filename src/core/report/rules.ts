/** The named rules behind derived grounds. Each is pure and can be computed again by anyone who has the report and the library. */

import type { Library } from "../library/library.ts";
import { union } from "../match/check-constraints.ts";
import { findTouches } from "../match/find-touches.ts";
import { isSilentOn } from "../match/open-elements.ts";
import { relate } from "../match/relate.ts";
import { STATE_RULES } from "../match/state.ts";
import { buildCues } from "../profile/build-cues.ts";
import { findDates } from "../profile/find-dates.ts";
import { monthIndex, PRESENT } from "../text/date.ts";
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
  /** The number in the first text with a noun of the list below: "one page" is "1 page". */
  amount: ({ args, texts }) => {
    const noun = NOUNS.find((row) => row === args.noun);
    return noun && texts[0] !== undefined ? `${texts[0]} ${noun}${texts[0] === "1" ? "" : "s"}` : undefined;
  },
  /** A step with its minutes: "Clarify (5 min)". */
  timed: ({ texts }) => (texts[0] && texts[1] ? `${texts[0]} (${texts[1]} min)` : undefined),
  /** What a line shows, each kind with the words that show it: "scale (512 GPUs) and outcome (38 %)". `args.what` names the kinds in order. */
  shows: ({ args, texts }) => {
    const what = String(args.what).split(",");
    if (what.length !== texts.length) return undefined;
    return listed(what.map((name, i) => `${SHOWN[name] ?? name} (${(texts[i] ?? "").replace(/\s+/g, " ")})`));
  },
  /** The texts joined as a list: "a, b and c". */
  join: ({ texts }) => listed(texts),
  /** That none of the texts says anything of `args.element`: what a good account of a piece of work has and these lines leave open. */
  "silent-on": ({ args, texts }) => (isSilentOn(String(args.element), texts.join("\n")) ? "open" : undefined),
  /** A day `args.days` after the day in the first text. */
  "add-days": ({ args, texts }) => shiftDay(texts[0], Number(args.days)),
  /** Whole days from the first text's day to the second's. */
  "days-between": ({ texts }) => {
    const [from, to] = [texts[0], texts[1]].map((text) => Date.parse(`${text}T00:00:00Z`));
    return from === undefined || to === undefined || Number.isNaN(from + to) ? undefined : String(Math.round((to - from) / 86_400_000));
  },
  /** The sentence of a state rule of the match. */
  "state-sentence": ({ args }) => STATE_RULES.find((row) => row.id === args.rule)?.sentence,
  /**
   * That the first text answers the second: it names `args.found`, the second names `args.wanted`, and the library says how they stand. A condition
   * (a degree, a publication list) and mere wording carry no concept, only the two places.
   */
  answers: ({ args, texts, grounds, library }) => {
    const [have, want] = texts;
    if (have === undefined || want === undefined) return undefined;
    if (args.relation === "condition" || args.relation === "wording") return String(args.relation);
    const names = (text: string, at: number, address: unknown) => {
      const ground = grounds[at];
      const start = ground?.kind === "span" ? ground.span : { document: "", start: 0 };
      return findTouches(text, start, library).some((touch) => touch.address === address);
    };
    if (!names(have, 0, args.found) || !names(want, 1, args.wanted)) return undefined;
    const link = relate(library, String(args.wanted), String(args.found));
    return link && link.relation === args.relation ? link.relation : undefined;
  },
  /** How two addresses are related, in the library's words. */
  "related-how": ({ args, library }) => relate(library, String(args.wanted), String(args.found))?.how,
  /** `args.word`, a word of our own ("your CV") where a place has no name of its own. Only words of the list below. */
  word: ({ args }) => (WORDS.has(String(args.word)) ? String(args.word) : undefined),
  /** Full years covered by stretches whose dates the grounds quote; `args.shape` says how many dates each stretch has, a lone one runs on to `args.asOf`. */
  "years-covered": ({ args, texts, library }) => {
    const stretches: { from: number; to: number }[] = [];
    let at = 0;
    for (const dates of String(args.shape).split(",").map(Number)) {
      const { from, to } = readStretch(texts.slice(at, at + dates), library);
      at += dates;
      const start = from && monthIndex(from, "start", String(args.asOf));
      const end = monthIndex(to || PRESENT, "end", String(args.asOf));
      if (typeof start !== "number" || end === undefined) return undefined;
      stretches.push({ from: start, to: end + 1 });
    }
    return String(Math.floor(union(stretches) / 12));
  },
  /** The number at place `args.rank` of the first text, as digits; number words up to twenty count. */
  "number-in": ({ args, texts }) => numbersIn(texts[0] ?? "")[Number(args.rank)],
  /** The first text with its {words} replaced by the second: a question of the library in the posting's own words. */
  fill: ({ texts }) => (texts[0]?.includes("{words}") && texts[1] ? texts[0].replace("{words}", texts[1]) : undefined),
  /** Days of a plan without an interview date. */
  "plan-days": () => "14",
  /** The number of a day of the plan. */
  "day-number": ({ args }) => String(args.number),
  /** The sum of numbers. */
  sum: ({ texts }) => String(texts.reduce((total, text) => total + Number(text), 0)),
};

function shiftDay(day: string | undefined, days: number): string | undefined {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? undefined : new Date(time + days * 86_400_000).toISOString().slice(0, 10);
}

function listed(texts: readonly string[]): string | undefined {
  return texts.length < 2 ? texts[0] : `${texts.slice(0, -1).join(", ")} and ${texts.at(-1)}`;
}

const NOUNS = ["page", "row", "full year", "day", "paper", "line"] as const;
const SHOWN: Record<string, string> = { scale: "scale", ownership: "ownership", outcome: "an outcome", "first-author": "first authorship" };

/** Our own words for what has no name of its own. */
const WORDS = new Set(["your CV", "your publication list", "the posting"]);

/** A date with a dash behind it and nothing after: it runs on. */
const OPEN_END = /[–—-]$/;

function isPresent(text: string, library: Library): boolean {
  return readDate(text, library) === PRESENT;
}

/** The dates of a stretch: read together first, since "June" of "June to September 2025" has no year by itself. */
function readStretch(texts: readonly string[], library: Library): { from: string | undefined; to: string | undefined } {
  const [, last] = texts;
  if (last !== undefined && (OPEN_END.test(last.trim()) || isPresent(last, library)))
    return { from: readDate(texts[0] ?? "", library), to: PRESENT };
  const together = texts.length === 2 ? findDates(texts.join(" – "), buildCues(library.lexicon))[0] : undefined;
  if (together?.first?.value && together.last?.value) return { from: together.first.value, to: together.last.value };
  const [from, to] = texts.map((text) => readDate(text, library));
  return { from, to };
}

/** The date a text writes; the later one of a range. */
function readDate(text: string, library: Library): string | undefined {
  const hit = findDates(text, buildCues(library.lexicon))[0];
  return hit?.first?.value ?? hit?.last?.value;
}

const WORD_NUMBERS =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );

/** The numbers a text states, in order, as digits. */
export function numbersIn(text: string): string[] {
  return [...text.matchAll(/\d[\d,]*(?:\.\d+)?|\p{L}+/gu)].flatMap((match) => {
    if (/^\d/.test(match[0])) return [match[0].replaceAll(",", "")];
    const at = WORD_NUMBERS.indexOf(match[0].toLowerCase());
    return at < 0 ? [] : [String(at + 1)];
  });
}
