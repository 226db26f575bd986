import { describe, expect, test } from "vitest";
import { faultsIn } from "./check-arithmetic.ts";

describe("numbers that cannot both be right", () => {
  test.each([
    ["Accuracy rises from 61.2% to 65.0%, a gain of 4.8 points.", "differ by 3.8"],
    ["The new scheduler scores 84.2, 4.1 points above the old one at 81.1.", "differ by 3.1"],
    ["Latency falls from 240 ms to 60 ms, a 3x speedup.", "a factor of 4"],
    ["Error drops from 20.0 to 15.0, a 35% relative reduction.", "change of 25"],
    ["Raters preferred ours in 41 of 60 replies (65%).", "41 of 60 is 68.33 %"],
    ["It failed on 12.5% (9/80) of the items.", "9 of 80 is 11.25 %"],
    ["The 1,000 items were split into 700 training items, 150 development items and 200 test items.", "1050, not 1000"],
    ["We recruited 120 adults (66 women, 51 men, 2 non-binary people).", "119, not 120"],
    ["In all, 4 models × 5 tasks × 3 seeds = 50 runs.", "60, not 50"],
    ["We wrote 24 prompts for each of 10 topics, giving 250 prompts.", "240, not 250"],
    ["The three seeds reach 70.0, 72.0 and 74.0, a mean of 73.0.", "is 72, not 73"],
    ["The effect is 5.2 points (95% CI 1.1 to 4.9).", "outside its own interval"],
    ["The groups differed, t(38) = 1.20, p = .02.", "two-sided"],
    ["Jobs were divided as follows: 50% short, 30% medium, and 25% long.", "105 %"],
    ["Of the 80 prompts, 30 were easy, 25 were medium and 20 were hard.", "75, not 80"],
    ["The 10,000 pairs were split 8,000/1,000/1,500.", "10500, not 10000"],
    ["We use an 80/10/15 train/validation/test split.", "makes 105"],
    ["We train 3 models on 4 tasks with 5 seeds, a total of 50 runs.", "60, not 50"],
    ["It halves the error from 12% to 8%.", "a factor of 1.5"],
    ["A query takes 120 ms against 480 ms, a 3× speedup.", "a factor of 4"],
    ["F1 improves from 0.60 to 0.72 (+30%).", "change of 20"],
    ["The corpus has 2.2T tokens: 1.5T of web pages, 0.5T of code, 0.3T of books and 0.2T of dialogue.", "is 2.5, not 2.2"],
  ])("%s", (text, why) => {
    expect(
      faultsIn(text)
        .map((fault) => fault.sentence)
        .join("; "),
    ).toContain(why);
  });

  test.each([
    ["Accuracy rises from 61.2% to 65.0%, a gain of 3.8 points."],
    ["Accuracy rises from 61% to 65%, a gain of 3.6 points."],
    ["Latency falls from 240 ms to 60 ms, a 4x speedup."],
    ["Error drops from 20.0 to 15.0, a 25% relative reduction."],
    ["Raters preferred ours in 41 of 60 replies (68%)."],
    ["We gain 3.2 points on the first task and 1.1 points on the second, at 84.2 and 71.3."],
    ["The 1,000 items were split into 700 training items, 150 development items and 150 test items."],
    ["We recruited 120 adults (mean age 31.2 years, 66 women)."],
    ["Between 2015 and 2020, 30 of 2015 papers (1%) were read."],
    ["The effect is 3.2 points (95% CI 1.1 to 4.9)."],
    ["The groups differed, t(38) = 2.10, p = .04."],
    ["The groups differed, t(38) = 2.10, p < .05."],
    ["Accuracy is 50% on maths, 30% on law, and 25% on history."],
    ["The three seeds reach 70.0, 72.0 and 74.0, a mean of 72.0."],
    ["The budget grew by about 30% from 100 to 132 tokens."],
    ["We use an 80/10/10 train/validation/test split."],
    ["We train 3 models on 4 tasks with 5 seeds, a total of 60 runs."],
    ["It halves the error from 12% to 6.1%."],
    ["A query takes 120 ms against 480 ms, a 4× speedup."],
    ["F1 improves from 0.60 to 0.72 (+20%)."],
    ["Of the 80 prompts, 30 were easy and 12 were hard."],
    ["On 3 of 4 tasks the 5 seeds agree, and in all 50 runs converged."],
    ["Accuracy rises from 61.2% to 65.0% while latency falls by 12%."],
    ["We gain 2.1 points on average, from 0.4 points on law to 5.0 points on maths."],
    ["In 12 of 40 cases (30%) the model refused, compared with 22 of 40 (55%) before."],
    ["The corpus has 2.4T tokens: 1.5T of web pages, 0.5T of code, 0.3T of books and 0.2T of dialogue."],
  ])("nothing is wrong with: %s", (text) => {
    expect(faultsIn(text)).toEqual([]);
  });
});
