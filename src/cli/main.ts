/** The command line: finds the command, runs it, and turns whatever goes wrong into a sentence and an exit code. */

import { FileError } from "../io/files/read-source.ts";
import type { Command } from "./command.ts";
import { EXIT, UsageError } from "./command.ts";
import { note, out } from "./print.ts";

/** Commands by name; each is loaded only when it is called, so that `--help` answers at once. */
const COMMANDS: Record<string, () => Promise<Command>> = {
  report: async () => (await import("./report.ts")).reportCommand,
  example: async () => (await import("./example.ts")).exampleCommand,
  show: async () => (await import("./show.ts")).showCommand,
  paper: async () => (await import("./paper.ts")).paperCommand,
  review: async () => (await import("./review.ts")).reviewCommand,
  plan: async () => (await import("./plan.ts")).planCommand,
  practice: async () => (await import("./practice.ts")).practiceCommand,
  check: async () => (await import("./check.ts")).checkCommand,
  propose: async () => (await import("./propose.ts")).proposeCommand,
  data: async () => (await import("./archive.ts")).dataCommand,
  power: async () => (await import("./power.ts")).powerCommand,
  doctor: async () => (await import("./doctor.ts")).doctorCommand,
};

/** Commands of other doors, which `src/main.ts` takes before this one: the help names them all the same. */
const ELSEWHERE = [
  ["groundwork serve [--port N] [--data DIR]", "Open Groundwork in the browser, on this machine only."],
  ["groundwork export site DIR [--base URL]", "Write all guides as files that open from the disk."],
  ["groundwork mcp [--data DIR] [--names]", "Let your own assistant read reports and propose additions, over the Model Context Protocol."],
] as const;

/** Runs one command line and returns its exit code. Never throws. */
export async function runCommandLine(argv: readonly string[]): Promise<number> {
  process.stdout.on("error", endQuietly);
  const [name, ...rest] = argv;
  if (!name || name === "--help" || name === "-h" || name === "help") return help();
  const load = COMMANDS[name];
  if (!load) {
    note(`groundwork: there is no command "${name}". There are: ${[...Object.keys(COMMANDS), "serve", "export site", "mcp"].join(", ")}.`);
    return EXIT.usage;
  }
  const command = await load();
  if (rest.includes("--help") || rest.includes("-h")) {
    out(`${command.usage}\n\n${command.summary}\n\n${command.help}`);
    return EXIT.ok;
  }
  try {
    return await command.run(rest);
  } catch (error) {
    if (error instanceof UsageError) {
      note(`groundwork ${name}: ${error.message}\nUsage: ${command.usage}`);
      return EXIT.usage;
    }
    if (error instanceof FileError) {
      note(`groundwork ${name}: ${error.message}`);
      return EXIT.failed;
    }
    note(`groundwork ${name}: this is a fault of the program, not of your files. ${error instanceof Error ? error.stack : String(error)}`);
    return EXIT.failed;
  }
}

/** A reader that has seen enough, such as `head`, is no fault. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
  process.exit(EXIT.ok);
}

async function help(): Promise<number> {
  out("groundwork: a CV and a job description become a grounded interview report.\n");
  for (const load of Object.values(COMMANDS)) {
    const { usage, summary } = await load();
    out(`  ${usage}\n      ${summary}`);
  }
  for (const [usage, summary] of ELSEWHERE) out(`  ${usage}\n      ${summary}`);
  out("\nExit codes: 0 done, 1 an input could not be read, 2 called wrongly, 3 a check found faults.");
  out("Every command takes --help.");
  return EXIT.ok;
}
