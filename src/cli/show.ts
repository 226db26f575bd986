/** `groundwork show document|profile|posting|match FILE`: what each stage made of a person's own file. */

import { buildFrom } from "../actions/make-report.ts";
import type { Document } from "../core/document/document.ts";
import { readPosting } from "../core/posting/read.ts";
import { readProfile } from "../core/profile/read.ts";
import { toJsonResume } from "../core/profile/to-json-resume.ts";
import { quote } from "../core/text/span.ts";
import type { Problem } from "../core/text/problem.ts";
import { decodeBytes } from "../io/decoder/decode-file.ts";
import { loadLibrary } from "../io/files/load-library.ts";
import { readSource } from "../io/files/read-source.ts";
import { readArguments } from "./arguments.ts";
import type { Command } from "./command.ts";
import { EXIT, UsageError } from "./command.ts";
import { describeProblem, note, out, outJson } from "./print.ts";

const STAGES = ["document", "profile", "posting", "match"] as const;

export const showCommand: Command = {
  name: "show",
  usage: "groundwork show document|profile|posting|match FILE [POSTING] [--json]",
  summary: "Show what each stage made of your own file.",
  help: `  document FILE          the text as it was read, with hidden text set apart
  profile CV             what the CV says (--format json-resume exports it)
  posting FILE           what the posting asks, row by row
  match CV POSTING       each requirement with its state and evidence

  --json                 the whole stage as JSON
  --format json-resume   with profile: the JSON Resume form

Examples
  groundwork show document cv.pdf
  groundwork show profile cv.pdf --format json-resume > resume.json
  groundwork show match cv.pdf posting.txt`,
  async run(argv) {
    const args = readArguments(argv, { json: { type: "boolean" }, format: { type: "string" } });
    const [stage, file, second, ...rest] = args.words;
    const known = STAGES.find((name) => name === stage);
    if (!known) throw new UsageError(`Say what to show: ${STAGES.join(", ")}.`);
    if (!file || rest.length > 0 || (second !== undefined) !== (known === "match")) {
      throw new UsageError(known === "match" ? "Name two files: the CV and the posting." : "Name one file.");
    }
    const format = args.text("format");
    if (format && (format !== "json-resume" || known !== "profile"))
      throw new UsageError("--format takes json-resume, with `show profile`.");
    const document = await open(file, known === "posting" ? "posting" : "cv");
    if (!document) return EXIT.failed;
    if (known === "document") return showDocument(document, args.flag("json"));
    const { value: library } = await loadLibrary();
    if (known === "profile") {
      const { value, problems } = readProfile(document, library.lexicon);
      tell(problems);
      if (format) outJson(toJsonResume(value, document));
      else if (args.flag("json")) outJson(value);
      else showFacts(value, document.text);
    } else if (known === "posting") {
      const { value, problems } = readPosting(document, library.lexicon);
      tell(problems);
      if (args.flag("json")) outJson(value);
      else {
        for (const name of ["title", "firm", "team", "level", "pay"] as const) if (value[name]) out(`${name}: ${value[name].value}`);
        for (const row of value.requirements) out(`${row.strength.padEnd(9)} ${row.kind.padEnd(14)} ${row.text}`);
        for (const cue of value.cues) out(`cue ${cue.kind}: ${quote(document.text, cue.span)}`);
      }
    } else {
      const posting = await open(second ?? "", "posting");
      if (!posting) return EXIT.failed;
      const options = { asOf: new Date().toISOString().slice(0, 10), minutes: 45 };
      const { match, posting: read } = buildFrom([document, posting], { options, corrections: [] }, library);
      if (args.flag("json")) outJson(match);
      else {
        for (const [i, row] of (match?.rows ?? []).entries()) {
          out(`${row.state.padEnd(12)} ${read?.requirements[i]?.text ?? ""}`);
          for (const piece of row.evidence.slice(0, 3)) out(`${" ".repeat(13)}- ${quote(document.text, piece.span)}`);
        }
      }
    }
    return EXIT.ok;
  },
};

async function open(path: string, id: string): Promise<Document | undefined> {
  const reading = await decodeBytes(await readSource(path), id);
  tell(reading.problems);
  return reading.value;
}

function tell(problems: readonly Problem[]): void {
  for (const problem of problems) note(describeProblem(problem));
}

function showDocument(document: Document, json: boolean): number {
  if (json) outJson(document);
  else {
    out(document.text);
    for (const row of document.hidden) out(`[hidden, ${row.why}] ${row.text}`);
  }
  return EXIT.ok;
}

/** Facts of a profile as indented lines: every object with a value on one line, lists below their name. */
function showFacts(node: unknown, text: string, name = "", depth = 0): void {
  const pad = "  ".repeat(depth);
  if (node === null || typeof node !== "object") return;
  if (Array.isArray(node)) {
    for (const item of node) showFacts(item, text, name, depth);
    return;
  }
  const fact = node as { value?: unknown; spans?: unknown; start?: number; end?: number };
  if ("value" in fact && "spans" in fact) {
    out(`${pad}${name}: ${String(fact.value)}`);
    return;
  }
  if (typeof fact.start === "number" && typeof fact.end === "number" && Object.keys(fact).length === 3) {
    if (name === "unrecognised") out(`${pad}${name}: ${text.slice(fact.start, fact.end).trim()}`);
    return;
  }
  if (name) out(`${pad}${name}`);
  for (const [key, value] of Object.entries(node)) {
    if (["span", "section", "sections", "heading", "jsonResume"].includes(key)) continue;
    if (typeof value === "object") showFacts(value, text, key, depth + 1);
    else if (!["id", "document", "sha256"].includes(key)) out(`${pad}  ${key}: ${String(value)}`);
  }
}
