/** A report to read: its outline, its body, the documents it quotes beside it, and what can be done with it. */

import { html, raw } from "hono/html";
import type { ReportRow } from "../../actions/store.ts";
import { anchor } from "../../core/report/markup.ts";
import { STYLE } from "../../core/report/style.ts";
import { renderBody } from "../../core/report/render-html.ts";
import type { Report, Statement } from "../../core/report/report.ts";
import { statementsIn, statementsOfPart } from "../../core/report/scope.ts";
import { type Html, page } from "../layout.ts";
import { paths } from "../paths.ts";
import { SHEET } from "../sheet.ts";
import { correctableOf, correctionForm } from "./correction-form.ts";
import { filterLinks, type Shown } from "./fit-filter.ts";
import { goneNotes, noteForm, noteLink, noteTemplate } from "./note-form.ts";
import { type Suggested, suggestedLine, suggestionsIn } from "./suggestions.ts";
import { REPORT_SHEET } from "./report-sheet.ts";
import { type PracticeBeside, practiceBelow, practiceForm } from "./practise-button.ts";

/** The rules of a report’s page, which it brings with it. */
export const REPORT_RULES = STYLE + SHEET + REPORT_SHEET;

const DOWNLOADS = [
  ["html", "One HTML page"],
  ["pdf", "PDF"],
  ["md", "Markdown"],
  ["json", "JSON"],
  ["ics", "Calendar"],
] as const;

/** The report as the core renders it, in the frame of the app, with the reader's own words in their places. `shown` narrows the fit matrix. */
export function reportPage(
  row: ReportRow,
  report: Report,
  notes: Readonly<Record<string, string>> = {},
  shown: Shown = "all",
  practice?: PracticeBeside,
  suggested: Suggested = { accepted: [], refused: 0, shown: false },
): Html {
  const { outline, body, evidence } = bodyOf(row.id, report, notes, shown, practice, suggested);
  const known = new Set(statementsIn(report).map((statement) => statement.id));
  const gone = Object.entries(notes).filter(([id]) => !known.has(id));
  const downloads = DOWNLOADS.filter(([format]) => format !== "ics" || report.options.date !== undefined);
  return page(
    { title: row.name, here: paths.reports, personal: true, wide: true, sheet: REPORT_RULES, client: ["reader", "notes"] },
    html`<div class="reader${shown === "all" ? "" : ` show-${shown}`}" data-report="${row.id}">
${raw(outline)}
<article class="body">
<details class="tools"><summary>Save, correct, compare, rename, delete</summary>
<ul class="downloads">${downloads.map(([format, words]) => html`<li><a href="${paths.download(row.id, format)}">${words}</a></li>`)}</ul>
<ul class="downloads"><li><a href="${paths.stage(row.id, "profile")}">What was read of your CV, to correct it</a></li><li><a href="${paths.stage(row.id, "posting")}">What was read of the posting</a></li><li><a href="${paths.notes(row.id)}">Your words, on any statement</a></li><li><a href="${paths.comparable(row.id)}">Compare with another posting</a></li><li><a href="${paths.propose(row.id)}">Ask an assistant for more</a></li></ul>
<form method="post" action="${paths.rename(row.id)}"><label for="name">Name</label><input id="name" name="name" type="text" value="${row.name}" maxlength="200" required> <button class="plain">Rename</button></form>
<form method="post" action="${paths.duplicate(row.id)}"><button class="plain">Duplicate</button></form>
<form method="post" action="${paths.remove(row.id)}"><button class="plain danger">Delete this report, its files and what was practised from it</button></form>
</details>
${practice ? practiceForm(row.id) : ""}${noteTemplate(row.id)}
${raw(body)}
${goneNotes(row.id, gone)}
</article>
<aside class="source" aria-label="The documents it quotes" tabindex="-1"><button class="plain sheet-close" type="button" data-close>Close</button>${raw(evidence)}</aside>
</div>`,
  );
}

/** The statement that stands at an anchor, if any. */
export function statementAt(report: Report, at: string): Statement | undefined {
  return statementsIn(report).find((statement) => anchor(statement.id) === at);
}

interface Rendered {
  key: string;
  made: ReturnType<typeof renderBody>;
}

/** What was rendered of a report last, for as long as the report is in memory: a version never changes, the reader's words do. */
const rendered = new WeakMap<Report, Rendered>();

function bodyOf(
  id: string,
  report: Report,
  notes: Readonly<Record<string, string>>,
  shown: Shown,
  practice: PracticeBeside | undefined,
  suggested: Suggested,
): Rendered["made"] {
  const key = JSON.stringify([
    id,
    shown,
    notes,
    practice?.sessions,
    practice && [...practice.cards.standings],
    practice?.today,
    suggested.shown,
    suggested.accepted.map((row) => row.id),
  ]);
  const before = rendered.get(report);
  if (before?.key === key) return before.made;
  const practise = practice ? practiceBelow(report, practice) : () => "";
  const partOf = new Map(report.parts.flatMap((part) => statementsOfPart(part).map(({ id: of }) => [of, part.id] as const)));
  const words = ({ id: of, slots }: Statement) => {
    if (notes[of]) return noteForm(id, { id: of }, notes[of], "report");
    return slots ? noteLink(id, partOf.get(of) ?? "", { id: of }) : "";
  };
  const below = (statement: Statement) => {
    const fact = statement.template.startsWith("cover.") ? correctableOf(report, statement) : undefined;
    return `${practise(statement)}${fact ? correctionForm(id, fact, "report") : ""}${words(statement)}`;
  };
  const rows = report.parts.some((part) => part.blocks.some((block) => block.type === "matrix"));
  const plan = html`<p><a href="${paths.plan(id)}">Go through it day by day</a>: it moves on with what you do.</p>`;
  const line = suggestedLine(id, suggested);
  const head = {
    ...(line ? { cover: String(line) } : {}),
    ...(rows ? { fit: String(filterLinks(paths.report(id), shown)) } : {}),
    plan: String(plan),
  };
  const made = renderBody(report, { below, head, tail: suggestionsIn(id, report, suggested) });
  rendered.set(report, { key, made });
  return made;
}
