import { describe, expect, it } from "vitest";
import { lookBack } from "./look-back.ts";
import { renderPreregistration, renderTranscript } from "./render-session.ts";
import type { Answer, Kept, Step } from "./session.ts";

const step = (id: string, more: Partial<Step> = {}): Step => ({
  id,
  name: id,
  ask: `What of ${id}?`,
  quotes: [],
  minutes: 2,
  form: { kind: "text" },
  points: [{ id: `${id}.1`, text: "It is said." }],
  followUps: [{ id: `${id}.f`, ask: "And then?" }],
  after: [],
  ...more,
});
const answer = (id: string, more: Partial<Answer>): Answer => ({
  step: id,
  text: "",
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
const KEPT: Kept = {
  session: {
    schema: 1,
    id: "s",
    kind: "design",
    title: "Do longer prompts help?",
    subject: "own",
    minutes: 25,
    locked: true,
    steps: [
      step("estimand", { setup: "Do longer prompts help?" }),
      step("outcomes", { form: { kind: "rows", columns: ["Seen", "Means"], least: 2, rows: ["Positive", "Null"] } }),
      step("sample", { form: { kind: "statistics" } }),
      step("limits"),
    ],
    library: "lib",
  },
  answers: {
    estimand: answer("estimand", {
      text: "# A difference\n- of means",
      rating: 4,
      ticks: { "estimand.1": true },
      followUps: { "estimand.f": "Then | we stop" },
    }),
    outcomes: answer("outcomes", { rows: [["up | down", "a\nb"], ["flat"]] }),
    sample: answer("sample", {
      text: "65 pairs",
      statistics: { method: "two-sample-t", of: "two-sample-t", d: "0.5", n: "30", alpha: "0.05" },
    }),
    limits: answer("limits", { state: "skipped" }),
  },
  created: "2026-11-26T09:00:00Z",
};

describe("a transcript", () => {
  it("keeps the person's words as quotations, with follow-ups, ticks and rating", () => {
    const text = renderTranscript(KEPT, lookBack(KEPT, { words: [] }));
    expect(text).toContain("> # A difference\n> - of means");
    expect(text).toContain("Asked further: And then?\n\n> Then | we stop");
    expect(text).toContain("- [x] It is said.");
    expect(text).toContain("(own rating 4 of 5, 61 seconds)");
    expect(text).toContain("## 4. limits\n\nWhat of limits?\n\nSkipped.");
    expect(text.match(/^#/gm)).toHaveLength(5);
  });
  it("names the rounds of a mock with their time, the feedback of each, and what was said before", () => {
    const steps = [step("a", { round: "Deep dive" }), step("b", { round: "Deep dive" })];
    const former = [{ ...answer("a", { text: "The first words", rating: 2 }), at: "2026-11-24T10:00:00Z" }];
    const kept: Kept = {
      session: { ...KEPT.session, kind: "mock", quiet: true, steps, leftOut: ["Coding"] },
      answers: { a: answer("a", { text: "Words", former }), b: answer("b", { text: "More words" }) },
      created: KEPT.created,
      ended: "2026-11-26T10:00:00Z",
    };
    const text = renderTranscript(kept, lookBack(kept, { words: [] }));
    expect(text).toContain("Not in it, for want of time: Coding.");
    expect(text).toContain("## Deep dive\n\n(2:02 of 4 min)\n\n### 1. a");
    expect(text).toContain("Said before, on 2026-11-24, own rating 2 of 5:\n\n> The first words");
    expect(text).toMatch(/What to look at first:\n\n- 1\. No words of yours were found for this: it is said\.\n- 2\. /);
  });
});

describe("a preregistration", () => {
  it("has each part with its words, tables and calculation", () => {
    const text = renderPreregistration(KEPT);
    expect(text).toContain("# Preregistration: Do longer prompts help?");
    expect(text).toContain("|  | Seen | Means |\n|---|---|---|\n| Positive | up \\| down | a / b |\n| Null | flat |  |");
    expect(text).toMatch(/Calculation: Two independent groups, t test\. .*0\.478/);
    expect(text).toContain("- Source: Cohen");
  });
  it("says what is open", () => {
    const bare = { ...KEPT, answers: {} };
    expect(renderPreregistration(bare).match(/^Open\.$/gm)).toHaveLength(4);
  });
});
