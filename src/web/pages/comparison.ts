/** What is shown after an answer: the person's own words beside each point, what can be seen in them, and what the library says. */

import { html, raw } from "hono/html";
import type { AnswerReading, Place } from "../../core/practice/read-answer.ts";
import { type Answer, type Step, type Try, wordsOf } from "../../core/practice/session.ts";
import type { Html } from "../layout.ts";
import { bodyOf, words } from "./guides-parts.ts";

const RATINGS = ["did not land", "weak", "passable", "good", "as I would want it"] as const;

/** The person's own rating comes before anything is compared. */
export function ratingForm(answer: Answer, to: string): Html {
  return html`<form class="answer" method="post" action="${to}" data-answer><input type="hidden" name="revision" value="${answer.revision}"><h3>Before you compare: how was that?</h3>${ratingFields(answer)}<div class="acts"><button name="act" value="rate">Compare</button><button class="plain" name="act" value="reopen">Write on</button><output></output></div></form>`;
}

/** The five ratings. */
export function ratingFields({ rating }: Answer): Html {
  return html`<fieldset class="rating"><legend class="hidden">Your own rating</legend>${RATINGS.map(
    (label, i) =>
      html`<label><input type="radio" name="rating" value="${i + 1}"${rating === i + 1 ? raw(" checked") : ""}> ${i + 1}, ${label}</label>`,
  )}</fieldset>`;
}

/** Each point with the words that may meet it and what the person says of it. */
export function pointFields({ points, text }: AnswerReading, { ticks }: Answer): Html[] {
  return points.map(
    ({ point, places }) =>
      html`<div class="point"><p><strong>${words(point.text)}</strong></p>${point.good ? html`<p class="good">${words(point.good)}</p>` : ""}${
        places.length > 0
          ? places.map(({ start, end }) => html`<p class="own-quote">${text.slice(start, end)}</p>`)
          : html`<p class="quiet">No words of yours were found for it.</p>`
      }<p class="ticks">${(["true", "false"] as const).map(
        (value) =>
          html`<label><input type="radio" name="tick.${point.id}" value="${value}"${String(ticks[point.id]) === value ? raw(" checked") : ""}> ${value === "true" ? "I said that" : "I did not"}</label>`,
      )}</p></div>`,
  );
}

/** Earlier tries of a step, the newest first, folded: who answers again answers first. */
export function formerTries({ former = [] }: Answer): Html | "" {
  if (former.length === 0) return "";
  return html`<details class="former"><summary>What you said before</summary>${former.toReversed().map((row) => html`<p class="quiet">${tryLine(row)}</p><p class="said-words">${wordsOf(row)}</p>`)}</details>`;
}

/** "2026-11-26, own rating 2 of 5". */
export function tryLine({ at, rating }: Try): string {
  return `${at.slice(0, 10)}${rating ? `, own rating ${rating} of 5` : ""}`;
}

/** The comparison with its ticks, follow-ups and what stands in the library. `more` are further questions, in fields of the same form. */
export function comparison(step: Step, answer: Answer, reading: AnswerReading, to: string, more: Html | "" = ""): Html {
  const { points, lenses, feedback, text } = reading;
  const asked = reading.followUps;
  return html`<section class="compared">
<h3>Your words</h3>
<p class="said-words">${marked(
    text,
    points.flatMap((row) => row.places),
  )}</p>
${feedback.length > 0 ? html`<h3>What to look at first</h3><ul>${feedback.map((line) => html`<li>${line}</li>`)}</ul>` : ""}
<form class="answer" method="post" action="${to}" data-answer>
<input type="hidden" name="revision" value="${answer.revision}">
${
  points.length > 0
    ? html`<h3>What a good answer contains</h3><p class="quiet">Marked are words of yours that share words with a point. Whether they meet it, you say.</p>${pointFields(reading, answer)}`
    : ""
}
${
  asked.length > 0
    ? html`<h3>Asked next</h3>${asked.map(
        ({ id, ask }, i) =>
          html`<p><label for="follow-${i}">${words(ask)}</label><textarea id="follow-${i}" name="follow.${id}" rows="3">${answer.followUps[id] ?? ""}</textarea></p>`,
      )}`
    : ""
}${more}
<div class="acts"><button name="act" value="compare">Save</button><button class="plain" name="act" value="reopen">Write on</button><button class="plain" name="act" value="again">Answer again</button><output></output></div>
</form>
${formerTries(answer)}
${lenses.length > 0 ? html`<h3>Also seen</h3><ul>${lenses.map((lens) => html`<li>${lens.sentence}</li>`)}</ul>` : ""}
${step.tests ? html`<h3>What it tests</h3><p>${words(step.tests)}</p>` : ""}
${
  step.after.length > 0
    ? html`<h3>From the library</h3><dl class="after">${step.after.map(
        ({ label, text: said, prose }) => html`<dt>${label}</dt><dd>${prose ? bodyOf(said) : words(said)}</dd>`,
      )}</dl>`
    : ""
}
</section>`;
}

/** A text with places marked; overlapping places are one. */
export function marked(text: string, places: readonly Place[]): Html[] {
  const parts: Html[] = [];
  let at = 0;
  for (const { start, end } of places.toSorted((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    parts.push(html`${text.slice(at, from)}<mark>${text.slice(from, end)}</mark>`);
    at = end;
  }
  parts.push(html`${text.slice(at)}`);
  return parts;
}
