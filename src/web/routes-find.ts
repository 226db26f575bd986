/** Looking for a paper to criticise, where the person has switched a list on. */

import type { Hono } from "hono";
import { addPaper } from "../actions/load-paper.ts";
import { FetchError, RULES } from "../io/network/fetch-page.ts";
import { type Found, LONGEST_QUERY, pdfOf, type Shelf, SOURCES, type SourceName } from "../io/network/look-up.ts";
import type { Context } from "./context.ts";
import { limit, refuse } from "./guard.ts";
import { findPage, type Outcome } from "./pages/find-page.ts";
import { paths } from "./paths.ts";
import { mayAsk, switchedOn } from "./routes-settings.ts";
import { LARGEST, upload } from "./uploads.ts";

/** Searches, and papers brought, at most in a minute: the hosts are asked slowly, and somebody waits. */
const ASKED_A_MINUTE = 12;

/** A paper may be as large as one that is brought as a file, and takes longer than a page. */
const PAPER = { ...RULES, bytes: LARGEST, seconds: 30 };

export function findRoutes(app: Hono, context: Context): void {
  const { store } = context;
  const shelf: Shelf = { load: (key) => store.setting(key), save: (key, value) => store.saveSetting(key, value) };

  app.get(paths.findPapers, async (c) => c.html(findPage({ on: await switchedOn(context), outcomes: [] })));

  /** By POST: a page elsewhere cannot make this machine ask. */
  app.post(paths.findPapers, limit(ASKED_A_MINUTE, 60, Date.now), async (c) => {
    const { query: typed } = await c.req.parseBody();
    const query = typeof typed === "string" ? typed.trim().slice(0, LONGEST_QUERY) : "";
    const on = await switchedOn(context);
    const sources = SOURCES.filter((name) => on.includes(name));
    if (sources.length === 0) return refuse(c, 422, "No list of papers is switched on.", "Switch one on under Settings.");
    if (query === "")
      return refuse(c, 422, "There is nothing to look for yet.", "Go back and write a few words of the title or the topic.");
    const outcomes = await Promise.all(sources.map((source) => outcomeOf(source, query)));
    return c.html(findPage({ on, query, outcomes }));
  });

  app.post(paths.bringPaper, limit(ASKED_A_MINUTE, 60, Date.now), async (c) => {
    const { arxiv } = await c.req.parseBody();
    const address = typeof arxiv === "string" ? pdfOf(arxiv) : undefined;
    if (!(await mayAsk("arxiv", context))) return refuse(c, 422, "arXiv is not switched on.", "Switch it on under Settings.");
    if (!address) return refuse(c, 422, "That is no name of a paper on arXiv.", "It looks like 2411.00640.");
    try {
      const { bytes } = await context.fetchPage(address, PAPER);
      const file = upload(`arxiv-${String(arxiv).replace(/\W+/g, "-")}.pdf`, bytes);
      const { value: id, problems } = await addPaper(file, context.newId(), context);
      if (id) return c.redirect(paths.paper(id), 303);
      return refuse(c, 422, problems.map((row) => row.message).join(" "), problems.map((row) => row.hint ?? "").join(" "));
    } catch (error) {
      if (!(error instanceof FetchError)) throw error;
      return refuse(c, 422, error.message, "Save the PDF in your browser and bring it as a file.");
    }
  });

  async function outcomeOf(source: SourceName, query: string): Promise<Outcome> {
    try {
      const found: Found = await context.lookUp(source, query, shelf);
      return { source, ...found };
    } catch (error) {
      if (!(error instanceof FetchError)) throw error;
      return { source, fault: error.message, hint: error.hint };
    }
  }
}
