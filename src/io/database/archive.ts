/** Everything of one owner as a zip that imports again: the rows as JSON, the files as they came. */

import { createHash } from "node:crypto";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Store } from "../../actions/store.ts";

/** The form of the archive; raised when an older reader could not read a newer one. */
const FORMAT = 1;
/** The most that an archive may hold when unpacked. */
const LARGEST = 1_000_000_000;

/** Why an archive was refused, for the person. */
export class ArchiveError extends Error {}

/** The zip's bytes. `made` is the time that the archive names. */
export async function packArchive(store: Store, made: string): Promise<Uint8Array> {
  const { file = [], ...tables } = await store.exportAll();
  const files: Record<string, Uint8Array> = {};
  const rows = file.map((row) => {
    const { bytes, ...rest } = row as { bytes: string; sha256: string; name: string };
    files[`files/${rest.sha256}`] = new Uint8Array(Buffer.from(bytes, "base64"));
    return rest;
  });
  const data = { format: FORMAT, made, tables: { ...tables, file: rows } };
  const read = "Everything Groundwork kept for you. Import it on the page Your data, or with `groundwork data import FILE`.\n";
  return zipSync({ "README.txt": strToU8(read), "data.json": strToU8(JSON.stringify(data)), ...files }, { level: 6 });
}

/** Reads an archive into the store, beside what stands there: a row that is there already stays. Throws an ArchiveError with a sentence for one that is none. */
export async function unpackArchive(store: Store, bytes: Uint8Array): Promise<void> {
  let size = 0;
  let entries: Record<string, Uint8Array>;
  try {
    entries = unzipSync(bytes, {
      filter: ({ originalSize, name }) => {
        size += originalSize;
        if (size > LARGEST)
          throw new ArchiveError("This archive unpacks to more than Groundwork ever writes, so nothing was read from it.");
        return name === "data.json" || name.startsWith("files/");
      },
    });
  } catch (error) {
    if (error instanceof ArchiveError) throw error;
    throw new ArchiveError("This file is no zip archive of Groundwork. Choose the file that “Export everything” gave you.");
  }
  const data = entries["data.json"];
  if (!data) throw new ArchiveError("This zip has no data.json in it, so it is no archive of Groundwork.");
  const { format, tables } = readTables(strFromU8(data));
  if (format !== FORMAT)
    throw new ArchiveError(`This archive has form ${format}; this Groundwork reads form ${FORMAT}. Update Groundwork and try again.`);
  const files = (tables.file ?? []).map((row) => {
    const kept = entries[`files/${String(row.sha256)}`];
    if (!kept || createHash("sha256").update(kept).digest("hex") !== row.sha256)
      throw new ArchiveError(`The file “${String(row.name)}” in this archive is missing or damaged, so nothing was imported.`);
    return { ...row, bytes: Buffer.from(kept).toString("base64") };
  });
  try {
    await store.importAll({ ...tables, file: files });
  } catch (error) {
    throw isMisfit(error) ? new ArchiveError("A row in this archive does not fit what Groundwork keeps, so nothing was imported.") : error;
  }
}

/** The form and the rows. What is not JSON of that shape is refused here: the store would only fail at it. */
function readTables(text: string): { format: unknown; tables: Record<string, Record<string, unknown>[]> } {
  try {
    const { format, tables } = JSON.parse(text);
    if (format !== FORMAT) return { format, tables: {} };
    if (isObject(tables) && Object.values(tables).every((rows) => Array.isArray(rows) && rows.every(isRow)))
      return { format, tables: tables as Record<string, Record<string, unknown>[]> };
  } catch {
    // Said below, for what is no JSON and for JSON of another shape alike.
  }
  throw new ArchiveError(
    "The data.json in this archive is damaged, so nothing was imported. Export everything again, or choose another archive.",
  );
}

/** SQLite's codes for an unknown column, a broken constraint and a value of the wrong type; a full disk is none of them. */
const MISFITS = [1, 19, 20];

function isMisfit(error: unknown): boolean {
  return error instanceof TypeError || MISFITS.includes(Number((error as { errcode?: number }).errcode) & 0xff);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isRow(value: unknown): boolean {
  return isObject(value) && Object.values(value).every((field) => field === null || typeof field !== "object");
}
