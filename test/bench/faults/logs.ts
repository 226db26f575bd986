/**
 * What the server says about people in its log: nothing.
 *
 *     node test/bench/faults/logs.ts
 *
 * 200 marked words stand in a CV, a posting, notes, names, search words, corrections and addresses; every route of the app is asked with them, by
 * every method, and made to fail as well: forms cut short, files that are none, a database with a broken report in it, a build that is killed. What
 * the process printed and every file that it left behind, the database apart, is searched for them. Exits with 1 where one is found.
 */

import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { startServer } from "../../../src/web/serve.ts";
import { post, type ServerProcess, startProcess } from "../../faults/server-process.ts";
import { formOf, verdictOf } from "./send-form.ts";

/** Words that stand nowhere else. */
const CANARIES = Array.from({ length: 200 }, (_, i) => `Zqcanary${String(i).padStart(3, "0")}x`);
let used = 0;
const touched = new Set<string>();
/** The next marked word; each is used, and then again from the first. */
function canary(): string {
  const word = CANARIES[used++ % CANARIES.length] ?? "";
  touched.add(word);
  return word;
}
const words = (count: number) => Array.from({ length: count }, canary).join(" ");

const folder = mkdtempSync(join(tmpdir(), "groundwork-logs-"));
const elsewhere = mkdtempSync(join(tmpdir(), "groundwork-logs-routes-"));
const listed = await startServer({ folder: elsewhere, port: 0, log: () => undefined });
const routes = [
  ...new Map(listed.routes.filter(({ method }) => method !== "ALL").map((row) => [`${row.method} ${row.path}`, row])).values(),
];
await listed.close();
rmSync(elsewhere, { recursive: true, force: true });

let printed = "";
let asked = 0;
const statuses = new Map<number, number>();
async function start(): Promise<ServerProcess> {
  const server = await startProcess(folder);
  for (const stream of [server.child.stdout, server.child.stderr]) stream?.on("data", (bytes: Buffer) => (printed += String(bytes)));
  printed += server.logged();
  return server;
}
let server = await start();

async function send(path: string, init: RequestInit = {}): Promise<void> {
  asked++;
  const stop = AbortSignal.timeout(8000);
  const answer = await fetch(server.origin + path, { redirect: "manual", signal: stop, ...init }).catch(() => undefined);
  await answer?.body?.cancel().catch(() => undefined);
  const status = answer?.status ?? 0;
  statuses.set(status, (statuses.get(status) ?? 0) + 1);
}

function file(name: string, text: string): { name: string; bytes: Uint8Array } {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** The building processes that a server started. */
function builders(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").filter(Boolean).map(Number);
  return children.filter(
    (child) => existsSync(`/proc/${child}/cmdline`) && readFileSync(`/proc/${child}/cmdline`, "utf8").includes("build-process"),
  );
}

/** A report in which everything is marked. */
async function report(): Promise<string> {
  const cv = `${words(2)}\n${canary()}@example.org, +49 170 1234567\n\nExperience\n\n${Array.from({ length: 12 }, () => `Research Engineer, ${canary()} Lab, 2019 - 2023\n- Trained models with Python for ${words(3)}`).join("\n\n")}\n\nPublications\n1. ${words(2)}. "${words(3)}". NeurIPS, 2023.\n`;
  const posting = `Research Engineer, ${canary()}\n\nRequirements\n${Array.from({ length: 8 }, () => `- Experience with Python and ${words(2)}`).join("\n")}\n`;
  const verdict = await verdictOf(
    server.origin,
    formOf({
      cv: file(`${canary()}.txt`, cv),
      posting: file(`${canary()}.md`, posting),
      papers: [file(`${canary()}.tex`, words(5))],
      fields: { notes: words(6), stage: canary(), date: "2026-12-20", minutes: canary(), submission: canary().padEnd(12, "x") },
    }),
  );
  if (verdict.state !== "report") throw new Error(`the marked report was not made: ${verdict.state}`);
  return verdict.path;
}

function bodies(): { type: string; body: string }[] {
  const fields = [
    "name",
    "text",
    "at",
    "gone",
    "value",
    "start",
    "end",
    "kind",
    "act",
    "document",
    "back",
    "confirm",
    "cv-text",
    "posting-text",
    "notes",
    "date",
    "stage",
  ];
  const form = new URLSearchParams(
    fields.map((field): [string, string] => [field, field === "start" ? "0" : field === "end" ? "9" : words(2)]),
  );
  const part = `--b\r\nContent-Disposition: form-data; name="cv"; filename="${canary()}.pdf"\r\n\r\n%PDF-1.7 ${canary()}\r\n`;
  return [
    { type: "application/x-www-form-urlencoded", body: form.toString() },
    {
      type: "multipart/form-data; boundary=b",
      body: `${part}--b\r\nContent-Disposition: form-data; name="archive"; filename="${canary()}.zip"\r\n\r\n${canary()}\r\n--b--\r\n`,
    },
    { type: "multipart/form-data; boundary=b", body: part },
    { type: `application/json`, body: `{"x": "${canary()}"` },
    { type: "text/plain", body: words(3) },
  ];
}

/** Every route with marked words in its address, its query, its headers and its body, by the app's own page and by strangers. */
async function every(id: string): Promise<void> {
  for (const { method, path } of routes) {
    if (/\/data\/(?:delete|restore)/.test(path)) continue;
    for (const own of [true, false]) {
      const filled = path
        .replace(":id", own ? id : canary())
        .replace(/:format(?:\{[^}]*\})?/, own ? "md" : canary())
        .replace(/:\w+/g, () => canary());
      const address = `${filled}?q=${canary()}&show=${canary()}&part=${canary()}&after=${canary()}`;
      const headers = {
        "user-agent": canary(),
        referer: `http://${canary()}.example/`,
        cookie: `a=${canary()}`,
        "last-event-id": canary(),
        accept: own ? "application/json" : "*/*",
      };
      if (method === "GET") await send(address, { headers });
      else
        for (const { type, body } of bodies()) {
          if (own && /\/(?:delete|duplicate)$/.test(path)) continue;
          await send(address, { method, headers: { ...headers, "content-type": type, ...(own ? { origin: server.origin } : {}) }, body });
        }
    }
  }
}

const rows: [boolean, string][] = [];
try {
  const path = await report();
  const id = path.split("/").at(-1) ?? "";
  const page = await (await fetch(server.origin + path)).text();
  const at = /name="at" value="([^"]+)"/.exec(page)?.[1] ?? "";
  await post(server.origin, `${path}/notes`, new URLSearchParams({ at, text: words(5) }));
  await post(server.origin, `${path}/rename`, new URLSearchParams({ name: words(3) }));
  await every(id);
  for (const name of ["pdf", "html", "json", "ics"]) await send(`${path}/report.${name}`);
  await send("/data/restore", { method: "POST", headers: { origin: server.origin }, body: new URLSearchParams({ name: canary() }) });
  await send(`/${"x".repeat(20_000)}${canary()}`);
  // A build that is killed while it runs.
  const killed = verdictOf(server.origin, formOf({ cv: { name: `${canary()}.txt`, bytes: Buffer.from(words(40)) } }), 15);
  for (let turn = 0; turn < 40; turn++) {
    for (const child of builders(server.child.pid ?? 0)) process.kill(child, "SIGKILL");
    await new Promise((done) => setTimeout(done, 25));
  }
  await killed.catch(() => undefined);
  // A report and a request that do not hold what they should: their text stands in the error that reading them throws.
  await server.kill();
  const database = new DatabaseSync(join(folder, "groundwork.sqlite"));
  const tables = database.prepare("select name from sqlite_master where type = 'table'").all() as { name: string }[];
  for (const { name } of tables)
    for (const column of database.prepare(`pragma table_info("${name}")`).all() as { name: string; type: string }[])
      if (/^(?:report|inputs|value|problems|body|json|step)$/.test(column.name))
        database.exec(`update "${name}" set "${column.name}" = '${canary()} {"' || substr("${column.name}", 1, 200)`);
  database.close();
  server = await start();
  await every(id);
  await new Promise((done) => setTimeout(done, 500));
  const faults = [...statuses].filter(([status]) => status >= 500).reduce((sum, [, count]) => sum + count, 0);
  const hits = CANARIES.filter((word) => printed.includes(word));
  const left = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((name) => statSync(name).isFile() && !/sqlite/.test(name));
  const inFiles = left.filter((name) => CANARIES.some((word) => readFileSync(name).includes(word)));
  const planted = spawnSync(process.execPath, ["-e", `console.error("groundwork: POST /reports failed: ${CANARIES[7]}")`], {
    encoding: "utf8",
  }).stderr;
  const found = CANARIES.filter((word) => (printed + planted).includes(word));
  const lines = printed.split("\n").filter((line) => /failed|stopped/.test(line)).length;
  rows.push(
    [
      hits.length === 0 && inFiles.length === 0 && touched.size === CANARIES.length,
      `SEC-31   ${touched.size} canaries, ${routes.length} routes, ${asked} requests (${[...statuses]
        .toSorted()
        .map(([status, count]) => `${status}: ${count}`)
        .join(
          ", ",
        )}): ${hits.length} in ${printed.length} characters printed ${hits.slice(0, 3).join(" ")}, ${inFiles.length} in ${left.length} files beside the database`,
    ],
    [faults > 0 && lines > 0, `control  the run made the program fail: ${faults} answers of 5xx, ${lines} lines of the log say so`],
    [found.length === hits.length + 1, "control  a line with a canary in it, planted in the log: found"],
  );
} finally {
  await server.kill();
  rmSync(folder, { recursive: true, force: true });
}
for (const [holds, row] of rows) console.log(`${holds ? "ok  " : "MISS"} ${row}`);
for (const line of new Set(printed.split("\n").filter((row) => /failed|stopped/.test(row)))) console.log(`       ${line.slice(0, 160)}`);
process.exit(rows.every(([holds]) => holds) ? 0 : 1);
