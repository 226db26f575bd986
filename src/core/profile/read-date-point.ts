import type { PartialDate } from "../text/date.ts";
import type { Cues } from "./build-cues.ts";
import type { Token } from "./tokenize.ts";

/** One date. A month or season without a year has no `value` yet: the other end of a range may lend it one. */
export interface DatePoint {
  value?: PartialDate;
  /** The last year, where one token writes two: "2019/20". */
  through?: PartialDate;
  month?: string;
  season?: boolean;
  start: number;
  end: number;
  /** Index of the token after it. */
  next: number;
}

/** Reads the date that begins at token `at`, if one does. Never looks further than six tokens ahead. */
export function readDatePoint(tokens: readonly Token[], at: number, cues: Cues): DatePoint | undefined {
  const token = tokens[at];
  if (!token || token.type === "mark") return undefined;
  return token.type === "word" ? readWorded(tokens, at, cues) : readNumeric(tokens, at, cues);
}

function readWorded(tokens: readonly Token[], at: number, cues: Cues): DatePoint | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const month = cues.words("month").values.get(token.folded);
  const quarter = /^q$/.test(token.folded) && /^[1-4]$/.test(tokens[at + 1]?.text ?? "") && tokens[at + 1]?.joined;
  const season = quarter || cues.words("season").values.has(token.folded);
  if (!month && !season) return undefined;
  let next = quarter ? at + 2 : at + 1;
  if (tokens[next]?.text === "." && tokens[next]?.joined) next += 1;
  // "Spring/Summer 2020", "Spring term 2022"
  if (
    season &&
    (tokens[next]?.text === "/" || tokens[next]?.text === "-") &&
    cues.words("season").values.has(tokens[next + 1]?.folded ?? "")
  )
    next += 2;
  else if (season && cues.words("season").values.has(tokens[next]?.folded ?? "")) next += 1;
  const start = token.start;
  let day: string | undefined;
  const number = tokens[next];
  if (month && number?.type === "number" && /^\d{1,2}$/.test(number.text) && Number(number.text) >= 1 && Number(number.text) <= 31) {
    let after = next + 1;
    if (/^(?:st|nd|rd|th)$/.test(tokens[after]?.folded ?? "") && tokens[after]?.joined) after += 1;
    // "May 7–12, 2020"
    if (
      /^[-–—]$/u.test(tokens[after]?.text ?? "") &&
      /^\d{1,2}$/.test(tokens[after + 1]?.text ?? "") &&
      fullYear(tokens[after + (tokens[after + 2]?.text === "," ? 3 : 2)])
    )
      after += 2;
    if (tokens[after]?.text === ",") after += 1;
    if (fullYear(tokens[after])) {
      day = number.text.padStart(2, "0");
      next = after;
    }
  }
  if (
    !day &&
    (tokens[next]?.text === "," ||
      tokens[next]?.text === "of" ||
      tokens[next]?.text === "/" ||
      tokens[next]?.text === "-" ||
      tokens[next]?.text === "–")
  ) {
    if (fullYear(tokens[next + 1])) next += 1;
  }
  const year = yearAt(tokens, next);
  if (!year) return { ...(month ? { month } : { season: true }), start, end: tokens[next - 1]?.end ?? token.end, next };
  const value = month ? `${year.value}-${month}${day ? `-${day}` : ""}` : year.value;
  return { value, ...(month ? { month } : { season: true }), start, end: year.end, next: year.next };
}

/** A year after a month or season: "2023", "'23", or the first of "2023/24". */
function yearAt(tokens: readonly Token[], at: number): { value: string; end: number; next: number } | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  if (/^['’‘`]$/u.test(token.text)) {
    const short = tokens[at + 1];
    if (!short || !/^\d\d$/.test(short.text) || !short.joined) return undefined;
    return { value: `${Number(short.text) > 60 ? 19 : 20}${short.text}`, end: short.end, next: at + 2 };
  }
  const academic = token.text.match(/^((?:19|20)\d\d)[/-](?:\d\d|(?:19|20)\d\d)$/);
  if (token.type === "number" && academic?.[1]) return { value: academic[1], end: token.end, next: at + 1 };
  return fullYear(token) ? { value: token.text, end: token.end, next: at + 1 } : undefined;
}

function readNumeric(tokens: readonly Token[], at: number, cues: Cues): DatePoint | undefined {
  const token = tokens[at];
  if (!token || isGluedBefore(tokens, at) || isGluedAfter(tokens, at)) return undefined;
  const base = { start: token.start, end: token.end, next: at + 1 };
  // "17 May 2023", "17. Mai 2023", "7-12 July 2020"
  if (/^\d{1,2}(?:-\d{1,2})?$/.test(token.text)) {
    let next = at + 1;
    if (/^(?:\.|st|nd|rd|th)$/.test(tokens[next]?.folded ?? "") && tokens[next]?.joined) next += 1;
    if (/^[-–—]$/u.test(tokens[next]?.text ?? "") && /^\d{1,2}$/.test(tokens[next + 1]?.text ?? "")) next += 2;
    const month = cues.words("month").values.get(tokens[next]?.folded ?? "");
    if (!month || tokens[next]?.breakBefore) return undefined;
    const dotted = tokens[next + 1]?.text === "." || tokens[next + 1]?.text === "," ? 2 : 1;
    const year = tokens[next + dotted];
    if (!fullYear(year) || !year) return undefined;
    const day = token.text.slice(0, 2).replace("-", "").padStart(2, "0");
    return {
      value: Number(day) <= 31 ? `${year.text}-${month}-${day}` : `${year.text}-${month}`,
      month,
      start: token.start,
      end: year.end,
      next: next + dotted + 1,
    };
  }
  if (fullYear(token)) return { value: token.text, ...base };
  const parts = token.text.split(/[./-]/);
  const marks = token.text.replace(/\d/g, "");
  if (token.text.includes(",") || parts.length > 3) return undefined;
  const [a = "", b = "", c = ""] = parts;
  if (isYear(a)) {
    if (parts.length === 2 && isYear(b) && b >= a && marks !== ".") return { value: a, through: b, ...base };
    if (parts.length === 2 && b.length === 2 && isNextYear(a, b) && marks !== "." && !nearIso(tokens, at))
      return { value: a, through: a.slice(0, 2) + b, ...base };
    if (isMonth(b) && parts.length === 2) return { value: `${a}-${b.padStart(2, "0")}`, ...base };
    if (isMonth(b) && isDay(c)) return { value: `${a}-${b.padStart(2, "0")}-${c.padStart(2, "0")}`, ...base };
    if (parts.length === 2 && /^\d\d$/.test(b) && b > a.slice(2) && marks === "-") return { value: a, through: a.slice(0, 2) + b, ...base };
    if (parts.length === 2 && /^\d\d$/.test(b) && b > a.slice(2) && marks === "/") return { value: a, through: a.slice(0, 2) + b, ...base };
    return undefined;
  }
  if (parts.length === 2 && isMonth(a) && isYear(b)) return { value: `${b}-${a.padStart(2, "0")}`, ...base };
  if (parts.length === 3 && isYear(c)) {
    // Dots write day.month; slashes are read as day/month or month/day where only one is possible, and as a bare year where both are.
    if (marks.startsWith(".") && isDay(a) && isMonth(b)) return { value: `${c}-${b.padStart(2, "0")}-${a.padStart(2, "0")}`, ...base };
    if (isDay(a) && !isMonth(a) && isMonth(b)) return { value: `${c}-${b.padStart(2, "0")}-${a.padStart(2, "0")}`, ...base };
    if (isMonth(a) && isDay(b) && !isMonth(b)) return { value: `${c}-${a.padStart(2, "0")}-${b.padStart(2, "0")}`, ...base };
    if (isMonth(a) && a === b) return { value: `${c}-${a.padStart(2, "0")}-${b.padStart(2, "0")}`, ...base };
    if (isMonth(a) && isMonth(b)) return { value: c, ...base };
  }
  return undefined;
}

/** Years from 1850 to 2049: older ones do not occur in CVs, later ones are quantities (2048 GPUs are excluded by what follows them). */
function isYear(text: string): boolean {
  return /^(?:18[5-9]\d|19\d\d|20[0-4]\d)$/.test(text);
}

function fullYear(token: Token | undefined): boolean {
  return token?.type === "number" && isYear(token.text);
}

function isMonth(text: string): boolean {
  return /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= 12;
}

function isDay(text: string): boolean {
  return /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= 31;
}

function isNextYear(year: string, short: string): boolean {
  return (Number(year) + 1) % 100 === Number(short);
}

/** "2010-11 to 2012-03" writes months, "2010-11" alone writes an academic year. */
function nearIso(tokens: readonly Token[], at: number): boolean {
  for (let i = Math.max(0, at - 3); i <= at + 3; i++) {
    if (
      i !== at &&
      /^(?:19|20)\d\d-(?:0\d|1[0-2])$/.test(tokens[i]?.text ?? "") &&
      !isNextYear(tokens[i]?.text.slice(0, 4) ?? "", tokens[i]?.text.slice(5) ?? "")
    )
      return true;
  }
  return false;
}

/** A number in an identifier, an address or an amount is no date: "neurips.2023", "#2019", "$2000", "foo-2023". */
function isGluedBefore(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (!token?.joined || !before) return false;
  if (before.type === "word") return true;
  if (/^[$€£#@=&_?+%]$/u.test(before.text)) return true;
  return /^[./:-]$/.test(before.text) && before.joined && tokens[at - 2]?.type === "word" && tokens[at - 2]?.end === before.start;
}

/** "2020s", "2048x", "2000%", "2023_v2" and "1999th" are no dates; "2019年" is one. */
function isGluedAfter(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const after = tokens[at + 1];
  if (!token || !after?.joined) return false;
  if (after.type === "word") return !/^(?:st|nd|rd|th|年)$/.test(after.folded) && !(fullYear(token) && /^[\p{Lu}]/u.test(after.text));
  return /^[%_@=]$/.test(after.text);
}
