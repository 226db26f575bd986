/** The stages of a report as they really are, each opening to what it made. */

import { html, raw } from "hono/html";
import type { Request, Step } from "../../actions/store.ts";
import { type Html, page } from "../layout.ts";
import { paths } from "../paths.ts";

const STAGES: Record<Step["stage"], string> = { decode: "Decoded", read: "Read", match: "Matched", build: "Built", failed: "Stopped" };

/** The page while a request waits, and after it failed. Without scripts it asks again each second; with them it follows the events. */
export function progressPage(request: Request, steps: readonly { number: number; step: Step }[]): Html {
  const failed = request.state === "failed";
  const last = steps.at(-1)?.number ?? 0;
  return page(
    { title: failed ? "This could not be read" : "Making your report", personal: true, client: failed ? [] : ["progress"] },
    html`<h1>${failed ? "This could not be read" : "Making your report"}</h1>
<p>${request.inputs.cv.name} for ${request.inputs.posting.name}</p>
<ol class="steps" data-steps data-events="${paths.events(request.id)}" data-stages="${paths.stage(request.id, "").slice(0, -1)}" data-last="${String(last)}" aria-live="polite">${steps.map(
      ({ step }) =>
        html`<li class="${step.stage}"><strong>${STAGES[step.stage]}</strong> ${step.sentence}${
          step.see ? html` <a href="${paths.stage(request.id, step.see)}">see it</a>` : ""
        }</li>`,
    )}</ol>
${
  failed
    ? html`<div class="notice"><ul>${request.problems.map((problem) => html`<li>${problem.message}${problem.hint ? html` ${problem.hint}` : ""}</li>`)}</ul><p><a href="${paths.home}">Start again</a></p></div>`
    : html`<p class="quiet" data-wait>${raw("Working…")}</p>`
}`,
  );
}
