/** The sheet, the icon and the client modules. */

import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import type { Hono } from "hono";
import { STYLE } from "../core/report/style.ts";
import { HOME } from "../io/files/program.ts";
import { GUIDES_SHEET } from "./pages/guides-sheet.ts";
import { PRACTICE_SHEET } from "./pages/practice-sheet.ts";
import { REPORT_SHEET } from "./pages/report-sheet.ts";
import { paths } from "./paths.ts";
import { SHEET } from "./sheet.ts";

/** Client modules by name. A name that is not listed is not served. */
const CLIENTS = ["asking", "cards", "drop", "notes", "power", "progress", "reader", "search", "session", "speak"] as const;

/** The mark of the app, without a request to anywhere else. */
export const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0b5a62"/><path d="M8 22h16M8 16h10M8 10h16" stroke="#fff" stroke-width="3" stroke-linecap="round"/></svg>';

export function assetRoutes(app: Hono): void {
  app.get(paths.style, (c) => {
    c.header("Cache-Control", "no-cache");
    return c.body(STYLE + SHEET + REPORT_SHEET + GUIDES_SHEET + PRACTICE_SHEET, 200, { "Content-Type": "text/css; charset=utf-8" });
  });
  app.get("/icon.svg", (c) => c.body(ICON, 200, { "Content-Type": "image/svg+xml" }));
  const made = new Map<string, string>();
  app.get("/client/:file", (c) => {
    const name = CLIENTS.find((row) => `${row}.js` === c.req.param("file"));
    if (!name) return c.notFound();
    let text = made.get(name);
    if (text === undefined) {
      text = stripTypeScriptTypes(readFileSync(join(HOME, `src/web/client/${name}.ts`), "utf8"));
      made.set(name, text);
    }
    c.header("Cache-Control", "no-cache");
    return c.body(text, 200, { "Content-Type": "text/javascript; charset=utf-8" });
  });
}
