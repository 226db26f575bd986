/** Defences of the labelled papers of `test/papers`: on what their probes rest, and whether their objections fit. */

import { describe, expect, test } from "vitest";
import { readAnswer } from "../src/core/practice/read-answer.ts";
import { AnswerSchema } from "../src/core/practice/session.ts";
import { buildPaperDefence } from "../src/core/practice/build-defence.ts";
import { library } from "./corpus-reports.ts";
import { PAPER_NAMES, paperAt } from "./labelled-papers.ts";

const defences = await Promise.all(
  PAPER_NAMES.map(async (name) => {
    const { steps } = buildPaperDefence(await paperAt(name), library, { id: "d", paper: "p" });
    const named = (kind: string) => steps.filter((step) => step.name === kind);
    return { name, probes: named("Defence"), objections: named("Objection") };
  }),
);
const whenOf = (id: string) => library.questions.find((row) => `question/${row.slug}` === id)?.when ?? {};
const of = (part: string) => {
  const found = defences.find(({ name }) => name.includes(part));
  if (!found) throw new Error(`There is no paper ${part}.`);
  return found;
};

describe.each(defences)("the defence of $name", ({ probes, objections }) => {
  test("has twelve probes, one of them about one's own part, and at least one by a claim or a method", () => {
    expect(probes).toHaveLength(12);
    expect(probes.filter(({ id }) => whenOf(id).open === "contribution")).toHaveLength(1);
    expect(probes.filter(({ id }) => whenOf(id).claim ?? whenOf(id).method).length).toBeGreaterThan(0);
  });
  test("has three objections with something to compare each with", () => {
    expect(objections).toHaveLength(3);
    for (const { id, points } of objections) expect([id, points.length > 0]).toEqual([id, true]);
  });
  test("says of what was not found that it was not found, in a sentence", () => {
    const searched = probes.flatMap(({ quotes }) => quotes.filter((row) => row.label === "Text search in your paper"));
    for (const { text } of searched)
      expect(text).toMatch(/^[A-Z][^?]*: not found by text search in this file; check appendix and figures\.$/);
  });
});

test.each(["sleep", "stroop", "two-photon", "catalyst"])("nobody is asked for the training or the compute of %s", (name) => {
  const trained = of(name).probes.filter(({ id }) => whenOf(id).work && !whenOf(id).work?.some((work) => work === "people"));
  expect(trained.map(({ id }) => id)).toEqual([]);
});

const asked = (name: string) => of(name).objections.map((step) => step.ask);

test("a study with people, a system, a robot and a proof are met with different objections", () => {
  const all = ["stroop", "storage", "grasping", "bandits", "rlhf"].flatMap(asked);
  expect(new Set(all).size).toBe(all.length);
  expect(asked("stroop").join(" ")).toContain("Those who took part");
  expect(asked("rlhf").join(" ")).toContain("Your strongest baseline had less search");
});

test("one's own part is asked after beside what the paper says of it, or beside that it says nothing", () => {
  const [quoted] = of("probe-circuits").probes.filter(({ id }) => whenOf(id).open === "contribution");
  expect(quoted?.quotes[0]?.label).toBe("Your paper");
  const [silent] = of("stroop").probes.filter(({ id }) => whenOf(id).open === "contribution");
  expect(silent?.quotes[0]?.text).toContain("ho did what among the authors: not found by text search");
});

test("what is asked further differs from answer to answer", () => {
  for (const { name, probes } of defences) {
    const gaps = probes.map(({ followUps }) => followUps.filter((row) => row.gap?.startsWith("open:")).map((row) => row.gap));
    expect([name, gaps.every((row) => row.length <= 1) && gaps.flat().length > 2]).toEqual([name, true]);
    expect([name, gaps.some((row, i) => row[0] !== undefined && row[0] === gaps[i - 1]?.[0])]).toEqual([name, false]);
  }
});

test("an answer that is silent on limits is asked for limits next, and no work is asked further for what does not fit it", () => {
  for (const { name, probes } of defences)
    for (const { followUps } of probes)
      for (const { gap, ask } of followUps)
        if (gap === "open:limitations")
          expect([name, ask]).toEqual([name, "Give me three limits of this work, ranked by the damage they do."]);
  const step = of("stroop").probes.find(({ id }) => id === "question/claim-in-a-sentence");
  const answer = AnswerSchema.parse({ step: "s", text: "It makes people slower.", seconds: 9, state: "done", revision: 1, at: "" });
  const further = step ? readAnswer(answer, step, { words: [] }).followUps : [];
  expect(further.length).toBeGreaterThan(0);
  expect(further.map((row) => row.gap)).not.toContain("open:compute");
  expect(further.map((row) => row.gap)).not.toContain("open:seeds");
});
