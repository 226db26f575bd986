/** Search: a page that answers by itself, and the same answers as data for the script that asks as one types. */

import type { Hono } from "hono";
import { prepareIndex } from "../core/search/build.ts";
import { findEntries } from "../core/search/find.ts";
import type { Context } from "./context.ts";
import { searchPage, showHit } from "./pages/search-page.ts";
import { paths } from "./paths.ts";

/** Hits on the page, and while typing. */
const ON_PAGE = 40;
const WHILE_TYPING = 15;
/** Letters of a query that are looked at: each word costs time. */
const LONGEST = 200;

export function searchRoutes(app: Hono, context: Context): void {
  const find = async (query: string, most: number) => {
    await prepareIndex(context.library);
    return findEntries(context.library, query, most).map(showHit);
  };
  app.get(paths.search, async (c) => {
    const query = (c.req.query("q") ?? "").slice(0, LONGEST);
    c.header("Cache-Control", "no-cache");
    return c.html(searchPage(query, await find(query, ON_PAGE), context.origin + paths.search));
  });
  app.get(paths.searchData, async (c) => c.json(await find((c.req.query("q") ?? "").slice(0, LONGEST), WHILE_TYPING)));
}
