/** Pictures of text -> text, with the person's own tesseract and pdftoppm, under limits. */

import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onPath, runLimited } from "./sandbox.ts";

const LIMITS = { memory: 1_500_000_000, cpuSeconds: 60, wallSeconds: 60, output: 4_000_000 };
/** Pages read of a scan; each takes seconds. */
const PAGES = 12;

/**
 * The text of a scanned PDF or a picture; undefined when the tools are not installed or nothing could be read. `missing` names what to install.
 */
export async function readScan(bytes: Uint8Array, kind: "pdf" | "image"): Promise<{ text: string } | { missing: string }> {
  const tesseract = onPath("tesseract");
  const pdftoppm = onPath("pdftoppm");
  if (!tesseract) return { missing: "tesseract" };
  if (kind === "pdf" && !pdftoppm) return { missing: "pdftoppm (poppler-utils)" };
  const folder = await mkdtemp(join(tmpdir(), "groundwork-scan-"));
  try {
    const source = join(folder, "source");
    await writeFile(source, bytes);
    if (kind === "pdf" && pdftoppm)
      await runLimited(
        [pdftoppm, "-r", "200", "-gray", "-png", "-l", String(PAGES), source, join(folder, "page")],
        new Uint8Array(),
        LIMITS,
      );
    const pages = kind === "image" ? ["source"] : (await readdir(folder)).filter((name) => name.endsWith(".png")).toSorted();
    const texts: string[] = [];
    for (const page of pages) {
      const outcome = await runLimited([tesseract, join(folder, page), "stdout", "--psm", "3"], new Uint8Array(), LIMITS);
      if ("output" in outcome) texts.push(outcome.output.toString("utf8"));
    }
    return { text: texts.join("\n\n") };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
