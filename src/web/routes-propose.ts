/** What an assistant may propose for a report, pasted by the person. Nothing is sent from here. */

import type { Context as HonoContext, Hono } from "hono";
import { keepProposals } from "../actions/keep-proposals.ts";
import { acceptedIn } from "../core/propose/check-proposal.ts";
import { maskOf } from "../core/propose/mask.ts";
import { proposePack } from "../core/propose/pack.ts";
import type { Context } from "./context.ts";
import { limit, refuse } from "./guard.ts";
import { proposePage } from "./pages/propose-page.ts";
import { paths } from "./paths.ts";

/** Answers checked at most in a minute. */
const ANSWERS_A_MINUTE = 20;

export function proposeRoutes(app: Hono, { store, library }: Context): void {
  const show = async (c: HonoContext, more: { told?: string; problem?: string } = {}, status: 200 | 422 = 200) => {
    const kept = await store.loadReport(c.req.param("id") ?? "");
    if (!kept) return gone(c);
    const mask = c.req.query("names") ? undefined : maskOf(kept.report);
    const pack = proposePack(kept.report, mask);
    return c.html(
      proposePage({ row: kept.row, pack, hidden: mask?.hidden.size ?? 0, verdicts: await store.verdicts(kept.row.id), ...more }),
      status,
    );
  };

  app.get("/reports/:id/propose", (c) => show(c));

  app.get("/reports/:id/propose/prompt.txt", async (c) => {
    const kept = await store.loadReport(c.req.param("id"));
    if (!kept) return gone(c);
    c.header("Content-Type", "text/plain; charset=utf-8");
    c.header("Content-Disposition", 'attachment; filename="groundwork-prompt.txt"');
    return c.body(proposePack(kept.report, c.req.query("names") ? undefined : maskOf(kept.report)));
  });

  app.post("/reports/:id/propose", limit(ANSWERS_A_MINUTE, 60, Date.now), async (c) => {
    const { answer, model } = await c.req.parseBody();
    const said = typeof answer === "string" ? answer : "";
    const named = typeof model === "string" ? model : undefined;
    const proposed = await keepProposals(c.req.param("id"), said, named, { store, library });
    if (!proposed) return gone(c);
    const { verdicts, problem } = proposed;
    if (verdicts.length === 0) return show(c, { problem: problem ?? "No proposal was found." }, 422);
    return show(c, { told: `${acceptedIn(verdicts).length} of ${verdicts.length} accepted.${problem ? ` ${problem}` : ""}` });
  });

  app.post("/reports/:id/propose/remove", async (c) => {
    const { id: which } = await c.req.parseBody();
    const id = c.req.param("id");
    await store.removeVerdicts(id, typeof which === "string" ? which : undefined);
    return c.redirect(typeof which === "string" ? paths.report(id) : paths.propose(id), 303);
  });
}

function gone(c: HonoContext) {
  return refuse(c, 404, "There is no such report here.", "It may have been deleted.");
}
