import { expect, test } from "vitest";
import type { DeckToday } from "../../actions/review-deck.ts";
import { learnerOf } from "../../core/practice/for-tests.ts";
import { forecastRecall, planCards, recallByDay } from "../../core/practice/plan-cards.ts";
import { reviewCard } from "../../core/practice/schedule.ts";
import { progressRoom } from "./progress-room.ts";

const NOW = "2026-11-03T09:00:00Z";
const { cards } = learnerOf(2);
const states = new Map(cards.slice(0, 5).map(({ id }) => [id, reviewCard(id, undefined, "good", NOW).state]));
const deck = (date: string): DeckToday => ({
  deck: "r",
  name: "A report",
  cards,
  states,
  plan: planCards({ cards, states, now: NOW, minutes: 20, date }),
  date,
  forecast: forecastRecall(cards, states, date),
  minutes: 20,
  spent: 0,
});
const met = [
  { day: "2026-11-01", met: 2, marked: 4 },
  { day: "2026-11-02", met: 5, marked: 6 },
];
const calibration = [
  { rating: 2, answers: 1, share: 0.5 },
  { rating: 4, answers: 2, share: 0.75 },
];
const room = (more: Partial<Parameters<typeof progressRoom>[0]>, decks: DeckToday[] = []) =>
  String(progressRoom({ answered: [], met: [], calibration: [], ...more }, decks, NOW));
const tables = (page: string) => page.match(/<summary>As a table<\/summary>/g)?.length ?? 0;

test("predicted recall has a picture, a reading and a table, from today to the day", () => {
  const page = room({}, [deck("2026-11-10")]);
  expect(page).toMatch(/<svg[^>]*role="img"/);
  expect(page).toMatch(
    /<figcaption>If you stopped today, predicted recall of the 5 cards begun would go from 9\d % to \d\d % on 10 November\./,
  );
  expect(page).toContain('<td class="n">3 November</td>');
  expect(page).toContain('<td class="n">10 November</td>');
  expect(tables(page)).toBe(1);
  expect(room({}, [deck("2026-11-03")])).not.toContain("<svg");
  const days = recallByDay(cards, states, "2026-11-03", "2026-11-10").map(({ mean }) => mean);
  expect(days).toHaveLength(8);
  expect(days).toEqual(days.toSorted((a, b) => b - a));
});

test("points met by day, and ratings against them, have their readings and their tables", () => {
  const page = room({ met, calibration });
  expect(page).toContain("7 of the 10 points that you marked, over 2 days.");
  expect(page).toContain('<tr><td class="n">2026-11-02</td><td class="n">5</td><td class="n">6</td></tr>');
  expect(page.match(/<circle/g)).toHaveLength(2);
  expect(page).toContain("<figcaption>Your ratings follow what you met: 75 % of points where you rated 4, 50 % where you rated 2.");
  expect(page).toContain('<tr><td class="n">4</td><td class="n">2</td><td class="n">75 %</td></tr>');
  expect(tables(page)).toBe(2);
  const one = room({ calibration: calibration.slice(0, 1) });
  expect(one).not.toContain("<svg");
  expect(tables(one)).toBe(1);
});
