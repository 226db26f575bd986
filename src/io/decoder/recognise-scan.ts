/** Pictures of text -> Document, with the person's own tesseract and pdftoppm, under limits; no page touches the disk. */

import type { SourceFile } from "../../actions/ports.ts";
import type { Document } from "../../core/document/document.ts";
import type { Problem, Reading } from "../../core/text/problem.ts";
import { onPath } from "./find-guards.ts";
import { runLimited } from "./sandbox.ts";

const LIMITS = { memory: 1_500_000_000, cpuSeconds: 40, wallSeconds: 20, output: 40_000_000 };
/** Pages read of a scan, and seconds spent on all of them; each takes two to ten. */
const PAGES = 12;
const SECONDS = 60;
/** Pixels of a page's longer side: an A4 page at 200 dots an inch, and a bound for pages made to be huge. */
const PIXELS = 2340;
/** Letters without which nothing was recognised. */
const ENOUGH = 20;

/** The programs that recognition needs, by path; undefined where one is not installed. */
export interface ScanTools {
  tesseract: string | undefined;
  pdftoppm: string | undefined;
}

/** The programs of this machine. */
export function findScanTools(): ScanTools {
  return { tesseract: onPath("tesseract"), pdftoppm: onPath("pdftoppm") };
}

/**
 * What can be read of a scan. `decode` makes the Document of the recognised text. Where a program is missing the answer is the problem `scan`
 * with what to install; where nothing is recognised, the problem says that too.
 */
export async function recogniseScan(
  file: SourceFile,
  scan: Problem,
  decode: (text: SourceFile) => Promise<Reading<Document | undefined>>,
  tools: ScanTools = findScanTools(),
): Promise<Reading<Document | undefined>> {
  const pdf = Buffer.from(file.bytes.subarray(0, 1024)).includes("%PDF-");
  const missing = missingOf(tools, pdf);
  if (missing || !tools.tesseract)
    return { value: undefined, problems: [{ ...scan, hint: `${scan.hint ?? ""} With ${missing} installed, scans are read too.`.trim() }] };
  const { text, cut } = await recognise(file, tools.tesseract, pdf ? tools.pdftoppm : undefined);
  if (text.replace(/\s/g, "").length < ENOUGH)
    return { value: undefined, problems: [{ ...scan, message: `${scan.message} Optical recognition found no text in it either.` }] };
  const { value, problems } = await decode({ name: file.name, bytes: Buffer.from(text) });
  const told: Problem = {
    code: "document.recognised",
    severity: "warning",
    message: `This file is a scan; the text${cut > 0 ? ` of its first ${cut} pages` : ""} was read by optical recognition and may hold misread letters.`,
    hint: "Use the original file if you have it.",
  };
  return { value: value && { ...value, ...(pdf ? { format: "pdf" } : {}), bytes: file.bytes.length }, problems: [told, ...problems] };
}

/** What must be installed before this kind of scan can be read, as the person's package manager calls it. */
function missingOf({ tesseract, pdftoppm }: ScanTools, pdf: boolean): string | undefined {
  const missing = [tesseract ? "" : "tesseract (package tesseract-ocr)", !pdf || pdftoppm ? "" : "pdftoppm (package poppler-utils)"];
  return missing.filter(Boolean).join(" and ") || undefined;
}

/** The words of a picture, or of the pages of a PDF; `cut` is the number of pages where there may be more. */
async function recognise(file: SourceFile, tesseract: string, pdftoppm: string | undefined): Promise<{ text: string; cut: number }> {
  const read = async (picture: Uint8Array) => {
    const outcome = await runLimited([tesseract, "stdin", "stdout", "--psm", "3"], [picture], LIMITS);
    return "output" in outcome ? outcome.output.toString("utf8") : "";
  };
  if (!pdftoppm) return { text: await read(file.bytes), cut: 0 };
  const started = performance.now();
  const texts: string[] = [];
  for (let page = 1; ; page++) {
    if (page > PAGES || performance.now() - started > SECONDS * 1000) return { text: texts.join("\n\n"), cut: texts.length };
    const range = ["-f", String(page), "-l", String(page)];
    const drawn = await runLimited([pdftoppm, "-gray", "-png", "-scale-to", String(PIXELS), ...range, "-"], [file.bytes], LIMITS);
    if (!("output" in drawn) || drawn.output.length === 0) return { text: texts.join("\n\n"), cut: 0 };
    texts.push(await read(drawn.output));
  }
}
