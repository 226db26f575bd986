/** The switches. */

import type { Hono } from "hono";
import type { Context } from "./context.ts";
import { settingsPage } from "./pages/settings-page.ts";
import { paths } from "./paths.ts";

/** The setting that lets a posting be fetched: "on", or anything else. */
const FETCH = "network:posting";

export function settingsRoutes(app: Hono, { store }: Context): void {
  app.get(paths.settings, async (c) => c.html(settingsPage((await store.setting(FETCH)) === "on")));

  app.post(paths.settings, async (c) => {
    const { fetch: wanted } = await c.req.parseBody();
    const on = wanted === "on";
    await store.saveSetting(FETCH, on ? "on" : "off");
    return c.html(
      settingsPage(on, on ? "Switched on: the form for a new report now takes an address." : "Switched off: nothing is fetched any more."),
    );
  });
}

/** Whether a posting may be fetched. */
export async function mayFetch({ store }: Context): Promise<boolean> {
  return (await store.setting(FETCH)) === "on";
}
