import { expect, test } from "vitest";
import { loadLibrary } from "../io/files/load-library.ts";
import { tellGuide } from "./guide-text.ts";

const library = (await loadLibrary()).value;

test("a fact of a firm is told until its last day, and then as the question that it has become", () => {
  const firm = library.firms.find((row) => row.facts.some((fact) => fact.volatility === "leadership" && fact.grade !== "D"));
  const fact = firm?.facts.find((row) => row.volatility === "leadership" && row.grade !== "D");
  const [on, later] = [fact?.date ?? "", "2036-01-01"].map((day) => tellGuide(library, `firm/${firm?.slug}`, day) ?? "");
  expect(on).toContain(fact?.text);
  expect(on).toContain(`date: ${fact?.date}`);
  expect(later).not.toContain(fact?.text);
  expect(later).toContain(fact?.question);
});

test("every guide has its address, its fields and its prose", () => {
  for (const [kind, rows] of Object.entries({
    role: library.roles,
    concept: library.concepts,
    question: library.questions,
    drill: library.drills,
    area: library.areas,
  }))
    for (const { slug, body } of rows) {
      const told = tellGuide(library, `${kind}/${slug}`, "2026-11-27") ?? "";
      expect(told.startsWith(`# ${kind}/${slug}\n\n`)).toBe(true);
      expect(told).toContain(body.trim());
      expect(told).not.toContain("undefined");
    }
});

test("an old address tells the guide at its new one, and none tells nothing", () => {
  const moved = { ...library, moved: { "concept/old-name": "concept/dpo" } };
  expect(tellGuide(moved, "concept/old-name", "2026-11-27")).toContain("# concept/dpo\n");
  expect(tellGuide(library, "concept/never-was", "2026-11-27")).toBeUndefined();
  expect(tellGuide(library, "__proto__", "2026-11-27")).toBeUndefined();
});
