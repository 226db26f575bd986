/** What a model proposed and code accepted, in the report: apart from its own words, each with its quotes, and gone at one click. */

import { html } from "hono/html";
import type { Suggestion } from "../../core/propose/check-proposal.ts";
import type { PartId, Report } from "../../core/report/report.ts";
import { statementsIn } from "../../core/report/scope.ts";
import { quoteAt } from "../../core/practice/find-practice.ts";
import type { Html } from "../layout.ts";
import { pageOf, paths } from "../paths.ts";

/** What a report's page is told of suggestions. */
export interface Suggested {
  accepted: readonly Suggestion[];
  refused: number;
  shown: boolean;
}

/** The line on the cover: how many there are, by whom, how many were refused, and the way to hide them. "" where nothing was proposed. */
export function suggestedLine(id: string, { accepted, refused, shown }: Suggested): Html | "" {
  if (accepted.length === 0) return "";
  const models = [...new Set(accepted.map((row) => row.model))].join(", ");
  return html`<p class="suggested-line">${accepted.length} ${accepted.length === 1 ? "suggestion" : "suggestions"} by ${models}, their quotes found in your documents or the library; ${refused} refused. Read each beside its quote. ${shown ? html`<a href="${paths.report(id)}?suggested=off">Hide them</a>` : html`<a href="${paths.report(id)}">Show them</a>`}, <a href="${paths.propose(id)}">see why</a>.</p>`;
}

/** The suggestions of each part. */
export function suggestionsIn(id: string, report: Report, { accepted, shown }: Suggested): Partial<Record<PartId, string>> {
  if (!shown) return {};
  const about = new Map(statementsIn(report).map((statement) => [statement.id, statement.text]));
  for (const block of report.parts.flatMap((part) => part.blocks)) {
    if (block.type === "matrix") for (const row of block.rows) about.set(row.requirement, row.asked.text);
    if (block.type === "card") about.set(block.id, block.title.text);
  }
  const parts = [...new Set(accepted.map((row) => row.part))];
  return Object.fromEntries(
    parts.map((part) => [
      part,
      String(
        html`<section class="suggested" aria-label="Suggested"><h3>Suggested, not Groundwork’s own</h3><ul>${accepted.filter((row) => row.part === part).map((row) => one(id, report, row, about.get(row.subject)))}</ul></section>`,
      ),
    ]),
  );
}

/** Letters of what a suggestion is about. */
const ABOUT = 160;

function one(id: string, report: Report, { id: which, kind, text, good, spans, content, model }: Suggestion, about = ""): Html {
  return html`<li id="p-${which}"><p>${text} <span class="tag">${kind.replace("-", " ")}</span></p>${about ? html`<p class="quiet">On: ${about.length > ABOUT ? `${about.slice(0, ABOUT)}…` : about}</p>` : ""}${good.length > 0 ? html`<ul>${good.map((point) => html`<li>${point}</li>`)}</ul>` : ""}${spans.map(
    (span) => {
      const quote = quoteAt(report, span);
      return quote
        ? html`<p class="own-quote">“${quote.text}” <a class="from" href="#doc-${span.document}" data-at="${span.document}:${span.start}-${span.end}">${quote.label}</a></p>`
        : "";
    },
  )}${content.map((address) => {
    const to = pageOf(address);
    return to ? html`<p class="quiet"><a href="${to}">${address}</a></p>` : "";
  })}<form method="post" action="${paths.propose(id)}/remove"><input type="hidden" name="id" value="${which}"><span class="quiet">By ${model}.</span> <button class="quiet-button">Remove<span class="hidden">: ${text}</span></button></form></li>`;
}
