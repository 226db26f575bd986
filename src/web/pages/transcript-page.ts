/** A session looked back on, round by round: the words, the time, the feedback, and what the person says of each answer, which can be marked here. */

import { html } from "hono/html";
import { tallyOf } from "../../core/practice/judgement.ts";
import { clockTime, pointsLine, type SeenRound, type SeenStep } from "../../core/practice/look-back.ts";
import { type Kept, keyOfSaid, saidIn, type Session } from "../../core/practice/session.ts";
import { type Html, page } from "../layout.ts";
import { paths } from "../paths.ts";
import { formerTries, marked, pointFields, ratingFields } from "./comparison.ts";
import { words } from "./guides-parts.ts";
import { KIND_NAMES } from "./session-page.ts";

export function transcriptPage({ session, created, ended }: Kept, rounds: readonly SeenRound[]): Html {
  return page(
    { title: `Transcript: ${session.title}`, here: paths.practice, personal: true, client: ["session"] },
    html`<p class="kicker">${KIND_NAMES[session.kind]}, begun ${created.slice(0, 10)}${ended ? html`, ended ${ended.slice(0, 10)}` : ""}</p><h1>${words(session.title)}</h1>
<ul class="downloads"><li><a href="${paths.sessionExport(session.id, "md")}">${session.kind === "design" ? "Preregistration (Markdown)" : "Markdown"}</a></li><li><a href="${paths.sessionExport(session.id, "json")}">JSON</a></li><li><a href="${paths.step(session.id, 0)}">Back to the steps</a></li></ul>
${session.leftOut ? html`<p class="quiet">Rounds of the loop for which there was no time: ${session.leftOut.join(", ")}.</p>` : ""}
${rounds.map((round) => roundPart(session, round))}`,
  );
}

function roundPart(session: Session, { name, minutes, seconds, steps, feedback }: SeenRound): Html {
  return html`<section class="part transcript">${name === undefined ? "" : html`<h2>${name}</h2><p class="quiet">${clockTime(seconds)} of ${minutes} min</p>`}
${steps.map((row) => stepPart(session, row, name !== undefined))}
${
  feedback.length > 0
    ? html`${name === undefined ? html`<h3>What to look at first</h3>` : html`<h3>What to look at first in this round</h3>`}<ul>${feedback.map(
        ({ at, line }) => html`<li>${steps.length > 1 ? html`<a href="#step-${at}">${at + 1}</a>: ` : ""}${line}</li>`,
      )}</ul>`
    : ""
}
</section>`;
}

function stepPart(session: Session, { at, step, answer, reading }: SeenStep, inRound: boolean): Html {
  const title = words(step.ask);
  const judged = answer?.judged?.of === (answer && keyOfSaid(answer)) ? answer?.judged : undefined;
  const sentence = judged && tallyOf(judged).sentence;
  return html`<div id="step-${at}"><p class="kicker">Step ${at + 1}${answer ? html`, ${clockTime(answer.seconds)} of ${step.minutes} min` : ""}</p>${inRound ? html`<h3 class="ask">${title}</h3>` : html`<h2>${title}</h2>`}
${
  answer && saidIn(answer).length > 0
    ? html`<p class="said-words">${
        reading
          ? marked(
              reading.text,
              reading.points.flatMap((row) => row.places),
            )
          : saidIn(answer).join("\n")
      }</p>`
    : html`<p class="nothing">${answer?.state === "skipped" ? "Skipped." : "Not answered."}</p>`
}
${answer && reading ? markForm(session, at, { step, answer, reading }) : answer?.state === "done" ? html`<p><a href="${paths.step(session.id, at)}">Rate it and compare</a></p>` : ""}
${answer ? formerTries(answer) : ""}
${judged && sentence ? html`<p class="quiet">Shown by your words, as ${judged.model} marked it and Groundwork counted: ${sentence}. <a href="${paths.step(session.id, at)}#model">Which</a></p>` : ""}
</div>`;
}

/** The rating, and the points to be marked, which unfold from a line that tells what was marked so far. */
function markForm({ id }: Session, at: number, { step, answer, reading }: Required<Pick<SeenStep, "step" | "answer" | "reading">>): Html {
  return html`<form class="answer" method="post" action="${paths.answer(id, at)}" data-answer><input type="hidden" name="revision" value="${answer.revision}"><input type="hidden" name="back" value="transcript">
<p class="label">${answer.rating ? html`Your own rating: ${answer.rating} of 5.` : "How was that?"}</p>${ratingFields(answer)}
${reading.points.length > 0 ? html`<details><summary>${pointsLine(step, answer) || "Which points did you say?"}</summary>${pointFields(reading, answer)}</details>` : ""}
<div class="acts"><button class="plain" name="act" value="compare">Save</button><a href="${paths.step(id, at)}?compare">All that is compared</a><output></output></div></form>`;
}
