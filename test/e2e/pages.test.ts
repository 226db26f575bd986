/** Every page in a real Chromium: no accessibility fault in light or dark, narrow or wide, and everything on it reached by the keyboard. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Server, startServer } from "../../src/web/serve.ts";
import { makeReport } from "../faults/server-process.ts";
import { axeFaults, walk } from "./check-page.ts";
import { ensureChromium, launch, WITHOUT } from "./chromium.ts";

const chromium = ensureChromium();
const folder = mkdtempSync(join(tmpdir(), "groundwork-pages-"));
let server: Server;
let browser: Browser;
let report = "";

beforeAll(async () => {
  if (!chromium) return;
  server = await startServer({ folder, port: 0, log: () => undefined });
  report = await makeReport(server.origin, "pages-report-1");
  browser = await launch(chromium);
}, 90_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true });
});

/** One address of each kind of page; `$` stands for the report's. */
const PAGES = [
  "/",
  "/reports",
  "$",
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
  "/data",
  "/nowhere",
] as const;

/** The first page that a list leads to stands for all of its kind. */
const LISTS = ["/roles", "/concepts", "/questions", "/drills", "/firms", "/areas"] as const;

const KINDS: [name: string, address: (page: Page) => Promise<string>][] = [
  ...PAGES.map((path): [string, () => Promise<string>] => [path.replace("$", "a report"), async () => path.replace("$", report)]),
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

describe.skipIf(!chromium)(`every page${chromium ? "" : `. ${WITHOUT}`}`, { timeout: 60_000 }, () => {
  test.each(KINDS)("%s has no accessibility fault and is reached by keyboard", async (_, addressOf) => {
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
