import { describe, expect, it } from "vitest";
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
    const text = renderTranscript(KEPT);
    expect(text).toContain("> # A difference\n> - of means");
    expect(text).toContain("Asked further: And then?\n\n> Then | we stop");
    expect(text).toContain("- [x] It is said.");
    expect(text).toContain("(own rating 4 of 5, 61 seconds)");
    expect(text).toContain("## 4. limits\n\nWhat of limits?\n\nSkipped.");
    expect(text.match(/^#/gm)).toHaveLength(5);
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
