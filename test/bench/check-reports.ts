/**
 * Builds the report of every CV with every posting and counts what must not happen:
 *
 *     node test/bench/check-reports.ts FOLDER_OF_CVS FOLDER_OF_POSTINGS [--most N]
 *
 * Printed: reports, statements, statements without valid grounds, parts without material and without a sentence, placeholder text, statements
 * said twice, the share of general guidance, and the time of one report in-process without decoding.
 */

import { buildFrom } from "../../src/actions/make-report.ts";
import { PART_IDS, type Report } from "../../src/core/report/report.ts";
import { statementsOf } from "../../src/core/report/scope.ts";
import { loadLibrary } from "../../src/io/files/load-library.ts";
import { decoded, filesBelow } from "./decoded.ts";

const [cvs, postings, flag, most] = process.argv.slice(2);
if (!cvs || !postings) throw new Error("Name the folder of CVs and the folder of postings.");
const library = (await loadLibrary()).value;
const people = await readAll(cvs, "cv", /\.(?:pdf|docx|tex|md|txt)$/);
const jobs = await readAll(postings, "posting", /\.(?:txt|html|md)$/);
const limit = flag === "--most" ? Number(most) : Number.POSITIVE_INFINITY;

const count = { reports: 0, statements: 0, ungrounded: 0, refused: 0, emptyParts: 0, placeholders: 0, twice: 0 };
const times: number[] = [];
const guidance: number[] = [];
const byPart = new Map<string, { all: number; guidance: number }>();
const faults = new Map<string, number>();

for (const { document: cv } of people) {
  for (const { document: posting } of jobs) {
    if (count.reports >= limit) break;
    const start = performance.now();
    const { report, problems } = buildFrom([cv, posting], { options: { asOf: "2026-11-26", minutes: 45 }, corrections: [] }, library);
    times.push(performance.now() - start);
    count.reports++;
    const bad = problems.filter((problem) => problem.code === "report.ungrounded");
    count.ungrounded += bad.length;
    for (const problem of bad) tally(`${cv.name} x ${posting.name}: ${problem.message}`);
    if (!report) count.refused++;
    else examine(report);
  }
}

function examine(report: Report): void {
  const said = new Map<string, number>();
  for (const id of PART_IDS) {
    const part = report.parts.find((row) => row.id === id);
    if (!part || (part.blocks.length === 0 && !part.nothing)) count.emptyParts++;
    const statements = part ? [...(part.nothing ? [part.nothing] : []), ...part.blocks.flatMap(statementsOf)] : [];
    const row = byPart.get(id) ?? { all: 0, guidance: 0 };
    byPart.set(id, row);
    for (const statement of statements) {
      row.all++;
      if (statement.class === "guidance") row.guidance++;
      if (/\b(?:lorem ipsum|todo|tbd|undefined|NaN|\[object)\b/i.test(statement.text.replace(/“[^”]*”/g, ""))) {
        count.placeholders++;
        tally(`placeholder: ${statement.text.slice(0, 120)}`);
      }
      said.set(statement.text, (said.get(statement.text) ?? 0) + 1);
      if (statement.id.startsWith("plan.")) continue;
      if ((said.get(statement.text) ?? 0) > 1) {
        count.twice++;
        tally(`twice: ${statement.id}`);
      }
    }
  }
  count.statements += report.counts.statements;
  guidance.push(report.counts.guidance / report.counts.statements);
}

function tally(fault: string): void {
  faults.set(fault, (faults.get(fault) ?? 0) + 1);
}

const at = (values: number[], share: number) => values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? 0;
console.log(JSON.stringify(count));
console.log(`general guidance: median ${at(guidance, 0.5).toFixed(2)}, most ${at(guidance, 1).toFixed(2)} of the statements`);
console.log(`one report, ms: median ${at(times, 0.5).toFixed(1)}, p95 ${at(times, 0.95).toFixed(1)}, most ${at(times, 1).toFixed(1)}`);
for (const [id, row] of byPart)
  console.log(
    `${id.padEnd(12)} ${(row.all / count.reports).toFixed(1)} a report, guidance ${((100 * row.guidance) / Math.max(1, row.all)).toFixed(0)} %`,
  );
for (const [fault, often] of [...faults].toSorted((a, b) => b[1] - a[1]).slice(0, 12)) console.log(`${often} x ${fault}`);
if (count.ungrounded + count.refused + count.emptyParts + count.placeholders + count.twice > 0) process.exitCode = 3;

/** One after the other: decoding many at once would run into its own time limit. */
async function readAll(folder: string, id: "cv" | "posting", wanted: RegExp) {
  const read = [];
  for (const path of filesBelow(folder, wanted)) {
    const document = await decoded(path, id);
    if (document) read.push({ path, document });
    else console.error(`${path} was not read`);
  }
  return read;
}
