/** What an assistant may propose for a report, pasted by the person. Nothing is sent from here. */

import type { Context as HonoContext, Hono } from "hono";
import { checkAnswer } from "../core/propose/check-answer.ts";
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
    const kept = await store.loadReport(c.req.param("id"));
    if (!kept) return gone(c);
    const before = (await store.verdicts(kept.row.id)).flatMap((verdict) => ("accepted" in verdict ? [verdict.accepted] : []));
    const said = typeof answer === "string" ? answer : "";
    const { verdicts, problem } = checkAnswer(said, kept.report, library, typeof model === "string" ? model : undefined, before);
    if (verdicts.length === 0) return show(c, { problem: problem ?? "No proposal was found." }, 422);
    await store.saveVerdicts(kept.row.id, verdicts);
    const accepted = verdicts.filter((verdict) => "accepted" in verdict).length;
    return show(c, { told: `${accepted} of ${verdicts.length} accepted.${problem ? ` ${problem}` : ""}` });
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
