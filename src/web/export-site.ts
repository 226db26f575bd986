/** All guides as files that need no server: relative links, one style sheet, a search that is a list. */

import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import { html } from "hono/html";
import type { Library } from "../core/library/library.ts";
import { HOME } from "../io/files/program.ts";
import { STYLE } from "../core/report/style.ts";
import { type Frame, page } from "./layout.ts";
import { namesPage } from "./pages/names-page.ts";
import { guidePage } from "./pages/guides-find.ts";
import { GUIDES_SHEET } from "./pages/guides-sheet.ts";
import { type GuidePage, guidePaths, LISTS, type Site } from "./pages/guides-site.ts";
import { paths } from "./paths.ts";
import { ICON } from "./routes-assets.ts";
import { SHEET } from "./sheet.ts";
import { sitemap } from "./sitemap.ts";

/** The file by which a folder is known to hold an earlier export: no other program writes one of this name. */
export const MARKER = "groundwork-filter.js";

export interface ExportOptions {
  /** The day as of which firm facts stand. */
  today: string;
  /** Where the site will stand, without a slash at its end. Without it, pages carry no full address, and there is no sitemap. */
  base?: string;
}

/**
 * The site as file name -> text. Links are relative and name their files in full, so that it can be opened from a disk, from any folder of a
 * server, or from an archive. The same library, day and base give the same bytes.
 */
export function exportSite(library: Library, { today, base }: ExportOptions): Map<string, string> {
  const url = (path: string) => (base === undefined ? undefined : `${base}/${fileOf(path).replace(/(?:^|(?<=\/))index\.html$/, "")}`);
  const site: Site = { library, today, url };
  const frame: Frame = {
    home: paths.guides,
    navigation: [...LISTS.map(({ path, name }) => [path, name] as const), [paths.search, "Find"]],
    footer: `Groundwork’s library as of ${today}. Apache-2.0.`,
  };
  const files = new Map<string, string>();
  const write = (made: GuidePage) => {
    const { path, title, description, data, within, body } = made;
    const canonical = url(path);
    const options = { title, description, data, frame, here: within?.path ?? path, ...(canonical ? { canonical } : {}) };
    files.set(fileOf(path), relativeLinks(String(page(options, html`${body}`)), fileOf(path)));
  };
  const all = guidePaths(library);
  const find = html`<p><a class="button" href="${paths.search}">Find a page by its name</a></p>`;
  for (const path of all) {
    const made = guidePage(site, path, find);
    if (made) write(made);
  }
  write(namesPage(site));
  files.set("style.css", STYLE + SHEET + GUIDES_SHEET);
  files.set("icon.svg", ICON);
  files.set(MARKER, stripTypeScriptTypes(readFileSync(join(HOME, "src/web/client/filter.ts"), "utf8")));
  if (base !== undefined) {
    files.set("sitemap.xml", sitemap([...all, paths.search].flatMap((path) => url(path) ?? [])));
    files.set("robots.txt", `User-agent: *\nAllow: /\n\nSitemap: ${base}/sitemap.xml\n`);
  }
  return files;
}

/** The file of a path: "/guides" is the first page, a list is the index of its folder. What has an ending of its own keeps it. */
function fileOf(path: string): string {
  if (path === paths.guides) return "index.html";
  const name = path.slice(1);
  if (/\.\w+$/.test(name)) return name;
  return LISTS.some((list) => list.path === path) ? `${name}/index.html` : `${name}.html`;
}

/** Rewrites addresses that begin at the root. Only our own attributes can look like one: in texts the quotation mark is escaped. */
function relativeLinks(text: string, from: string): string {
  const up = "../".repeat(from.split("/").length - 1);
  return text.replace(
    / (href|src)="(\/[^"#]*)(#[^"]*)?"/g,
    (_, name: string, path: string, place = "") => ` ${name}="${up}${fileOf(path)}${place}"`,
  );
}
