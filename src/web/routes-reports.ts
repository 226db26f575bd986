/** Asking for a report, watching it being made, reading it. */

import { createHash } from "node:crypto";
import type { Context as HonoContext, Hono } from "hono";
import { streamSSE } from "hono/streaming";
import { FORMATS, renderReport } from "../io/files/render-report.ts";
import { FetchError } from "../io/network/fetch-page.ts";
import { loadDeck } from "../actions/review-deck.ts";
import { stagesOf } from "../actions/run-request.ts";
import type { RequestInputs } from "../actions/store.ts";
import { standingsOf } from "../core/practice/card-standing.ts";
import { acceptedIn } from "../core/propose/check-proposal.ts";
import { key } from "../core/text/key.ts";
import type { Context } from "./context.ts";
import { limit, policy, refuse } from "./guard.ts";
import { readShown } from "./pages/fit-filter.ts";
import { homePage } from "./pages/home-page.ts";
import { progressPage } from "./pages/progress-page.ts";
import { REPORT_RULES, reportPage } from "./pages/report-page.ts";
import { reportsPage } from "./pages/reports-page.ts";
import { STAGES, stagePage } from "./pages/stage-page.ts";
import { paths } from "./paths.ts";
import { mayAsk } from "./routes-settings.ts";
import { MOST_PAPERS, readUpload, upload, type Upload, UploadError } from "./uploads.ts";
import { whereToWatch } from "./where-to-watch.ts";

const TYPES: Record<string, string> = {
  html: "text/html; charset=utf-8",
  md: "text/markdown; charset=utf-8",
  json: "application/json",
  ics: "text/calendar; charset=utf-8",
  pdf: "application/pdf",
};

/** A report brings its rules with it, and they are known by their hash. */
const REPORT_POLICY = policy(` 'sha256-${createHash("sha256").update(REPORT_RULES).digest("base64")}'`);

/** Reports made at most in a minute: each takes about a second of one core. */
const REPORTS_A_MINUTE = 30;
/** Downloads at most in a minute: a PDF starts a browser. */
const DOWNLOADS_A_MINUTE = 40;

export function reportRoutes(app: Hono, context: Context): void {
  const { store, pages } = context;

  app.get(paths.home, async (c) => {
    context.warm();
    return c.html(homePage({ submission: context.newId(), ...((await mayAsk("posting", context)) ? { address: "" } : {}) }));
  });

  app.post(paths.reports, limit(REPORTS_A_MINUTE, 60, Date.now), async (c) => {
    const form = await c.req.parseBody({ all: true });
    const text = (name: string) => (typeof form[name] === "string" ? form[name].trim() : "");
    const submission = /^[\w-]{10,64}$/.test(text("submission")) ? text("submission") : context.newId();
    try {
      const cv = await readUpload(form.cv, form["cv-text"], "cv.txt");
      const posting =
        (await readUpload(form.posting, form["posting-text"], "posting.txt")) ?? (await fetchPosting(text("address"), context));
      if (!cv) throw new UploadError("There is no CV yet.", "Choose a file, drop one on the page, or paste it as text.");
      if (!posting) throw new UploadError("There is no job description yet.", "Paste the whole posting, or choose a file.");
      const papers = await readAll(form.papers);
      const notes = await readUpload(undefined, form.notes, "notes.txt");
      const inputs: RequestInputs = {
        cv: named(cv),
        posting: named(posting),
        papers: papers.map(named),
        ...(notes ? { notes: named(notes) } : {}),
        asOf: context.now().slice(0, 10),
        minutes: readMinutes(text("minutes")),
        ...(/^\d{4}-\d\d-\d\d$/.test(text("date")) ? { date: text("date") } : {}),
        ...(text("stage") ? { stage: text("stage").slice(0, 120) } : {}),
      };
      const id = await store.submit({
        id: context.newId(),
        submission,
        inputs,
        files: [cv, posting, ...papers, ...(notes ? [notes] : [])],
      });
      context.start(id);
      return c.redirect(await whereToWatch(id, context), 303);
    } catch (error) {
      if (!(error instanceof UploadError)) throw error;
      const problem = { message: error.message, hint: error.hint };
      const kept = {
        posting: text("posting-text"),
        ...((await mayAsk("posting", context)) ? { address: text("address") } : {}),
        date: text("date"),
        minutes: text("minutes"),
        stage: text("stage"),
        notes: text("notes"),
      };
      return c.html(homePage({ problem, ...kept, submission: context.newId() }), 422);
    }
  });

  app.get(paths.reports, async (c) =>
    c.html(reportsPage(await store.listReports(), await store.listUnfinished(), (c.req.query("q") ?? "").slice(0, 200))),
  );

  app.get("/reports/:id", async (c) => {
    const kept = await store.loadReport(c.req.param("id"));
    if (kept) {
      const now = context.now();
      const [notes, sessions, verdicts, deck] = await Promise.all([
        store.notes(kept.row.id),
        context.practice.practised(kept.row.id),
        store.verdicts(kept.row.id),
        loadDeck(kept.row.id, now, context),
      ]);
      const today = now.slice(0, 10);
      const day = deck?.date && deck.date > today ? deck.date : undefined;
      const standings = standingsOf(deck?.cards ?? [], deck?.states ?? new Map(), `${day ?? today}T12:00:00.000Z`);
      const practice = { library: context.library, sessions, cards: { deck: kept.row.id, standings, ...(day ? { day } : {}) }, today };
      const accepted = acceptedIn(verdicts);
      const suggested = { accepted, refused: verdicts.length - accepted.length, shown: c.req.query("suggested") !== "off" };
      c.header("Content-Security-Policy", REPORT_POLICY);
      const shown = readShown(c.req.query("show"));
      const make = () => String(reportPage(kept.row, kept.report, notes, shown, practice, suggested));
      if (!/\bgzip\b/.test(c.req.header("accept-encoding") ?? "")) return c.html(make());
      const depends = JSON.stringify([kept.row, notes, sessions, [...standings], today, shown, suggested]);
      const page = await pages.page(key(depends), make);
      return c.body(page, 200, { "Content-Type": "text/html; charset=utf-8", "Content-Encoding": "gzip", Vary: "Accept-Encoding" });
    }
    const request = await store.loadRequest(c.req.param("id"));
    return request ? c.redirect(paths.progress(request.id), 303) : gone(c);
  });

  app.get("/reports/:id/stages/:stage", async (c) => {
    const request = await store.loadRequest(c.req.param("id"));
    const stage = STAGES.find((name) => name === c.req.param("stage"));
    if (!request || !stage) return gone(c);
    const outcome = await stagesOf(request, context);
    return c.html(stagePage(request.id, stage, outcome, await store.corrections(outcome.documents.map((document) => document.sha256))));
  });

  app.post("/reports/:id/rename", async (c) => {
    const { name, back } = await c.req.parseBody();
    const id = c.req.param("id");
    if (typeof name !== "string" || name.trim() === "") return refuse(c, 422, "A report needs a name.", "Go back and write one.");
    const next = back === "list" ? paths.reports : paths.report(id);
    return (await store.renameReport(id, name.trim().slice(0, 200))) ? c.redirect(next, 303) : gone(c);
  });

  app.post("/reports/:id/duplicate", async (c) => {
    const id = context.newId();
    const { back } = await c.req.parseBody();
    const next = back === "list" ? paths.reports : paths.report(id);
    return (await store.duplicateReport(c.req.param("id"), id)) ? c.redirect(next, 303) : gone(c);
  });

  app.post("/reports/:id/delete", async (c) => {
    pages.drop();
    return (await store.deleteReport(c.req.param("id"))) ? c.redirect(paths.reports, 303) : gone(c);
  });

  app.get("/reports/:id/progress", async (c) => {
    const id = c.req.param("id");
    const request = await store.loadRequest(id);
    if (!request) return gone(c);
    if (request.state === "done") return c.redirect(paths.report(id), 303);
    context.start(id);
    return c.html(progressPage(request, await store.stepsAfter(id, 0)));
  });

  app.get("/reports/:id/events", (c) => {
    const id = c.req.param("id");
    return streamSSE(c, async (stream) => {
      let last = Number(c.req.header("last-event-id") ?? c.req.query("after") ?? 0) || 0;
      let wake: () => void = noop;
      const silent = context.listen(id, () => wake());
      stream.onAbort(silent);
      try {
        while (!stream.aborted) {
          for (const { number, step } of await store.stepsAfter(id, last)) {
            last = number;
            await stream.writeSSE({ id: String(number), event: "step", data: JSON.stringify(step) });
          }
          const request = await store.loadRequest(id);
          if (!request || request.state !== "waiting") {
            await stream.writeSSE({ event: "end", data: JSON.stringify({ state: request?.state ?? "gone", to: paths.report(id) }) });
            return;
          }
          await Promise.race([new Promise<void>((heard) => (wake = heard)), stream.sleep(5000)]);
        }
      } finally {
        silent();
      }
    });
  });

  app.get("/reports/:id/report.:format", limit(DOWNLOADS_A_MINUTE, 60, Date.now), async (c) => {
    const format = FORMATS.find((row) => row === c.req.param("format"));
    const kept = await store.loadReport(c.req.param("id"));
    if (!kept || !format) return gone(c);
    const rendered = await renderReport(kept.report, format, await store.notes(kept.row.id));
    if ("problem" in rendered) return refuse(c, 422, rendered.problem.message, rendered.problem.hint ?? "");
    c.header("Content-Type", TYPES[format]);
    c.header("Content-Disposition", `attachment; filename="groundwork-report.${format}"`);
    c.header("Content-Security-Policy", "sandbox; default-src 'none'; style-src 'unsafe-inline'");
    return c.body(rendered.bytes as string);
  });
}

/** The posting at an address that the person gave, where they have allowed that; undefined where none was given. */
async function fetchPosting(address: string, context: Context): Promise<Upload | undefined> {
  if (address === "") return undefined;
  if (!(await mayAsk("posting", context)))
    throw new UploadError("Nothing is fetched from the network.", "Allow it under Settings, or paste the posting.");
  try {
    const { bytes, name } = await context.fetchPage(address);
    return upload(name, bytes);
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    throw new UploadError(error.message, error.hint);
  }
}

function named({ sha256, name }: Upload) {
  return { sha256, name };
}

async function readAll(files: unknown): Promise<Upload[]> {
  const list = Array.isArray(files) ? files : files === undefined ? [] : [files];
  if (list.length > MOST_PAPERS)
    throw new UploadError(
      `These are ${list.length} papers; a report takes ${MOST_PAPERS}.`,
      "Choose those that the interview may turn to.",
    );
  const read: Upload[] = [];
  for (const file of list) {
    const one = await readUpload(file, undefined, "paper.txt");
    if (one) read.push(one);
  }
  return read;
}

function readMinutes(text: string): number {
  const minutes = Number.parseInt(text, 10);
  return Number.isNaN(minutes) ? 45 : Math.min(600, Math.max(10, minutes));
}

function gone(c: HonoContext) {
  return refuse(c, 404, "There is no such report here.", "It may have been deleted.");
}

function noop(): void {}
