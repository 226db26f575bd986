import { describe, expect, test } from "vitest";
import { drawMap, type MapEdge } from "./concept-map.ts";

const node = (id: string) => ({ id, name: `Concept ${id}`, href: `/concepts/${id}` });
const edge = (from: string, to: string): MapEdge => ({ from, to, kind: "first" });

function drawn(ids: string[], edges: MapEdge[]) {
  const text = String(drawMap(ids.map(node), edges, "Map"));
  const left = (id: string) => Number(new RegExp(`href="/concepts/${id}"[^>]*><rect x="(\\d+)"`).exec(text)?.[1]);
  return { text, left, arrows: [...text.matchAll(/class="first"/g)].length };
}

describe("the concept map", () => {
  test("what comes first stands to the left of what builds on it", () => {
    const { left } = drawn(["c", "a", "b"], [edge("a", "b"), edge("b", "c")]);
    expect(left("a")).toBeLessThan(left("b"));
    expect(left("b")).toBeLessThan(left("c"));
  });

  test("an arrow that a longer way makes needless is not drawn", () => {
    expect(drawn(["a", "b", "c"], [edge("a", "b"), edge("b", "c"), edge("a", "c")]).arrows).toBe(2);
  });

  test("concepts that name each other first are drawn and do not hang it", () => {
    expect(drawn(["a", "b"], [edge("a", "b"), edge("b", "a")]).arrows).toBe(2);
  });

  test("it is hidden from screen readers, with its links out of the tab order", () => {
    const { text } = drawn(["a", "b"], [edge("a", "b")]);
    expect(text).toContain('<svg aria-hidden="true"');
    expect([...text.matchAll(/<a /g)]).toHaveLength([...text.matchAll(/tabindex="-1"/g)].length);
  });

  test("a name that could be markup is text", () => {
    expect(String(drawMap([{ id: "x", name: "<script>", href: "/" }], [], '"><b>'))).not.toMatch(/<script>|<b>/);
  });
});
