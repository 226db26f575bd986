import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { sql } from "kysely";
import { openDatabase } from "./open-database.ts";
import { MIGRATIONS } from "./migrations.ts";
import { TABLES } from "./schema.ts";

const folder = mkdtempSync(join(tmpdir(), "groundwork-database-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("the database", () => {
  test("a fresh file has every table, and opening it again changes nothing", async () => {
    const path = join(folder, "fresh", "groundwork.sqlite");
    for (let round = 0; round < 2; round++) {
      const database = await openDatabase(path);
      for (const table of TABLES) expect(await database.selectFrom(table).selectAll().execute()).toEqual([]);
      await database.destroy();
    }
  });

  test("a commit is synced before it is acknowledged", async () => {
    const database = await openDatabase(join(folder, "pragmas.sqlite"));
    const { rows } = await sql<{ synchronous: number }>`PRAGMA synchronous`.execute(database);
    expect(rows).toEqual([{ synchronous: 2 }]);
    expect((await sql<{ journal_mode: string }>`PRAGMA journal_mode`.execute(database)).rows).toEqual([{ journal_mode: "wal" }]);
    await database.destroy();
  });

  test("bytes come back as they were", async () => {
    const database = await openDatabase(join(folder, "bytes.sqlite"));
    const bytes = new Uint8Array([0, 1, 254, 255]);
    await database
      .insertInto("file")
      .values({ owner: "me", sha256: "aa", name: "a", size: 4, bytes, created: "2026-11-26T00:00:00Z" })
      .execute();
    const row = await database.selectFrom("file").select("bytes").executeTakeFirstOrThrow();
    expect(new Uint8Array(row.bytes)).toEqual(bytes);
    await database.destroy();
  });

  test("five openings at once leave one history", async () => {
    const path = join(folder, "crowd.sqlite");
    const crowd = await Promise.all(Array.from({ length: 5 }, () => openDatabase(path)));
    const { rows } = await sql<{ name: string }>`SELECT name FROM kysely_migration`.execute(crowd[0] ?? (await openDatabase(path)));
    expect(rows).toEqual(Object.keys(MIGRATIONS).map((name) => ({ name })));
    for (const database of crowd) await database.destroy();
  });

  test("a transaction that finds no room says so, and the next one works", async () => {
    const database = await openDatabase(join(folder, "small.sqlite"));
    const { rows } = await sql<{ page_count: number }>`PRAGMA page_count`.execute(database);
    await sql.raw(`PRAGMA max_page_count=${rows[0]?.page_count}`).execute(database);
    const save = (value: string) =>
      database.transaction().execute(async (within) => {
        await within
          .insertInto("setting")
          .values({ owner: "me", name: value.slice(0, 4), value })
          .execute();
      });
    await expect(save("full".repeat(100_000))).rejects.toThrow(/full/);
    await save("fits");
    expect(await database.selectFrom("setting").select("value").execute()).toEqual([{ value: "fits" }]);
    await database.destroy();
  });
});
