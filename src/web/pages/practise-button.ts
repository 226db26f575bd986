/** The small control beside what can be practised, and what came of it. */

import { html, raw } from "hono/html";
import type { Library } from "../../core/library/library.ts";
import type { Standing } from "../../core/practice/card-standing.ts";
import { type Offer, offerPractice } from "../../core/practice/offer-practice.ts";
import { dayInWords, type PractisedSession, practisedLine, practisedOf } from "../../core/practice/practised.ts";
import { anchor } from "../../core/report/markup.ts";
import type { Report, Statement } from "../../core/report/report.ts";
import type { Html } from "../layout.ts";
import { paths } from "../paths.ts";

/** What a report's page is told of practice. */
export interface PracticeBeside {
  library: Library;
  sessions: readonly PractisedSession[];
  /** The report's deck by source, at noon of its day or now, and the report's id under which it is opened. */
  cards: { deck: string; standings: ReadonlyMap<string, Standing>; day?: string };
  /** ISO day. */
  today: string;
}

/** Transcripts that are linked beside one statement, the newest ones. */
const TRANSCRIPTS = 3;
const FORM = "practise";

/** The one form that all buttons of a report's page belong to: a form beside every statement would double the page. */
export function practiceForm(report: string): Html {
  return html`<form id="${FORM}" method="post" action="${paths.sessions}"><input type="hidden" name="report" value="${report}"></form>`;
}

/** What stands under a statement: a button for each thing that it offers, and what was practised of it. "" for most. */
export function practiceBelow(report: Report, beside: PracticeBeside): (statement: Statement) => string {
  const offers = offerPractice(report, beside.library);
  return ({ id }) => {
    const mine = offers.get(id);
    return mine ? String(html`<div class="practise">${mine.map((offer) => practise(offer, anchor(id), beside))}</div>`) : "";
  };
}

function practise(offer: Offer, at: string, { sessions, cards, today }: PracticeBeside): Html {
  const done = practisedOf(offer, sessions);
  const label = `${done ? "Practise again" : "Practise"}${offer.name ? `: ${offer.name}` : ""}`;
  return html`<p><button class="quiet-button" form="${FORM}" name="wish" value="${offer.kind} ${offer.subject}" aria-describedby="${at}">${label}</button>${
    done
      ? html` <span class="quiet">${practisedLine(done, today)}.</span> ${done.times
          .slice(-TRANSCRIPTS)
          .map(({ session, day }) => html`<a href="${paths.transcript(session)}">What you said on ${dayInWords(day, today)}</a> `)}`
      : ""
  }</p>${cardsOf(offer, at, cards, today)}`;
}

/** The way to the cards of a concept, and how they stand; nothing for what has no cards. */
function cardsOf({ subject }: Offer, at: string, { deck, standings, day }: PracticeBeside["cards"], today: string): Html | "" {
  const standing = standings.get(subject);
  if (!standing) return "";
  const { cards, begun, recall } = standing;
  const when = day ? `on ${dayInWords(day, today)}` : "today";
  const told = begun === 0 ? "none begun" : `${begun} begun, predicted recall of these ${when} ${Math.round(recall * 100)} %`;
  return html`<p><a href="${paths.deck(deck, subject)}" aria-describedby="${at}">${cards} ${cards === 1 ? "card" : "cards"}</a><span class="quiet">: ${told}.</span></p>`;
}

/** A way from a page of the library into the practice of it; nothing where it is only read. */
export function practiseIt(offer: Offer | undefined): Html {
  if (!offer) return raw("") as Html;
  return html`<form class="practise" method="post" action="${paths.sessions}"><input type="hidden" name="kind" value="${offer.kind}"><input type="hidden" name="subject" value="${offer.subject}"><button class="plain">Practise it</button> <span class="quiet">Answer first, compare after.</span></form>`;
}
