import { expect, test } from "vitest";
import { checkSkills } from "./check-skills.ts";
import type { Library } from "./library.ts";

const library = {
  concepts: [{ slug: "collaboration", aliases: ["mentoring", { text: "git", cues: ["merge"] }, "teamwork", "Gemini"] }],
  lexicon: {
    skills: [
      { name: "mentoring", aliases: ["mentor"], group: "people" },
      { name: "Git", aliases: [], group: "tools", concept: "gone" },
      { name: "Gemini", aliases: [{ text: "Gemini", cues: ["LLM"] }], group: "models" },
      { name: "coaching", aliases: ["Mentor"], group: "people" },
    ],
  },
} as unknown as Library;

test("a shared alias and a dead concept are faults; an alias with cues is not", () => {
  expect(checkSkills(library, (kind, slug) => `${kind}/${slug}`).map((problem) => problem.message)).toEqual([
    'The alias "Mentor" belongs to the skills "mentoring" and "coaching": give it to one.',
    'The alias "mentoring" belongs to the skill "mentoring": take it out here.',
    'The skill "Git" belongs to a concept "gone" that does not exist.',
  ]);
});
