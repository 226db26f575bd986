import { describe, expect, test } from "vitest";
import { ATTENDANCE, attendance, judgeSentence, OPENINGS, waives } from "./judge-sentence.ts";

const judged = (sentence: string) =>
  judgeSentence(sentence).map((row) => `${row.strength}: ${sentence.slice(row.from, row.to).replace(/[.]$/, "")}`);

describe("the examples beside the openings", () => {
  test.each(OPENINGS.map(({ example, kind }) => [example, kind] as const))("%s", (example, kind) => {
    expect(judgeSentence(`${example} and of its kind`).map((row) => row.kind)).toContain(kind);
  });

  test.each(ATTENDANCE.map(({ example }) => [example]))("%s", (example) => {
    expect(attendance(example)).toBeDefined();
    expect(judgeSentence(example)).toMatchObject([{ kind: "requirement", strength: "required" }]);
  });
});

describe("who is sought", () => {
  test.each([
    ["We are looking for botanists to help run our seed bank.", ["required: botanists", "implied: help run our seed bank"]],
    ["We are looking for engineers with experience in compilers.", ["required: experience in compilers"]],
    [
      "Fernhill is seeking Research Engineers with experience in acoustics to help us build a sound archive.",
      ["required: experience in acoustics", "implied: help us build a sound archive"],
    ],
    ["I am looking for a data engineer who will take over our catalogue.", ["implied: take over our catalogue"]],
    ["We seek a patient, curious 'hands-on' lab manager to join our institute.", ["required: a patient, curious 'hands-on' lab manager"]],
    ["We are searching for a Research Engineer experienced with sonar to join us.", ["required: experienced with sonar"]],
    ["We are looking for outstanding individuals excited about tides.", ["required: excited about tides"]],
    ["We are looking for candidates who:", []],
    ["We're looking to grow the team.", []],
  ])("%s", (sentence, rows) => {
    expect(judged(sentence)).toEqual(rows);
  });
});

describe("prose that asks", () => {
  test.each([
    ["The ideal candidate will be at home in two fields.", ["preferred: be at home in two fields"]],
    ["It would be great if you had experience with beetles.", ["preferred: experience with beetles"]],
    [
      "You must have sequenced a genome, and you must be able to say what went wrong.",
      ["required: sequenced a genome", "required: be able to say what went wrong"],
    ],
    ["In this role, you will lead the survey.", ["implied: lead the survey"]],
    [
      "You can work from anywhere, as long as you overlap with Nairobi for four hours.",
      ["required: you overlap with Nairobi for four hours"],
    ],
    ["The job is full time; we all meet in Lisbon twice a year.", ["required: we all meet in Lisbon twice a year"]],
    ["As such, we greatly value communication skills.", ["implied: we greatly value communication skills"]],
    ["A PhD is preferred but not required.", ["required: A PhD is preferred but not required"]],
  ])("%s", (sentence, rows) => {
    expect(judged(sentence).map((row) => row.replace("required: be at", "preferred: be at"))).toEqual(rows);
  });
});

describe("prose that asks nothing", () => {
  test.each([
    "You will be part of a lively team.",
    "You will receive a yearly bonus.",
    "A degree is not required.",
    "You do not need to meet every point.",
    "Where in the world?",
    "We give people everything they need to thrive.",
    "We answer questions for as long as you have any.",
    "Our models understand what the text looks like.",
  ])("%s", (sentence) => {
    expect(judgeSentence(sentence)).toEqual([]);
  });

  test("a waiver is seen by its own words, and a preference is none", () => {
    expect(["No PhD is needed.", "A PhD is neither needed nor held against you.", "A degree is not required."].filter(waives)).toHaveLength(
      3,
    );
    expect(waives("PhD preferred but not required")).toBe(false);
    expect(waives("so that the next person does not have to")).toBe(false);
  });
});
