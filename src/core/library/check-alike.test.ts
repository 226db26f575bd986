import { expect, test } from "vitest";
import { checkAlike, likeness, mattersOf } from "./check-alike.ts";
import type { Library } from "./library.ts";

function messages(...asks: string[]): string[] {
  const questions = asks.map((ask, index) => ({ slug: `q${index}`, ask }));
  return checkAlike({ questions, drills: [], concepts: [] } as unknown as Library, (kind, slug) => `${kind}/${slug}`).map(
    (problem) => problem.message,
  );
}

test("the same question in other dress is found", () => {
  expect(
    messages("Which paper of the last six months changed your work?", "What paper from the last six months has changed how you work?"),
  ).toEqual([
    '"What paper from the last six months has changed how you work?" asks the same as "Which paper of the last six months changed your work?" (q0).',
  ]);
});

test("different questions on one subject are left alone, and so are questions too short to judge", () => {
  expect(messages("How many seeds stand behind the headline number?", "Which seed did you report, and how was it chosen?")).toEqual([]);
  expect(messages("Why this firm?", "Why that firm?")).toEqual([]);
});

test("likeness runs from nothing in common to the same words, endings apart", () => {
  expect(likeness(mattersOf("scaling laws"), mattersOf("peer review"))).toBe(0);
  expect(likeness(mattersOf("Which baselines were tuned?"), mattersOf("How was the baseline tuned?"))).toBe(1);
});
