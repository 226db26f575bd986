/** A person's data as a whole: where it is, out, in, back, and gone. */

import type { Hono } from "hono";
import { ArchiveError } from "../io/database/archive.ts";
import type { Context } from "./context.ts";
import { refuse } from "./guard.ts";
import { dataPage } from "./pages/data-page.ts";
import { paths } from "./paths.ts";

/** What a person types to delete everything: a button alone is pressed by mistake. */
export const CONFIRM = "delete everything";

export function dataRoutes(app: Hono, { data, now, pages, store }: Context): void {
  const show = async (told?: string) =>
    dataPage({ ...(await data.describe()), reports: (await store.listReports()).length, ...(told ? { told } : {}) });

  app.get(paths.data, async (c) => c.html(await show()));

  app.get(`${paths.data}/everything.zip`, (c) =>
    c.body(ReadableStream.from(data.pack()), 200, {
      "Content-Type": "application/zip",
      "Content-Disposition": `attachment; filename="groundwork-${now().slice(0, 10)}.zip"`,
    }),
  );

  app.post(`${paths.data}/import`, async (c) => {
    const { archive } = await c.req.parseBody();
    if (!(archive instanceof File) || archive.size === 0)
      return refuse(c, 422, "There is no file yet.", "Choose the zip that “Export everything” gave you.");
    try {
      await data.unpack(new Uint8Array(await archive.arrayBuffer()));
    } catch (error) {
      if (error instanceof ArchiveError) return refuse(c, 422, error.message, "Nothing was changed.");
      throw error;
    }
    return c.html(await show("The archive was imported. What stood here already stayed as it was."));
  });

  app.post(`${paths.data}/restore`, async (c) => {
    const { name } = await c.req.parseBody();
    const done = typeof name === "string" && (await data.restore(name));
    return done
      ? c.html(await show(`Everything is as it was in the copy of ${name.slice(0, 10)}.`))
      : refuse(c, 404, "There is no such copy.", "Choose one of those listed under Your data.");
  });

  app.post(`${paths.data}/delete`, async (c) => {
    const { confirm } = await c.req.parseBody();
    if (typeof confirm !== "string" || confirm.trim().toLowerCase() !== CONFIRM)
      return refuse(
        c,
        422,
        `Nothing was deleted: the words “${CONFIRM}” were not typed.`,
        "Go back and type them, if that is what you want.",
      );
    pages.drop();
    await data.forget();
    return c.html(await show("Everything is deleted: reports, files, corrections, notes, and every copy."));
  });
}
