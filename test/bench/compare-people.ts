/**
 * How much of a report is made for the person: one posting, two CVs, for `--pairs` such pairs (20), and which statements are the same in both.
 *
 *     node test/bench/compare-people.ts [FOLDER_OF_CVS FOLDER_OF_POSTINGS]
 */

import { join } from "node:path";
import { buildFrom } from "../../src/actions/make-report.ts";
import { PART_IDS, type Report } from "../../src/core/report/report.ts";
import { statementsOf } from "../../src/core/report/scope.ts";
import { loadLibrary } from "../../src/io/files/load-library.ts";
import { HOME } from "../../src/io/files/program.ts";
import { decoded, filesBelow } from "./decoded.ts";

const PAIRS = 20;
const [cvFolder, postingFolder] = process.argv.slice(2);
const library = (await loadLibrary()).value;
const cvs = filesBelow(cvFolder ?? join(HOME, "test/corpus/cvs"), /\.(?:pdf|docx|md|txt)$/).filter((path) => !path.endsWith("README.md"));
const postings = filesBelow(postingFolder ?? join(HOME, "test/corpus/postings"), /\.(?:txt|md|html)$/);

async function reportOf(cvPath: string, postingPath: string): Promise<Report | undefined> {
  const cv = await decoded(cvPath, "cv");
  const posting = await decoded(postingPath, "posting");
  return cv && posting && buildFrom([cv, posting], { options: { asOf: "2026-11-26", minutes: 45 }, corrections: [] }, library).report;
}

const byPart = new Map<string, { all: number; same: number }>();
const same = new Map<string, number>();
const general: number[] = [];
let pairs = 0;
for (let i = 0; pairs < PAIRS && i < cvs.length * postings.length; i++) {
  const posting = postings[i % postings.length];
  const [one, other] = [cvs[(i * 3) % cvs.length], cvs[(i * 3 + 1 + (i % 5)) % cvs.length]];
  if (!posting || !one || !other || one === other) continue;
  const a = await reportOf(one, posting);
  const b = await reportOf(other, posting);
  if (!a || !b) continue;
  pairs++;
  for (const report of [a, b]) general.push(report.counts.guidance / report.counts.statements);
  const theirs = new Set(b.parts.flatMap((part) => part.blocks.flatMap(statementsOf)).map((statement) => statement.text));
  for (const part of a.parts) {
    const row = byPart.get(part.id) ?? { all: 0, same: 0 };
    byPart.set(part.id, row);
    for (const statement of part.blocks.flatMap(statementsOf)) {
      row.all++;
      if (!theirs.has(statement.text)) continue;
      row.same++;
      same.set(`${part.id}: ${statement.text}`, (same.get(`${part.id}: ${statement.text}`) ?? 0) + 1);
    }
  }
}

const total = { all: 0, same: 0 };
for (const id of PART_IDS) {
  const row = byPart.get(id) ?? { all: 0, same: 0 };
  total.all += row.all;
  total.same += row.same;
  console.log(
    `${id.padEnd(12)} ${(row.all / pairs).toFixed(1)} statements a report, ${((100 * row.same) / Math.max(1, row.all)).toFixed(0)} % identical`,
  );
}
console.log(`all          ${((100 * total.same) / total.all).toFixed(0)} % identical over ${pairs} pairs`);
const sorted = general.toSorted((a, b) => a - b);
console.log(`general guidance: median ${(sorted[Math.floor(sorted.length / 2)] ?? 0).toFixed(2)}, most ${(sorted.at(-1) ?? 0).toFixed(2)}`);
for (const [text, count] of [...same].toSorted((a, b) => b[1] - a[1]).slice(0, 10)) console.log(`${count} pairs  ${text.slice(0, 160)}`);
