/** What a command of the command line is. */

/** Exit codes, the same for every command. */
export const EXIT = {
  /** Done. */
  ok: 0,
  /** A file could not be read or written, or an input is faulty; the sentence on standard error says which. */
  failed: 1,
  /** The command was called wrongly; usage is printed. */
  usage: 2,
  /** A check ran and found faults. */
  faults: 3,
} as const;

/** One command: how it is called, and what it does. `run` gets the words after the command's name and returns an exit code. */
export interface Command {
  name: string;
  usage: string;
  summary: string;
  help: string;
  run: (words: string[]) => Promise<number>;
}

/** Thrown by argument readers; the door prints its sentence and the usage. */
export class UsageError extends Error {}
