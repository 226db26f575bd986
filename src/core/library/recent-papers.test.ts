import { describe, expect, it } from "vitest";
import type { Firm } from "./library.ts";
import { readLibrary } from "./read.ts";
import { recentPapers } from "./recent-papers.ts";

const source = (id: string, day: string) => `- {id: ${id}, title: Paper ${id}, year: ${day.slice(0, 4)}, date: "${day}", kind: paper}\n`;
const text = `${source("old", "2022-03-29")}${source("plain", "2023-05-01")}${source("new", "2026-02-01")}- {id: year-only, title: Paper of a year, year: 2025, kind: paper}\n`;
const { value: library } = readLibrary([{ path: "sources/firms.yaml", text }]);
const paper = (id: string, landmark = false) => ({ source: id, landmark, why: "It is theirs." });
const firm = { papers: [paper("old", true), paper("plain"), paper("new"), paper("year-only")] } as unknown as Firm;
const read = (asOf: string) => recentPapers(firm, library, asOf).map((row) => [row.source.id, row.recent]);

describe("a firm's papers on a day", () => {
  it("are the recent ones, newest first, then the landmarks", () => {
    expect(read("2026-03-01")).toEqual([
      ["new", true],
      ["year-only", true],
      ["old", false],
    ]);
  });
  it("drop out when they are recent no more and no landmark", () => {
    expect(read("2030-01-01")).toEqual([["old", false]]);
  });
  it("of a year without a day count from its first day", () => {
    expect(read("2026-07-03")).toContainEqual(["year-only", true]);
    expect(read("2026-07-04")).not.toContainEqual(["year-only", true]);
  });
  it("that came out later than the day are not known yet", () => {
    expect(read("2022-06-01")).toEqual([["old", true]]);
  });
});
