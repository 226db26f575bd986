/**
 * Scores the posting reader on the corpus's own postings (test/corpus/README.md): rows by the rule of labels/README.md, and the head's fields.
 *
 *     node test/bench/score-corpus-postings.ts [--show NAME]
 */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Posting } from "../../src/core/posting/posting.ts";
import { readPosting } from "../../src/core/posting/read.ts";
import { fold } from "../../src/core/text/fold.ts";
import { decodeFile } from "../../src/io/decoder/decode-file.ts";
import { loadLibrary } from "../../src/io/files/load-library.ts";
import { pairRows, type Range, rowsWithin, shared, squeeze } from "./pair-rows.ts";

interface Expected {
  file: string;
  title?: string;
  firm?: string;
  team?: string;
  level?: string;
  places: string[];
  pay?: { text: string; min: number; max: number };
  dates: { what: string; text: string; value: string }[];
  requirements: { text: string; kind: string; strength: string; aspect?: string; years?: number; degree?: string }[];
  cues: { kind: string; text: string }[];
  boilerplate: string[];
}

const [flag, shown] = process.argv.slice(2);
const folder = join(import.meta.dirname, "../corpus/postings");
const { lexicon } = (await loadLibrary()).value;
const totals = new Map<string, [good: number, all: number]>();

for (const name of readdirSync(folder).toSorted()) {
  const truth = join(folder, name, "expected.json");
  if (!existsSync(truth)) continue;
  const expected = JSON.parse(readFileSync(truth, "utf8")) as Expected;
  const { value: document } = await decodeFile(join(folder, name, expected.file), "posting");
  if (!document) throw new Error(`${name} could not be read.`);
  const posting = readPosting(document, lexicon).value;
  const lines: string[] = [];
  const count = (field: string, good: number, all: number) => {
    const [before, of] = totals.get(field) ?? [0, 0];
    totals.set(field, [before + good, of + all]);
  };
  const find = finder(document.text, name);
  let from = 0;
  const labels = expected.requirements.map((row) => {
    const place = find(row.text, from);
    from = place.end;
    return { ...row, ...place };
  });
  const boilerplate = expected.boilerplate.map((text) => find(text, 0));
  const rows = posting.requirements.map((row) => ({ ...row, ...row.span }));
  const pairs = pairRows(labels, rows);
  count("recall", pairs.length, labels.length);
  count("precision", pairs.length, rows.length);
  for (const row of labels) if (!pairs.some(([label]) => label === row)) lines.push(`missed        ${row.text}`);
  for (const row of rows) if (!pairs.some(([, found]) => found === row)) lines.push(`not labelled  ${row.text}`);
  const inside = rowsWithin(rows, boilerplate);
  count("boilerplate rows", inside.length, 0);
  for (const row of inside) lines.push(`boilerplate   ${row.text}`);
  const each = (field: string, wanted: unknown, got: unknown, text: string) => {
    if (wanted === undefined) return;
    count(field, wanted === got ? 1 : 0, 1);
    if (wanted !== got) lines.push(`${field}: wanted ${String(wanted)}, read ${String(got)}: ${text}`);
  };
  for (const [label, row] of pairs) {
    each("strength", label.strength === "implied" ? undefined : label.strength, row.strength, row.text);
    each("kind", label.kind, row.kind, row.text);
    each("aspect", label.aspect, row.aspect, row.text);
    each("years", label.years, row.years?.value, row.text);
    each("degree", label.degree, row.degree?.value, row.text);
    if (label.aspect && !label.years && row.years) lines.push(`years: none asked, read ${row.years.value}: ${row.text}`);
    if (label.aspect && !label.degree && row.degree) lines.push(`degree: none asked, read ${row.degree.value}: ${row.text}`);
  }
  for (const field of ["title", "firm", "team", "level"] as const)
    each(field, fold(expected[field] ?? "none").trim(), fold(posting[field]?.value ?? "none").trim(), "");
  each("places", said(expected.places), said(posting.places.map((place) => place.value)), "");
  each("pay", expected.pay ? `${expected.pay.min} ${expected.pay.max}` : "none", amounts(posting.pay?.value), posting.pay?.value ?? "");
  dates(expected, posting, lines, count);
  for (const cue of expected.cues) {
    const at = occurrences(document.text, cue.text);
    const hit = posting.cues.some((row) => row.kind === cue.kind && at.some((place) => shared(place, row.span) > 0));
    count("cues", hit ? 1 : 0, 1);
    if (!hit) lines.push(`cue missed: ${cue.kind} "${cue.text}"`);
  }
  console.log(`${name}  rows ${pairs.length} of ${labels.length} labelled, ${rows.length} read`);
  if (flag === "--show" && name.includes(shown ?? "")) for (const line of lines) console.log(`  ${line.replace(/\s+/g, " ")}`);
}
for (const [field, [good, all]] of totals)
  console.log(all === 0 ? `${field}: ${good}` : `${field}: ${(good / all).toFixed(3)} (${good} of ${all})`);

function dates(expected: Expected, posting: Posting, lines: string[], count: (field: string, good: number, all: number) => void): void {
  const wanted = expected.dates.map((date) => `${date.what} ${date.value}`);
  const read = posting.dates.map((date) => `${date.what} ${date.value}`);
  count("dates found", wanted.filter((date) => read.includes(date)).length, wanted.length);
  count("dates right", read.filter((date) => wanted.includes(date)).length, read.length);
  for (const date of wanted) if (!read.includes(date)) lines.push(`date missed: ${date}`);
  for (const date of read) if (!wanted.includes(date)) lines.push(`date not wanted: ${date}`);
}

function said(values: readonly string[]): string {
  return values.length === 0 ? "none" : values.map((value) => fold(value).trim()).join(" | ");
}

/** The amounts in a quoted salary ("£95K – £150K" is 95000 and 150000), as "min max". */
function amounts(text: string | undefined): string {
  const all = [...(text ?? "").matchAll(/(\d[\d.,]*)\s?([kK])?/g)].map(
    ([, digits = "", thousand]) => Number(digits.replace(/[,.]$/, "").replace(/,/g, "")) * (thousand ? 1000 : 1),
  );
  return all.length === 0 ? "none" : `${all[0]} ${all[1] ?? all[0]}`;
}

/** Places of quoted words in the document, blind to white space and punctuation. */
function finder(text: string, name: string): (words: string, from: number) => Range {
  const page = squeeze(text);
  return (words, from) => {
    const { letters } = squeeze(words);
    const first = page.offsets.findIndex((offset) => offset >= from);
    const at = page.letters.indexOf(letters, Math.max(first, 0));
    if (at < 0) throw new Error(`${name}: "${words}" does not stand in the text after offset ${from}.`);
    return { start: page.offsets[at] ?? 0, end: (page.offsets[at + letters.length - 1] ?? 0) + 1 };
  };
}

function occurrences(text: string, words: string): Range[] {
  const places: Range[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push({ start: at, end: at + words.length });
  return places;
}
