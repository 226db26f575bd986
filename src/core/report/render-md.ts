/** A report as Markdown (CommonMark), for notes and for reading in any editor. */

import { anchorRows, CLASS_LABELS, PART_TITLES, STATE_LABELS, STRENGTH_LABELS, verificationLine } from "./labels.ts";
import { GONE_NOTES, goneNotes, type Notes, YOUR_NOTE } from "./notes.ts";
import type { Block, Part, Report, Statement, StatementClass } from "./report.ts";
import { statementsIn } from "./scope.ts";

interface Page {
  notes: Notes;
  texts: ReadonlyMap<string, string>;
  sources: ReadonlyMap<string, Report["sources"][number]>;
}

/** Marks behind a statement; general guidance has none. */
const MARKS: Record<StatementClass, string> = { cv: " ¹", posting: " ²", computed: " ³", guidance: "" };
const LEGEND = `Marks: ¹ ${CLASS_LABELS.cv}, ² ${CLASS_LABELS.posting}, ³ ${CLASS_LABELS.computed}; no mark: ${CLASS_LABELS.guidance}.`;

/** The whole report, the reader's notes as quotations under their statements. Text of documents and notes is escaped, so that nothing in it becomes markup. */
export function renderMd(report: Report, notes: Notes = {}): string {
  const all = statementsIn(report);
  const page: Page = {
    notes,
    texts: new Map(all.map((row) => [row.id, row.text])),
    sources: new Map(report.sources.map((source) => [source.id, source])),
  };
  const lines: string[] = [
    `# ${escape(report.title)}`,
    "",
    `Prepared for ${escape(report.candidate)}. ${verificationLine(report)}`,
    "",
    LEGEND,
    "",
  ];
  for (const warning of report.warnings)
    lines.push(`> **Please note.** ${escape(warning.message)}${warning.hint ? ` ${escape(warning.hint)}` : ""}`, "");
  for (const part of report.parts) lines.push(...renderPart(part, page));
  const gone = goneNotes(notes, new Map(all.map((row) => [row.id, row])));
  if (gone.length > 0) lines.push(`## ${GONE_NOTES}`, "", ...gone.flatMap((text) => [...quoted(text, ""), ""]));
  return `${lines
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim()}\n`;
}

function renderPart(part: Part, page: Page): string[] {
  return [
    `## ${PART_TITLES[part.id]}`,
    "",
    ...(part.nothing ? [escape(part.nothing.text), "", ...noted(part.nothing, page)] : []),
    ...part.blocks.flatMap((block) => renderBlock(block, page, 3)),
  ];
}

function renderBlock(block: Block, page: Page, depth: number): string[] {
  const heading = "#".repeat(Math.min(depth, 6));
  switch (block.type) {
    case "statement":
      return [told(block.statement), "", ...noted(block.statement, page)];
    case "list": {
      const items = block.items.flatMap((item, i) => listItem(block.ordered ? `${i + 1}.` : "-", item, page));
      const see = (block.see ?? []).map((id) => `- ${escape(page.texts.get(id) ?? "")} (see above)`);
      return [...(block.label ? [`**${escape(block.label)}**`, ""] : []), ...items, ...see, ""];
    }
    case "card":
      return [
        `${heading} ${escape(block.title.text)}`,
        "",
        ...noted(block.title, page),
        ...block.blocks.flatMap((inner) => renderBlock(inner, page, depth + 1)),
      ];
    case "group":
      return [`**${escape(block.label)}**`, "", ...block.blocks.flatMap((inner) => renderBlock(inner, page, depth + 1))];
    case "matrix":
      return block.rows.flatMap((row) => {
        const { sign, words } = STATE_LABELS[row.state];
        const detail = [...(row.because ? [row.because] : []), ...row.evidence, ...row.bridge].flatMap((statement) =>
          listItem("-", statement, page),
        );
        const see = (row.see ?? []).map((id) => `- ${escape(page.texts.get(id) ?? "")} (as above)`);
        return [
          `${heading} ${sign} ${escape(row.asked.text)}`,
          "",
          `*${words}; ${STRENGTH_LABELS[row.strength]}.*`,
          "",
          ...noted(row.asked, page),
          ...detail,
          ...see,
          "",
        ];
      });
    case "timeline":
      return [...block.rows.flatMap((row) => [`- ${escape(row.label.text)}`, ...noted(row.label, page, "  ")]), ""];
    case "anchors":
      return [
        ...anchorRows(block.statement).map(({ label, text }) => `- **${label}.** ${escape(text)}`),
        "",
        ...noted(block.statement, page),
      ];
    case "prose":
      return [`**${escape(block.label)}**`, "", block.statement.text, "", ...noted(block.statement, page)];
    case "days":
      return block.days.flatMap((day) => [
        `**${day.date ?? `Day ${day.number}`}** (${day.minutes} min)`,
        "",
        ...day.items.flatMap((item) => [`- [ ] ${told(item.statement)} (${item.minutes} min)`, ...noted(item.statement, page, "  ")]),
        "",
      ]);
    case "references":
      return [
        ...(block.label ? [`**${escape(block.label)}**`, ""] : []),
        ...block.to.map((id) => referred(id, block.remedies?.[id], page)),
        "",
      ];
    case "citations":
      return [`**${escape(block.label)}**`, "", ...block.ids.map((id) => `- ${citation(page.sources.get(id))}`), ""];
  }
}

function referred(id: string, remedy: string | undefined, page: Page): string {
  const line = `- ${escape(page.texts.get(id) ?? "")}`;
  return remedy ? `${line}\n  → ${escape(page.texts.get(remedy) ?? "")}` : line;
}

function told(statement: Statement): string {
  return `${escape(statement.text)}${MARKS[statement.class]}`;
}

function listItem(mark: string, item: Statement, page: Page): string[] {
  return [`${mark} ${told(item)}`, ...noted(item, page, " ".repeat(mark.length + 1))];
}

/** The lines of a statement's note, if it has one; `indent` keeps it within its list item. */
function noted(statement: Statement, { notes }: Page, indent = ""): string[] {
  const text = notes[statement.id];
  return text ? [...(indent ? [""] : []), ...quoted(text, indent), ""] : [];
}

function quoted(text: string, indent: string): string[] {
  return `**${YOUR_NOTE}.** ${text.split("\n").map(escape).join("\n")}`.split("\n").map((line) => `${indent}> ${line}`);
}

function citation(source: Report["sources"][number] | undefined): string {
  if (!source) return "";
  return source.url ? `[${escape(source.line)}](<${source.url}>)` : escape(source.line);
}

/** Backslash before every character that CommonMark could read as markup. */
function escape(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~&]/g, "\\$&").replace(/^(\s*)([-+]|\d+[.)])(?=\s)/, "$1\\$2");
}
