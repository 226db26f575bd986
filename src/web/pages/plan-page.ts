/** The plan as a queue: today, the days to come, what is done, and what no longer fits. */

import { html } from "hono/html";
import type { PlanToday } from "../../actions/load-plan.ts";
import { daysBetween } from "../../core/practice/plan-cards.ts";
import type { PlanDay, PlanTask } from "../../core/practice/plan-days.ts";
import { dayInWords } from "../../core/practice/practised.ts";
import { type Html, page } from "../layout.ts";
import { paths } from "../paths.ts";
import { words } from "./guides-parts.ts";
import { dueAgain } from "./practice-page.ts";

/** Days shown open; the rest are folded. */
const SHOWN = 3;

export function planPage({ report, name, plan, due, deck }: PlanToday, today: string): Html {
  const [first, ...rest] = plan.days;
  const coming = rest.filter((day) => day.tasks.length > 0);
  const cards = deck?.plan.queue.length ?? 0;
  return page(
    { title: `Plan: ${name}`, here: paths.practice, personal: true },
    html`<p class="kicker"><a href="${paths.practice}">Practice</a>, plan</p><h1>${name}</h1>
<p role="status">${towards(plan.date, today)} ${plan.minutes} minutes a day, the cards among them${plan.spent > 0 ? `; ${plan.spent} spent on the plan today` : ""}.</p>
<p class="quiet">It follows what you do: what was practised counts by itself, what was not moves on. Nothing is overdue. <a href="${paths.report(report)}#plan">The plan as it was made</a>${plan.days.some((day) => day.tasks.length > 0) ? html`, or <a href="${paths.planCalendar(report)}">as it stands, for a calendar</a>` : ""}.</p>
<section class="part"><h2>Today</h2>${
      cards > 0
        ? html`<p><a class="button" href="${paths.deck(report)}">${cards} ${cards === 1 ? "card" : "cards"}</a> <span class="quiet">about ${Math.ceil((deck?.plan.seconds ?? 0) / 60)} min</span></p>`
        : ""
    }${first && first.tasks.length > 0 ? tasks(first, report) : html`<p class="nothing">${plan.done.some((task) => task.done === today) ? "Done for today." : "Nothing but the cards today."}</p>`}</section>
${dueAgain(due)}
${coming.length > 0 ? html`<section class="part"><h2>After that</h2>${coming.slice(0, SHOWN).map((day) => dayPart(day, report, today))}${coming.length > SHOWN ? html`<details><summary>The other ${coming.length - SHOWN} days</summary>${coming.slice(SHOWN).map((day) => dayPart(day, report, today))}</details>` : ""}</section>` : ""}
${plan.left.length > 0 && !isOver(plan.date, today) ? html`<section class="part"><h2>Does not fit</h2><p>In ${plan.minutes} minutes a day, beside the cards, there is no room for ${plan.left.length === 1 ? "this" : `these ${plan.left.length}`}. They are the least pressing of the plan; leave them, or take one in place of another, or of the cards of a day.</p>${tasks({ tasks: plan.left }, report)}</section>` : ""}
${plan.done.length > 0 ? html`<section class="part"><h2>Done</h2><ul class="queue">${plan.done.toSorted((a, b) => (b.done ?? "").localeCompare(a.done ?? "")).map((task) => html`<li><span>${words(task.text)} <span class="quiet">${dayInWords(task.done ?? today, today)}</span></span>${task.said ? mark(task, report, false) : ""}</li>`)}</ul></section>` : ""}`,
  );
}

/** A day to come: its minutes, those of the cards among them, and what there is to do. */
function dayPart(day: PlanDay, report: string, today: string): Html {
  const cards = day.cards > 0 ? `, about ${day.cards} of them cards` : "";
  return html`<h3>${dayInWords(day.date, today)} <span class="quiet">${day.minutes + day.cards} min${cards}</span></h3>${tasks(day, report)}`;
}

/** Whether the day of the interview has come: what was not done by then is not held up to anybody. */
function isOver(date: string | undefined, today: string): boolean {
  return date !== undefined && daysBetween(today, date) <= 0;
}

function towards(date: string | undefined, today: string): string {
  if (!date) return "No interview date was given.";
  const days = daysBetween(today, date);
  if (days < 0) return `The interview was on ${dayInWords(date, today)}.`;
  return days === 0 ? "The interview is today." : `${days} ${days === 1 ? "day" : "days"} to the interview on ${dayInWords(date, today)}.`;
}

function tasks({ tasks: rows }: Pick<PlanDay, "tasks">, report: string): Html {
  return html`<ul class="queue">${rows.map(
    (task) =>
      html`<li><span>${words(task.text)} <span class="quiet">${task.minutes}\u00a0min${pieceOf(task)}</span></span><span class="acts">${
        task.offer
          ? html`<form method="post" action="${paths.sessions}"><input type="hidden" name="report" value="${report}"><input type="hidden" name="kind" value="${task.offer.kind}"><input type="hidden" name="subject" value="${task.offer.subject}"><button class="plain">Practise<span class="hidden">: ${task.text}</span></button></form>`
          : ""
      }${mark(task, report, true)}</span></li>`,
  )}</ul>`;
}

function pieceOf({ piece }: PlanTask): string {
  return piece ? `, part ${piece.number} of ${piece.of}` : "";
}

function mark(task: PlanTask, report: string, done: boolean): Html {
  return html`<form method="post" action="${paths.deeds(report)}"><input type="hidden" name="statement" value="${task.id}">${done ? html`<input type="hidden" name="done" value="yes">` : ""}<button class="quiet-button">${done ? "Done" : "Not done"}<span class="hidden">: ${task.text}</span></button></form>`;
}
