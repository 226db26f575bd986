/** The switches. */

import type { Hono } from "hono";
import type { Context } from "./context.ts";
import { PROVIDERS, readChoice } from "../io/model/provider.ts";
import { refuse } from "./guard.ts";
import { settingsPage } from "./pages/settings-page.ts";
import { paths } from "./paths.ts";

/** What may leave this machine, each by a switch of its own. All are off until somebody switches them on. */
export const SWITCHES = ["posting", "arxiv", "scholar", "speech"] as const;
export type Switch = (typeof SWITCHES)[number];

export function settingsRoutes(app: Hono, context: Context): void {
  const { models } = context;
  const show = async (said: { told?: string; problem?: string; typed?: Readonly<Record<string, string>> } = {}) => {
    const choice = await models.choice();
    const keyFrom = choice && (await models.keyFrom(choice));
    const model = {
      ...(choice ? { choice } : {}),
      ...(keyFrom ? { keyFrom } : {}),
      on: await models.isOn(),
      spent: await models.spentToday(),
    };
    return settingsPage({ on: new Set(await switchedOn(context)), model, ...said });
  };

  app.get(paths.settings, async (c) => c.html(await show()));

  app.post(paths.settings, async (c) => {
    const { of, on } = await c.req.parseBody();
    const name = SWITCHES.find((row) => row === of);
    if (!name) return refuse(c, 422, "There is no such switch.", "Use those on the page of settings.");
    await context.store.saveSetting(keyOf(name), on === "on" ? "on" : "off");
    return c.html(await show({ told: on === "on" ? "Switched on." : "Switched off: it is not asked any more." }));
  });

  app.post(paths.settingsModel, async (c) => {
    const form = await c.req.parseBody();
    const typed = Object.fromEntries(Object.entries(form).filter((field): field is [string, string] => typeof field[1] === "string"));
    const choice = readChoice(typed);
    if ("problem" in choice) return c.html(await show({ problem: choice.problem, typed: { ...typed, key: "" } }), 422);
    await models.choose(choice, typed.key?.trim());
    const key = await models.keyFrom(choice);
    const needs = key === undefined && choice.provider !== "compatible";
    return c.html(
      await show(
        needs
          ? { problem: `It needs a key: enter one, or set ${PROVIDERS[choice.provider].env}.` }
          : { told: "Kept. It is asked only where you press the button for it." },
      ),
    );
  });

  app.post(`${paths.settingsModel}/switch`, async (c) => {
    const { on } = await c.req.parseBody();
    if (on === "on" && !(await models.choice())) return c.html(await show({ problem: "Choose a model first." }), 422);
    await models.switchTo(on === "on");
    return c.html(await show({ told: on === "on" ? "The model is switched on." : "The model is switched off." }));
  });

  app.post(`${paths.settingsModel}/forget`, async (c) => {
    await models.forget();
    return c.html(await show({ told: "The model and its key are forgotten." }));
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
