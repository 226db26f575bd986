/** `node:sqlite` in the shape that Kysely's SQLite dialect expects, so that no native package is needed. */

import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import type { SqliteDatabase } from "kysely";

/** Opens a database file for one process with a journal that survives kill -9 and power loss: WAL, and a sync before each commit is acknowledged. What is deleted is overwritten. */
export function openSqlite(path: string): DatabaseSync {
  const database = new DatabaseSync(path);
  database.exec(
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON; PRAGMA busy_timeout=5000;",
  );
  return database;
}

/** The driver over an open database. */
export function driverOf(database: DatabaseSync): SqliteDatabase {
  return {
    close: () => database.close(),
    prepare(sql) {
      const statement = database.prepare(sql);
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...values(parameters)),
        // SQLite itself takes back a transaction that finds no room; taking it back again would hide why.
        run: (parameters) =>
          sql === "rollback" && !database.isTransaction ? { changes: 0, lastInsertRowid: 0 } : statement.run(...values(parameters)),
        iterate: (parameters) => statement.iterate(...values(parameters)),
      };
    },
  };
}

function values(parameters: ReadonlyArray<unknown>): SQLInputValue[] {
  return parameters as SQLInputValue[];
}
