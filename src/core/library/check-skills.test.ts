import { expect, test } from "vitest";
import { checkSkills } from "./check-skills.ts";
import type { Library } from "./library.ts";

const library = {
  concepts: [{ slug: "collaboration", aliases: ["mentoring", { text: "git", cues: ["merge"] }, "teamwork"] }],
  lexicon: {
    skills: [
      { name: "mentoring", aliases: ["mentor"], group: "people" },
      { name: "Git", aliases: [], group: "tools", concept: "gone" },
    ],
  },
} as unknown as Library;

test("a shared alias and a dead concept are faults; an alias with cues is not", () => {
  expect(checkSkills(library, (kind, slug) => `${kind}/${slug}`).map((problem) => problem.message)).toEqual([
    'The alias "mentoring" belongs to the skill "mentoring": take it out here.',
    'The skill "Git" belongs to a concept "gone" that does not exist.',
  ]);
});
