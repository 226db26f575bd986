/** The practice room: what is open, what can be begun. */

import { html } from "hono/html";
import type { SessionRow } from "../../actions/practice-store.ts";
import type { DueVariant } from "../../core/practice/find-variant.ts";
import { type Html, page } from "../layout.ts";
import { paths } from "../paths.ts";
import { words } from "./guides-parts.ts";
import { KIND_NAMES } from "./session-page.ts";

export interface Room {
  sessions: readonly SessionRow[];
  /** What can be begun, a card each: a heading, a sentence, a form. */
  rooms: readonly Html[];
  /** Other questions that are due after some that were answered. */
  due: readonly DueVariant[];
}

export function practicePage({ sessions, rooms, due }: Room): Html {
  const open = sessions.filter((row) => !row.ended);
  const ended = sessions.filter((row) => row.ended);
  return page(
    {
      title: "Practice",
      description: "Defend your paper, critique another, design an experiment, answer aloud, and keep concepts until the day.",
      here: paths.practice,
      wide: true,
    },
    html`<div class="practice"><h1>Practice</h1><p class="lead">Answer first, compare after. Nothing here is a grade: your own words are shown beside what a good answer contains, and you say what they meet. <a href="${paths.practiceProgress}">Where practice stands</a>.</p>
${open.length > 0 ? html`<section class="part"><h2>Open</h2><ul>${open.map(sessionLine)}</ul></section>` : ""}
${dueAgain(due)}
<section class="part"><h2>Begin</h2><ul class="rooms">${rooms.map((room) => html`<li>${room}</li>`)}</ul></section>
${ended.length > 0 ? html`<section class="part"><h2>Done</h2><ul>${ended.slice(0, 50).map(sessionLine)}</ul></section>` : ""}
</div>`,
  );
}

/** Variants shown: more would be a backlog, and nobody owes one. */
const DUE = 4;

/** Other questions that are due, where there are any: each with what it comes after and the way into it. */
export function dueAgain(due: readonly DueVariant[]): Html | "" {
  if (due.length === 0) return "";
  return html`<section class="part"><h2>Due again</h2><p>Another question of the kind that you answered, two days later or more: what holds, holds there too. They wait.</p><ul>${due.slice(0, DUE).map(dueLine)}</ul></section>`;
}

function dueLine({ of, answered, question, since }: DueVariant): Html {
  return html`<li>${words(question.ask)} <span class="quiet">after “${words(answered)}”, since ${since}</span><form method="post" action="${paths.sessions}"><input type="hidden" name="kind" value="answer"><input type="hidden" name="subject" value="question/${question.slug}"><input type="hidden" name="after" value="${of.id}">${of.report ? html`<input type="hidden" name="report" value="${of.report}">` : ""}<button class="plain">Answer it</button></form></li>`;
}

function sessionLine({ id, kind, title, steps, answered, updated, ended }: SessionRow): Html {
  return html`<li><a href="${ended ? paths.transcript(id) : paths.session(id)}">${words(title)}</a> <span class="quiet">${KIND_NAMES[kind]}, ${answered.length} of ${steps} answered, ${updated.slice(0, 10)}</span></li>`;
}
