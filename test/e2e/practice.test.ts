/** Practice in a real Chromium: a paper defended and criticised, a design with its numbers, cards by keyboard; and answering with scripts off. */

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Server, startServer } from "../../src/web/serve.ts";
import { axeFaults, walk } from "./check-page.ts";
import { ensureChromium, launch, WITHOUT } from "./chromium.ts";

const PAPER = readFileSync(join(import.meta.dirname, "../papers/dev-rlhf-length.tex"));
const chromium = ensureChromium();
const folder = mkdtempSync(join(tmpdir(), "groundwork-practice-e2e-"));
let server: Server;
let browser: Browser;
beforeAll(async () => {
  if (!chromium) return;
  [server, browser] = await Promise.all([startServer({ folder, port: 0, log: () => undefined }), launch(chromium)]);
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true });
});

async function withPage(scripts: boolean, visit: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ javaScriptEnabled: scripts, reducedMotion: "reduce" });
  try {
    await visit(await context.newPage());
  } finally {
    await context.close();
  }
}

async function bring(page: Page): Promise<void> {
  await page.goto(`${server.origin}/practice`);
  await page.setInputFiles("#paper", { name: "paper.tex", mimeType: "text/plain", buffer: PAPER });
  await page.click("button:text-is('Read it')");
  await page.waitForURL(/\/practice\/papers\//);
}

/** Answers the open step, rates it and stands before the comparison. */
async function answer(page: Page, words: string): Promise<void> {
  await page.fill("#text", words);
  await page.click("button:text-is('Done')");
  await page.check('input[name="rating"][value="3"]');
  await page.click("button:text-is('Compare')");
  await page.waitForSelector(".compared");
}

describe.skipIf(!chromium)(`practice${chromium ? "" : `. ${WITHOUT}`}`, { timeout: 60_000 }, () => {
  test("a paper is brought, defended for a step, and the session stands after a reload", () =>
    withPage(true, async (page) => {
      await bring(page);
      expect(await axeFaults(page, false)).toEqual([]);
      await page.reload();
      await page.click("li:has(h2:text-is('Defend it')) button");
      await page.waitForURL(/\/steps\/0/);
      await answer(page, "We show that brevity-shaped optimisation cuts answers by 41 %.");
      expect(await page.locator(".compared").innerText()).toContain("You say “we”");
      await page.reload();
      await page.click(".work > p > a.button");
      expect(page.url()).toContain("/steps/1");
      expect(await walk(page)).toEqual([]);
    }));

  test("what is typed is kept within a second, and an older window is told", () =>
    withPage(true, async (page) => {
      await bring(page);
      await page.click("li:has(h2:text-is('Critique it')) button");
      await page.waitForURL(/\/steps\/0/);
      expect(await page.locator(".paper-pane").innerText()).toContain("BSPO");
      const other = await page.context().newPage();
      await other.goto(page.url());
      await page.fill("#text", "Osterhaus, 2026: it bears on our reward model.");
      await page.waitForSelector("output:text-is('Saved.')");
      await other.fill("#text", "older words");
      await other.waitForSelector("output:has-text('another window')");
      await page.reload();
      expect(await page.inputValue("#text")).toContain("Osterhaus");
      expect(await axeFaults(page, false)).toEqual([]);
    }));

  test("the calculator of a design moves, and its inputs stand after a reload", () =>
    withPage(true, async (page) => {
      await page.goto(`${server.origin}/practice`);
      await page.selectOption("#choose-design", "drill/cai-sycophancy");
      await page.click("form:has(#choose-design) button");
      for (let i = 0; i < 6; i++) await page.click("button:text-is('Skip')");
      await page.selectOption("#stat-method", "two-sample-t");
      await page.click("button:text-is('Show its fields')");
      await page.waitForSelector("#f-stat-d");
      await page.fill("#f-stat-d", "0.4");
      await page.locator(".result", { hasText: "d = 0.4" }).waitFor();
      expect(await axeFaults(page, false)).toEqual([]);
      await page.reload();
      expect(await page.inputValue("#f-stat-d")).toBe("0.4");
    }));

  test("a card is asked, shown and graded by keys alone", () =>
    withPage(true, async (page) => {
      await page.goto(`${server.origin}/practice/cards?deck=role%2Fresearch-scientist`);
      const first = await page.locator(".ask").innerText();
      expect(await axeFaults(page, false)).toEqual([]);
      await page.reload();
      await page.keyboard.press("Space");
      await page.waitForSelector("button[value='good']");
      await page.keyboard.press("3");
      await page.locator(".ask").filter({ hasNotText: first }).waitFor();
      await page.keyboard.press("u");
      await page.locator(".ask", { hasText: first }).waitFor();
    }));

  test("a question is read, answered and compared without scripts", () =>
    withPage(false, async (page) => {
      await page.goto(`${server.origin}/practice`);
      expect(await page.locator(".rooms > li").count()).toBeGreaterThan(5);
      await page.click("form:has(#choose-answer) button");
      await page.waitForURL(/\/steps\/0/);
      await answer(page, "I said too much in a draft and a reviewer caught it.");
      expect(await page.locator(".compared").innerText()).toContain("From the library");
    }));

  test("a paper is criticised: a step, its comparison, and the paper beside it by keyboard", () =>
    withPage(true, async (page) => {
      await bring(page);
      await page.click("li:has(h2:text-is('Critique it')) button");
      await page.waitForURL(/\/steps\/0/);
      expect(await page.locator(".paper-pane").count()).toBe(1);
      await answer(page, "It shortens answers by a penalty on length, and measures help by a judge.");
      expect(await axeFaults(page, false)).toEqual([]);
      await page.reload();
      expect(await walk(page)).toEqual([]);
    }));

  test("a mock is quiet until its end, then shows a transcript with marks", () =>
    withPage(true, async (page) => {
      await page.goto(`${server.origin}/example/phd-student`);
      await page.waitForURL(/\/reports\/[\w-]{36}$/);
      await page.goto(`${server.origin}/practice`);
      await page.fill("#mock-minutes", "30");
      await page.click("form:has(#mock-report) button");
      await page.waitForURL(/\/steps\/0/);
      await page.fill("#text", "I trained reward models and found that the judge preferred longer answers.");
      await page.click("button:text-is('Done')");
      await page.waitForURL(/\/steps\/1/);
      expect(await page.locator(".compared").count()).toBe(0);
      const session = page.url().replace(/\/steps\/.*/, "");
      await page.goto(`${session}/transcript`);
      expect(page.url()).not.toContain("transcript");
      for (;;) {
        const skip = page.locator("button:text-is('Skip')");
        if ((await skip.count()) === 0) break;
        await Promise.all([page.waitForEvent("framenavigated"), skip.click()]);
        await page.waitForLoadState();
      }
      await page.click("button:text-is('End and look back')");
      await page.waitForURL(/\/transcript/);
      expect(await page.locator(".said-words").count()).toBe(1);
      expect(await page.locator("main").innerText()).toContain("Skipped.");
      expect(await axeFaults(page, false)).toEqual([]);
      expect(await walk(page)).toEqual([]);
    }));
});
