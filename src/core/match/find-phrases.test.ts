import { describe, expect, test } from "vitest";
import type { ClaimKind } from "../library/library.ts";
import { findPhrases } from "./find-phrases.ts";

const KINDS: ClaimKind[] = [
  { slug: "gain", name: "a gain", phrases: ["improv* over", "better than"], example: "" },
  { slug: "scale", name: "a scale", phrases: ["1* gpus", "tpu pod*"], example: "" },
  { slug: "sota", name: "state of the art", phrases: ["state of the art"], example: "" },
];

const words = (text: string) =>
  findPhrases(text, { document: "cv", start: 0 }, KINDS).map((row) => [row.slug, text.slice(row.span.start, row.span.end)]);

describe("phrases of claim kinds", () => {
  test("a star matches any ending, and the words found are quoted as written", () => {
    expect(words("It Improves over every baseline")).toEqual([["gain", "Improves over"]]);
  });

  test("hyphens and case do not count", () => {
    expect(words("A State-of-the-art result")).toEqual([["sota", "State-of-the-art"]]);
  });

  test("a stem of one letter is found too", () => {
    expect(words("trained on 128 GPUs")).toEqual([["scale", "128 GPUs"]]);
  });

  test("the first phrase of a kind is shown, kinds in their own order", () => {
    expect(words("state of the art, better than and improved over X")).toEqual([
      ["gain", "improved over"],
      ["sota", "state of the art"],
    ]);
  });

  test("part of a word is no match", () => {
    expect(words("understate of the art")).toEqual([]);
  });
});
