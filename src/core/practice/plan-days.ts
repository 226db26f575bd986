/**
 * A report's plan as a queue: what was done is done, what was not moves on, and the days to come are filled anew within the minutes a day. Nothing is
 * overdue; what no longer fits before the day of the interview is named, the least pressing last.
 */

import type { Library } from "../library/library.ts";
import type { Report, Statement } from "../report/report.ts";
import { type Offer, offerOf } from "./offer-practice.ts";
import { daysBetween } from "./plan-cards.ts";
import { type PractisedSession, practisedOf } from "./practised.ts";

/** One thing to do. */
export interface PlanTask {
  /** The plan's statement, by id. */
  id: string;
  text: string;
  minutes: number;
  /** Met for the second time, from memory. */
  again: boolean;
  /** What practises it, where something does; else the person says that it is done. */
  offer?: Offer;
  /** ISO day on which it was done. */
  done?: string;
  /** Said by the person, not seen in a session: it can be taken back. */
  said?: true;
}

export interface PlanDay {
  /** ISO day. */
  date: string;
  minutes: number;
  tasks: PlanTask[];
}

export interface DayPlan {
  /** Days from today on; the first one is today, though it may be empty. */
  days: PlanDay[];
  done: PlanTask[];
  /** What does not fit before the interview. */
  left: PlanTask[];
  /** Minutes of today that are spent, by what was planned for what was done today. */
  spent: number;
  /** Minutes a day. */
  minutes: number;
  /** The interview, where it has a date. */
  date?: string;
}

/** What the person said is done: a statement of the plan, and the ISO day. */
export interface Deed {
  statement: string;
  day: string;
}

/** Days laid out where there is no interview date. */
const UNDATED_DAYS = 14;
/** Days between a first time and the second: what is repeated sooner is not recalled but still held. */
const APART = 2;

/** The plan of a report on the day `today` (ISO). Pure. `cards` are minutes of today that go to cards. */
export function planDays(
  report: Report,
  library: Library,
  known: { sessions: readonly PractisedSession[]; deeds: readonly Deed[]; today: string; cards: number },
): DayPlan {
  const { today } = known;
  const { minutes, date } = report.options;
  const { open, done, fixed } = tasksOf(report, library, known);
  const count = date === undefined ? UNDATED_DAYS : Math.max(1, daysBetween(today, date));
  const spent = done.filter((task) => task.done === today).reduce((sum, task) => sum + task.minutes, 0);
  const days = Array.from({ length: count }, (_, i): PlanDay => ({ date: addDays(today, i), minutes: 0, tasks: [] }));
  const room = days.map((_, i) => (i === 0 ? Math.max(0, minutes - spent - known.cards) : minutes));
  const add = (i: number, task: PlanTask) => {
    const day = days[i];
    if (!day) return;
    day.tasks.push(task);
    day.minutes += task.minutes;
    room[i] = (room[i] ?? 0) - task.minutes;
  };
  const { rehearse, light } = fixed;
  const close = () => {
    if (light) add(count - 1, light);
    if (rehearse && count > 1) add(count - 2, rehearse);
  };
  if (date !== undefined) {
    close();
    // The day before the interview holds nothing new.
    if (light) room[count - 1] = 0;
  }
  // With one day left there is none for a rehearsal.
  const last = count > 1 ? [] : [rehearse];
  const firstAt = new Map<string, string>(done.filter((task) => !task.again).map((task) => [keyOf(task), task.done ?? today]));
  const left: PlanTask[] = [];
  for (const task of [...open, ...last.filter((row) => row !== undefined)]) {
    const earliest = task.again ? daysBetween(today, addDays(firstAt.get(keyOf(task)) ?? today, APART)) : 0;
    const at = days.findIndex((_, i) => i >= earliest && (room[i] ?? 0) >= Math.min(task.minutes, minutes));
    if (at < 0) {
      left.push(task);
      continue;
    }
    add(at, task);
    if (!task.again) firstAt.set(keyOf(task), days[at]?.date ?? today);
  }
  // Without a date the end is not a day: both stand after the rest, whatever is planned there.
  if (date === undefined) close();
  return { days, done, left, spent, minutes, ...(date ? { date } : {}) };
}

interface Tasks {
  /** In the order of the report's own plan. */
  open: PlanTask[];
  done: PlanTask[];
  fixed: { rehearse?: PlanTask; light?: PlanTask };
}

function tasksOf(
  report: Report,
  library: Library,
  { sessions, deeds }: { sessions: readonly PractisedSession[]; deeds: readonly Deed[] },
): Tasks {
  const tasks: Tasks = { open: [], done: [], fixed: {} };
  const blocks = report.parts.find((part) => part.id === "plan")?.blocks ?? [];
  const items = blocks.flatMap((block) => (block.type === "days" ? block.days.flatMap((day) => day.items) : []));
  for (const { minutes, statement } of items) {
    const again = statement.template.endsWith("-again");
    const offer = offerFor(statement, report, library);
    const deed = deeds.find((row) => row.statement === statement.id);
    const times = offer ? daysOf(offer, sessions) : [];
    const seen = times[again ? 1 : 0];
    const done = deed?.day ?? seen;
    const task: PlanTask = {
      id: statement.id,
      text: statement.text,
      minutes,
      again,
      ...(offer ? { offer } : {}),
      ...(done ? { done } : {}),
      ...(deed ? { said: true as const } : {}),
    };
    if (done) tasks.done.push(task);
    else if (statement.template === "plan.rehearse") tasks.fixed.rehearse = task;
    else if (statement.template === "plan.light") tasks.fixed.light = task;
    else tasks.open.push(task);
  }
  return tasks;
}

/** Days on which something was practised, each once, oldest first: twice on one day is once met. */
function daysOf(offer: Offer, sessions: readonly PractisedSession[]): string[] {
  return [...new Set((practisedOf(offer, sessions)?.times ?? []).map((time) => time.day))].toSorted();
}

/** What practises a statement of the plan: the piece of work it names, what it cites of the library, or the requirement it bridges. */
function offerFor(statement: Statement, report: Report, library: Library): Offer | undefined {
  const subject = statement.id.slice(statement.template.length + 1);
  if (statement.template.startsWith("plan.defend")) {
    const claims = report.parts.find((part) => part.id === "claims")?.blocks ?? [];
    return claims.some((block) => block.type === "card" && block.id === subject) ? { kind: "defence", subject } : undefined;
  }
  if (statement.template === "plan.bridge") return { kind: "answer", subject: `fit/${subject}` };
  if (statement.template === "plan.rehearse") return { kind: "mock", subject: "mock" };
  for (const ground of statement.grounds)
    if (ground.kind === "content") {
      const offer = offerOf(ground.address, library);
      if (offer) return offer;
    }
  return undefined;
}

/** What a first and a second time have in common. */
function keyOf(task: PlanTask): string {
  return task.offer ? `${task.offer.kind} ${task.offer.subject}` : task.id;
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
