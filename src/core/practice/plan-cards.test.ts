import { describe, expect, it } from "vitest";
import type { Card } from "./card.ts";
import { learnerOf, recallOf, simulate } from "./for-tests.ts";
import { forecastRecall, planCards, SECONDS } from "./plan-cards.ts";
import { type CardState, CardStateSchema, isLeech, recallAt, reviewCard } from "./schedule.ts";

const card = (id: string, weight = 2): Card => ({ id, kind: "explain", topic: id, front: id, back: id, quotes: [], source: id, weight });
const at = (day: number, hour = 9) => new Date(Date.UTC(2026, 10, day, hour)).toISOString();
const CARDS = Array.from({ length: 30 }, (_, i) => card(`c${i}`, 1 + (i % 3)));

function seen(ids: readonly string[], day: number): Map<string, CardState> {
  return new Map(ids.map((id) => [id, reviewCard(id, undefined, "good", at(day)).state]));
}

const due = (grade: "again" | "hard" | "good" | "easy") => Date.parse(reviewCard("a", undefined, grade, at(1)).state.due);

describe("a review", () => {
  it("moves the card on, by the same days each time, and can be taken back", () => {
    const first = reviewCard("a", undefined, "good", at(1));
    expect(first).toEqual(reviewCard("a", undefined, "good", at(1)));
    expect(CardStateSchema.parse(JSON.parse(JSON.stringify(first.state)))).toEqual(first.state);
    const second = reviewCard("a", first.state, "good", at(3));
    expect(second.state.stability).toBeGreaterThan(first.state.stability);
    expect(second.review.before).toEqual(first.state);
    expect(Date.parse(second.state.due)).toBeGreaterThan(Date.parse(at(4)));
  });
  it("that fails brings the card back sooner than one that goes well", () => {
    expect(due("again")).toBeLessThanOrEqual(due("hard"));
    expect(due("good")).toBeLessThan(due("easy"));
  });
  it("makes a leech of a card that is forgotten again and again", () => {
    let state: CardState | undefined;
    for (let i = 0; i < 12; i++) state = reviewCard("a", state, i % 2 ? "again" : "good", at(1 + i * 2)).state;
    expect(isLeech(state)).toBe(true);
    expect(isLeech(undefined)).toBe(false);
  });
  it("leaves a memory that fades", () => {
    const { state } = reviewCard("a", undefined, "good", at(1));
    expect(recallAt(state, at(1))).toBeCloseTo(1, 6);
    expect(recallAt(state, at(9))).toBeLessThan(recallAt(state, at(3)));
    expect(recallAt(undefined, at(3))).toBe(0);
  });
});

describe("today's cards", () => {
  it("keep within the minutes, heaviest first among the new", () => {
    const plan = planCards({
      cards: CARDS.toSorted((a, b) => b.weight - a.weight),
      states: new Map(),
      now: at(1),
      minutes: 10,
    });
    expect(plan.seconds).toBeLessThanOrEqual(600);
    expect(plan.fresh).toBe(Math.floor(600 / SECONDS.fresh));
    expect(plan.queue.every((row) => row.weight === 3)).toBe(true);
  });
  it("begin nothing new while cards are left over that are due", () => {
    const states = seen(
      CARDS.slice(0, 25).map((row) => row.id),
      1,
    );
    const plan = planCards({ cards: CARDS, states, now: at(20), minutes: 5 });
    expect(plan).toMatchObject({ fresh: 0, due: Math.floor(300 / SECONDS.again) });
    expect(plan.left).toBe(25 - plan.due);
  });
  it("begin new ones up to the day before, after all that is due, and none on the day", () => {
    const states = seen(["c0", "c1"], 1);
    const on = (day: number) => planCards({ cards: CARDS, states, now: at(day), date: "2026-11-21", minutes: 60 });
    expect(on(20)).toMatchObject({ due: 2, fresh: 28 });
    expect(
      on(20)
        .queue.slice(0, 2)
        .map((row) => row.id),
    ).toEqual(["c1", "c0"]);
    expect(on(21)).toMatchObject({ fresh: 0 });
    expect(on(21).drop).toHaveLength(28);
  });
  it("top up what fades in the last three days, and not before; not what comes due before the day", () => {
    const states = new Map<string, CardState>();
    for (const { id } of CARDS) states.set(id, reviewCard(id, reviewCard(id, undefined, "good", at(1)).state, "good", at(5)).state);
    const on = (day: number) => planCards({ cards: CARDS, states, now: at(day), date: "2026-11-12", minutes: 600 });
    expect(on(8).topUp).toBe(0);
    expect(on(9).topUp).toBeGreaterThan(0);
    for (const { id } of on(9).queue) expect((states.get(id)?.due ?? "").slice(0, 10) >= "2026-11-12").toBe(true);
  });
  it("top up nothing early while there are cards to begin", () => {
    const states = new Map<string, CardState>();
    for (const { id } of CARDS.slice(0, 10))
      states.set(id, reviewCard(id, reviewCard(id, undefined, "good", at(1)).state, "good", at(5)).state);
    const on = (day: number, minutes: number) => planCards({ cards: CARDS, states, now: at(day), date: "2026-11-12", minutes });
    expect(on(9, 600).topUp).toBeGreaterThan(0);
    expect(on(9, 5).topUp).toBe(0);
  });
  it("leave alone on the last day what a failure would lower", () => {
    const states = new Map([["c0", reviewCard("c0", reviewCard("c0", undefined, "again", at(1)).state, "good", at(10)).state]]);
    const fading = states.get("c0") as CardState;
    states.set("c0", { ...fading, stability: 1.9, due: at(13), last_review: at(9) });
    const on = (day: number) => planCards({ cards: CARDS.slice(0, 1), states, now: at(day), date: "2026-11-12", minutes: 60 }).topUp;
    expect([on(10), on(11)]).toEqual([1, 0]);
  });
  it("are none after the date, and come back when it is moved or taken away", () => {
    const states = seen(
      CARDS.slice(0, 5).map((row) => row.id),
      1,
    );
    const base = { cards: CARDS, states, now: at(20), minutes: 30 };
    expect(planCards({ ...base, date: "2026-11-10" })).toMatchObject({ queue: [], past: true });
    expect(planCards(base).due).toBe(5);
    expect(planCards({ ...base, date: "2026-12-10" }).due).toBe(5);
  });
  it("say early how many will not fit, the lightest first", () => {
    const plan = planCards({ cards: CARDS, states: new Map(), now: at(1), date: "2026-11-08", minutes: 5 });
    expect(plan.fresh).toBe(4);
    expect(plan.drop.length).toBe(30 - Math.floor((7 * 5 * 60) / 2 / SECONDS.fresh));
    expect(plan.drop.map((row) => row.weight)).toEqual(plan.drop.map((row) => row.weight).toSorted((a, b) => a - b));
  });
});

describe("sixty simulated learners", () => {
  const learners = Array.from({ length: 60 }, (_, i) => learnerOf(i + 1));
  const rows = learners.map((learner) => ({
    learner,
    planned: simulate(learner, planCards, true),
    plain: simulate(learner, planCards, false),
  }));
  it("recall no less of their deck on the day than with plain FSRS, and more on average", () => {
    for (const weighted of [true, false]) {
      const gains = rows.map(
        ({ learner, planned, plain }) =>
          recallOf(learner, learner.cards, planned, weighted) - recallOf(learner, learner.cards, plain, weighted),
      );
      expect(Math.min(...gains)).toBeGreaterThan(-1e-9);
      expect(gains.reduce((sum, gain) => sum + gain, 0) / gains.length).toBeGreaterThan(0.015);
    }
  });
  it("are never asked for more than their minutes, and for no card after the date", () => {
    for (const { planned } of rows) expect(planned).toMatchObject({ over: 0, late: 0 });
    expect(rows.some(({ plain }) => plain.late > 0)).toBe(true);
  });
});

describe("the forecast", () => {
  it("says how many were never seen, and which are shaky", () => {
    const states = seen(["c0", "c1"], 1);
    const forecast = forecastRecall(CARDS, states, "2026-12-20");
    expect(forecast).toMatchObject({ seen: 2, unseen: 28 });
    expect(forecast.mean).toBeGreaterThan(0);
    expect(forecast.shaky.map((row) => row.id)).toEqual(["c0", "c1"]);
    expect(forecastRecall(CARDS, new Map(), "2026-12-20").mean).toBe(0);
  });
});
