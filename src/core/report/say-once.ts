/** Nothing is said twice: a statement whose words already stand in the report becomes a reference to them. */

import type { Block, MatrixRow, Part, Statement } from "./report.ts";

/**
 * The parts, in reading order, with every repeated statement replaced by a reference to its first place, and every reference led to the place that
 * stayed. Titles of cards and days of the plan stay.
 */
export function sayOnce(parts: readonly Part[]): Part[] {
  const first = new Map<string, string>();
  const moved = new Map<string, string>();
  const fresh = (statement: Statement): boolean => {
    const before = first.get(statement.text);
    if (before !== undefined) moved.set(statement.id, before);
    else first.set(statement.text, statement.id);
    return before === undefined;
  };
  const seeOf = (statements: readonly Statement[]) => [
    ...new Set(statements.map((statement) => first.get(statement.text) ?? statement.id)),
  ];
  const split = (statements: readonly Statement[]) => {
    const kept: Statement[] = [];
    const repeated: Statement[] = [];
    for (const statement of statements) (fresh(statement) ? kept : repeated).push(statement);
    return { kept, see: seeOf(repeated) };
  };
  const matrixRow = (old: MatrixRow): MatrixRow => {
    fresh(old.asked);
    const { because, ...rest } = old;
    const why = split(because ? [because] : []);
    const evidence = split(old.evidence);
    const bridge = split(old.bridge);
    const see = [...why.see, ...evidence.see, ...bridge.see];
    return {
      ...rest,
      ...(why.kept[0] ? { because: why.kept[0] } : {}),
      evidence: evidence.kept,
      bridge: bridge.kept,
      ...(see.length > 0 ? { see } : {}),
    };
  };
  const block = (old: Block): Block[] => {
    switch (old.type) {
      case "statement":
        return fresh(old.statement) ? [old] : [{ type: "references", to: seeOf([old.statement]) }];
      case "list": {
        const { kept, see } = split(old.items);
        return [{ ...old, items: kept, ...(see.length > 0 ? { see } : {}) }];
      }
      case "card":
        fresh(old.title);
        return [{ ...old, blocks: old.blocks.flatMap(block) }];
      case "group":
        return [{ ...old, blocks: old.blocks.flatMap(block) }];
      case "matrix":
        return [{ ...old, rows: old.rows.map(matrixRow) }];
      default:
        return [old];
    }
  };
  const once = parts.map((part) => ({ ...part, blocks: part.blocks.flatMap(block) }));
  return once.map((part) => ({ ...part, blocks: part.blocks.map((inner) => leadOn(inner, moved)) }));
}

function leadOn(block: Block, moved: ReadonlyMap<string, string>): Block {
  const stayed = (id: string) => moved.get(id) ?? id;
  if (block.type === "references") {
    const { remedies } = block;
    const led = remedies && Object.fromEntries(Object.entries(remedies).map(([id, remedy]) => [stayed(id), stayed(remedy)]));
    return { ...block, to: [...new Set(block.to.map(stayed))], ...(led ? { remedies: led } : {}) };
  }
  if (block.type === "card" || block.type === "group") return { ...block, blocks: block.blocks.map((inner) => leadOn(inner, moved)) };
  return block;
}
