/** The plan as a calendar (RFC 5545): one all-day event for each day. */

import { createEvents } from "ics";
import { key } from "../text/key.ts";
import type { Day, Report } from "./report.ts";

/** The calendar file, or undefined where the plan has no dates. Same report, same bytes: the stamp is the report's `asOf`. */
export function renderIcs(report: Report): string | undefined {
  const days = report.parts
    .flatMap((part) => part.blocks.flatMap((block) => (block.type === "days" ? block.days : [])))
    .filter((day) => day.date);
  if (days.length === 0) return undefined;
  const stamp = Date.parse(`${report.options.asOf}T00:00:00Z`);
  const seed = key(report.inputs.map((input) => input.sha256).join());
  const events = days.map((day) => ({
    uid: `${seed}-${day.date}@groundwork`,
    timestamp: stamp,
    start: dayArray(day),
    duration: { days: 1 },
    title: `Interview preparation, ${day.minutes} min`,
    description: day.items.map((item) => `${item.minutes} min: ${item.statement.text}`).join("\n"),
    productId: "groundwork",
  }));
  const { error, value } = createEvents(events);
  if (error || !value) throw error ?? new Error("the calendar could not be written");
  return value;
}

function dayArray(day: Day): [number, number, number] {
  const [year, month, date] = (day.date ?? "").split("-").map(Number);
  return [year ?? 0, month ?? 0, date ?? 0];
}
