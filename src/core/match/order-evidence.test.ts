import { describe, expect, it } from "vitest";
import type { Evidence, Relation } from "./match.ts";
import { orderEvidence, shownEvidence } from "./order-evidence.ts";

let at = 0;
const piece = (entry: string, score: number, more: Partial<Evidence> = {}): Evidence => ({
  entry,
  span: { document: "cv", start: at++, end: at },
  shows: [],
  score,
  ...more,
});
const link = (relation: Relation, wanted = "concept/dpo") => ({
  touch: { wanted, found: "concept/x", relation, span: { document: "cv", start: 0, end: 1 } },
});
const order = (pieces: Evidence[], things?: number) => orderEvidence(pieces, things).map((row) => row.entry);

describe("the order of evidence", () => {
  it("puts a met condition before all, and what names the thing before what lies beside it", () => {
    const pieces = [piece("beside", 9, link("related")), piece("named", 3, link("exact")), piece("degree", 1, { condition: "degree" })];
    expect(order(pieces)).toEqual(["degree", "named", "beside"]);
  });
  it("puts one item of a skills list before near lines and the others behind", () => {
    const listed = { listed: true as const };
    const pieces = [
      piece("near", 9),
      piece("python", 2, { ...link("exact"), ...listed }),
      piece("java", 1, { ...link("exact"), ...listed }),
    ];
    expect(order(pieces)).toEqual(["python", "near", "java"]);
  });
  it("fills with the nearest lines up to three, one of each entry first", () => {
    expect(order([piece("a", 9), piece("a", 8), piece("b", 7), piece("c", 6), piece("d", 5)])).toEqual(["a", "b", "c"]);
  });
  it("lets no more than two lines for one thing stand before the other things of the row", () => {
    const pieces = [
      ...["a", "b", "c"].map((entry, i) => piece(entry, 9 - i, link("exact"))),
      piece("other", 1, link("exact", "concept/grpo")),
    ];
    expect(order(pieces, 2)).toEqual(["a", "b", "other", "c"]);
    expect(order(pieces, 1)).toEqual(["a", "b", "c", "other"]);
  });
  it("treats a link to a whole field like a near line", () => {
    expect(order([piece("field", 1, link("exact", "concept/machine-learning")), piece("near", 2)])).toEqual(["near", "field"]);
  });
});

describe("the evidence shown", () => {
  it("has no line on what stands beside or above the subject where the row is direct", () => {
    const evidence = [piece("own", 3, link("narrower")), piece("beside", 2, link("related")), piece("above", 1, link("broader"))];
    const shown = (state: "direct" | "transferable") => shownEvidence({ state, rule: "x", evidence }).map((row) => row.entry);
    expect(shown("direct")).toEqual(["own"]);
    expect(shown("transferable")).toEqual(["own", "beside", "above"]);
  });
  it("is never a near line on where one works, and a far one only where something is open", () => {
    const far = piece("far", 1, { close: 0, kin: 0 });
    const near = piece("near", 1, { close: 0.2 });
    const shown = (state: "direct" | "to-confirm" | "not-visible", rule: string) =>
      shownEvidence({ state, rule, evidence: [far, near] }).map((row) => row.entry);
    expect(shown("to-confirm", "place")).toEqual([]);
    expect(shown("to-confirm", "trait")).toEqual(["near"]);
    expect(shown("direct", "named-in-work")).toEqual(["near"]);
    expect(shown("not-visible", "nothing")).toEqual(["far", "near"]);
  });
});
