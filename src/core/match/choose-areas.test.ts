import { describe, expect, it } from "vitest";
import type { Area, Library } from "../library/library.ts";
import { readLibrary } from "../library/read.ts";
import { chooseAreas } from "./choose-areas.ts";
import type { Row } from "./match.ts";

const area = (slug: string, name: string, concepts: string[], aliases: Area["aliases"] = []) =>
  ({ slug, name, aliases, concepts }) as unknown as Area;
const library: Library = {
  ...readLibrary([]).value,
  areas: [
    area("interpretability", "Interpretability", ["sae", "patching"]),
    area("evaluations", "Evaluations", ["elicitation", "safety-evals"], [{ text: "testing", cues: ["frontier models"] }]),
    area("alignment", "Alignment", ["rlhf", "sycophancy"]),
  ],
};
const row = (weight: number, ...concepts: string[]) =>
  ({ weight, touches: concepts.map((slug) => ({ address: `concept/${slug}` })) }) as unknown as Row;
const choose = (title: string, text: string, ...rows: Row[]) => chooseAreas(title, text, rows, library).map((found) => found.slug);

describe("the research areas of a posting", () => {
  it("follow the title before single rows", () => {
    expect(choose("Research Scientist, Interpretability", "", row(1, "rlhf"), row(1, "sae"))).toEqual(["interpretability"]);
  });
  it("are two where two are about as strong", () => {
    expect(
      choose("Research Scientist", "", row(1, "rlhf"), row(0.9, "sycophancy"), row(0.8, "elicitation"), row(0.9, "safety-evals")),
    ).toEqual(["alignment", "evaluations"]);
  });
  it("are none where the posting merely touches them", () => {
    expect(choose("Data Scientist", "Interpretability is welcome.", row(1, "rlhf"), row(0.9, "rlhf"))).toEqual([]);
  });
  it("count an alias with cues only beside one of them", () => {
    expect(choose("Testing lead", "Testing of web pages.")).toEqual([]);
    expect(choose("Testing lead", "Testing of frontier models.")).toEqual(["evaluations"]);
  });
});
