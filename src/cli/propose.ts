/** `groundwork propose`: what a chat assistant may add to a report, by a prompt to paste there and a check of what comes back. */

import { readFile } from "node:fs/promises";
import { checkAnswer } from "../core/propose/check-answer.ts";
import { acceptedIn, type Verdict } from "../core/propose/check-proposal.ts";
import { maskOf } from "../core/propose/mask.ts";
import { proposePack } from "../core/propose/pack.ts";
import { ReportSchema } from "../core/report/report-schema.ts";
import type { Report } from "../core/report/report.ts";
import { loadLibrary } from "../io/files/load-library.ts";
import { FileError } from "../io/files/read-source.ts";
import { readArguments } from "./arguments.ts";
import { ASK_HELP, ASK_OPTIONS, askModel } from "./ask-model.ts";
import type { Command } from "./command.ts";
import { EXIT, UsageError } from "./command.ts";
import { note, out, outJson } from "./print.ts";

export const proposeCommand: Command = {
  name: "propose",
  usage:
    "groundwork propose pack REPORT.json [--names] | check REPORT.json ANSWER [--model NAME] [--json] | ask REPORT.json --provider P --model NAME",
  summary: "Print a prompt for any chat assistant, or ask a model by its API; check what it proposes, line by line.",
  help: `  pack REPORT.json           the prompt: task, form, what stands, the documents. The name, e-mail, telephone and links are hidden; --names leaves them in.
                             Nothing is sent: you paste it where you choose.
  check REPORT.json ANSWER   which proposals stand on their grounds, and why the others do not; ANSWER is a file with what the assistant said
  --model NAME               how the assistant is named beside what is accepted
${ASK_HELP}

REPORT.json is a report written with --format json. A model may propose; nothing is accepted that its quotes do not hold.`,
  async run(argv) {
    const args = readArguments(argv, { names: { type: "boolean" }, model: { type: "string" }, json: { type: "boolean" }, ...ASK_OPTIONS });
    const [what, file, answer, ...rest] = args.words;
    const known = what === "pack" || what === "check" || what === "ask";
    if (!known || file === undefined || (what === "check") !== (answer !== undefined) || rest.length > 0)
      throw new UsageError("Say pack and a report; or check, a report and an answer; or ask, a report and a model.");
    const report = await reportAt(file);
    const mask = maskOf(report);
    if (what === "pack") {
      if (!args.flag("names")) note(`${mask.hidden.size} names, addresses, numbers and links are hidden; check puts them back.`);
      out(proposePack(report, args.flag("names") ? undefined : mask));
      return EXIT.ok;
    }
    if (what === "ask") {
      const came = await askModel(report, args);
      if (args.flag("show")) return EXIT.ok;
      if (args.flag("json")) outJson(came);
      else tell(came);
      return came.length === 0 ? EXIT.faults : EXIT.ok;
    }
    const { verdicts, problem } = checkAnswer(await textAt(answer ?? ""), report, (await loadLibrary()).value, args.text("model"));
    if (problem) note(problem);
    if (args.flag("json")) outJson(verdicts);
    else tell(verdicts);
    return verdicts.length === 0 ? EXIT.faults : EXIT.ok;
  },
};

function tell(verdicts: readonly Verdict[]): void {
  const accepted = acceptedIn(verdicts);
  const refused = verdicts.flatMap((verdict) => ("refused" in verdict ? [verdict] : []));
  out(`${accepted.length} accepted, ${refused.length} refused.`);
  for (const { part, kind, subject, text, good } of accepted) {
    out(`\n[${part}, ${kind}: ${subject}]\n${text}`);
    for (const point of good) out(`  - ${point}`);
  }
  if (refused.length > 0) out("\nRefused");
  for (const { refused: why, text } of refused) out(`\n${text.replace(/\s+/g, " ").slice(0, 200)}\n  ${why.code}: ${why.sentence}`);
}

async function reportAt(file: string): Promise<Report> {
  let value: unknown;
  try {
    value = JSON.parse(await textAt(file));
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw new FileError(`${file} is no JSON. A report is written with --format json.`);
  }
  const read = ReportSchema.safeParse(value);
  if (!read.success) throw new FileError(`${file} is no report of this Groundwork. Make it again with --format json.`);
  return read.data as Report;
}

async function textAt(file: string): Promise<string> {
  return readFile(file, "utf8").catch(() => {
    throw new FileError(`${file} could not be read. Is the path right?`);
  });
}
