/** What a person changes in a report: their own words, and what was misread. */

import type { Context as HonoContext, Hono } from "hono";
import { rebuildReport } from "../actions/run-request.ts";
import type { Context } from "./context.ts";
import { limit, refuse } from "./guard.ts";
import { correctedValue } from "./pages/correction-form.ts";
import { LONGEST_NOTE } from "./pages/note-form.ts";
import { notesPage } from "./pages/notes-page.ts";
import { statementAt } from "./pages/report-page.ts";
import { paths } from "./paths.ts";

/** Corrections taken at most in a minute: each builds the report again. */
const CORRECTIONS_A_MINUTE = 60;

/** The last rebuild of each report: two at once could end in the wrong order and leave the older one as the newest version. */
const rebuilding = new Map<string, Promise<unknown>>();

async function inTurn(id: string, rebuild: () => Promise<unknown>): Promise<void> {
  const turn = (rebuilding.get(id) ?? Promise.resolve()).catch(() => undefined).then(rebuild);
  rebuilding.set(id, turn);
  try {
    await turn;
  } finally {
    if (rebuilding.get(id) === turn) rebuilding.delete(id);
  }
}

function gone(c: HonoContext) {
  return refuse(c, 404, "There is no such report here.", "It may have been deleted.");
}

export function reportEditRoutes(app: Hono, context: Context): void {
  const { store } = context;

  app.get("/reports/:id/notes", async (c) => {
    const kept = await store.loadReport(c.req.param("id"));
    if (!kept) return gone(c);
    return c.html(notesPage(kept.row, kept.report, await store.notes(kept.row.id), c.req.query("part")));
  });

  /** `at` names a statement by its anchor; `gone` a note, by its statement's id, that is to be removed. A script is answered without a page. */
  app.post("/reports/:id/notes", async (c) => {
    const form = await c.req.parseBody();
    const id = c.req.param("id");
    const kept = await store.loadReport(id);
    if (!kept) return gone(c);
    if (typeof form.gone === "string") {
      await store.saveNote(id, form.gone, "");
      return c.redirect(paths.report(id), 303);
    }
    const statement = typeof form.at === "string" ? statementAt(kept.report, form.at) : undefined;
    if (!statement) return refuse(c, 409, "That statement is not in the report any more.", "Copy your words, then open the report again.");
    const text = typeof form.text === "string" ? form.text.replace(/\r\n?/g, "\n").trim() : "";
    if (text.length > LONGEST_NOTE)
      return refuse(c, 422, `That is longer than ${LONGEST_NOTE} letters.`, "Go back and shorten it; nothing was changed.");
    await store.saveNote(id, statement.id, text);
    if (c.req.header("accept")?.includes("application/json")) return c.json({ saved: text });
    const page = form.back === "notes" ? paths.notes(id) : paths.report(id);
    return c.redirect(`${page}#${String(form.at)}`, 303);
  });

  app.post("/reports/:id/corrections", limit(CORRECTIONS_A_MINUTE, 60, Date.now), async (c) => {
    const form = await c.req.parseBody();
    const text = (name: string) => (typeof form[name] === "string" ? form[name] : "");
    const id = c.req.param("id");
    const request = await store.loadRequest(id);
    const document = text("document") === "posting" ? "posting" : "cv";
    const place = { sha256: request?.inputs[document].sha256 ?? "", start: Number(text("start")), end: Number(text("end")) };
    if (!request) return gone(c);
    if (!/^\d+$/.test(text("start")) || !/^\d+$/.test(text("end")) || place.start >= place.end)
      return refuse(c, 422, "A correction needs the place it is for.", "Use the form beside the field.");
    if (text("act") === "undo") await store.removeCorrection(place);
    else if (text("act") === "none") await store.saveCorrection({ ...place, value: null });
    else {
      const read = correctedValue(text("kind"), text("value"));
      if ("fault" in read) return refuse(c, 422, read.fault, "Go back and write it again; nothing was changed.");
      await store.saveCorrection({ ...place, value: read.value });
    }
    await inTurn(id, () => rebuildReport(id, context));
    const back = text("back");
    return c.redirect(back === "profile" || back === "posting" ? paths.stage(id, back) : paths.report(id), 303);
  });
}
