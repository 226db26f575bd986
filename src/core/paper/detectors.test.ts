import { describe, expect, test } from "vitest";
import { blankOthers, OTHERS_ROWS } from "./blank-others.ts";
import { DETECTOR_IDS, DETECTORS } from "./detectors.ts";
import { findPattern } from "./find-hits.ts";

const rows = DETECTORS.flatMap((detector) =>
  detector.patterns.map((pattern, i) => ({ name: `${detector.id} ${i + 1}`, detector, pattern })),
);
/** Whether a sentence alone, as a paragraph of its own, shows what any row of the detector looks for. */
function shows({ detector }: (typeof rows)[number], sentence: string): boolean {
  const text = detector.others ? sentence : blankOthers(sentence);
  return detector.patterns.some(
    (pattern) => findPattern(pattern, text, detector.negated === true) !== undefined && !pattern.notInParagraph?.test(sentence),
  );
}

describe("the rows of the detectors", () => {
  test("every id has one row, and no other", () => {
    expect(DETECTORS.map((detector) => detector.id).toSorted()).toEqual([...DETECTOR_IDS].toSorted());
  });

  test.each(rows)("$name catches its example by its own pattern", (row) => {
    const text = row.detector.others ? row.pattern.catches : blankOthers(row.pattern.catches);
    expect(findPattern(row.pattern, text, row.detector.negated === true)?.[0]).toBeTruthy();
  });

  test.each(rows)("$name leaves its counter-example, by every pattern", (row) => {
    expect(shows(row, row.pattern.leaves)).toBe(false);
  });

  test.each(OTHERS_ROWS.map((row) => [row.example]))("a clause about others is blanked: %s", (example) => {
    expect(blankOthers(example).trim()).toBe("");
  });
});
