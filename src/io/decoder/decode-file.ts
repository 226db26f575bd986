/** Files to Documents: each in a process of its own, under limits. */

import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Decode, SourceFile } from "../../actions/ports.ts";
import type { Document } from "../../core/document/document.ts";
import { refuse } from "../../core/document/read.ts";
import { readText } from "../../core/document/read-text.ts";
import type { Problem, Reading } from "../../core/text/problem.ts";
import { readSource } from "../files/read-source.ts";
import { readScan } from "./read-scan.ts";
import { type Outcome, runLimited } from "./sandbox.ts";

/** Limits of decoding one file. Node 24 reserves about 450 MB of it before it runs a line (measured: it starts at 600, not at 420). */
const LIMITS = { memory: 750_000_000, cpuSeconds: 9, wallSeconds: 10, output: 40_000_000 };
const NODE = [process.execPath, "--max-old-space-size=256", "--max-semi-space-size=8", "--disable-warning=ExperimentalWarning"];
const CHILD = join(import.meta.dirname, "child.ts");

/** Decodes a file that was read already. */
export const decodeBytes: Decode = async (file, id) => {
  const sha256 = createHash("sha256").update(file.bytes).digest("hex");
  const head = Buffer.from(`${JSON.stringify({ id, name: file.name, sha256 })}\n`);
  const outcome = await runLimited([...NODE, CHILD], Buffer.concat([head, file.bytes]), LIMITS);
  if (!("output" in outcome)) return refusal(outcome);
  const reading = JSON.parse(outcome.output.toString("utf8")) as Reading<Document | undefined>;
  const scan = reading.problems.find((problem) => problem.code === "document.scan");
  return scan ? recognise(file, { id, sha256 }, reading) : reading;
};

/** Decodes the file at a path. */
export async function decodeFile(path: string, id: string): Promise<Reading<Document | undefined>> {
  return decodeBytes(await readSource(path), id);
}

/** A sentence for each way in which decoding can end. */
function refusal(outcome: Exclude<Outcome, { output: Buffer }>): Reading<undefined> {
  switch (outcome.ended) {
    case "time":
      return refuse(
        "document.slow",
        `This file was not read within ${LIMITS.wallSeconds} seconds, so reading was stopped.`,
        "It may be damaged or very large. Print it to a new PDF, or save it as text, and use that.",
      );
    case "memory":
    case "output":
      return refuse(
        "document.large",
        "This file unpacks to more than a document of this kind can hold, so reading was stopped.",
        "It may be damaged. Print it to a new PDF, or save it as text, and use that.",
      );
    case "failed":
      return refuse(
        "document.unreadable",
        "This file could not be read.",
        "Save or export it again, or save it as text; `groundwork doctor` says whether something is missing on this machine.",
      );
  }
}

/** A scan's text by optical recognition, where the tools are there; otherwise the problem with what to install. */
async function recognise(
  file: SourceFile,
  of: { id: string; sha256: string },
  reading: Reading<Document | undefined>,
): Promise<Reading<Document | undefined>> {
  const pdf = Buffer.from(file.bytes.subarray(0, 1024)).includes("%PDF-");
  const read = await readScan(file.bytes, pdf ? "pdf" : "image");
  const [problem] = reading.problems;
  if (!problem) return reading;
  if ("missing" in read)
    return {
      ...reading,
      problems: [{ ...problem, hint: `${problem.hint ?? ""} With ${read.missing} installed, scans are read too.`.trim() }],
    };
  if (read.text.replace(/\s/g, "").length < 20)
    return { ...reading, problems: [{ ...problem, message: `${problem.message} Optical recognition found no text in it either.` }] };
  const { value, problems } = await readText({ ...of, name: file.name, bytes: Buffer.from(read.text) });
  const told: Problem = {
    code: "document.recognised",
    severity: "warning",
    message: "This file is a scan; its text was read by optical recognition and may hold misread letters.",
    hint: "Use the original file if you have it.",
  };
  return { value: value && { ...value, format: pdf ? "pdf" : value.format }, problems: [told, ...problems] };
}
