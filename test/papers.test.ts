/** The labelled papers of `test/papers`: every label can be found again in the paper it describes. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { DETECTOR_IDS } from "../src/core/paper/detectors.ts";

const FOLDER = join(import.meta.dirname, "papers");

type Labels = { file: string; labels: Record<string, { present: boolean; quotes: string[] }> };

const papers = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".json"))
  .map((name) => {
    const { file, labels }: Labels = JSON.parse(readFileSync(join(FOLDER, name), "utf8"));
    return { name, file, labels, text: readFileSync(join(FOLDER, file), "utf8") };
  });
const written = papers.filter(({ name }) => !name.startsWith("held-real-"));

describe("the labelled papers", () => {
  test("are at least thirty, twelve of them for development", () => {
    expect(written.length).toBeGreaterThanOrEqual(30);
    expect(written.filter(({ name }) => name.startsWith("dev-"))).toHaveLength(12);
    expect(written.filter(({ name }) => name.startsWith("held-")).length).toBeGreaterThanOrEqual(18);
  });

  test.each(papers)("$name labels every detector, with a quote where present and none where absent", ({ labels }) => {
    expect(Object.keys(labels).toSorted()).toEqual(DETECTOR_IDS.toSorted());
    for (const [id, { present, quotes }] of Object.entries(labels)) expect([id, quotes.length > 0]).toEqual([id, present]);
  });

  test.each(papers)("$name quotes its paper to the letter", ({ text, labels }) => {
    const quotes = Object.values(labels).flatMap((label) => label.quotes);
    expect(quotes.filter((quote) => quote.trim() === "" || !text.includes(quote))).toEqual([]);
  });

  test.each(written)("$name is long enough to be read as a paper", ({ text }) => {
    expect(text.split(/\s+/).length).toBeGreaterThan(700);
  });

  test.each(DETECTOR_IDS)("%s is present in at least four written papers and absent in at least five", (id) => {
    const present = written.filter(({ labels }) => labels[id]?.present).length;
    expect(present).toBeGreaterThanOrEqual(4);
    expect(written.length - present).toBeGreaterThanOrEqual(5);
  });
});
