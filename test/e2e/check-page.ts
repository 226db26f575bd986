/** What is looked for on a page: axe's rules in every light and width, and a walk over it by keyboard. */

import axeCore from "axe-core";
import type { Page } from "playwright-core";

/** Rules whose answer can differ between light and dark, and those that can differ between widths. */
const OF_COLOUR = ["color-contrast", "link-in-text-block"];
const OF_WIDTH = ["target-size", "scrollable-region-focusable"];

/**
 * Faults of the page as it stands, as sentences. Every rule runs once; the rules that light or width can change run again in the dark on a narrow
 * window. `full` asks for every rule in all four, which takes half a minute for a long page.
 */
export async function axeFaults(page: Page, full: boolean): Promise<string[]> {
  const faults: string[] = [];
  if (!full) await thin(page);
  for (const [width, colorScheme, rules] of [
    [1280, "light", undefined],
    [320, "dark", [...OF_COLOUR, ...OF_WIDTH]],
    [1280, "dark", OF_COLOUR],
    [320, "light", OF_WIDTH],
  ] as const) {
    if (!full && (width === 320) !== (colorScheme === "dark")) continue;
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const violations = await axe(page, full ? undefined : rules);
    for (const row of violations) {
      const places = row.nodes.slice(0, 3).map((node) => node.target.join(" "));
      faults.push(`${width} px, ${colorScheme}: ${row.id} at ${row.nodes.length} places, such as ${places.join(", ")}`);
    }
    // A window that was just made narrow may still be laid out: what stays too wide is a fault.
    const fits = await page
      .waitForFunction(`document.documentElement.scrollWidth <= ${width}`, undefined, { timeout: 3000 })
      .catch(() => false);
    if (!fits) faults.push(`${width} px: the page scrolls sideways`);
  }
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await page.setViewportSize({ width: 1280, height: 900 });
  return faults;
}

interface Violation {
  id: string;
  nodes: { target: string[] }[];
}

/** What axe finds by its rules, or by some of them. It is put into a page once, from outside, where no policy of the page keeps it away. */
async function axe(page: Page, rules: readonly string[] | undefined): Promise<Violation[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axeCore.source);
  const only = rules ? { runOnly: { type: "rule", values: rules } } : {};
  const options = { resultTypes: ["violations"], ...only };
  return page.evaluate(
    `axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ target }) => ({ target })) })))`,
  );
}

/** Siblings of one kind that are looked at. */
const ALIKE = 6;

/**
 * Takes away what stands on a page many times in the same form: of siblings with the same tag and class the first six stay. axe compares each target with
 * all others, so that a list of seven hundred takes it twelve seconds and six of them tell the same.
 */
async function thin(page: Page): Promise<void> {
  await page.evaluate(`(() => {
    for (const parent of document.querySelectorAll("main *, main")) {
      const seen = new Map();
      for (const child of [...parent.children]) {
        const kind = child.tagName + " " + child.className;
        const count = (seen.get(kind) ?? 0) + 1;
        seen.set(kind, count);
        if (count > ${ALIKE}) child.remove();
      }
    }
  })()`);
}

/** Steps of the Tab key at most: a longer page is walked so far, and what comes after is in the order of the document as well. */
const MOST_STEPS = 60;

/** Goes over a page by Tab alone; returns what is wrong, as sentences: a control never reached, focus that does not show, a skip link that leads nowhere. */
export async function walk(page: Page): Promise<string[]> {
  const faults: string[] = [];
  await page.evaluate(`(() => {
    const seen = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
    window.wanted = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary")]
      .filter((element) => seen(element) && !element.disabled && element.tabIndex >= 0);
    window.reached = new Set();
  })()`);
  const wanted = Number(await page.evaluate("window.wanted.length"));
  for (let step = 0; step < Math.min(wanted + 6, MOST_STEPS); step++) {
    await page.keyboard.press("Tab");
    const fault = await page.evaluate(`(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return "";
      window.reached.add(element);
      const style = getComputedStyle(element);
      const marked = (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none";
      const box = element.getBoundingClientRect();
      const on = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
      const name = element.tagName + " " + (element.textContent || element.name || "").trim().slice(0, 40);
      return !marked ? "no visible focus on " + name : !on ? "focus outside the window on " + name : "";
    })()`);
    if (step === 0) {
      await page.keyboard.press("Enter");
      if ((await page.evaluate("document.activeElement?.id")) !== "main") faults.push("the skip link does not lead to the content");
      await page.evaluate("document.activeElement?.blur(); getSelection()?.removeAllRanges(); scrollTo(0, 0)");
      await page.evaluate("document.querySelector('a.skip')?.focus()");
    }
    if (fault) faults.push(String(fault));
  }
  if (wanted + 6 <= MOST_STEPS) {
    const missed = (await page.evaluate(
      "window.wanted.filter((element) => !window.reached.has(element) && element.type !== 'radio').map((element) => element.outerHTML.slice(0, 80))",
    )) as string[];
    faults.push(...missed.map((name) => `never reached: ${name}`));
  }
  return [...new Set(faults)].slice(0, 8);
}
