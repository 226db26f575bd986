/** Reports of the project's own corpus, for tests that need the whole house: read in this process, built once for each pair. */

import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildFrom, type ReportOutcome } from "../src/actions/make-report.ts";
import type { Document } from "../src/core/document/document.ts";
import { readDocument } from "../src/core/document/read.ts";
import type { Library } from "../src/core/library/library.ts";
import { loadLibrary } from "../src/io/files/load-library.ts";

const CORPUS = join(import.meta.dirname, "corpus");

/** The preferred form of each corpus CV: what a person would hand in, a PDF before its source. */
const CV_FORMS = ["cv.pdf", "cv.docx", "cv.md", "cv.txt", "cv.tex"];
const POSTING_FORMS = ["posting.txt", "posting.md", "posting.html"];

export const CV_NAMES: string[] = readdirSync(join(CORPUS, "cvs")).toSorted();
export const POSTING_NAMES: string[] = readdirSync(join(CORPUS, "postings")).toSorted();

export const library: Library = (await loadLibrary()).value;

const documents = new Map<string, Promise<Document>>();

/** A CV of the corpus, by the name of its folder. */
export function cvDocument(name: string): Promise<Document> {
  return documentAt(join(CORPUS, "cvs", name), CV_FORMS, "cv");
}

/** A posting of the corpus, by the name of its folder. */
export function postingDocument(name: string): Promise<Document> {
  return documentAt(join(CORPUS, "postings", name), POSTING_FORMS, "posting");
}

function documentAt(folder: string, forms: readonly string[], id: string): Promise<Document> {
  const known = documents.get(folder);
  if (known) return known;
  const reading = read(folder, forms, id);
  documents.set(folder, reading);
  return reading;
}

async function read(folder: string, forms: readonly string[], id: string): Promise<Document> {
  const name = forms.find((form) => existsSync(join(folder, form)));
  if (!name) throw new Error(`${folder} holds none of ${forms.join(", ")}`);
  const bytes = new Uint8Array(readFileSync(join(folder, name)));
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const { value, problems } = await readDocument({ id, name, bytes, sha256 });
  if (!value) throw new Error(`${folder}/${name}: ${problems.map((problem) => problem.message).join(" ")}`);
  return value;
}

/** The outcome for one pair, as of a fixed day. */
export async function outcomeOf(cv: string, posting: string, options: { date?: string } = {}): Promise<ReportOutcome> {
  const pair = [await cvDocument(cv), await postingDocument(posting)];
  return buildFrom(pair, { options: { asOf: "2026-11-26", minutes: 45, ...options }, corrections: [] }, library);
}
