import { expect, test } from "vitest";
import { checkDates } from "./check-dates.ts";
import type { Library } from "./library.ts";

const checked = (on: string, how = "source", sources: string[] = []) => ({ slug: `c-${on}`, checked: { on, how }, sources });

function messages(concepts: object[], sources: object[] = []): string[] {
  const library = { concepts, questions: [], drills: [], roles: [], firms: [], sources } as unknown as Library;
  return checkDates(library, () => "").map((problem) => problem.message);
}

test("days of one month and sources before them have no fault", () => {
  expect(messages([checked("2026-11-24"), checked("2026-11-26", "source", ["a"])], [{ id: "a", year: 2026, date: "2026-06-20" }])).toEqual(
    [],
  );
});

test("a day that is none, and a check far after all others, are faults", () => {
  expect(messages([checked("2026-02-30"), checked("2026-03-01")])).toEqual(["2026-02-30 is no day of the calendar."]);
  expect(messages([checked("2026-11-26"), checked("2027-11-26")])).toEqual([
    "2027-11-26 is 365 days after every other check: is it a slip?",
  ]);
});

test("a source later than the library, or than the check that rests on it, is a fault", () => {
  expect(messages([checked("2026-11-26")], [{ id: "a", year: 2027 }])).toEqual([
    'The source "a" is later than the library\'s newest check, 2026-11-26.',
  ]);
  const late = [checked("2026-11-20", "source", ["a"]), checked("2026-11-26", "knowledge", ["a"])];
  expect(messages(late, [{ id: "a", year: 2026, date: "2026-11-25" }])).toEqual([
    'It was checked on 2026-11-20, before its source "a" appeared on 2026-11-25.',
  ]);
});

test("a date before the first public year is a fault", () => {
  expect(messages([checked("2026-11-26")], [{ id: "a", year: 2025, date: "2024-01-01" }])).toEqual([
    'The source "a" has the year 2025 and an earlier date 2024-01-01.',
  ]);
});
