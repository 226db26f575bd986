import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { RequestInputs } from "../../actions/store.ts";
import type { Report } from "../../core/report/report.ts";
import { packArchive, unpackArchive } from "./archive.ts";
import { backUp, checkDatabase, forget, listBackups, restore } from "./backup.ts";
import { databaseStore } from "./database-store.ts";
import { type Connection, openDatabase } from "./open-database.ts";
import { exportRows, importRows, removeOwner, type TableRow } from "./owner-rows.ts";

let folder: string;
let database: Connection;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "groundwork-store-"));
  database = await openDatabase(join(folder, "groundwork.sqlite"));
});
afterEach(async () => {
  await database.destroy().catch(() => undefined);
  rmSync(folder, { recursive: true });
});

let ticks = 0;
const now = () => new Date(Date.UTC(2026, 10, 26, 12, 0, ticks++)).toISOString();
const rowsOf = (owner: string) => Array.fromAsync(exportRows(join(folder, "groundwork.sqlite"), owner));
const write = (owner: string) => (rows: Iterable<TableRow>) => importRows(database, owner, rows, "kept");
const store = (owner = "me") => databaseStore(database, owner, now);
const CANARY = "canary-of-a-cv-8f31";
const BYTES = new TextEncoder().encode(`Eve Example ${CANARY}`);
/** SHA-256 of the canary file is taken from the archive's own check, so a wrong one is refused there. */
const SHA = await crypto.subtle.digest("SHA-256", BYTES).then((hash) => Buffer.from(hash).toString("hex"));
const INPUTS: RequestInputs = {
  cv: { sha256: SHA, name: "cv.txt" },
  posting: { sha256: SHA, name: "p.txt" },
  papers: [],
  asOf: "2026-11-26",
  minutes: 45,
};
const FILES = [{ sha256: SHA, name: "cv.txt", bytes: BYTES }];
const report = (title: string) => ({ title }) as Report;

async function filled(owner = "me") {
  const own = store(owner);
  await own.submit({ id: "r1", submission: "s1", inputs: INPUTS, files: FILES });
  await own.finish("r1", "First", "k1", report("First"), []);
  await own.saveNote("r1", "fit.exact.a", `my note ${CANARY}`);
  await own.saveCorrection({ sha256: SHA, start: 0, end: 3, value: "Eva" });
  return own;
}

describe("the store", () => {
  test("one submission is one request, however often it comes", async () => {
    const own = store();
    const ids = await Promise.all(["a", "b", "c"].map((id) => own.submit({ id, submission: "same", inputs: INPUTS, files: FILES })));
    expect(new Set(ids).size).toBe(1);
    expect(await own.waiting()).toHaveLength(1);
  });

  test("a report, its version and the end of its request come together; a second end changes nothing", async () => {
    const own = await filled();
    await own.finish("r1", "Again", "k1", report("Again"), []);
    expect(await own.listReports()).toMatchObject([{ id: "r1", name: "First", version: 1 }]);
    expect((await own.loadRequest("r1"))?.state).toBe("done");
  });

  test("a list names what each report was made of and counts its versions and files once; what is no report is listed apart", async () => {
    const own = await filled();
    const json = JSON.stringify(report("First")).length;
    expect(await own.listReports()).toMatchObject([{ inputs: INPUTS, bytes: json + BYTES.length }]);
    await own.saveVersion("r1", "k2", report("New"));
    expect((await own.listReports())[0]?.bytes).toBeGreaterThan(json + BYTES.length);
    expect(await own.listUnfinished()).toEqual([]);
    await own.submit({ id: "r2", submission: "s2", inputs: INPUTS, files: FILES });
    await own.fail("r2", [{ code: "x", severity: "error", message: "No." }]);
    expect(await own.listUnfinished()).toMatchObject([{ id: "r2", state: "failed", problems: [{ message: "No." }] }]);
  });

  test("a rebuild is a new version unless its key is the same", async () => {
    const own = await filled();
    expect(await own.saveVersion("r1", "k1", report("Same"))).toBe(1);
    expect(await own.saveVersion("r1", "k2", report("New"))).toBe(2);
    expect((await own.loadReport("r1"))?.report.title).toBe("New");
    expect((await own.loadReport("r1", 1))?.report.title).toBe("First");
  });

  test("no owner sees another's rows, or can change them", async () => {
    await filled("me");
    const other = store("you");
    expect(await other.listReports()).toEqual([]);
    expect(await other.loadReport("r1")).toBeUndefined();
    expect(await other.loadFile(SHA)).toBeUndefined();
    expect(await other.renameReport("r1", "Stolen")).toBe(false);
    expect(await other.deleteReport("r1")).toBe(false);
    await removeOwner(database, "you");
    expect(await store("me").listReports()).toHaveLength(1);
  });

  test("deleting the last report of a file deletes the file, its stages and corrections", async () => {
    const own = await filled();
    await own.saveStage(`decode-1-cv-${SHA}`, "decode", { text: CANARY });
    expect(await own.duplicateReport("r1", "r2")).toBe(true);
    await own.deleteReport("r1");
    expect(await own.loadFile(SHA)).toBeDefined();
    await own.deleteReport("r2");
    expect(await own.loadFile(SHA)).toBeUndefined();
    expect(await own.loadStage(`decode-1-cv-${SHA}`)).toBeUndefined();
    expect(await own.corrections([SHA])).toEqual([]);
  });

  test("a report that is still being made when it is deleted does not come back", async () => {
    const own = store();
    await own.submit({ id: "r1", submission: "s1", inputs: INPUTS, files: FILES });
    expect(await own.deleteReport("r1")).toBe(true);
    await own.saveStage(`decode-1-cv-${SHA}`, "decode", { text: CANARY });
    expect(await own.saveStep("r1", { stage: "decode", sentence: "1 page of cv.txt" })).toBe(0);
    await own.finish("r1", "First", "k1", report("First"), []);
    expect(await rowsOf("me")).toEqual([]);
  });

  test("an archive imports again into an empty store, row for row, and a damaged one changes nothing", async () => {
    await filled();
    const before = await rowsOf("me");
    const zip = Buffer.concat(await Array.fromAsync(packArchive(exportRows(join(folder, "groundwork.sqlite"), "me"), now())));
    await unpackArchive(write("you"), zip);
    expect(before.length).toBeGreaterThan(5);
    expect(await rowsOf("you")).toEqual(before);
    await expect(unpackArchive(write("third"), zip.subarray(0, 200))).rejects.toThrow("no zip archive");
    expect(await store("third").listReports()).toEqual([]);
  });

  test("copies rotate over a week, and going back to one puts back what it held", async () => {
    const own = await filled();
    for (let day = 10; day < 20; day++) await backUp(database, folder, `2026-11-${day}`);
    expect(listBackups(folder).map((copy) => copy.name)).toHaveLength(7);
    await own.renameReport("r1", "Changed");
    expect(await restore(database, folder, "2026-11-19.sqlite", "me")).toBe(true);
    expect(await own.listReports()).toMatchObject([{ name: "First" }]);
    expect(await restore(database, folder, "../groundwork.sqlite", "me")).toBe(false);
  });

  test("a copy that cannot be read to its end changes nothing", async () => {
    const own = await filled();
    await backUp(database, folder, "2026-11-26");
    const copy = await openDatabase(join(folder, "backups", "2026-11-26.sqlite"));
    await sql`alter table note rename column text to words`.execute(copy);
    await copy.destroy();
    await expect(restore(database, folder, "2026-11-26.sqlite", "me")).rejects.toThrow("words");
    expect(await own.listReports()).toMatchObject([{ name: "First" }]);
    expect(await own.notes("r1")).toEqual({ "fit.exact.a": `my note ${CANARY}` });
  });

  test("forgetting leaves no byte of it in any file", async () => {
    await filled();
    await backUp(database, folder, "2026-11-26");
    expect(bytesOf(folder)).toContain(CANARY);
    await forget(database, folder, "me");
    expect(bytesOf(folder)).not.toContain(CANARY);
  });

  test("a kept file whose bytes changed is found", async () => {
    await filled();
    expect(await checkDatabase(database)).toEqual([]);
    await database
      .updateTable("file")
      .set({ bytes: new Uint8Array([1, 2, 3]) })
      .execute();
    expect(await checkDatabase(database)).toEqual(["The kept file “cv.txt” is not what was kept: its bytes have changed."]);
  });
});

function bytesOf(home: string): string {
  return readdirSync(home, { recursive: true })
    .map((name) => join(home, String(name)))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path, "latin1"))
    .join("\n");
}
