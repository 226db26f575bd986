/** All routes behind one guard. */

import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Context } from "./context.ts";
import { headers, refuse, sameOrigin } from "./guard.ts";
import { paths } from "./paths.ts";
import { assetRoutes } from "./routes-assets.ts";
import { dataRoutes } from "./routes-data.ts";
import { guideRoutes } from "./routes-guides.ts";
import { exampleRoutes } from "./routes-example.ts";
import { reportRoutes } from "./routes-reports.ts";
import { searchRoutes } from "./routes-search.ts";
import { LARGEST_FORM } from "./uploads.ts";

/** The web app over a context. Every answer carries the security headers; an unexpected fault is a sentence and is logged without content. */
export function createApp(context: Context, log: (line: string) => void): Hono {
  const app = new Hono();
  app.use(headers);
  app.use(sameOrigin);
  app.use(
    bodyLimit({
      maxSize: LARGEST_FORM,
      onError: (c) => refuse(c, 413, `That is more than ${LARGEST_FORM / 1_000_000} MB at once.`, "Send fewer or smaller files."),
    }),
  );
  app.get(paths.health, (c) => c.json({ ok: true }));
  assetRoutes(app);
  reportRoutes(app, context);
  guideRoutes(app, context);
  searchRoutes(app, context);
  dataRoutes(app, context);
  exampleRoutes(app, context);
  app.notFound((c) => refuse(c, 404, "There is no page at this address.", "Look under Guides, or start from the beginning."));
  app.onError((error, c) => {
    const full = /SQLITE_FULL|disk is full|ENOSPC/i.test(`${error.message} ${(error as { code?: string }).code ?? ""}`);
    log(`${c.req.method} ${c.req.routePath} failed: ${error.name}${full ? " (disk full)" : ""}`);
    return full
      ? refuse(c, 507, "The disk is full, so nothing was saved.", "Make room, then send it again; what was saved before is unharmed.")
      : refuse(
          c,
          500,
          "That is a fault of the program.",
          "Nothing of yours was lost. Try it again, or look at the terminal in which Groundwork runs.",
        );
  });
  return app;
}
