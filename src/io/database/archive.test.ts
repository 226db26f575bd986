import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { Store } from "../../actions/store.ts";
import { ArchiveError, unpackArchive } from "./archive.ts";
import { databaseStore } from "./database-store.ts";
import { openDatabase } from "./open-database.ts";

const untouched = { importAll: () => Promise.reject(new Error("the store was asked")) } as unknown as Store;

describe("an archive whose data.json is damaged", () => {
  test.each([
    "{",
    "",
    "null",
    "7",
    '{"format":1}',
    '{"format":1,"tables":[]}',
    '{"format":1,"tables":{"file":7}}',
    '{"format":1,"tables":{"file":[null]}}',
  ])("%j is refused with a sentence, before the store is asked", async (text) => {
    await expect(unpackArchive(untouched, zipSync({ "data.json": strToU8(text) }))).rejects.toBeInstanceOf(ArchiveError);
  });
});

test("an archive with a row of another shape is refused with a sentence, and nothing of it stays", async () => {
  const folder = mkdtempSync(join(tmpdir(), "groundwork-archive-"));
  const database = await openDatabase(join(folder, "groundwork.sqlite"));
  const store = databaseStore(database, "me", () => "2026-01-01T00:00:00.000Z");
  const before = await store.exportAll();
  for (const row of [{ unknown: 1 }, { id: { deep: 1 } }, { id: "only" }]) {
    const zip = zipSync({ "data.json": strToU8(JSON.stringify({ format: 1, tables: { request: [row] } })) });
    await expect(unpackArchive(store, zip)).rejects.toBeInstanceOf(ArchiveError);
  }
  expect(await store.exportAll()).toEqual(before);
  await database.destroy();
  rmSync(folder, { recursive: true });
});
