import { describe, expect, test } from "vitest";
import { leaveOut } from "./leave-out.ts";
import type { Part, Statement } from "./report.ts";

const say = (id: string): Statement => ({
  id,
  template: "t",
  values: {},
  text: id,
  class: "cv",
  grounds: [{ kind: "said", input: "asOf" }],
});
const PART: Part = {
  id: "fit",
  title: "Fit",
  blocks: [
    { type: "statement", statement: say("a") },
    { type: "list", items: [say("b"), say("c")], see: ["a", "d"] },
    { type: "card", id: "card", title: say("d"), tags: [], blocks: [{ type: "statement", statement: say("e") }] },
    { type: "references", to: ["a", "b"] },
  ],
};

describe("leaving statements out", () => {
  test("a statement goes wherever it stands or is pointed at, and nothing else does", () => {
    expect(leaveOut([PART], new Set(["a", "c"]))[0]?.blocks).toEqual([
      { type: "list", items: [say("b")], see: ["d"] },
      PART.blocks[2],
      { type: "references", to: ["b"] },
    ]);
  });

  test("a card without its title goes as a whole", () => {
    expect(leaveOut([PART], new Set(["d"]))[0]?.blocks).toHaveLength(3);
  });
});
