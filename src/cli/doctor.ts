/** `groundwork doctor`: what this machine offers, in sentences. */

import { findChromium } from "../io/browser/find-chromium.ts";
import { describeGuards, findGuards } from "../io/decoder/find-guards.ts";
import { findScanTools } from "../io/decoder/recognise-scan.ts";
import { HOME, loadLibrary } from "../io/files/load-library.ts";
import { readArguments } from "./arguments.ts";
import type { Command } from "./command.ts";
import { EXIT } from "./command.ts";
import { out, outJson } from "./print.ts";

export const doctorCommand: Command = {
  name: "doctor",
  usage: "groundwork doctor [--json]",
  summary: "Say what this machine offers and what is missing.",
  help: "Nothing is changed and nothing is sent.",
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
      "Nothing that you give to this program leaves this machine.",
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
