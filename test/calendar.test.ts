import { describe, expect, test } from "vitest";
import { planDays } from "../src/core/practice/plan-days.ts";
import { renderPlanIcs } from "../src/core/practice/render-plan-ics.ts";
import { renderIcs } from "../src/core/report/render-ics.ts";
import type { Report } from "../src/core/report/report.ts";
import { library, outcomeOf } from "./corpus-reports.ts";

interface Event {
  uid: string;
  stamp: string;
  start: string;
  duration: string;
  title: string;
  lines: string[];
}

const unescaped = (value = "") => value.replaceAll(/\\([\\;,nN])/g, (_, mark: string) => (/n/i.test(mark) ? "\n" : mark));

/** Reads a calendar back as RFC 5545 says: lines end in CRLF and are unfolded, then each is a name with parameters and an escaped value. */
function readCalendar(text: string): Event[] {
  expect(text.endsWith("\r\n")).toBe(true);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const lines = text
    .replaceAll(/\r\n[ \t]/g, "")
    .trimEnd()
    .split("\r\n");
  expect([lines[0], lines[1], lines.at(-1)]).toEqual(["BEGIN:VCALENDAR", "VERSION:2.0", "END:VCALENDAR"]);
  const events: Record<string, string>[] = [];
  for (const line of lines) {
    const [, name = "", value = ""] = /^([\w-]+)(?:;[^:]*)?:(.*)$/s.exec(line) ?? [];
    expect(name, line).not.toBe("");
    if (line === "BEGIN:VEVENT") events.push({});
    else Object.assign(events.at(-1) ?? {}, { [name]: value, [`${name}/line`]: line });
  }
  return events.map((event) => {
    expect(event["DTSTART/line"]).toMatch(/^DTSTART;VALUE=DATE:\d{8}$/);
    return {
      uid: event.UID ?? "",
      stamp: event.DTSTAMP ?? "",
      start: (event.DTSTART ?? "").replace(/(\d{4})(\d\d)(\d\d)/, "$1-$2-$3"),
      duration: event.DURATION ?? "",
      title: unescaped(event.SUMMARY),
      lines: unescaped(event.DESCRIPTION).split("\n"),
    };
  });
}

const made = (await outcomeOf("phd-student-alignment", "research-engineer-post-training", { date: "2026-12-10" })).report as Report;

describe("a report's calendar", () => {
  test("reads back as the days of its plan, each an event of one day with every line", () => {
    const days = made.parts.flatMap((part) => part.blocks.flatMap((block) => (block.type === "days" ? block.days : [])));
    expect(days.length).toBeGreaterThan(5);
    const events = readCalendar(renderIcs(made) ?? "");
    expect(events).toMatchObject(
      days.map((day) => ({
        start: day.date,
        duration: "P1D",
        title: `Interview preparation, ${day.minutes} min`,
        lines: day.items.map((item) => `${item.minutes} min: ${item.statement.text}`),
        stamp: `${made.options.asOf.replaceAll("-", "")}T000000Z`,
      })),
    );
    expect(new Set(events.map((event) => event.uid)).size).toBe(events.length);
  });

  test("is none without a date", () => {
    const undated = JSON.parse(JSON.stringify(made)) as Report;
    for (const part of undated.parts)
      for (const block of part.blocks) if (block.type === "days") for (const day of block.days) delete day.date;
    expect(renderIcs(undated)).toBeUndefined();
  });

  test("keeps what would break a calendar: commas, semicolons, backslashes, accents and lines of any length", () => {
    const hostile = "a, b; c\\d \\n é 𝒳 " + "long ".repeat(60) + "END:VEVENT";
    const text = JSON.stringify(made).replaceAll(
      "Send the recruiter the open questions of the loop.",
      JSON.stringify(hostile).slice(1, -1),
    );
    const events = readCalendar(renderIcs(JSON.parse(text) as Report) ?? "");
    expect(events.flatMap((event) => event.lines).filter((line) => line.endsWith(hostile))).toHaveLength(1);
  });
});

describe("the calendar of the plan as it stands", () => {
  const { asOf } = made.options;
  const plan = planDays(made, library, { sessions: [], deeds: [], today: asOf, cards: [22, 22, 22, 22] });

  test("reads back as its days, the cards and the pieces among them", () => {
    const events = readCalendar(renderPlanIcs(plan, made) ?? "");
    const full = plan.days.filter((day) => day.tasks.length > 0 || day.cards > 0);
    expect(events.map((event) => [event.start, event.title])).toEqual(
      full.map((day) => [day.date, `Interview preparation, ${day.minutes + day.cards} min`]),
    );
    expect(events[0]?.lines[0]).toBe("22 min: Cards.");
    expect(events.map((event) => event.lines.length)).toEqual(full.map((day) => day.tasks.length + (day.cards > 0 ? 1 : 0)));
    expect(events.flatMap((event) => event.lines).some((line) => /^\d+ min, part 1 of 2: Defend/.test(line))).toBe(true);
  });

  test("has the ids of the report's own, so that it brings those days up to date", () => {
    const ids = new Map(readCalendar(renderIcs(made) ?? "").map((event) => [event.start, event.uid]));
    const shared = readCalendar(renderPlanIcs(plan, made) ?? "").filter((event) => ids.has(event.start));
    expect(shared.length).toBeGreaterThan(3);
    for (const event of shared) expect(event.uid).toBe(ids.get(event.start));
    expect(renderPlanIcs({ ...plan, days: [] }, made)).toBeUndefined();
  });
});
