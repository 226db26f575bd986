/** Questions to ask: the role's anchors, each turned into questions with this posting's words and this firm's facts, by audience. */

import { expire } from "../../library/expire.ts";
import type { Question } from "../../library/library.ts";
import { relate } from "../../match/relate.ts";
import type { CueKind } from "../../posting/posting.ts";
import type { Span } from "../../text/span.ts";
import type { Block, Part, Statement } from "../report.ts";
import type { PartBuilder, Scope } from "../scope.ts";
import { contentValue, derivedValue, quoted, saidValue, say } from "../statement.ts";

export const questionsTemplates = {
  "questions.anchor": "{anchor}",
  "questions.ask": "{ask}",
  "questions.none": "The role guide for {posting} lists no questions to ask.",
} as const;

const AUDIENCES = { recruiter: "The recruiter", manager: "The hiring manager", peer: "A peer" } as const;
/** Which cues of a posting give an anchor its words, where no concept of the anchor stands in it. Keyed by a word of the anchor's slug. */
const CUES: readonly { word: string; cues: CueKind[] }[] = [
  { word: "safety", cues: ["safety", "policy", "values"] },
  { word: "compute", cues: ["scale", "production"] },
  { word: "autonomy", cues: ["agenda", "leadership", "publications"] },
  { word: "collaboration", cues: ["leadership", "publications", "named-paper"] },
  { word: "research", cues: ["agenda", "named-paper", "production"] },
];

export const buildQuestions: PartBuilder = (scope) => {
  const { sources, match } = scope;
  const role = sources.library.roles.find((row) => row.slug === match.role.slug);
  const anchors = (role?.asks ?? []).flatMap((slug) => sources.library.questions.find((row) => row.slug === slug) ?? []);
  const part: Part = { id: "questions", title: "Questions to ask", blocks: [] };
  if (anchors.length === 0) return { ...part, nothing: say("questions.none", "role", { posting: saidValue(sources, "posting.name") }) };
  const used = new Set<number>();
  part.blocks = anchors.map((anchor) => card(scope, anchor, used));
  const firm = sources.library.firms.find((row) => row.slug === match.firm?.slug);
  const stale = (firm?.facts ?? []).filter((fact) => fact.kind !== "leadership" && !expire(fact, scope.options.asOf).stands);
  const to = stale.map((fact) => `firm.stale.${fact.id}`);
  if (to.length > 0) part.blocks.push({ type: "references", label: "What the firm file can no longer state", to });
  return part;
};

function card(scope: Scope, anchor: Question, used: Set<number>): Block {
  const { sources } = scope;
  const address = `question/${anchor.slug}`;
  const words = wordsFor(scope, anchor, used);
  const blocks: Block[] = [];
  for (const audience of ["recruiter", "manager", "peer"] as const) {
    const items = anchor.templates.flatMap((template, i): Statement[] => {
      if (template.audience !== audience) return [];
      const ask = contentValue(sources, address, `templates.${i}.ask`);
      const id = `${anchor.slug}-${i}`;
      if (!ask.text.includes("{words}")) return template.needs === "firm" && !scope.match.firm ? [] : [say("questions.ask", id, { ask })];
      const span = words.shift();
      return span ? [say("questions.ask", id, { ask: derivedValue(sources, "fill", {}, [ask, quoted(sources, span)]) })] : [];
    });
    if (items.length > 0) blocks.push({ type: "list", label: AUDIENCES[audience], items });
  }
  return {
    type: "card",
    id: anchor.slug,
    title: say("questions.anchor", anchor.slug, { anchor: contentValue(sources, address, "ask") }),
    tags: [],
    blocks,
  };
}

/** Places of the posting whose words fit an anchor: its concepts first, then its cues, then what the posting weighs most. None serves twice. */
function wordsFor({ sources, posting, match }: Scope, anchor: Question, used: Set<number>): Span[] {
  const topics = new Set(
    sources.library.concepts.filter((concept) => concept.group !== "process").map((concept) => `concept/${concept.slug}`),
  );
  const touches = match.rows
    .toSorted((a, b) => b.weight - a.weight)
    .flatMap((row) => row.touches)
    .filter((touch) => topics.has(touch.address));
  const near = touches.filter((touch) =>
    anchor.concepts.some((slug) => {
      const link = relate(sources.library, `concept/${slug}`, touch.address);
      return link?.relation === "exact" || link?.relation === "narrower";
    }),
  );
  const kinds = CUES.filter(({ word }) => anchor.slug.includes(word)).flatMap(({ cues }) => cues);
  const cued = posting.cues.filter((cue) => kinds.includes(cue.kind)).map((cue) => cue.span);
  const spans = [...near.map((touch) => touch.span), ...cued, ...touches.map((touch) => touch.span)];
  const fresh = spans.filter((span, i) => !used.has(span.start) && spans.findIndex((other) => other.start === span.start) === i);
  const chosen = fresh.slice(0, anchor.templates.length);
  for (const span of chosen) used.add(span.start);
  return chosen;
}
