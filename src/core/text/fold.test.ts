import { describe, expect, test } from "vitest";
import { fold, foldWithOffsets, words } from "./fold.ts";

describe("folding", () => {
  test.each([
    ["Résumé", "resume"],
    ["ﬁne-tuning", "fine tuning"],
    ["C++ and C#", "c++ and c#"],
    ["Node.js 18.", "node.js 18 "],
    ["“RLHF”", " rlhf "],
    ["  a   b", " a b"],
    ["状態 Ω", "状態 ω"],
    ["+ 1", " 1"],
  ])("%s becomes %j", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test("every unit of the folded text leads back to where it came from", () => {
    const text = "Ein ﬁnal Résumé: C++";
    const { folded, offsets } = foldWithOffsets(text);
    expect(offsets).toHaveLength(folded.length + 1);
    const at = folded.indexOf("resume");
    expect(text.slice(offsets[at], (offsets[at + 5] ?? 0) + 1)).toBe("Résumé");
    expect(offsets.at(-1)).toBe(text.length);
  });

  test("words are what stands between the spaces", () => {
    expect(words("Large-scale, multi-node!")).toEqual(["large", "scale", "multi", "node"]);
  });
});
