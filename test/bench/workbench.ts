/**
 * How long the workbenches take from a key or a click to the next paint (INP, by the browser's own event timing), typing into each and using its controls:
 *
 *     node test/bench/workbench.ts [LETTERS=120]
 *
 * The browser counts in steps of 8 ms. The control is the same page with a handler that keeps the main thread for 300 ms.
 */

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { ensureChromium, launch } from "../e2e/chromium.ts";
import { makeReport, startProcess } from "../faults/server-process.ts";

const letters = Number(process.argv[2] ?? 120);
const WORDS = "We compared seeds and judges before the claim was made, with intervals by the bootstrap over prompts. ".repeat(20);
/** Interactions are keys and clicks; the browser reports those of 16 ms and more, the others count as 8. */
const WATCH = `(() => {
  window.seen = [];
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (entry.interactionId) window.seen.push(entry.duration); })
    .observe({ type: "event", durationThreshold: 16, buffered: true });
})()`;

const path = ensureChromium();
if (!path) process.exit(1);
const folder = mkdtempSync(join(tmpdir(), "groundwork-workbench-"));
const server = await startProcess(folder);
const browser = await launch(path);
const rows: { page: string; interactions: number; "INP, ms": number; "slowest, ms": number; bound: string }[] = [];
try {
  const page = await (await browser.newContext()).newPage();
  const report = await makeReport(server.origin, "workbench-report");
  const begin = async (form: string) => {
    await page.goto(`${server.origin}/practice`);
    await page.click(`${form} button`);
    await page.waitForURL(/\/steps\/0/);
  };
  await page.goto(`${server.origin}/practice`);
  await page.setInputFiles("#paper", {
    name: "paper.tex",
    mimeType: "text/plain",
    buffer: readFileSync(join(import.meta.dirname, "../papers/dev-rlhf-length.tex")),
  });
  await page.click("button:text-is('Read it')");
  await page.waitForURL(/\/papers\//);
  await page.click("li:has(h2:text-is('Critique it')) button");
  await page.waitForURL(/\/steps\/0/);
  await measure("critique beside a paper, typing", page, () => page.locator("#text").pressSequentially(WORDS.slice(0, letters)));
  await page.click("button:text-is('Done')");
  await page.check('input[name="rating"][value="3"]');
  await page.click("button:text-is('Compare')");
  await page.waitForSelector(".compared");
  await measure("its comparison, marking points", page, async () => {
    for (const box of await page.locator(".ticks input").all()) await box.click();
  });
  await begin("form:has(#choose-design)");
  for (let i = 0; i < 2; i++) await page.click("button:text-is('Skip')");
  await measure("design, a table of arms", page, () =>
    page.locator("table.cells textarea, #text").first().pressSequentially(WORDS.slice(0, letters)),
  );
  await page.goto(`${server.origin}/practice/power/two-sample-t`);
  await measure("the calculator", page, async () => {
    for (const value of ["0.3", "0.45", "0.8", "1.2"]) {
      await page.locator('[name="d"]').fill("");
      await page.locator('[name="d"]').pressSequentially(value, { delay: 120 });
    }
  });
  await begin("form:has(#mock-report)");
  await measure("a mock, typing", page, () => page.locator("#text").pressSequentially(WORDS.slice(0, letters)));
  await page.goto(server.origin + report);
  await measure("a report, filters and a note", page, async () => {
    for (const name of ["strong", "bridge", "all"]) await page.click(`[data-show=${name}]`);
    await page.locator("a[data-write]").first().click();
    await page.keyboard.type(WORDS.slice(0, letters / 2));
  });
  await page.goto(`${server.origin}/practice/power/two-sample-t`);
  await page.evaluate("addEventListener('keydown', () => { const end = performance.now() + 300; while (performance.now() < end); })");
  await measure("control: held for 300 ms", page, () => page.locator('[name="d"]').pressSequentially("0.5"), false);
} finally {
  await browser.close();
  await server.kill();
  rmSync(folder, { recursive: true });
}
console.table(rows);
process.exitCode = rows.every((row) => row.bound === "met" || row.bound === "control seen") ? 0 : 1;

async function measure(name: string, page: Page, act: () => Promise<unknown>, bounded = true): Promise<void> {
  await page.evaluate(WATCH);
  await act();
  await page.waitForTimeout(900);
  const seen = ((await page.evaluate("window.seen")) as number[]).toSorted((a, b) => b - a);
  // INP is the slowest interaction, leaving one out for every fifty.
  const inp = seen[Math.floor(seen.length / 50)] ?? 8;
  const met = bounded ? inp <= 100 : inp >= 300;
  rows.push({
    page: name,
    interactions: seen.length,
    "INP, ms": inp,
    "slowest, ms": seen[0] ?? 8,
    bound: bounded ? (met ? "met" : "MISSED") : met ? "control seen" : "CONTROL MISSED",
  });
}
