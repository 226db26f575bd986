import { describe, expect, test } from "vitest";
import { findRemarks } from "./find-remarks.ts";
import { EVALUATION, LATEX, paperOf } from "./for-tests.ts";

const within = (results: string) => `# Small gains on small tests

## Abstract

We train a reader.

## Method

We use TinyQA, a benchmark of 400 questions, for every comparison below.

## Results

${results}

## References

[1] A. Author. A title of some length. 2020.
`;
const kinds = async (text: string) => findRemarks(await paperOf(text)).map((remark) => remark.kind);

describe("what a paper's own numbers say", () => {
  test("three seeds have a half-width of 2.48 standard deviations", async () => {
    const [remark] = findRemarks(await paperOf(LATEX)).filter((row) => row.kind === "few-seeds");
    expect(remark?.sentence).toContain("With 3 runs the half-width of a 95 % interval is 2.48 standard deviations");
  });

  test("five seeds are not remarked upon", async () => {
    expect(await kinds(EVALUATION)).not.toContain("few-seeds");
  });

  test("a difference within the sampling error of its items is remarked upon, with the formula's outcome", async () => {
    const [remark] = findRemarks(await paperOf(within("On TinyQA the reader reaches 71.0%, compared with 69.0% before.")));
    // sqrt((.71*.29 + .69*.31) / 400) = .0324; 2 points are .6 of it.
    expect([remark?.kind, remark?.sentence]).toEqual([
      "sampling-error",
      "On 400 items (TinyQA) the difference of 2.0 points is 0.6 standard errors (3.2 points, items taken as independent and unpaired); 1.96 would be 6.3 points.",
    ]);
  });

  test("a difference beyond 1.96 standard errors is not", async () => {
    expect(await kinds(within("On TinyQA the reader reaches 71.0%, compared with 59.0% before."))).toEqual([]);
  });

  test("± without a name is remarked upon, and with a name is not", async () => {
    expect(await kinds(within("The reader reaches 71.0 ± 0.4 points."))).toEqual(["unnamed-spread"]);
    expect(await kinds(within("The reader reaches 71.0 ± 0.4 points (mean and standard deviation)."))).toEqual([]);
  });

  test("a judge without a comparison with people is remarked upon", async () => {
    expect(await kinds(within("Every answer is graded by GPT-4o."))).toEqual(["unvalidated-judge"]);
    expect(await kinds(EVALUATION)).not.toContain("unvalidated-judge");
  });
});
