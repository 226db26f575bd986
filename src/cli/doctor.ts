/** `groundwork doctor`: what this machine offers, in sentences. */

import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { findChromium } from "../io/browser/find-chromium.ts";
import { describeSandbox } from "../io/decoder/sandbox.ts";
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
    const tesseract = onPath("tesseract");
    const findings = [
      `Node ${process.versions.node} on ${process.platform} ${process.arch}.`,
      `Program and library in ${HOME} (library ${library.version}: ${library.concepts.length} concepts, ${library.questions.length} questions, ${library.roles.length} role guides).`,
      problems.length === 0 ? "The library has no faults." : `The library has ${problems.length} faults; see \`groundwork check content\`.`,
      ...describeSandbox(),
      chromium
        ? `PDF is printed with ${chromium}.`
        : "No Chromium or Chrome was found: reports are written in every form but PDF. Install one or set GROUNDWORK_CHROMIUM.",
      tesseract
        ? `Scanned pages are read with ${tesseract}.`
        : "tesseract is not installed: a scanned CV cannot be read. Install tesseract-ocr to change that.",
      "Nothing that you give to this program leaves this machine.",
    ];
    if (args.flag("json")) outJson(findings);
    else for (const finding of findings) out(finding);
    return EXIT.ok;
  },
};

function onPath(name: string): string | undefined {
  return (process.env.PATH ?? "")
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
}
