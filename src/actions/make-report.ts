/** The main recipe: files in, grounded report out. */

import type { Document } from "../core/document/document.ts";
import type { Library } from "../core/library/library.ts";
import { buildMatch } from "../core/match/build.ts";
import type { Match } from "../core/match/match.ts";
import { readTitle } from "../core/paper/read-title.ts";
import type { Posting } from "../core/posting/posting.ts";
import { readPosting } from "../core/posting/read.ts";
import type { Profile } from "../core/profile/profile.ts";
import { readProfile } from "../core/profile/read.ts";
import { buildReport } from "../core/report/build.ts";
import type { Input, Options, Report } from "../core/report/report.ts";
import type { SuppliedPaper } from "../core/report/scope.ts";
import type { Correction } from "../core/text/correction.ts";
import { applyCorrections, correctionInput } from "../core/text/correction.ts";
import { words } from "../core/text/fold.ts";
import type { Problem } from "../core/text/problem.ts";
import type { Decode, SourceFile } from "./ports.ts";

export interface ReportRequest {
  cv: SourceFile;
  posting: SourceFile;
  papers: SourceFile[];
  /** The recruiter's notes, as a file. */
  notes?: SourceFile;
  options: Options;
  corrections: Correction[];
}

/** Every stage of one report, so that a door can show each; `report` is absent when an input could not be read. */
export interface ReportOutcome {
  documents: Document[];
  profile?: Profile;
  posting?: Posting;
  match?: Match;
  report?: Report;
  problems: Problem[];
}

/** Decodes all files at once, then reads, matches and builds. A CV or posting that cannot be read ends it with a sentence; a paper or notes only warn. */
export async function makeReport(request: ReportRequest, library: Library, decode: Decode): Promise<ReportOutcome> {
  const files: { file: SourceFile; id: string }[] = [
    { file: request.cv, id: "cv" },
    { file: request.posting, id: "posting" },
    ...request.papers.map((file, i) => ({ file, id: `paper-${i + 1}` })),
    ...(request.notes ? [{ file: request.notes, id: "notes" }] : []),
  ];
  const readings = await Promise.all(files.map(async ({ file, id }) => ({ id, name: file.name, ...(await decode(file, id)) })));
  const documents = readings.flatMap((reading) => reading.value ?? []);
  const problems = readings.flatMap((reading) => reading.problems.map((problem) => aboutFile(problem, reading.name, reading.id)));
  const cv = documents.find((document) => document.id === "cv");
  const posting = documents.find((document) => document.id === "posting");
  if (!cv || !posting) return { documents, problems };
  return buildFrom(documents, request, library, problems);
}

/** The same from decoded documents ("cv" and "posting" among them): pure and fast. */
export function buildFrom(
  documents: Document[],
  request: Pick<ReportRequest, "options" | "corrections">,
  library: Library,
  before: readonly Problem[] = [],
): ReportOutcome {
  const named = (id: string) => {
    const document = documents.find((row) => row.id === id);
    if (!document) throw new Error(`there is no document ${id}`);
    return document;
  };
  const { options, corrections } = request;
  const readCv = readProfile(named("cv"), library.lexicon);
  const readJob = readPosting(named("posting"), library.lexicon);
  const profile = applyCorrections(readCv.value, corrections);
  const posting = applyCorrections(readJob.value, corrections);
  const texts = new Map(documents.map((document) => [document.id, document.text]));
  const papers = documents.filter((document) => document.id.startsWith("paper-")).map((document) => supplied(document, profile.value));
  const match = buildMatch({
    profile: profile.value,
    posting: posting.value,
    library,
    texts,
    asOf: options.asOf,
    ...(options.role ? { role: options.role } : {}),
    ...(options.firm ? { firm: options.firm } : {}),
    supplied: new Set(papers.flatMap((paper) => paper.publication ?? [])),
  });
  const warnings = [...before, ...readCv.problems, ...readJob.problems, ...profile.problems, ...posting.problems];
  const said = Object.fromEntries(corrections.flatMap((row) => (row.value === null ? [] : [[correctionInput(row), row.value]])));
  const built = buildReport({
    profile: profile.value,
    posting: posting.value,
    match,
    library,
    inputs: documents.map(inputOf),
    options,
    papers,
    warnings,
    corrections: said,
  });
  const stages = { documents, profile: profile.value, posting: posting.value, match };
  return { ...stages, report: built.report, problems: [...built.report.warnings, ...built.problems] };
}

function inputOf(document: Document): Input {
  const { id, name, format, sha256, bytes, text } = document;
  return { id, name, format, sha256, bytes, text, pages: Math.max(1, document.pages.length) };
}

/** A problem said of one file among several names it. */
function aboutFile(problem: Problem, name: string, id: string): Problem {
  return typeof problem.place === "string" || problem.message.includes(name)
    ? problem
    : { ...problem, message: `${name}: ${problem.message}`, code: problem.code || `document.${id}` };
}

/** A paper counts as a publication's when their titles share nearly all their words. */
function supplied(document: Document, profile: Profile): SuppliedPaper {
  const title = readTitle(document);
  const span = title?.spans[0];
  if (!title || !span) return { document: document.id };
  const mine = new Set(words(title.value));
  const best = profile.publications
    .map((paper) => ({
      paper,
      shared: words(paper.title.value).filter((word) => mine.has(word)).length / Math.max(mine.size, words(paper.title.value).length, 1),
    }))
    .toSorted((a, b) => b.shared - a.shared)[0];
  return {
    document: document.id,
    title: { value: title.value, start: span.start, end: span.end },
    ...(best && best.shared >= 0.8 ? { publication: best.paper.id } : {}),
  };
}
