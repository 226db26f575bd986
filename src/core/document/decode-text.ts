/** Bytes -> text, whatever the encoding. */

import type { Problem } from "../text/problem.ts";

/** Control characters that no text needs; tabs and line ends stay. Terminal escapes are among them. */
// eslint-disable-next-line no-control-regex
const CONTROLS =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u0080-\u0084\u0086-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g;

/**
 * Decodes UTF-8, UTF-16 with a mark, and (where the bytes are not UTF-8) Windows-1252. Line ends become "\n"; controls, zero-width and direction
 * marks are dropped, since nobody can see them.
 */
export function decodeText(bytes: Uint8Array): { text: string; problems: Problem[] } {
  const mark = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : undefined;
  const problems: Problem[] = [];
  let text: string;
  if (mark) text = new TextDecoder(mark).decode(bytes);
  else {
    try {
      text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch {
      text = new TextDecoder("windows-1252").decode(bytes);
      problems.push({
        code: "document.encoding",
        severity: "warning",
        message: "This text is not UTF-8; it was read as Windows-1252.",
        hint: "If letters look wrong, save the file as UTF-8.",
      });
    }
  }
  return { text: clean(text), problems };
}

/** Text without what cannot be seen. */
export function clean(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/g, "\n")
    .replace(/\f/g, "\n\n")
    .replace(CONTROLS, "")
    .replace(/\u00a0/g, " ");
}
