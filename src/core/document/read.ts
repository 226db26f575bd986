/** bytes -> Document: the one entry of this room. */

import type { Problem, Reading } from "../text/problem.ts";
import type { Document, Format } from "./document.ts";

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

/** Reads any supported file by what it holds, not by its name. */
export async function readDocument(file: RawFile): Promise<Reading<Document | undefined>> {
  if (file.bytes.length === 0) return refuse("document.empty", "This file is empty.", "Save it again and check its size.");
  const head = new TextDecoder("latin1").decode(file.bytes.slice(0, 1024));
  if (head.includes("%PDF-")) return (await import("./read-pdf.ts")).readPdf(file);
  return (await import("./read-text.ts")).readText(file);
}
