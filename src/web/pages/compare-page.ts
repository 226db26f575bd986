/** Two postings for one CV, side by side. */

import { html } from "hono/html";
import type { ReportRow } from "../../actions/store.ts";
import { STATE_LABELS, STRENGTH_LABELS } from "../../core/report/labels.ts";
import { type Html, page } from "../layout.ts";
import { paths } from "../paths.ts";
import { countStates, type Difference, directOnlyHere, type Side, STATES } from "./compare-matches.ts";

/** A side with the name it is called by. */
export interface Named extends Side {
  row: ReportRow;
}

/** Reports of the same CV, to choose from. */
export function comparablePage(row: ReportRow, others: readonly ReportRow[]): Html {
  return page(
    { title: `Compare · ${row.name}`, here: paths.reports, personal: true },
    html`<p><a href="${paths.report(row.id)}">Back to the report</a></p><h1>Compare with another posting</h1>${
      others.length === 0
        ? html`<p>There is no other report of this CV. <a href="${paths.home}">Make one for another posting</a> with the same file, then they can stand side by side.</p>`
        : html`<p>Reports of the same CV:</p><ul class="reports">${others.map(
            (other) =>
              html`<li><a href="${paths.compare(row.id, other.id)}">${other.name}</a> <span class="quiet">made ${other.created.slice(0, 10)}</span></li>`,
          )}</ul>`
    }`,
  );
}

export function comparePage(left: Named, right: Named): Html {
  return page(
    { title: `${left.row.name} beside ${right.row.name}`, here: paths.reports, personal: true, wide: true },
    html`<div class="compare"><p><a href="${paths.comparable(left.row.id)}">Compare with another</a></p><h1>Two postings, one CV</h1>
<section><h2>How the rows stand</h2>${countsTable([left, right])}</section>
<section><h2>Direct for one and not for the other</h2><p class="quiet">Compared by the concepts and skills that both postings name; a row that names none is not compared.</p><div class="sides">${differences(left, right)}${differences(right, left)}</div></section>
<section><h2>The matrices</h2><div class="sides">${matrix(left)}${matrix(right)}</div></section></div>`,
  );
}

function countsTable(sides: readonly Named[]): Html {
  const heads = STATES.map((state) => html`<th scope="col">${STATE_LABELS[state].words.replace(" on your CV", "")}</th>`);
  const rows = sides.flatMap((side) =>
    [false, true].map((required) => {
      const counts = countStates(side, required);
      return html`<tr><th scope="row">${required ? html`<span class="quiet">of these, required</span>` : html`<a href="${paths.report(side.row.id)}#fit">${side.row.name}</a>`}</th>${counts.map((count) => html`<td class="n">${count}</td>`)}<td class="n">${counts.reduce((sum, count) => sum + count, 0)}</td></tr>`;
    }),
  );
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Counts"><table class="figures"><thead><tr><th scope="col">Posting</th>${heads}<th scope="col">All</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

function differences(here: Named, there: Named): Html {
  const found = directOnlyHere(here, there);
  return html`<div><h3>Direct for ${here.row.name}</h3>${found.length === 0 ? html`<p>Nothing that is not direct for the other as well.</p>` : html`<ul>${found.map(difference)}</ul>`}</div>`;
}

function difference({ text, there }: Difference): Html {
  return html`<li>“${text}” <span class="quiet">${there === "not-asked" ? "The other does not name it." : `For the other: ${STATE_LABELS[there].words.toLowerCase()}.`}</span></li>`;
}

function matrix({ row, posting, match }: Named): Html {
  const rows = posting.requirements.flatMap((requirement) => {
    const found = match.rows.find((one) => one.requirement === requirement.id);
    if (!found) return [];
    const { sign, words } = STATE_LABELS[found.state];
    return html`<tr><td class="s-${found.state}"><span aria-hidden="true">${sign}</span> ${words.replace(" on your CV", "")}</td><td>“${requirement.text}”</td><td>${STRENGTH_LABELS[requirement.strength]}</td></tr>`;
  });
  return html`<div><h3><a href="${paths.report(row.id)}">${row.name}</a></h3><table class="figures"><thead><tr><th scope="col">State</th><th scope="col">Asked</th><th scope="col">As</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}
