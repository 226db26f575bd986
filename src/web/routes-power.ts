/** The calculator. Everything is in the address, so that a calculation can be kept as a bookmark. */

import type { Context as HonoContext, Hono } from "hono";
import { findMethod } from "../core/statistics/methods.ts";
import type { Given, Method } from "../core/statistics/method.ts";
import { refuse } from "./guard.ts";
import { methodPage, methodsPage } from "./pages/power-page.ts";
import { powerResult } from "./pages/power-result.ts";
import { paths } from "./paths.ts";

export function powerRoutes(app: Hono): void {
  app.get(paths.power, (c) => c.html(methodsPage()));

  app.get("/practice/power/:method", (c) => {
    const method = findMethod(c.req.param("method"));
    if (!method) return refuse(c, 404, "There is no such method.", "Choose one from the list of methods.");
    const given = givenOf(c, method);
    return c.req.query("fragment") === undefined ? c.html(methodPage(method, given)) : c.html(powerResult(method, given));
  });
}

/** Fields as they were typed; an empty one is left out. */
function givenOf(c: HonoContext, method: Method): Given {
  return Object.fromEntries(method.inputs.map(({ name }) => [name, c.req.query(name)?.trim() || undefined]));
}
