import { describe, expect, test } from "vitest";
import { criteriaOf } from "./criteria.ts";
import { type Mark, spreadOf, tallyOf } from "./judgement.ts";

const IDS = ["a", "b", "c", "d"];
const criteria = IDS.map((id) => ({ id, text: `It says ${id}.` }));
/** "yn-y": yes, no, not judged, yes. */
const run = (marks: string): Record<string, Mark> =>
  Object.fromEntries(
    IDS.flatMap((id, i) => (marks[i] === "-" ? [] : [[id, marks[i] === "y" ? { met: true, quote: `words of ${id}` } : { met: false }]])),
  );
const sentence = (...runs: string[]) => tallyOf({ criteria, runs: runs.map(run) }).sentence;

describe("the number", () => {
  test.each<[string, string[], string | undefined]>([
    ["the same in all", ["yyny", "yyny", "yyny", "yyny", "yyny"], "3 of 4, the same five times"],
    ["other in one", ["yyny", "yyny", "yynn", "yyny", "yyyy"], "2 to 4 of 4 over five runs"],
    ["the same by other criteria", ["yynn", "nnyy", "yynn"], "2 of 4 in each of three runs, though not by the same criteria"],
    ["of one run", ["ynnn"], "1 of 4, in one run"],
    ["where one broke off", ["yyny", "yyny", "y---"], "3 of 4, the same two times; one more left criteria out and is not in this number"],
    [
      "where all broke off",
      ["yy--", "yn--"],
      "1 to 2 of 4 over two runs; no run judged every criterion, and what was not judged counts as not met",
    ],
    ["of no run", [], undefined],
  ])("%s", (_, runs, expected) => expect(sentence(...runs)).toBe(expected));
  test("of a step without criteria is none", () => expect(tallyOf({ criteria: [], runs: [{}] })).toEqual({ rows: [], least: 0, most: 0 }));
});

describe("a criterion over the runs", () => {
  const { rows } = tallyOf({ criteria, runs: ["yyn-", "yyn-", "nyn-", "nyy-", "ynn-"].map(run) });
  test("is met where more than half say so, with the words by which any shows it", () => {
    expect(rows.map(({ met, yes, judged }) => [met, yes, judged])).toEqual([
      [true, 3, 5],
      [true, 4, 5],
      [false, 1, 5],
      [undefined, 0, 0],
    ]);
    expect(rows.map((row) => row.quote)).toEqual(["words of a", "words of b", "words of c", undefined]);
  });
  test("shows how the runs stand to each other only where they differ", () => {
    expect(rows.map(spreadOf)).toEqual(["yes in 3 of 5", "yes in 4 of 5", "yes in 1 of 5", ""]);
  });
  test("half is not more than half", () => expect(tallyOf({ criteria, runs: ["ynnn", "nnnn"].map(run) }).rows[0]?.met).toBe(false));
  test("says why a yes did not count", () => {
    const runs = [{ a: { met: false, why: "The model said yes, but the quoted words do not stand in the answer." } }];
    expect(tallyOf({ criteria, runs }).rows[0]?.why).toContain("do not stand");
  });
});

describe("the criteria of a step", () => {
  test("are its points, under their ids", () => {
    const points = [
      { id: "f.1", text: "What happened", good: "Told in three sentences.", cues: ["then"] },
      { id: "f.2", text: "Whom you told" },
    ];
    expect(criteriaOf({ points })).toEqual([
      { id: "f.1", text: "What happened", good: "Told in three sentences." },
      { id: "f.2", text: "Whom you told" },
    ]);
  });
  test("of one point in several sentences are its sentences", () => {
    expect(criteriaOf({ points: [{ id: "g.good", text: "Give the rule you counted by. If it was out of date, say so." }] })).toEqual([
      { id: "g.good.1", text: "Give the rule you counted by." },
      { id: "g.good.2", text: "If it was out of date, say so." },
    ]);
  });
});
