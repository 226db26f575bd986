/** The way into the plan of a report. */

import { html } from "hono/html";
import type { ReportRow } from "../../actions/store.ts";
import type { Html } from "../layout.ts";
import { paths } from "../paths.ts";

export function planRoom(reports: readonly ReportRow[]): Html {
  return html`<h3>Today’s plan</h3><p>What a report’s plan has for today, after what you did and did not do. It moves on with you to the day.</p>${
    reports.length > 0
      ? html`<ul>${reports.slice(0, SHOWN).map(({ id, name }) => html`<li><a href="${paths.plan(id)}">${name}</a></li>`)}</ul>`
      : html`<p class="quiet">It needs a report: <a href="${paths.home}">make one</a>, or <a href="${paths.example}">open an example</a>.</p>`
  }`;
}

/** Reports listed, the newest first; the others have it beside their own plan. */
const SHOWN = 4;
