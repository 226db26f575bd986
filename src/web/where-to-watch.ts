/** Where to send whoever asked for a report: to the report, or to a page that shows it being made. */

import type { Context } from "./context.ts";
import { paths } from "./paths.ts";

/** Milliseconds in which a report may be made before there is a page to watch it: one that is gone in half a second only delays the report. */
const UNWATCHED = 800;

/** The report's address where it stands within `UNWATCHED`, else that of its progress. Returns as soon as that is known. */
export async function whereToWatch(id: string, { store, listen }: Context): Promise<string> {
  let [over, wake]: [boolean, () => void] = [false, () => undefined];
  const silent = listen(id, () => wake());
  const timer = setTimeout(() => {
    over = true;
    wake();
  }, UNWATCHED);
  try {
    for (;;) {
      const heard = new Promise<void>((hear) => (wake = hear));
      const state = (await store.loadRequest(id))?.state;
      if (state === "done") return paths.report(id);
      if (state !== "waiting" || over) return paths.progress(id);
      await heard;
    }
  } finally {
    clearTimeout(timer);
    silent();
  }
}
