/** The reader's own words on one page: what was written, and a place to write on any statement. */

import { html } from "hono/html";
import type { ReportRow } from "../../actions/store.ts";
import { PART_TITLES } from "../../core/report/labels.ts";
import { anchor } from "../../core/report/markup.ts";
import type { Report } from "../../core/report/report.ts";
import { statementsOfPart } from "../../core/report/scope.ts";
import { type Html, page } from "../layout.ts";
import { paths } from "../paths.ts";
import { goneNotes, noteForm } from "./note-form.ts";

/** Every statement by part, with its words where there are some; `part` is the part opened for writing. */
export function notesPage(row: ReportRow, report: Report, notes: Readonly<Record<string, string>>, part: string | undefined): Html {
  const known = new Set<string>();
  const parts = report.parts.flatMap((one) => {
    const statements = statementsOfPart(one);
    for (const statement of statements) known.add(statement.id);
    if (statements.length === 0) return [];
    const written = statements.filter((statement) => notes[statement.id]);
    const shown = one.id === part ? statements : written;
    const open =
      one.id !== part && html` <a href="${paths.notes(row.id)}?part=${one.id}#${one.id}">Write on any statement of this part</a>`;
    return html`<section class="part" id="${one.id}"><h2>${PART_TITLES[one.id]}</h2><p class="quiet">${has(written.length, statements.length)}${open || ""}</p>${shown.map(
      (statement) =>
        html`<p><span id="${anchor(statement.id)}">${statement.text}</span></p>${noteForm(row.id, statement, notes[statement.id] ?? "", "notes")}`,
    )}</section>`;
  });
  const gone = Object.entries(notes).filter(([id]) => !known.has(id));
  return page(
    { title: `Your words · ${row.name}`, here: paths.reports, personal: true, client: ["notes"] },
    html`<p><a href="${paths.report(row.id)}">Back to the report</a></p><h1>Your words</h1><p class="lead">They are kept apart from what the report quotes, and stand under their statements.</p>${parts}${goneNotes(row.id, gone)}`,
  );
}

function has(written: number, all: number): string {
  return `${written === 0 ? "None" : String(written)} of ${all === 1 ? "1 statement" : `${all} statements`} ${written > 1 ? "have" : "has"} your words.`;
}
