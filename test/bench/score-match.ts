/**
 * Scores the matcher against requirement-CV pairs that two readers labelled without seeing the code or each other (labels/README.md).
 *
 *     node test/bench/score-match.ts FOLDER_OF_CVS FOLDER_OF_POSTINGS [--show]
 *
 * Printed: how far the readers agree; precision of *direct* against both; in how many rows the first three lines shown
 * hold an item that a reader pointed at; and the share
 * of technical rows of research postings that a chef's CV answers directly. A row is found again by its place in the posting, a line by its letters.
 */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildMatch } from "../../src/core/match/build.ts";
import type { Row, State } from "../../src/core/match/match.ts";
import { shownEvidence } from "../../src/core/match/order-evidence.ts";
import type { Requirement } from "../../src/core/posting/posting.ts";
import { readPosting } from "../../src/core/posting/read.ts";
import { readProfile } from "../../src/core/profile/read.ts";
import { loadLibrary } from "../../src/io/files/load-library.ts";
import { HOME } from "../../src/io/files/program.ts";
import { decoded, filesBelow } from "./decoded.ts";

interface Label {
  state: State;
  /** Places among the letters and digits of the CV's text. */
  evidence: [number, number][];
}
interface Task {
  cv: string;
  posting: string;
  rows: { start: number; end: number; a: Label; b?: Label }[];
}

const [cvFolder, postingFolder, flag] = process.argv.slice(2);
if (!cvFolder || !postingFolder) throw new Error("Name the folder of CVs and the folder of postings.");
const library = (await loadLibrary()).value;
const tasks = JSON.parse(readFileSync(join(import.meta.dirname, "labels/pairs.json"), "utf8")) as Task[];
/** A row stands for a label from this share of what either covers. */
const SHARED = 1 / 3;
const TECHNICAL = new Set(["skill", "experience", "years", "publications", "duty"]);

const count = { rows: 0, both: 0, agree: 0, found: 0, direct: 0, directRight: 0, directBoth: 0, wanted: 0, hit: 0, same: 0 };
const byLevel = { direct: { wanted: 0, hit: 0 }, transferable: { wanted: 0, hit: 0 } };
const confusion = new Map<string, number>();

for (const task of tasks) {
  const path = task.cv.startsWith("corpus:") ? join(HOME, "test/corpus/cvs", task.cv.slice(7)) : join(cvFolder, task.cv);
  const cv = await decoded(path, "cv");
  const posting = await decoded(join(postingFolder, task.posting), "posting");
  if (!cv || !posting) throw new Error(`${task.cv} or ${task.posting} was not read`);
  const { rows, requirements, items } = matchOf(cv, posting);
  const place = squeezed(cv.text);
  for (const label of task.rows) {
    count.rows++;
    if (label.b) {
      count.both++;
      if (label.a.state === label.b.state) count.agree++;
    }
    // The reader of postings may cut a row otherwise than the labels do: every row that shares a third with the label stands for it.
    const parts = requirements.flatMap((requirement, i) => {
      const row = rows[i];
      const overlap = shared(requirement.span, label);
      return row && overlap >= SHARED ? [{ requirement, row, overlap }] : [];
    });
    const best = parts.toSorted((one, other) => other.overlap - one.overlap)[0];
    if (!best) {
      if (flag) console.log(`not found again: ${task.posting.slice(0, 34)} | ${posting.text.slice(label.start, label.end).slice(0, 110)}`);
      continue;
    }
    count.found++;
    const labels = [label.a, ...(label.b ? [label.b] : [])];
    const same = parts.find(({ row }) => labels.some((one) => one.state === row.state));
    if (same) count.same++;
    const judged = same ?? best;
    const key = `${judged.row.state} where a reader says ${label.a.state}`;
    confusion.set(key, (confusion.get(key) ?? 0) + 1);
    for (const part of parts.filter(({ row }) => row.state === "direct")) {
      count.direct++;
      if (labels.some((one) => one.state === "direct")) count.directRight++;
      else if (flag) show("direct, but not for a reader", part, label.a);
      if (labels.every((one) => one.state === "direct")) count.directBoth++;
    }
    const wanted = labels.flatMap((one) => one.evidence);
    if (wanted.length > 0 && labels.every((one) => one.state === "direct" || one.state === "transferable")) {
      count.wanted++;
      const level = labels.some((one) => one.state === "direct") ? "direct" : "transferable";
      byLevel[level].wanted++;
      if (
        parts.some(({ row }) => topOf(row).some(([from, to]) => wanted.some(([start, end]) => Math.min(end, to) > Math.max(start, from))))
      ) {
        count.hit++;
        byLevel[level].hit++;
      } else if (flag) show("evidence missed", judged, label.a);
    }
    if (flag && judged.row.state !== "direct" && labels.every((one) => one.state === "direct"))
      show("direct for the readers", judged, label.a);

    function topOf(row: Row): (readonly [number, number])[] {
      return shownEvidence(row).map((piece) => {
        const { start, end } = items.get(piece.entry) ?? wholeLines(cv?.text ?? "", piece.span);
        return [place(start), place(end)] as const;
      });
    }

    function show(what: string, { requirement, row: shown }: { requirement: Requirement; row: Row }, one: Label): void {
      const asked = requirement.text.replace(/\s+/g, " ").slice(0, 110);
      const touches = shown.touches.map((touch) => touch.address).join(", ");
      console.log(`${what}: ${task.cv.slice(0, 34)} | ${asked} | ${shown.state}/${shown.rule} vs ${one.state} | ${touches}`);
      for (const piece of shownEvidence(shown))
        console.log(`     shown  ${cv?.text.slice(piece.span.start, piece.span.end).replace(/\s+/g, " ").slice(0, 110)}`);
      for (const [start, end] of one.evidence)
        console.log(
          `     reader ${letters(cv?.text ?? "")
            .slice(start, end)
            .slice(0, 110)}`,
        );
    }
  }
}

const share = (part: number, whole: number) => (whole === 0 ? "none" : (part / whole).toFixed(3));
console.log(`${count.rows} pairs labelled, ${count.found} of them found again as rows`);
if (count.both > 0) console.log(`the readers give the same state to ${share(count.agree, count.both)} of ${count.both}`);
console.log(`same state as a reader: ${share(count.same, count.found)}`);
console.log(
  `direct: ${count.direct}, right for a reader ${share(count.directRight, count.direct)}, for both ${share(count.directBoth, count.direct)}`,
);
console.log(`an item that a reader points at, among the first three: ${share(count.hit, count.wanted)} of ${count.wanted}`);
for (const [level, row] of Object.entries(byLevel))
  console.log(`  of rows that a reader calls ${level}: ${share(row.hit, row.wanted)} of ${row.wanted}`);
for (const [key, times] of [...confusion].toSorted((a, b) => b[1] - a[1])) console.log(`  ${String(times).padStart(4)} ${key}`);

const chef = await decoded(join(HOME, "test/corpus/cvs/chef/cv.pdf"), "cv");
let technical = 0;
let direct = 0;
for (const path of filesBelow(postingFolder, /\.txt$/)) {
  const posting = await decoded(path, "posting");
  if (!chef || !posting) continue;
  const { rows, requirements } = matchOf(chef, posting);
  requirements.forEach((requirement, i) => {
    if (!TECHNICAL.has(requirement.aspect)) return;
    technical++;
    if (rows[i]?.state !== "direct") return;
    direct++;
    if (flag) console.log(`chef direct: ${requirement.text.slice(0, 120)}`);
  });
}
console.log(
  `a chef's CV against every posting: direct on ${direct} of ${technical} technical rows (${((100 * direct) / technical).toFixed(1)} %)`,
);

function matchOf(cv: Parameters<typeof readProfile>[0], posting: Parameters<typeof readPosting>[0]) {
  const profile = readProfile(cv, library.lexicon).value;
  const read = readPosting(posting, library.lexicon).value;
  const texts = new Map([
    ["cv", cv.text],
    ["posting", posting.text],
  ]);
  const { rows } = buildMatch({ profile, posting: read, library, texts, asOf: "2026-11-26" });
  /** A paper is one item, whichever of its lines a reader pointed at; of other entries the line counts. */
  const items = new Map(profile.publications.map((paper) => [paper.id, paper.span]));
  return { rows, requirements: read.requirements, items };
}

/** The lines on which a place stands. */
function wholeLines(text: string, { start, end }: { start: number; end: number }): { start: number; end: number } {
  const after = text.indexOf("\n", end - 1);
  return { start: text.lastIndexOf("\n", start) + 1, end: after < 0 ? text.length : after };
}

function shared(a: { start: number; end: number }, b: { start: number; end: number }): number {
  const overlap = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return Math.max(0, overlap) / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "");
}

/** From an offset in a text to the number of letters and digits before it. */
function squeezed(text: string): (offset: number) => number {
  const before = new Int32Array(text.length + 1);
  for (let i = 0; i < text.length; i++) before[i + 1] = (before[i] ?? 0) + (/[\p{L}\p{N}]/u.test(text[i] ?? "") ? 1 : 0);
  return (offset) => before[Math.min(offset, text.length)] ?? 0;
}
