/** A browser that counts what a page executes and where it wants to go. */

import type { Browser, BrowserContext, Page } from "playwright-core";

/** What pages did. `loads` are requests to another place than `home`; `elements` things in a page that only a payload brings. */
export interface Seen {
  pages: number;
  executed: number;
  /** Requests for something to load, and pages that wanted to be left for another one. */
  loads: number;
  moves: number;
  elements: number;
  where: string[];
}

export const SPY = `(() => {
  const fire = (name) => function () { console.log("GROUNDWORK-FIRED " + name + " " + location.href.slice(0, 80)); };
  for (const name of ["alert", "confirm", "prompt", "print", "open"]) window[name] = fire(name);
})()`;

/** Fires every event that an inline handler waits for, and follows every javascript: link, so that a payload that waits for a person is met too. */
const PROVOKE = `(() => {
  let found = 0;
  for (const element of document.querySelectorAll("*")) {
    const handlers = element.getAttributeNames().filter((name) => /^on/i.test(name));
    found += handlers.length;
    for (const name of handlers) { try { element.dispatchEvent(new Event(name.slice(2).toLowerCase(), { bubbles: true })); } catch {} }
    for (const name of ["href", "src", "action", "formaction", "xlink:href", "data"]) {
      const value = element.getAttribute(name) ?? "";
      if (/^[\\s\\u0000-\\u0020]*(?:javascript|vbscript|data:text)/i.test(value)) { found++; try { element.click?.(); } catch {} }
    }
    if (/^(?:iframe|object|embed|applet|base|marquee|frameset|math)$/i.test(element.localName)) found++;
    if (element.localName === "script" && !/^\\/client\\//.test(element.getAttribute("src") ?? "") && element.type !== "application/ld+json") found++;
    if (element.localName === "meta" && /refresh/i.test(element.httpEquiv)) found++;
  }
  return found;
})()`;

export function nothing(): Seen {
  return { pages: 0, executed: 0, loads: 0, moves: 0, elements: 0, where: [] };
}

/** A context whose pages are watched. With `bypass` no page's Content-Security-Policy holds, so that only escaping stands. */
export async function watched(browser: Browser, home: string, bypass: boolean, seen: Seen): Promise<BrowserContext> {
  const context = await browser.newContext({ bypassCSP: bypass });
  await context.addInitScript(SPY);
  context.on("console", (message) => {
    if (message.text().startsWith("GROUNDWORK-FIRED")) {
      seen.executed++;
      seen.where.push(message.text());
    }
  });
  context.on("dialog", (dialog) => {
    seen.executed++;
    void dialog.dismiss().catch(() => undefined);
  });
  await context.route(
    (url) => url.protocol !== "data:" && url.protocol !== "blob:" && !url.href.startsWith(home),
    async (route) => {
      const request = route.request();
      // A policy stops loads; leaving a page it does not stop, so that is counted apart.
      if (request.isNavigationRequest() && request.frame().parentFrame() === null) seen.moves++;
      else {
        seen.loads++;
        seen.where.push(`load ${request.url().slice(0, 100)}`);
      }
      await route.abort();
    },
  );
  return context;
}

/** Opens an address, provokes it, and counts. */
export async function visit(page: Page, address: string, seen: Seen): Promise<void> {
  seen.pages++;
  await page.goto(address, { waitUntil: "load", timeout: 15_000 }).catch(() => undefined);
  await provoke(page, seen);
}

export async function provoke(page: Page, seen: Seen): Promise<void> {
  const found = Number(await page.evaluate(PROVOKE).catch(() => 0));
  if (found > 0) seen.where.push(`${found} elements at ${page.url().slice(0, 120)}`);
  seen.elements += found;
}
