/** `groundwork check content` and `groundwork check report FILE`. */

import { readFile } from "node:fs/promises";
import { checkLibrary } from "../core/library/check.ts";
import { countLibrary } from "../core/library/count.ts";
import type { Library } from "../core/library/library.ts";
import { readLibrary } from "../core/library/read.ts";
import { checkGrounding } from "../core/report/check-grounding.ts";
import { parseReport } from "../core/report/report-schema.ts";
import type { Problem } from "../core/text/problem.ts";
import { FileError } from "../io/files/read-source.ts";
import { loadLibrary, readContentFiles } from "../io/files/load-library.ts";
import { readArguments } from "./arguments.ts";
import type { Command } from "./command.ts";
import { EXIT, UsageError } from "./command.ts";
import { describeProblem, note, out, outJson } from "./print.ts";

export const checkCommand: Command = {
  name: "check",
  usage: "groundwork check content [--counts] | check report FILE",
  summary: "Check the library, or a report's grounds.",
  help: `  content           every fault of content/ as path:line:col sentence
  content --counts  how much of each kind there is, and how far it was checked
  report FILE       check the grounds of a report.json again
  --json            problems as JSON

Exit code 0 when nothing is wrong, 3 when there are faults.`,
  async run(argv) {
    const args = readArguments(argv, { json: { type: "boolean" }, counts: { type: "boolean" } });
    const [what, file, ...rest] = args.words;
    if (what === "content" && !file) {
      const files = readContentFiles();
      const { value, problems } = readLibrary(files);
      const all = [...problems, ...checkLibrary(value, files)];
      if (args.flag("counts")) printCounts(value, args.flag("json"));
      return finish(all, args.flag("json") && !args.flag("counts"));
    }
    if (what === "report" && file && rest.length === 0) return finish(await checkReport(file), args.flag("json"));
    throw new UsageError("Say what to check: `check content`, or `check report FILE`.");
  },
};

function finish(problems: readonly Problem[], json: boolean): number {
  if (json) outJson(problems);
  else for (const problem of problems) (problem.severity === "error" ? out : note)(describeProblem(problem));
  const faults = problems.filter((problem) => problem.severity === "error").length;
  note(faults === 0 ? "No faults." : `${faults} fault${faults === 1 ? "" : "s"}.`);
  return faults === 0 ? EXIT.ok : EXIT.faults;
}

function printCounts(library: Library, json: boolean): void {
  const { counts, checked } = countLibrary(library);
  if (json) {
    outJson({ counts, checked });
    return;
  }
  for (const [name, count] of Object.entries(counts)) out(`${String(count).padStart(6)} ${name}`);
  for (const row of checked) {
    const share = (row.share * 100).toFixed(1).padStart(5);
    out(
      `${share}% of ${row.all} ${row.of} checked: ${row.source} against a source, ${row.recomputed} recomputed, ${row.knowledge} from knowledge`,
    );
  }
}

async function checkReport(file: string): Promise<Problem[]> {
  const text = await readFile(file, "utf8").catch(() => {
    throw new FileError(`There is no readable file ${file}.`);
  });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new FileError(`${file} is not JSON; name the report.json that \`groundwork report\` wrote.`);
  }
  const { value: library } = await loadLibrary();
  let report: ReturnType<typeof parseReport>;
  try {
    report = parseReport(json);
  } catch (error) {
    const first = error instanceof Error && "issues" in error ? (error.issues as { path: PropertyKey[]; message: string }[])[0] : undefined;
    const where = first ? ` At ${first.path.join(".") || "the top"}: ${first.message}.` : "";
    return [
      {
        code: "report.shape",
        severity: "error",
        message: `${file} is not a report of this version.${where}`,
        hint: "Make it again with `groundwork report`.",
      },
    ];
  }
  const problems = checkGrounding(report, library);
  if (report.library === library.version) return problems;
  const message = `The report was built from library ${report.library}; this is ${library.version}. Content is checked against this one.`;
  return [{ code: "report.library", severity: "warning", message }, ...problems];
}
