/** The form in which one step is answered. It works as a form; a script saves what is typed and shows the time. */

import { html } from "hono/html";
import { type Answer, LONGEST_ANSWER, type Step } from "../../core/practice/session.ts";
import type { Html } from "../layout.ts";
import { words } from "./guides-parts.ts";

/** Rows that a table of cells shows beyond what was filled in. */
const SPARE = 1;

/** `to` is where it is sent. What was written stands in it. */
export function stepForm(step: Step, answer: Answer | undefined, to: string): Html {
  const { minutes, hint } = step;
  return html`<form class="answer" method="post" action="${to}" data-answer data-minutes="${minutes}">
<input type="hidden" name="revision" value="${answer?.revision ?? 0}"><input type="hidden" name="seconds" value="${answer?.seconds ?? 0}">
${fields(step, answer)}
${hint ? html`<details class="hint" data-hint><summary>A hint</summary><p>${words(hint)}</p></details>` : ""}
<div class="acts"><button name="act" value="done">Done</button><button class="plain" name="act" value="save">Save</button><button class="plain" name="act" value="skip">Skip</button><span class="clock" data-clock>${minutes} min</span><output></output></div>
</form>`;
}

function fields(step: Step, answer: Answer | undefined): Html {
  const { form, name } = step;
  switch (form.kind) {
    case "text":
    case "statistics":
      return html`<label for="text">${name}</label><textarea id="text" name="text" rows="10" maxlength="${LONGEST_ANSWER}" data-speak>${answer?.text ?? ""}</textarea>`;
    case "rows": {
      const filled = answer?.rows ?? [];
      const named = form.rows ?? [];
      const count = named.length > 0 ? named.length : Math.max(form.least, filled.length + SPARE);
      return html`<table class="cells"><thead><tr>${named.length > 0 ? html`<td></td>` : ""}${form.columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead><tbody>${Array.from(
        { length: count },
        (_, i) =>
          html`<tr>${named[i] ? html`<th scope="row">${named[i]}</th>` : ""}${form.columns.map(
            (column, j) =>
              html`<td><textarea name="row.${i}.${j}" rows="2" maxlength="${LONGEST_ANSWER}" aria-label="${named[i] ?? `Row ${i + 1}`}: ${column}">${filled[i]?.[j] ?? ""}</textarea></td>`,
          )}</tr>`,
      )}</tbody></table><label for="text">Anything else</label><textarea id="text" name="text" rows="3" maxlength="${LONGEST_ANSWER}">${answer?.text ?? ""}</textarea>`;
    }
  }
}
