/**
 * How long the start takes on a fresh and on a used data folder, and how long from sending the form to the report in a real Chromium, by the browser's
 * own clock: it starts when the form is sent, and a section counts when it is painted. What the driver adds by asking from outside is told apart.
 *
 *     node test/bench/web-start.ts [TIMES=10]
 */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureChromium, launch } from "../e2e/chromium.ts";
import { corpusFile, startProcess } from "../faults/server-process.ts";

const times = Number(process.argv[2] ?? 10);
/** Milliseconds between opening the page and sending the form: nobody chooses two files faster. */
const CHOOSING = 3000;
const POSTING = new TextDecoder().decode(corpusFile("postings/research-engineer-post-training/posting.md"));

/** The milliseconds from sending the form to the first and the last paint of the first screen, and to the page with all its files. */
const SEEN = `new Promise((done) => {
  const [navigation] = performance.getEntriesByType("navigation");
  new PerformanceObserver((list) => {
    if (document.querySelector("article.body h2")) done({ painted: list.getEntries().at(-1).startTime, loaded: navigation.loadEventEnd });
  }).observe({ type: "largest-contentful-paint", buffered: true });
})`;

for (const kind of ["fresh", "warm"] as const) {
  const taken: number[] = [];
  const kept = mkdtempSync(join(tmpdir(), "groundwork-start-"));
  if (kind === "warm") await (await startProcess(kept)).kill();
  for (let i = 0; i < times; i++) {
    const folder = kind === "warm" ? kept : mkdtempSync(join(tmpdir(), "groundwork-start-"));
    const server = await startProcess(folder);
    taken.push(server.ready);
    await server.kill();
    if (folder !== kept) rmSync(folder, { recursive: true });
  }
  rmSync(kept, { recursive: true });
  tell(`start, ${kind} folder`, taken);
}

const path = ensureChromium();
if (path) {
  const folder = mkdtempSync(join(tmpdir(), "groundwork-start-"));
  const server = await startProcess(folder);
  const browser = await launch(path);
  const [first, complete, driven]: [number[], number[], number[]] = [[], [], []];
  for (let i = 0; i < times; i++) {
    const page = await (await browser.newContext()).newPage();
    await page.goto(server.origin);
    await page.setInputFiles("#cv", {
      name: "cv.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.concat([corpusFile("cvs/phd-student-alignment/cv.pdf"), Buffer.from(`\n% ${i}\n`)]),
    });
    await page.fill("#posting-text", `${POSTING}\n${i}`);
    await new Promise((done) => setTimeout(done, CHOOSING));
    const begun = performance.now();
    await page.click("form.start button[type=submit]", { noWaitAfter: true });
    await page.waitForSelector("article.body h2", { state: "attached" });
    driven.push(performance.now() - begun);
    await page.waitForLoadState("load");
    const { painted, loaded } = (await page.evaluate(SEEN)) as { painted: number; loaded: number };
    first.push(painted);
    complete.push(loaded);
    await page.context().close();
  }
  tell("form sent to the first section", first);
  tell("form sent to the complete report", complete);
  tell("the driver's click to its finding the first section", driven);
  await browser.close();
  await server.kill();
  rmSync(folder, { recursive: true });
}

function tell(what: string, taken: number[]): void {
  taken.sort((a, b) => a - b);
  const at = (share: number) => Math.round(taken[Math.min(taken.length - 1, Math.floor(taken.length * share))] ?? 0);
  console.log(`${what}: p50 ${at(0.5)} ms, slowest ${at(1)} ms of ${taken.length}`);
}
