import { expect, test } from "vitest";
import type { WorkKind } from "../library/library.ts";
import { findWorks } from "./find-works.ts";

const kind = (slug: string, phrase: string, rest: object = {}) =>
  ({ slug, name: slug, phrases: [phrase], example: phrase, ...rest }) as WorkKind;
const works = [kind("argument", "position paper", { alone: true }), kind("people", "participants"), kind("learning", "we train*")];
const found = (sentences: string[], front?: number, least?: number) => [...findWorks(sentences, { works }, front, least)];
const times = (count: number, text: string) => Array.from({ length: count }, () => text);

test("the kind that most sentences name comes first", () => {
  expect(found(["We train a model.", ...times(2, "The participants slept.")])).toEqual(["people", "learning"]);
});

test("beyond title and abstract a kind must be named often enough", () => {
  const body = times(2, "We trained it.");
  expect(found(["The participants slept.", ...body], 1, 3)).toEqual(["people"]);
  expect(found(["The participants slept.", ...body, "We trained it again."], 1, 3)).toEqual(["learning", "people"]);
});

test("what a few of many sentences name is a side of the work", () => {
  expect(found(["We train a model.", ...times(7, "The participants slept.")])).toEqual(["people"]);
});

test("beside a kind that stands alone the rest is its topic", () => {
  expect(found(["A position paper.", ...times(3, "We train models.")])).toEqual(["argument"]);
});
