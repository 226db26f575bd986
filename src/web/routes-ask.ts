/** Asking the chosen model about a report: what leaves is shown first, and only that is sent. */

import type { Context as HonoContext, Hono } from "hono";
import { streamSSE } from "hono/streaming";
import { askAssistant, requestsFor } from "../actions/ask-assistant.ts";
import type { ModelRequest } from "../actions/ports.ts";
import { maskOf } from "../core/propose/mask.ts";
import { key } from "../core/text/key.ts";
import { capOf } from "../io/model/model-desk.ts";
import { mostMicro } from "../io/model/model-door.ts";
import { SealError } from "../io/secrets/seal.ts";
import type { AskingJobs } from "./asking-jobs.ts";
import type { Context } from "./context.ts";
import { limit, refuse } from "./guard.ts";
import { askPage, wordsOf } from "./pages/ask-page.ts";
import { paths } from "./paths.ts";

/** Times that a model is asked at most in a minute, whatever it costs. */
const ASKED_A_MINUTE = 6;

export function askRoutes(app: Hono, context: Context, jobs: AskingJobs): void {
  const { store, library, models } = context;
  const open = async () => {
    try {
      return { model: await models.open() };
    } catch (error) {
      if (error instanceof SealError) return { problem: error.message };
      throw error;
    }
  };
  const show = async (c: HonoContext, names: boolean, said?: string) => {
    const kept = await store.loadReport(c.req.param("id") ?? "");
    if (!kept) return gone(c);
    const { model, problem = said } = await open();
    const requests = requestsFor(kept.report, names);
    const leaving = requests.map(({ ask, request }) => ({
      id: ask.id,
      title: ask.title,
      text: textOf(request),
      micro: model ? mostMicro(model.choice, request) : 0,
    }));
    const running = jobs.running(kept.row.id);
    const asking = running ?? (await store.asking(kept.row.id));
    const cap = model ? capOf(model.choice) : 0;
    return c.html(
      askPage({
        row: kept.row,
        ...(model
          ? {
              model: {
                name: model.choice.model,
                host: model.host,
                own: /^(?:127\.|localhost|\[::1\])/.test(model.host),
                left: Math.max(0, cap - (await models.spentToday())),
                cap,
              },
            }
          : {}),
        leaving,
        hidden: names ? 0 : maskOf(kept.report).hidden.size,
        seen: seenOf(leaving),
        ...(asking ? { asking } : {}),
        running: running !== undefined,
        ...(problem ? { problem } : {}),
      }),
      said ? 409 : 200,
    );
  };

  app.get("/reports/:id/ask", (c) => show(c, Boolean(c.req.query("names"))));

  app.post("/reports/:id/ask", limit(ASKED_A_MINUTE, 60, Date.now), async (c) => {
    const form = await c.req.parseBody({ all: true });
    const names = form.names === "1";
    const id = c.req.param("id");
    const kept = await store.loadReport(id);
    if (!kept) return gone(c);
    const { model } = await open();
    if (!model) return show(c, names);
    const all = requestsFor(kept.report, names);
    if (form.seen !== seenOf(all.map(({ request }) => ({ text: textOf(request) }))))
      return show(c, names, "The report changed since this page was shown. Look at what leaves now, and send it then.");
    const asks = new Set([form.asks].flat());
    const requests = all.filter(({ ask }) => asks.has(ask.id));
    if (requests.length === 0) return show(c, names, "Nothing was chosen to ask for.");
    const before = await store.verdicts(id);
    const { ask, host, choice } = model;
    jobs.start(id, (tell) =>
      askAssistant(
        kept.report,
        requests,
        { model: choice.model, host },
        { library, ask, before, keep: (verdicts) => store.saveVerdicts(id, verdicts), tell, now: context.now },
      ),
    );
    return c.redirect(paths.ask(id), 303);
  });

  app.get("/reports/:id/ask/events", (c) => {
    const id = c.req.param("id");
    return streamSSE(c, async (stream) => {
      for (let asking = jobs.running(id); asking && !stream.aborted; asking = jobs.running(id)) {
        const parts = asking.parts.map((part) => ({ ask: part.ask, words: wordsOf(part) }));
        await stream.writeSSE({ event: "parts", data: JSON.stringify(parts) });
        let wake: () => void = noop;
        const silent = jobs.listen(id, () => wake());
        // Letters come without an event of their own, so it looks again each second.
        await Promise.race([new Promise<void>((heard) => (wake = heard)), stream.sleep(1000)]);
        silent();
      }
      await stream.writeSSE({ event: "end", data: "{}" });
    });
  });
}

function noop(): void {}

/** A request as it leaves. */
function textOf({ instructions, prompt }: ModelRequest): string {
  return `${instructions}\n\n${prompt}`;
}

function seenOf(leaving: readonly { text: string }[]): string {
  return key(JSON.stringify(leaving.map(({ text }) => text)));
}

function gone(c: HonoContext) {
  return refuse(c, 404, "There is no such report here.", "It may have been deleted.");
}
