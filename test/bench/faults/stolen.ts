/**
 * A key in whatever can be stolen (SEC-30): the database and its journal, copies, exports, the log, every page.
 *
 *     node test/bench/faults/stolen.ts
 *
 * A marked key is kept as the settings keep one, with its master key in a file elsewhere; a local server is asked with it, and fails with it as well, once
 * repeating it in its answer. All that is left is searched for it, as it is, in base64, in hex and as in an address. Exits with 1 where it is found.
 */

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import { unzipSync } from "fflate";
import { askAssistant, requestsFor } from "../../../src/actions/ask-assistant.ts";
import type { Asking } from "../../../src/actions/store.ts";
import { databaseStore } from "../../../src/io/database/database-store.ts";
import { openDatabase } from "../../../src/io/database/open-database.ts";
import { DATABASE, OWNER } from "../../../src/io/database/open-store.ts";
import { spendBook } from "../../../src/io/database/spend-book.ts";
import { modelDesk } from "../../../src/io/model/model-desk.ts";
import { type Provider, PROVIDERS } from "../../../src/io/model/provider.ts";
import { loadSecret, rotateMasterKey, saveSecret, SECRETS } from "../../../src/io/secrets/secrets.ts";
import { startServer } from "../../../src/web/serve.ts";
import { library, outcomeOf } from "../../corpus-reports.ts";
import { type Behaviour, baseOf, startModelServer } from "../../faults/model-server.ts";
import { makeReport, startProcess } from "../../faults/server-process.ts";

const KEY = "sk-canary+of/a=stolen~dump-93e1c7";
const PLAIN = "plain-canary+of/a=setting-b8f2";
const now = () => new Date().toISOString();
const home = mkdtempSync(join(tmpdir(), "groundwork-stolen-"));
const folder = join(home, "data");
mkdirSync(folder);
const elsewhere = join(home, "settings", "master-keys");
process.env.GROUNDWORK_KEY_FILE = elsewhere;
for (const { env } of Object.values(PROVIDERS)) delete process.env[env];
delete process.env.GROUNDWORK_MASTER_KEY;

/** The forms in which words may lie about: as they are, in base64 at each of its three places, in hex, as in an address, and as in JSON. */
function formsOf(words: string): string[] {
  const base64 = ["", "a", "ab"].map((before) =>
    Buffer.from(before + words)
      .toString("base64")
      .slice(before === "" ? 0 : 4, -4),
  );
  const hex = Buffer.from(words).toString("hex");
  return [
    ...new Set([
      words,
      ...base64,
      ...base64.map((form) => form.replaceAll("+", "-").replaceAll("/", "_")),
      hex,
      hex.toUpperCase(),
      encodeURIComponent(words),
    ]),
  ];
}

/** Everything that a thief may have, by name. */
const loot = new Map<string, Buffer>();
const hits = (words: string, among: (name: string) => boolean = () => true) =>
  [...loot].filter(([name, bytes]) => among(name) && formsOf(words).some((form) => bytes.includes(form))).map(([name]) => name);
function takeFolder(): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }))
    if (statSync(join(folder, name)).isFile()) loot.set(`file ${name}`, readFileSync(join(folder, name)));
}

const rows: [boolean, string][] = [];
const model = await startModelServer();
try {
  const names = Object.keys(PROVIDERS) as Provider[];
  const server = await startProcess(folder);
  const path = await makeReport(server.origin, "stolen-report");
  const id = path.split("/").at(-1) ?? "";

  // The settings as a person would leave them, and questions asked with the key: answered, refused, broken off, and with the key repeated by the host.
  const database = await openDatabase(join(folder, DATABASE));
  const store = databaseStore(database, OWNER, now);
  await store.saveSetting("network:plain", PLAIN);
  const { report } = await outcomeOf("phd-student-alignment", "research-engineer-post-training");
  if (!report) throw new Error("no report");
  const rules = { deadlines: { first: 1, idle: 1, total: 5 }, sleep: async () => undefined };
  const desk = modelDesk(store, (cap) => spendBook(database, OWNER, cap, now), rules, {});
  const behaviours: Behaviour[] = [
    { say: `{"proposals": [{"kind": "catch", "part": "catches", "subject": "x", "text": "The dates do not fit together."}]}` },
    {
      status: 401,
      body: JSON.stringify({ error: { message: `Incorrect API key provided: ${KEY}`, type: "invalid_request_error", code: null } }),
    },
    { status: 400, headers: { "x-echo": encodeURIComponent(KEY) }, body: `{"error": {"message": "${KEY}"}}` },
    { status: 500, body: KEY },
    { cut: '{"proposals": [' },
    { hang: "first" },
    { raw: Buffer.from(`<html>${KEY}</html>`), type: "text/html" },
  ];
  let [asked, withKey] = [0, 0];
  const told: Asking[] = [];
  for (const provider of names) {
    const choice = { provider, model: "m", address: baseOf(model, provider), inputPrice: 1, outputPrice: 1, dailyCap: 100 };
    await desk.choose(choice, KEY);
    await desk.switchTo(true);
    for (const behaviour of behaviours) {
      model.does(behaviour);
      const open = await desk.open();
      if (!open) throw new Error("the desk is shut");
      const asking = await askAssistant(
        report,
        requestsFor(report, false).slice(0, 1),
        { model: "m", host: open.host },
        {
          library,
          before: [],
          ask: open.ask,
          keep: (verdicts) => store.saveVerdicts(id, verdicts),
          tell: (row) => told.push(row),
          now,
        },
      );
      await store.saveAsking(id, asking);
      asked += model.calls.length;
      withKey += model.calls.filter(({ headers, path: at }) => JSON.stringify([headers, at]).includes(KEY)).length;
    }
  }
  loot.set("what was told", Buffer.from(inspect(told, { depth: 9 })));
  rows.push([asked > 0 && withKey === asked, `control  the key was used: ${withKey} of ${asked} calls brought it to their host`]);

  // What lies in the folder while all of it is open, journal and all, and a copy of that day.
  rmSync(join(folder, "backups"), { recursive: true, force: true });
  const { backUp } = await import("../../../src/io/database/backup.ts");
  await backUp(database, folder, "2026-11-27");
  takeFolder();
  const journal = [...loot.keys()].some((name) => name.endsWith("-wal"));
  const zip = new Uint8Array(await (await fetch(`${server.origin}/data/everything.zip`)).arrayBuffer());
  for (const [name, bytes] of Object.entries(unzipSync(zip))) loot.set(`export ${name}`, Buffer.from(bytes));

  // Every page and export of the app.
  const listing = await startServer({ folder: join(home, "routes"), port: 0, log: () => undefined });
  const { routes } = listing;
  await listing.close();
  let pages = 0;
  for (const { path: route } of new Map(routes.filter(({ method }) => method === "GET").map((row) => [row.path, row])).values())
    for (const format of /:format/.test(route) ? ["html", "md", "json", "ics"] : [""]) {
      const address = route
        .replace(":id", id)
        .replace(/:format(?:\{[^}]*\})?/, format)
        .replace(/:\w+(?:\{[^}]*\})?/g, "x");
      if (/\*|progress|events/.test(address)) continue;
      const answer = await fetch(server.origin + address, { redirect: "manual", signal: AbortSignal.timeout(20_000) });
      loot.set(`page ${address}`, Buffer.from(await answer.arrayBuffer()));
      loot.set(`headers ${address}`, Buffer.from(JSON.stringify([...answer.headers])));
      pages++;
    }
  await fetch(`${server.origin}/settings`, {
    method: "POST",
    headers: { origin: server.origin },
    body: new URLSearchParams({ of: KEY.slice(0, 3) }),
  });
  loot.set("log", Buffer.from(server.logged()));
  await server.kill();
  takeFolder();
  const found = hits(KEY);
  const master = readFileSync(elsewhere, "utf8").trim();
  const masters = hits(master);
  rows.push(
    [
      found.length === 0 && masters.length === 0 && journal && pages > 20,
      `SEC-30   the key in ${found.length}, the master key in ${masters.length} of ${loot.size} places: ${[...loot.keys()].filter((name) => name.startsWith("file")).length} files with the journal and a copy, ${[...loot.keys()].filter((name) => name.startsWith("export")).length} of an export, ${pages} pages and their headers, the log, what was told ${found.slice(0, 4).join(", ")}`,
    ],
    [
      ["file groundwork.sqlite", "file backups/2026-11-27.sqlite", "export rows/setting.jsonl"].every((name) =>
        hits(PLAIN).some((hit) => hit.startsWith(name)),
      ),
      `control  a setting that is not sealed is found: ${hits(PLAIN).join(", ")}`,
    ],
  );
  for (const form of formsOf(KEY)) loot.set(`planted ${form}`, Buffer.from(`{"${form}"}`));
  const planted = hits(KEY, (name) => name.startsWith("planted")).length;
  rows.push([planted === formsOf(KEY).length, `control  the key planted in ${formsOf(KEY).length} forms: ${planted} found`]);

  // Another master key, none, and a damaged one: nothing is asked, and a sentence says why.
  const sentences: string[] = [];
  model.does({ say: "{}" });
  for (const words of [`${Buffer.alloc(32, 9).toString("base64")}\n`, "", "short\n"]) {
    writeFileSync(elsewhere, words);
    await desk.open().then(
      () => sentences.push("OPENED"),
      (error: unknown) => sentences.push(error instanceof Error ? error.message : "no error"),
    );
  }
  const closedOn = sentences.filter((words) => /^The .*\.$/.test(words) && !words.includes(KEY));
  rows.push([
    closedOn.length === 3 && model.calls.length === 0,
    `SEC-30   wrong, missing, damaged master key: ${closedOn.length} of 3 fail closed, ${model.calls.length} calls: “${sentences[0]}”`,
  ]);
  writeFileSync(elsewhere, `${master}\n`);

  for (const name of SECRETS) await saveSecret(store, name, `${KEY}-${name}`);
  const rotated = await rotateMasterKey(store);
  const [newest = ""] = readFileSync(elsewhere, "utf8").split("\n");
  writeFileSync(elsewhere, `${newest}\n`);
  const kept = await Promise.all(SECRETS.map((name) => loadSecret(store, name).catch(() => undefined)));
  const lost = SECRETS.filter((name, i) => kept[i] !== `${KEY}-${name}`).length;
  rows.push([
    rotated === SECRETS.length && lost === 0 && newest !== master,
    `SEC-30   a new master key: ${lost} of ${SECRETS.length} lost`,
  ]);
  await database.destroy();
} finally {
  for (const [holds, line] of rows) console.log(`${holds ? "ok  " : "MISS"} ${line}`);
  await model.close();
  rmSync(home, { recursive: true, force: true });
}
process.exit(rows.length > 0 && rows.every(([holds]) => holds) ? 0 : 1);
