/** Concepts to master, ranked by what the posting weighs and what the CV shows. */

import type { ConceptNeed } from "../../match/match.ts";
import { quote } from "../../text/span.ts";
import type { Block, Part, Statement } from "../report.ts";
import type { PartBuilder, Scope } from "../scope.ts";
import { line } from "../scope.ts";
import { contentValue, quoted, saidValue, say } from "../statement.ts";

export const conceptsTemplates = {
  "concepts.name": "{name}",
  "concepts.asked": "It will come up: the posting says “{asked}”.",
  "concepts.asked-own": "It will come up: the posting says “{asked}”, and you write “{own}”.",
  "concepts.own": "It will come up: you write “{own}”.",
  "concepts.role": "{role} interviews reach for it whatever the posting says.",
  "concepts.definition": "{definition}",
  "concepts.definition-formula": "{definition} In symbols: {formula}",
  "concepts.trap": "Trap: {claim} In fact: {correction}",
  "concepts.disagreement": "{disagreement}",
  "concepts.probe": "{ask} A good answer: {good}",
  "concepts.check": "Check yourself: {ask} Answer: {answer}",
  "concepts.none": "Neither {cv} nor {posting} names a concept that the library knows, and no role guide applies.",
} as const;

const GROUPS = [
  { need: "derive", label: "Be ready to derive", most: 4 },
  { need: "refresh", label: "Refresh", most: 3 },
  { need: "own", label: "You own it: expect depth", most: 3 },
] as const;

/** Probes shown of a concept to derive: recall, explain, apply or critique. */
const DERIVED = 3;

export const buildConcepts: PartBuilder = (scope) => {
  const { sources, match } = scope;
  const part: Part = { id: "concepts", title: "Concepts to master", blocks: [] };
  if (match.concepts.length === 0) {
    const values = { cv: saidValue(sources, "cv.name"), posting: saidValue(sources, "posting.name") };
    return { ...part, nothing: say("concepts.none", "cv", values) };
  }
  for (const { need, label, most } of GROUPS) {
    const cards = match.concepts
      .filter((row) => row.need === need)
      .slice(0, most)
      .flatMap((row) => card(scope, row) ?? []);
    if (cards.length > 0) part.blocks.push({ type: "group", label, blocks: cards });
  }
  return part;
};

/** An owned concept gets its hardest probe and its trap; one to learn gets everything, probes rising. */
function card(scope: Scope, need: ConceptNeed): Block | undefined {
  const { sources } = scope;
  const concept = sources.library.concepts.find((row) => row.slug === need.slug);
  if (!concept) return undefined;
  const address = `concept/${need.slug}`;
  const of = (field: string) => contentValue(sources, address, field);
  const blocks: Block[] = [{ type: "statement", statement: why(scope, need) }];
  if (need.need !== "own") {
    const definition = { definition: of("definition") };
    const symbols = need.need === "derive" && concept.formula !== undefined;
    blocks.push(
      symbols
        ? line("concepts.definition-formula", need.slug, { ...definition, formula: of("formula") })
        : line("concepts.definition", need.slug, definition),
    );
  }
  blocks.push(line("concepts.trap", need.slug, { claim: of("trap.claim"), correction: of("trap.correction") }));
  if (need.need === "own" && concept.disagreement)
    blocks.push(line("concepts.disagreement", need.slug, { disagreement: of("disagreement") }));
  const order = { recall: 0, explain: 1, apply: 2, critique: 3 } as const;
  const rising = concept.probes.map((probe, i) => ({ probe, i })).toSorted((a, b) => order[a.probe.level] - order[b.probe.level]);
  const shown = need.need === "derive" ? rising.slice(0, DERIVED) : rising.slice(-1);
  const items = shown.map(({ i }) =>
    say("concepts.probe", `${need.slug}-${i}`, { ask: of(`probes.${i}.ask`), good: of(`probes.${i}.good`) }),
  );
  blocks.push({ type: "list", label: items.length > 1 ? "Probes at rising depth" : "The hardest probe", ordered: items.length > 1, items });
  if (need.need === "refresh") blocks.push(line("concepts.check", need.slug, { ask: of("check.question"), answer: of("check.answer") }));
  if (need.need !== "own") blocks.push({ type: "citations", label: "Read", ids: concept.sources.slice(0, 2) });
  return { type: "card", id: need.slug, title: say("concepts.name", need.slug, { name: of("") }), tags: [], blocks };
}

function why({ sources, match }: Scope, need: ConceptNeed): Statement {
  const asked = need.posting[0] && quoted(sources, need.posting[0]);
  const own = need.cv.find((span) => quote(sources.texts.get(span.document) ?? "", span).length > 2);
  if (asked && own) return say("concepts.asked-own", need.slug, { asked, own: quoted(sources, own) });
  if (asked) return say("concepts.asked", need.slug, { asked });
  if (own) return say("concepts.own", need.slug, { own: quoted(sources, own) });
  return say("concepts.role", need.slug, { role: contentValue(sources, `role/${match.role.slug}`, "") });
}
