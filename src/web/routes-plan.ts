/** The plan of a report, day by day. */

import type { Context as HonoContext, Hono } from "hono";
import { loadPlan, sayDone } from "../actions/load-plan.ts";
import type { Context } from "./context.ts";
import { refuse } from "./guard.ts";
import { planPage } from "./pages/plan-page.ts";
import { paths } from "./paths.ts";

export function planRoutes(app: Hono, context: Context): void {
  /** The plan of the newest report. */
  app.get(paths.practicePlan, async (c) => {
    const [newest] = await context.store.listReports();
    return newest
      ? c.redirect(paths.plan(newest.id), 302)
      : refuse(c, 404, "There is no report yet, so there is no plan.", "Make one, or open an example.");
  });

  app.get("/practice/plan/:report", async (c) => {
    const today = await loadPlan(c.req.param("report"), context.now(), context);
    return today ? c.html(planPage(today, context.now().slice(0, 10))) : gone(c);
  });

  app.get("/practice/plan/:report/plan.ics", async (c) => {
    const today = await loadPlan(c.req.param("report"), context.now(), context);
    if (!today) return gone(c);
    const { renderPlanIcs } = await import("../core/practice/render-plan-ics.ts");
    const calendar = renderPlanIcs(today.plan, today.made);
    if (!calendar) return refuse(c, 404, "There is nothing left in this plan to put into a calendar.", "What was done stays in the plan.");
    c.header("Content-Type", "text/calendar; charset=utf-8");
    c.header("Content-Disposition", 'attachment; filename="groundwork-plan.ics"');
    return c.body(calendar);
  });

  app.post("/practice/plan/:report/done", async (c) => {
    const { statement, done } = await c.req.parseBody();
    const report = c.req.param("report");
    if (typeof statement !== "string" || !(await sayDone(report, statement, done === "yes", context.now(), context))) return gone(c);
    return c.redirect(paths.plan(report), 303);
  });
}

function gone(c: HonoContext) {
  return refuse(c, 404, "There is no such plan here.", "The report may have been deleted, or built again since.");
}
