import { expect, it } from "vitest";
import type { Card } from "./card.ts";
import { standingsOf } from "./card-standing.ts";
import { recallAt, reviewCard } from "./schedule.ts";

const card = (id: string, source: string): Card => ({ id, kind: "trap", topic: id, front: id, back: id, quotes: [], source, weight: 1 });
const CARDS = [card("a1", "concept/a"), card("a2", "concept/a"), card("a3", "concept/a"), card("b1", "concept/b")];

it("counts what was begun of a source, and tells the recall of that alone", () => {
  const good = reviewCard("a1", undefined, "good", "2026-11-01T09:00:00Z").state;
  const again = reviewCard("a2", undefined, "again", "2026-11-01T09:00:00Z").state;
  const at = "2026-11-04T12:00:00.000Z";
  const standings = standingsOf(
    CARDS,
    new Map([
      ["a1", good],
      ["a2", again],
    ]),
    at,
  );
  expect(standings.get("concept/a")).toEqual({ cards: 3, begun: 2, recall: (recallAt(good, at) + recallAt(again, at)) / 2 });
  expect(standings.get("concept/b")).toEqual({ cards: 1, begun: 0, recall: 0 });
});
