import { describe, expect, it } from "vitest";
import type { Card } from "./card.ts";
import { renderAnki } from "./render-anki.ts";

const CARDS: Card[] = [
  {
    id: "concept/dpo#trap",
    kind: "trap",
    topic: "Direct preference optimisation",
    front: "“It needs no reward model.” What is wrong with that?",
    back: 'It needs no "separate" one.\tIf <β> & γ:\nboth stay.',
    formula: "loss = -log sigmoid(beta)",
    quotes: [{ label: "The posting", text: "experience with DPO" }],
    source: "concept/dpo",
    weight: 3,
  },
  { id: "b", kind: "check", topic: "C++", front: "Which?", back: "That.", quotes: [], source: "concept/b", weight: 1 },
];

/** Reads such a file back as Anki's manual describes it: tabs between fields, quotes around them, doubled inside. */
function readBack(text: string): string[][] {
  const body = text.split("\n").filter((line) => !line.startsWith("#") && line !== "");
  return body.map((line) =>
    [...line.matchAll(/(?:^|\t)"((?:[^"]|"")*)"(?=\t|$)/g)].map((match) =>
      (match[1] ?? "")
        .replaceAll('""', '"')
        .replaceAll("<br>", "\n")
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">")
        .replaceAll("&amp;", "&"),
    ),
  );
}

describe("the file for Anki", () => {
  it("is this, to the letter", () => {
    expect(renderAnki(CARDS.slice(1), "Research::Scientist")).toBe(
      [
        "#separator:tab",
        "#html:true",
        "#columns:Front\tBack\tSource\tDeck\tTags",
        "#deck column:4",
        "#tags column:5",
        '"Which?"\t"That."\t"concept/b"\t"Groundwork::Research:Scientist"\t"groundwork groundwork::c"',
        "",
      ].join("\n"),
    );
  });
  it("comes back as it was", () => {
    const [first, second] = readBack(renderAnki(CARDS, "Deck"));
    expect(first).toEqual([
      CARDS[0]?.front,
      'It needs no "separate" one. If <β> & γ:\nboth stay.\nloss = -log sigmoid(beta)\nThe posting: “experience with DPO”',
      "concept/dpo",
      "Groundwork::Deck",
      "groundwork groundwork::direct-preference-optimisation",
    ]);
    expect(second).toHaveLength(5);
  });
});
