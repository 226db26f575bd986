/** A session looked back on: every step with the words, the ratings and what was seen. */

import { html } from "hono/html";
import type { AnswerReading } from "../../core/practice/read-answer.ts";
import { tallyOf } from "../../core/practice/judgement.ts";
import { type Kept, keyOfSaid } from "../../core/practice/session.ts";
import { type Html, page } from "../layout.ts";
import { paths } from "../paths.ts";
import { marked } from "./comparison.ts";
import { words } from "./guides-parts.ts";
import { KIND_NAMES } from "./session-page.ts";

/** `readings` by step, of the steps that were answered. */
export function transcriptPage({ session, answers, created, ended }: Kept, readings: ReadonlyMap<string, AnswerReading>): Html {
  return page(
    { title: `Transcript: ${session.title}`, here: paths.practice, personal: true },
    html`<p class="kicker">${KIND_NAMES[session.kind]}, begun ${created.slice(0, 10)}${ended ? html`, ended ${ended.slice(0, 10)}` : ""}</p><h1>${words(session.title)}</h1>
<ul class="downloads"><li><a href="${paths.sessionExport(session.id, "md")}">${session.kind === "design" ? "Preregistration (Markdown)" : "Markdown"}</a></li><li><a href="${paths.sessionExport(session.id, "json")}">JSON</a></li><li><a href="${paths.step(session.id, 0)}">Back to the steps</a></li></ul>
${session.steps.map((step, i) => {
  const answer = answers[step.id];
  const reading = readings.get(step.id);
  const judged = answer?.judged?.of === (answer && keyOfSaid(answer)) ? answer?.judged : undefined;
  const sentence = judged && tallyOf(judged).sentence;
  const met = step.points.filter((point) => answer?.ticks[point.id]).length;
  return html`<section class="part"><p class="kicker">${step.round ?? `Step ${i + 1}`}</p><h2>${words(step.ask)}</h2>
${
  answer && reading && reading.text
    ? html`<p class="said-words">${marked(
        reading.text,
        reading.points.flatMap((row) => row.places),
      )}</p>`
    : html`<p class="nothing">${answer?.state === "skipped" ? "Skipped." : "Not answered."}</p>`
}
${answer?.rating ? html`<p class="quiet">Your own rating: ${answer.rating} of 5.${step.points.length > 0 ? html` Points you say you met: ${met} of ${step.points.length}.` : ""}</p>` : ""}
${judged && sentence ? html`<p class="quiet">Shown by your words, as ${judged.model} marked it and Groundwork counted: ${sentence}. <a href="${paths.step(session.id, i)}#model">Which</a></p>` : ""}
${reading && reading.feedback.length > 0 ? html`<ul>${reading.feedback.map((line) => html`<li>${line}</li>`)}</ul>` : ""}
</section>`;
})}`,
  );
}
