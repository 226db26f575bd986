/** Printing an HTML page to PDF through the browser that is there. */

import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import type { Problem } from "../../core/text/problem.ts";
import { findChromium, quietArguments } from "./find-chromium.ts";

/** Wall-clock limit of one print, in milliseconds. */
const LIMIT = 60_000;

/** The PDF's bytes, or a problem in a sentence where there is no browser or it failed. The page makes no request, so the browser needs no network. */
export async function printPdf(html: string): Promise<{ bytes: Uint8Array } | { problem: Problem }> {
  const browser = findChromium();
  if (!browser) {
    return {
      problem: {
        code: "pdf.no-browser",
        severity: "warning",
        message: "No PDF was written: no Chromium or Chrome was found on this machine.",
        hint: "Install one, or set GROUNDWORK_CHROMIUM to its path, or print report.html from your own browser.",
      },
    };
  }
  const folder = await mkdtemp(join(tmpdir(), "groundwork-print-"));
  try {
    const page = join(folder, "report.html");
    const pdf = join(folder, "report.pdf");
    await writeFile(page, html);
    const args = [...quietArguments(join(folder, "profile")), "--no-pdf-header-footer", `--print-to-pdf=${pdf}`, pathToFileURL(page).href];
    await promisify(execFile)(browser, args, { timeout: LIMIT, killSignal: "SIGKILL" });
    return { bytes: await readFile(pdf) };
  } catch (error) {
    const why = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    return {
      problem: {
        code: "pdf.failed",
        severity: "warning",
        message: `No PDF was written: the browser could not print the page (${why.slice(0, 200)}).`,
        hint: "Print report.html from your own browser.",
      },
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
