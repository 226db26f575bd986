/** A report as lines for a model: every statement with its id, so that it can be named, and what a model's words may be about, by its id too. */

import type { Suggestion } from "../core/propose/check-proposal.ts";
import { oneLine } from "../core/propose/fence.ts";
import { PART_TITLES, STATE_LABELS, STRENGTH_LABELS } from "../core/report/labels.ts";
import type { Block, Part, Report, Statement } from "../core/report/report.ts";

/** Parts of a report, with what was suggested in them and accepted. A statement's id stands in brackets before it. */
export function tellParts(report: Report, parts: readonly Part[], suggestions: readonly Suggestion[]): string {
  const sources = new Map(report.sources.map((source) => [source.id, source.line]));
  return parts
    .map((part) => {
      const own = suggestions.filter((row) => row.part === part.id);
      return [
        `## ${PART_TITLES[part.id]} (part ${part.id})`,
        ...(part.nothing ? [told(part.nothing)] : []),
        ...part.blocks.flatMap((block) => tellBlock(block, sources)),
        ...own.map((row) => `Suggested by ${oneLine(row.model)} (${row.kind}, about ${row.subject}): ${oneLine(row.text)}`),
      ].join("\n");
    })
    .join("\n\n");
}

function tellBlock(block: Block, sources: ReadonlyMap<string, string>): string[] {
  switch (block.type) {
    case "statement":
    case "anchors":
      return [told(block.statement)];
    case "prose":
      return [`${block.label}:`, told(block.statement)];
    case "list":
      return [...label(block.label), ...block.items.map(told), ...see(block.see)];
    case "card":
      return [`Card ${block.id}:`, told(block.title), ...indent(block.blocks.flatMap((inner) => tellBlock(inner, sources)))];
    case "group":
      return [`${block.label}:`, ...indent(block.blocks.flatMap((inner) => tellBlock(inner, sources)))];
    case "matrix":
      return block.rows.flatMap((row) => [
        `Requirement ${row.requirement} (${STATE_LABELS[row.state].words}; ${STRENGTH_LABELS[row.strength]}):`,
        told(row.asked),
        ...indent([...[...(row.because ? [row.because] : []), ...row.evidence, ...row.bridge].map(told), ...see(row.see)]),
      ]);
    case "timeline":
      return block.rows.map((row) => told(row.label));
    case "days":
      return block.days.flatMap((day) => [
        `${day.date ?? `Day ${day.number}`}, ${day.minutes} min:`,
        ...indent(day.items.map((item) => `${told(item.statement)} (${item.minutes} min)`)),
      ]);
    case "references":
      return [...label(block.label), ...see(block.to)];
    case "citations":
      return [...label(block.label), ...block.ids.flatMap((id) => sources.get(id) ?? [])];
  }
}

function told(statement: Statement): string {
  return `[${statement.id}] ${oneLine(statement.text)}`;
}

function label(words: string | undefined): string[] {
  return words ? [`${words}:`] : [];
}

function see(ids: readonly string[] | undefined): string[] {
  return (ids ?? []).map((id) => `see [${id}]`);
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
