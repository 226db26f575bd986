/** Cards, one at a time: the front alone, then the back, then how it went. */

import { html } from "hono/html";
import type { DeckToday } from "../../actions/review-deck.ts";
import type { Card } from "../../core/practice/card.ts";
import { daysBetween } from "../../core/practice/plan-cards.ts";
import { GRADES, isLeech } from "../../core/practice/schedule.ts";
import { type Html, page } from "../layout.ts";
import { pageOf, paths } from "../paths.ts";
import { words } from "./guides-parts.ts";

const GRADE_WORDS = { again: "Not recalled", hard: "With effort", good: "Recalled", easy: "At once" } as const;

/** The first card of the queue, its back shown or hidden. `of` is the thing of the library to which the deck is narrowed. */
export function cardsPage(today: DeckToday, now: string, revealed: boolean, of?: string): Html {
  const { deck, name, plan, last, cards } = today;
  const named = html`<input type="hidden" name="deck" value="${deck}">${of ? html`<input type="hidden" name="of" value="${of}">` : ""}`;
  const [card] = plan.queue;
  return page(
    { title: `Cards: ${name}`, here: paths.practice, personal: true, client: ["cards"] },
    html`<p class="kicker"><a href="${paths.practice}">Practice</a>, cards</p><h1>${name}</h1>
<p role="status">${of ? narrowed(today) : summary(today, now)}</p>
${card ? (revealed ? back(named, card, today) : front(named, card)) : nothing(today)}
${last ? html`<form method="post" action="${paths.cardUndo}">${named}<input type="hidden" name="number" value="${last.number}"><button class="plain" data-key="u">Take the last one back (u)</button></form>` : ""}
${of ? "" : forecastPart(today)}
<p>${of ? html`<a href="${paths.deck(deck)}">Today’s cards of all of it</a>` : html`<a href="${paths.cardsAnki}?deck=${encodeURIComponent(deck)}">All of them as a text file for Anki</a>`}</p>
<details><summary>All ${cards.length} cards</summary><ul>${cards.map((row) => html`<li>${words(row.front)} <span class="quiet">${row.topic}${today.states.has(row.id) ? "" : ", not seen yet"}${isLeech(today.states.get(row.id)) ? ", often forgotten" : ""}</span></li>`)}</ul></details>`,
  );
}

function summary({ plan, date, minutes }: DeckToday, now: string): string {
  const { due, topUp, fresh, queue, left } = plan;
  const parts = [due > 0 ? `${due} due` : "", topUp > 0 ? `${topUp} to freshen` : "", fresh > 0 ? `${fresh} new` : ""].filter(Boolean);
  const time = Math.ceil(plan.seconds / 60);
  const days = date ? daysBetween(now, date) : undefined;
  const until =
    days === undefined || days < 0
      ? ""
      : days === 0
        ? " The interview is today."
        : ` ${days} ${days === 1 ? "day" : "days"} to the interview.`;
  if (queue.length === 0) return `Nothing more today.${until}`;
  return `${queue.length} today: ${parts.join(", ")}; about ${time} of ${minutes} min.${left > 0 ? ` ${left} more are due and wait for tomorrow.` : ""}${until}`;
}

function narrowed({ plan, cards }: DeckToday): string {
  const topic = cards[0]?.topic ?? "";
  const all = `${cards.length} ${cards.length === 1 ? "card" : "cards"} of “${topic}”`;
  return plan.queue.length === 0 ? `Nothing more today of the ${all}.` : `${plan.queue.length} of the ${all}, due or not.`;
}

function front(named: Html, card: Card): Html {
  return html`<article class="flash"><p class="kicker">${card.topic}</p><h2 class="ask">${words(card.front)}</h2>
<form method="get" action="${paths.cards}">${named}<input type="hidden" name="card" value="${card.id}"><p><label for="say">Say it aloud, or write it here; nothing of it is kept</label><textarea id="say" rows="4"></textarea></p><button name="reveal" value="1" data-key=" ">Show the answer (space)</button></form></article>`;
}

function back(named: Html, card: Card, { states }: DeckToday): Html {
  const to = pageOf(card.source);
  return html`<article class="flash"><p class="kicker">${card.topic}</p><h2 class="ask">${words(card.front)}</h2>
<p class="back-side">${words(card.back)}</p>${card.formula ? html`<pre class="plain">${card.formula}</pre>` : ""}
${card.quotes.map(({ label, text }) => html`<p class="own-quote">${text} <span class="quiet">${label}</span></p>`)}
${to ? html`<p class="quiet"><a href="${to}">Its page in the guides</a></p>` : ""}
${isLeech(states.get(card.id)) ? html`<p class="notice">You have lost this one several times. Write it in your own words, or split it in two, before it comes again.</p>` : ""}
<form method="post" action="${paths.cardGrade}">${named}<input type="hidden" name="card" value="${card.id}"><div class="acts">${GRADES.map(
    (grade, i) =>
      html`<button${grade === "good" ? "" : html` class="plain"`} name="grade" value="${grade}" data-key="${i + 1}">${GRADE_WORDS[grade]} (${i + 1})</button>`,
  )}</div></form></article>`;
}

function nothing({ plan, date, deck }: DeckToday): Html {
  if (!plan.past) return html`<p class="nothing">Come back tomorrow: what is due then depends on how these went.</p>`;
  return html`<div class="notice"><p>The interview was on ${date}. No card is asked after it.</p><form method="post" action="${paths.cardDateless}"><input type="hidden" name="deck" value="${deck}"><button class="plain">Go on without a date</button></form></div>`;
}

function forecastPart({ forecast, date, plan }: DeckToday): Html | "" {
  if (!forecast || !date || plan.past) return "";
  const { mean, seen, unseen, shaky } = forecast;
  return html`<section class="part"><h2>On the day</h2><p>${
    seen === 0
      ? "Nothing was seen yet, so nothing can be predicted."
      : `Predicted recall on ${date}, if you stopped today: ${Math.round(mean * 100)} % of the ${seen} cards that you have begun${shaky.length > 0 ? `, ${shaky.length} of them below 80 %` : ""}. ${unseen} not begun.`
  }</p><details><summary>What that rests on</summary><p>FSRS-6 with its default parameters, from your own grades. It predicts how well a thing is remembered that you graded, not how an interview goes.</p></details>${
    plan.drop.length > 0
      ? html`<details><summary>${plan.drop.length} cards will not fit before the day</summary><p>The lightest, to be left out with a good conscience:</p><ul>${plan.drop.slice(0, 40).map((card) => html`<li>${words(card.front)}</li>`)}</ul></details>`
      : ""
  }</section>`;
}
