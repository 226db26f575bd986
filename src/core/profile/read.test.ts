import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Document } from "../document/document.ts";
import { readDocument } from "../document/read.ts";
import type { Fact, Span } from "../text/span.ts";
import { LEXICON, textDocument } from "./for-tests.ts";
import { readProfile } from "./read.ts";
import { foldPhrase } from "./words.ts";

const CORPUS = new URL("../../../test/corpus/cvs/", import.meta.url).pathname;
const FILES = readdirSync(CORPUS, { recursive: true, encoding: "utf8" })
  .filter((name) => /\/cv\.(?:pdf|docx|md|txt|html|tex)$/.test(name))
  .toSorted();

async function decode(name: string): Promise<Document> {
  const { value } = await readDocument({ id: "cv", name, bytes: new Uint8Array(readFileSync(join(CORPUS, name))), sha256: "0" });
  if (!value) throw new Error(`${name} was not read`);
  return value;
}

/** Every fact below a value, with the field it stands in. */
function factsOf(value: unknown, field = ""): [string, Fact][] {
  if (Array.isArray(value)) return value.flatMap((item) => factsOf(item, field));
  if (typeof value !== "object" || value === null) return [];
  const own = "value" in value && "spans" in value ? [[field, value as unknown as Fact] as [string, Fact]] : [];
  return [...own, ...Object.entries(value).flatMap(([name, item]) => (name === "spans" ? [] : factsOf(item, name)))];
}

/** Every span below a value. */
function spansOf(value: unknown): Span[] {
  if (Array.isArray(value)) return value.flatMap(spansOf);
  if (typeof value !== "object" || value === null) return [];
  if ("document" in value && "start" in value && "end" in value) return [value as unknown as Span];
  return Object.values(value).flatMap(spansOf);
}

const DATES = new Set(["start", "end", "year"]);

test.each(FILES)("what is read of %s quotes it, leaves nothing out and is the same each time", async (name) => {
  const document = await decode(name);
  const { value: profile } = readProfile(document, LEXICON);
  expect(readProfile(document, LEXICON).value).toEqual(profile);
  for (const span of spansOf(profile)) {
    expect(span.start).toBeGreaterThanOrEqual(0);
    expect(span.end).toBeLessThanOrEqual(document.text.length);
    expect(span.end).toBeGreaterThan(span.start);
  }
  for (const [field, fact] of factsOf(profile)) {
    const quoted = fact.spans.map((span) => document.text.slice(span.start, span.end)).join(" ");
    // A status and "present" are normal forms; a date keeps its year, or the last two digits of it.
    if (field === "status" || fact.value === "present") expect(quoted).not.toBe("");
    else if (DATES.has(field)) expect(quoted).toContain(fact.value.slice(2, 4));
    else expect(foldPhrase(quoted)).toBe(foldPhrase(fact.value));
  }
  const seen = spansOf(profile).toSorted((a, b) => a.start - b.start);
  const lost = document.blocks
    .filter((block) => block.kind !== "header" && block.kind !== "footer")
    .flatMap((block) => block.lines)
    .filter((line) => /\p{L}{3}/u.test(document.text.slice(line.start, line.end)))
    .filter((line) => !seen.some((span) => span.start < line.end && span.end > line.start));
  expect(lost.map((line) => document.text.slice(line.start, line.end))).toEqual([]);
});

test("a running header in the middle of a title is no part of it", () => {
  const document = textDocument(
    "Ada Quist\n\nPUBLICATIONS\n\n[1] A. Quist and B. Chen. Randomize the right thing: identifying\n\nQuist, Curriculum Vitae, page 3\n\nparameters that matter. Nature, 2021.\n",
  );
  const header = document.blocks.find((block) => document.text.slice(block.start, block.end).startsWith("Quist, Curr"));
  if (header) header.kind = "header";
  const [paper] = readProfile(document, LEXICON).value.publications;
  expect(paper?.title.value).toBe("Randomize the right thing: identifying parameters that matter");
  expect(paper?.title.spans).toHaveLength(2);
});

test("an empty head and no sections are told, not thrown", () => {
  const { value, problems } = readProfile(textDocument("12 34\n"), LEXICON);
  expect(value.name).toBeUndefined();
  expect(problems.map((problem) => problem.code)).toEqual(["profile.no-name", "profile.no-entries"]);
});
