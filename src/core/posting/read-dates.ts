/** Days that a posting names, each with what happens on it. */

import type { Document } from "../document/document.ts";
import type { Posting } from "./posting.ts";

type What = Posting["dates"][number]["what"];

const MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
const MONTH = `(?<NAME>${MONTHS.map((month) => `${month.slice(0, 3)}(?:${month.slice(3)}|t)?`).join("|")})\\.?`;
const ORDINAL = "(?:st|nd|rd|th)?";
/** Each row: a way of writing a day or a month, with an example. Of several days ("9 and 10 February 2027") the value is the first. */
const FORMS: readonly { pattern: string; example: string }[] = [
  { pattern: "(?<year>20\\d\\d)-(?<month>\\d\\d)(?:-(?<day>\\d\\d))?", example: "2027-01-17" },
  {
    pattern: `(?<day>\\d{1,2})${ORDINAL}(?:\\s?(?:and|–|-|/|to)\\s?\\d{1,2}${ORDINAL})?\\s(?:of\\s)?${MONTH},?\\s(?<year>20\\d\\d)`,
    example: "9 and 10 February 2027",
  },
  {
    pattern: `${MONTH}\\s(?<day>\\d{1,2})${ORDINAL}(?:\\s?(?:and|–|-|to)\\s?\\d{1,2}${ORDINAL})?,?\\s(?<year>20\\d\\d)`,
    example: "January 31, 2027",
  },
  { pattern: `${MONTH},?\\s(?<year>20\\d\\d)`, example: "May 2027" },
  { pattern: "(?<day>[0-3]?\\d)\\.\\s?(?<month>[01]?\\d)\\.\\s?(?<year>20\\d\\d)", example: "15.01.2027" },
  // Which comes first is only plain where one of the two cannot be a month.
  { pattern: "(?<day>1[3-9]|2\\d|3[01])/(?<month>0?[1-9]|1[0-2])/(?<year>20\\d\\d)", example: "31/01/2027" },
  { pattern: "(?<month>0?[1-9]|1[0-2])/(?<day>1[3-9]|2\\d|3[01])/(?<year>20\\d\\d)", example: "01/31/2027" },
];
const PATTERNS = FORMS.map(({ pattern }) => new RegExp(`(?<![\\d./-])${pattern.replaceAll("(?<NAME>", "(?<name>")}(?![\\d/-]*\\d)`, "gi"));

/** What a date is of. The cue nearest before the date decides, then the nearest after it in the same clause. */
const CUES: readonly { what: What; pattern: RegExp; example: string }[] = [
  { what: "posted", pattern: /\b(?:posted|date posted|published on|advertised)\b/gi, example: "Posted 2026-11-03" },
  { what: "interview", pattern: /\binterviews?\b(?! process)/gi, example: "Interviews: week of 1 February 2027" },
  {
    what: "deadline",
    pattern:
      /\b(?:deadline|apply|applications?(?=[^.;]{0,120}\b(?:by|until|before|clos\w+|due|on)\b)|clos(?:es|ing|e)\b(?: date)?|submi(?:t|tted|ssions?)|due|sen[dt]|write to|received|review of applications)\b/gi,
    example: "Please submit by 15.01.2027",
  },
  {
    what: "start",
    pattern: /\b(?:start(?:s|ing)?(?: date)?|begin(?:s|ning)?|commenc\w+|available|join us|to be filled|filled by|earliest)\b/gi,
    example: "The start date is 1 February 2027",
  },
];

/** Dates with what they are of, in reading order; a date that nothing explains is left out. */
export function readDates(document: Document): Posting["dates"] {
  const { text } = document;
  const taken: { start: number; end: number }[] = [];
  const dates: Posting["dates"] = [];
  for (const pattern of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (taken.some((row) => row.start < end && start < row.end)) continue;
      taken.push({ start, end });
      const what = whatOf(text, start, end);
      const value = isoOf(match.groups ?? {});
      if (!what || !value || dates.some((date) => date.what === what && date.value === value)) continue;
      const span = { document: document.id, start, end };
      dates.push({ value, spans: [span], what });
    }
  }
  return dates.toSorted((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
}

function whatOf(text: string, start: number, end: number): What | undefined {
  const from = clauseStart(text, start);
  const before = text.slice(from, start);
  const last = CUES.flatMap(({ what, pattern }) => [...before.matchAll(pattern)].map((match) => ({ what, at: match.index }))).toSorted(
    (a, b) => b.at - a.at,
  )[0];
  if (last) return last.what;
  const after = text.slice(end).match(/^[^;\n.]{0,60}/)?.[0] ?? "";
  return CUES.flatMap(({ what, pattern }) => [...after.matchAll(pattern)].map((match) => ({ what, at: match.index }))).toSorted(
    (a, b) => a.at - b.at,
  )[0]?.what;
}

/** The beginning of the clause or line that holds an offset, at most 240 characters back. A wrapped line goes on: only a short or closed one ends. */
function clauseStart(text: string, at: number): number {
  const back = text.slice(Math.max(0, at - 240), at);
  const ends = [
    ...back.matchAll(
      /[.!?]\s+(?=\p{Lu})|;\s|\n{2,}|(?<=[.!?:)\d])\n|\n(?=[^\n]{0,40}:\s)|\n(?=(?:Posted|Apply|Start|Deadline|Closing|Interviews?)\b)/gu,
    ),
  ];
  const last = ends.at(-1);
  return at - back.length + (last ? last.index + last[0].length : 0);
}

function isoOf(groups: Record<string, string | undefined>): string | undefined {
  const name = groups.name?.toLowerCase().slice(0, 3);
  const month = name ? MONTHS.findIndex((row) => row.startsWith(name)) + 1 : Number(groups.month);
  const day = groups.day ? Number(groups.day) : undefined;
  if (!(month >= 1 && month <= 12) || (day !== undefined && !(day >= 1 && day <= 31))) return undefined;
  return [groups.year, String(month).padStart(2, "0"), day === undefined ? undefined : String(day).padStart(2, "0")]
    .filter(Boolean)
    .join("-");
}
