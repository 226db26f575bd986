/** Making the report that a request asks for, step by step, so that what was done once is not done again after a stop. */

import type { Document } from "../core/document/document.ts";
import type { Library } from "../core/library/library.ts";
import { ENGINE } from "../core/report/build.ts";
import type { Options, Report } from "../core/report/report.ts";
import type { Correction } from "../core/text/correction.ts";
import { key } from "../core/text/key.ts";
import type { Problem } from "../core/text/problem.ts";
import { buildFrom, type ReportOutcome } from "./make-report.ts";
import type { Decode } from "./ports.ts";
import type { Request, RequestInputs, Step, Store } from "./store.ts";

/** Raised when the same file would decode to another Document, so that kept ones are not used any more. */
export const DECODER = "1";

/** What the action needs of the world. `step` is told each step after it was kept. */
export interface Workshop {
  store: Store;
  library: Library;
  decode: Decode;
  /** Builds in another place, such as a process of its own; without it, here. */
  build?: Build;
  step?: (number: number, step: Step) => void;
}

/** `buildFrom` wherever it runs: from documents, options and corrections to every stage. */
export type Build = (
  documents: Document[],
  request: { options: Options; corrections: Correction[] },
  problems: readonly Problem[],
) => Promise<ReportOutcome>;

/** Decodes, reads, matches, builds and saves; ends in a report or in a request that failed with its problems. Safe to run again after any stop: what was kept is not made again, and no step is told twice. */
export async function runRequest(request: Request, workshop: Workshop): Promise<void> {
  const { store } = workshop;
  const before = new Set((await store.stepsAfter(request.id, 0)).map(({ step }) => JSON.stringify(step)));
  const told = async (step: Step) => {
    if (before.has(JSON.stringify(step))) return;
    workshop.step?.(await store.saveStep(request.id, step), step);
  };
  const { documents, problems } = await decodeAll(request.inputs, workshop, told);
  const missing = (["cv", "posting"] as const).filter((id) => !documents.some((document) => document.id === id));
  if (missing.length > 0) {
    await told({ stage: "failed", sentence: problems.map((problem) => problem.message).join(" ") });
    await store.fail(request.id, problems);
    return;
  }
  const { outcome, corrections } = await build(documents, request.inputs, problems, workshop);
  const made: Step[] = [
    { stage: "read", sentence: readSentence(outcome), see: "profile" },
    { stage: "match", sentence: matchSentence(outcome), see: "match" },
  ];
  const { report } = outcome;
  if (!report) {
    for (const step of made) await told(step);
    await told({ stage: "failed", sentence: outcome.problems.map((problem) => problem.message).join(" ") });
    await store.fail(request.id, outcome.problems);
    return;
  }
  made.push({ stage: "build", sentence: `${count(report.counts.statements, "statement")} in ${count(report.parts.length, "part")}` });
  // Reading, matching and building are one answer of the builder, so they are kept with the report in one transaction: each is a sync of the disk.
  const fresh = made.filter((step) => !before.has(JSON.stringify(step)));
  await store.finish(request.id, report.title, versionKey(report, corrections), report, fresh);
}

/** The report built again from kept documents and the corrections as they stand, saved as a new version where anything differs. */
export async function rebuildReport(id: string, workshop: Workshop): Promise<ReportOutcome | undefined> {
  const request = await workshop.store.loadRequest(id);
  if (!request) return undefined;
  const { documents, problems } = await decodeAll(request.inputs, workshop, async () => undefined);
  const { outcome, corrections } = await build(documents, request.inputs, problems, workshop);
  if (outcome.report) await workshop.store.saveVersion(id, versionKey(outcome.report, corrections), outcome.report);
  return outcome;
}

/** Every stage of a request as it stands, for the pages that show what each made. */
export async function stagesOf(request: Request, workshop: Workshop): Promise<ReportOutcome> {
  const { documents, problems } = await decodeAll(request.inputs, workshop, async () => undefined);
  if (documents.length < 2) return { documents, problems };
  return (await build(documents, request.inputs, problems, workshop)).outcome;
}

async function decodeAll(
  inputs: RequestInputs,
  { store, decode }: Workshop,
  told: (step: Step) => Promise<unknown>,
): Promise<{ documents: Document[]; problems: Problem[] }> {
  const files = [
    { id: "cv", ...inputs.cv },
    { id: "posting", ...inputs.posting },
    ...inputs.papers.map((paper, i) => ({ id: `paper-${i + 1}`, ...paper })),
    ...(inputs.notes ? [{ id: "notes", ...inputs.notes }] : []),
  ];
  const readings = await Promise.all(
    files.map(async ({ id, sha256, name }) => {
      const stage = `decode-${DECODER}-${id}-${sha256}`;
      let reading = (await store.loadStage(stage)) as Awaited<ReturnType<Decode>> | undefined;
      if (!reading) {
        const file = await store.loadFile(sha256);
        if (!file) throw new Error(`the file ${sha256} of a request is not kept`);
        reading = await decode({ name, bytes: file.bytes }, id);
        await store.saveStage(stage, "decode", reading);
      }
      const pages = Math.max(1, reading.value?.pages.length ?? 0);
      if (reading.value) await told({ stage: "decode", sentence: `${count(pages, "page")} of ${name}`, see: "document" });
      return { name, reading };
    }),
  );
  const problems = readings.flatMap(({ name, reading }) =>
    reading.problems.map((problem) => ({ ...problem, message: about(name, problem.message) })),
  );
  const documents = readings.flatMap(({ name, reading }) => (reading.value ? [{ ...reading.value, name }] : []));
  return { documents, problems };
}

async function build(
  documents: Document[],
  inputs: RequestInputs,
  problems: Problem[],
  workshop: Workshop,
): Promise<{ outcome: ReportOutcome; corrections: Correction[] }> {
  const { asOf, minutes, date, stage, role, firm } = inputs;
  const options: Options = {
    asOf,
    minutes,
    ...(date ? { date } : {}),
    ...(stage ? { stage } : {}),
    ...(role ? { role } : {}),
    ...(firm ? { firm } : {}),
  };
  const corrections = await workshop.store.corrections(documents.map((document) => document.sha256));
  const outcome = workshop.build
    ? await workshop.build(documents, { options, corrections }, problems)
    : buildFrom(documents, { options, corrections }, workshop.library, problems);
  return { outcome, corrections };
}

/** What a report was built from: two versions with one key are one version. The report itself does not name what a person said is not there. */
function versionKey(report: Report, corrections: readonly Correction[]): string {
  const { engine, library, options, inputs } = report;
  return key(JSON.stringify([ENGINE, engine, library, options, corrections, inputs.map((input) => input.sha256)]));
}

function readSentence({ profile, posting }: ReportOutcome): string {
  const entries = profile ? profile.work.length + profile.education.length + profile.publications.length + profile.entries.length : 0;
  return `${count(entries, "entry", "entries")} in the CV, ${count(posting?.requirements.length ?? 0, "requirement")} in the posting`;
}

function matchSentence({ match }: ReportOutcome): string {
  const direct = match?.rows.filter((row) => row.state === "direct").length ?? 0;
  return `${direct} of ${count(match?.rows.length ?? 0, "row")} answered directly, ${count(match?.catches.length ?? 0, "catch", "catches")}`;
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

function about(name: string, message: string): string {
  return message.includes(name) ? message : `${name}: ${message}`;
}
