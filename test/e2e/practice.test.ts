/** Practice in a real Chromium: each drill walked to its end and its transcript, with its keys and its voice; cards by keyboard; and answering with scripts off. */

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

/**
 * Answers the steps from the open one to the end with `words`, by key; `each` is done before a step is ended. Every `compares`th answer is rated and
 * compared, the others are gone on from. Then the session is ended and looked back on.
 */
async function answerAll(
  page: Page,
  words: string,
  compares: number,
  each: (at: number) => Promise<void> = async () => undefined,
): Promise<number> {
  const quiet = compares === 0;
  for (let at = Number(/steps\/(\d+)/.exec(page.url())?.[1]); ; at++) {
    if ((await page.locator("#text").count()) === 0) break;
    await page.fill("#text", `${words} ${at + 1}`);
    await each(at);
    await page.focus("#text");
    await page.keyboard.press("Control+Enter");
    if (quiet) {
      await page.waitForURL(`**/steps/${at + 1}`, { waitUntil: "domcontentloaded" });
      continue;
    }
    await page.waitForSelector("button:text-is('Compare')");
    if (at % compares === 0) {
      await page.check(`input[name="rating"][value="${1 + (at % 5)}"]`);
      await page.click("button:text-is('Compare')");
      await page.waitForSelector(".compared");
    }
    await page.click(".work > p > a.button");
    await page.waitForURL(`**/steps/${at + 1}`, { waitUntil: "domcontentloaded" });
  }
  const steps = await page.locator(".step-list > li").count();
  await page.click("button:text-is('End and look back')");
  await page.waitForURL(/\/transcript/);
  expect(await page.locator(".transcript > div > .said-words, .transcript .nothing:text-is('Skipped.')").count()).toBe(steps);
  for (const round of await page.locator("section.transcript").all())
    expect(await round.locator(":scope > ul > li").count()).toBeLessThanOrEqual(3);
  return steps;
}

/** A browser that hears one sentence at once: no machine of a test has a voice. */
const HEARS = `window.SpeechRecognition = class extends EventTarget {
  start() { setTimeout(() => this.dispatchEvent(Object.assign(new Event("result"), { resultIndex: 0, results: [Object.assign([{ transcript: "said aloud" }], { isFinal: true })] })), 20); }
  stop() { this.dispatchEvent(new Event("end")); }
};`;

async function speakInto(page: Page, name: string): Promise<void> {
  await page.focus(`[name="${name}"]`);
  await page.click("button:text-is('Speak')");
  await page.waitForSelector("output:has-text('Listening, into')");
  await page.waitForFunction(`document.querySelector('[name="${name}"]').value === "said aloud"`);
  expect(await axeFaults(page, false)).toEqual([]);
}

/** Chooses a method, and changes a number of it. */
async function calculate(page: Page): Promise<void> {
  await page.selectOption("#stat-method", "two-sample-t");
  await page.click("button:text-is('Show its fields')");
  await page.waitForSelector("#f-stat-d");
  await page.fill("#f-stat-d", "0.4");
  await page.locator(".result", { hasText: "d = 0.4" }).waitFor();
  expect(await axeFaults(page, false)).toEqual([]);
  await page.reload();
  expect(await page.inputValue("#f-stat-d")).toBe("0.4");
}

describe.skipIf(!chromium)(`practice${chromium ? "" : `. ${WITHOUT}`}`, { timeout: 60_000 }, () => {
  test("a paper is brought and defended to the end, a rating is kept as it is chosen, and an answer is tried again", () =>
    withPage(true, async (page) => {
      await bring(page);
      expect(await axeFaults(page, false)).toEqual([]);
      await page.reload();
      await page.click("li:has(h2:text-is('Defend it')) button");
      await page.waitForURL(/\/steps\/0/);
      await answer(page, "We show that brevity-shaped optimisation cuts answers by 41 %.");
      expect(await page.locator(".compared").innerText()).toContain("You say “we”");
      await page.click("button:text-is('Answer again')");
      await page.waitForSelector(".former");
      expect(await page.inputValue("#text")).toBe("");
      await page.fill("#text", "I measured that answers got 41 % shorter.");
      await page.keyboard.press("Control+Enter");
      await page.check('input[name="rating"][value="4"]');
      await page.waitForSelector("output:text-is('Saved.')");
      await page.reload();
      expect(await page.locator(".compared").innerText()).not.toContain("You say “we”");
      await page.click(".work > p > a.button");
      await page.waitForURL("**/steps/1");
      expect(await walk(page)).toEqual([]);
      expect(await answerAll(page, "I ran that myself, with five seeds.", 7)).toBe(15);
      expect(await page.locator("main").innerText()).toContain("Your own rating: 4 of 5.");
      expect(await page.locator(".former").count()).toBe(1);
      expect(await axeFaults(page, false)).toEqual([]);
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

  test("a design is walked to its end by keys and voice; its calculator moves, and its inputs stand after a reload", () =>
    withPage(true, async (page) => {
      await page.addInitScript(HEARS);
      await page.request.post(`${server.origin}/settings`, { form: { of: "speech", on: "on" }, headers: { origin: server.origin } });
      await page.goto(`${server.origin}/practice`);
      await page.selectOption("#choose-design", "drill/cai-sycophancy");
      await page.click("form:has(#choose-design) button");
      await page.waitForURL("**/steps/0");
      await page.keyboard.press("Control+Shift+Enter");
      await page.waitForURL("**/steps/1");
      const session = page.url().replace(/\/steps\/.*/, "");
      const steps = await answerAll(page, "A null result says what it excludes.", 5, async (at) => {
        if (at === 2) await speakInto(page, "row.0.1");
        if (at === 6) await calculate(page);
      });
      expect(steps).toBe(11);
      expect(await page.locator("main").innerText()).toContain("said aloud");
      const preregistration = await (await page.request.get(`${session}/session.md`)).text();
      for (const part of ["| said aloud |", "d = 0.4", "> A null result", "Skipped."]) expect(preregistration).toContain(part);
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

  test("a paper is criticised to the end, with the paper beside it by keyboard", () =>
    withPage(true, async (page) => {
      await bring(page);
      await page.click("li:has(h2:text-is('Critique it')) button");
      await page.waitForURL(/\/steps\/0/);
      expect(await page.locator(".paper-pane").count()).toBe(1);
      await answer(page, "It shortens answers by a penalty on length, and measures help by a judge.");
      expect(await axeFaults(page, false)).toEqual([]);
      await page.reload();
      expect(await walk(page)).toEqual([]);
      await page.click(".work > p > a.button");
      await page.waitForURL("**/steps/1");
      const fill = async (at: number) => {
        if (at === 2) await page.fill('[name="row.0.0"]', "Brevity cuts answers by 41 %");
      };
      expect(await answerAll(page, "They need more datasets.", 4, fill)).toBe(10);
      expect(await page.locator("main").innerText()).toContain("“more datasets”: this fits every paper");
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
      expect(await page.locator("[data-others]").innerText()).toMatch(/^0:\d\d of 30 min$/);
      const steps = await answerAll(page, "I measured it over five seeds.", 0);
      expect(steps).toBeGreaterThan(5);
      expect(await page.locator("section.transcript").count()).toBeLessThan(steps);
      expect(await axeFaults(page, false)).toEqual([]);
      expect(await walk(page)).toEqual([]);
      await page.locator('#step-1 input[name="rating"][value="2"]').check();
      await page.locator("#step-1 output:text-is('Saved.')").waitFor();
      await page.reload();
      expect(await page.locator("#step-1 .label").innerText()).toBe("Your own rating: 2 of 5.");
      const transcript = await (await page.request.get(`${session}/session.md`)).text();
      expect(transcript).toContain("What to look at first:");
      expect(transcript).toContain("own rating 2 of 5");
    }));
});
