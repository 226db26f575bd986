/** Copies of the database that rotate, a check of what is kept, and going back to a copy. */

import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import type { Connection } from "./open-database.ts";
import { exportRows, importRows, removeOwner } from "./owner-rows.ts";

/** Copies kept: a week of days on which Groundwork ran. */
const KEPT = 7;

export interface Backup {
  name: string;
  bytes: number;
}

/** The copies of a data folder, newest first. */
export function listBackups(folder: string): Backup[] {
  try {
    return readdirSync(join(folder, "backups"))
      .filter((name) => /^\d{4}-\d\d-\d\d\.sqlite$/.test(name))
      .toSorted()
      .toReversed()
      .map((name) => ({ name, bytes: statSync(join(folder, "backups", name)).size }));
  } catch {
    return [];
  }
}

/** Makes today's copy where there is none yet, and drops the oldest beyond a week. A copy that was cut short is never taken for one. */
export async function backUp(database: Connection, folder: string, day: string): Promise<void> {
  const home = join(folder, "backups");
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const path = join(home, `${day}.sqlite`);
  if (!listBackups(folder).some((copy) => copy.name === `${day}.sqlite`)) {
    const part = `${path}.part`;
    rmSync(part, { force: true });
    await sql`VACUUM INTO ${part}`.execute(database);
    renameSync(part, path);
  }
  for (const copy of listBackups(folder).slice(KEPT)) rmSync(join(home, copy.name));
}

/** Puts back what a copy holds of an owner, in place of what stands: all of it, or nothing changes. */
export async function restore(database: Connection, folder: string, name: string, owner: string): Promise<boolean> {
  if (!listBackups(folder).some((copy) => copy.name === name)) return false;
  await importRows(database, owner, exportRows(join(folder, "backups", name), owner), "replaced");
  return true;
}

/** Deletes everything of an owner and leaves no trace: rows, free pages, the journal, and every copy. */
export async function forget(database: Connection, folder: string, owner: string): Promise<void> {
  await sql`PRAGMA secure_delete=ON`.execute(database);
  await removeOwner(database, owner);
  await sql`VACUUM`.execute(database);
  await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(database);
  rmSync(join(folder, "backups"), { recursive: true, force: true });
}

/** What is wrong with the database, as sentences: its own check, and every kept file hashed again. Empty where all is well. */
export async function checkDatabase(database: Connection): Promise<string[]> {
  const { rows } = await sql<{ integrity_check: string }>`PRAGMA integrity_check`.execute(database);
  const faults = rows.map((row) => row.integrity_check).filter((word) => word !== "ok");
  const files = await database.selectFrom("file").select(["owner", "sha256", "name"]).execute();
  for (const { owner, sha256, name } of files) {
    const { bytes } = await database
      .selectFrom("file")
      .select("bytes")
      .where("owner", "=", owner)
      .where("sha256", "=", sha256)
      .executeTakeFirstOrThrow();
    if (createHash("sha256").update(bytes).digest("hex") !== sha256)
      faults.push(`The kept file “${name}” is not what was kept: its bytes have changed.`);
  }
  return faults;
}
