/** The way into a full mock interview. */

import { html } from "hono/html";
import type { ReportRow } from "../../actions/store.ts";
import { MOCK_MINUTES } from "../../core/practice/build-mock.ts";
import type { Html } from "../layout.ts";
import { paths } from "../paths.ts";

/** A mock is made from a report's own loop, so it needs one. */
export function mockRoom(reports: readonly ReportRow[]): Html {
  const { least, usual, most } = MOCK_MINUTES;
  return html`<h3>Full mock interview</h3><p>The rounds of your report’s loop in their order, against the clock. No help and no comparison until the end; then the transcript.</p>${
    reports.length > 0
      ? html`<form method="post" action="${paths.sessions}"><input type="hidden" name="kind" value="mock"><p><label for="mock-report">For</label><select id="mock-report" name="report">${reports.map(
          ({ id, name }) => html`<option value="${id}">${name}</option>`,
        )}</select></p><p><label for="mock-minutes">Minutes, ${least} to ${most}</label><input id="mock-minutes" name="minutes" type="number" min="${least}" max="${most}" value="${usual}"></p><button>Begin</button></form>`
      : html`<p class="quiet">It needs a report: <a href="${paths.home}">make one</a>, or <a href="${paths.example}">open an example</a>.</p>`
  }`;
}
