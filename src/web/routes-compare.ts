/** Two postings for one CV. */

import type { Hono } from "hono";
import { stagesOf } from "../actions/run-request.ts";
import type { Context } from "./context.ts";
import { refuse } from "./guard.ts";
import { comparablePage, comparePage, type Named } from "./pages/compare-page.ts";

export function compareRoutes(app: Hono, context: Context): void {
  const { store } = context;
  const cvOf = async (id: string) => (await store.loadRequest(id))?.inputs.cv.sha256;

  app.get("/reports/:id/compare", async (c) => {
    const id = c.req.param("id");
    const [cv, rows] = [await cvOf(id), await store.listReports()];
    const row = rows.find((one) => one.id === id);
    if (!row) return refuse(c, 404, "There is no such report here.", "It may have been deleted.");
    const others = [];
    for (const other of rows) if (other.id !== id && (await cvOf(other.id)) === cv) others.push(other);
    return c.html(comparablePage(row, others));
  });

  app.get("/reports/:id/compare/:other", async (c) => {
    const [left, right] = await Promise.all([sideOf(c.req.param("id"), context), sideOf(c.req.param("other"), context)]);
    if (!left || !right) return refuse(c, 404, "One of these reports is not here.", "It may have been deleted.");
    if (left.cv !== right.cv)
      return refuse(c, 422, "These reports are of two different CV files.", "Compare reports that were made from the same file.");
    return c.html(comparePage(left, right));
  });
}

/** A report with its stages as they stand, or undefined where there is none. */
async function sideOf(id: string, context: Context): Promise<(Named & { cv: string }) | undefined> {
  const [request, rows] = await Promise.all([context.store.loadRequest(id), context.store.listReports()]);
  const row = rows.find((one) => one.id === id);
  if (!request || !row) return undefined;
  const { posting, match } = await stagesOf(request, context);
  return posting && match ? { row, posting, match, cv: request.inputs.cv.sha256 } : undefined;
}
