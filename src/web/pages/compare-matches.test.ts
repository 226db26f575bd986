import { expect, test } from "vitest";
import type { Row, State } from "../../core/match/match.ts";
import { countStates, directOnlyHere, type Side } from "./compare-matches.ts";

function side(...rows: [text: string, state: State, ...names: string[]][]): Side {
  const requirements = rows.map(([text], i) => ({ id: `r${i}`, text, strength: i === 0 ? "required" : "preferred" }));
  const matched = rows.map(
    ([, state, ...names], i) => ({ requirement: `r${i}`, state, touches: names.map((address) => ({ address })) }) as Row,
  );
  return { posting: { requirements }, match: { rows: matched } } as unknown as Side;
}

test("states are counted in order, of all rows or of the required ones", () => {
  const one = side(["a", "direct"], ["b", "not-visible"], ["c", "direct"]);
  expect(countStates(one, false)).toEqual([2, 0, 0, 1]);
  expect(countStates(one, true)).toEqual([1, 0, 0, 0]);
});

test("a direct row counts as a difference unless the other side answers one of its names directly", () => {
  const here = side(
    ["knows DPO", "direct", "concept/dpo"],
    ["writes Python", "direct", "skill/python"],
    ["uses JAX", "direct", "skill/jax"],
  );
  const there = side(["RLHF or DPO", "transferable", "concept/rlhf", "concept/dpo"], ["Python", "direct", "skill/python"]);
  expect(directOnlyHere(here, there)).toEqual([
    { text: "knows DPO", there: "transferable" },
    { text: "uses JAX", there: "not-asked" },
  ]);
});

test("a row that names nothing known is not compared", () => {
  expect(directOnlyHere(side(["has a PhD", "direct"]), side())).toEqual([]);
});
