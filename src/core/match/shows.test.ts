import { describe, expect, test } from "vitest";
import { findShows } from "./shows.ts";

const shown = (text: string) =>
  findShows(text, { document: "cv", start: 0, end: text.length }).map((row) => [row.what, text.slice(row.span.start, row.span.end)]);

describe("what a line shows", () => {
  test.each([
    ["Technical lead for jobs on up to 2,048 H100 GPUs", [["scale", "2,048 H100 GPUs"]]],
    ["Trained a 7B model", [["scale", "7B model"]]],
    ["raised effective training time from 84% to 95% by recovery", [["outcome", "from 84% to 95%"]]],
    ["cut latency by 41 %", [["outcome", "by 41 %"]]],
    ["Reduced an audit from 5.1 to 3.2 GPU-hours", [["outcome", "from 5.1 to 3.2 GPU-hours"]]],
    ["Led a team of four", [["ownership", "Led"]]],
    ["a release check for 2 model versions", []],
    ["nightly generation in 6.5 hours", []],
  ])("%s", (text, rows) => {
    expect(shown(text)).toEqual(rows);
  });
});
