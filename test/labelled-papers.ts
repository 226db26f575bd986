/** The labelled papers of `test/papers`, read, for tests and benches. */

import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readDocument } from "../src/core/document/read.ts";
import type { Paper } from "../src/core/paper/paper.ts";
import { readPaper } from "../src/core/paper/read-paper.ts";

const FOLDER = join(import.meta.dirname, "papers");

/** Their file names, in order. */
export const PAPER_NAMES: string[] = readdirSync(FOLDER)
  .filter((name) => /\.(?:md|tex|txt)$/.test(name) && name !== "README.md")
  .toSorted();

/** One of them, read. A name that is not there throws. */
export async function paperAt(name: string): Promise<Paper> {
  const bytes = new Uint8Array(readFileSync(join(FOLDER, name)));
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const { value: document } = await readDocument({ id: "paper-1", name, bytes, sha256 });
  if (!document) throw new Error(`test/papers/${name} could not be read.`);
  return readPaper(document).value;
}
