/** Everything the command line writes goes through here, so that no document can steer the terminal. */

import type { Problem } from "../core/text/problem.ts";

/** `text` with control characters made visible; tabs and line ends stay. A CV cannot move the cursor, colour the screen or ring the bell. */
export function printable(text: string): string {
  return text.replace(
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Writes a line to standard output. */
export function out(text: string): void {
  process.stdout.write(`${printable(text)}\n`);
}

/** Writes a line to standard error: progress and problems, so that standard output stays clean for pipes. */
export function note(text: string): void {
  process.stderr.write(`${printable(text)}\n`);
}

/** Writes plain data as JSON to standard output. JSON escapes control characters itself. */
export function outJson(value: unknown): void {
  process.stdout.write(
    `${JSON.stringify(value, null, 2).replace(/[\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, "0")}`)}\n`,
  );
}

/** A problem as the person reads it: where, what, what to do. */
export function describeProblem(problem: Problem): string {
  const where = typeof problem.place === "string" ? `${problem.place} ` : "";
  return `${where}${problem.message}${problem.hint ? ` ${problem.hint}` : ""}`;
}

/**
 * Says what is going on, on standard error, but only once it takes longer than half a second. Returns what to call at the end.
 */
export function progress(doing: string): () => void {
  const timer = setTimeout(() => note(`${doing} ...`), 500);
  return () => clearTimeout(timer);
}
