/** The way into a defence: of a paper that is brought, or of what a report's CV lists. */

import { html } from "hono/html";
import type { PaperRow } from "../../actions/practice-store.ts";
import type { ReportRow } from "../../actions/store.ts";
import type { Html } from "../layout.ts";
import { paths } from "../paths.ts";

/** A card to defend an entry of a CV, with the first of each report chosen by itself; and one to bring a paper. */
export function defenceRoom(reports: readonly ReportRow[]): Html {
  return html`<h3>Defend your work</h3><p>Twelve probes from easy to hard, then three objections of which one is fair, one is wrong and one is half right.</p>${
    reports.length > 0
      ? html`<form method="post" action="${paths.sessions}"><input type="hidden" name="kind" value="defence"><p><label for="defence-report">The first work of</label><select id="defence-report" name="report">${reports.map(
          ({ id, name }) => html`<option value="${id}">${name}</option>`,
        )}</select></p><button>Begin</button></form>`
      : html`<p class="quiet">Bring a paper, or <a href="${paths.home}">make a report</a> first: then it is what your CV lists that is defended.</p>`
  }`;
}

/** A form to bring a paper, and those that are here. */
export function papersRoom(papers: readonly PaperRow[]): Html {
  return html`<h3>A paper</h3><p>Bring one of yours to defend, or a recent one to criticise. It is read on this machine and kept until you delete it.</p>
<form method="post" action="${paths.papers}" enctype="multipart/form-data"><p><label for="paper">PDF, LaTeX or text</label><input id="paper" name="paper" type="file" accept=".pdf,.tex,.txt,.md,.html" required></p><button>Read it</button></form><p class="quiet"><a href="${paths.findPapers}">Find one on arXiv or Semantic Scholar</a>, where you have switched that on.</p>
${papers.length > 0 ? html`<ul>${papers.map(({ id, title }) => html`<li><a href="${paths.paper(id)}">${title}</a></li>`)}</ul>` : ""}`;
}
