/** The guides: every page of the library, the map of the site, and what robots may read. */

import { html } from "hono/html";
import type { Hono } from "hono";
import { compress } from "hono/compress";
import { offerOf } from "../core/practice/offer-practice.ts";
import { prepareIndex } from "../core/search/build.ts";
import type { Context } from "./context.ts";
import { refuse } from "./guard.ts";
import { page } from "./layout.ts";
import { guidePage } from "./pages/guides-find.ts";
import { guidePaths, type Site } from "./pages/guides-site.ts";
import { practiseIt } from "./pages/practise-button.ts";
import { searchBox } from "./pages/search-page.ts";
import { pageOf, paths } from "./paths.ts";
import { sitemap } from "./sitemap.ts";

/** Folders of the app that hold a person's own things. */
const PRIVATE = [paths.reports, paths.practice, paths.data, paths.example];

export function guideRoutes(app: Hono, context: Context): void {
  const site = (): Site => ({ library: context.library, today: context.now().slice(0, 10), url: (path) => context.origin + path });
  // Only here: an export of the guides has nowhere to send an answer.
  const practice = (list: string, slug = "") => practiseIt(offerOf(`${list.slice(1, -1)}/${slug}`, context.library));
  for (const list of [paths.guides, paths.roles, paths.concepts, paths.questions, paths.drills, paths.firms, paths.areas, paths.sources]) {
    for (const path of [list, `${list}/:slug`]) {
      app.get(path, compress(), (c) => {
        if (list === paths.guides) void prepareIndex(context.library);
        const found = guidePage(site(), c.req.path, searchBox("", []));
        if (!found) {
          const moved = context.library.moved[`${list.slice(1, -1)}/${c.req.param("slug")}`];
          const to = moved && pageOf(moved);
          return to ? c.redirect(to, 301) : refuse(c, 404, "The guides have no such page.", "Look for it by name under Search.");
        }
        const { title, description, data, client = [], body } = found;
        c.header("Cache-Control", "no-cache");
        return c.html(
          page(
            { title, description, data, client, canonical: context.origin + found.path, here: paths.guides },
            html`${body}${practice(list, c.req.param("slug"))}`,
          ),
        );
      });
    }
  }
  app.get(paths.sitemap, compress(), (c) => {
    const addresses = guidePaths(context.library).map((path) => context.origin + path);
    return c.body(sitemap(addresses), 200, { "Content-Type": "application/xml; charset=utf-8" });
  });
  app.get(paths.robots, (c) => {
    const rules = PRIVATE.map((path) => `Disallow: ${path}`);
    return c.text(`User-agent: *\n${rules.join("\n")}\nAllow: /\n\nSitemap: ${context.origin}${paths.sitemap}\n`);
  });
}
