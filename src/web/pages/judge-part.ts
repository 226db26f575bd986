/** A model beside an answer that was compared: the form that asks it, what leaves with that, and what came back, each word of it beside the person's own. */

import { html } from "hono/html";
import type { AnswerRequest } from "../../actions/judge-answer.ts";
import { type Judgement, spreadOf, type SuggestedFollowUp, tallyOf, type TallyRow } from "../../core/practice/judgement.ts";
import { type Answer, keyOfSaid } from "../../core/practice/session.ts";
import type { Html } from "../layout.ts";
import { paths } from "../paths.ts";
import { dollars } from "./ask-page.ts";

/** What asking would do. */
export interface Asking {
  to: string;
  model: string;
  host: string;
  requests: readonly AnswerRequest[];
  /** Names, addresses, links and numbers that are hidden in what leaves. */
  hidden: number;
  /** The key of what is shown: only that is sent. */
  seen: string;
  /** Millionths of a dollar, if every request is answered at the first try. */
  mostMicro: number;
}

/** Where no model is switched on: one line, and nothing else. */
export function modelOff(): Html {
  return html`<p class="quiet">A model of your choosing can ask on after this answer and mark it by these points; none is switched on. <a href="${paths.settings}#model">Settings</a></p>`;
}

/** Where one is switched on and its key cannot be opened: why. */
export function modelShut(problem: string): Html {
  return html`<p class="quiet">${problem} <a href="${paths.settings}#model">Settings</a></p>`;
}

/** Where the person passed their own rating over: no model goes before it. */
export function rateFirst(step: string): Html {
  return html`<p class="quiet">A model can be asked about this answer once you have <a href="${step}">rated it yourself</a>.</p>`;
}

/** While it is asked. */
export function underWay({ model, host, runs, followUps }: Judgement, step: string): Html {
  return html`<section class="part"><h3 id="model">Asking ${model}</h3><p class="notice" role="status">${model} at ${host} is being asked. So far: ${followUps.length} ${followUps.length === 1 ? "question" : "questions"}, ${runs.length} ${runs.length === 1 ? "run" : "runs"} over the criteria. You can go on; it is kept here. <a href="${step}#model">Look again</a></p></section>`;
}

/** The form, with everything that leaves shown before it does. `again`: it was asked about this answer before. */
export function askForm({ to, model, host, requests, hidden, seen, mostMicro }: Asking, again: boolean): Html {
  const marks = requests.find(({ of }) => of === "criteria");
  const calls = requests.reduce((sum, { times }) => sum + times, 0);
  return html`${again ? "" : html`<h3 id="model">A model’s marks</h3>`}<form method="post" action="${to}" class="ask-model"><input type="hidden" name="seen" value="${seen}">
<p>It is asked ${calls === 1 ? "once" : `${calls} times`}: once for questions to ask on${marks ? html`, and ${marks.times} times for the same criteria, so that you see how far its marks can be relied on` : ""}. ${mostMicro === 0 ? "No price is set for this model, so nothing is counted." : html`It costs at most ${dollars(mostMicro)} if nothing has to be tried again, and never more than is left of what you allow in a day.`} Nothing is sent before you press the button.</p>
<details><summary>Exactly what leaves, to ${host}${hidden > 0 ? html` (${hidden} ${hidden === 1 ? "name, address, link or number is" : "names, addresses, links and numbers are"} hidden in it)` : ""}</summary>${requests.map(
    ({ of, times, request }) =>
      html`<p class="quiet">Sent ${times === 1 ? "once" : `${times} times`}:</p><pre class="leaving" tabindex="0" role="region" aria-label="What is sent for the ${of}">${request.instructions}\n\n${request.prompt}</pre>`,
  )}</details>
<p><button class="plain">Ask ${model} at ${host} to follow up and mark this answer${again ? " again" : ""}</button></p></form>`;
}

/** Questions that a model suggested, each after the words on which it rests, to be answered like every other. They stand within the form of the comparison. */
export function suggestedQuestions({ model }: Judgement, rows: readonly SuggestedFollowUp[], answer: Answer): Html | "" {
  if (rows.length === 0) return "";
  return html`<h3>Suggested by ${model}</h3><p class="quiet">Each rests on words of yours that were found; whether it is a good question, you judge.</p>${rows.map(
    ({ id, text, quote }, i) =>
      html`<p class="own-quote">${quote}</p><p><label for="suggested-${i}">${text}</label><textarea id="suggested-${i}" name="follow.${id}" rows="3">${answer.followUps[id] ?? ""}</textarea></p>`,
  )}`;
}

/** The suggested questions that are shown: all while the answer stands as it was, and of an earlier wording those that were answered. */
export function shownQuestions(judged: Judgement, answer: Answer): SuggestedFollowUp[] {
  return judged.of === keyOfSaid(answer) ? judged.followUps : judged.followUps.filter(({ id }) => answer.followUps[id]?.trim());
}

/** The marks, with the number that code counted. `broken`: it stopped before its end. */
export function marksOf(judged: Judgement, answer: Answer, broken: boolean): Html {
  const { model, host, at, micro, refused, problems } = judged;
  if (judged.of !== keyOfSaid(answer))
    return html`<h3 id="model">Marked by ${model}</h3><p class="quiet">You changed this answer after ${model} was asked, so its marks are of other words and are not shown.</p>`;
  const { rows, sentence } = tallyOf(judged);
  return html`<h3 id="model">Marked by ${model} at ${host}</h3>
${sentence ? html`<p>Shown by words of yours: <strong>${sentence}</strong>. The model says yes or no and quotes you; a yes without words that stand in your answer counts as no, and Groundwork counts. It is not a grade.</p>` : ""}
${
  sentence
    ? html`<table class="marks"><thead><tr><th scope="col">Criterion, from the library</th><th scope="col">Shown</th><th scope="col">Your words</th></tr></thead><tbody>${rows.map(
        (row) =>
          html`<tr><th scope="row">${row.text}</th><td>${shown(row)}</td><td>${row.quote ? html`“${row.quote}”` : html`<span class="quiet">${row.why ?? ""}</span>`}</td></tr>`,
      )}</tbody></table>`
    : ""
}
${broken ? html`<p class="quiet">It was stopped before its end; what had come is shown.</p>` : ""}${problems.length > 0 ? html`<ul class="quiet">${problems.map((line) => html`<li>${line}</li>`)}</ul>` : ""}
${refused.length > 0 ? html`<details><summary>${refused.length === 1 ? "A suggested question was refused" : `${refused.length} suggested questions were refused`}</summary><ul>${refused.map(({ text, why }) => html`<li>${text}<br><span class="quiet">${why}</span></li>`)}</ul></details>` : ""}
<p class="quiet">Asked on ${at.slice(0, 10)}${micro > 0 ? html`, for ${dollars(micro)}` : ""}.</p>`;
}

function shown(row: TallyRow): string {
  const spread = spreadOf(row);
  return `${row.met === undefined ? "not judged" : row.met ? "Yes" : "No"}${spread ? ` (${spread})` : ""}`;
}
