/** All routes behind one guard. */

import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import { askingJobs } from "./asking-jobs.ts";
import type { Context } from "./context.ts";
import { headers, refuse, sameOrigin, wholeForm } from "./guard.ts";
import { keepPages } from "./keep-pages.ts";
import { paths } from "./paths.ts";
import { askRoutes } from "./routes-ask.ts";
import { assetRoutes } from "./routes-assets.ts";
import { compareRoutes } from "./routes-compare.ts";
import { dataRoutes } from "./routes-data.ts";
import { findRoutes } from "./routes-find.ts";
import { guideRoutes } from "./routes-guides.ts";
import { planRoutes } from "./routes-plan.ts";
import { powerRoutes } from "./routes-power.ts";
import { cardRoutes } from "./routes-cards.ts";
import { paperRoutes } from "./routes-papers.ts";
import { practiceRoutes } from "./routes-practice.ts";
import { exampleRoutes } from "./routes-example.ts";
import { proposeRoutes } from "./routes-propose.ts";
import { reportEditRoutes } from "./routes-report-edit.ts";
import { reportRoutes } from "./routes-reports.ts";
import { settingsRoutes } from "./routes-settings.ts";
import { searchRoutes } from "./routes-search.ts";
import { LARGEST_FORM } from "./uploads.ts";

/** Addresses of the library: what they show changes only with the program and the day. */
const LIBRARY = [paths.guides, paths.roles, paths.concepts, paths.questions, paths.drills, paths.firms, paths.areas, paths.sources];
/** Bytes of made pages kept in memory: room for several hundred, compressed. */
const KEPT = 12_000_000;

/** The web app over a context. Every answer carries the security headers; an unexpected fault is a sentence and is logged without content. */
export function createApp(context: Context, log: (line: string) => void): Hono {
  const app = new Hono();
  app.use(headers);
  app.use(sameOrigin);
  app.use(
    bodyLimit({
      maxSize: LARGEST_FORM,
      onError: (c) =>
        refuse(
          c,
          413,
          `That is more than ${LARGEST_FORM / 1_000_000} MB at once.`,
          c.req.path.startsWith(paths.data)
            ? "A larger archive is imported by the command `groundwork data import FILE`."
            : "Send fewer or smaller files.",
        ),
    }),
  );
  app.use(wholeForm);
  app.get(paths.health, (c) => c.json({ ok: true }));
  const keep = keepPages(KEPT, () => context.now().slice(0, 10));
  app.use(paths.style, keep, compress()).use("/client/:file", keep, compress());
  assetRoutes(app);
  reportRoutes(app, context);
  reportEditRoutes(app, context);
  proposeRoutes(app, context);
  askRoutes(app, context, askingJobs(context.store, log));
  compareRoutes(app, context);
  for (const list of LIBRARY) app.use(list, keep).use(`${list}/:slug`, keep);
  guideRoutes(app, context);
  searchRoutes(app, context);
  practiceRoutes(app, context);
  planRoutes(app, context);
  cardRoutes(app, context);
  powerRoutes(app);
  paperRoutes(app, context);
  findRoutes(app, context);
  settingsRoutes(app, context);
  dataRoutes(app, context);
  exampleRoutes(app, context);
  app.notFound((c) => refuse(c, 404, "There is no page at this address.", "Look under Guides, or start from the beginning."));
  app.onError((error, c) => {
    const full = isFull(error);
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

/** Whether an error says that there is no room on the disk. */
export function isFull(error: unknown): boolean {
  return error instanceof Error && /SQLITE_FULL|disk is full|ENOSPC/i.test(`${error.message} ${(error as { code?: string }).code ?? ""}`);
}
