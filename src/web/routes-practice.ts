/** The practice room: beginning a session, answering its steps, comparing, looking back. */

import type { Context as HonoContext, Hono } from "hono";
import { html } from "hono/html";
import { loadAids } from "../actions/load-aids.ts";
import { loadPaper } from "../actions/load-paper.ts";
import { loadProgress } from "../actions/load-progress.ts";
import { loadDeck } from "../actions/review-deck.ts";
import { type SessionWish, startSession } from "../actions/start-session.ts";
import { dueVariants } from "../core/practice/find-variant.ts";
import { lookBack } from "../core/practice/look-back.ts";
import { readAnswer } from "../core/practice/read-answer.ts";
import { renderPreregistration, renderTranscript } from "../core/practice/render-session.ts";
import { isHidden, mayOpen, nextStep, SESSION_KINDS } from "../core/practice/session.ts";
import { findMethod } from "../core/statistics/methods.ts";
import type { Context } from "./context.ts";
import { limit, refuse } from "./guard.ts";
import { progressRoom } from "./pages/progress-room.ts";
import { practicePage } from "./pages/practice-page.ts";
import { defenceRoom, papersRoom } from "./pages/room-defence.ts";
import { cardsRoom } from "./pages/room-cards.ts";
import { paperPane } from "./pages/paper-pane.ts";
import { answerRoom, critiqueRoom, designRoom } from "./pages/rooms-library.ts";
import { mockRoom } from "./pages/room-mock.ts";
import { planRoom } from "./pages/room-plan.ts";
import { powerResult } from "./pages/power-result.ts";
import { givenIn } from "./pages/step-form.ts";
import { sessionPage } from "./pages/session-page.ts";
import { transcriptPage } from "./pages/transcript-page.ts";
import { paths } from "./paths.ts";
import { judgeRoutes } from "./routes-judge.ts";
import { mayAsk } from "./routes-settings.ts";
import { readAnswerForm } from "./read-answer-form.ts";

/** The newest reports that the figures look at. */
const DECKS = 12;

/** Sessions begun at most in a minute: some read a paper. */
const SESSIONS_A_MINUTE = 60;
/** What a step whose answer may be spoken may use; every other page may not. */
const MICROPHONE = "camera=(), geolocation=(), microphone=(self), payment=()";
/** Letters of a hypothesis of the person's own. */
const LONGEST_WORDS = 2000;

export function practiceRoutes(app: Hono, context: Context): void {
  const { practice, store, library } = context;
  const judgeParts = judgeRoutes(app, context);

  app.get(paths.practice, async (c) => {
    const [sessions, reports, papers] = await Promise.all([practice.listSessions(), store.listReports(), practice.listPapers()]);
    const rooms = [
      planRoom(reports),
      cardsRoom(reports, library),
      papersRoom(papers),
      defenceRoom(reports),
      critiqueRoom(library),
      designRoom(library),
      answerRoom(library),
      mockRoom(reports),
    ];
    return c.html(practicePage({ sessions, rooms, due: dueVariants(sessions, library, context.now()) }));
  });

  app.get(paths.practiceProgress, async (c) => {
    const now = context.now();
    const [progress, reports] = await Promise.all([loadProgress(practice), store.listReports()]);
    const decks = await Promise.all(reports.slice(0, DECKS).map((row) => loadDeck(row.id, now, context)));
    return c.html(
      progressRoom(
        progress,
        decks.filter((row) => row !== undefined),
        now,
      ),
    );
  });

  app.post(paths.sessions, limit(SESSIONS_A_MINUTE, 60, Date.now), async (c) => {
    const form = await c.req.parseBody();
    const text = (name: string) => (typeof form[name] === "string" ? form[name].trim() : "");
    // A page with many buttons names kind and subject in the one that was pressed.
    const [, wished = "", about = ""] = /^(\w+) (.+)$/s.exec(text("wish")) ?? [];
    const kind = SESSION_KINDS.find((row) => row === (text("kind") || wished));
    if (!kind) return refuse(c, 422, "It is not clear what is to be practised.", "Begin it from the practice room.");
    const minutes = Number.parseInt(text("minutes"), 10);
    const wish: SessionWish = {
      kind,
      subject: (text("subject") || about).slice(0, 300),
      ...(text("report") ? { report: text("report") } : {}),
      ...(text("paper") ? { paper: text("paper") } : {}),
      ...(text("after") ? { after: text("after") } : {}),
      ...(minutes > 0 ? { minutes } : {}),
      ...(text("words") ? { words: text("words").slice(0, LONGEST_WORDS) } : {}),
    };
    const session = await startSession(wish, context.newId(), context);
    if (!session)
      return refuse(c, 422, "There is nothing to practise with there.", "Choose a question, a report or a paper that is still here.");
    return c.redirect(paths.session(session.id), 303);
  });

  app.get("/practice/sessions/:id", async (c) => {
    const kept = await practice.loadSession(c.req.param("id"));
    if (!kept) return gone(c);
    const next = nextStep(kept);
    return c.redirect(paths.step(kept.session.id, next ? kept.session.steps.indexOf(next) : kept.session.steps.length), 302);
  });

  app.get("/practice/sessions/:id/steps/:at{[0-9]+}", async (c) => {
    const kept = await practice.loadSession(c.req.param("id"));
    if (!kept) return gone(c);
    const { session, answers } = kept;
    const at = Math.min(Number(c.req.param("at")), session.steps.length);
    if (!mayOpen(kept, at)) return c.redirect(paths.session(session.id), 302);
    const step = session.steps[at];
    const answer = step && answers[step.id];
    const rated = answer?.rating !== undefined || c.req.query("compare") !== undefined;
    const reading = step && answer ? readAnswer(answer, step, await loadAids(session, context)) : undefined;
    const paper = session.paper && session.kind === "critique" ? await loadPaper(session.paper, context) : undefined;
    const method = step?.form.kind === "statistics" ? findMethod(answer?.statistics?.method ?? "") : undefined;
    const beside = paper
      ? paperPane(paper.paper)
      : method && html`<div class="result">${powerResult(method, givenIn(method, answer?.statistics ?? {}))}</div>`;
    const speaks = await mayAsk("speech", context);
    if (speaks) c.header("Permissions-Policy", MICROPHONE);
    const model = rated ? await judgeParts(kept, at) : undefined;
    return c.html(
      sessionPage({
        kept,
        at,
        now: context.now(),
        rated,
        speaks,
        ...(model ? { model } : {}),
        ...(reading ? { reading } : {}),
        ...(beside ? { beside } : {}),
      }),
    );
  });

  app.post("/practice/sessions/:id/answers/:at{[0-9]+}", async (c) => {
    const kept = await practice.loadSession(c.req.param("id"));
    const step = kept?.session.steps[Number(c.req.param("at"))];
    if (!kept || !step) return gone(c);
    const form = await c.req.parseBody();
    const read = readAnswerForm(form, step, kept.answers[step.id], context.now());
    if (!read) return refuse(c, 422, "That is longer than an answer may be.", "Go back and shorten it; what was saved before stands.");
    const state = await practice.saveAnswer(kept.session.id, read.answer);
    if (c.req.header("accept")?.includes("application/json")) return c.json({ state, revision: read.answer.revision });
    if (state === "older")
      return refuse(
        c,
        409,
        "This step was written on in another window, so nothing was changed.",
        "Go back, copy your words, and load the step again.",
      );
    const at = Number(c.req.param("at"));
    if (form.back === "transcript") return c.redirect(`${paths.transcript(kept.session.id)}#step-${at}`, 303);
    if (read.act === "skip" || (read.act === "done" && kept.session.quiet)) return c.redirect(paths.step(kept.session.id, at + 1), 303);
    return c.redirect(`${paths.step(kept.session.id, at)}${read.act === "rate" || read.act === "compare" ? "?compare" : ""}`, 303);
  });

  app.post("/practice/sessions/:id/end", async (c) => {
    const id = c.req.param("id");
    if (!(await practice.loadSession(id))) return gone(c);
    await practice.endSession(id);
    return c.redirect(paths.transcript(id), 303);
  });

  app.post("/practice/sessions/:id/delete", async (c) =>
    (await practice.deleteSession(c.req.param("id"))) ? c.redirect(paths.practice, 303) : gone(c),
  );

  app.get("/practice/sessions/:id/transcript", async (c) => {
    const kept = await practice.loadSession(c.req.param("id"));
    if (!kept) return gone(c);
    if (isHidden(kept)) return c.redirect(paths.session(kept.session.id), 302);
    return c.html(transcriptPage(kept, lookBack(kept, await loadAids(kept.session, context))));
  });

  app.get("/practice/sessions/:id/session.:format", async (c) => {
    const kept = await practice.loadSession(c.req.param("id"));
    const format = c.req.param("format");
    if (!kept || (format !== "md" && format !== "json")) return gone(c);
    // Points and outlines of a mock interview are not for before its end, in whatever form.
    if (isHidden(kept)) return c.redirect(paths.session(kept.session.id), 302);
    const markdown =
      kept.session.kind === "design"
        ? renderPreregistration(kept)
        : renderTranscript(kept, lookBack(kept, await loadAids(kept.session, context)));
    c.header("Content-Type", format === "md" ? "text/markdown; charset=utf-8" : "application/json");
    c.header("Content-Disposition", `attachment; filename="groundwork-${kept.session.kind}.${format}"`);
    return c.body(format === "md" ? markdown : `${JSON.stringify(kept, null, 1)}\n`);
  });
}

function gone(c: HonoContext) {
  return refuse(c, 404, "There is no such session here.", "It may have been deleted.");
}
