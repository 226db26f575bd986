/** Reading a person's file from disk, with sentences for what can go wrong. */

import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { SourceFile } from "../../actions/ports.ts";

/** The largest file that is read at all, in bytes. */
export const LARGEST_FILE = 20_000_000;

/** Thrown when a file cannot be read; the message is a sentence for the person. */
export class FileError extends Error {}

/** The bytes and the name of a file. The name is without control characters: it is written into reports, and a terminal may show one. */
export async function readSource(path: string): Promise<SourceFile> {
  const info = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT")
      throw new FileError(`There is no file ${path}. Check the spelling, or drag the file into the terminal to get its full path.`);
    throw new FileError(`${path} cannot be read (${error.code ?? error.message}). Check that you may open it.`);
  });
  if (info.isDirectory()) throw new FileError(`${path} is a folder. Name the file in it.`);
  if (!info.isFile()) throw new FileError(`${path} is not a regular file. Save it as a file and name that.`);
  if (info.size > LARGEST_FILE) {
    const size = (info.size / 1e6).toFixed(0);
    throw new FileError(
      `${path} has ${size} MB; files of up to ${LARGEST_FILE / 1e6} MB are read. Save it without pictures, or as plain text.`,
    );
  }
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new FileError(`${path} cannot be read (${error.code ?? error.message}). Check that you may open it.`);
  });
  return { name: basename(path).replace(/[\p{Cc}\p{Cf}]/gu, "") || "file", bytes };
}
