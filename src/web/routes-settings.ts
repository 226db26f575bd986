/** The switches. */

import type { Hono } from "hono";
import type { Context } from "./context.ts";
import { refuse } from "./guard.ts";
import { settingsPage } from "./pages/settings-page.ts";
import { paths } from "./paths.ts";

/** What may leave this machine, each by a switch of its own. All are off until somebody switches them on. */
export const SWITCHES = ["posting", "arxiv", "scholar", "speech"] as const;
export type Switch = (typeof SWITCHES)[number];

export function settingsRoutes(app: Hono, context: Context): void {
  const show = async (told?: string) => settingsPage(new Set(await switchedOn(context)), told);

  app.get(paths.settings, async (c) => c.html(await show()));

  app.post(paths.settings, async (c) => {
    const { of, on } = await c.req.parseBody();
    const name = SWITCHES.find((row) => row === of);
    if (!name) return refuse(c, 422, "There is no such switch.", "Use those on the page of settings.");
    await context.store.saveSetting(keyOf(name), on === "on" ? "on" : "off");
    return c.html(await show(on === "on" ? "Switched on." : "Switched off: it is not asked any more."));
  });
}

/** Whether a switch is on. */
export async function mayAsk(name: Switch, { store }: Context): Promise<boolean> {
  return (await store.setting(keyOf(name))) === "on";
}

/** The switches that are on. */
export async function switchedOn(context: Context): Promise<Switch[]> {
  const states = await Promise.all(SWITCHES.map((name) => mayAsk(name, context)));
  return SWITCHES.filter((_, i) => states[i]);
}

function keyOf(name: Switch): string {
  return `network:${name}`;
}
