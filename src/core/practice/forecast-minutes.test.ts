import { expect, it } from "vitest";
import { forecastMinutes } from "./forecast-minutes.ts";
import { learnerOf } from "./for-tests.ts";
import { planCards, SECONDS } from "./plan-cards.ts";

const learner = learnerOf(3);
const input = { cards: learner.cards, states: new Map(), now: "2026-11-01T09:00:00Z", date: learner.date, minutes: 20 };

it("says today's minutes as the planner does, those that were spent too, and no day's above the minutes", () => {
  const minutes = forecastMinutes(input, 30);
  expect(minutes).toHaveLength(30);
  expect(minutes[0]).toBe(Math.ceil(planCards(input).seconds / 60));
  for (const day of minutes) expect(day).toBeLessThanOrEqual(20);
  expect(minutes.some((day) => day > 0 && day < 20)).toBe(true);
  expect(forecastMinutes({ ...input, spent: 4 * SECONDS.fresh }, 1)).toEqual([20]);
  expect(input.states.size).toBe(0);
});

it("has none after the day of the interview", () => {
  expect(forecastMinutes({ ...input, date: "2026-11-03" }, 5).slice(3)).toEqual([0, 0]);
});
