import { describe, expect, it } from "vitest";
import { lookBack, pointsLine } from "./look-back.ts";
import type { Answer, Kept, Step } from "./session.ts";

const step = (id: string, round?: string): Step => ({
  id,
  name: id,
  ask: `What of ${id}?`,
  ...(round ? { round } : {}),
  quotes: [],
  minutes: 2,
  form: { kind: "text" },
  points: ["control", "interval", "placebo"].map((text) => ({ id: `${id}.${text}`, text: `A ${text} is named.` })),
  followUps: [],
  after: [],
});
const answer = (id: string, more: Partial<Answer> = {}): Answer => ({
  step: id,
  text: "Nothing much.",
  rows: [],
  seconds: 61,
  followUps: {},
  state: "done",
  ticks: {},
  hinted: false,
  revision: 1,
  at: "2026-11-26T10:00:00Z",
  ...more,
});
const kept = (steps: Step[], more: Partial<Kept> & { quiet?: true } = {}): Kept => ({
  session: {
    schema: 1,
    id: "m",
    kind: "mock",
    title: "A mock",
    subject: "mock",
    minutes: 30,
    locked: true,
    ...(more.quiet ? { quiet: more.quiet } : {}),
    steps,
    library: "lib",
  },
  answers: Object.fromEntries(steps.map(({ id }) => [id, answer(id)])),
  created: "2026-11-26T09:00:00Z",
  ...(more.ended ? { ended: more.ended } : {}),
});
const ROUNDS = [step("a", "First"), step("b", "First"), step("c", "First"), step("d", "Second")];

/** Indexes of the steps that may be compared. */
const compared = (of: Kept) =>
  lookBack(of, { words: [] }).flatMap(({ steps }) => steps.flatMap(({ at, reading }) => (reading ? [at] : [])));

describe("looking back", () => {
  it("gives a round at most three points of feedback, one of each answer first", () => {
    const rounds = lookBack(kept(ROUNDS, { quiet: true, ended: "2026-11-26T11:00:00Z" }), { words: [] });
    expect(rounds.map(({ name, minutes, seconds }) => [name, minutes, seconds])).toEqual([
      ["First", 6, 183],
      ["Second", 2, 61],
    ]);
    expect(rounds.map(({ feedback }) => feedback.map(({ at }) => at))).toEqual([
      [0, 1, 2],
      [3, 3, 3],
    ]);
  });
  it("compares nothing before a mock has ended, nor an answer that was not rated yet", () => {
    expect(compared(kept(ROUNDS, { quiet: true }))).toEqual([]);
    const open = kept([step("a"), step("b")]);
    open.answers.b = answer("b", { rating: 3 });
    expect(compared(open)).toEqual([1]);
  });
  it("does not count what was not marked as missed", () => {
    expect(pointsLine(step("a"), answer("a", { rating: 2 }))).toBe("");
    expect(pointsLine(step("a"), answer("a", { ticks: { "a.control": true, "a.placebo": false } }))).toBe(
      "Points you say you met: 1 of the 2 you marked.",
    );
  });
});
