/** All reports on this machine, and what was asked for and did not become one. */

import { html } from "hono/html";
import type { ListedReport, Request } from "../../actions/store.ts";
import { type Html, page } from "../layout.ts";
import { paths } from "../paths.ts";
import { size } from "./data-page.ts";

/** Reports from which on a list is easier searched than read. */
const MANY = 12;

/** `query` narrows the list to reports with these words in their name or in a file's name. */
export function reportsPage(reports: readonly ListedReport[], unfinished: readonly Request[] = [], query = ""): Html {
  const words = query.trim().toLowerCase();
  const found = reports.filter(({ name, inputs }) => `${name} ${inputs.cv.name} ${inputs.posting.name}`.toLowerCase().includes(words));
  return page(
    { title: "Reports", here: paths.reports, personal: true },
    html`<h1>Reports</h1>
${unfinished.length > 0 ? html`<section class="notice" aria-label="Not finished"><ul class="unfinished">${unfinished.map(unfinishedRow)}</ul></section>` : ""}
${reports.length === 0 ? EMPTY : html`<p class="quiet">${count(reports.length)}, the one changed last first.</p>`}
${
  reports.length > MANY || words
    ? html`<form class="narrow" method="get" action="${paths.reports}" role="search"><label for="q">Only those with these words</label><input id="q" name="q" type="search" value="${query}"><button class="plain">Show</button></form>`
    : ""
}
${reports.length > 0 && found.length === 0 ? html`<p>None has “${query}” in its name or its files. <a href="${paths.reports}">Show all</a></p>` : ""}
${found.length > 0 ? html`<ul class="reports listed">${found.map(reportRow)}</ul>` : ""}`,
  );
}

const EMPTY = html`<p class="lead">There is none yet.</p><p>A report needs your CV and a job description, and takes about two seconds.</p><p class="acts"><a class="button" href="${paths.home}">Make the first one</a> <a href="${paths.example}">See an example</a></p>`;

function reportRow(row: ListedReport): Html {
  const { id, name, created, updated, version, bytes, inputs } = row;
  const changed = updated.slice(0, 10) === created.slice(0, 10) ? "" : html`, changed ${day(updated)}`;
  return html`<li><a class="name" href="${paths.report(id)}">${name}</a><p class="quiet names"><span class="name">${inputs.cv.name}</span> for <span class="name">${inputs.posting.name}</span> · made ${day(created)}${changed}${
    version > 1 ? ` · version ${version}` : ""
  } · ${size(bytes).replace(" ", "\u00a0")}</p><details class="tools"><summary aria-label="Rename, duplicate, delete: ${name}">Rename, duplicate, delete</summary><form method="post" action="${paths.rename(id)}"><input type="hidden" name="back" value="list"><label for="name-${id}">Name</label><input id="name-${id}" name="name" type="text" value="${name}" maxlength="200" required><button class="plain">Rename</button></form><div class="acts"><form method="post" action="${paths.duplicate(id)}"><input type="hidden" name="back" value="list"><button class="plain">Duplicate</button></form><form method="post" action="${paths.remove(id)}"><button class="plain danger">Delete it, its files and what was practised from it</button></form></div></details></li>`;
}

function day(time: string): Html {
  return html`<time datetime="${time}">${time.slice(0, 10)}</time>`;
}

function unfinishedRow({ id, state, inputs, problems }: Request): Html {
  const why = state === "waiting" ? "is being made." : `could not be made. ${problems[0]?.message ?? ""}`;
  return html`<li><p class="names">A report of <span class="name">${inputs.cv.name}</span> for <span class="name">${inputs.posting.name}</span> ${why}</p><div class="acts"><a href="${paths.progress(id)}">${state === "waiting" ? "See how far it is" : "See why"}</a><form method="post" action="${paths.remove(id)}"><button class="plain">Remove it<span class="unseen"> (${inputs.cv.name})</span></button></form></div></li>`;
}

function count(reports: number): string {
  return reports === 1 ? "One report" : `${reports} reports`;
}
