/** What a careful reader catches: quotes side by side, why it will be asked, how to mend it. Always a question, never an accusation. */

import type { Catch } from "../../match/match.ts";
import type { Block, Part } from "../report.ts";
import type { PartBuilder, Scope } from "../scope.ts";
import type { Value } from "../statement.ts";
import { contentValue, quoted, say, tryDerived } from "../statement.ts";

export const catchesTemplates = {
  "catches.pair": "“{first}” beside “{second}”.",
  "catches.single": "“{first}”",
  "catches.more": "And “{first}”.",
  "catches.values": "Stated: {stated}. Found: {found}.",
  "catches.ask": "{ask}",
  "catches.why": "{why}",
  "catches.mend": "{mend}",
  "catches.say": "{say}",
  "catches.none":
    "Reading {name} against itself and against the posting, no two lines were found that disagree; that is an absence of findings, not a certificate.",
} as const;

/** Advice on one kind of catch is given once, with the first catch of that kind. */
export const buildCatches: PartBuilder = (scope) => {
  const { sources, match } = scope;
  if (match.catches.length === 0) {
    const name: Value = { text: sources.said.get("cv.name") ?? "", ground: { kind: "said", input: "cv.name" } };
    return { id: "catches", title: "What a careful reader catches", nothing: say("catches.none", "cv", { name }), blocks: [] };
  }
  const advised = new Set<string>();
  const part: Part = {
    id: "catches",
    title: "What a careful reader catches",
    blocks: match.catches.map((found) => card(scope, found, advised)),
  };
  return part;
};

function card(scope: Scope, found: Catch, advised: Set<string>): Block {
  const { sources } = scope;
  const [first, second, ...rest] = found.quotes.map((span) => quoted(sources, span));
  if (!first) throw new Error("a catch without a quote");
  const title = second ? say("catches.pair", found.id, { first, second }) : say("catches.single", found.id, { first });
  const blocks: Block[] = rest.map((more, i) => ({
    type: "statement",
    statement: say("catches.more", `${found.id}-${i}`, { first: more }),
  }));
  if (found.values?.rule) {
    const grounds = found.quotes.map((span) => quoted(sources, span));
    const stated = tryDerived(sources, "number-in", { rank: 0 }, grounds.slice(0, 1));
    const counted = tryDerived(
      sources,
      found.values.rule,
      found.values.args,
      (found.values.spans ?? []).map((span) => quoted(sources, span)),
    );
    if (stated && counted) blocks.push({ type: "statement", statement: say("catches.values", found.id, { stated, found: counted }) });
  }
  const address = `question/${found.kind}`;
  const fields = ["ask", "why", "mend", "say"] as const;
  if (!advised.has(found.kind) && sources.library.questions.some((question) => question.slug === found.kind)) {
    advised.add(found.kind);
    for (const field of fields) {
      const question = sources.library.questions.find((row) => row.slug === found.kind);
      if (!question?.[field]) continue;
      blocks.push({
        type: "statement",
        statement: say(`catches.${field}`, found.kind, { [field]: contentValue(sources, address, field) }),
      });
    }
  }
  return { type: "card", id: found.id, title, tags: [found.kind], blocks };
}
