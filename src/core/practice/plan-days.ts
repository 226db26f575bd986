/**
 * A report's plan as a queue: what was done is done, what was not moves on, and the days to come are filled anew with what the cards leave of the minutes a
 * day. Nothing is overdue; what no longer fits before the day of the interview is named, the least pressing last.
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
  /** Where no day near has room for the whole: which piece of how many this is. The minutes are the piece's. */
  piece?: { number: number; of: number };
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
  /** Minutes of the tasks, and of the cards beside them. Together they keep within the minutes a day. */
  minutes: number;
  cards: number;
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
/** Minutes of the shortest piece of a task that is done over several days. */
const SHORTEST = 10;

/** Days that a plan of a report has from `today` (ISO) on: up to the day before the interview, at least today. */
export function planLength({ options }: Report, today: string): number {
  return options.date === undefined ? UNDATED_DAYS : Math.max(1, daysBetween(today, options.date));
}

/** The plan of a report on the day `today` (ISO). Pure. `cards` are the minutes of each day from today on that go to cards, those of today that are done too. */
export function planDays(
  report: Report,
  library: Library,
  known: { sessions: readonly PractisedSession[]; deeds: readonly Deed[]; today: string; cards: readonly number[] },
): DayPlan {
  const { today } = known;
  const { minutes, date } = report.options;
  const { open, done, fixed } = tasksOf(report, library, known);
  const count = planLength(report, today);
  const spent = done.filter((task) => task.done === today).reduce((sum, task) => sum + task.minutes, 0);
  const days = Array.from(
    { length: count },
    (_, i): PlanDay => ({ date: addDays(today, i), minutes: 0, cards: known.cards[i] ?? 0, tasks: [] }),
  );
  const room = days.map((day, i) => Math.max(0, minutes - day.cards - (i === 0 ? spent : 0)));
  const { rehearse, light } = fixed;
  // What closes the plan is cut to what the cards leave. With one day left there is none for a rehearsal.
  const closing = [
    { at: count - 1, task: light },
    { at: count - 2, task: rehearse },
  ].flatMap(({ at, task }) => {
    const free = room[at];
    if (!task || free === undefined) return [];
    const cut = Math.min(task.minutes, Math.max(SHORTEST, free));
    room[at] = free - cut;
    return [{ at, task: { ...task, minutes: cut } }];
  });
  // The day before the interview holds nothing new.
  if (date !== undefined && light) room[count - 1] = 0;
  const add = (at: number, task: PlanTask) => {
    days[at]?.tasks.push(task);
    if (days[at]) days[at].minutes += task.minutes;
  };
  const firstAt = new Map<string, string>(done.filter((task) => !task.again).map((task) => [keyOf(task), task.done ?? today]));
  const left: PlanTask[] = [];
  for (const task of rehearse && count === 1 ? [...open, rehearse] : open) {
    const earliest = task.again ? daysBetween(today, addDays(firstAt.get(keyOf(task)) ?? today, APART)) : 0;
    const pieces = piecesOf(task.minutes, room, Math.max(0, earliest));
    pieces.forEach(({ at, minutes: length }, i) => {
      add(at, { ...task, minutes: length, ...(pieces.length > 1 ? { piece: { number: i + 1, of: pieces.length } } : {}) });
      room[at] = (room[at] ?? 0) - length;
      if (!task.again) firstAt.set(keyOf(task), days[at]?.date ?? today);
    });
    if (pieces.length === 0) left.push(task);
  }
  for (const { at, task } of closing) add(at, task);
  return { days, done, left, spent, minutes, ...(date ? { date } : {}) };
}

/** Where a task goes: whole on the first day with room for it, or in pieces over the days before that where they are done with it sooner. Empty: nowhere. */
function piecesOf(minutes: number, room: readonly number[], earliest: number): { at: number; minutes: number }[] {
  const whole = room.findIndex((free, i) => i >= earliest && free >= minutes);
  const pieces: { at: number; minutes: number }[] = [];
  let rest = minutes;
  for (let at = earliest; at < room.length && rest > 0; at++) {
    const free = room[at] ?? 0;
    if (free < Math.min(rest, SHORTEST)) continue;
    pieces.push({ at, minutes: Math.min(free, rest) });
    rest -= Math.min(free, rest);
  }
  if (whole >= 0 && (rest > 0 || whole <= (pieces.at(-1)?.at ?? 0))) return [{ at: whole, minutes }];
  return rest > 0 ? [] : pieces;
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

/** What practises a statement of the plan: the piece of work it names, what it cites of the library (a drill of defending: the first claim), or the requirement it bridges. */
function offerFor(statement: Statement, report: Report, library: Library): Offer | undefined {
  const subject = statement.id.slice(statement.template.length + 1);
  const claims = (report.parts.find((part) => part.id === "claims")?.blocks ?? []).flatMap((block) =>
    block.type === "card" ? [block.id] : [],
  );
  if (statement.template.startsWith("plan.defend")) return claims.includes(subject) ? { kind: "defence", subject } : undefined;
  if (statement.template === "plan.bridge") return { kind: "answer", subject: `fit/${subject}` };
  if (statement.template === "plan.rehearse") return { kind: "mock", subject: "mock" };
  for (const ground of statement.grounds)
    if (ground.kind === "content") {
      const offer = offerOf(ground.address, library, claims[0]);
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
