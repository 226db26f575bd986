/** All reports on this machine. */

import { html } from "hono/html";
import type { ReportRow } from "../../actions/store.ts";
import { type Html, page } from "../layout.ts";
import { paths } from "../paths.ts";

export function reportsPage(reports: readonly ReportRow[]): Html {
  return page(
    { title: "Reports", here: paths.reports, personal: true },
    html`<h1>Reports</h1>
${
  reports.length === 0
    ? html`<p>There is none yet. <a href="${paths.home}">Make the first one</a>, or <a href="${paths.example}">see an example</a>.</p>`
    : html`<ul class="reports">${reports.map(
        (row) =>
          html`<li><a href="${paths.report(row.id)}">${row.name}</a> <span class="quiet">made ${row.created.slice(0, 10)}${
            row.version > 1 ? `, version ${row.version}` : ""
          }</span></li>`,
      )}</ul>`
}`,
  );
}
