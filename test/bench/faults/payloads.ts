/**
 * Payloads that want to run in a page, in every field that a person or a document fills, on every page that shows one and in every export:
 *
 *     node test/bench/faults/payloads.ts [--data DIR] [--batch 160] [--seconds 400] [--every 1]
 *
 * DIR holds `hostile/xss` and `hostile/naughty`. SEC-17 and 18 run with every policy taken away, so that escaping stands alone; SEC-20 shows the same
 * payloads unescaped behind the policy alone, and, as the control, behind nothing. Exits with 1 where a figure is missed.
 */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Page } from "playwright-core";
import { ensureChromium, launch } from "../../e2e/chromium.ts";
import { post, startProcess } from "../../faults/server-process.ts";
import { nothing, provoke, type Seen, visit, watched } from "./payload-browser.ts";
import { baits, cvOf, postingOf, readPayloads } from "./payload-lists.ts";
import { formOf, verdictOf } from "./send-form.ts";

const { values } = parseArgs({
  options: { data: { type: "string" }, batch: { type: "string" }, seconds: { type: "string" }, every: { type: "string" } },
});
const hostile = join(values.data ?? join(import.meta.dirname, "../../../../shared/data"), "hostile");
const BATCH = Number(values.batch ?? 160);
/** No further report is begun after so long; how many payloads were shown is said. */
const SECONDS = Number(values.seconds ?? 400);
/** On a machine that is short of time: one in so many is shown unescaped and searched for. */
const EVERY = Number(values.every ?? 1);
const begun = performance.now();
const payloads = readPayloads(hostile);
const chromium = ensureChromium();
if (!chromium) process.exit(1);
const browser = await launch(chromium);
const folder = mkdtempSync(join(tmpdir(), "groundwork-payloads-"));
const server = await startProcess(folder);
const { origin } = server;

/** An address of this machine that every bait names: what reaches it was loaded, by whatever program. */
const reached: string[] = [];
const listener = createServer((request, answer) => {
  reached.push(request.url ?? "");
  answer.end();
});
await new Promise<void>((ready) => listener.listen(0, "127.0.0.1", ready));
const address = listener.address();
const port = typeof address === "object" && address ? address.port : 0;

const seen = { app: nothing(), search: nothing(), html: nothing(), md: nothing(), policy: nothing(), bare: nothing() };
let failed = 0;
/** Says on standard error how far the run is. */
const step = (what: string) => console.error(`${((performance.now() - begun) / 1000).toFixed(0)} s: ${what}`);
const inPdf: string[] = [];

/** Fills the report's other fields with the payloads: its name, notes of statements, and corrections of what was read. */
async function fill(path: string, lines: readonly string[]): Promise<number> {
  const page = await (await fetch(origin + path)).text();
  const anchors = [...new Set([...page.matchAll(/name="at" value="([^"]+)"/g)].map((match) => match[1] ?? ""))];
  const notes: string[] = [""];
  for (const line of lines) {
    if ((notes.at(-1) ?? "").length + line.length > 3500) notes.push("");
    notes.push(`${notes.pop()}${line.slice(0, 3000)}\n`);
  }
  let sent = 0;
  for (const [i, text] of notes.entries())
    sent += Number((await post(origin, `${path}/notes`, new URLSearchParams({ at: anchors[i] ?? "", text }))).status === 303);
  await post(origin, `${path}/rename`, new URLSearchParams({ name: lines.slice(0, 3).join(" ").slice(0, 200) }));
  const profile = await (await fetch(`${origin}${path}/stages/profile`)).text();
  const places = [...profile.matchAll(/<form method="post" action="[^"]+\/corrections">(.*?)<\/form>/gs)].slice(0, 2);
  for (const [i, [, fields = ""]] of places.entries()) {
    const hidden = Object.fromEntries(
      [...fields.matchAll(/name="(\w+)" value="([^"]*)"/g)].map((match) => [match[1] ?? "", match[2] ?? ""]),
    );
    const answer = await post(
      origin,
      `${path}/corrections`,
      new URLSearchParams({ ...hidden, act: "", value: (lines[i + 4] ?? "").slice(0, 490) }),
    );
    sent += Number(answer.status === 303);
  }
  return sent;
}

/** Markdown as the most careless of renderers shows it: escapes are undone, and whatever else looks like HTML is HTML. */
function careless(markdown: string): string {
  // The library's own slots stand between code marks, which any renderer honours; a mark of a document is escaped.
  const text = markdown
    .replace(/(?<!\\)`[^`\n]*`/g, "")
    .replace(/\\([\\`*_{}[\]<>#|~&])/g, (_, mark: string) => `&#${mark.charCodeAt(0)};`);
  const linked = text.replace(/(!?)\[([^\]]*)\]\(([^)\s]*)[^)]*\)/g, (_, image: string, words: string, to: string) =>
    image ? `<img src="${to}">` : `<a href="${to}">${words}</a>`,
  );
  return `<!doctype html><meta charset="utf-8"><body>${linked}`;
}

async function exportsOf(shown: Record<"html" | "md", Page>, path: string, i: number): Promise<void> {
  for (const format of ["html", "md"] as const) {
    const text = await (await fetch(`${origin}${path}/report.${format}`)).text();
    const file = join(folder, `export-${i}-${format}.html`);
    writeFileSync(file, format === "md" ? careless(text) : text);
    await visit(shown[format], `file://${file}`, seen[format]);
  }
  if (i > 1) return;
  const pdf = Buffer.from(await (await fetch(`${origin}${path}/report.pdf`)).arrayBuffer()).toString("latin1");
  if (!pdf.startsWith("%PDF-")) inPdf.push("no PDF was printed");
  inPdf.push(
    ...[...pdf.matchAll(/\/(?:JavaScript|JS|Launch|SubmitForm|EmbeddedFile|URI\s*\((?!https?:\/\/)[^)]{0,60})/g)].map((match) => match[0]),
  );
}

/** The same payloads as a careless program would show them: in text and in attributes. */
const bare = createServer((request, answer) => {
  const [, number, wall] = /^\/(\d+)(-policy)?$/.exec(request.url ?? "") ?? [];
  const line = payloads[Number(number)] ?? "";
  answer.setHeader("content-type", "text/html; charset=utf-8");
  if (wall) answer.setHeader("content-security-policy", policy);
  answer.end(
    number === undefined ? "" : `<!doctype html><title>x</title><body><p>${line}</p><input value="${line}"><a href='${line}'>x</a></body>`,
  );
});
await new Promise<void>((ready) => bare.listen(0, "127.0.0.1", ready));
const bareAddress = bare.address();
const bareOrigin = `http://127.0.0.1:${typeof bareAddress === "object" && bareAddress ? bareAddress.port : 0}`;
const policy = (await fetch(origin)).headers.get("content-security-policy") ?? "";

async function unescaped(kind: "policy" | "bare"): Promise<void> {
  const context = await watched(browser, bareOrigin, false, seen[kind]);
  let next = 0;
  await Promise.all(
    Array.from({ length: 3 }, async () => {
      let page = await context.newPage();
      while (next < payloads.length) {
        const number = next;
        next += EVERY;
        if (page.isClosed()) page = await context.newPage();
        const open = page;
        const late = setTimeout(() => void open.close(), 4000);
        await visit(page, `${bareOrigin}/${number}${kind === "policy" ? "-policy" : ""}`, seen[kind]);
        clearTimeout(late);
      }
    }),
  );
  await context.close();
}

function tell(id: string, what: string, { pages, executed, loads, elements }: Seen, holds: boolean): void {
  const found = `${pages} pages, ${executed} executed, ${loads} loads, ${elements} elements that only a payload brings`;
  console.log(`${holds ? "ok  " : "MISS"} ${id.padEnd(8)} ${what}: ${found}`);
}

function clean({ executed, loads, moves, elements }: Seen): boolean {
  return executed + loads + moves + elements === 0;
}

try {
  await unescaped("policy");
  step("unescaped behind the policy");
  await unescaped("bare");
  step("unescaped behind nothing");
  const asked = await watched(browser, origin, true, seen.search);
  const box = await asked.newPage();
  let query = "";
  for (const line of [...payloads.filter((_, i) => i % EVERY === 0), ""]) {
    if (line !== "" && query.length + line.length < 195) {
      query += ` ${line}`;
      continue;
    }
    await visit(box, `${origin}/search?q=${encodeURIComponent(query.toWellFormed())}`, seen.search);
    query = line.slice(0, 200);
  }
  await asked.close();
  step("search");
  const batches: string[][] = [];
  for (let at = 0; at < payloads.length; at += BATCH) batches.push([...baits(port, `b${at}`), ...payloads.slice(at, at + BATCH)]);
  const context = await watched(browser, origin, true, seen.app);
  const files = await watched(browser, "file://", true, seen.html);
  const marks = await watched(browser, "file://", true, seen.md);
  const page = await context.newPage();
  const shown = { html: await files.newPage(), md: await marks.newPage() };
  const made: string[] = [];
  let filled = 0;
  const cvText = new TextEncoder().encode(cvOf(batches[0] ?? []));
  for (const [i, lines] of batches.entries()) {
    if (performance.now() - begun > SECONDS * 1000) break;
    // The first two are of one CV, so that two postings can be compared.
    const cv = { name: `${lines[0]}.txt`, bytes: i === 1 ? cvText : new TextEncoder().encode(cvOf(lines)) };
    const papers = lines
      .slice(0, 4)
      .map((line) => ({ name: line, bytes: new TextEncoder().encode(`${line}\n\n${line}\nAbstract\n${line}`) }));
    const posting = { name: `${lines[1]}`, bytes: new TextEncoder().encode(postingOf(lines)) };
    const verdict = await verdictOf(
      origin,
      formOf({ cv, posting, papers, fields: { notes: lines.join("\n"), stage: lines[5] ?? "", date: "2026-12-20" } }),
      60,
    );
    step(`form ${i} of ${batches.length}: ${verdict.state} after ${verdict.seconds.toFixed(1)} s`);
    if (verdict.state !== "report") {
      failed++;
      seen.app.where.push(`batch ${i}: ${verdict.state}`);
      continue;
    }
    made.push(verdict.path);
    filled += await fill(verdict.path, lines);
    step("filled");
    const pages = ["", "/stages/document", "/stages/profile", "/stages/posting", "/stages/match", "/notes", "/notes?part=fit", "/compare"];
    for (const end of pages) await visit(page, origin + verdict.path + end, seen.app);
    step("pages");
    // What was typed comes back beside an error.
    await page.goto(origin).catch(() => undefined);
    await page.fill("#posting-text", lines.join("\n"));
    await page.click("form.start button[type=submit]").catch(() => undefined);
    await page.waitForLoadState();
    await provoke(page, seen.app);
    const broken = await verdictOf(origin, formOf({ cv: { name: `${lines[6]}.pdf`, bytes: Buffer.from("%PDF-1.7 broken") } }), 30);
    if (broken.path) await visit(page, `${origin}${broken.path}/progress`, seen.app);
    step("form with an error, broken file");
    await exportsOf(shown, verdict.path, i);
  }
  const [left = "", right = ""] = made;
  for (const end of [`${left}/compare/${right.split("/").at(-1)}`, "/reports", "/data"]) await visit(page, origin + end, seen.app);
  await context.close();
  await files.close();
  await marks.close();
  console.log(
    `${payloads.length} payloads, ${Math.min(payloads.length, made.length * BATCH)} of them in ${made.length} reports, ${filled} notes and corrections filled with them, ${failed} not made`,
  );
  const rows: [string, string, Seen, boolean][] = [
    ["SEC-17", "pages of the app, without any policy", seen.app, clean(seen.app) && failed === 0],
    ["SEC-17", "search, without any policy", seen.search, clean(seen.search)],
    ["SEC-18", "exported HTML, without its policy", seen.html, clean(seen.html) && seen.html.pages > 0],
    ["SEC-18", "exported Markdown, by a careless renderer", seen.md, clean(seen.md) && seen.md.pages > 0],
    ["SEC-20", "unescaped, behind our policy", seen.policy, seen.policy.executed + seen.policy.loads === 0],
    ["control", "unescaped, behind nothing", seen.bare, seen.bare.executed > 100 / EVERY && seen.bare.loads > 0],
  ];
  for (const row of rows) tell(...row);
  console.log(
    `${inPdf.length === 0 ? "ok  " : "MISS"} SEC-18   printed PDF: ${inPdf.length} scripts, launches or foreign links ${inPdf.slice(0, 4).join(" ")}`,
  );
  console.log(
    `${reached.length === 0 ? "ok  " : "MISS"} baits    ${reached.length} requests reached the address that every field named ${reached.slice(0, 4).join(" ")}`,
  );
  const [before] = [reached.length];
  await fetch(`http://127.0.0.1:${port}/control`);
  console.log(`${reached.length > before ? "ok  " : "MISS"} control  a request to that address is seen`);
  for (const where of [
    ...seen.app.where,
    ...seen.search.where,
    ...seen.html.where,
    ...seen.md.where,
    ...seen.policy.where.filter((row) => !/elements/.test(row)),
  ].slice(0, 30))
    console.log(`       ${where}`);
  console.log(`${((performance.now() - begun) / 1000).toFixed(0)} s`);
  process.exitCode = rows.every(([, , , holds]) => holds) && inPdf.length + reached.length === 1 ? 0 : 1;
} catch (error) {
  console.log(
    `MISS the run broke off; the server ${server.child.exitCode === null ? "stands" : "died"}: ${server.logged()} ${String(error)} ${String((error as Error).stack)}`,
  );
  process.exitCode = 1;
} finally {
  await browser.close();
  await server.kill();
  listener.close();
  bare.close();
  rmSync(folder, { recursive: true, force: true });
}
