/** Leaving statements out of a report: what fails the check of its grounds is not shown, and the rest still is. */

import type { Block, MatrixRow, Part, Statement } from "./report.ts";

/** The parts without the statements named; a card without its title and a row without its question go with them, and so do references to them. */
export function leaveOut(parts: readonly Part[], ids: ReadonlySet<string>): Part[] {
  const keep = (statement: Statement) => !ids.has(statement.id);
  const row = (old: MatrixRow): MatrixRow[] => {
    if (!keep(old.asked)) return [];
    const { because, see, ...rest } = old;
    return [
      {
        ...rest,
        ...(because && keep(because) ? { because } : {}),
        evidence: old.evidence.filter(keep),
        bridge: old.bridge.filter(keep),
        ...(see ? { see: see.filter((id) => !ids.has(id)) } : {}),
      },
    ];
  };
  const block = (old: Block): Block[] => {
    switch (old.type) {
      case "statement":
      case "anchors":
      case "prose":
        return keep(old.statement) ? [old] : [];
      case "list":
        return [{ ...old, items: old.items.filter(keep), ...(old.see ? { see: old.see.filter((id) => !ids.has(id)) } : {}) }];
      case "card":
        return keep(old.title) ? [{ ...old, blocks: old.blocks.flatMap(block) }] : [];
      case "group":
        return [{ ...old, blocks: old.blocks.flatMap(block) }];
      case "matrix":
        return [{ ...old, rows: old.rows.flatMap(row) }];
      case "timeline":
        return [{ ...old, rows: old.rows.filter((line) => keep(line.label)) }];
      case "days":
        return [{ ...old, days: old.days.map((day) => ({ ...day, items: day.items.filter((item) => keep(item.statement)) })) }];
      case "references":
        return [{ ...old, to: old.to.filter((id) => !ids.has(id)) }];
      case "citations":
        return [old];
    }
  };
  return parts.map(({ nothing, ...part }) => ({
    ...part,
    ...(nothing && keep(nothing) ? { nothing } : {}),
    blocks: part.blocks.flatMap(block),
  }));
}
