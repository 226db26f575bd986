import { expect, test } from "vitest";
import { progressOf } from "./progress.ts";
import type { Answer, Kept } from "./session.ts";

const answer = (step: string, more: Partial<Answer>): Answer => ({
  step,
  text: "words",
  rows: [],
  seconds: 1,
  followUps: {},
  state: "done",
  ticks: {},
  hinted: false,
  revision: 1,
  at: "2026-11-27T10:00:00Z",
  ...more,
});
const kept = (kind: Kept["session"]["kind"], ...answers: Answer[]): Kept => ({
  session: { schema: 1, id: kind, kind, title: kind, subject: kind, minutes: 1, locked: false, steps: [], library: "l" },
  answers: Object.fromEntries(answers.map((row) => [row.step, row])),
  created: "2026-11-27T09:00:00Z",
});

test("counts what was answered, marked and rated, by day and by rating", () => {
  const progress = progressOf([
    kept("defence", answer("a", { rating: 4, ticks: { x: true, y: false } }), answer("b", { state: "skipped" })),
    kept("answer", answer("c", { rating: 4, ticks: { x: true, y: true }, at: "2026-11-28T08:00:00Z" }), answer("d", { rating: 1 })),
    kept("mock"),
  ]);
  expect(progress).toEqual({
    answered: [
      { kind: "defence", sessions: 1, steps: 1 },
      { kind: "answer", sessions: 1, steps: 2 },
    ],
    met: [
      { day: "2026-11-27", met: 1, marked: 2 },
      { day: "2026-11-28", met: 2, marked: 2 },
    ],
    calibration: [{ rating: 4, answers: 2, share: 0.75 }],
  });
});

test("counts a try that was set aside on its own day, though the step is being answered again", () => {
  const former = [{ text: "words", rows: [], seconds: 9, followUps: {}, rating: 2, ticks: { x: false }, at: "2026-11-25T10:00:00Z" }];
  expect(progressOf([kept("answer", answer("a", { state: "open", former }))])).toEqual({
    answered: [{ kind: "answer", sessions: 1, steps: 1 }],
    met: [{ day: "2026-11-25", met: 0, marked: 1 }],
    calibration: [{ rating: 2, answers: 1, share: 0 }],
  });
  const again = answer("a", { rating: 4, ticks: { x: true }, former });
  expect(progressOf([kept("answer", again)])).toMatchObject({ answered: [{ steps: 1 }], calibration: [{ rating: 2 }, { rating: 4 }] });
});

test("is empty before anything was done", () => {
  expect(progressOf([])).toEqual({ answered: [], met: [], calibration: [] });
});
