/** A paper to read beside a step: its text under its own headings, which can be jumped to. */

import { html } from "hono/html";
import type { Paper } from "../../core/paper/paper.ts";
import { quote } from "../../core/text/span.ts";
import type { Html } from "../layout.ts";

export function paperPane(paper: Paper): Html {
  const { text } = paper.document;
  const headed = paper.sections.filter((section) => section.heading);
  return html`<section class="paper-pane"><h2 class="label">The paper, as text</h2>
<nav aria-label="Sections of the paper"><ol>${headed.map(({ heading }, i) => html`<li><a href="#section-${i}">${heading ? quote(text, heading) : ""}</a></li>`)}</ol></nav>
<div class="text">${paper.sections.map((section) => {
    const i = headed.indexOf(section);
    return html`${section.heading ? html`<h3 id="section-${i}">${quote(text, section.heading)}</h3>` : ""}${text.slice(section.body.start, section.body.end).trim()}
`;
  })}</div></section>`;
}
