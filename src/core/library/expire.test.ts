import { describe, expect, it } from "vitest";
import { expire } from "./expire.ts";

const fact = {
  date: "2026-08-01",
  grade: "A",
  volatility: "policy",
  question: "Which version is in force? The last seen was 3.0.",
} as const;
const past = { stands: false, because: "past", question: fact.question };

const lastDay = (volatility: "leadership" | "policy" | "culture") => expire({ ...fact, volatility }, fact.date);

describe("a fact about a firm", () => {
  it("stands through its last day and turns into its question the day after", () => {
    expect(expire(fact, "2026-08-01")).toEqual({ stands: true, until: "2026-11-29" });
    expect(expire(fact, "2026-11-29")).toEqual({ stands: true, until: "2026-11-29" });
    expect(expire(fact, "2026-11-30")).toEqual(past);
  });
  it("lasts 60 days about people, 120 about policy and 180 about customs", () => {
    expect(lastDay("leadership")).toEqual({ stands: true, until: "2026-09-30" });
    expect(lastDay("policy")).toEqual({ stands: true, until: "2026-11-29" });
    expect(lastDay("culture")).toEqual({ stands: true, until: "2027-01-28" });
  });
  it("never expires when it tells what happened on a day", () => {
    expect(expire({ ...fact, date: "2017-06-12", volatility: "none" }, "2036-01-01")).toEqual({ stands: true });
  });
  it("counts the 29th of February", () => {
    expect(expire({ ...fact, date: "2028-01-01", volatility: "leadership" }, "2028-03-01")).toEqual({ stands: true, until: "2028-03-01" });
    expect(expire({ ...fact, date: "2027-01-01", volatility: "leadership" }, "2027-03-03")).toEqual({ ...past });
  });
  it("of grade D is a question on every day", () => {
    expect(expire({ ...fact, grade: "D", volatility: "none" }, fact.date)).toEqual({ ...past, because: "unproven" });
  });
});
