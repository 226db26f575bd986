import { describe, expect, it } from "vitest";
import { paperOf } from "../paper/for-tests.ts";
import type { Report } from "../report/report.ts";
import { compareWithCv } from "./compare-with-cv.ts";

const PAPER = await paperOf(`# Counting Sheep With Small Transformers

Ada Lovelace, Mary Somerville

## Abstract

We show that a small transformer counts 91.4 % of flocks exactly.

## Results

The model reaches 91.4 % on 1,200 flocks, against 84.0 % for the baseline.

## References

Nobody (2020). Nothing.
`);

/** A report of a CV that says `lines` under Publications. */
function reportOf(candidate: string, lines: string): Report {
  const text = `${candidate}\nexample@example.org\n\nPublications\n\n${lines}\n\nSkills\nReached 99.9 % in typing`;
  return { candidate, inputs: [{ id: "cv", name: "cv.txt", text }] } as unknown as Report;
}
const compared = (candidate: string, lines: string) =>
  compareWithCv(PAPER, reportOf(candidate, lines)).map((step) => ({ id: step.id, ask: step.ask, cv: step.quotes[0]?.text }));

describe("what the CV says of a paper", () => {
  it("is asked after where the paper holds no such number, with the CV's own words beside it", () => {
    const [first, ...more] = compared("Ada Lovelace", "Counting Sheep With Small Transformers. Raised exact counts to 93.5 % from 84 %.");
    expect(first?.id).toBe("cv-paper/number-93.5");
    expect(first?.ask).toContain("“93.5 %”");
    expect(first?.cv).toContain("Raised exact counts to 93.5 %");
    expect(more).toEqual([]);
  });
  it("is not asked after where the number stands there, however it is written", () => {
    expect(compared("Ada Lovelace", "Counting Sheep with small transformers, 2026. 91.40 % exact, up from 84.0 percent.")).toEqual([]);
  });
  it("is asked after where it says first author and the paper lists another", () => {
    const found = compared("Mary Somerville", "Counting Sheep With Small Transformers (first author)");
    expect(found.map((row) => row.id)).toEqual(["cv-paper/first-author"]);
    expect(found[0]?.ask).toContain("author 2 of 2");
    expect(compared("Ada Lovelace", "Counting Sheep With Small Transformers (first author)")).toEqual([]);
  });
  it("is nothing where the CV does not name the paper", () => {
    expect(compared("Ada Lovelace", "Counting Goats With Large Recurrent Networks. 55.5 % exact.")).toEqual([]);
  });
});
