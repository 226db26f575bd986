/** All rows of one owner: out one after another, back in, and gone. */

import { type Connection, openDatabase } from "./open-database.ts";
import { type Database, TABLES } from "./schema.ts";

type Row = Record<string, unknown>;

/** One row of a table, without the owner's name. */
export interface TableRow {
  table: keyof Database;
  row: Row;
}

/**
 * Every row of an owner in the database at `path`, table after table, as it stood when the first one was read: by a connection of its own, so that
 * whoever writes meanwhile neither waits nor is seen. Only one row is in memory.
 */
export async function* exportRows(path: string, owner: string): AsyncGenerator<TableRow> {
  const database = await openDatabase(path);
  try {
    const within = await database.startTransaction().execute();
    for (const table of TABLES)
      for await (const { owner: _, ...row } of within.selectFrom(table).selectAll().where("owner", "=", owner).stream())
        yield { table, row };
    await within.commit().execute();
  } finally {
    await database.destroy();
  }
}

/** What stands there already: it stays, and a row that is there already stays as it is; or it goes, in the same transaction. */
export type Before = "kept" | "replaced";

/** Writes rows for an owner, all or none. Throws on a table or column that is not known. */
export async function importRows(
  database: Connection,
  owner: string,
  rows: Iterable<TableRow> | AsyncIterable<TableRow>,
  before: Before,
): Promise<void> {
  await database.transaction().execute(async (within) => {
    if (before === "replaced") await removeRows(within as Connection, owner);
    for await (const { table, row } of rows)
      await within
        .insertInto(table)
        .values({ ...row, owner } as unknown as Database[typeof table])
        .onConflict((conflict) => conflict.doNothing())
        .execute();
  });
}

/** Deletes every row of an owner. */
export async function removeOwner(database: Connection, owner: string): Promise<void> {
  await database.transaction().execute((within) => removeRows(within as Connection, owner));
}

async function removeRows(within: Connection, owner: string): Promise<void> {
  for (const table of TABLES.toReversed()) await within.deleteFrom(table).where("owner", "=", owner).execute();
}
