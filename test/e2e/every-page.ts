/**
 * Every page in a real Chromium: no accessibility fault in light or dark, narrow or wide, and everything on it reached by the keyboard. Two test files take half
 * of the pages each, so that two cores share the longest of all tests.
 */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Server, startServer } from "../../src/web/serve.ts";
import { makeReport, post } from "../faults/server-process.ts";
import { axeFaults, walk } from "./check-page.ts";
import { ensureChromium, launch, WITHOUT } from "./chromium.ts";

const chromium = ensureChromium();
const folder = mkdtempSync(join(tmpdir(), "groundwork-pages-"));
let server: Server;
let browser: Browser;
let report = "";
let failed = "";

beforeAll(async () => {
  if (!chromium) return;
  server = await startServer({ folder, port: 0, log: () => undefined });
  report = await makeReport(server.origin, "pages-report-1");
  failed = await askInVain();
  await chooseModel();
  browser = await launch(chromium);
}, 90_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true });
});

/** A model that no test asks, so that the pages show what they show with one. */
async function chooseModel(): Promise<void> {
  const choice = { provider: "compatible", model: "tiny", address: "http://127.0.0.1:9/v1" };
  await post(server.origin, "/settings/model", new URLSearchParams(choice));
  await post(server.origin, "/settings/model/switch", new URLSearchParams({ on: "on" }));
}

/** The address of a request that comes to nothing: its CV is no PDF. */
async function askInVain(): Promise<string> {
  const body = new FormData();
  body.set("submission", "pages-failed-1");
  body.set("cv", new File(["%PDF-1.7 and no more"], "cv.pdf"));
  body.set("posting-text", "Research Engineer\n\nYou have trained models.");
  const sent = await fetch(`${server.origin}/reports`, { method: "POST", body, headers: { origin: server.origin }, redirect: "manual" });
  const path = sent.headers.get("location") ?? "";
  await (await fetch(`${server.origin}${path.replace("/progress", "")}/events`)).text();
  return path;
}

/** One address of each kind of page; `$` stands for the report's, `!` for that of a request that failed. */
const PAGES = [
  "/",
  "/reports",
  "$",
  "!",
  "$/notes",
  "$/stages/document",
  "$/stages/profile",
  "$/stages/posting",
  "$/stages/match",
  "/guides",
  "/roles",
  "/concepts",
  "/questions",
  "/drills",
  "/firms",
  "/areas",
  "/sources",
  "/search",
  "/search?q=dpo",
  "/practice",
  "/practice/power",
  "/practice/progress",
  "/practice/plan",
  "/practice/find",
  "$/propose",
  "$/ask",
  "/practice/power/two-sample-t",
  "/settings",
  "/data",
  "/nowhere",
] as const;

/** The first page that a list leads to stands for all of its kind. */
const LISTS = ["/roles", "/concepts", "/questions", "/drills", "/firms", "/areas"] as const;

const KINDS: [name: string, address: (page: Page) => Promise<string>][] = [
  ...PAGES.map((path): [string, () => Promise<string>] => [
    path.replace("$", "a report").replace("!", "a failure"),
    async () => path.replace("$", report).replace("!", failed),
  ]),
  ...LISTS.map((list): [string, (page: Page) => Promise<string>] => [
    `one of ${list}`,
    async (page) => {
      await page.goto(server.origin + list);
      const first = await page.locator(`main a[href^="${list}/"]`).first().getAttribute("href");
      expect(first, `a link on ${list}`).toBeTruthy();
      return first ?? list;
    },
  ]),
];

/** Tests every second page, from the first or from the second on. */
export function everyPage(half: 0 | 1): void {
  describe.skipIf(!chromium)(`every page${chromium ? "" : `. ${WITHOUT}`}`, { timeout: 60_000 }, () => {
    test.each(KINDS.filter((_, i) => i % 2 === half))("%s has no accessibility fault and is reached by keyboard", async (_, addressOf) => {
      const context = await browser.newContext({ reducedMotion: "reduce" });
      try {
        const page = await context.newPage();
        await page.goto(server.origin + (await addressOf(page)));
        expect(await axeFaults(page, false)).toEqual([]);
        await page.reload();
        expect(await walk(page)).toEqual([]);
      } finally {
        await context.close();
      }
    });
  });
}
