/** `groundwork report CV POSTING`: the main job. */

import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { makeReport } from "../actions/make-report.ts";
import type { SourceFile } from "../actions/ports.ts";
import type { ReportRequest } from "../actions/make-report.ts";
import { CorrectionsSchema } from "../core/report/report-schema.ts";
import type { Report } from "../core/report/report.ts";
import { decodeBytes } from "../io/decoder/decode-file.ts";
import { FetchError, fetchPage } from "../io/network/fetch-page.ts";
import { loadLibrary } from "../io/files/load-library.ts";
import { readSource } from "../io/files/read-source.ts";
import type { Command } from "./command.ts";
import { EXIT, UsageError } from "./command.ts";
import { readArguments, readDay, readNumber } from "./arguments.ts";
import { describeProblem, note, out, outJson, progress } from "./print.ts";
import { FORMATS, type Format, renderReport } from "../io/files/render-report.ts";

const DEFAULT_FORMATS: Format[] = ["html", "md", "json", "ics"];

export const reportCommand: Command = {
  name: "report",
  usage: "groundwork report CV POSTING [options]",
  summary: "Make the report for one CV and one posting.",
  help: `  CV        PDF, DOCX, LaTeX, Markdown, plain text, HTML or JSON Resume
  POSTING   plain text, Markdown, PDF, DOCX, or a job page saved as HTML; its address with --network

  --date DAY           the day of the interview, like 2026-12-03
  --minutes N          minutes a day for practice (default 45)
  --role SLUG          use this role guide instead of the one the posting suggests
  --firm NAME          the employer, where the posting does not name it
  --stage TEXT         the next stage, as the recruiter called it
  --paper FILE         a paper of yours; may be repeated
  --notes FILE         what the recruiter told you
  --corrections FILE   corrected fields, JSON: [{"sha256", "start", "end", "value"}]
  --as-of DAY          build as if today were this day (the same inputs then give the same bytes)
  --out DIR            where to write (default groundwork-report)
  --format LIST        any of ${FORMATS.join(", ")}, by commas (default ${DEFAULT_FORMATS.join(",")}; pdf needs Chromium)
  --network            let the posting be fetched from the address given for it; nothing else is asked of the network
  --json               print the report as JSON instead of writing files

Examples
  groundwork report cv.pdf posting.txt
  groundwork report cv.docx job.html --date 2026-12-03 --minutes 60 --paper neurips.pdf
  groundwork report cv.tex posting.md --format html,pdf --out ~/interview`,
  async run(argv) {
    const args = readArguments(argv, {
      date: { type: "string" },
      minutes: { type: "string" },
      role: { type: "string" },
      firm: { type: "string" },
      stage: { type: "string" },
      paper: { type: "string", multiple: true },
      notes: { type: "string" },
      corrections: { type: "string" },
      "as-of": { type: "string" },
      out: { type: "string" },
      format: { type: "string" },
      json: { type: "boolean" },
      network: { type: "boolean" },
    });
    const [cv, posting, ...rest] = args.words;
    if (!cv || !posting || rest.length > 0) throw new UsageError("Name two files: the CV and the posting.");
    const formats = readFormats(args.text("format"));
    const today = new Date().toISOString().slice(0, 10);
    const date = args.text("date");
    const optional = { role: args.text("role"), firm: args.text("firm"), stage: args.text("stage"), date: date && readDay(date, "--date") };
    const asOf = args.text("as-of");
    const request: ReportRequest = {
      cv: await readSource(cv),
      posting: await readPosting(posting, args.flag("network")),
      papers: await Promise.all(args.texts("paper").map(readSource)),
      ...(args.text("notes") ? { notes: await readSource(args.text("notes") ?? "") } : {}),
      corrections: await readCorrections(args.text("corrections")),
      options: {
        asOf: asOf ? readDay(asOf, "--as-of") : today,
        minutes: readNumber(args.text("minutes") ?? "45", "--minutes", 10, 600),
        ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value)),
      },
    };
    const done = progress(`Reading ${request.cv.name} and ${request.posting.name}`);
    const library = await loadLibrary();
    const role = optional.role;
    if (role && !library.value.roles.some((row) => row.slug === role)) {
      throw new UsageError(`There is no role guide "${role}". There are: ${library.value.roles.map((row) => row.slug).join(", ")}.`);
    }
    const { report, problems } = await makeReport(request, library.value, decodeBytes);
    done();
    for (const problem of problems) note(describeProblem(problem));
    if (!report) return EXIT.failed;
    if (args.flag("json")) outJson(report);
    else await write(report, formats, args.text("out") ?? "groundwork-report");
    return EXIT.ok;
  },
};

/** Writes the chosen forms into a folder and says where. */
export async function write(report: Report, formats: readonly Format[], folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(
      `Nothing can be written into ${folder}: ${error.code === "EEXIST" || error.code === "ENOTDIR" ? "it is a file" : (error.code ?? error.message)}. Name a folder with --out.`,
    );
  });
  for (const format of formats) {
    const done = progress(`Writing ${format}`);
    const rendered = await renderReport(report, format);
    done();
    if ("problem" in rendered) {
      note(describeProblem(rendered.problem));
      continue;
    }
    const path = join(folder, `report.${format}`);
    await writeFile(path, rendered.bytes);
    out(path);
  }
  const { statements, cv, posting, computed, guidance } = report.counts;
  note(`${statements} statements: ${cv} quote you, ${posting} quote the posting, ${computed} computed, ${guidance} general guidance.`);
}

/** The posting from a file, or from its address where the network was allowed. */
async function readPosting(source: string, network: boolean): Promise<SourceFile> {
  if (!/^https?:\/\//i.test(source)) return readSource(source);
  if (!network) throw new UsageError("Nothing is fetched from the network unless you say --network. Or save the page and name the file.");
  try {
    const { bytes, name } = await fetchPage(source);
    return { name, bytes };
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    throw new UsageError(`${error.message} ${error.hint}`);
  }
}

function readFormats(list: string | undefined): Format[] {
  if (!list) return DEFAULT_FORMATS;
  return list.split(",").map((name) => {
    const format = FORMATS.find((row) => row === name.trim());
    if (!format) throw new UsageError(`There is no format "${name}". There are: ${FORMATS.join(", ")}.`);
    return format;
  });
}

async function readCorrections(path: string | undefined): Promise<ReportRequest["corrections"]> {
  if (!path) return [];
  const text = await readFile(path, "utf8").catch(() => {
    throw new UsageError(`The corrections file ${path} cannot be read.`);
  });
  try {
    return CorrectionsSchema.parse(JSON.parse(text));
  } catch (error) {
    const why = error instanceof Error ? error.message.split("\n").slice(0, 3).join(" ") : String(error);
    throw new UsageError(`The corrections file ${path} is not a list of {"sha256", "start", "end", "value"}: ${why}`);
  }
}
