/** bytes -> Document: the one entry of this room. */

import type { Problem, Reading } from "../text/problem.ts";
import { capDocument } from "./cap.ts";
import type { Document, Format } from "./document.ts";
import { sniff, WRONG_KINDS } from "./sniff.ts";

/** A file as it came, with its hash computed by whoever read it. */
export interface RawFile {
  id: string;
  name: string;
  bytes: Uint8Array;
  sha256: string;
}

/** A Document from a file and what was read of it. */
export function documentOf(file: RawFile, format: Format, parts: Partial<Document> & Pick<Document, "text" | "blocks">): Document {
  return {
    id: file.id,
    name: file.name,
    format,
    sha256: file.sha256,
    bytes: file.bytes.length,
    pages: [],
    links: [],
    hidden: [],
    ...parts,
  };
}

/** A refusal: no value, one problem in a sentence. */
export function refuse(code: string, message: string, hint: string): Reading<undefined> {
  const problem: Problem = { code, severity: "error", message, hint };
  return { value: undefined, problems: [problem] };
}

/**
 * Reads any supported file by what it holds, not by its name. A reader that fails on a damaged file becomes a sentence. Throws only where a reader cannot be
 * loaded: then the program is broken, and nothing is known of the file.
 */
export async function readDocument(file: RawFile): Promise<Reading<Document | undefined>> {
  if (file.bytes.length === 0) return refuse("document.empty", "This file is empty.", "Save it again and check its size.");
  const kind = sniff(file.bytes);
  const wrong = WRONG_KINDS.find((row) => row.kind === kind);
  if (wrong) return refuse(wrong.code, wrong.message, wrong.hint);
  const read = await loadReader(kind);
  try {
    const reading = await read(file);
    if (!reading.value) return reading;
    if (reading.value.text.trim() === "" && !reading.problems.some((problem) => problem.severity === "error"))
      return refuse("document.blank", "This file holds no text.", "Check that it is the right file and save it again.");
    const capped = capDocument(reading.value);
    return { value: capped.value, problems: [...reading.problems, ...hiddenProblem(capped.value), ...capped.problems] };
  } catch {
    return refuse(
      "document.corrupt",
      "This file is damaged and cannot be read to its end.",
      "Save or export it again, or save it as text.",
    );
  }
}

type Reader = (file: RawFile) => Reading<Document | undefined> | Promise<Reading<Document | undefined>>;

async function loadReader(kind: string): Promise<Reader> {
  if (kind === "pdf") return (await import("./read-pdf.ts")).readPdf;
  if (kind === "docx") return (await import("./read-docx.ts")).readDocx;
  if (kind === "odt") return (await import("./read-odt.ts")).readOdt;
  if (kind === "html") return (await import("./read-html.ts")).readHtml;
  if (kind === "mhtml") return (await import("./read-mhtml.ts")).readMhtml;
  if (kind === "json") return (await import("./read-json.ts")).readJson;
  if (kind === "latex") return (await import("./read-latex.ts")).readLatex;
  return (await import("./read-text.ts")).readText;
}

function hiddenProblem(document: Document): Problem[] {
  const first = document.hidden[0];
  if (!first) return [];
  const shown = first.text.length > 80 ? `${first.text.slice(0, 80)}…` : first.text;
  return [
    {
      code: "document.hidden",
      severity: "warning",
      message: `This file carries text that a reader of the page does not see (“${shown}”${document.hidden.length > 1 ? ` and ${document.hidden.length - 1} more` : ""}). It was left out of everything.`,
      hint: "If it is yours, take it out: screening software sees it too, and people take it badly.",
    },
  ];
}
