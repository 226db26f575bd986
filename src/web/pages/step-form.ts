/** The form in which one step is answered. It works as a form; a script saves what is typed and shows the time. */

import { html, raw } from "hono/html";
import { type Answer, LONGEST_ANSWER, type Step } from "../../core/practice/session.ts";
import type { Given, Method } from "../../core/statistics/method.ts";
import { findMethod, METHODS } from "../../core/statistics/methods.ts";
import type { Html } from "../layout.ts";
import { words } from "./guides-parts.ts";
import { exampleOf, powerFields } from "./power-page.ts";

/** Rows that a table of cells shows beyond what was filled in. */
const SPARE = 1;

/** `to` is where it is sent, `now` when it is shown. What was written stands in it. */
export function stepForm(step: Step, answer: Answer | undefined, to: string, now: string): Html {
  const { minutes, hint } = step;
  return html`<form class="answer" method="post" action="${to}" data-answer data-minutes="${minutes}">
<input type="hidden" name="revision" value="${answer?.revision ?? 0}"><input type="hidden" name="seconds" value="${answer?.seconds ?? 0}"><input type="hidden" name="opened" value="${now}">
${fields(step, answer)}
${hint ? html`<details class="hint" data-hint><summary>A hint</summary><p>${words(hint)}</p></details>` : ""}
<div class="acts"><button name="act" value="done" aria-keyshortcuts="Control+Enter">Done</button><button class="plain" name="act" value="save">Save</button><button class="plain" name="act" value="skip" aria-keyshortcuts="Control+Shift+Enter">Skip</button><span class="clock" data-clock>${minutes} min</span><output></output></div>
<p class="quiet" data-keys hidden>Ctrl and Enter end the answer; with Shift they skip it.</p>
</form>`;
}

function fields(step: Step, answer: Answer | undefined): Html {
  const { form, name } = step;
  switch (form.kind) {
    case "statistics":
      return html`${textField(name, answer)}${calculator(answer?.statistics ?? {})}`;
    case "text":
      return textField(name, answer);
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

function textField(name: string, answer: Answer | undefined): Html {
  return html`<label for="text">${name}</label><textarea id="text" name="text" rows="10" maxlength="${LONGEST_ANSWER}">${answer?.text ?? ""}</textarea>`;
}

/** The calculator within a step: the method, and the fields of the one that was chosen. A button brings the fields: choosing alone changes nothing. */
function calculator(kept: Readonly<Record<string, string>>): Html {
  const method = findMethod(kept.method ?? "");
  const given = method && givenIn(method, kept);
  return html`<fieldset data-calculator><legend>Calculator</legend><p><label for="stat-method">Method</label><select id="stat-method" name="stat.method"><option value="">none</option>${METHODS.map(
    ({ id, name }) => html`<option value="${id}"${id === kept.method ? raw(" selected") : ""}>${name}</option>`,
  )}</select> <button class="plain" name="act" value="save">Show its fields</button></p>${method && given ? html`<input type="hidden" name="stat.of" value="${method.id}">${powerFields(method, given, "stat.")}` : ""}</fieldset>`;
}

/** The inputs that were kept for a method, or its example where another one was chosen before. */
export function givenIn(method: Method, kept: Readonly<Record<string, string>>): Given {
  return kept.of === method.id
    ? Object.fromEntries(method.inputs.map(({ name }) => [name, kept[name]?.trim() || undefined]))
    : exampleOf(method);
}
