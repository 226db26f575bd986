import { describe, expect, test } from "vitest";
import { clausesOf } from "./clauses.ts";

const roles = (text: string) => clausesOf(text).map(({ role }) => role);

describe("clauses of a text", () => {
  test.each([
    ["what the person did", "You built a parser.", ["told"]],
    ["what the posting asks beside what the person did", "You built a parser; the posting asks for compilers.", ["told", "posting"]],
    ["advice, to its end", "Say which part was yours.", ["advice", "advice"]],
    ["a question", "Which part was yours?", ["asked"]],
    ["an interviewer", "An interviewer will ask for the seed.", ["interviewer"]],
    ["what is left open", "You may have built a parser.", ["open"]],
    ["a reason", "You built a parser because the old one was slow.", ["told", "told"]],
    ["how a line bears on the posting", "You built a parser, which bears on compilers.", ["told", "posting"]],
  ])("tell %s", (_, text, expected) => expect(roles(text)).toEqual(expected));

  test("know the slots of their sentence", () => {
    expect(clausesOf("I built it, and it failed at <where>.").map(({ slots, sentenceSlots }) => [slots, sentenceSlots])).toEqual([
      [0, 1],
      [1, 1],
    ]);
  });
});
