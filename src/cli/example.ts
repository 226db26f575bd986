/** `groundwork example`: the report of a fictional person, so that anyone can see one at once. */

import { join } from "node:path";
import { HOME } from "../io/files/program.ts";
import type { Command } from "./command.ts";
import { EXIT } from "./command.ts";
import { note } from "./print.ts";
import { reportCommand } from "./report.ts";

export const exampleCommand: Command = {
  name: "example",
  usage: "groundwork example",
  summary: "Make the report of a fictional PhD student for a fictional lab.",
  help: "The files are in test/corpus; the report goes to groundwork-report/example.",
  async run() {
    const corpus = join(HOME, "test", "corpus");
    const folder = join("groundwork-report", "example");
    const files = [join(corpus, "cvs/phd-student-alignment/cv.pdf"), join(corpus, "postings/research-scientist-alignment/posting.txt")];
    const code = await reportCommand.run([...files, "--out", folder, "--date", inDays(21)]);
    if (code === EXIT.ok) note(`Open ${join(folder, "report.html")} in a browser. For your own: npm start -- report CV POSTING`);
    return code;
  },
};

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
