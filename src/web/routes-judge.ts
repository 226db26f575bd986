/** Asking the chosen model about an answer of practice, after the person rated it, and only when they press the button. */

import type { Hono } from "hono";
import { html } from "hono/html";
import { type AnswerRequest, judgeAnswer, requestsForAnswer } from "../actions/judge-answer.ts";
import type { Judgement } from "../core/practice/judgement.ts";
import { type Answer, isHidden, type Kept, saidIn, type Step } from "../core/practice/session.ts";
import { type Mask, maskIn } from "../core/propose/mask.ts";
import { key } from "../core/text/key.ts";
import type { OpenModel } from "../io/model/model-desk.ts";
import { mostMicro } from "../io/model/model-door.ts";
import { SealError } from "../io/secrets/seal.ts";
import type { Context } from "./context.ts";
import { limit, refuse } from "./guard.ts";
import type { Html } from "./layout.ts";
import { askForm, marksOf, modelOff, modelShut, rateFirst, shownQuestions, suggestedQuestions, underWay } from "./pages/judge-part.ts";
import { paths } from "./paths.ts";

/** Answers that a model is asked about at most in a minute. */
const ASKED_A_MINUTE = 10;
/** How long the page waits for the whole before it says how far it is, in milliseconds: a model on one's own machine may take minutes. */
const WAIT = 25_000;

/** What a step's page shows of the model: within the form of the comparison, and after it. */
export interface JudgeParts {
  within: Html | "";
  after: Html | "";
}

/** Adds the route that asks, and returns what makes the parts of a step's page. `wait` is for tests. */
export function judgeRoutes(app: Hono, context: Context, wait = WAIT): (kept: Kept, at: number) => Promise<JudgeParts> {
  /** What is being asked now, by session and step: a restart ends it, and what had come by then is kept. */
  const running = new Map<string, Judgement>();

  app.post("/practice/sessions/:id/steps/:at{[0-9]+}/judge", limit(ASKED_A_MINUTE, 60, Date.now), async (c) => {
    const kept = await context.practice.loadSession(c.req.param("id"));
    const at = Number(c.req.param("at"));
    const step = kept?.session.steps[at];
    const answer = step && kept?.answers[step.id];
    if (!kept || !step || !answer) return refuse(c, 404, "There is no such answer here.", "It may have been deleted.");
    if (!mayBeJudged(kept, answer)) return refuse(c, 409, "A model goes after you here.", "Answer the step and rate it yourself first.");
    const { model, problem } = await opened(context);
    if (!model) return refuse(c, 409, problem ?? "No model is switched on, so nothing was sent.", "Choose one under Settings.");
    const { choice, host, ask } = model;
    const { seen } = await c.req.parseBody();
    const mask = await maskFor(kept, step, answer, context);
    if (seen !== seenOf(model, requestsForAnswer(step, answer, mask)))
      return refuse(
        c,
        409,
        "The model or the answer was changed in another window, so nothing was sent.",
        "Load the step again and look at what would leave.",
      );
    const id = `${kept.session.id} ${step.id}`;
    // Nothing is awaited between looking and beginning: a button pressed twice asks once.
    if (!running.has(id)) {
      const tools = {
        ask,
        now: context.now,
        tell: (judgement: Judgement) => void running.set(id, judgement),
        keep: (judgement: Judgement) => context.practice.saveJudgement(kept.session.id, step.id, judgement),
      };
      const job = judgeAnswer(step, answer, mask, { model: choice.model, host }, tools).finally(() => running.delete(id));
      const late = new Promise<"late">((done) => setTimeout(done, wait, "late").unref());
      await Promise.race([job, late]);
      job.catch(() => undefined);
    }
    return c.redirect(`${paths.step(kept.session.id, at)}#model`, 303);
  });

  return async (kept, at) => {
    const step = kept.session.steps[at];
    const answer = step && kept.answers[step.id];
    if (!step || answer?.state !== "done" || isHidden(kept) || saidIn(answer).length === 0) return { within: "", after: "" };
    const judged = answer.judged;
    const within = judged ? suggestedQuestions(judged, shownQuestions(judged, answer), answer) : "";
    const now = running.get(`${kept.session.id} ${step.id}`);
    const here = paths.step(kept.session.id, at);
    if (now) return { within, after: underWay(now, here) };
    const { model, problem } = await opened(context);
    const marks = judged ? marksOf(judged, answer, judged.ended === undefined) : "";
    if (!model) {
      const shut = problem ? modelShut(problem) : judged ? "" : modelOff();
      return { within, after: html`${judged ? html`<section class="part">${marks}</section>` : ""}${shut}` };
    }
    if (!mayBeJudged(kept, answer)) return { within, after: rateFirst(here) };
    const mask = await maskFor(kept, step, answer, context);
    const requests = requestsForAnswer(step, answer, mask);
    const asking = {
      to: paths.judge(kept.session.id, at),
      model: model.choice.model,
      host: model.host,
      requests,
      seen: seenOf(model, requests),
      hidden: [...mask.hidden.keys()].filter((sign) => requests.some(({ request }) => request.prompt.includes(sign))).length,
      mostMicro: requests.reduce((sum, { times, request }) => sum + times * mostMicro(model.choice, request), 0),
    };
    return { within, after: html`<section class="part">${marks}${askForm(asking, judged !== undefined)}</section>` };
  };
}

/** The person's own rating stands before any model's word. */
function mayBeJudged(kept: Kept, answer: Answer): boolean {
  return answer.state === "done" && answer.rating !== undefined && !isHidden(kept) && saidIn(answer).length > 0;
}

/** The chosen model, or why it cannot be asked though it is switched on. */
async function opened({ models }: Context): Promise<{ model?: OpenModel | undefined; problem?: string }> {
  try {
    return { model: await models.open() };
  } catch (error) {
    if (error instanceof SealError) return { problem: error.message };
    throw error;
  }
}

/** The key of everything that a form shows: to whom, and what. */
function seenOf({ choice, host }: OpenModel, requests: readonly AnswerRequest[]): string {
  return key(JSON.stringify([choice.model, host, requests]));
}

/** What names the person in this step and this answer, and in the report that the session belongs to. */
async function maskFor({ session }: Kept, step: Step, answer: Answer, { store }: Context): Promise<Mask> {
  const report = session.report ? (await store.loadReport(session.report))?.report : undefined;
  const texts = [...saidIn(answer), step.ask, step.setup ?? "", ...step.quotes.map((row) => row.text)];
  return maskIn(texts, report);
}
