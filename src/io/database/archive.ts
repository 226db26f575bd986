/** Everything of one owner as a zip that imports again: a file of lines for each table, one row a line, and the person's files as they came. */

import { createHash } from "node:crypto";
import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate } from "fflate";
import type { TableRow } from "./owner-rows.ts";
import { TABLES } from "./schema.ts";

/** The form of the archive; raised when an older reader could not read a newer one. */
const FORMAT = 2;
/** The most that an archive may hold when unpacked, in bytes. */
const LARGEST = 1_000_000_000;
/** Letters of lines that are packed at once. */
const PIECE = 100_000;
const READ_ME =
  "Everything Groundwork kept for you. Import it on the page Your data, or with `groundwork data import FILE`.\nrows/TABLE.jsonl holds a table, one row a line; files/ the documents as they came, named by their SHA-256.\n";

/** Why an archive was refused, for the person. */
export class ArchiveError extends Error {}

/** The zip, piece by piece, so that nothing of it is held at once. `rows` come table by table; `made` is the time that the archive names. */
export async function* packArchive(rows: AsyncIterable<TableRow>, made: string): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  let fault: Error | undefined;
  const zip = new Zip((error, piece) => {
    if (error) fault = error;
    else ready.push(piece);
  });
  const entry = (name: string) => {
    const deflate = new ZipDeflate(name, { level: 6 });
    zip.add(deflate);
    return deflate;
  };
  entry("README.txt").push(strToU8(READ_ME), true);
  entry("data.json").push(strToU8(JSON.stringify({ format: FORMAT, made })), true);
  let lines = "";
  let open: { table: string; entry: ZipDeflate } | undefined;
  const write = (last: boolean) => {
    open?.entry.push(strToU8(lines), last);
    lines = "";
  };
  const files: string[] = [];
  for await (const { table, row } of rows) {
    if (table === "file") {
      const { bytes, ...rest } = row as { bytes: Uint8Array; sha256: string };
      entry(`files/${rest.sha256}`).push(new Uint8Array(bytes), true);
      files.push(JSON.stringify(rest));
    } else {
      if (open?.table !== table) {
        write(true);
        open = { table, entry: entry(`rows/${table}.jsonl`) };
      }
      lines += `${JSON.stringify(row)}\n`;
      if (lines.length > PIECE) write(false);
    }
    if (fault) throw fault;
    yield* ready.splice(0);
  }
  write(true);
  if (files.length > 0) entry("rows/file.jsonl").push(strToU8(`${files.join("\n")}\n`), true);
  zip.end();
  if (fault) throw fault;
  yield* ready;
}

/** Reads an archive into a store through `write`, which takes all rows or none. Throws an ArchiveError with a sentence for one that is none. */
export async function unpackArchive(write: (rows: Iterable<TableRow>) => Promise<void>, bytes: Uint8Array): Promise<void> {
  const entries = unzip(bytes);
  const data = entries["data.json"];
  if (!data) throw new ArchiveError("This zip has no data.json in it, so it is no archive of Groundwork.");
  const { format } = parsed(strFromU8(data), "data.json") as { format?: unknown };
  if (typeof format !== "number")
    throw new ArchiveError("The data.json in this archive does not say its form, so nothing was imported. Export everything again.");
  if (format !== FORMAT)
    throw new ArchiveError(
      `This archive has form ${format}; this Groundwork reads form ${FORMAT}. ${format > FORMAT ? "Update Groundwork and try again." : "Export everything again with this Groundwork."}`,
    );
  try {
    await write(rowsOf(entries));
  } catch (error) {
    throw isMisfit(error) ? new ArchiveError("A row in this archive does not fit what Groundwork keeps, so nothing was imported.") : error;
  }
}

function unzip(bytes: Uint8Array): Record<string, Uint8Array> {
  let size = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ originalSize, name }) => {
        size += originalSize;
        if (size > LARGEST)
          throw new ArchiveError("This archive unpacks to more than Groundwork ever writes, so nothing was read from it.");
        return name === "data.json" || name.startsWith("rows/") || name.startsWith("files/");
      },
    });
  } catch (error) {
    if (error instanceof ArchiveError) throw error;
    throw new ArchiveError("This file is no zip archive of Groundwork. Choose the file that “Export everything” gave you.");
  }
}

/** The rows of an archive in the order in which they can be written, each checked when it is reached. */
function* rowsOf(entries: Record<string, Uint8Array>): Generator<TableRow> {
  for (const table of TABLES) {
    const name = `rows/${table}.jsonl`;
    const bytes = entries[name];
    for (const line of bytes ? linesOf(bytes) : []) {
      const row = parsed(line, name);
      if (!isRow(row)) throw damaged(name);
      yield { table, row: table === "file" ? withBytes(row, entries) : row };
    }
  }
}

/** A row of a file with its bytes, which are what its name says. */
function withBytes(row: Record<string, unknown>, entries: Record<string, Uint8Array>): Record<string, unknown> {
  const bytes = entries[`files/${String(row.sha256)}`];
  if (!bytes || createHash("sha256").update(bytes).digest("hex") !== row.sha256)
    throw new ArchiveError(`The file “${String(row.name)}” in this archive is missing or damaged, so nothing was imported.`);
  return { ...row, bytes };
}

function* linesOf(bytes: Uint8Array): Generator<string> {
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(10, start);
    const end = found < 0 ? bytes.length : found;
    yield strFromU8(bytes.subarray(start, end));
    start = end + 1;
  }
}

/** JSON that is an object; what is none is refused here, as the store would only fail at it. */
function parsed(text: string, name: string): object {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  } catch {
    // Said below, for what is no JSON and for JSON of another shape alike.
  }
  throw damaged(name);
}

function damaged(name: string): ArchiveError {
  return new ArchiveError(
    `The ${name} in this archive is damaged, so nothing was imported. Export everything again, or choose another archive.`,
  );
}

/** SQLite's codes for an unknown column, a broken constraint and a value of the wrong type; a full disk is none of them. */
const MISFITS = [1, 19, 20];

function isMisfit(error: unknown): boolean {
  return error instanceof TypeError || MISFITS.includes(Number((error as { errcode?: number }).errcode) & 0xff);
}

function isRow(value: object): value is Record<string, unknown> {
  return Object.values(value).every((field) => field === null || typeof field !== "object");
}
