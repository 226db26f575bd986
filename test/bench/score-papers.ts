/**
 * How often each detector of the paper checker is right, on papers in test/papers that somebody labelled who had not seen its patterns.
 *
 *     node test/bench/score-papers.ts              all of them
 *     node test/bench/score-papers.ts held-        only files whose name starts so: dev-* may be looked at, held-* only measured
 *     node test/bench/score-papers.ts dev- --show  with every miss and false alarm
 *     node test/bench/score-papers.ts --speed      how long a paper of 15,000 words (some 60 pages as a PDF) takes
 *     node test/bench/score-papers.ts --table      rows for src/core/paper/reliability.ts
 *
 * A label file `x.json` holds {file, labels: {<detector>: {present, quotes}}}; `file` names the paper beside it. Presence is a document's; spans are
 * compared by quote: a quote is reached where a place found shares a word run with it. A detector without a label counts as not labelled.
 */

import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Document } from "../../src/core/document/document.ts";
import { readDocument } from "../../src/core/document/read.ts";
import { type DetectorId, DETECTORS } from "../../src/core/paper/detectors.ts";
import { findFindings, placesOf } from "../../src/core/paper/find-findings.ts";
import { findRemarks } from "../../src/core/paper/find-remarks.ts";
import { EVALUATION, PSYCHOLOGY, SYSTEMS } from "../../src/core/paper/for-tests.ts";
import { readPaper } from "../../src/core/paper/read-paper.ts";
import { decodeBytes } from "../../src/io/decoder/decode-file.ts";
import { HOME } from "../../src/io/files/program.ts";

import { pdfOf } from "./long-cv.ts";

interface Labels {
  file: string;
  labels: Partial<Record<DetectorId, { present: boolean; quotes: string[] }>>;
}

interface Score {
  hit: number;
  alarm: number;
  miss: number;
  quiet: number;
  quotes: number;
  reached: number;
  places: number;
  onQuote: number;
}

const FOLDER = join(HOME, "test", "papers");
const prefix = process.argv.slice(2).find((word) => !word.startsWith("--")) ?? "";
const show = process.argv.includes("--show");
const table = process.argv.includes("--table");
if (process.argv.includes("--speed")) {
  await speed();
  process.exit(0);
}

if (!existsSync(FOLDER)) {
  console.log("There are no labelled papers in test/papers yet.");
  process.exit(0);
}

const scores = new Map<DetectorId, Score>(
  DETECTORS.map((row) => [row.id, { hit: 0, alarm: 0, miss: 0, quiet: 0, quotes: 0, reached: 0, places: 0, onQuote: 0 }]),
);
let papers = 0;
let elsewhere = 0;
const times: number[] = [];
for (const name of readdirSync(FOLDER)
  .filter((file) => file.endsWith(".json") && file.startsWith(prefix))
  .toSorted()) {
  const { file, labels } = JSON.parse(readFileSync(join(FOLDER, name), "utf8")) as Labels;
  const document = await open(join(FOLDER, basename(file)));
  if (!document) {
    console.log(`${file} cannot be read`);
    continue;
  }
  papers++;
  const start = performance.now();
  const paper = readPaper(document).value;
  const flat = folded(document.text);
  for (const detector of DETECTORS) {
    const label = labels[detector.id];
    const score = scores.get(detector.id);
    if (!label || !score) continue;
    const found = placesOf(detector, paper);
    const texts = found.map((place) => folded(document.text.slice(place.span.start, place.span.end)));
    const quotes = label.quotes.map((quote) => folded(basename(file).endsWith(".tex") ? unset(quote) : quote));
    for (const quote of quotes) if (!flat.includes(quote)) elsewhere++;
    score[label.present ? (found.length > 0 ? "hit" : "miss") : found.length > 0 ? "alarm" : "quiet"]++;
    score.quotes += quotes.length;
    score.reached += quotes.filter((quote) => texts.some((text) => meet(text, quote))).length;
    score.places += texts.length;
    score.onQuote += texts.filter((text) => quotes.some((quote) => meet(text, quote))).length;
    if (!show) continue;
    if (label.present && found.length === 0) console.log(`MISS  ${name} ${detector.id}: ${label.quotes.join(" | ").slice(0, 400)}`);
    if (!label.present && found.length > 0)
      console.log(
        `ALARM ${name} ${detector.id}: ${found
          .map((place) => document.text.slice(place.span.start, place.span.end).replace(/\s+/g, " "))
          .join(" | ")
          .slice(0, 400)}${found[0]?.why ? ` (${found[0].why})` : ""}`,
      );
  }
  times.push(performance.now() - start);
}

const share = (top: number, bottom: number) => (bottom === 0 ? null : Math.round((top / bottom) * 1000) / 1000);
const cell = (value: number | null) => (value === null ? "  –  " : value.toFixed(3));
if (table) {
  for (const [id, { hit, alarm, miss, quiet }] of scores) {
    const n = hit + alarm + miss + quiet;
    console.log(
      `  ${/-/.test(id) ? `"${id}"` : id}: { precision: ${share(hit, hit + alarm)}, recall: ${share(hit, hit + miss)}, n: ${n}, present: ${hit + miss}, on: ON },`,
    );
  }
} else {
  console.log(
    `${papers} papers${prefix ? ` (${prefix}*)` : ""}; reading and checking one takes ${Math.max(...times, 0).toFixed(0)} ms at most`,
  );
  if (elsewhere > 0) console.log(`${elsewhere} quotes were not found in their paper as it was read, so no place can reach them`);
  console.log("detector                   precision recall  present  n   quotes reached   places on a quote");
  for (const [id, score] of scores) {
    const { hit, alarm, miss, quiet } = score;
    console.log(
      `${id.padEnd(26)} ${cell(share(hit, hit + alarm))}     ${cell(share(hit, hit + miss))}   ${String(hit + miss).padStart(4)}  ${String(hit + miss + alarm + quiet).padStart(4)}   ${cell(share(score.reached, score.quotes))} of ${String(score.quotes).padEnd(5)}  ${cell(share(score.onQuote, score.places))} of ${score.places}`,
    );
  }
  const sum = (key: keyof Score) => [...scores.values()].reduce((total, score) => total + score[key], 0);
  console.log(
    `all together               ${cell(share(sum("hit"), sum("hit") + sum("alarm")))}     ${cell(share(sum("hit"), sum("hit") + sum("miss")))}`,
  );
}

/** The time from a decoded document to all findings, cold, for 15,000 words: 30 pages of 500. */
async function speed(): Promise<void> {
  const parts = [EVALUATION, SYSTEMS, PSYCHOLOGY].map((text) => text.replace(/## References[\s\S]*/, ""));
  let text = "";
  while (text.split(/\s+/).length < 15_000) text += `\n\n${parts.join("\n\n")}`;
  const lines = text.split("\n").flatMap((line) => line.match(/.{1,95}(?:\s|$)/g) ?? [""]);
  const bytes = pdfOf(lines);
  for (const run of ["first", "second", "third"]) {
    const start = performance.now();
    const document = (await decodeBytes({ name: "long.pdf", bytes }, "paper-1")).value;
    if (!document) throw new Error("the long paper cannot be read");
    const decoded = performance.now();
    const paper = readPaper(document).value;
    findFindings(paper);
    findRemarks(paper);
    const end = performance.now();
    console.log(
      `${document.pages.length} pages, ${text.split(/\s+/).length} words, ${paper.sentences.length} sentences, ${run} run: ${(end - start).toFixed(0)} ms, of which ${(end - decoded).toFixed(0)} ms after decoding`,
    );
  }
}

async function open(path: string): Promise<Document | undefined> {
  const bytes = new Uint8Array(readFileSync(path));
  return (await readDocument({ id: "paper-1", name: basename(path), bytes, sha256: createHash("sha256").update(bytes).digest("hex") }))
    .value;
}

/** A quote from a LaTeX source as the page has it. */
function unset(quote: string): string {
  return quote
    .replace(/\\(?:cite\w*|ref|label)\s*(?:\[[^\]]*\])*\{[^}]*\}/g, " ")
    .replace(/\\pm\b/g, "±")
    .replace(/\\(?:[a-zA-Z]+\*?|[%&$#_{},;!])/g, (mark) => (mark === "\\%" ? "%" : " "));
}

/** Letters and figures only, so that marks, dashes and line ends do not part a quote from its place. */
function folded(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%±]+/gu, " ")
    .trim();
}

/** Whether one holds the other, or they share eight words in a row. */
function meet(a: string, b: string): boolean {
  if (a.includes(b) || b.includes(a)) return true;
  const words = a.split(" ");
  return words.some((_, i) => i + 8 <= words.length && b.includes(words.slice(i, i + 8).join(" ")));
}
