import { describe, expect, test } from "vitest";
import { TEMPLATES } from "./templates.ts";

/** Words that begin with a capital inside a sentence although they name nobody. */
const OWN_WORDS = new Set(["I", "CV", "Strong", "Adequate", "Weak", "Then", "Yours", "Good", "Red", "In"]);

describe("templates", () => {
  test.each(Object.entries(TEMPLATES))("%s holds no digit outside its slots", (_, wording) => {
    expect(wording.replace(/\{\w+\}/g, "")).not.toMatch(/\d/);
  });

  test.each(Object.entries(TEMPLATES))("%s names nobody", (_, wording) => {
    const inside = [...wording.replace(/\{\w+\}/g, "").matchAll(/(?<=[\p{L},;] )\p{Lu}[\p{L}]+/gu)].map((match) => match[0]);
    expect(inside.filter((word) => !OWN_WORDS.has(word))).toEqual([]);
  });

  test("every template begins with its part", () => {
    const parts =
      /^(?:cover|minute|catches|fit|loop|signals|story|behavioural|claims|concepts|drills|firm|questions|plan|cheat-sheet|sources)\./;
    expect(Object.keys(TEMPLATES).filter((id) => !parts.test(id))).toEqual([]);
  });
});
