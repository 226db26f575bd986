/** Opening the database: one file, brought up to date under a lock. */

import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { setTimeout as wait } from "node:timers/promises";
import { Kysely, SqliteDialect } from "kysely";
import { Migrator } from "kysely/migration";
import { MIGRATIONS } from "./migrations.ts";
import type { Database } from "./schema.ts";
import { driverOf, openSqlite } from "./sqlite-driver.ts";

/** Twenty seconds at 50 ms: far more than any migration of a person's own reports takes. */
const TRIES = 400;

export type Connection = Kysely<Database>;

/**
 * The database at `path`, made when there is none, with every migration applied. Two processes that open it at once wait for each other; a migration
 * that fails leaves the file as it was. Close it with `destroy()`.
 */
export async function openDatabase(path: string): Promise<Connection> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const file = openSqlite(path);
  const connection = new Kysely<Database>({ dialect: new SqliteDialect({ database: driverOf(file) }) });
  await lock(file);
  try {
    const migrator = new Migrator({ db: connection, provider: { getMigrations: async () => MIGRATIONS } });
    const { error } = await migrator.migrateToLatest();
    if (error) throw error;
    file.exec("COMMIT");
  } catch (error) {
    file.exec("ROLLBACK");
    await connection.destroy();
    throw error;
  }
  return connection;
}

/** Takes the write lock, asking again while another has it: a blocking wait would stop the other one too, where both are in this process. */
async function lock(file: DatabaseSync): Promise<void> {
  file.exec("PRAGMA busy_timeout=0");
  for (let tries = 0; ; tries++) {
    try {
      file.exec("BEGIN IMMEDIATE");
      file.exec("PRAGMA busy_timeout=5000");
      return;
    } catch (error) {
      if (tries >= TRIES || !/locked|busy/i.test(String(error))) throw error;
      await wait(50);
    }
  }
}
