/** The process that builds reports, so that reading goes on while one is built: it answers each question in turn, and ends with its server. */

import { setPriority } from "node:os";
import { buildFrom } from "../actions/make-report.ts";
import { loadLibrary } from "../io/files/load-library.ts";
import type { Answer, Question } from "./build-elsewhere.ts";

// Whoever reads goes before whoever waits for a report.
try {
  setPriority(10);
} catch {
  // A system that allows no other priority builds at the usual one.
}

const library = loadLibrary();

process.on("message", async ({ number, documents, request, problems }: Question) => {
  try {
    const outcome = buildFrom(documents, request, (await library).value, problems);
    answer({ number, outcome });
  } catch (error) {
    answer({ number, fault: error instanceof Error ? error.name : "error" });
  }
});
process.on("disconnect", () => process.exit());

function answer(message: Answer): void {
  process.send?.(message);
}
