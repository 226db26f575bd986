/** What one stage made of the person's own files. */

import { html } from "hono/html";
import type { ReportOutcome } from "../../actions/make-report.ts";
import { quote } from "../../core/text/span.ts";
import { type Html, page } from "../layout.ts";
import { paths } from "../paths.ts";

export const STAGES = ["document", "profile", "posting", "match"] as const;
type Stage = (typeof STAGES)[number];

const TITLES: Record<Stage, string> = {
  document: "The text as it was read",
  profile: "What the CV says",
  posting: "What the posting asks",
  match: "What answers what",
};

export function stagePage(id: string, stage: Stage, outcome: ReportOutcome): Html {
  const links = STAGES.map((name) =>
    name === stage
      ? html`<li aria-current="page">${TITLES[name]}</li>`
      : html`<li><a href="${paths.stage(id, name)}">${TITLES[name]}</a></li>`,
  );
  return page(
    { title: TITLES[stage], personal: true },
    html`<p><a href="${paths.report(id)}">Back to the report</a></p><h1>${TITLES[stage]}</h1><ul class="tabs">${links}</ul>${content(stage, outcome)}`,
  );
}

function content(stage: Stage, { documents, profile, posting, match }: ReportOutcome): Html {
  const texts = new Map(documents.map((document) => [document.id, document.text]));
  switch (stage) {
    case "document":
      return html`${documents.map(
        (document) =>
          html`<h2>${document.name}</h2>${
            document.hidden.length > 0
              ? html`<div class="notice"><p>Text that a reader of the page does not see; it was left out:</p><ul>${document.hidden.map((row) => html`<li>${row.text} (${row.why})</li>`)}</ul></div>`
              : ""
          }<div class="text plain">${document.text}</div>`,
      )}`;
    case "profile":
      return html`<pre class="plain">${JSON.stringify(profile, null, 1)}</pre>`;
    case "posting":
      return html`<ul>${(posting?.requirements ?? []).map((row) => html`<li>“${row.text}” <span class="quiet">${row.strength} ${row.kind}</span></li>`)}</ul>`;
    case "match":
      return html`<dl>${(match?.rows ?? []).map((row, i) => {
        const asked = posting?.requirements[i]?.text ?? "";
        const evidence = row.evidence.slice(0, 3).map((piece) => html`<li>${quote(texts.get(piece.span.document) ?? "", piece.span)}</li>`);
        return html`<dt>“${asked}” <span class="quiet">${row.state}</span></dt><dd><ul>${evidence}</ul></dd>`;
      })}</dl>`;
  }
}
