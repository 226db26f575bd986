/**
 * Scores the catches against contradictions that were planted blind into the CVs of the corpus (planted/README.md).
 *
 *     node test/bench/score-catches.ts [--show] [FOLDER_OF_CLEAN_CVS]
 *
 * Each plant is applied alone and read in this process. It is caught when a catch of a fitting kind, which the unedited CV does not raise, quotes
 * the words that were planted; caught with both quotes when the catch quotes the other place too: strictly the one that the plant names, or with
 * judgement another place (for years, degrees and the like several places bear the same thing out). Then the catches on the unedited CVs are
 * printed, each judged by the table below; what stands in no row counts as a false alarm. A folder's CVs are printed for a person to judge.
 */

import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readDocument } from "../../src/core/document/read.ts";
import { findCatches } from "../../src/core/match/find-catches.ts";
import type { Catch, CatchKind } from "../../src/core/match/match.ts";
import type { Posting } from "../../src/core/posting/posting.ts";
import { readPosting } from "../../src/core/posting/read.ts";
import { readProfile } from "../../src/core/profile/read.ts";
import { loadLibrary } from "../../src/io/files/load-library.ts";
import { HOME } from "../../src/io/files/program.ts";
import { decoded, filesBelow } from "./decoded.ts";

interface Plant {
  id: string;
  cv: string;
  kind: string;
  posting?: string;
  edits: { find: string; replace: string }[];
  quotes: string[];
}

const ASOF = "2026-11-26";
const NEUTRAL = "research-scientist-alignment";

/** Kinds of catch that answer a kind of plant: a reader asks the same thing under either name. */
const FITTING: Record<string, readonly CatchKind[]> = {
  "two-values": ["two-values", "count-mismatch"],
  count: ["count-mismatch", "two-values"],
  authors: ["author-order", "count-mismatch", "ownership-mismatch"],
  ownership: ["ownership-mismatch", "author-order"],
  status: ["status-mismatch", "count-mismatch"],
  degree: ["degree-status", "status-mismatch"],
  years: ["years-claimed"],
  "dates-overlap": ["overlapping-dates"],
  "dates-gap": ["gap"],
  "dates-reversed": ["reversed-dates"],
  superlative: ["superlative", "first-claim", "sota-without-comparator"],
  first: ["first-claim", "superlative", "sota-without-comparator"],
  sota: ["sota-without-comparator", "superlative", "first-claim"],
  percent: ["percent-without-base"],
  speedup: ["speedup-without-base"],
  "posting-place": ["place-conflict"],
  "posting-start": ["start-date-conflict"],
  "posting-level": ["level-conflict"],
};

/** Catches on unedited CVs that an attentive interviewer would really raise, and why. `quote` stands in one of the catch's quotes. */
const REAL: readonly { cv?: string; kind: CatchKind; quote: string; why: string }[] = [
  {
    kind: "place-conflict",
    quote: "You will need to work from our San Francisco office",
    why: "the CV's address is on another shore and no line speaks of a move, so a recruiter asks in the first call",
  },
  {
    cv: "interpretability-engineer",
    kind: "percent-without-base",
    quote: "lowered compute spend by 31%",
    why: "neither the spend before nor the spend after is said",
  },
  {
    cv: "ml-engineer-industry",
    kind: "percent-without-base",
    quote: "planned overtime fell by 9%",
    why: "the hours are not said, and a pilot of a month invites the question of what else changed",
  },
];

const [flag, folder] = process.argv.slice(2);
const library = (await loadLibrary()).value;
const plants = JSON.parse(readFileSync(join(import.meta.dirname, "planted/contradictions.json"), "utf8")) as Plant[];
const sources = join(HOME, "test/corpus/cvs");
const postings = new Map<string, { posting: Posting; text: string }>();

const clean = new Map<string, Set<string>>();
const table = new Map<string, { planted: number; caught: number; strict: number; judged: number }>();
for (const plant of plants) {
  const before = readFileSync(join(sources, plant.cv), "utf8");
  const after = plant.edits.reduce((text, edit) => text.split(edit.find).join(edit.replace), before);
  const beside = `${plant.cv} ${plant.posting ?? NEUTRAL}`;
  if (!clean.has(beside)) clean.set(beside, new Set((await catchesOf(before, plant.cv, plant.posting)).map(signature)));
  const fresh = (await catchesOf(after, plant.cv, plant.posting)).filter((row) => !clean.get(beside)?.has(signature(row)));
  const fitting = fresh.filter(
    (row) => FITTING[plant.kind]?.includes(row.kind) && row.quotes.some((quote) => touches(quote, plant.quotes[0] ?? "")),
  );
  const strict = fitting.some((row) => plant.quotes.every((wanted) => row.quotes.some((quote) => touches(quote, wanted))));
  const judged = fitting.some((row) => row.quotes.length >= Math.min(2, plant.quotes.length));
  const row = table.get(plant.kind) ?? { planted: 0, caught: 0, strict: 0, judged: 0 };
  table.set(plant.kind, row);
  row.planted++;
  if (fitting.length > 0) row.caught++;
  if (strict) row.strict++;
  if (judged) row.judged++;
  if (flag && !strict) {
    console.log(
      `${fitting.length > 0 ? (judged ? "other second quote" : "ONE QUOTE ONLY") : "MISSED"}: ${plant.id} | ${plant.quotes.join(" || ")}`,
    );
    for (const other of fresh) console.log(`     ${describe(other)}`);
  }
}
const total = { planted: 0, caught: 0, strict: 0, judged: 0 };
console.log("kind              planted  caught  both, as planted  both, with judgement");
for (const [kind, row] of table) {
  print(kind, row);
  for (const name of ["planted", "caught", "strict", "judged"] as const) total[name] += row[name];
}
print("all", total);

let raised = 0;
let alarms = 0;
console.log("\nunedited CVs");
for (const name of readdirSync(sources).toSorted()) {
  const forms = readdirSync(join(sources, name));
  const file = ["cv.md", "cv.txt", "cv.html", "cv.tex", "cv.docx", "cv.pdf"].find((form) => forms.includes(form));
  if (!file) continue;
  for (const row of await catchesOf(readFileSync(join(sources, name, file)), `${name}/${file}`)) {
    const real = REAL.find(
      (one) =>
        (one.cv === undefined || one.cv === name) &&
        one.kind === row.kind &&
        row.quotes.some((quote) => letters(quote).includes(letters(one.quote))),
    );
    raised++;
    if (!real) alarms++;
    console.log(`  ${name}: ${describe(row)}\n      ${real ? `real: ${real.why}` : "FALSE ALARM"}`);
  }
}
console.log(`${raised} catches on the unedited CVs, ${alarms} of them false alarms`);

if (folder) {
  for (const path of filesBelow(folder, /\.(?:pdf|docx|html|md|txt|tex)$/)) {
    const cv = await decoded(path, "cv");
    if (!cv) continue;
    for (const row of await caught(cv)) console.log(`  ${path.slice(folder.length + 1)}: ${describe(row)}`);
  }
}

interface Read {
  kind: CatchKind;
  quotes: string[];
}

async function catchesOf(source: string | Uint8Array, name: string, posting?: string): Promise<Read[]> {
  const bytes = typeof source === "string" ? new TextEncoder().encode(source) : source;
  const { value } = await readDocument({ id: "cv", name, bytes, sha256: createHash("sha256").update(bytes).digest("hex") });
  if (!value) throw new Error(`${name} was not read`);
  return caught(value, posting);
}

async function caught(cv: Parameters<typeof readProfile>[0], name = NEUTRAL): Promise<Read[]> {
  const { posting, text } = await postingOf(name);
  const texts = new Map([
    ["cv", cv.text],
    ["posting", text],
  ]);
  const found: Catch[] = findCatches(readProfile(cv, library.lexicon).value, posting, texts, ASOF);
  return found.map((row) => ({
    kind: row.kind,
    quotes: row.quotes.map((span) => texts.get(span.document)?.slice(span.start, span.end) ?? ""),
  }));
}

async function postingOf(name: string): Promise<{ posting: Posting; text: string }> {
  const kept = postings.get(name);
  if (kept) return kept;
  const folderOfOne = join(HOME, "test/corpus/postings", name);
  const file = readdirSync(folderOfOne).find((one) => one.startsWith("posting."));
  const document = file && (await decoded(join(folderOfOne, file), "posting"));
  if (!document) throw new Error(`the posting ${name} was not read`);
  const read = { posting: readPosting(document, library.lexicon).value, text: document.text };
  postings.set(name, read);
  return read;
}

/** Whether one of the two lies within the other, or they share most of the shorter one, by their letters and digits. */
function touches(quote: string, wanted: string): boolean {
  const [a, b] = [letters(quote), letters(wanted)];
  if (a === "" || b === "") return false;
  if (a.includes(b) || b.includes(a)) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const half = Math.max(6, Math.ceil(short.length * 0.5));
  return long.includes(short.slice(0, half)) || long.includes(short.slice(-half));
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}%]/gu, "");
}

function signature(row: Read): string {
  return `${row.kind} ${row.quotes.map(letters).join(" ")}`;
}

function describe(row: Read): string {
  return `${row.kind} | ${row.quotes.map((quote) => quote.replace(/\s+/g, " ").slice(0, 150)).join(" || ")}`;
}

function print(kind: string, row: { planted: number; caught: number; strict: number; judged: number }): void {
  console.log(
    `${kind.padEnd(18)}${String(row.planted).padStart(7)}${String(row.caught).padStart(8)}${String(row.strict).padStart(18)}${String(row.judged).padStart(22)}`,
  );
}
