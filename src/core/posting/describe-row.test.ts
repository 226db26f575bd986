import { describe, expect, test } from "vitest";
import { describeRow } from "./describe-row.ts";
import { findDegree } from "./find-degree.ts";
import { LEXICON } from "./for-tests.ts";
import type { Requirement, Strength } from "./posting.ts";
import { postingWords } from "./posting-words.ts";

const words = postingWords(LEXICON);
function described(text: string, strength: Strength = "required", kind: Requirement["kind"] = "requirement") {
  return describeRow(text, { document: "posting", start: 100, end: 100 + text.length }, kind, strength, words);
}

describe("aspects", () => {
  test.each([
    ["Proficiency in Fortran", "skill"],
    ["Experience with tide gauges", "experience"],
    ["You have built a weather station", "experience"],
    ["A master's degree in botany", "degree"],
    ["completed not more than four years before the start", "degree"],
    ["3+ years of field work", "years"],
    ["Papers at NeurIPS or in journals", "publications"],
    ["Strong problem-solving skills", "trait"],
    ["Demonstrated written and verbal communication skills", "trait"],
    ["Pick up slack, even if it goes outside your job description", "trait"],
    ["Willingly take on tasks outside the lab", "trait"],
    ["Ability to prioritize and manage multiple projects", "trait"],
    ["Thrive in a fast-paced lab", "trait"],
    ["Are comfortable reading assembly", "skill"],
    ["Evidence of independent experiments", "skill"],
    ["Familiarity with autonomous systems of every kind", "skill"],
    ["Write Fortran that colleagues enjoy reading", "skill"],
    ["You will be based in Oslo", "place"],
    ["Occasional travel to Accra is expected", "place"],
    ["we all meet in Quito twice a year", "place"],
    ["Experience with hybrid search and remote sensing models", "experience"],
    ["be authorized to work in Canada", "eligibility"],
    ["must be eligible for security clearance", "eligibility"],
    ["Very good command of Danish", "language"],
    ["Spanish or Portuguese", "language"],
    ["Background in natural language processing for English", "experience"],
  ])("%s: %s", (text, aspect) => {
    expect(described(text).aspect).toBe(aspect);
  });

  test("what the person will do is a duty, whatever it names", () => {
    const row = described("Supervise PhD students for three years in our Oslo office", "implied", "responsibility");
    expect(row).toEqual({ kind: "responsibility", strength: "implied", aspect: "duty" });
  });
});

describe("years", () => {
  test.each([
    ["5+ years of practice", 5],
    ["At least three years of practice", 3],
    ["3-5 years in industry", 3],
    ["Minimum of 7 years' experience", 7],
  ])("%s: %i", (text, value) => {
    expect(described(text).years?.value).toBe(value);
  });

  test.each([
    "a doctorate not more than five years old",
    "completed no more than two years ago",
    "have lived here for the last five years",
    "one in five",
    "up to two years of teaching",
  ])("%s asks for none", (text) => {
    expect(described(text).years).toBeUndefined();
  });

  test("the span holds the words and nothing else", () => {
    expect(described("At least 4 years of work").years?.spans).toEqual([{ document: "posting", start: 109, end: 116 }]);
  });
});

describe("degrees", () => {
  test.each([
    ["Bachelor's, Master's or PhD in physics", "bachelor"],
    ["MS or PhD in statistics", "master"],
    ["M.S./Ph.D. in acoustics", "master"],
    ["An excellent doctoral degree", "phd"],
    ["Current PhD student in biology", "phd"],
  ])("%s: %s", (text, degree) => {
    expect(findDegree(text)?.value).toBe(degree);
  });

  test.each([
    "a latency of 120 ms",
    "host PhD visitors",
    "Master's theses",
    "Post-doctoral experience",
    "No PhD is needed",
    "master the tools",
    "notebook to production",
  ])("%s names none of the candidate's own", (text) => {
    expect(findDegree(text)).toBeUndefined();
  });
});

describe("strength", () => {
  test.each([
    ["PhD preferred", "required", "preferred"],
    ["Knowledge of Rust is a plus", "required", "preferred"],
    ["Large trees (not required)", "required", "preferred"],
    ["Programming (Julia preferred)", "required", "required"],
    ["A sense of competitive advantage", "required", "required"],
    ["Python plus Rust", "required", "required"],
    ["Clearance is required", "preferred", "required"],
  ] as const)("%s under %s is %s", (text, given, strength) => {
    expect(described(text, given).strength).toBe(strength);
  });
});

test("alternatives are told from rows without them", () => {
  expect(described("Experience with Julia or Fortran").alternatives).toBe(true);
  expect(described("Experience with A/B tests").alternatives).toBeUndefined();
});
