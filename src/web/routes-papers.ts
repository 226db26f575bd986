/** Papers that are brought to practise on. */

import type { Context as HonoContext, Hono } from "hono";
import { addPaper, loadPaper } from "../actions/load-paper.ts";
import { bringingDrills } from "../core/library/general-drill.ts";
import type { Context } from "./context.ts";
import { limit, refuse } from "./guard.ts";
import { paperPage } from "./pages/paper-page.ts";
import { paths } from "./paths.ts";
import { readUpload, UploadError } from "./uploads.ts";

/** Papers read at most in a minute: each is decoded. */
const PAPERS_A_MINUTE = 20;

export function paperRoutes(app: Hono, context: Context): void {
  const { practice, store } = context;

  app.post(paths.papers, limit(PAPERS_A_MINUTE, 60, Date.now), async (c) => {
    const form = await c.req.parseBody();
    try {
      const file = await readUpload(form.paper, undefined, "paper.txt");
      if (!file) throw new UploadError("There is no paper yet.", "Go back and choose a file.");
      const { value: id, problems } = await addPaper(file, context.newId(), context);
      if (!id)
        return refuse(
          c,
          422,
          problems.map((problem) => problem.message).join(" "),
          problems.map((problem) => problem.hint ?? "").join(" "),
        );
      return c.redirect(paths.paper(id), 303);
    } catch (error) {
      if (!(error instanceof UploadError)) throw error;
      return refuse(c, 422, error.message, error.hint);
    }
  });

  app.get("/practice/papers/:id", async (c) => {
    const kept = await loadPaper(c.req.param("id"), context);
    if (!kept) return gone(c);
    return c.html(paperPage({ ...kept, reports: await store.listReports(), drills: bringingDrills(context.library) }));
  });

  app.post("/practice/papers/:id/delete", async (c) =>
    (await practice.deletePaper(c.req.param("id"))) ? c.redirect(paths.practice, 303) : gone(c),
  );
}

function gone(c: HonoContext) {
  return refuse(c, 404, "There is no such paper here.", "It may have been deleted; bring it again.");
}
