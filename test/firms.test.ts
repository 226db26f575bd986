/** The firm files of `content/`, as postings meet them. */

import { describe, expect, test } from "vitest";
import { expire } from "../src/core/library/expire.ts";
import { readLibrary } from "../src/core/library/read.ts";
import { chooseFirm } from "../src/core/match/choose-firm.ts";
import type { Posting } from "../src/core/posting/posting.ts";
import { readContentFiles } from "../src/io/files/load-library.ts";

const { value: library } = readLibrary(readContentFiles());
const of = (name: string, text: string) =>
  chooseFirm({ document: "posting", firm: { value: name, spans: [] } } as unknown as Posting, text, library)?.slug;

describe("the firm files", () => {
  test("are each found by their name and by every plain alias", () => {
    for (const firm of library.firms) {
      for (const alias of [firm.name, ...firm.aliases])
        if (typeof alias === "string") expect([alias, of(alias, "")]).toEqual([alias, firm.slug]);
    }
  });
  test("are found by an alias with cues where a cue stands", () => {
    for (const firm of library.firms) {
      for (const alias of firm.aliases) {
        if (typeof alias === "string") continue;
        for (const cue of alias.cues) expect([alias.text, cue, of(alias.text, `We work on ${cue}.`)]).toEqual([alias.text, cue, firm.slug]);
      }
    }
  });
  test.each([
    ["Google", "Join Google DeepMind to build Gemini.", "google-deepmind"],
    [
      "Google",
      "Paradigms of Intelligence studies computation. You will meet people of Google DeepMind. Google is an equal employer.",
      "google",
    ],
    ["Meta", "Meta Superintelligence Labs is hiring researchers.", "meta-superintelligence-labs"],
    ["Meta", "Research engineer for wristbands that read EMG.", "meta"],
    ["Microsoft", "At Microsoft AI, we train models.", "microsoft-ai"],
    ["Microsoft", "Work with Microsoft Research and others at Microsoft. Microsoft is large.", "microsoft"],
    ["Cohere Health", "Cohere Health improves prior authorisation.", undefined],
    ["Apollo.io", "Sales intelligence for teams.", undefined],
    ["AI21 Labs", "Language models.", undefined],
    ["Redwood Materials", "Battery recycling.", undefined],
    ["Together", "We bring families together.", undefined],
    ["Seed", "Probiotics for all.", undefined],
  ])("told apart: %s (%s)", (name, text, slug) => {
    expect(of(name, text)).toBe(slug);
  });
  test("state nothing that changes longer than half a year", () => {
    for (const firm of library.firms) {
      for (const fact of firm.facts) {
        if (fact.volatility === "none") continue;
        const later = new Date(Date.parse(`${fact.date}T00:00:00Z`) + 181 * 86_400_000).toISOString().slice(0, 10);
        expect([firm.slug, fact.id, expire(fact, later).stands]).toEqual([firm.slug, fact.id, false]);
      }
    }
  });
});
