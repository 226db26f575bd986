/** One printed page: only what stands elsewhere, by reference, and the numbers of the CV to have by heart. */

import type { Block, Part } from "../report.ts";
import type { PartBuilder } from "../scope.ts";
import { statementsOf } from "../scope.ts";
import { quoted, say } from "../statement.ts";

export const cheatSheetTemplates = {
  "cheat-sheet.number": "By heart: {number}, from “{quote}”.",
  "cheat-sheet.none": "Nothing of {name} could be put on one page yet; a CV with dated work or papers changes that.",
} as const;

const NUMBERS = 6;

export const buildCheatSheet: PartBuilder = ({ sources, match }, built) => {
  const blocks: Block[] = [];
  const minute = built.get("minute")?.blocks ?? [];
  for (const block of minute) if (block.type === "references" && block.label !== "Today") blocks.push(block);
  const numbers = match.claims
    .filter((claim) => claim.numbers.length > 0)
    .slice(0, NUMBERS)
    .flatMap((claim) =>
      claim.numbers[0]
        ? [
            say("cheat-sheet.number", claim.id, {
              number: quoted(sources, claim.numbers[0]),
              quote: quoted(sources, claim.span),
            }),
          ]
        : [],
    );
  if (numbers.length > 0) blocks.push({ type: "list", label: "Numbers you will be asked about", items: numbers });
  const titles = (built.get("claims")?.blocks ?? []).flatMap((block) => (block.type === "card" ? [block.title.id] : [])).slice(0, 3);
  if (titles.length > 0) blocks.push({ type: "references", label: "What you defend", to: titles });
  const concepts = (built.get("concepts")?.blocks ?? []).flatMap((block) =>
    block.type === "card"
      ? [block.title.id]
      : block.type === "group"
        ? block.blocks.flatMap((inner) => (inner.type === "card" ? [inner.title.id] : []))
        : [],
  );
  if (concepts.length > 0) blocks.push({ type: "references", label: "Concepts to say without notes", to: concepts.slice(0, 6) });
  const asks = (built.get("questions")?.blocks ?? []).flatMap(statementsOf).map((statement) => statement.id);
  if (asks.length > 0) blocks.push({ type: "references", label: "Your questions", to: asks.slice(0, 4) });
  const part: Part = { id: "cheat-sheet", title: "Cheat sheet", blocks };
  if (blocks.length > 0) return part;
  const name = { text: sources.said.get("cv.name") ?? "", ground: { kind: "said" as const, input: "cv.name" } };
  return { ...part, nothing: say("cheat-sheet.none", "cv", { name }) };
};
