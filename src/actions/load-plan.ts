/** A report's plan as it stands today: what was practised of it and what the person said is done. */

import { type DueVariant, dueVariants } from "../core/practice/find-variant.ts";
import { forecastMinutes } from "../core/practice/forecast-minutes.ts";
import { type DayPlan, planDays, planLength } from "../core/practice/plan-days.ts";
import type { Report } from "../core/report/report.ts";
import { loadDeck, type DeckRoom, type DeckToday } from "./review-deck.ts";

export interface PlanToday {
  /** The report's id and name. */
  report: string;
  name: string;
  /** The report itself, of which it is the plan. */
  made: Report;
  plan: DayPlan;
  /** Other questions that are due after some that were answered for this report. */
  due: DueVariant[];
  /** Today's cards of the report, where it has any. */
  deck?: DeckToday;
}

/** The plan of a report at a time (ISO), or undefined where there is no such report. */
export async function loadPlan(report: string, now: string, room: DeckRoom): Promise<PlanToday | undefined> {
  const kept = await room.store.loadReport(report);
  if (!kept) return undefined;
  const [sessions, deeds, deck, rows] = await Promise.all([
    room.practice.practised(report),
    room.practice.deeds(report),
    loadDeck(report, now, room),
    room.practice.listSessions(),
  ]);
  const today = now.slice(0, 10);
  const due = dueVariants(rows, room.library, now).filter(({ of }) => of.report === report);
  const cards = deck ? forecastMinutes({ ...deck, now }, planLength(kept.report, today)) : [];
  const plan = planDays(kept.report, room.library, { sessions, deeds, today, cards });
  return { report, name: kept.row.name, made: kept.report, plan, due, ...(deck ? { deck } : {}) };
}

/** Says that a thing of the plan is done, or takes that back. False where the plan has no such thing. */
export async function sayDone(report: string, statement: string, done: boolean, now: string, room: DeckRoom): Promise<boolean> {
  const today = await loadPlan(report, now, room);
  const tasks = today ? [...today.plan.days.flatMap((day) => day.tasks), ...today.plan.done, ...today.plan.left] : [];
  if (!tasks.some((task) => task.id === statement)) return false;
  await room.practice.saveDeed(report, statement, done ? now.slice(0, 10) : undefined);
  return true;
}
