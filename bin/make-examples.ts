/** Makes the three example reports from the corpus again: `npm run examples`. */

import { copyFileSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { runCommandLine } from "../src/cli/main.ts";
import { HOME } from "../src/io/files/program.ts";

/** Folder -> corpus CV, its file, corpus posting, interview date. */
const EXAMPLES = {
  "phd-student": ["phd-student-alignment", "cv.pdf", "research-scientist-alignment", "2026-12-17"],
  postdoc: ["postdoc-two-column", "cv.pdf", "research-scientist-pretraining", "2026-12-10"],
  engineer: ["engineer-to-research", "cv.docx", "research-engineer-post-training", "2026-12-08"],
} as const;

/** The reports are as of this day, so that making them again changes them only where the engine or the library changed. */
const AS_OF = "2026-11-26";

for (const [name, [cv, file, posting, date]] of Object.entries(EXAMPLES)) {
  const folder = join(HOME, "examples", name);
  mkdirSync(folder, { recursive: true });
  const job = join(HOME, "test/corpus/postings", posting);
  const page = readdirSync(job).find((entry) => entry.startsWith("posting.")) ?? "posting.txt";
  copyFileSync(join(HOME, "test/corpus/cvs", cv, file), join(folder, file));
  copyFileSync(join(job, page), join(folder, page));
  const words = [
    "report",
    join(folder, file),
    join(folder, page),
    "--out",
    folder,
    "--date",
    date,
    "--as-of",
    AS_OF,
    "--format",
    "html,md",
  ];
  const code = await runCommandLine(words);
  if (code !== 0) process.exitCode = code;
}
