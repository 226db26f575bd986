/** A paper as it was read: what it claims, what text search found in it, how far to trust that, and its text. */

import { html } from "hono/html";
import type { PaperRow } from "../../actions/practice-store.ts";
import { DETECTORS } from "../../core/paper/detectors.ts";
import { findFindings } from "../../core/paper/find-findings.ts";
import { findRemarks } from "../../core/paper/find-remarks.ts";
import type { Finding } from "../../core/paper/finding.ts";
import type { Paper } from "../../core/paper/paper.ts";
import { MEASURED_ON } from "../../core/paper/reliability.ts";
import type { Problem } from "../../core/text/problem.ts";
import { quote, type Span } from "../../core/text/span.ts";
import { type Html, page } from "../layout.ts";
import { paths } from "../paths.ts";

/** Places shown for each finding before the rest is folded away. */
const PLACES = 3;

export interface PaperView {
  row: PaperRow;
  paper: Paper;
  problems: readonly Problem[];
  /** Reports whose CV may name it, to defend it against. */
  reports: readonly { id: string; name: string }[];
  /** Drills whose rubric a critique of it can be compared with, the general one first. */
  drills: readonly { slug: string; name: string }[];
}

export function paperPage({ row, paper, problems, reports, drills }: PaperView): Html {
  const findings = findFindings(paper);
  const remarks = findRemarks(paper);
  const figures = paper.captions.filter((caption) => caption.kind === "figure").length;
  return page(
    { title: row.title, here: paths.practice, personal: true, wide: true },
    html`<div class="practice"><p class="kicker">A paper that you brought: ${row.name}</p><h1>${row.title}</h1>
${paper.authors.length > 0 ? html`<p>${paper.authors.map((author) => author.value).join(", ")}${paper.date ? html`, ${paper.date.value}` : ""}</p>` : ""}
${problems.length > 0 ? html`<div class="notice"><ul>${problems.map((problem) => html`<li>${problem.message} ${problem.hint ?? ""}</li>`)}</ul></div>` : ""}
<ul class="rooms"><li><h2>Defend it</h2><p>It is yours: twelve probes by what it claims, how it was done and what was not found in it, then three objections.</p>${begin("defence", row.id, choice("report", "Compare with the CV of", [{ value: "", name: "no report" }, ...reports.map(({ id, name }) => ({ value: id, name }))]))}</li>
<li><h2>Critique it</h2><p>It is somebody else’s: ten steps from the citation to what would change your mind.</p>${begin(
      "critique",
      row.id,
      choice(
        "subject",
        "With the rubric of",
        drills.map(({ slug, name }) => ({ value: `drill/${slug}`, name })),
      ),
    )}</li></ul>
<section class="part"><h2>What it claims</h2>${
      paper.claims.length > 0
        ? html`<ol>${paper.claims.slice(0, 40).map(({ span, page: number, strength, numbers }) => {
            const open = numbers.filter((value) => !value.recurs).map((value) => quote(paper.document.text, value.span));
            return html`<li>${quote(paper.document.text, span)} <span class="quiet">${[number ? `page ${number}` : "", strength, open.length > 0 ? `not found again in the body: ${open.join(", ")}` : ""].filter(Boolean).join("; ")}</span></li>`;
          })}</ol>`
        : html`<p class="nothing">No sentence that asserts a result of its own was recognised.</p>`
    }</section>
<section class="part"><h2>What a careful reader looks for</h2><p>Text search over this file. Beside each search stands how often it was right on ${MEASURED_ON}; one that was right too rarely only asks. What is not found may stand in a figure, a table or an appendix.</p>${findings.map((finding) => findingPart(paper, finding))}</section>
${
  remarks.length > 0
    ? html`<section class="part"><h2>What its own numbers say</h2>${remarks.map(({ span, sentence, question }) => html`<div class="point"><p class="own-quote">${quote(paper.document.text, span)}</p><p>${sentence}</p><p class="quiet">${question}</p></div>`)}</section>`
    : ""
}
<section class="part"><h2>How it was read</h2><p>${figures} figure captions, ${paper.captions.length - figures} table captions, ${paper.tables.length} tables, ${paper.references.length} references.</p><ol>${paper.sections.flatMap(
      ({ heading, kind }) => (heading ? [html`<li>${quote(paper.document.text, heading)} <span class="quiet">${kind}</span></li>`] : []),
    )}</ol></section>
<form method="post" action="${paths.paperDelete(row.id)}"><button class="plain">Delete this paper and its sessions</button></form>
</div>`,
  );
}

function begin(kind: "defence" | "critique", paper: string, among: Html | ""): Html {
  return html`<form method="post" action="${paths.sessions}"><input type="hidden" name="kind" value="${kind}"><input type="hidden" name="paper" value="${paper}">${among}<button>Begin</button></form>`;
}

/** A list to choose from; nothing where there is no choice. */
function choice(name: string, label: string, rows: readonly { value: string; name: string }[]): Html | "" {
  if (rows.length < 2) return "";
  return html`<p><label for="choose-${name}">${label}</label><select id="choose-${name}" name="${name}">${rows.map((row) => html`<option value="${row.value}">${row.name}</option>`)}</select></p>`;
}

function findingPart(paper: Paper, { detector, state, places, sentence, question, reliability }: Finding): Html {
  const { precision, recall, n } = reliability;
  const row = DETECTORS.find((other) => other.id === detector);
  const place = ({ span, page: number, why }: { span: Span; page?: number; why?: string }) =>
    html`<p class="own-quote">${quote(paper.document.text, span)}${number ? html` <span class="quiet">page ${number}</span>` : ""}${why ? html`<br>${why}` : ""}</p>`;
  return html`<div class="point"><p><strong>${sentence}</strong> <span class="quiet">${n > 0 ? `precision ${share(precision)}, recall ${share(recall)} on ${n} papers` : "not measured"}</span></p>${places.slice(0, PLACES).map(place)}${
    places.length > PLACES
      ? html`<details><summary>${places.length - PLACES} more places</summary>${places.slice(PLACES).map(place)}</details>`
      : ""
  }${state === "found" || !row ? "" : html`<p class="quiet">${question}</p>`}</div>`;
}

function share(value: number | null): string {
  return value === null ? "–" : value.toFixed(2);
}
