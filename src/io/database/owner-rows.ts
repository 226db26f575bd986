/** All rows of one owner at once: out as plain JSON, back in, and gone. */

import type { Connection } from "./open-database.ts";
import { type Database, TABLES } from "./schema.ts";

type Row = Record<string, unknown>;

/** Every row by table, without the owner's name; bytes as base64. */
export async function exportRows(database: Connection, owner: string): Promise<Record<string, Row[]>> {
  const out: Record<string, Row[]> = {};
  for (const table of TABLES) {
    const rows = (await database.selectFrom(table).selectAll().where("owner", "=", owner).execute()) as Row[];
    out[table] = rows.map((row) =>
      Object.fromEntries(
        Object.entries(row)
          .filter(([name]) => name !== "owner")
          .map(([name, value]) => [name, value instanceof Uint8Array ? Buffer.from(value).toString("base64") : value]),
      ),
    );
  }
  return out;
}

/** Writes exported rows for an owner, in one transaction. A row that is there already stays as it is. Throws on a table or column that is not known. */
export async function importRows(database: Connection, owner: string, tables: Record<string, unknown[]>): Promise<void> {
  await database.transaction().execute(async (within) => {
    for (const table of TABLES) {
      for (const row of (tables[table] ?? []) as Row[]) {
        const values: Row = { ...row, owner };
        if (table === "file") values.bytes = new Uint8Array(Buffer.from(String(row.bytes), "base64"));
        await within
          .insertInto(table)
          .values(values as unknown as Database[typeof table])
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      }
    }
  });
}

/** Deletes every row of an owner. */
export async function removeOwner(database: Connection, owner: string): Promise<void> {
  await database.transaction().execute(async (within) => {
    for (const table of TABLES.toReversed()) await within.deleteFrom(table).where("owner", "=", owner).execute();
  });
}
