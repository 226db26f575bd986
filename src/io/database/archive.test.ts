import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { ArchiveError, unpackArchive } from "./archive.ts";
import { openDatabase } from "./open-database.ts";
import { exportRows, importRows, type TableRow } from "./owner-rows.ts";

const untouched = () => Promise.reject(new Error("the store was asked"));
const FORM = strToU8('{"format":2,"made":"2026-01-01T00:00:00.000Z"}');

describe("an archive whose data.json is damaged", () => {
  test.each(["{", "", "null", "7", "{}", '{"format":"2"}', '{"format":1,"tables":{}}', '{"format":3}'])(
    "%j is refused with a sentence, before the store is asked",
    async (text) => {
      await expect(unpackArchive(untouched, zipSync({ "data.json": strToU8(text) }))).rejects.toBeInstanceOf(ArchiveError);
    },
  );
});

test("an archive with a row of another shape is refused with a sentence, and nothing of it stays", async () => {
  const folder = mkdtempSync(join(tmpdir(), "groundwork-archive-"));
  const path = join(folder, "groundwork.sqlite");
  const database = await openDatabase(path);
  const setting = '{"name":"a","value":"b"}';
  const write = (rows: Iterable<TableRow>) => importRows(database, "me", rows, "kept");
  const rows = () => Array.fromAsync(exportRows(path, "me"));
  for (const line of ['{"unknown":1}', '{"name":{"deep":1}}', '{"name":"only"}', "[1]", "nothing", ""]) {
    const zip = zipSync({ "data.json": FORM, "rows/setting.jsonl": strToU8(`${setting}\n${line}\n`) });
    await expect(unpackArchive(write, zip), line).rejects.toBeInstanceOf(ArchiveError);
    expect(await rows()).toEqual([]);
  }
  // The control: the row that stood before each of them is one that is taken.
  await unpackArchive(write, zipSync({ "data.json": FORM, "rows/setting.jsonl": strToU8(`${setting}\n`) }));
  expect(await rows()).toEqual([{ table: "setting", row: { name: "a", value: "b" } }]);
  await database.destroy();
  rmSync(folder, { recursive: true });
});
