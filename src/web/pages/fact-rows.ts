/** Facts of a document as rows: what was read, the words it was read from, and a form to correct it. */

import { html } from "hono/html";
import type { Correction } from "../../core/text/correction.ts";
import { type Fact, quote } from "../../core/text/span.ts";
import type { Html } from "../layout.ts";
import { paths } from "../paths.ts";
import { type Correctable, correctionForm } from "./correction-form.ts";

/** What the rows of one page share: whose report, of which document, its text, and whether its facts can be corrected here. */
export interface FactPage {
  report: string;
  document: "cv" | "posting";
  text: string;
}

/** A field with its name; a field that was not read has no row. */
export type Field = readonly [label: string, fact: Fact<string | number> | undefined, kind?: Correctable["kind"]];

/** The fields as a list of names and values. The words of the document stand beside a value that was put into another form. */
export function factRows(page: FactPage, fields: readonly Field[]): Html | "" {
  const rows = fields.flatMap(([label, fact, kind = "text"]) => (fact ? [row(page, label, fact, kind)] : []));
  return rows.length === 0 ? "" : html`<dl class="facts">${rows}</dl>`;
}

function row(page: FactPage, label: string, fact: Fact<string | number>, kind: Correctable["kind"]): Html {
  const span = fact.spans[0];
  const value = String(fact.value);
  const words = fact.spans.map((one) => quote(page.text, one)).join(" ");
  const said = fact.said !== undefined;
  const beside = words && words !== value ? html` <span class="quiet">${said ? "in place of" : "from"} “${words}”</span>` : "";
  const place = span && { document: page.document, start: span.start, end: span.end };
  return html`<dt>${label}</dt><dd>${value}${said ? html` <span class="tag said">you said</span>` : ""}${beside}${
    place ? correctionForm(page.report, { ...place, value, label, said, kind }, page.document === "cv" ? "profile" : "posting") : ""
  }</dd>`;
}

/** What the person corrected in this document, with a way back: the only place where a fact that they removed still stands. */
export function correctedList(page: FactPage, corrections: readonly Correction[]): Html | "" {
  if (corrections.length === 0) return "";
  const back = page.document === "cv" ? "profile" : "posting";
  return html`<section class="notice"><h2>What you corrected</h2><ul>${corrections.map(({ start, end, value }) => {
    const hidden = Object.entries({ document: page.document, start, end, back, act: "undo" });
    return html`<li><form method="post" action="${paths.corrections(page.report)}">${hidden.map(
      ([name, field]) => html`<input type="hidden" name="${name}" value="${String(field)}">`,
    )}“${quote(page.text, { document: page.document, start, end })}”: ${
      value === null ? "you said that this is no such thing." : html`you said “${value}”.`
    } <button class="plain">Undo</button></form></li>`;
  })}</ul></section>`;
}
