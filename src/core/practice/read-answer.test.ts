import { describe, expect, it } from "vitest";
import type { WordRow } from "../text/lexicon.ts";
import { readAnswer } from "./read-answer.ts";
import type { Answer, Step } from "./session.ts";

const WORDS: WordRow[] = [
  { kind: "booster", words: ["dramatically", "novel", "state of the art"] },
  { kind: "hedge", words: ["may", "perhaps", "in our setting", "suggests"] },
];
const STEP: Step = {
  id: "question/baseline",
  name: "Baseline",
  ask: "How was your strongest baseline tuned?",
  quotes: [],
  minutes: 1,
  form: { kind: "text" },
  points: [
    { id: "budget", text: "Both sides had the same search budget.", good: "Say how many configurations each side was given." },
    { id: "who", text: "You say who tuned it.", cues: ["tuned by"] },
    { id: "spread", text: "The spread over seeds stands beside the number." },
  ],
  followUps: [],
  after: [],
};
const answer = (text: string, more: Partial<Answer> = {}): Answer => ({
  step: STEP.id,
  text,
  rows: [],
  seconds: 30,
  followUps: {},
  state: "done",
  ticks: {},
  hinted: false,
  revision: 1,
  at: "2026-11-26T00:00:00Z",
  ...more,
});
const read = (text: string, sources?: string[]) => readAnswer(answer(text), STEP, { words: WORDS, ...(sources ? { sources } : {}) });
const lens = (text: string, kind: string, sources?: string[]) => read(text, sources).lenses.find((row) => row.kind === kind);

describe("points", () => {
  it("are shown with the sentence whose stems they share", () => {
    const { text, points } = read("I like tea. Both methods had the same budget of forty configurations. It rained.");
    expect(points[0]?.places.map(({ start, end }) => text.slice(start, end))).toEqual([
      "Both methods had the same budget of forty configurations.",
    ]);
  });
  it("are met by a cue as it stands", () => {
    expect(read("The baseline was tuned by a colleague.").points[1]?.places).toHaveLength(1);
  });
  it("have no words where none are shared, and the question's own words do not count", () => {
    expect(read("My strongest baseline was tuned with care.").points.map((row) => row.places.length)).toEqual([0, 0, 0]);
  });
  it("read the cells of a table and answers to further questions as well", () => {
    const reading = readAnswer(answer("", { rows: [["the same search budget"]], followUps: { f: "spread over five seeds" } }), STEP, {
      words: [],
    });
    expect(reading.points.map((row) => row.places.length)).toEqual([1, 0, 1]);
  });
});

describe("lenses", () => {
  it("count whose acts are told", () => {
    expect(lens("We trained it and we measured it. I wrote the loader.", "own-part")).toMatchObject({
      sentence: "You say “we” for 2 acts and “I” for 1: say which part was yours and whose the rest was.",
      asks: true,
    });
    expect(lens("I trained it.", "own-part")).toBeUndefined();
  });
  it("ask for evidence of strong words only where none stands beside them", () => {
    expect(lens("It dramatically improves recall.", "strength")?.sentence).toContain("“dramatically”");
    expect(lens("It dramatically improves recall, from 41 to 58.", "strength")).toBeUndefined();
  });
  it("notice three hedges in one sentence and not one in each", () => {
    expect(lens("It may perhaps, in our setting, help.", "hedges")?.places).toHaveLength(3);
    expect(lens("It may help. Perhaps not. This suggests more.", "hedges")).toBeUndefined();
  });
  it("name numbers that no document holds", () => {
    expect(lens("Recall rose by 37 % over 12,000 items.", "numbers", ["rose by 37 % on a set"])?.sentence).toContain("“12,000”");
    expect(lens("Recall rose by 37 %.", "numbers", ["by 37 %"])).toBeUndefined();
    expect(lens("Recall rose by 37 %.", "numbers")).toBeUndefined();
  });
  it("say the length against the time, and ask only where it runs over", () => {
    expect(lens("word ".repeat(70), "length")).toMatchObject({ asks: false });
    expect(lens("word ".repeat(300), "length")).toMatchObject({ asks: true });
  });
  it("name phrases that fit every paper first", () => {
    const step = { ...STEP, avoid: [{ words: ["more datasets"], why: "This fits every paper." }] };
    const { feedback } = readAnswer(answer("They need more datasets."), step, { words: [] });
    expect(feedback[0]).toBe("“more datasets”: this fits every paper.");
  });
  it("notice an opening that does not take up the question", () => {
    expect(lens("Tea is nice. Rain falls. The baseline was tuned.", "answers")).toBeDefined();
    expect(lens("The baseline got a search. Rain falls. Tea is nice.", "answers")).toBeUndefined();
  });
});

describe("follow-ups", () => {
  it("ask first after what the answer leaves open, and three at most", () => {
    const step = {
      ...STEP,
      followUps: [
        { id: "any", ask: "Why?" },
        { id: "seeds", ask: "How many runs?", gap: "open:seeds" },
        { id: "compute", ask: "On what?", gap: "open:compute" },
        { id: "spread", ask: "What spread?", gap: "spread" },
        { id: "budget", ask: "What budget?", gap: "budget" },
      ],
    };
    const asked = (text: string) => readAnswer(answer(text), step, { words: [] }).followUps.map((row) => row.id);
    expect(asked("We used five seeds and the same search budget on 8 A100 GPUs.")).toEqual(["spread", "any"]);
    expect(asked("It went well.")).toEqual(["seeds", "compute", "spread"]);
  });
});

describe("feedback", () => {
  it("is three points at most, the first gap first", () => {
    const { feedback } = read("We trained a novel thing. We ran it. Nice.");
    expect(feedback).toHaveLength(3);
    expect(feedback[0]).toBe("No words of yours were found for this: both sides had the same search budget.");
  });
  it("says nothing about what was not answered", () => {
    expect(read("")).toMatchObject({ words: 0, lenses: [], feedback: [] });
  });
});
