/** `groundwork paper check FILE`: what text search finds in a scientific paper, and how far to trust each search. */

import { DETECTORS } from "../core/paper/detectors.ts";
import { findFindings } from "../core/paper/find-findings.ts";
import { findRemarks } from "../core/paper/find-remarks.ts";
import type { Finding } from "../core/paper/finding.ts";
import type { Paper } from "../core/paper/paper.ts";
import { readPaper } from "../core/paper/read-paper.ts";
import { MEASURED_ON } from "../core/paper/reliability.ts";
import { quote, type Span } from "../core/text/span.ts";
import { decodeBytes } from "../io/decoder/decode-file.ts";
import { readSource } from "../io/files/read-source.ts";
import { readArguments } from "./arguments.ts";
import type { Command } from "./command.ts";
import { EXIT, UsageError } from "./command.ts";
import { describeProblem, note, out, outJson } from "./print.ts";

/** Places shown for each detector without --json, and the longest quote. */
const PLACES = 4;
const LONGEST = 240;

export const paperCommand: Command = {
  name: "paper",
  usage: "groundwork paper check FILE [--json]",
  summary: "Read a paper: its parts, its claims, and what a careful reader looks for.",
  help: `  check FILE   title, sections, claims, and a finding for each detector with page and quote

  --json       the whole reading and all findings as JSON

Every detector shows how often it was right on papers labelled by somebody else. One that was right too rarely only asks.
What is not found by text search may stand in a figure or in words that no pattern knows: check before you say so.

Examples
  groundwork paper check paper.pdf
  groundwork paper check main.tex --json > findings.json`,
  async run(argv) {
    const args = readArguments(argv, { json: { type: "boolean" } });
    const [what, file, ...rest] = args.words;
    if (what !== "check") throw new UsageError("Say what to do: check.");
    if (!file || rest.length > 0) throw new UsageError("Name one paper.");
    const reading = await decodeBytes(await readSource(file), "paper-1");
    for (const problem of reading.problems) note(describeProblem(problem));
    if (!reading.value) return EXIT.failed;
    const { value: paper, problems } = readPaper(reading.value);
    for (const problem of problems) note(describeProblem(problem));
    const findings = findFindings(paper);
    const remarks = findRemarks(paper);
    if (args.flag("json")) {
      const { document, sentences: _, ...parts } = paper;
      outJson({ file: { name: document.name, sha256: document.sha256, pages: document.pages.length }, ...parts, findings, remarks });
      return EXIT.ok;
    }
    showParts(paper);
    out("\nClaims of its own");
    for (const claim of paper.claims) {
      const open = claim.numbers.filter((number) => !number.recurs).map((number) => quote(paper.document.text, number.span));
      out(`  ${claim.strength.padEnd(6)} ${place(claim)}${shown(paper, claim.span)}`);
      if (open.length > 0 && (claim.section === "abstract" || claim.section === "introduction"))
        out(`         not found again in the body: ${open.join(", ")}`);
    }
    out(`\nWhat a careful reader looks for (precision and recall: on ${MEASURED_ON})`);
    for (const finding of findings) showFinding(paper, finding);
    if (remarks.length > 0) out("\nWhat its own numbers say");
    for (const remark of remarks) out(`  ${place(remark)}${shown(paper, remark.span)}\n    ${remark.sentence}\n    ${remark.question}`);
    return EXIT.ok;
  },
};

function showParts(paper: Paper): void {
  const text = paper.document.text;
  out(paper.title?.value ?? `${paper.document.name}: no title was recognised`);
  if (paper.authors.length > 0) out(paper.authors.map((author) => author.value).join(", "));
  if (paper.date) out(paper.date.value);
  out("");
  for (const section of paper.sections)
    if (section.heading) out(`  ${section.kind.padEnd(16)} ${"  ".repeat(Math.min(2, section.level - 1))}${quote(text, section.heading)}`);
  const figures = paper.captions.filter((caption) => caption.kind === "figure").length;
  out(
    `  ${figures} figure captions, ${paper.captions.length - figures} table captions, ${paper.tables.length} tables, ${paper.references.length} references`,
  );
}

function showFinding(paper: Paper, finding: Finding): void {
  const detector = DETECTORS.find((row) => row.id === finding.detector);
  out(`\n  ${finding.detector} (${finding.state}; ${measured(finding)})\n    ${finding.sentence}`);
  for (const row of finding.places.slice(0, PLACES))
    out(`    - ${place(row)}[${row.section}] ${shown(paper, row.span)}${row.why ? `\n      ${row.why}` : ""}`);
  if (finding.places.length > PLACES) out(`    - and ${finding.places.length - PLACES} more`);
  if (finding.state === "ask" && detector) out(`    ${finding.question}`);
}

function measured({ reliability }: Finding): string {
  if (reliability.n === 0) return "not measured yet";
  return `precision ${share(reliability.precision)}, recall ${share(reliability.recall)} on ${reliability.n} papers, ${reliability.present} of which show it`;
}

function share(value: number | null): string {
  return value === null ? "nothing to measure" : value.toFixed(2);
}

function place({ page }: { page?: number }): string {
  return page === undefined ? "" : `p. ${page} `;
}

function shown(paper: Paper, span: Span): string {
  const words = quote(paper.document.text, span);
  return `“${words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words}”`;
}
