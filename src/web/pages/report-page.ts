/** A report to read: its outline, its body, and what can be done with it. */

import { html, raw } from "hono/html";
import type { ReportRow } from "../../actions/store.ts";
import { renderBody } from "../../core/report/render-html.ts";
import type { Report } from "../../core/report/report.ts";
import { type Html, page } from "../layout.ts";
import { paths } from "../paths.ts";

const DOWNLOADS = [
  ["html", "One HTML page"],
  ["pdf", "PDF"],
  ["md", "Markdown"],
  ["json", "JSON"],
  ["ics", "Calendar"],
] as const;

/** The report as the core renders it, in the frame of the app. */
export function reportPage(row: ReportRow, report: Report): Html {
  const { outline, body } = bodyOf(report);
  const downloads = DOWNLOADS.filter(([format]) => format !== "ics" || report.options.date !== undefined);
  return page(
    { title: row.name, here: paths.reports, personal: true, wide: true, client: ["reader"] },
    html`<div class="reader" data-report="${row.id}">
${raw(outline)}
<article class="body">
<details class="tools"><summary>Save, rename, delete</summary>
<ul class="downloads">${downloads.map(([format, words]) => html`<li><a href="${paths.download(row.id, format)}">${words}</a></li>`)}</ul>
<form method="post" action="${paths.rename(row.id)}"><label for="name">Name</label><input id="name" name="name" type="text" value="${row.name}" maxlength="200" required> <button class="plain">Rename</button></form>
<form method="post" action="${paths.duplicate(row.id)}"><button class="plain">Duplicate</button></form>
<form method="post" action="${paths.remove(row.id)}"><button class="plain">Delete this report and its files</button></form>
</details>
${raw(body)}
</article>
</div>`,
  );
}

/** What the core rendered of a report, for as long as the report is in memory: a version never changes. */
const rendered = new WeakMap<Report, ReturnType<typeof renderBody>>();

function bodyOf(report: Report): ReturnType<typeof renderBody> {
  const made = rendered.get(report) ?? renderBody(report);
  rendered.set(report, made);
  return made;
}
