import { describe, expect, it } from "vitest";
import { paperOf } from "../paper/for-tests.ts";
import type { Report } from "../report/report.ts";
import { LEXICON, textDocument } from "../profile/for-tests.ts";
import { readProfile } from "../profile/read.ts";
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

/** A report of Ada Lovelace's CV with an entry, beside the CV as it is read. */
const read = (entry: string) => {
  const report = reportOf("Ada Lovelace", entry);
  const text = report.inputs[0]?.text ?? "";
  return { report, profile: readProfile({ ...textDocument(text), id: "cv" }, LEXICON).value };
};

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
    expect(found.map((row) => row.id)).toEqual(["cv-paper/place"]);
    expect(found[0]?.ask).toContain("author 2 of 2");
    expect(compared("Ada Lovelace", "Counting Sheep With Small Transformers (first author)")).toEqual([]);
  });
  it("is nothing where the CV does not name the paper", () => {
    expect(compared("Ada Lovelace", "Counting Goats With Large Recurrent Networks. 55.5 % exact.")).toEqual([]);
  });
  it("is asked after where the paper names other authors and another year than the entry of the CV", async () => {
    const paper = await paperOf(
      PAPER.document.text.replace("Ada Lovelace, Mary Somerville", "Mary Somerville, Ada Lovelace\n\n3 May 2021"),
    );
    const other = await paperOf(
      PAPER.document.text.replace("Ada Lovelace, Mary Somerville", "Mary Somerville, Caroline Herschel\n\nMay 2025"),
    );
    const own = read("Ada Lovelace, Mary Somerville. Counting Sheep With Small Transformers. ICML, 2026.");
    expect(own.profile.publications[0]).toMatchObject({ position: 1, year: { value: "2026" } });
    const [place, dated, ...more] = compareWithCv(paper, own.report, own.profile);
    expect(more).toEqual([]);
    expect(place?.ask).toContain("puts you first, and the paper lists you as author 2 of 2");
    expect(place?.quotes[1]?.text).toBe("Mary Somerville, Ada Lovelace");
    expect(dated?.ask).toContain("dates this paper 2026, and the paper itself says “3 May 2021”");
    expect(compareWithCv(other, own.report, own.profile).map((step) => step.id)).toEqual(["cv-paper/author"]);
    expect(compareWithCv(PAPER, own.report, own.profile)).toEqual([]);
    const equal = read("Ada Lovelace*, Mary Somerville*. Counting Sheep With Small Transformers. ICML, 2021. * Equal contribution");
    expect(compareWithCv(paper, equal.report, equal.profile)).toEqual([]);
    const cut = read("Kay Hartigan, Ada Lovelace et al. Counting Sheep With Small Transformers. ICML, 2026.");
    expect(compareWithCv(PAPER, cut.report, cut.profile)).toEqual([]);
  });
  it("keeps to the entry of the CV, where the next one stands on the next line", () => {
    const report = reportOf(
      "Ada Lovelace",
      "Ada Lovelace. Counting Sheep With Small Transformers. ICML, 2026.\nAda Lovelace. Shearing Sheep Without Any Help. Raised to 77.7 %. ICML, 2026.",
    );
    const { value } = readProfile({ ...textDocument(report.inputs[0]?.text ?? ""), id: "cv" }, LEXICON);
    expect(compareWithCv(PAPER, report).map((step) => step.id)).toEqual(["cv-paper/number-77.7"]);
    expect(compareWithCv(PAPER, report, value)).toEqual([]);
  });
});
