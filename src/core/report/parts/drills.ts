/** Drills: which paper to defend and in what order, a critique of the right kind of paper, an experiment to design for this team. */

import type { Drill, Question } from "../../library/library.ts";
import { relate } from "../../match/relate.ts";
import type { Block, Part, Statement } from "../report.ts";
import type { PartBuilder, Scope } from "../scope.ts";
import { line } from "../scope.ts";
import type { Value } from "../statement.ts";
import { contentValue, derivedValue, factValue, proseValue, quoted, saidValue, say } from "../statement.ts";
import { titleOf } from "./claims.ts";

export const drillsTemplates = {
  "drills.name": "{name}",
  "drills.brief": "{brief}",
  "drills.order": "Defend “{title}”.",
  "drills.pick": "{pick}",
  "drills.topic": "For this team, look for one on “{asked}”.",
  "drills.hypothesis": "Hypothesis: {hypothesis}",
  "drills.fits": "It fits this team: the posting says “{asked}”.",
  "drills.steps": "Step by step: {steps}.",
  "drills.rubric": "{point} Good: {good}",
  "drills.prompt": "The posting says “{asked}”. {ask}",
  "drills.exemplar": "{text}",
  "drills.none": "The role guide for {posting} lists no drills.",
} as const;

/** Rubric points shown: of the drills that are new to this posting, and of the classic one; the library has all. */
const RUBRIC = 4;
const RUBRIC_OF_CLASSIC = 2;

export const buildDrills: PartBuilder = (scope) => {
  const { sources, match } = scope;
  const { library } = sources;
  const role = library.roles.find((row) => row.slug === match.role.slug);
  const listed = (role?.drills ?? []).flatMap((slug) => library.drills.find((row) => row.slug === slug) ?? []);
  const part: Part = { id: "drills", title: "Drills", blocks: [] };
  if (listed.length === 0) return { ...part, nothing: say("drills.none", "role", { posting: saidValue(sources, "posting.name") }) };
  const fitting = fittingDesign(scope);
  const classic = listed.find((drill) => drill.kind === "design");
  const chosen = [
    ...listed.filter((drill) => drill.kind !== "design"),
    ...(fitting ? [fitting.drill] : []),
    ...(classic && classic !== fitting?.drill ? [classic] : []),
  ];
  part.blocks = chosen.map((drill) => card(scope, drill, drill === fitting?.drill ? fitting.asked : undefined, chosen));
  for (const { kind, label, most } of PROMPTS) {
    const items = fittingPrompts(scope, kind, most);
    if (items.length > 0) part.blocks.push({ type: "list", label, items });
  }
  return part;
};

/** Prompts of the library that fit the posting, beside the drills. */
const PROMPTS = [
  { kind: "design", label: "Also design an experiment for", most: 2 },
  { kind: "critique", label: "Also criticise", most: 2 },
  { kind: "coding", label: "Also write or mend, without looking anything up", most: 2 },
] as const;

/** The prompts of a kind whose concepts the posting names exactly, most weight first, each with the posting's words for them. */
function fittingPrompts({ sources, match }: Scope, kind: Question["kind"], most: number): Statement[] {
  const touches = match.rows.flatMap((row) => row.touches.map((touch) => ({ touch, weight: row.weight })));
  return sources.library.questions
    .filter((question) => question.kind === kind)
    .flatMap((question) => {
      const hits = touches.filter(({ touch }) => question.concepts.some((slug) => `concept/${slug}` === touch.address));
      return hits[0] ? [{ question, touch: hits[0].touch, score: hits.reduce((sum, hit) => sum + hit.weight, 0) }] : [];
    })
    .toSorted((a, b) => b.score - a.score || (a.question.slug < b.question.slug ? -1 : 1))
    .slice(0, most)
    .map(({ question, touch }) =>
      say("drills.prompt", question.slug, {
        asked: quoted(sources, touch.span),
        ask: contentValue(sources, `question/${question.slug}`, "ask"),
      }),
    );
}

/** The design drill whose concepts the posting touches most, with the posting's words for them. */
function fittingDesign({ sources, match }: Scope): { drill: Drill; asked: Value } | undefined {
  const scored = sources.library.drills
    .filter((drill) => drill.kind === "design")
    .map((drill) => {
      const touches = match.rows
        .flatMap((row) => row.touches.map((touch) => ({ touch, weight: row.weight })))
        .filter(({ touch }) =>
          drill.concepts.some((slug) => {
            const link = relate(sources.library, `concept/${slug}`, touch.address);
            return link !== undefined;
          }),
        );
      return { drill, touches, score: touches.reduce((sum, row) => sum + row.weight, 0) };
    })
    .toSorted((a, b) => b.score - a.score || (a.drill.slug < b.drill.slug ? -1 : 1))[0];
  const touch = scored?.touches.toSorted((a, b) => b.weight - a.weight)[0]?.touch;
  return scored && touch ? { drill: scored.drill, asked: quoted(sources, touch.span) } : undefined;
}

function card(scope: Scope, drill: Drill, asked: Value | undefined, chosen: readonly Drill[]): Block {
  const { sources } = scope;
  const address = `drill/${drill.slug}`;
  const of = (field: string) => contentValue(sources, address, field);
  const blocks: Block[] = [line("drills.brief", drill.slug, { brief: of("brief") })];
  if (drill.kind === "defend") blocks.push(...order(scope));
  if (drill.pick) blocks.push(line("drills.pick", drill.slug, { pick: of("pick") }));
  if (drill.kind === "critique") blocks.push(...topic(scope));
  if (drill.hypothesis) blocks.push(line("drills.hypothesis", drill.slug, { hypothesis: of("hypothesis") }));
  if (asked) blocks.push(line("drills.fits", drill.slug, { asked }));
  const main = drill.kind !== "design" || drill === chosen.find((row) => row.kind === "design");
  const steps = drill.steps.map((_, i) => derivedValue(sources, "timed", {}, [of(`steps.${i}.name`), of(`steps.${i}.minutes`)]));
  blocks.push(line("drills.steps", drill.slug, { steps: derivedValue(sources, "join", {}, steps) }));
  const rubric = drill.rubric
    .slice(0, main ? RUBRIC : RUBRIC_OF_CLASSIC)
    .map((_, i) => say("drills.rubric", `${drill.slug}-${i}`, { point: of(`rubric.${i}.point`), good: of(`rubric.${i}.good`) }));
  blocks.push({ type: "list", label: "Rubric", items: rubric });
  const exemplar = say("drills.exemplar", drill.slug, { text: proseValue(sources, address, "body") });
  blocks.push({ type: "prose", label: "Worked exemplar", statement: exemplar });
  return {
    type: "card",
    id: drill.slug,
    title: say("drills.name", drill.slug, { name: of("") }),
    tags: [`${drill.minutes} min`],
    blocks,
  };
}

/** The order in which to defend: as ranked for the claims. */
function order({ sources, match, entries }: Scope): Block[] {
  const items = match.defences.flatMap((defence): Statement[] => {
    const entry = entries.get(defence.entry);
    const title = entry && titleOf(entry);
    return title ? [say("drills.order", defence.entry, { title: factValue(sources, title) })] : [];
  });
  return items.length > 0 ? [{ type: "list", label: "In this order", ordered: true, items }] : [];
}

function topic({ sources, match }: Scope): Block[] {
  const need = match.concepts.find((row) => row.posting[0] !== undefined);
  return need?.posting[0] ? [line("drills.topic", need.slug, { asked: quoted(sources, need.posting[0]) })] : [];
}
