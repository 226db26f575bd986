import { expect, test } from "vitest";
import { applyCorrections } from "./correction.ts";

const profile = {
  sha256: "aa",
  name: { value: "Ada Byron", spans: [{ document: "cv", start: 0, end: 9 }] },
  work: [{ position: { value: "Analyst", spans: [{ document: "cv", start: 20, end: 27 }] } }],
};

test("a correction changes the fact at its place and says who said it", () => {
  const { value } = applyCorrections(profile, [{ sha256: "aa", start: 0, end: 9, value: "Ada Lovelace" }]);
  expect(value.name).toMatchObject({ value: "Ada Lovelace", said: "correction:aa:0-9" });
  expect(profile.name.value).toBe("Ada Byron");
});

test("a correction to null removes the fact and keeps its neighbours", () => {
  const { value } = applyCorrections(profile, [{ sha256: "aa", start: 20, end: 27, value: null }]);
  expect(value.work).toEqual([{}]);
  expect(value.name.value).toBe("Ada Byron");
});

test("a correction of another file is left alone, one that fits no fact is told", () => {
  expect(applyCorrections(profile, [{ sha256: "bb", start: 0, end: 9, value: "X" }])).toEqual({ value: profile, problems: [] });
  expect(applyCorrections(profile, [{ sha256: "aa", start: 1, end: 9, value: "X" }]).problems[0]?.message).toBe(
    "A correction for characters 1 to 9 fits no fact that was read from this file.",
  );
});
