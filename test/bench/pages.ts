/**
 * Lighthouse's mobile scores of the reading pages, and the sizes of their sheet and scripts:
 *
 *     node test/bench/pages.ts
 *
 * Lighthouse is no dependency of the project (it would be a third of its packages): `npx` fetches it for this run.
 */

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
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

const chromium = ensureChromium();
const folder = mkdtempSync(join(tmpdir(), "groundwork-pages-"));
const server = await startProcess(folder);
try {
  const report = await makeReport(server.origin, "lighthouse-report");
  for (const path of ["/style.css", ...["drop", "progress", "reader", "search"].map((name) => `/client/${name}.js`)]) {
    const answer = await fetch(server.origin + path);
    if (answer.ok) console.log(`${path}: ${gzipSync(await answer.bytes()).length} bytes gz`);
  }
  for (const path of chromium ? ["/", "/concepts/dpo", "/questions", "/roles/ai-for-science-researcher", report] : []) {
    const out = join(folder, "lighthouse.json");
    const flags = ["--no-sandbox", "--headless=new", "--disable-gpu"].join(" ");
    const ran = spawnSync(
      "npx",
      ["--yes", LIGHTHOUSE, server.origin + path, "--quiet", "--output=json", `--output-path=${out}`, `--chrome-flags=${flags}`],
      { env: { ...process.env, CHROME_PATH: chromium }, timeout: 120_000, encoding: "utf8" },
    );
    if (ran.status !== 0) {
      console.log(`${path}: Lighthouse ended with ${ran.status}: ${ran.stderr.slice(0, 300)}`);
      continue;
    }
    const { categories, audits } = JSON.parse(readFileSync(out, "utf8")) as Result;
    const scores = Object.entries(categories).map(([name, { score }]) => `${name} ${Math.round((score ?? 0) * 100)}`);
    const number = (name: string) => audits[name]?.numericValue ?? Number.NaN;
    const failed = Object.values(audits).filter((row) => row.score === 0 && row.scoreDisplayMode === "binary");
    console.log(
      `${path.length > 40 ? "a report" : path}: ${scores.join(", ")}; LCP ${(number("largest-contentful-paint") / 1000).toFixed(2)} s, CLS ${number("cumulative-layout-shift").toFixed(3)}, TBT ${Math.round(number("total-blocking-time"))} ms${failed.length > 0 ? `; fails: ${failed.map((row) => row.title).join("; ")}` : ""}`,
    );
  }
} finally {
  await server.kill();
  rmSync(folder, { recursive: true });
}
