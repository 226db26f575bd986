/** `groundwork doctor`: what this machine offers, in sentences. */

import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { findChromium } from "../io/browser/find-chromium.ts";
import { checkDatabase, listBackups } from "../io/database/backup.ts";
import { openDatabase } from "../io/database/open-database.ts";
import { describeGuards, findGuards } from "../io/decoder/find-guards.ts";
import { findScanTools } from "../io/decoder/recognise-scan.ts";
import { dataFolder } from "../io/files/data-folder.ts";
import { loadLibrary } from "../io/files/load-library.ts";
import { HOME } from "../io/files/program.ts";
import { readArguments } from "./arguments.ts";
import type { Command } from "./command.ts";
import { EXIT } from "./command.ts";
import { out, outJson } from "./print.ts";

export const doctorCommand: Command = {
  name: "doctor",
  usage: "groundwork doctor [--json]",
  summary: "Say what this machine offers and what is missing.",
  help: "Nothing is sent; the data is only read.",
  async run(argv) {
    const args = readArguments(argv, { json: { type: "boolean" } });
    const { value: library, problems } = await loadLibrary();
    const chromium = findChromium();
    const findings = [
      `Node ${process.versions.node} on ${process.platform} ${process.arch}.`,
      `Program and library in ${HOME} (library ${library.version}: ${library.concepts.length} concepts, ${library.questions.length} questions, ${library.roles.length} role guides).`,
      problems.length === 0 ? "The library has no faults." : `The library has ${problems.length} faults; see \`groundwork check content\`.`,
      ...describeGuards(findGuards()),
      chromium
        ? `PDF is printed with ${chromium}.`
        : "No Chromium or Chrome was found: reports are written in every form but PDF. Install one or set GROUNDWORK_CHROMIUM.",
      describeScans(),
      ...(await describeData()),
      "Nothing that you give to this program leaves this machine. The network is asked only where you allow that, by a switch in the app or by --network.",
    ];
    if (args.flag("json")) outJson(findings);
    else for (const finding of findings) out(finding);
    return EXIT.ok;
  },
};

function describeScans(): string {
  const { tesseract, pdftoppm } = findScanTools();
  if (!tesseract) return "tesseract is not installed: a scanned CV cannot be read. Install the package tesseract-ocr to change that.";
  if (!pdftoppm)
    return `Pictures of pages are read with ${tesseract}, but pdftoppm is not installed: a scanned PDF cannot be read. Install the package poppler-utils to change that.`;
  return `Scanned pages are read with ${tesseract} and ${pdftoppm}.`;
}

/** Where the web app's data lies, how large it is, and whether it is whole. */
async function describeData(): Promise<string[]> {
  const folder = dataFolder();
  const path = join(folder, "groundwork.sqlite");
  if (!existsSync(path)) return [`The web app has no data yet; it will lie in ${folder}.`];
  const database = await openDatabase(path);
  try {
    const faults = await checkDatabase(database);
    const { size } = statSync(path);
    const kept = `The web app's data is in ${folder} (${Math.ceil(size / 1000)} kB, ${listBackups(folder).length} daily copies).`;
    if (faults.length === 0)
      return [kept, "The data is whole: the database's own check passed, and every kept file has the hash it was kept under."];
    return [kept, ...faults, "Go back to a copy on the page Your data, or delete the report that the file belongs to."];
  } finally {
    await database.destroy();
  }
}
