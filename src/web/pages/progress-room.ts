/** Where practice stands: days left, what was done, what the person says they met, and how their ratings compare with it. */

import { html } from "hono/html";
import type { DeckToday } from "../../actions/review-deck.ts";
import { daysBetween, recallByDay } from "../../core/practice/plan-cards.ts";
import { dayInWords } from "../../core/practice/practised.ts";
import type { Progress } from "../../core/practice/progress.ts";
import { type Html, page } from "../layout.ts";
import { paths } from "../paths.ts";
import { plot, tableTwin } from "./plot.ts";
import { KIND_NAMES } from "./session-page.ts";

export function progressRoom(progress: Progress, decks: readonly DeckToday[], now: string): Html {
  const { answered, met, calibration } = progress;
  return page(
    { title: "Where practice stands", here: paths.practice, personal: true },
    html`<p class="kicker"><a href="${paths.practice}">Practice</a></p><h1>Where practice stands</h1>
<section class="part"><h2>Towards the day</h2>${
      decks.length > 0
        ? html`<ul>${decks.map(
            ({ deck, name, date, forecast }) =>
              html`<li><a href="${paths.deck(deck)}">${name}</a>: ${date ? left(now, date) : "no interview date"}${forecast && forecast.seen > 0 ? html`; predicted recall on the day ${Math.round(forecast.mean * 100)} % of the ${forecast.seen} cards begun, ${forecast.unseen} not begun` : ""}.</li>`,
          )}</ul>${decks.map((deck) => recallCurve(deck, now))}`
        : html`<p class="nothing">No report yet, so there is no day to plan for.</p>`
    }</section>
<section class="part"><h2>Done</h2>${
      answered.length > 0
        ? html`<table class="figures"><thead><tr><th scope="col">What</th><th scope="col">Sessions</th><th scope="col">Steps answered</th></tr></thead><tbody>${answered.map(({ kind, sessions, steps }) => html`<tr><td>${KIND_NAMES[kind]}</td><td class="n">${sessions}</td><td class="n">${steps}</td></tr>`)}</tbody></table>`
        : html`<p class="nothing">Nothing was answered yet. <a href="${paths.practice}">Begin with one question</a>.</p>`
    }</section>
${
  met.length > 0
    ? html`<section class="part"><h2>Points that you say you met</h2><p>${meaning(met)}</p>${met.map(
        ({ day, met: said, marked }) =>
          html`<p class="bar-row"><span>${day}</span> <span class="bar" aria-hidden="true"><i class="w${Math.round((said / marked) * 20) * 5}"></i></span> <span>${said} of ${marked}</span></p>`,
      )}${tableTwin(
        ["Day", "Points met", "Points marked"],
        met.map((row) => [row.day, String(row.met), String(row.marked)]),
      )}</section>`
    : ""
}
${calibration.length > 0 ? html`<section class="part"><h2>Your ratings beside it</h2>${ratings(calibration)}</section>` : ""}`,
  );
}

const percent = (share: number) => `${Math.round(share * 100)} %`;

/** How the cards begun would fade to the day if nothing more were practised; nothing where none was begun or no day is ahead. */
function recallCurve({ name, cards, states, date, forecast }: DeckToday, now: string): Html | "" {
  const today = now.slice(0, 10);
  if (!date || !forecast || forecast.seen === 0 || date <= today) return "";
  const days = recallByDay(cards, states, today, date);
  const points = days.map(({ mean }, x) => ({ x, y: mean }));
  const [first, last] = [points[0]?.y ?? 0, points.at(-1)?.y ?? 0];
  return html`<h3>${name}</h3>${plot({
    reading: `If you stopped today, predicted recall of the ${forecast.seen} cards begun would go from ${percent(first)} to ${percent(last)} on ${dayInWords(date, today)}.`,
    across: { name: "Day", tell: (x) => dayInWords(days[x]?.day ?? date, today) },
    up: { name: "Predicted recall", tell: percent, most: 1 },
    points,
    dots: points.slice(-1),
  })}`;
}

/** Own ratings against the points met: a picture where there are two to compare, the table in any case. */
function ratings(rows: Progress["calibration"]): Html {
  const points = rows.map(({ rating, share }) => ({ x: rating, y: share }));
  const table = tableTwin(
    ["Own rating", "Answers", "Points met"],
    rows.map(({ rating, answers, share }) => [String(rating), String(answers), percent(share)]),
  );
  if (points.length < 2) return html`<p>${calibrated(rows)}</p>${table}`;
  return plot({
    reading: calibrated(rows),
    across: { name: "Own rating", tell: String },
    up: { name: "Points met", tell: percent, most: 1 },
    points,
    dots: points,
    table,
  });
}

function left(now: string, date: string): string {
  const days = daysBetween(now, date);
  if (days < 0) return `the interview was on ${date}`;
  return days === 0 ? "the interview is today" : `${days} ${days === 1 ? "day" : "days"} to ${date}`;
}

function meaning(met: Progress["met"]): string {
  const [all, said] = [met.reduce((sum, row) => sum + row.marked, 0), met.reduce((sum, row) => sum + row.met, 0)];
  return `${said} of the ${all} points that you marked, over ${met.length} ${met.length === 1 ? "day" : "days"}.`;
}

/** In a line: whether higher ratings went with more points met. Two ratings are needed to compare. */
function calibrated(rows: Progress["calibration"]): string {
  const [low, high] = [rows[0], rows.at(-1)];
  if (!low || !high || low === high) return "With answers rated differently, this shows whether your ratings follow what you say you met.";
  const [a, b] = [Math.round(low.share * 100), Math.round(high.share * 100)];
  if (b > a)
    return `Your ratings follow what you met: ${b} % of points where you rated ${high.rating}, ${a} % where you rated ${low.rating}.`;
  return `Your ratings do not follow what you met: ${b} % of points where you rated ${high.rating}, ${a} % where you rated ${low.rating}.`;
}
