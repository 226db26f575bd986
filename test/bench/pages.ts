/**
 * Lighthouse's mobile scores of the reading pages, and the sizes of their sheet and scripts:
 *
 *     node test/bench/pages.ts [RUNS=3]
 *
 * Each page is shown by the run whose score is the median, with the lowest and the highest score; a page of one line, from a server that does nothing else,
 * tells how much of it is the browser's own. Lighthouse is no dependency of the project (it would be a third of its packages): `npx` fetches it for this run.
 */

import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { ensureChromium } from "../e2e/chromium.ts";
import { makeReport, startProcess } from "../faults/server-process.ts";

const LIGHTHOUSE = "lighthouse@13.5.0";

interface Result {
  categories: Record<string, { score: number | null }>;
  audits: Record<string, { numericValue?: number; score: number | null; title: string; scoreDisplayMode: string }>;
}

const runs = Number(process.argv[2] ?? 3);
const chromium = ensureChromium();
const empty = createServer((_, answer) => {
  answer.setHeader("content-type", "text/html; charset=utf-8");
  answer.end(
    '<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>One line</title><h1>One line</h1></html>',
  );
});
const folder = mkdtempSync(join(tmpdir(), "groundwork-pages-"));
const server = await startProcess(folder);
try {
  const report = await makeReport(server.origin, "lighthouse-report");
  for (const path of ["/style.css", ...["drop", "progress", "reader", "search"].map((name) => `/client/${name}.js`)]) {
    const answer = await fetch(server.origin + path);
    if (answer.ok) console.log(`${path}: ${gzipSync(await answer.bytes()).length} bytes gz`);
  }
  const own = ["/", "/concepts/dpo", "/questions", "/roles/ai-for-science-researcher", report].map((path) => server.origin + path);
  for (const address of chromium ? [await startEmpty(), ...own] : []) {
    const results: Result[] = [];
    for (let run = 0; run < runs; run++) {
      const result = await lighthouse(address);
      if (result) results.push(result);
    }
    tell(address === own.at(-1) ? "a report" : own.includes(address) ? new URL(address).pathname : "a page of one line", results);
  }
} finally {
  empty.close();
  await server.kill();
  rmSync(folder, { recursive: true });
}

function startEmpty(): Promise<string> {
  return new Promise((ready) => {
    empty.listen(0, "127.0.0.1", () => ready(`http://127.0.0.1:${(empty.address() as AddressInfo).port}/`));
  });
}

async function lighthouse(address: string): Promise<Result | undefined> {
  const out = join(folder, "lighthouse.json");
  const flags = ["--no-sandbox", "--headless=new", "--disable-gpu"].join(" ");
  const words = ["--yes", LIGHTHOUSE, address, "--quiet", "--output=json", `--output-path=${out}`, `--chrome-flags=${flags}`];
  const child = spawn("npx", words, { env: { ...process.env, CHROME_PATH: chromium }, timeout: 120_000, stdio: "ignore" });
  const status = await new Promise((done) => child.once("exit", done));
  if (status === 0) return JSON.parse(readFileSync(out, "utf8")) as Result;
  console.log(`${address}: Lighthouse ended with ${status}`);
  return undefined;
}

function tell(name: string, results: Result[]): void {
  const score = (result: Result) => Math.round((result.categories.performance?.score ?? 0) * 100);
  results.sort((a, b) => score(a) - score(b));
  const median = results[Math.floor(results.length / 2)];
  if (!median) return;
  const scores = Object.entries(median.categories).map(([category, row]) => `${category} ${Math.round((row.score ?? 0) * 100)}`);
  const number = (audit: string) => median.audits[audit]?.numericValue ?? Number.NaN;
  const failed = Object.values(median.audits).filter((row) => row.score === 0 && row.scoreDisplayMode === "binary");
  console.log(
    `${name}: ${scores.join(", ")}; performance ${results.map(score).join(" ")}; LCP ${(number("largest-contentful-paint") / 1000).toFixed(2)} s, CLS ${number("cumulative-layout-shift").toFixed(3)}, TBT ${Math.round(number("total-blocking-time"))} ms${failed.length > 0 ? `; fails: ${failed.map((row) => row.title).join("; ")}` : ""}`,
  );
}
