/** A report as Markdown (CommonMark), for notes and for reading in any editor. */

import { CLASS_LABELS, PART_TITLES, STATE_LABELS, STRENGTH_LABELS, verificationLine } from "./labels.ts";
import type { Block, Part, Report, Statement } from "./report.ts";
import { statementsOf } from "./scope.ts";

/** The whole report. Text of documents is escaped, so that nothing in it becomes markup. */
export function renderMd(report: Report): string {
  const texts = new Map(
    report.parts
      .flatMap((part) => [...(part.nothing ? [part.nothing] : []), ...part.blocks.flatMap(statementsOf)])
      .map((row) => [row.id, row.text]),
  );
  const lines: string[] = [`# ${escape(report.title)}`, "", `Prepared for ${escape(report.candidate)}. ${verificationLine(report)}`, ""];
  for (const warning of report.warnings)
    lines.push(`> **Please note.** ${escape(warning.message)}${warning.hint ? ` ${escape(warning.hint)}` : ""}`, "");
  for (const part of report.parts) lines.push(...renderPart(part, texts));
  return `${lines
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim()}\n`;
}

function renderPart(part: Part, texts: ReadonlyMap<string, string>): string[] {
  return [
    `## ${PART_TITLES[part.id]}`,
    "",
    ...(part.nothing ? [escape(part.nothing.text), ""] : []),
    ...part.blocks.flatMap((block) => renderBlock(block, texts, 3)),
  ];
}

function renderBlock(block: Block, texts: ReadonlyMap<string, string>, depth: number): string[] {
  const heading = "#".repeat(Math.min(depth, 6));
  switch (block.type) {
    case "statement":
      return [told(block.statement), ""];
    case "list": {
      const items = block.items.map((item, i) => `${block.ordered ? `${i + 1}.` : "-"} ${told(item)}`);
      const see = (block.see ?? []).map((id) => `- ${escape(texts.get(id) ?? "")} (see above)`);
      return [...(block.label ? [`**${escape(block.label)}**`, ""] : []), ...items, ...see, ""];
    }
    case "card":
      return [`${heading} ${escape(block.title.text)}`, "", ...block.blocks.flatMap((inner) => renderBlock(inner, texts, depth + 1))];
    case "group":
      return [`**${escape(block.label)}**`, "", ...block.blocks.flatMap((inner) => renderBlock(inner, texts, depth + 1))];
    case "matrix":
      return block.rows.flatMap((row) => {
        const { sign, words } = STATE_LABELS[row.state];
        const detail = [...(row.because ? [row.because] : []), ...row.evidence, ...row.bridge].map((statement) => `- ${told(statement)}`);
        const see = (row.see ?? []).map((id) => `- ${escape(texts.get(id) ?? "")} (as above)`);
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
      return [`- **Strong.** ${told(block.strong)}`, `- **Adequate.** ${told(block.adequate)}`, `- **Weak.** ${told(block.weak)}`, ""];
    case "days":
      return block.days.flatMap((day) => [
        `**${day.date ?? `Day ${day.number}`}** (${day.minutes} min)`,
        "",
        ...day.items.map((item) => `- [ ] ${told(item.statement)} (${item.minutes} min)`),
        "",
      ]);
    case "references":
      return [...(block.label ? [`**${escape(block.label)}**`, ""] : []), ...block.to.map((id) => `- ${escape(texts.get(id) ?? "")}`), ""];
  }
}

function told(statement: Statement): string {
  return statement.class === "guidance" ? escape(statement.text) : `${escape(statement.text)} *(${CLASS_LABELS[statement.class]})*`;
}

/** Backslash before every character that CommonMark could read as markup. */
function escape(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~&]/g, "\\$&").replace(/^(\s*)([-+]|\d+[.)])(?=\s)/, "$1\\$2");
}
