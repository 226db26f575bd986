import { describe, expect, it } from "vitest";
import type { AnyEntry } from "../profile/profile.ts";
import { entryAnswers, isOnlyByEntry } from "./entry-evidence.ts";
import type { CvLine, LineKind } from "./list-lines.ts";

const answers = (kind: LineKind, text: string, heading = false, entry?: Partial<AnyEntry>) =>
  entryAnswers(
    { entry: "e", kind, text, heading, span: { document: "cv", start: 0, end: text.length } } as CvLine,
    entry as AnyEntry | undefined,
  );
const has = (address: string, ...line: Parameters<typeof answers>) => answers(...line).has(address);

describe("what a line shows without naming it", () => {
  it("is publishing for a paper’s title and not for a line about papers", () => {
    expect(has("skill/publishing-research", "publication", "On Noise", true)).toBe(true);
    expect(has("skill/publishing-research", "work", "Reproduced published curves")).toBe(false);
  });
  it("is first authorship only where the person stands first", () => {
    expect(has("skill/first-author-papers", "publication", "On Noise", true, { kind: "publication", position: 1, authors: [] })).toBe(true);
    expect(
      has("skill/first-author-papers", "publication", "On Noise", true, { kind: "publication", position: 2, authors: [{}, {}] } as never),
    ).toBe(false);
  });
  it("is research for a research post and not for another", () => {
    expect(has("skill/research", "work", "Postdoctoral Researcher", true)).toBe(true);
    expect(has("skill/research", "work", "Pastry Chef", true)).toBe(false);
  });
  it("is leading people for a team with its size, not for pupils", () => {
    expect(has("skill/people-management", "work", "Scaled engineering team from 3 to 28")).toBe(true);
    expect(has("skill/mentoring", "work", "Train and review 4 newer engineers on ablations")).toBe(true);
    expect(has("skill/mentoring", "work", "Train sparse autoencoders that 14 researchers use")).toBe(false);
    expect(has("skill/people-management", "work", "Led groups of 9 junior high students in discussion")).toBe(false);
  });
  it("is infrastructure for machines in number, not for a kitchen", () => {
    expect(has("skill/distributed-systems", "work", "Operated a 120-node Spark cluster")).toBe(true);
    expect(has("skill/distributed-systems", "work", "Trained a probe on 2 GPUs")).toBe(false);
    expect(has("skill/infrastructure", "work", "Designed the evening service for 420 guests")).toBe(false);
  });
  it("is debugging for a bug found, not for any finding", () => {
    expect(has("skill/debugging", "work", "Found and fixed a silent reduction-order bug")).toBe(true);
    expect(has("skill/debugging", "work", "Found that the penalty hides the effect")).toBe(false);
  });
  it("is following the literature for a reviewer and for a reading group", () => {
    expect(has("concept/lit-tracking", "service", "Reviewer, ICLR")).toBe(true);
    expect(has("concept/lit-tracking", "service", "Treasurer of the rowing club")).toBe(false);
    expect(has("concept/lit-tracking", "other", "Alignment Reading Group")).toBe(true);
  });
  it("is nothing for an item of a skills list", () => {
    expect(answers("skill", "Kubernetes").size).toBe(0);
  });
});

it("words never show that something was published", () => {
  expect(isOnlyByEntry("skill/publishing-research")).toBe(true);
  expect(isOnlyByEntry("skill/mentoring")).toBe(false);
});
