/** A plan as a calendar (RFC 5545): one all-day event for each day, which is that day in whatever zone the calendar is read. */

import { key } from "../text/key.ts";
import type { Report } from "./report.ts";

/** A day of a plan: an ISO day, its minutes, and a line for each thing to do. */
export interface CalendarDay {
  date: string;
  minutes: number;
  lines: readonly string[];
}

/** The calendar file of a report's plan, or undefined where it has no dates. Same report, same bytes: the stamp is the report's `asOf`. */
export function renderIcs(report: Report): string | undefined {
  const days = report.parts.flatMap((part) => part.blocks.flatMap((block) => (block.type === "days" ? block.days : [])));
  return renderCalendar(
    report,
    days.flatMap(({ date, minutes, items }) =>
      date ? [{ date, minutes, lines: items.map((item) => `${item.minutes} min: ${item.statement.text}`) }] : [],
    ),
    report.options.asOf,
  );
}

/** Days of a report's plan as a calendar file, stamped with the day (ISO, UTC) on which they were laid out; undefined where there are none. A day has one id in every plan of a report, so that a later file brings it up to date. */
export function renderCalendar(report: Report, days: readonly CalendarDay[], asOf: string): string | undefined {
  if (days.length === 0) return undefined;
  const seed = key(report.inputs.map((input) => input.sha256).join());
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "CALSCALE:GREGORIAN",
    "PRODID:groundwork",
    "METHOD:PUBLISH",
    ...days.flatMap(({ date, minutes, lines: told }) => [
      "BEGIN:VEVENT",
      `UID:${seed}-${date}@groundwork`,
      `SUMMARY:${escaped(`Interview preparation, ${minutes} min`)}`,
      `DTSTAMP:${compact(asOf)}T000000Z`,
      `DTSTART;VALUE=DATE:${compact(date)}`,
      "DURATION:P1D",
      `DESCRIPTION:${escaped(told.join("\n"))}`,
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function compact(day: string): string {
  return day.replaceAll("-", "");
}

function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, "\\$&").replaceAll(/\r\n|\r|\n/g, "\\n");
}

/** Octets of a line of the file at most; what is longer goes on in the next one after a space, never in the middle of a character. */
const LONGEST_LINE = 75;

function folded(line: string): string {
  let text = "";
  let octets = 0;
  for (const character of line) {
    const point = character.codePointAt(0) ?? 0;
    const size = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    if (octets + size > LONGEST_LINE) {
      text += "\r\n ";
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}
