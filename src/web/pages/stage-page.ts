/** What one stage made of the person's own files. */

import { html } from "hono/html";
import type { ReportOutcome } from "../../actions/make-report.ts";
import type { Correction } from "../../core/text/correction.ts";
import { type Html, page } from "../layout.ts";
import { paths } from "../paths.ts";
import { correctedList, type FactPage } from "./fact-rows.ts";
import { matchStage } from "./match-stage.ts";
import { postingStage } from "./posting-stage.ts";
import { profileStage } from "./profile-stage.ts";

export const STAGES = ["document", "profile", "posting", "match"] as const;
type Stage = (typeof STAGES)[number];

const TITLES: Record<Stage, string> = {
  document: "The text as it was read",
  profile: "What the CV says",
  posting: "What the posting asks",
  match: "What answers what",
};

/** The page of a stage. A stage that was not reached says so: a file that could not be read has no facts. */
export function stagePage(id: string, stage: Stage, outcome: ReportOutcome, corrections: readonly Correction[] = []): Html {
  const links = STAGES.map((name) =>
    name === stage
      ? html`<li aria-current="page">${TITLES[name]}</li>`
      : html`<li><a href="${paths.stage(id, name)}">${TITLES[name]}</a></li>`,
  );
  return page(
    { title: TITLES[stage], here: paths.reports, personal: true },
    html`<p><a href="${paths.report(id)}">Back to the report</a></p><h1>${TITLES[stage]}</h1><ul class="tabs">${links}</ul>${content(id, stage, outcome, corrections)}`,
  );
}

function content(id: string, stage: Stage, outcome: ReportOutcome, corrections: readonly Correction[]): Html {
  const { documents, profile, posting, match } = outcome;
  const facts = (document: "cv" | "posting"): { shared: FactPage; corrected: Html | "" } => {
    const file = documents.find((row) => row.id === document);
    const shared = { report: id, document, text: file?.text ?? "" };
    return {
      shared,
      corrected: correctedList(
        shared,
        corrections.filter((row) => row.sha256 === file?.sha256),
      ),
    };
  };
  const intro = html`<p class="lead">Each field was read from the words beside it. Where it is wrong, say what is right; the report follows at once, and the file stays as it is.</p>`;
  if (stage === "document") return html`${documents.map(documentOf)}`;
  if (stage === "profile" && profile) {
    const { shared, corrected } = facts("cv");
    return html`${intro}${corrected}${profileStage(shared, profile)}`;
  }
  if (stage === "posting" && posting) {
    const { shared, corrected } = facts("posting");
    return html`${intro}${corrected}${postingStage(shared, posting)}`;
  }
  if (stage === "match" && match) return matchStage(outcome);
  return html`<p>Nothing was read yet: one of the files could not be opened.</p>`;
}

function documentOf(document: ReportOutcome["documents"][number]): Html {
  const hidden =
    document.hidden.length > 0
      ? html`<div class="notice"><p>Text that a reader of the page does not see; it was left out:</p><ul>${document.hidden.map((row) => html`<li>${row.text} (${row.why})</li>`)}</ul></div>`
      : "";
  return html`<h2>${document.name}</h2>${hidden}<div class="text plain">${document.text}</div>`;
}
