import { describe, expect, test } from "vitest";
import { checkMarks } from "./check-marks.ts";

const CRITERIA = [
  { id: "f.1", text: "What happened" },
  { id: "f.2", text: "Whom you told" },
  { id: "f.3", text: "What changed" },
];
const SAID = ["I saw the loss sit at chance, and told my adviser the same evening.", "It is not of the."];
const mark = (quote: unknown, more: Record<string, unknown> = {}) => checkMarks([{ id: "f.1", met: true, quote, ...more }], CRITERIA, SAID);

describe("a yes", () => {
  test("counts with words of the answer, which are shown as they stand there", () => {
    expect(mark("told  my adviser\nthe same evening").marks).toEqual({ "f.1": { met: true, quote: "told my adviser the same evening" } });
  });
  test.each([
    ["no quote", undefined, "no words of the answer were quoted"],
    ["null", null, "no words of the answer were quoted"],
    ["an empty quote", " ", "no words of the answer were quoted"],
    ["invented words", "told the whole group the same evening", "do not stand in the answer"],
    ["an altered word", "told my advisor the same evening", "do not stand in the answer"],
    ["another case", "i saw the loss", "do not stand in the answer"],
    ["an ellipsis", "I saw … the same evening", "do not stand in the answer"],
    ["words over two fields", "the same evening. It is not", "do not stand in the answer"],
    ["part of a word", "saw the loss sit at chan", "do not stand in the answer"],
    ["two words", "at chance", "fewer than 3 words"],
    ["one word", "evening", "fewer than 3 words"],
    ["words that say nothing", "It is not of the", "say nothing by themselves"],
    ["more than a quote may have", "x".repeat(601), "longer than 600 letters"],
    ["the criterion’s own words", "What happened in the", "do not stand in the answer"],
  ])("with %s counts as no, and says why", (_, quote, why) => {
    const { marks } = mark(quote);
    expect(marks["f.1"]).toEqual({ met: false, why: expect.stringContaining(why) });
    expect(marks["f.1"]?.why).toMatch(/^The model said yes, but .*\.$/);
  });
});

describe("a row", () => {
  test.each<[string, unknown, string]>([
    ["of an unknown criterion", { id: "f.9", met: true, quote: "told my adviser" }, "unknown"],
    ["of a criterion’s words", { id: "What happened", met: true, quote: "told my adviser" }, "unknown"],
    ["named as what every object has", { id: "__proto__", met: true, quote: "told my adviser" }, "unknown"],
    ["named constructor", { id: "constructor", met: true, quote: "told my adviser" }, "unknown"],
    ["without yes or no", { id: "f.1", quote: "told my adviser" }, "shape"],
    ["with a number for yes", { id: "f.1", met: 1, quote: "told my adviser" }, "shape"],
    ["with a word for yes", { id: "f.1", met: "true", quote: "told my adviser" }, "shape"],
    ["with a list of quotes", { id: "f.1", met: true, quote: ["told my adviser"] }, "shape"],
    ["that is text", "f.1: yes", "shape"],
    ["that is nothing", null, "shape"],
  ])("%s is refused, and its criterion is not judged", (_, row, code) => {
    const { marks, refused } = checkMarks([row], CRITERIA, SAID);
    expect(marks).toEqual({});
    expect(refused.map((one) => one.code)).toEqual([code]);
    expect(refused[0]?.sentence).toMatch(/\.$/);
  });
  test("that says no needs no quote, and a score beside it is passed over", () => {
    expect(checkMarks([{ id: "f.2", met: false, quote: null, score: 9, grade: "A" }], CRITERIA, SAID)).toEqual({
      marks: { "f.2": { met: false } },
      refused: [],
    });
  });
  test("twice on one criterion: the first stands, or neither where they disagree", () => {
    const yes = { id: "f.1", met: true, quote: "told my adviser" };
    expect(Object.keys(checkMarks([yes, yes], CRITERIA, SAID).marks)).toEqual(["f.1"]);
    expect(checkMarks([yes, { id: "f.1", met: false }, yes], CRITERIA, SAID).marks).toEqual({});
  });
  test("left out leaves its criterion without a mark", () => {
    expect(Object.keys(checkMarks([{ id: "f.3", met: false }], CRITERIA, SAID).marks)).toEqual(["f.3"]);
  });
});
