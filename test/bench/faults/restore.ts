/**
 * Export, copies, going back and migrating while the server is at work or is ended with kill -9 (SEC-40, SEC-41):
 *
 *     node test/bench/faults/restore.ts [KILLS=20]
 */

import { spawn } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { MIGRATIONS } from "../../../src/io/database/migrations.ts";
import { openDatabase } from "../../../src/io/database/open-database.ts";
import { DATABASE, OWNER } from "../../../src/io/database/open-store.ts";
import { exportRows, importRows, removeOwner, type TableRow } from "../../../src/io/database/owner-rows.ts";
import { unpackArchive } from "../../../src/io/database/archive.ts";
import { TABLES } from "../../../src/io/database/schema.ts";
import { makeReport, post, startProcess } from "../../faults/server-process.ts";

const kills = Number(process.argv[2] ?? 20);
const home = mkdtempSync(join(tmpdir(), "groundwork-restore-"));
const folder = join(home, "data");
const table: { what: string; found: string; holds: boolean }[] = [];
const note = (what: string, found: string, holds: boolean) => table.push({ what, found, holds });

try {
  const server = await startProcess(folder);
  const report = await makeReport(server.origin, "restore-report");
  await post(server.origin, "/practice/sessions", new URLSearchParams({ kind: "answer", subject: "question/failure-or-feedback" }));
  const place = /data-write="([^"]+)"/.exec(await (await fetch(server.origin + report)).text())?.[1] ?? "";
  let saved = 0;
  const stop = new AbortController();
  const writer = (async () => {
    for (; !stop.signal.aborted; saved++)
      await (await post(server.origin, `${report}/notes`, new URLSearchParams({ at: place, text: String(saved) }))).arrayBuffer();
  })();
  let [whole, behind] = [0, 0];
  for (let i = 0; i < 10; i++) {
    const before = saved - 1;
    const zip = new Uint8Array(await (await fetch(`${server.origin}/data/everything.zip`)).arrayBuffer());
    const rows = await unpacked(zip, join(home, `import-${i}`));
    const text = Number(rows.find(({ table: of }) => of === "note")?.row.text ?? -1);
    if (new Set(rows.map(({ table: of }) => of)).size >= 7) whole++;
    if (text < before) behind++;
  }
  stop.abort();
  await writer;
  note("exports while notes were written: whole, imported elsewhere row for row", `${whole} of 10, ${saved} writes`, whole === 10);
  note("exports that lack a note saved before they were asked for", String(behind), behind === 0);
  await server.kill();

  const path = join(folder, DATABASE);
  const database = await openDatabase(path);
  const { backUp, restore } = await import("../../../src/io/database/backup.ts");
  await backUp(database, folder, "2026-11-20");
  const copied = await rowsAt(path);
  await removeOwner(database, OWNER);
  const done = await restore(database, folder, "2026-11-20.sqlite", OWNER);
  const equal = done && same(await rowsAt(path), copied);
  note("rows and bytes after going back to a copy", equal ? `equal, ${copied.length} rows` : "differ", equal);
  const other = copied.map((row) => (row.table === "note" ? { ...row, row: { ...row.row, text: "after the copy" } } : row));
  await importRows(database, OWNER, other, "replaced");
  await database.destroy();

  const changed = await rowsAt(path);
  const outcomes = { before: 0, after: 0, between: 0 };
  const script = `const { openDatabase } = await import(${JSON.stringify(source("open-database.ts"))});
    const { restore } = await import(${JSON.stringify(source("backup.ts"))});
    const database = await openDatabase(${JSON.stringify(path)});
    process.stdout.write("go");
    await restore(database, ${JSON.stringify(folder)}, "2026-11-20.sqlite", ${JSON.stringify(OWNER)});
    await database.destroy();`;
  for (let i = 0; i < kills; i++) {
    await killed(script, Math.random() * 60);
    const rows = await rowsAt(path);
    if (same(rows, changed)) outcomes.before++;
    else if (same(rows, copied)) outcomes.after++;
    else outcomes.between++;
    const again = await openDatabase(path);
    await importRows(again, OWNER, changed, "replaced");
    await again.destroy();
  }
  note(
    `kill -9 while going back, ${kills} times: as before, as the copy, between`,
    `${outcomes.before}, ${outcomes.after}, ${outcomes.between}`,
    outcomes.between === 0,
  );
  await migrating(path);
  await erasing();
} finally {
  console.table(table);
  process.exitCode = table.length > 0 && table.every((row) => row.holds) ? 0 : 1;
  rmSync(home, { recursive: true, force: true });
}

/** From every earlier form of the database, with and without kills. Each form is what its migrations made of an empty file. */
async function migrating(path: string): Promise<void> {
  const names = Object.keys(MIGRATIONS);
  const fresh = schemaOf(path);
  let [right, broken] = [0, 0];
  for (let form = 0; form < names.length; form++) {
    const old = join(home, `form-${form}.sqlite`);
    const { Kysely, SqliteDialect } = await import("kysely");
    const { Migrator } = await import("kysely/migration");
    const { driverOf, openSqlite } = await import("../../../src/io/database/sqlite-driver.ts");
    const db = new Kysely<never>({ dialect: new SqliteDialect({ database: driverOf(openSqlite(old)) }) });
    const provider = { getMigrations: async () => Object.fromEntries(Object.entries(MIGRATIONS).slice(0, form)) };
    if (form > 0) await new Migrator({ db, provider }).migrateToLatest();
    await db.destroy();
    for (let i = 0; i < Math.ceil(kills / names.length); i++) {
      const file = join(home, `form-${form}-${i}.sqlite`);
      copyFileSync(old, file);
      const script = `process.stdout.write("go"); const { openDatabase } = await import(${JSON.stringify(source("open-database.ts"))}); await (await openDatabase(${JSON.stringify(file)})).destroy();`;
      await killed(script, 100 + Math.random() * 200);
      if (![fresh, schemaOf(old)].includes(schemaOf(file))) broken++;
      await (await openDatabase(file)).destroy();
      if (schemaOf(file) === fresh) right++;
    }
  }
  const tried = names.length * Math.ceil(kills / names.length);
  note(`kill -9 while migrating from each of ${names.length} earlier forms: half migrated`, `${broken} of ${tried}`, broken === 0);
  note("opened again they have the form of a fresh one", `${right} of ${tried}`, right === tried);
}

/** Everything of a person gone, from every file, and not back by an older copy: the copies are gone with it. */
async function erasing(): Promise<void> {
  const server = await startProcess(folder);
  const canary = "canary-of-erasing-51c7";
  const form = new FormData();
  form.set("submission", "erase-this-report");
  form.set("cv-text", `Eve ${canary}\n\nEXPERIENCE\nResearch Engineer, Example Lab, 2020 - 2024\n- Trained agents in Python\n`);
  form.set("posting-text", `Research Scientist ${canary}\n\nRequirements\n- Python\n`);
  await post(server.origin, "/reports", form);
  await new Promise((wait) => setTimeout(wait, 1500));
  const [before] = seen(canary);
  await post(server.origin, "/data/delete", new URLSearchParams({ confirm: "delete everything" }));
  const [after] = seen(canary);
  const rows = await rowsAt(join(folder, DATABASE));
  const listed = await (await fetch(`${server.origin}/data`)).text();
  await server.kill();
  note("files with a canary before and after everything is deleted", `${before}, ${after}`, (before ?? 0) > 0 && after === 0);
  note(
    "rows left; copies to go back to",
    `${rows.length}; ${/2026-11-20/.test(listed) ? "some" : "none"}`,
    rows.length === 0 && !/2026-11-20/.test(listed),
  );
  const columns = new DatabaseSync(join(folder, DATABASE), { readOnly: true });
  const owned = columns
    .prepare("select m.name from sqlite_master m join pragma_table_info(m.name) c where m.type = 'table' and c.name = 'owner'")
    .all() as { name: string }[];
  columns.close();
  const covered = same(owned.map(({ name }) => name).toSorted(), [...TABLES].toSorted());
  note("tables with an owner that export and deleting cover", `${owned.length} of ${TABLES.length}`, covered);
}

function seen(canary: string): number[] {
  const { readdirSync, statSync } = process.getBuiltinModule("node:fs");
  const files = readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name)));
  return [files.filter((file) => statSync(file).isFile() && readFileSync(file).includes(canary)).length];
}

/** What an archive holds, by way of another data folder. */
async function unpacked(zip: Uint8Array, to: string): Promise<TableRow[]> {
  const database = await openDatabase(join(to, DATABASE));
  await unpackArchive((rows) => importRows(database, OWNER, rows, "kept"), zip);
  await database.destroy();
  return rowsAt(join(to, DATABASE));
}

function rowsAt(path: string): Promise<TableRow[]> {
  return Array.fromAsync(exportRows(path, OWNER));
}

function same(one: unknown, other: unknown): boolean {
  return written(one) === written(other);
}

function written(value: unknown): string {
  return JSON.stringify(value, (_, field: unknown) => (field instanceof Uint8Array ? Buffer.from(field).toString("base64") : field));
}

/** Tables and columns, as text. */
function schemaOf(path: string): string {
  const database = new DatabaseSync(path, { readOnly: true });
  const rows = database.prepare("select name, sql from sqlite_master where name not like 'kysely%' order by name").all();
  database.close();
  return JSON.stringify(rows);
}

function source(name: string): string {
  return join(import.meta.dirname, "../../../src/io/database", name);
}

/** Runs a script and ends it with kill -9 so many milliseconds after it said that it goes. */
async function killed(script: string, after: number): Promise<void> {
  const file = join(home, "script.mjs");
  writeFileSync(file, script);
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", file], { stdio: ["ignore", "pipe", "ignore"] });
  const gone = new Promise<void>((done) => child.once("exit", () => done()));
  child.stdout.once("data", () => setTimeout(() => child.kill("SIGKILL"), after));
  await gone;
}
