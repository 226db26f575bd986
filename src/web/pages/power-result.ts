/** What a method found, with the formula, its source, what must hold and the trap: a fragment that a script may fetch by itself. */

import { html } from "hono/html";
import { citationOf, type Given, type Method } from "../../core/statistics/method.ts";
import type { Html } from "../layout.ts";
import { powerCurve } from "./power-curve.ts";

export function powerResult(method: Method, given: Given): Html {
  const found = method.solve(given);
  const curve = found.kind === "answer" ? method.curve?.(given) : undefined;
  return html`<div data-result>
${
  found.kind === "answer"
    ? html`<p class="found" data-found>${found.sentence}</p>${found.rows.length > 0 ? html`<dl class="facts">${found.rows.map(({ label, value }) => html`<dt>${label}</dt><dd>${value}</dd>`)}</dl>` : ""}${curve?.kind === "curve" ? powerCurve(method, curve) : ""}`
    : html`<p class="notice" id="refused" data-found${found.input ? html` data-field="${found.input}"` : ""}>${found.message}</p>`
}
<dl class="after"><dt>Formula</dt><dd><code>${method.formula}</code></dd><dt>Source</dt><dd>${citationOf(method.source)}</dd><dt>What must hold</dt><dd>${method.assumes}</dd><dt>The trap</dt><dd>${method.trap}</dd></dl></div>`;
}
