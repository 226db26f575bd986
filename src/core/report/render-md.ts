/** A report as Markdown (CommonMark), for notes and for reading in any editor. */

import { anchorRows, CLASS_LABELS, PART_TITLES, STATE_LABELS, STRENGTH_LABELS, verificationLine } from "./labels.ts";
import type { Block, Part, Report, Statement, StatementClass } from "./report.ts";
import { statementsOf } from "./scope.ts";

interface Page {
  texts: ReadonlyMap<string, string>;
  sources: ReadonlyMap<string, Report["sources"][number]>;
}

/** Marks behind a statement; general guidance has none. */
const MARKS: Record<StatementClass, string> = { cv: " ¹", posting: " ²", computed: " ³", guidance: "" };
const LEGEND = `Marks: ¹ ${CLASS_LABELS.cv}, ² ${CLASS_LABELS.posting}, ³ ${CLASS_LABELS.computed}; no mark: ${CLASS_LABELS.guidance}.`;

/** The whole report. Text of documents is escaped, so that nothing in it becomes markup. */
export function renderMd(report: Report): string {
  const all = report.parts.flatMap((part) => [...(part.nothing ? [part.nothing] : []), ...part.blocks.flatMap(statementsOf)]);
  const page: Page = {
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
  return `${lines
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim()}\n`;
}

function renderPart(part: Part, page: Page): string[] {
  return [
    `## ${PART_TITLES[part.id]}`,
    "",
    ...(part.nothing ? [escape(part.nothing.text), ""] : []),
    ...part.blocks.flatMap((block) => renderBlock(block, page, 3)),
  ];
}

function renderBlock(block: Block, page: Page, depth: number): string[] {
  const heading = "#".repeat(Math.min(depth, 6));
  switch (block.type) {
    case "statement":
      return [told(block.statement), ""];
    case "list": {
      const items = block.items.map((item, i) => `${block.ordered ? `${i + 1}.` : "-"} ${told(item)}`);
      const see = (block.see ?? []).map((id) => `- ${escape(page.texts.get(id) ?? "")} (see above)`);
      return [...(block.label ? [`**${escape(block.label)}**`, ""] : []), ...items, ...see, ""];
    }
    case "card":
      return [`${heading} ${escape(block.title.text)}`, "", ...block.blocks.flatMap((inner) => renderBlock(inner, page, depth + 1))];
    case "group":
      return [`**${escape(block.label)}**`, "", ...block.blocks.flatMap((inner) => renderBlock(inner, page, depth + 1))];
    case "matrix":
      return block.rows.flatMap((row) => {
        const { sign, words } = STATE_LABELS[row.state];
        const detail = [...(row.because ? [row.because] : []), ...row.evidence, ...row.bridge].map((statement) => `- ${told(statement)}`);
        const see = (row.see ?? []).map((id) => `- ${escape(page.texts.get(id) ?? "")} (as above)`);
        return [
          `${heading} ${sign} ${escape(row.asked.text)}`,
          "",
          `*${words}; ${STRENGTH_LABELS[row.strength]}.*`,
          "",
          ...detail,
          ...see,
          "",
        ];
      });
    case "timeline":
      return [...block.rows.map((row) => `- ${escape(row.label.text)}`), ""];
    case "anchors":
      return [...anchorRows(block.statement).map(({ label, text }) => `- **${label}.** ${escape(text)}`), ""];
    case "prose":
      return [`**${escape(block.label)}**`, "", block.statement.text, ""];
    case "days":
      return block.days.flatMap((day) => [
        `**${day.date ?? `Day ${day.number}`}** (${day.minutes} min)`,
        "",
        ...day.items.map((item) => `- [ ] ${told(item.statement)} (${item.minutes} min)`),
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

function citation(source: Report["sources"][number] | undefined): string {
  if (!source) return "";
  return source.url ? `[${escape(source.line)}](<${source.url}>)` : escape(source.line);
}

/** Backslash before every character that CommonMark could read as markup. */
function escape(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~&]/g, "\\$&").replace(/^(\s*)([-+]|\d+[.)])(?=\s)/, "$1\\$2");
}
