import { describe, expect, test } from "vitest";
import { CUES, findCues } from "./find-cues.ts";
import { readText } from "./for-tests.ts";

const whole = (text: string) => findCues(text, [{ document: "posting", start: 0, end: text.length }]);
const found = (text: string) => whole(text).map((cue) => `${cue.kind}: ${text.slice(cue.span.start, cue.span.end)}`);

test.each(CUES.map(({ kind, example }) => [kind, example] as const))("the example of %s is caught: %s", (kind, example) => {
  expect(whole(example).map((cue) => cue.kind)).toContain(kind);
});

describe("cues", () => {
  test("a wrapped line hides no phrase, and the quote is as it stands", () => {
    expect(found("You present your\nwork to three of us.")).toEqual(["presentation: present your\nwork"]);
  });

  test("several phrases of a kind in one passage are all found, three at most", () => {
    expect(found("from notebook to production at low latency")).toEqual(["production: production", "production: latency"]);
    expect(whole("production, latency, on-call, deploy, millions of users").filter((cue) => cue.kind === "production")).toHaveLength(3);
  });

  test("a reference number is no reference", () => {
    expect(found("quoting the reference 2026-17, and name two referees")).toEqual(["references: referees"]);
  });

  test("cues stand in reading order", () => {
    const cues = whole("a research talk, then a take-home exercise, then references");
    expect(cues.map((cue) => cue.kind)).toEqual(["presentation", "take-home", "references"]);
  });
});

test("benefits and equal opportunity give no cue; the process does", () => {
  const posting = readText("Scientist\n# Benefits\n- A seed grant for your publications\n# How we hire\nThere is a take-home exercise.");
  expect(posting.cues.map((cue) => cue.kind)).toEqual(["take-home"]);
});
