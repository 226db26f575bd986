/** A report as one self-contained HTML page: readable with scripts off, printable, evidence linked both ways. */

import { anchorRows, CLASS_LABELS, PART_TITLES, STATE_LABELS, STRENGTH_LABELS, verificationLine } from "./labels.ts";
import { renderDocument } from "./render-document.ts";
import { renderMatrixPicture } from "./render-matrix.ts";
import { renderTimeline } from "./render-timeline.ts";
import { anchor, html, prose } from "./markup.ts";
import { GONE_NOTES, goneNotes, noteHtml, type Notes } from "./notes.ts";
import type { Block, MatrixRow, Part, PartId, Report, Statement } from "./report.ts";
import { statementsIn } from "./scope.ts";
import { flatten } from "./statement.ts";
import { STYLE } from "./style.ts";

/** What a renderer needs of the whole: where a referenced statement stands, and a short number for each. */
interface Page {
  statements: ReadonlyMap<string, Statement>;
  numbers: ReadonlyMap<string, number>;
  sources: ReadonlyMap<string, Report["sources"][number]>;
  /** HTML of the door under a statement; empty for most. */
  below: (statement: Statement) => string;
}

/** What a door adds around the report's own words, as safe HTML: under a statement, under the heading of a part, and at its end. */
export interface Additions {
  below?: (statement: Statement) => string;
  head?: Partial<Record<PartId, string>>;
  tail?: Partial<Record<PartId, string>>;
}

/** Letters of a statement shown where it is only pointed at. */
const POINTER = 150;

/**
 * The whole page, with the reader's notes under their statements. Every text of a document, the library or a note is escaped; there is no script in
 * it and no request to anywhere.
 */
export function renderHtml(report: Report, notes: Notes = {}): string {
  const { outline, body, evidence } = renderBody(report, { below: (statement) => noteHtml(notes[statement.id]) });
  const gone = goneNotes(notes, new Map(statementsIn(report).map((row) => [row.id, row])));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${html(report.title)} – prepared for ${html(report.candidate)}</title>
<style>${STYLE}</style>
</head>
<body class="report">
<a class="skip" href="#minute">Skip to the report</a>
${outline}
<main>
${body}
${gone.length > 0 ? `<section class="part"><h2>${GONE_NOTES}</h2>${gone.map(noteHtml).join("")}</section>` : ""}
${evidence}
</main>
</body>
</html>
`;
}

/** The report's outline, its body and the documents it quotes, for a page that has a frame of its own. */
export function renderBody(report: Report, additions: Additions = {}): { outline: string; body: string; evidence: string } {
  const all = statementsIn(report);
  const marked = all.filter((row) => row.class !== "guidance");
  const page: Page = {
    statements: new Map(all.map((row) => [row.id, row])),
    numbers: new Map(marked.map((row, i) => [row.id, i + 1])),
    sources: new Map(report.sources.map((source) => [source.id, source])),
    below: additions.below ?? (() => ""),
  };
  const parts = report.parts.map((part) => `<li><a href="#${part.id}">${PART_TITLES[part.id]}</a></li>`).join("");
  const inputs = report.inputs.map((input) => `<li><a href="#doc-${input.id}">${html(input.name)}</a></li>`).join("");
  const documents = report.inputs.map((input) => renderDocument(input, all, page.numbers)).join("");
  return {
    outline: `<nav class="outline" aria-label="Contents"><details><summary>Contents</summary><ol>${parts}</ol><p>Evidence</p><ul>${inputs}</ul></details></nav>`,
    body: `<header class="cover"><p class="kicker">Interview preparation</p><h1>${html(report.title)}</h1><p class="verification">${html(verificationLine(report))}</p>${renderWarnings(report)}</header>
${report.parts.map((part) => renderPart(part, page, additions)).join("\n")}`,
    evidence: `<section class="evidence" id="evidence" aria-label="Evidence"><h2>Evidence</h2><p>Every quoted place, in the text as it was read. The numbers lead back to the statements that use it.</p>${documents}</section>`,
  };
}

function renderWarnings({ warnings }: Report): string {
  if (warnings.length === 0) return "";
  const items = warnings.map(
    (warning) => `<li>${html(warning.message)}${warning.hint ? ` <span class="hint">${html(warning.hint)}</span>` : ""}</li>`,
  );
  return `<aside class="warnings" aria-label="Please note"><h2>Please note</h2><ul>${items.join("")}</ul></aside>`;
}

function renderPart(part: Part, page: Page, { head, tail }: Additions): string {
  const nothing = part.nothing ? `<p class="nothing">${told(part.nothing, page)}</p>${page.below(part.nothing)}` : "";
  return `<section id="${part.id}" class="part part-${part.id}"><h2>${PART_TITLES[part.id]}</h2>${head?.[part.id] ?? ""}${nothing}${part.blocks.map((block) => renderBlock(block, page, 3)).join("")}${tail?.[part.id] ?? ""}</section>`;
}

function renderBlock(block: Block, page: Page, depth: number): string {
  const h = Math.min(depth, 6);
  switch (block.type) {
    case "statement":
      return `<p>${told(block.statement, page)}</p>${page.below(block.statement)}`;
    case "list": {
      const tag = block.ordered ? "ol" : "ul";
      const items = block.items.map((item) => point(item, page)).join("");
      return `${label(block.label, h)}<${tag}>${items}${see(block.see, page)}</${tag}>`;
    }
    case "card": {
      const tags = block.tags.map((tag) => `<span class="tag">${html(tag)}</span>`).join("");
      const inner = block.blocks.map((row) => renderBlock(row, page, depth + 1)).join("");
      const { words, mark } = toldApart(block.title, page);
      // A summary is a control itself, and a control inside another is not announced by screen readers.
      const link = mark.startsWith("<a");
      return `<details class="card"${block.open ? " open" : ""}><summary><h${h}>${words}${link ? "" : mark}</h${h}>${tags ? `<span class="tags">${tags}</span>` : ""}</summary><div class="inner">${link ? `<p>Evidence ${mark}</p>` : ""}${page.below(block.title)}${inner}</div></details>`;
    }
    case "group":
      return `<div class="group">${label(block.label, h)}${block.blocks.map((row) => renderBlock(row, page, depth + 1)).join("")}</div>`;
    case "matrix":
      return `${renderMatrixPicture(block.rows)}<div class="matrix">${block.rows.map((row) => renderRow(row, page)).join("")}</div>`;
    case "timeline":
      return renderTimeline(block, (statement) => ({ mark: toldApart(statement, page).mark, below: page.below(statement) }));
    case "anchors":
      return renderAnchors(block.statement) + page.below(block.statement);
    case "prose":
      return `<details class="prose" id="${anchor(block.statement.id)}"><summary>${html(block.label)}</summary>${prose(block.statement.text)}</details>${page.below(block.statement)}`;
    case "days":
      return `<ol class="days">${block.days
        .map((day) => {
          const items = day.items
            .map(
              (item) =>
                `<li><span class="minutes">${item.minutes} min</span> ${told(item.statement, page)}${page.below(item.statement)}</li>`,
            )
            .join("");
          return `<li><p class="day"><strong>${day.date ? `<time datetime="${day.date}">${day.date}</time>` : `Day ${day.number}`}</strong> <span class="minutes">${day.minutes} min</span></p><ul>${items}</ul></li>`;
        })
        .join("")}</ol>`;
    case "references":
      return `${label(block.label, h)}<ul class="references">${block.to.map((id) => referred(id, block.remedies?.[id], page)).join("")}</ul>`;
    case "citations":
      return `${label(block.label, h)}<ul class="citations">${block.ids.map((id) => renderCitation(page.sources.get(id))).join("")}</ul>`;
  }
}

function renderAnchors(statement: Statement): string {
  const rows = anchorRows(statement).map(({ label: name, text }) => `<dt>${name}</dt><dd>${html(text)}</dd>`);
  return `<dl class="anchors" id="${anchor(statement.id)}">${rows.join("")}</dl>`;
}

function renderCitation(source: Report["sources"][number] | undefined): string {
  if (!source) return "";
  const line = html(source.line);
  return `<li id="source-${source.id}">${source.url ? `<a href="${html(source.url)}" rel="noreferrer">${line}</a>` : line}</li>`;
}

function label(words: string | undefined, h: number): string {
  return words ? `<h${h} class="label">${html(words)}</h${h}>` : "";
}

/** A link to a statement made elsewhere, by the beginning of its words. */
function pointer(id: string, page: Page): string {
  const text = page.statements.get(id)?.text ?? id;
  const cut = text.length > POINTER ? `${text.slice(0, text.lastIndexOf(" ", POINTER))} …` : text;
  return `<a href="#${anchor(id)}">${html(cut)}</a>`;
}

function referred(id: string, remedy: string | undefined, page: Page): string {
  const link = (to: string) => pointer(to, page);
  return `<li class="see">${link(id)}${remedy ? `<br><span class="remedy">→ ${link(remedy)}</span>` : ""}</li>`;
}

function see(ids: readonly string[] | undefined, page: Page): string {
  return (ids ?? []).map((id) => `<li class="see">${pointer(id, page)}</li>`).join("");
}

function renderRow(row: MatrixRow, page: Page): string {
  const { sign, words } = STATE_LABELS[row.state];
  const evidence = row.evidence.map((statement) => point(statement, page)).join("");
  const bridge = row.bridge.map((statement) => point(statement, page)).join("");
  return `<article class="row state-${row.state}"><div class="asked"><p>${told(row.asked, page)}</p>${page.below(row.asked)}<p class="tags"><span class="tag">${STRENGTH_LABELS[row.strength]}</span><span class="tag">${row.kind}</span></p></div><div class="answer"><p class="state"><span aria-hidden="true">${sign}</span> ${words}</p>${row.because ? `<p class="because">${told(row.because, page)}</p>${page.below(row.because)}` : ""}${evidence || row.see ? `<ul class="pieces">${evidence}${see(row.see, page)}</ul>` : ""}${bridge ? `<ul class="bridge">${bridge}</ul>` : ""}</div></article>`;
}

function point(statement: Statement, page: Page): string {
  return `<li>${told(statement, page)}${page.below(statement)}</li>`;
}

/** A statement with its mark: the number links to the first quoted place. General guidance quotes nobody and has no mark. */
function told(statement: Statement, page: Page): string {
  const { words, mark } = toldApart(statement, page);
  return words + mark;
}

function toldApart(statement: Statement, page: Page): { words: string; mark: string } {
  const number = page.numbers.get(statement.id);
  const grounds = statement.grounds.flatMap(flatten);
  const spans = grounds.flatMap((ground) => (ground.kind === "span" ? [ground.span] : []));
  const first = spans[0];
  const at = [...new Set(spans.map((span) => `${span.document}:${span.start}-${span.end}`))].join(" ");
  const text = html(statement.text).replace(/&#60;([^&]{2,80})&#62;/g, '<span class="slot">&#60;$1&#62;</span>');
  const title = CLASS_LABELS[statement.class];
  const mark = first
    ? `<a class="mark" href="#${first.document}-${first.start}" data-at="${at}" aria-label="Evidence for statement ${number}: ${title}">${number}</a>`
    : number === undefined
      ? ""
      : `<span class="mark ${statement.class}" title="${title}">${number}</span>`;
  const said = grounds.some((ground) => ground.kind === "said" && ground.input.startsWith("correction:"));
  const words = `<span class="told ${statement.class}" id="${anchor(statement.id)}">${text}</span>`;
  return { words: said ? `${words} <span class="tag said">you said</span>` : words, mark };
}
