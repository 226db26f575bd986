/** What a person does, in a real Chromium, with scripts and without. */

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ServerProcess, startProcess } from "../faults/server-process.ts";
import { longCv } from "../bench/long-cv.ts";
import { ensureChromium, launch, WITHOUT } from "./chromium.ts";

const CORPUS = join(import.meta.dirname, "../corpus");
const CV = join(CORPUS, "cvs/phd-student-alignment/cv.pdf");
const POSTING = readFileSync(join(CORPUS, "postings/research-engineer-post-training/posting.md"), "utf8");
const REPORT = /\/reports\/[\w-]{36}$/;

const chromium = ensureChromium();
const folder = mkdtempSync(join(tmpdir(), "groundwork-flows-"));
let server: ServerProcess;
let browser: Browser;
beforeAll(async () => {
  if (!chromium) return;
  [server, browser] = await Promise.all([startProcess(folder), launch(chromium)]);
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await server?.kill();
  rmSync(folder, { recursive: true });
});

/** A CV that takes longer than what is made at once, so that there is a page of its progress. (`src/web/app.test.ts` follows one without scripts.) */
const LONG = { name: "cv.pdf", mimeType: "application/pdf", buffer: Buffer.from(longCv(40, 200)) };

/** Fills the form and sends it; returns on the progress page or the report, with the pages that came. */
async function send(page: Page, mark: string, cv: string | typeof LONG = CV): Promise<string[]> {
  await page.goto(server.origin);
  const came: string[] = [];
  page.on("framenavigated", (frame) => came.push(new URL(frame.url()).pathname));
  await page.setInputFiles("#cv", cv);
  await page.fill("#posting-text", `${POSTING}\n${mark}`);
  await page.click("form.start button[type=submit]", { noWaitAfter: true });
  await page.waitForURL(/\/reports\/[\w-]{36}/);
  return came;
}

/** Presses what sends a form, and waits for the page that answers it: a click alone may return in between. */
async function press(page: Page, button: string): Promise<void> {
  await Promise.all([page.waitForEvent("framenavigated"), page.click(button)]);
  await page.waitForLoadState();
}

async function tabs(javaScriptEnabled: boolean): Promise<{ page: Page; other: Page; done: () => Promise<void> }> {
  const context = await browser.newContext({ javaScriptEnabled, acceptDownloads: true });
  return { page: await context.newPage(), other: await context.newPage(), done: () => context.close() };
}

describe.skipIf(!chromium)(`a person's ways${chromium ? "" : `. ${WITHOUT}`}`, { timeout: 60_000 }, () => {
  for (const scripts of [true, false]) {
    const how = scripts ? "with scripts" : "without scripts";

    test(`${how}: from the form over its progress to the report, in a second tab and after a refresh`, async () => {
      const { page, other, done } = await tabs(scripts);
      const came = await send(page, how, scripts ? LONG : CV);
      if (scripts) expect(came[0]).toMatch(/\/progress$/);
      const address = page.url().replace("/progress", "");
      await other.goto(address);
      await other.reload();
      await Promise.all([page.waitForURL(REPORT), other.waitForURL(REPORT)]);
      expect(page.url()).toBe(address);
      for (const tab of [page, other]) expect(await tab.locator("main h1, main h2").count()).toBeGreaterThan(5);
      await done();
    });

    // Plain forms, which no script touches: once is enough.
    test.skipIf(scripts)(`${how}: a report is renamed, duplicated and deleted`, async () => {
      const { page, done } = await tabs(scripts);
      await send(page, `${how}, kept`);
      await page.waitForURL(REPORT);
      await page.click("details.tools > summary");
      await page.fill("#name", `Named ${how}`);
      await press(page, "button:text-is('Rename')");
      expect(await page.title()).toContain(`Named ${how}`);
      const first = page.url();
      await page.click("details.tools > summary");
      await page.click("button:text-is('Duplicate')");
      await page.waitForURL((url) => REPORT.test(url.pathname) && url.href !== first);
      await page.click("details.tools > summary");
      await page.click("button:text('Delete this report')");
      await page.waitForURL(/\/reports$/);
      expect(await page.locator(`text="Named ${how}"`).count()).toBe(1);
      expect(await page.locator(`text="Named ${how} (copy)"`).count()).toBe(0);
      await done();
    });

    test(`${how}: the server ends in the middle of a report, and the report is there after the next start`, async () => {
      const { page, done } = await tabs(scripts);
      const came = await send(page, `${how}, cut short`, scripts ? LONG : CV);
      if (scripts) expect(came[0]).toMatch(/\/progress$/);
      const path = new URL(page.url()).pathname.replace("/progress", "");
      await server.kill();
      server = await startProcess(folder);
      await page.goto(server.origin + path);
      await page.waitForURL(REPORT);
      expect(await page.locator("main h2").count()).toBeGreaterThan(5);
      await done();
    });

    test(`${how}: everything is exported, deleted and imported again`, async () => {
      const { page, done } = await tabs(scripts);
      await page.goto(`${server.origin}/reports`);
      const before = await page.locator("ul.reports > li").allInnerTexts();
      expect(before.length).toBeGreaterThan(1);
      await page.goto(`${server.origin}/data`);
      const [download] = await Promise.all([page.waitForEvent("download"), page.click("text=Export everything")]);
      const zip = await download.path();
      await page.fill("#confirm", "delete everything");
      await press(page, "button:text('Delete everything')");
      expect(await page.locator("[role=status]").innerText()).toContain("Everything is deleted");
      await page.goto(`${server.origin}/reports`);
      expect(await page.locator("main").innerText()).toContain("There is none yet");
      await page.goto(`${server.origin}/data`);
      await page.setInputFiles("#archive", zip);
      await press(page, "button:text('Import')");
      await page.goto(`${server.origin}/reports`);
      expect((await page.locator("ul.reports > li").allInnerTexts()).toSorted()).toEqual(before.toSorted());
      await done();
    });
  }

  test("a person without a CV is told so, and what was typed stands there still", async () => {
    const { page, done } = await tabs(true);
    await page.goto(server.origin);
    await page.fill("#posting-text", "A posting that was typed by hand");
    await page.click("form.start button[type=submit]");
    expect(await page.locator("[role=alert]").innerText()).toContain("There is no CV yet");
    expect(await page.inputValue("#posting-text")).toBe("A posting that was typed by hand");
    await done();
  });

  test("the example opens as a report, offline", async () => {
    const { page, done } = await tabs(true);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).origin));
    await page.goto(server.origin);
    await page.click("main >> text=See an example");
    await page.waitForURL(REPORT);
    await page.waitForSelector("main h2");
    expect(new Set(asked)).toEqual(new Set([server.origin]));
    await done();
  });
});
