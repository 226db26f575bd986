import { describe, expect, test } from "vitest";
import { loadPlan } from "../src/actions/load-plan.ts";
import { library, outcomeOf } from "./corpus-reports.ts";
import type { Report } from "../src/core/report/report.ts";
import { type DayPlan, planDays } from "../src/core/practice/plan-days.ts";
import type { PractisedSession } from "../src/core/practice/practised.ts";

const made = (await outcomeOf("phd-student-alignment", "research-engineer-post-training")).report as Report;
/** A report of 1 November with the interview on the 15th. */
const report: Report = { ...made, options: { ...made.options, asOf: "2026-11-01", date: "2026-11-15", minutes: 45 } };
const plan = (today: string, more: Partial<Parameters<typeof planDays>[2]> = {}, of = report) =>
  planDays(of, library, { sessions: [], deeds: [], cards: [], today, ...more });
const all = ({ days, done, left }: DayPlan) => [...days.flatMap((day) => day.tasks), ...done, ...left].map((task) => task.id).toSorted();
const practised = (kind: PractisedSession["kind"], subject: string, ...days: string[]): PractisedSession[] =>
  days.map((day, i) => ({
    session: `${subject} ${i}`,
    kind,
    subject,
    at: `${day}T10:00:00Z`,
    ended: true,
    answered: [{ step: subject, met: 0, marked: 0 }],
  }));

describe("a plan as a queue", () => {
  test("has everything of the report's plan once, from today to the day before the interview, within the minutes", () => {
    const first = plan("2026-11-01");
    const items =
      report.parts.find((part) => part.id === "plan")?.blocks.flatMap((block) => (block.type === "days" ? block.days : [])) ?? [];
    expect(all(first)).toEqual(items.flatMap((day) => day.items.map((item) => item.statement.id)).toSorted());
    expect(first.days).toHaveLength(14);
    expect(first.days.at(-1)?.date).toBe("2026-11-14");
    for (const day of first.days) expect(day.minutes).toBeLessThanOrEqual(45);
  });

  test("moves on what was not done, and never names a day that is over", () => {
    const later = plan("2026-11-06");
    expect(later.days[0]?.date).toBe("2026-11-06");
    expect(later.days[0]?.tasks.length).toBeGreaterThan(0);
    for (const today of ["2026-11-06", "2026-11-13", "2026-11-14", "2026-11-15"]) expect(all(plan(today))).toEqual(all(plan("2026-11-01")));
  });

  test("a session counts by itself; the second time comes two days later at the soonest, and counts on another day only", () => {
    const task = plan("2026-11-01")
      .days.flatMap((day) => day.tasks)
      .find((row) => row.id.startsWith("plan.concept."));
    const offer = task?.offer;
    if (!task || !offer) throw new Error("the plan has no concept");
    const again = task.id.replace("plan.concept.", "plan.concept-again.");
    const once = plan("2026-11-03", { sessions: practised(offer.kind, offer.subject, "2026-11-03", "2026-11-03") });
    expect(once.done).toMatchObject([{ id: task.id, done: "2026-11-03" }]);
    expect(once.spent).toBe(task.minutes);
    const day = once.days.find((row) => row.tasks.some((other) => other.id === again));
    expect(day && day.date >= "2026-11-05").toBe(true);
    const twice = plan("2026-11-06", { sessions: practised(offer.kind, offer.subject, "2026-11-03", "2026-11-06") });
    expect(twice.done.map((row) => row.id)).toEqual([task.id, again]);
  });

  test("what the person says is done is done, and says so; the day before the interview stays light", () => {
    const [task] = plan("2026-11-01").days[0]?.tasks ?? [];
    const said = plan("2026-11-02", { deeds: [{ statement: task?.id ?? "", day: "2026-11-01" }] });
    expect(said.done).toMatchObject([{ id: task?.id, said: true }]);
    for (const today of ["2026-11-01", "2026-11-10", "2026-11-14"])
      expect(
        plan(today)
          .days.at(-1)
          ?.tasks.map((row) => row.id.split(".")[1]),
      ).toEqual(["light"]);
  });

  test("names what does not fit any more, the most pressing kept", () => {
    const late = plan("2026-11-12");
    expect(late.left.length).toBeGreaterThan(0);
    expect(all(late)).toEqual(all(plan("2026-11-01")));
    const kept = late.days[0]?.tasks[0]?.id;
    expect(plan("2026-11-01").days[0]?.tasks[0]?.id).toBe(kept);
  });

  test("the cards of every day keep their minutes, and with them no day is over its own", () => {
    for (const cards of [Array.from({ length: 14 }, () => 22), [45, 0, 30], []])
      for (const today of ["2026-11-01", "2026-11-09", "2026-11-13"]) {
        const { days } = plan(today, { cards });
        days.forEach((day, i) => expect(day.cards).toBe(cards[i] ?? 0));
        for (const day of days.slice(0, -2)) expect(day.minutes + day.cards).toBeLessThanOrEqual(45);
      }
    const { date: _, ...options } = report.options;
    const undated = plan("2026-11-01", { cards: Array.from({ length: 14 }, () => 22) }, { ...report, options });
    for (const day of undated.days) expect(day.minutes + day.cards).toBeLessThanOrEqual(45);
    expect(plan("2026-11-01", { cards: [500] }).days[0]?.tasks).toEqual([]);
  });

  test("what is longer than the cards leave of a day is done in pieces, and is still one thing", () => {
    const { days } = plan("2026-11-01", { cards: Array.from({ length: 14 }, () => 22) });
    const pieces = days.flatMap((day) => day.tasks).filter((task) => task.id.startsWith("plan.defend.") && task.piece);
    expect(pieces.slice(0, 2)).toMatchObject([{ piece: { number: 1, of: 2 } }, { piece: { number: 2, of: 2 } }]);
    expect(pieces[0]?.id).toBe(pieces[1]?.id);
    expect((pieces[0]?.minutes ?? 0) + (pieces[1]?.minutes ?? 0)).toBe(40);
    expect(days[0]?.tasks.every((task) => !task.piece || task.minutes >= 10)).toBe(true);
    const done = plan("2026-11-02", { deeds: [{ statement: pieces[0]?.id ?? "", day: "2026-11-01" }] });
    expect(all(done).filter((id) => id === pieces[0]?.id)).toHaveLength(1);
  });

  test("every thing of it that can be practised has what practises it, a drill of defending among them", () => {
    const open = plan("2026-11-01").days.flatMap((day) => day.tasks);
    const drills = open.filter((task) => task.id.startsWith("plan.drill."));
    expect(drills.length).toBeGreaterThan(0);
    for (const task of drills) expect(task.offer).toBeDefined();
    const defend = library.drills.find((row) => row.kind === "defend");
    const statement = (slug: string) => JSON.parse(JSON.stringify(report).replaceAll(drills[0]?.id.split(".")[2] ?? "", slug)) as Report;
    const task = plan("2026-11-01", {}, statement(defend?.slug ?? ""))
      .days.flatMap((day) => day.tasks)
      .find((row) => row.id === `plan.drill.${defend?.slug}`);
    expect(task?.offer?.kind).toBe("defence");
  });

  test("on the day itself and after it there is one day, and without a date there are fourteen", () => {
    expect(plan("2026-11-15").days).toHaveLength(1);
    expect(plan("2026-11-20").days).toHaveLength(1);
    const { date: _, ...options } = report.options;
    const undated = plan("2027-02-01", {}, { ...report, options });
    expect(undated.days).toHaveLength(14);
    expect(all(undated)).toEqual(all(plan("2026-11-01")));
  });
});

/** A row of a session that was answered on 1 November. */
const answered = (id: string, of: string) => ({
  id,
  kind: "answer" as const,
  subject: "question/safety-disagree",
  report: of,
  answered: ["question/safety-disagree"],
  updated: "2026-11-01T10:00:00Z",
});
const none = async () => [];

test("today's plan names what is due again of this report alone", async () => {
  const room = {
    library,
    store: { loadReport: async () => ({ report, row: { name: "Mine" } }), setting: async () => undefined },
    practice: {
      practised: none,
      deeds: none,
      cards: none,
      reviews: none,
      listSessions: async () => [answered("s", "r"), answered("t", "other")],
    },
  } as unknown as Parameters<typeof loadPlan>[2];
  const due = async (now: string) => (await loadPlan("r", now, room))?.due.map(({ of }) => of.id);
  expect(await due("2026-11-02T10:00:00Z")).toEqual([]);
  expect(await due("2026-11-03T10:00:00Z")).toEqual(["s"]);
});
