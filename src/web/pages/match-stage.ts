/** What answers what: each requirement with its state, the rule that gave it, and the lines of the CV that speak for it. */

import { html } from "hono/html";
import type { ReportOutcome } from "../../actions/make-report.ts";
import { STATE_LABELS, STRENGTH_LABELS } from "../../core/report/labels.ts";
import { quote } from "../../core/text/span.ts";
import type { Html } from "../layout.ts";

/** Lines of the CV shown for one requirement. */
const LINES = 3;

export function matchStage({ documents, posting, match }: ReportOutcome): Html {
  const texts = new Map(documents.map((document) => [document.id, document.text]));
  const rows = (match?.rows ?? []).map((row) => {
    const asked = posting?.requirements.find((one) => one.id === row.requirement);
    const { sign, words } = STATE_LABELS[row.state];
    const evidence = row.evidence.slice(0, LINES).map((piece) => {
      const relation = piece.touch && piece.touch.relation !== "exact" ? html` <span class="quiet">${piece.touch.relation}</span>` : "";
      return html`<li>“${quote(texts.get(piece.span.document) ?? "", piece.span)}”${relation}</li>`;
    });
    return html`<article class="row state-${row.state}"><div class="asked"><p>“${asked?.text ?? ""}”</p><p class="tags"><span class="tag">${STRENGTH_LABELS[asked?.strength ?? "implied"]}</span>${row.touches.map(
      (touch) => html`<span class="tag">${touch.name}</span>`,
    )}</p></div><div class="answer"><p class="state"><span aria-hidden="true">${sign}</span> ${words}</p>${evidence.length > 0 ? html`<ul class="pieces">${evidence}</ul>` : ""}</div></article>`;
  });
  return html`<p class="quiet">Under each requirement stand the names that were found in it; beside it, up to ${LINES} lines of the CV, strongest first.</p><div class="matrix">${rows}</div>`;
}
