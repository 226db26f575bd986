/** `groundwork data`: everything that is kept, out into one file and back. */

import { createWriteStream, existsSync, renameSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { ArchiveError, packArchive, unpackArchive } from "../io/database/archive.ts";
import { openDatabase } from "../io/database/open-database.ts";
import { DATABASE, OWNER, openStore } from "../io/database/open-store.ts";
import { exportRows, importRows } from "../io/database/owner-rows.ts";
import { dataFolder } from "../io/files/data-folder.ts";
import { FileError } from "../io/files/read-source.ts";
import { SealError } from "../io/secrets/seal.ts";
import { rotateMasterKey } from "../io/secrets/secrets.ts";
import { readArguments } from "./arguments.ts";
import type { Command } from "./command.ts";
import { EXIT, UsageError } from "./command.ts";
import { out } from "./print.ts";

export const dataCommand: Command = {
  name: "data",
  usage: "groundwork data export FILE | import FILE | new-key [--data DIR]",
  summary: "Write everything that is kept into one zip, or read such a zip beside what stands.",
  help: `  export FILE   reports with their versions, files, corrections, notes, practice and settings
  import FILE   all of it or nothing; a row that is there already stays as it is
  new-key       a new master key, and the kept keys of models sealed with it

The app does the same on the page Your data; an archive of any size goes through here. FILE is never overwritten.`,
  async run(argv) {
    const args = readArguments(argv, { data: { type: "string" } });
    const [what, file, ...rest] = args.words;
    const folder = args.text("data") ?? dataFolder();
    if (what === "new-key" && file === undefined) return changeKey(folder);
    if ((what !== "export" && what !== "import") || file === undefined || rest.length > 0)
      throw new UsageError("Say export or import, and one file; or new-key.");
    await (what === "export" ? writeArchive(folder, file) : readArchive(folder, file));
    return EXIT.ok;
  },
};

async function changeKey(folder: string): Promise<number> {
  const opened = await openStore(folder, () => new Date().toISOString(), false);
  if (!opened) throw new FileError(`There is nothing kept in ${folder} yet, so there is no key to seal anew.`);
  try {
    const sealed = await rotateMasterKey(opened.store);
    out(`There is a new master key; ${sealed} kept ${sealed === 1 ? "key is" : "keys are"} sealed with it.`);
    return EXIT.ok;
  } catch (error) {
    if (error instanceof SealError) throw new FileError(error.message);
    throw error;
  } finally {
    await opened.close();
  }
}

/** Written beside its name and given it at the end, so that a file of that name is a whole archive. */
async function writeArchive(folder: string, file: string): Promise<void> {
  const opened = await openStore(folder, () => new Date().toISOString(), false);
  if (!opened) throw new FileError(`There is nothing kept in ${folder} yet, so there is nothing to export.`);
  await opened.close();
  if (existsSync(file)) throw new FileError(`${file} is there already. Choose another name, or remove it.`);
  const part = `${file}.part`;
  try {
    const pieces = packArchive(exportRows(join(folder, DATABASE), OWNER), new Date().toISOString());
    await pipeline(pieces, createWriteStream(part, { mode: 0o600 }));
    renameSync(part, file);
  } catch (error) {
    rmSync(part, { force: true });
    throw new FileError(`${file} could not be written: ${error instanceof Error ? error.message : String(error)}`);
  }
  out(`Everything kept in ${folder} is now also in ${file}.`);
}

async function readArchive(folder: string, file: string): Promise<void> {
  const bytes = await readFile(file).catch(() => {
    throw new FileError(`${file} could not be read. Is the path right?`);
  });
  const database = await openDatabase(join(folder, DATABASE));
  try {
    await unpackArchive((rows) => importRows(database, OWNER, rows, "kept"), bytes);
  } catch (error) {
    throw error instanceof ArchiveError ? new FileError(`${error.message} Nothing was changed.`) : error;
  } finally {
    await database.destroy();
  }
  out(`The archive was imported into ${folder}. What stood there already stayed as it was.`);
}
