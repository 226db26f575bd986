import { describe, expect, test } from "vitest";
import { findPart } from "./find-part.ts";
import { LEXICON, postingOf, rowsOf } from "./for-tests.ts";
import { readPassages } from "./read-passages.ts";

function passages(text: string): string[] {
  const document = postingOf(text);
  return readPassages(document, LEXICON).map(({ kind, part, span }) => `${kind} ${part}: ${document.text.slice(span.start, span.end)}`);
}

describe("headings", () => {
  test.each([
    ["Minimum qualifications", "requirements"],
    ["What you will do at Fernhill", "responsibilities"],
    ["What you might work on", "responsibilities"],
    ["It would be a plus if you have", "preferred"],
    ["We're excited if you have", "preferred"],
    ["Where You'll Be", "logistics"],
    ["Support for you, professionally and personally", "benefits"],
    ["Perks & benefits", "benefits"],
    ["How we interview", "process"],
    ["A walk in the park", undefined],
  ])("%s opens %s", (heading, part) => {
    expect(findPart(heading, LEXICON)).toBe(part);
  });

  test("a line without a mark that only begins or ends like a heading is an item", () => {
    expect(passages("# Requirements\nYou have taught others\nStrong communication skills\nAble to keep odd hours").slice(1)).toEqual([
      "text requirements: You have taught others",
      "text requirements: Strong communication skills",
      "text requirements: Able to keep odd hours",
    ]);
  });

  test("a line that waits for more announces a list", () => {
    expect(passages("# Requirements\n- Patience\nBonus points for\n- Poetry").slice(2)).toEqual([
      "heading preferred: Bonus points for",
      "item preferred: Poetry",
    ]);
  });

  test("an unknown heading divides a list, and ends it when a paragraph follows", () => {
    expect(passages("# Nice to have\n- Poetry\n# Tools\n- Rust").at(-1)).toBe("item preferred: Rust");
    const text = "# Nice to have\n- Poetry\n# Oddities\nThe lab is on an island. You must be able to swim.";
    expect(passages(text).at(-1)).toMatch(/^text other:/);
    expect(rowsOf(text)).toEqual(["preferred: Poetry", "required: be able to swim"]);
  });

  test("a label before a colon opens a part for its line; a sentence before a colon does not", () => {
    expect(passages("Salary: 90,000 a year")).toEqual(["heading pay: Salary:", "text pay: 90,000 a year"]);
    expect(passages("The role is in person: four days a week")).toEqual(["text other: The role is in person: four days a week"]);
  });

  test("a sentence that ends in a colon and asks opens a list", () => {
    expect(rowsOf("About us\nWe look for divers. Specifically, they should:\nHold a licence\nStay calm")).toContain(
      "required: Hold a licence",
    );
  });
});

describe("fixed passages without a heading", () => {
  test.each([
    ["Fernhill is an equal opportunity employer and does not discriminate.", "equal-opportunity"],
    ["Los Angeles County applicants: job duties for this position include: work safely.", "equal-opportunity"],
    ["The interview process for this role includes a coding round.", "process"],
    ["Applications including a CV and a letter should be sent as one file.", "apply"],
    ["The base salary range depends on the place.", "pay"],
    ["We offer competitive pay, dental and a pension.", "benefits"],
  ])("%s is %s", (text, part) => {
    expect(passages(`# Requirements\n- Patience\n${text}`).at(-1)).toBe(`text ${part}: ${text}`);
  });
});

describe("lists", () => {
  test("numbers and letters with numbers are marks", () => {
    expect(passages("# Essential\nE1. A licence\n2. A boat").slice(1)).toEqual([
      "item requirements: A licence",
      "item requirements: A boat",
    ]);
  });

  test("benefits, questions, notes and the firm's own words are no rows", () => {
    expect(
      rowsOf(
        "# Requirements\n- Patience\n- Professional growth: We believe in growth\n# Where you'll be\n- Where in the world? Anywhere you like\n- NOTE: there are other seats\n# Perks\n- Free fish\nNOTE: apply elsewhere too",
      ),
    ).toEqual(["required: Patience"]);
  });

  test("a slogan before a duty is left out", () => {
    expect(rowsOf("# Responsibilities\n- Innovate and Deploy: Design and deploy models")).toEqual(["implied: Design and deploy models"]);
  });
});
