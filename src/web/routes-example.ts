/** Three examples of fictional people, made like any other report, so that anyone can see one at once and offline. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Hono } from "hono";
import { HOME } from "../io/files/program.ts";
import type { Context } from "./context.ts";
import { refuse } from "./guard.ts";
import { examplePage } from "./pages/example-page.ts";
import { paths } from "./paths.ts";
import { upload } from "./uploads.ts";
import { whereToWatch } from "./where-to-watch.ts";

/** Folders of `examples/`, the first one shown first. */
export const EXAMPLES = [
  { name: "phd-student", words: "A PhD student for an alignment research scientist’s seat" },
  { name: "postdoc", words: "A postdoc with thirty publications for pretraining research" },
  { name: "engineer", words: "An engineer moving into research on post-training" },
] as const;

/** Days from today to the example's interview. */
const DAYS_LEFT = 14;

export function exampleRoutes(app: Hono, context: Context): void {
  app.get(paths.example, (c) => {
    context.warm();
    return c.html(examplePage(EXAMPLES));
  });

  /** Opening an example makes it once a day; again, it is the same report. */
  app.get(`${paths.example}/:name`, async (c) => {
    const example = EXAMPLES.find((row) => row.name === c.req.param("name"));
    if (!example) return refuse(c, 404, "There is no such example.", "Choose one of those on the page of examples.");
    context.warm();
    const folder = join(HOME, "examples", example.name);
    const files = readdirSync(folder);
    const read = (start: string) => {
      const name = files.find((file) => file.startsWith(start));
      if (!name) throw new Error(`examples/${example.name} holds no ${start} file`);
      return upload(name, new Uint8Array(readFileSync(join(folder, name))));
    };
    const [cv, posting] = [read("cv."), read("posting.")];
    const asOf = context.now().slice(0, 10);
    const date = new Date(Date.parse(asOf) + DAYS_LEFT * 86_400_000).toISOString().slice(0, 10);
    const named = ({ sha256, name }: typeof cv) => ({ sha256, name });
    const inputs = { cv: named(cv), posting: named(posting), papers: [], asOf, date, minutes: 45 };
    const id = await context.store.submit({
      id: context.newId(),
      submission: `example-${example.name}-${asOf}`,
      inputs,
      files: [cv, posting],
    });
    context.start(id);
    return c.redirect(await whereToWatch(id, context), 303);
  });
}
