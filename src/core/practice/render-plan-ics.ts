/** The plan as it stands today, as a calendar. */

import { renderCalendar } from "../report/render-ics.ts";
import type { Report } from "../report/report.ts";
import type { DayPlan } from "./plan-days.ts";

/** The days to come on which there is something to do, or undefined where there are none. Same plan, same bytes. */
export function renderPlanIcs({ days }: DayPlan, report: Report): string | undefined {
  const full = days.flatMap(({ date, minutes, cards, tasks }) => {
    const lines = [
      ...(cards > 0 ? [`${cards} min: Cards.`] : []),
      ...tasks.map(({ minutes: length, text, piece }) => `${length} min${piece ? `, part ${piece.number} of ${piece.of}` : ""}: ${text}`),
    ];
    return lines.length > 0 ? [{ date, minutes: minutes + cards, lines }] : [];
  });
  return renderCalendar(report, full, days[0]?.date ?? report.options.asOf);
}
