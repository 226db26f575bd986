import { expect, test } from "vitest";
import type { Answer } from "./session.ts";
import { tryAgain } from "./try-again.ts";

const ANSWER: Answer = {
  step: "s",
  text: "The first words.",
  rows: [],
  seconds: 61,
  followUps: { f: "And then this." },
  state: "done",
  rating: 2,
  ticks: { p: true },
  hinted: false,
  revision: 3,
  at: "2026-11-26T10:00:00Z",
};

const NOW = "2026-11-27T10:00:00Z";

test("a rated try is set aside with its words, its rating and its marks, and the next one has none", () => {
  const again = tryAgain(ANSWER, true, NOW);
  expect(again).toMatchObject({ state: "open", text: "", seconds: 0, ticks: {}, followUps: {}, revision: 3, at: NOW });
  expect(again.rating).toBeUndefined();
  expect(again.former).toEqual([
    { text: "The first words.", rows: [], seconds: 61, followUps: { f: "And then this." }, rating: 2, ticks: { p: true }, at: ANSWER.at },
  ]);
  expect(tryAgain({ ...again, text: "The second words.", rating: 4 }, false, NOW)).toMatchObject({
    text: "The second words.",
    former: [{ rating: 2 }, { text: "The second words.", rating: 4 }],
  });
});

test("a try of which nothing was said yet is only written on", () => {
  const { rating: _, ...unrated } = { ...ANSWER, ticks: {}, followUps: { f: " " } };
  const again = tryAgain(unrated, false, NOW);
  expect(again).toMatchObject({ state: "open", text: "The first words." });
  expect(again.former).toBeUndefined();
});
