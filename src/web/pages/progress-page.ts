/** The stages of a report as they really are, each opening to what it made. */

import { html } from "hono/html";
import type { Request, Step } from "../../actions/store.ts";
import { type Html, page } from "../layout.ts";
import { paths } from "../paths.ts";

/** The stages in their order: what each does, and what its link to its outcome is called. */
const STAGES = [
  ["decode", "Decode the files"],
  ["read", "Read the CV and the posting"],
  ["match", "Match one with the other"],
  ["build", "Build the report"],
] as const satisfies readonly (readonly [Step["stage"], string])[];

/** A stage of the page: done, being done, failed here, or not begun. */
type State = "done" | "now" | "failed" | "later";
const STATES: Record<State, { sign: string; words: string }> = {
  done: { sign: "✓", words: "done" },
  now: { sign: "…", words: "being done" },
  failed: { sign: "✗", words: "stopped here" },
  later: { sign: "", words: "not begun" },
};

/** The page while a request waits, and after it failed. Without scripts it asks again each second; with them it follows the events. */
export function progressPage(request: Request, steps: readonly { number: number; step: Step }[]): Html {
  const failed = request.state === "failed";
  const title = failed ? "This could not be read" : "Making your report";
  const { cv, posting, papers, notes } = request.inputs;
  const files = 2 + papers.length + (notes ? 1 : 0);
  const done = STAGES.map(([stage]) => steps.filter(({ step }) => step.stage === stage).length >= (stage === "decode" ? files : 1));
  const now = done.indexOf(false);
  const list = STAGES.map(([stage, words], i) => {
    const state = done[i] ? "done" : i === now ? (failed ? "failed" : "now") : "later";
    const made = steps.filter(({ step }) => step.stage === stage);
    return html`<li class="${state}" data-stage="${stage}"><p><span class="sign" aria-hidden="true">${STATES[state].sign}</span> <strong>${words}</strong> <span class="unseen" data-state>${STATES[state].words}</span></p><ul>${made.map(
      ({ step }) => html`<li>${step.sentence}${step.see ? html` <a href="${paths.stage(request.id, step.see)}">see it</a>` : ""}</li>`,
    )}</ul></li>`;
  });
  return page(
    { title, here: paths.reports, personal: true, ...(failed ? {} : { client: ["progress"], refresh: 1 }) },
    html`<h1>${title}</h1>
<p class="lead names"><span class="name">${cv.name}</span> for <span class="name">${posting.name}</span></p>
${failed ? problems(request) : ""}
<ol class="stages" data-steps data-files="${String(files)}" data-events="${paths.events(request.id)}" data-stages="${paths.stage(request.id, "").slice(0, -1)}" data-last="${String(steps.at(-1)?.number ?? 0)}" aria-live="polite">${list}</ol>
${failed ? "" : html`<p class="quiet" data-wait>It takes a second or two. You may leave this page: the report then stands under <a href="${paths.reports}">Reports</a>.</p>`}`,
  );
}

function problems(request: Request): Html {
  return html`<div class="notice" role="alert"><ul>${request.problems.map(
    (problem) => html`<li><strong>${problem.message}</strong>${problem.hint ? html` ${problem.hint}` : ""}</li>`,
  )}</ul><p>No report was made of it. The files are kept until you remove them.</p><div class="acts"><a class="button" href="${paths.home}">Start again</a><form method="post" action="${paths.remove(request.id)}"><button class="plain">Remove these files</button></form></div></div>`;
}
