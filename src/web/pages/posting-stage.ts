/** What was read of the posting: its head, its requirements by strength, and the text with what nothing is read from set back. */

import { html } from "hono/html";
import type { Posting, Requirement } from "../../core/posting/posting.ts";
import type { Span } from "../../core/text/span.ts";
import type { Html } from "../layout.ts";
import { type FactPage, type Field, factRows } from "./fact-rows.ts";

const HEADINGS: Record<Requirement["strength"], string> = {
  required: "Required",
  preferred: "Preferred",
  implied: "Implied by the work described",
};
const STRENGTHS = ["required", "preferred", "implied"] as const;

export function postingStage(page: FactPage, posting: Posting): Html {
  const head: Field[] = [
    ["The seat", posting.title],
    ["The employer", posting.firm],
    ["The team", posting.team],
    ["The level", posting.level],
    ...posting.places.map((fact): Field => ["Place", fact]),
    ["Pay", posting.pay],
    ...posting.dates.map((fact): Field => [`Date: ${fact.what}`, fact, "date"]),
  ];
  const lists = STRENGTHS.flatMap((strength) => {
    const rows = posting.requirements.filter((row) => row.strength === strength);
    if (rows.length === 0) return [];
    return html`<section><h2>${HEADINGS[strength]} <span class="quiet">${rows.length}</span></h2><ul>${rows.map((row) => requirement(page, row))}</ul></section>`;
  });
  return html`<section><h2>Head</h2>${factRows(page, head)}</section>${lists}<section><h2>The text</h2><p class="key quiet"><mark>Asked of you</mark> <mark class="about">about the firm or the team</mark> <mark class="boiler">nothing is read from it</mark></p>${marked(page.text, posting)}</section>`;
}

function requirement(page: FactPage, row: Requirement): Html {
  return html`<li>“${row.text}” <span class="tags"><span class="tag">${row.kind}</span><span class="tag">${row.aspect}</span>${row.alternatives ? html`<span class="tag">any of these serves</span>` : ""}</span>${factRows(
    page,
    [
      ["Years", row.years, "number"],
      ["Degree", row.degree, ["bachelor", "master", "phd"]],
    ],
  )}</li>`;
}

/** The text with its stretches marked; where two overlap, what is asked wins. */
function marked(text: string, posting: Posting): Html {
  const stretches: { span: Span; name: string }[] = [
    ...posting.requirements.map((row) => ({ span: row.span, name: "asked" })),
    ...posting.about.map((span) => ({ span, name: "about" })),
    ...posting.boilerplate.map((span) => ({ span, name: "boiler" })),
  ];
  const cuts = [...new Set([0, text.length, ...stretches.flatMap(({ span }) => [span.start, span.end])])].toSorted((a, b) => a - b);
  const pieces = cuts.slice(0, -1).map((from, i) => {
    const words = text.slice(from, cuts[i + 1]);
    const name = stretches.find(({ span }) => span.start <= from && from < span.end)?.name;
    return name ? html`<mark class="${name}">${words}</mark>` : html`${words}`;
  });
  return html`<div class="text plain passage">${pieces}</div>`;
}
