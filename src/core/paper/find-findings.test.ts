import { describe, expect, test } from "vitest";
import { DETECTORS } from "./detectors.ts";
import { findFindings, placesOf } from "./find-findings.ts";
import { NOT_FOUND } from "./finding.ts";
import { EVALUATION, IN_EVALUATION, IN_LATEX, IN_PSYCHOLOGY, IN_SYSTEMS, LATEX, paperOf, PSYCHOLOGY, SYSTEMS } from "./for-tests.ts";

const GOOD = { precision: 0.95, recall: 0.8, n: 40, present: 20 };

describe("what is found in a paper", () => {
  test.each([
    ["an evaluation paper", EVALUATION, IN_EVALUATION],
    ["a systems paper", SYSTEMS, IN_SYSTEMS],
    ["a psychology paper", PSYCHOLOGY, IN_PSYCHOLOGY],
    ["an interpretability paper in LaTeX", LATEX, IN_LATEX],
  ])("%s shows what its reader found, and nothing else", async (_, text, expected) => {
    const paper = await paperOf(text);
    const found = DETECTORS.filter((detector) => placesOf(detector, paper).length > 0);
    const shown = found.map(
      (detector) =>
        `${detector.id}: ${placesOf(detector, paper)
          .map((place) => paper.document.text.slice(place.words.start, place.words.end))
          .join(" | ")}`,
    );
    expect(shown.map((line) => line.split(":")[0]).toSorted(), shown.join("\n")).toEqual([...expected].toSorted());
  });

  test("every place quotes its sentence, and the words lie within it", async () => {
    for (const text of [EVALUATION, SYSTEMS, PSYCHOLOGY, LATEX]) {
      const paper = await paperOf(text);
      for (const { places } of findFindings(paper))
        for (const place of places) {
          expect(place.span.start).toBeLessThanOrEqual(place.words.start);
          expect(place.words.end).toBeLessThanOrEqual(place.span.end);
          expect(paper.document.text.slice(place.span.start, place.span.end).trim()).not.toBe("");
        }
    }
  });

  test("a detector that was measured well states what it found", async () => {
    const findings = findFindings(await paperOf(EVALUATION), () => GOOD);
    const seeds = findings.find((finding) => finding.detector === "seeds");
    expect([seeds?.state, seeds?.sentence]).toEqual(["found", "A number of seeds, runs or repetitions: one place found."]);
  });

  test("absence is worded as what text search did not find", async () => {
    const findings = findFindings(await paperOf(SYSTEMS), () => GOOD);
    const seeds = findings.find((finding) => finding.detector === "seeds");
    expect([seeds?.state, seeds?.sentence]).toEqual(["not-found", `A number of seeds, runs or repetitions: ${NOT_FOUND}.`]);
    expect(JSON.stringify(findings)).not.toMatch(/missing|lacks/);
  });

  test.each([
    ["its precision is too low", { ...GOOD, precision: 0.89 }],
    ["its recall is too low", { ...GOOD, recall: 0.69 }],
    ["it was measured on too few papers", { ...GOOD, n: 19 }],
    ["too few papers showed the thing", { ...GOOD, present: 4 }],
    ["it was never measured", { precision: null, recall: null, n: 0, present: 0 }],
  ])("a detector only asks where %s", async (_, reliability) => {
    const findings = findFindings(await paperOf(EVALUATION), () => reliability);
    expect(new Set(findings.map((finding) => finding.state))).toEqual(new Set(["ask"]));
  });
});
