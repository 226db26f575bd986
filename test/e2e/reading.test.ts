/** Reading a report in a real Chromium with scripts: quotes beside marks, documents beside the text, words that are kept as they are typed. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ServerProcess, startProcess } from "../faults/server-process.ts";
import { ensureChromium, launch, WITHOUT } from "./chromium.ts";

const chromium = ensureChromium();
const folder = mkdtempSync(join(tmpdir(), "groundwork-reading-"));
let server: ServerProcess;
let browser: Browser;
let report = "";
beforeAll(async () => {
  if (!chromium) return;
  [server, browser] = await Promise.all([startProcess(folder), launch(chromium)]);
  const page = await browser.newPage();
  await page.goto(`${server.origin}/example/phd-student`);
  await page.waitForURL(/\/reports\/[\w-]{36}$/);
  report = page.url();
  await page.close();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await server?.kill();
  rmSync(folder, { recursive: true });
});

async function open(width: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, reducedMotion: "reduce" });
  await page.goto(report);
  return page;
}

const MARK = "#fit .pieces a.mark";
const CARD = "#quote-card";

describe.skipIf(!chromium)(`a report${chromium ? "" : `. ${WITHOUT}`}`, { timeout: 60_000 }, () => {
  test("shows a mark's quote on hover and focus, lets the pointer onto it, and puts it away on Escape", async () => {
    const page = await open(1360);
    const mark = page.locator(MARK).first();
    await mark.hover();
    const quote = await page.locator(`${CARD} .quote`).first().innerText();
    expect(await page.locator("#doc-cv .text").evaluate((text) => text.textContent?.replace(/\s+/g, " "))).toContain(quote.slice(1, 15));
    await page.locator(`${CARD} .quote`).first().hover();
    await page.waitForTimeout(500);
    expect(await page.locator(CARD).isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    expect(await page.locator(CARD).isVisible()).toBe(false);
    await mark.focus();
    expect(await page.locator(CARD).isVisible()).toBe(true);
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement?.closest('#quote-card') !== null")).toBe(true);
    await page.close();
  });

  test("leads from a mark to the place beside it without moving the text, and from a line to its statements", async () => {
    const page = await open(1360);
    const mark = page.locator(MARK).first();
    await mark.scrollIntoViewIfNeeded();
    const before = await page.evaluate("scrollY");
    await mark.click();
    expect(await page.evaluate("scrollY")).toBe(before);
    expect(await page.evaluate("[...CSS.highlights.get('quote')].every((range) => range.toString().length > 0)")).toBe(true);
    const line = page.locator("#doc-cv .text mark").nth(8);
    await line.click();
    await page.locator(".uses a").first().click();
    expect(await page.evaluate("document.querySelector(':target')?.getBoundingClientRect().top > 0")).toBe(true);
    await page.close();
  });

  test("opens the document as a sheet on a narrow window, and gives the focus back when it closes", async () => {
    const page = await open(390);
    await page.locator(MARK).first().click();
    expect(await page.locator(".source.sheet").isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    expect(await page.locator(".source.sheet").count()).toBe(0);
    expect(await page.evaluate("document.activeElement?.className")).toBe("mark");
    await page.close();
  });

  test("keeps words as they are typed, and they stand there after a reload", async () => {
    const page = await open(1360);
    await page.locator("#fit a[data-write]").first().click();
    const own = page.locator("#fit details.own").first();
    expect(await page.evaluate("document.activeElement?.tagName")).toBe("TEXTAREA");
    await own.locator("textarea").fill("Typed in one go");
    await expect.poll(() => own.locator("output").innerText()).toBe("Saved.");
    await page.reload();
    expect(await page.locator("#fit details.own textarea").first().inputValue()).toBe("Typed in one go");
    await page.close();
  });

  test("narrows the matrix at once, and the address says so", async () => {
    const page = await open(1360);
    await page.click("[data-show=strong]");
    expect(await page.locator(".row:visible:not(.state-direct)").count()).toBe(0);
    expect(page.url()).toContain("?show=strong");
    await page.close();
  });
});
