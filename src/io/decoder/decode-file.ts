/** Files to Documents: each in a process of its own, under limits. */

import { createHash } from "node:crypto";
import { existsSync, realpathSync } from "node:fs";
import { join } from "node:path";
import type { Decode, SourceFile } from "../../actions/ports.ts";
import type { Document } from "../../core/document/document.ts";
import { refuse } from "../../core/document/read.ts";
import type { Reading } from "../../core/text/problem.ts";
import { CODE, HOME, processFile } from "../files/program.ts";
import { LARGEST_FILE, readSource } from "../files/read-source.ts";
import { recogniseScan } from "./recognise-scan.ts";
import { type Outcome, runLimited } from "./sandbox.ts";
import { takeTurns } from "./take-turns.ts";

/** Limits of decoding one file. Node 24 reserves about 450 MB of it before it runs a line (measured: it starts at 600, not at 420). */
export const LIMITS = { memory: 750_000_000, cpuSeconds: 9, wallSeconds: 10, output: 24_000_000 };
/** What the decoder may read: the program and its packages, also where their folder is a link. It may write nothing and start nothing. */
const READS = [CODE, ...["node_modules", "package.json", "examples"].map((name) => join(HOME, name))]
  .flatMap((path) => [...new Set([path, existsSync(path) ? realpathSync(path) : path])])
  .map((path) => `--allow-fs-read=${path}`);
const HEAP = ["--max-old-space-size=256", "--max-semi-space-size=8", "--disable-warning=ExperimentalWarning"];

/** The words that start Node as the decoder does: small, and with the right to read the program's own files only. */
export const DECODER = [process.execPath, "--permission", ...READS, ...HEAP];

/** The decoding of one file, as a command. */
export const DECODING = [...DECODER, processFile("decoder")];

/** Files decoded at once, whoever asks: each takes some 100 MB, and more would only make each slower. */
const inTurn = takeTurns(2);

/** One run of the decoding: the pieces of its input in, what came of it out. */
type Run = (input: readonly Uint8Array[]) => Promise<Outcome>;

/** Decodes files that were read already, each by a `run` of its own. A scan is recognised where the tools are there. */
export function decodeBy(run: Run): Decode {
  const decode: Decode = async (file, id) => {
    if (file.bytes.length > LARGEST_FILE) return refusal("output");
    const sha256 = createHash("sha256").update(file.bytes).digest("hex");
    const reading = await decodeOnce(file, id, sha256, run);
    const scan = reading.problems.find((problem) => problem.code === "document.scan");
    return scan ? recogniseScan(file, scan, (text) => decodeOnce(text, id, sha256, run)) : reading;
  };
  return (file, id) => inTurn(() => decode(file, id));
}

/** Decodes with a process that is started when its file is there. */
export const decodeBytes: Decode = decodeBy((input) => runLimited(DECODING, input, LIMITS));

/** Decodes the file at a path. */
export async function decodeFile(path: string, id: string): Promise<Reading<Document | undefined>> {
  return decodeBytes(await readSource(path), id);
}

/** One run of the child. `sha256` names the file that the person gave, also where `file` is what was recognised in it. */
async function decodeOnce(file: SourceFile, id: string, sha256: string, run: Run): Promise<Reading<Document | undefined>> {
  const head = Buffer.from(`${JSON.stringify({ id, name: file.name, sha256 })}\n`);
  const outcome = await run([head, file.bytes]);
  if ("output" in outcome) return readAnswer(outcome.output);
  return outcome.ended === "failed" && BROKEN.test(outcome.detail) ? brokenProgram() : refusal(outcome.ended);
}

/** What Node says where a module is missing, or lies where the decoder may not read: of the program, never of a file. */
const BROKEN = /ERR_MODULE_NOT_FOUND|MODULE_NOT_FOUND|Cannot find (?:module|package)|Access to this API has been restricted/;

function brokenProgram(): Reading<undefined> {
  return refuse(
    "document.program",
    "A part of Groundwork that reads files could not be loaded, so this file was not looked at.",
    "Nothing is said against the file. Install Groundwork's packages again (`npm ci` in its folder), and see that none of them is a link to elsewhere.",
  );
}

/** The child's answer; what is no answer came of a child that broke. */
function readAnswer(output: Buffer): Reading<Document | undefined> {
  try {
    return JSON.parse(output.toString("utf8")) as Reading<Document | undefined>;
  } catch {
    return refusal("failed");
  }
}

/** A sentence for each way in which decoding can end. */
function refusal(ended: Exclude<Outcome, { output: Buffer }>["ended"]): Reading<undefined> {
  switch (ended) {
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
