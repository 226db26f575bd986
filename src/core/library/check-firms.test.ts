import { describe, expect, it } from "vitest";
import { findContent } from "./address.ts";
import { checkLibrary } from "./check.ts";
import { readLibrary } from "./read.ts";

const AREA = `---
name: Evaluations
question: What can this system do, and how sure are we of it?
evidence: A measurement whose error is known and whose task stands for the thing feared.
clock: Weeks to build, and months until the models have outgrown it.
failure: A wrong number enters a decision, and nobody sees it for half a year.
firstQuarter: One task family with a human baseline and an interval.
probes:
- {ask: What would a null result mean?, good: That it was elicited and still failed.}
- {ask: What is the unit of your interval?, good: The task family and not the single item.}
- {ask: When does your benchmark end?, good: When it saturates or leaks.}
versus:
- {to: alignment, difference: It asks what is the case and not how to change it.}
- {to: alignmnt, difference: A slip of the pen that the check must find.}
concepts: [a-concept, another, a-third]
roles: [evaluations-scientist]
sources: [one, two]
checked: {how: knowledge, on: "2026-11-26"}
---
The body of the file.
`;

const FACT = `- {id: policy, kind: safety, text: The policy is at version two., source: one, date: "2026-02-24", grade: A, volatility: policy, question: "Which version is in force?"}`;
const firm = (facts: string, rounds = "[]") => `---
name: A Lab
aliases: [{text: Lab, cues: [robots]}]
areas: [{name: Evaluations, evidence: A number with an interval., area: evaluations}]
facts:
${facts}
papers: [{source: one, why: It began the programme.}]
rounds: ${rounds}
say: [Say one thing of theirs that you would do otherwise.]
avoid: [Leave out what you have from hearsay.]
unconfirmed: [Who decides what is published?, How is compute shared?, How long is the talk?]
checked: {how: knowledge, on: "2026-11-26"}
---
`;
const messages = (path: string, text: string) => {
  const files = [{ path, text }];
  const { value, problems } = readLibrary(files);
  return [...problems, ...checkLibrary(value, files)].map((row) => row.message);
};

describe("a research area", () => {
  it("is read with its body and has an address", () => {
    const { value, problems } = readLibrary([{ path: "areas/evaluations.md", text: AREA }]);
    expect(problems).toEqual([]);
    expect(value.areas).toHaveLength(1);
    expect(findContent(value, "area/evaluations")).toMatchObject({ slug: "evaluations", body: "The body of the file." });
  });
  it("that lacks a part is a fault at its place and is left out", () => {
    const { value, problems } = readLibrary([{ path: "areas/evaluations.md", text: AREA.replace(/^clock:.*\n/m, "") }]);
    expect(value.areas).toEqual([]);
    expect(problems[0]?.message).toMatch(/"clock"/);
    expect(problems[0]?.place).toMatch(/^areas\/evaluations\.md:/);
  });
  it("may be compared only with an area that exists", () => {
    const files = [
      { path: "areas/evaluations.md", text: AREA },
      { path: "areas/alignment.md", text: AREA.replace("name: Evaluations", "name: Alignment") },
    ];
    const faults = checkLibrary(readLibrary(files).value, files).filter((row) => row.message.includes("area"));
    expect(faults.map((row) => row.message)).toContain('There is no area "alignmnt".');
    expect(faults.map((row) => row.message)).not.toContain('There is no area "alignment".');
  });
});

describe("a firm file", () => {
  it("with dated facts is read, and a paper is a landmark only where it says so", () => {
    const { value, problems } = readLibrary([{ path: "firms/a-lab.md", text: firm(FACT) }]);
    expect(problems).toEqual([]);
    expect(value.firms[0]?.papers).toEqual([{ source: "one", landmark: false, why: "It began the programme." }]);
  });
  it("states nothing of grade D", () => {
    const round = '[{round: talk, note: Somebody sells an account of it., source: one, date: "2026-01-01", grade: D}]';
    const found = messages("firms/a-lab.md", firm(FACT.replace("grade: A", "grade: D"), round));
    expect(found).toContain('The fact "policy" has grade D, which is never stated: make it one of the three unconfirmed things.');
    expect(found).toContain('The round "talk" has grade D, which is never stated.');
  });
  it("gives each changing fact a last day and a question that asks", () => {
    const found = messages(
      "firms/a-lab.md",
      firm(FACT.replace("kind: safety", "kind: leadership").replace("volatility: policy", "volatility: none").replace("force?", "force.")),
    );
    expect(found).toContain('The fact "policy" is about leadership, which changes: give it a volatility.');
    expect(found).toContain('The question of "policy" does not end with a question mark.');
  });
  it("names a recent paper only with the day on which it came out", () => {
    const fault = 'The paper "one" is no landmark, so its source needs a day: recent is counted from it.';
    expect(faultsWith("- {id: one, title: A paper, year: 2025, kind: paper}")).toContain(fault);
    expect(faultsWith('- {id: one, title: A paper, year: 2025, date: "2025-09-17", kind: paper}')).not.toContain(fault);
  });
  it("may not be dated after the day on which it was checked", () => {
    const found = messages("firms/a-lab.md", firm(FACT.replace("2026-02-24", "2026-12-24")));
    expect(found).toContain('The fact "policy" is dated after the day on which the file was checked.');
  });
  it("shares a name with another only beside cues", () => {
    const files = [
      { path: "firms/a-lab.md", text: firm(FACT) },
      { path: "firms/b-lab.md", text: firm(FACT) },
    ];
    const found = checkLibrary(readLibrary(files).value, files).map((row) => row.message);
    expect(found).toContain('The name "a lab" is also that of a-lab: give cues to one of them.');
    expect(found.some((message) => message.startsWith('The name "lab"'))).toBe(false);
  });
});

function withSource(source: string) {
  return [
    { path: "firms/a-lab.md", text: firm(FACT) },
    { path: "sources/firms.yaml", text: source },
  ];
}

function faultsWith(source: string): string[] {
  return checkLibrary(readLibrary(withSource(source)).value, withSource(source)).map((row) => row.message);
}
