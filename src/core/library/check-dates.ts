/** Dates that can be: real days, no source later than the library, no check before its source appeared. */

import type { Problem } from "../text/problem.ts";
import type { Placer } from "./check.ts";
import { fault } from "./front-matter.ts";
import type { Checked, Library } from "./library.ts";

/** A day on which nothing else was checked, this many days after all others, is a slip of the pen. */
const ALONE = 30;

/**
 * Without a clock, the library's newest day is that of its last check; a check far after all the others, a source or a fact later than it, or a
 * check by `source` older than a source it cites are faults.
 */
export function checkDates(library: Library, place: Placer): Problem[] {
  const rows = checkedRows(library);
  const problems: Problem[] = [];
  const days = [...new Set(rows.map((row) => row.checked.on))].toSorted();
  const newest = days.at(-1) ?? "9999-12-31";
  const before = days.at(-2);
  for (const { folder, slug, checked, sources } of rows) {
    const say = (message: string) => problems.push(fault(place(folder, slug, checked.on), message));
    if (!isDay(checked.on)) say(`${checked.on} is no day of the calendar.`);
    else if (checked.on === newest && before && apart(before, newest) > ALONE)
      say(`${checked.on} is ${apart(before, newest)} days after every other check: is it a slip?`);
    for (const source of library.sources)
      if (checked.how === "source" && sources.includes(source.id) && source.date && source.date > checked.on)
        say(`It was checked on ${checked.on}, before its source "${source.id}" appeared on ${source.date}.`);
  }
  for (const source of library.sources) {
    const at = `sources: ${source.id}`;
    if (source.date && !isDay(source.date)) problems.push(fault(at, `${source.date} is no day of the calendar.`));
    if (source.year > Number(newest.slice(0, 4)) || (source.date ?? "") > newest)
      problems.push(fault(at, `The source "${source.id}" is later than the library's newest check, ${newest}.`));
    if (source.date && Number(source.date.slice(0, 4)) < source.year)
      problems.push(fault(at, `The source "${source.id}" has the year ${source.year} and an earlier date ${source.date}.`));
  }
  return problems;
}

interface Row {
  folder: string;
  slug: string;
  checked: Checked;
  sources: readonly string[];
}

function of(folder: string, rows: readonly { slug: string; checked: Checked; sources?: readonly string[] }[]): Row[] {
  return rows.map((row) => ({ folder, slug: row.slug, checked: row.checked, sources: row.sources ?? [] }));
}

function checkedRows(library: Library): Row[] {
  return [
    ...of("concepts", library.concepts),
    ...of("questions", library.questions),
    ...of("drills", library.drills),
    ...of("roles", library.roles),
    ...of("firms", library.firms),
  ];
}

function isDay(day: string): boolean {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return date >= 1 && date <= length;
}

function apart(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
