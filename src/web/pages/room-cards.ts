/** The way into the cards of a report or of a role. */

import { html } from "hono/html";
import type { ReportRow } from "../../actions/store.ts";
import type { Library } from "../../core/library/library.ts";
import type { Html } from "../layout.ts";
import { paths } from "../paths.ts";

export function cardsRoom(reports: readonly ReportRow[], library: Library): Html {
  return html`<h3>Cards</h3><p>Concepts and probes to say from memory, planned to the day of the interview. Keys are enough: space, then 1 to 4.</p><form method="get" action="${paths.cards}"><p><label for="deck">Of</label><select id="deck" name="deck">${
    reports.length > 0
      ? html`<optgroup label="Your reports">${reports.map(({ id, name }) => html`<option value="${id}">${name}</option>`)}</optgroup>`
      : ""
  }<optgroup label="Role guides">${library.roles.map(({ slug, name }) => html`<option value="role/${slug}">${name}</option>`)}</optgroup></select></p><button>Begin</button></form>`;
}
