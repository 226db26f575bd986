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

interface ReadStep {
  name: string;
  ask: string;
  words: string;
  skipped: boolean;
  rows: string[][];
  followUps: Record<string, string>;
  ticks: Record<string, boolean>;
  marks: string;
}

/** Reads a transcript back: its own lines have no mark in front, the person's have one of a quotation or a cell. */
function readBack(text: string): { title: string; steps: ReadStep[] } {
  const [head = "", ...sections] = text.split(/^## /m);
  const steps = sections.map((section): ReadStep => {
    const paragraphs = section.trim().split(/\n{2,}(?=[^>]|> )/);
    const read: ReadStep = { name: "", ask: paragraphs[1] ?? "", words: "", skipped: false, rows: [], followUps: {}, ticks: {}, marks: "" };
    read.name = (paragraphs[0] ?? "").replace(/^\d+\. /, "");
    let asked: string | undefined;
    for (const paragraph of paragraphs.slice(2)) {
      const said = paragraph.replaceAll(/^> ?/gm, "");
      if (paragraph.startsWith(">")) {
        if (asked === undefined) read.words = said;
        else read.followUps[asked] = said;
      } else if (paragraph.startsWith("Asked further: ")) asked = paragraph.slice("Asked further: ".length);
      else if (paragraph === "Skipped.") read.skipped = true;
      else if (paragraph.startsWith("|")) read.rows = paragraph.split("\n").slice(2).map(cells);
      else if (paragraph.startsWith("- ["))
        for (const [, mark, point = ""] of paragraph.matchAll(/^- \[([x ])\] (.*)$/gm)) read.ticks[point] = mark === "x";
      else if (paragraph.startsWith("(")) read.marks = paragraph;
    }
    return read;
  });
  return { title: head.split("\n")[0]?.slice(2) ?? "", steps };
}

const cells = (row: string) =>
  [...row.slice(1).matchAll(/ ((?:[^|\\]|\\.)*) \|/g)].map((match) => (match[1] ?? "").replaceAll(/\\([\\|])/g, "$1"));

describe("a transcript that is read back", () => {
  const hostile =
    "## 9. Not a step\n\nSkipped.\n> quoted\n- [x] It is said.\n(own rating 5 of 5, 1 seconds)\n\n| a | b |\nAsked further: me?";
  const kept: Kept = {
    ...KEPT,
    session: {
      ...KEPT.session,
      steps: KEPT.session.steps.map((row) => ({ ...row, points: [...row.points, { id: `${row.id}.2`, text: "And shown." }] })),
    },
    answers: {
      ...KEPT.answers,
      estimand: answer("estimand", {
        text: hostile,
        rating: 3,
        ticks: { "estimand.1": true, "estimand.2": false },
        followUps: { "estimand.f": hostile },
      }),
      outcomes: answer("outcomes", { rows: [["a \\ b | c", "d"], ["e"]] }),
    },
  };
  const { title, steps } = readBack(renderTranscript(kept, lookBack(kept, { words: [] })));

  it("has the title, and every step with its question, in order", () => {
    expect(title).toBe(kept.session.title);
    expect(steps.map(({ name, ask }) => [name, ask])).toEqual(kept.session.steps.map(({ name, ask }) => [name, ask]));
  });
  it("has the words, rows, further answers, ticks and rating of each, whatever was written in them", () => {
    expect(steps[0]).toMatchObject({
      words: hostile,
      followUps: { "And then?": hostile },
      ticks: { "It is said.": true, "And shown.": false },
      marks: "(own rating 3 of 5, 61 seconds)",
      skipped: false,
    });
    expect(steps[1]?.rows).toEqual([
      ["Positive", "a \\ b | c", "d"],
      ["Null", "e", ""],
    ]);
    expect(steps[2]).toMatchObject({ words: "65 pairs", ticks: {} });
    expect(steps[3]).toMatchObject({ words: "", skipped: true });
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
