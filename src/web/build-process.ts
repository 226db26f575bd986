/** The process that builds reports, so that reading goes on while one is built: it answers each question in turn, and ends with its server. */

import { readFileSync } from "node:fs";
import { setPriority } from "node:os";
import { join } from "node:path";
import { buildFrom } from "../actions/make-report.ts";
import type { Document } from "../core/document/document.ts";
import { readDocument } from "../core/document/read.ts";
import { loadLibrary } from "../io/files/load-library.ts";
import { HOME } from "../io/files/program.ts";
import type { Answer, Question } from "./build-elsewhere.ts";

// Whoever reads goes before whoever waits for a report.
try {
  setPriority(10);
} catch {
  // A system that allows no other priority builds at the usual one.
}

const library = warmed();

process.on("message", async ({ number, documents, request, problems }: Question) => {
  try {
    const outcome = buildFrom(documents, request, (await library).value, problems);
    answer({ number, outcome });
  } catch (error) {
    answer({ number, fault: error instanceof Error ? error.name : "error" });
  }
});
process.on("disconnect", () => process.exit());

/** The library, after a first report of the project's own example: the first one takes several times as long as those that follow. */
async function warmed() {
  const loaded = await loadLibrary();
  const folder = join(HOME, "examples", "engineer");
  const documents: Document[] = [];
  for (const [id, name] of [
    ["cv", "cv.docx"],
    ["posting", "posting.md"],
  ] as const) {
    const { value } = await readDocument({ id, name, bytes: new Uint8Array(readFileSync(join(folder, name))), sha256: "" });
    if (value) documents.push(value);
  }
  buildFrom(documents, { options: { asOf: "2026-11-01", minutes: 45 }, corrections: [] }, loaded.value, []);
  return loaded;
}

function answer(message: Answer): void {
  process.send?.(message);
}
