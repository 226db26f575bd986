/** The loop: rounds read from the posting first, then from the firm file, then what is usual; and what to ask the recruiter. */

import type { Firm, Round } from "../../library/library.ts";
import type { Cue, CueKind } from "../../posting/posting.ts";
import type { Span } from "../../text/span.ts";
import type { Block, Part } from "../report.ts";
import type { PartBuilder, Scope } from "../scope.ts";
import { line } from "../scope.ts";
import type { Value } from "../statement.ts";
import { contentValue, quoted, say } from "../statement.ts";

export const loopTemplates = {
  "loop.cued": "{round}: the posting says “{cue}”.",
  "loop.suggested": "{round}: the posting’s “{cue}” points to it; ask whether there is one.",
  "loop.firm": "{round}: {note}",
  "loop.usual": "{round}: usual for this kind of seat; neither the posting nor the firm file names it.",
  "loop.graded": "Source: {source} ({date}), grade {grade}.",
  "loop.round": "Usually {minutes}. {assesses} {prepare}",
  "loop.serves": "Of yours, it draws on “{quote}”.",
  "loop.disagree": "{disagreement}",
  "loop.ask": "{ask}",
  "loop.stage": "You said the next stage is {stage}.",
  "loop.cue": "The posting also says “{cue}”: ask what it means for the interview.",
  "loop.notes": "Your notes from the recruiter say “{note}”.",
} as const;

/** Rounds shown: what is cued and what the firm file names always, what is merely usual up to this many in all. */
const SHOWN = 6;
/** Questions to the recruiter: as many as a person answers in one message. */
const ASKED = 5;

/** Cues that speak of the interview itself, beside those that name a round. */
const TELLING = new Set<CueKind>([
  "take-home",
  "presentation",
  "references",
  "clearance",
  "ai-policy",
  "rounds",
  "stage",
  "timeline",
  "named-paper",
]);

export const buildLoop: PartBuilder = (scope) => {
  const { sources, posting, match, options } = scope;
  const { library } = sources;
  const firm = library.firms.find((row) => row.slug === match.firm?.slug);
  const blocks: Block[] = [];
  if (options.stage) blocks.push(line("loop.stage", "stage", { stage: { text: options.stage, ground: { kind: "said", input: "stage" } } }));
  for (const note of roundsInNotes(scope)) blocks.push(line("loop.notes", String(note.start), { note: quoted(sources, note) }));
  const used = new Set<number>();
  const cards = library.rounds.map((round) => cuedCard(scope, round, used) ?? (firm && firmCard(scope, firm, round, used)));
  let named = cards.filter(Boolean).length;
  library.rounds.forEach((round, i) => {
    if (cards[i] || !round.usual || named >= SHOWN) return;
    named++;
    const title = say("loop.usual", round.slug, { round: nameOf(scope, round) });
    cards[i] = { type: "card", id: round.slug, title, tags: ["usual"], blocks: details(scope, round, used) };
  });
  blocks.push(...cards.filter((row) => row !== undefined));
  const cued = posting.cues.filter((cue) => library.rounds.some((round) => cueOf(round, [cue])));
  const told = new Set(cued.map((cue) => cue.id));
  const others = posting.cues.filter(
    (cue, i) => TELLING.has(cue.kind) && !told.has(cue.id) && posting.cues.findIndex((other) => other.kind === cue.kind) === i,
  );
  for (const cue of others) blocks.push(line("loop.cue", cue.id, { cue: quoted(sources, cue.span) }));
  if (firm) {
    firm.disagreements.forEach((_, i) => {
      blocks.push(
        line("loop.disagree", `${firm.slug}-${i}`, {
          disagreement: contentValue(sources, `firm/${firm.slug}`, `disagreements.${i}`),
        }),
      );
    });
  }
  const asks = library.recruiterQuestions.filter((row) => !posting.cues.some((cue) => cue.kind === row.unlessCue)).slice(0, ASKED);
  const items = asks.map((row) => say("loop.ask", row.slug, { ask: contentValue(sources, `recruiter-question/${row.slug}`, "ask") }));
  if (items.length > 0) blocks.push({ type: "list", label: "Send the recruiter", items });
  const part: Part = { id: "loop", title: "The loop", blocks };
  return part;
};

/** The posting's words from which a round can be read, with how surely. */
function cueOf(round: Round, cues: readonly Cue[]): { cue: Cue; certainty: "high" | "medium" } | undefined {
  for (const certainty of ["high", "medium"] as const) {
    const cue = cues.find((row) => round.cues.some((wanted) => wanted.cue === row.kind && wanted.certainty === certainty));
    if (cue) return { cue, certainty };
  }
  return undefined;
}

function cuedCard(scope: Scope, round: Round, used: Set<number>): Block | undefined {
  const found = cueOf(round, scope.posting.cues);
  if (!found) return undefined;
  const values = { round: nameOf(scope, round), cue: quoted(scope.sources, found.cue.span) };
  const title = say(found.certainty === "high" ? "loop.cued" : "loop.suggested", round.slug, values);
  return { type: "card", id: round.slug, title, tags: ["from the posting"], blocks: details(scope, round, used) };
}

function firmCard(scope: Scope, firm: Firm, round: Round, used: Set<number>): Block | undefined {
  const { sources } = scope;
  const at = firm.rounds.findIndex((row) => row.round === round.slug && row.grade !== "D");
  const row = firm.rounds[at];
  if (!row) return undefined;
  const address = `firm/${firm.slug}`;
  const of = (field: string) => contentValue(sources, address, `rounds.${at}.${field}`);
  const graded = say("loop.graded", round.slug, {
    source: contentValue(sources, `source/${row.source}`, "title"),
    date: of("date"),
    grade: of("grade"),
  });
  const title = say("loop.firm", round.slug, { round: nameOf(scope, round), note: of("note") });
  const blocks: Block[] = [{ type: "statement", statement: graded }, ...details(scope, round, used)];
  return { type: "card", id: round.slug, title, tags: ["from the firm file"], blocks };
}

function nameOf(scope: Scope, round: Round): Value {
  return contentValue(scope.sources, `round/${round.slug}`, "");
}

function details(scope: Scope, round: Round, used: Set<number>): Block[] {
  const { sources } = scope;
  const address = `round/${round.slug}`;
  const of = (field: string) => contentValue(sources, address, field);
  const blocks = [line("loop.round", round.slug, { minutes: of("minutes"), assesses: of("assesses"), prepare: of("prepare") })];
  const own = ownMaterial(scope, round, used);
  if (own) blocks.push(line("loop.serves", round.slug, { quote: own }));
  return blocks;
}

/** The person's strongest line for what a round draws on, each line for one round only. */
function ownMaterial({ sources, match, entries }: Scope, round: Round, used: Set<number>): Value | undefined {
  const titles = match.defences.flatMap((row) => {
    const entry = entries.get(row.entry);
    return entry?.kind === "publication" ? (entry.title.spans[0] ?? []) : [];
  });
  const direct = match.rows
    .filter((row) => row.state === "direct")
    .flatMap((row) => row.evidence)
    .toSorted((a, b) => b.score - a.score)
    .map((piece) => piece.span);
  const claims = match.claims.map((claim) => claim.span);
  const material: Partial<Record<Round["serves"][number], Span[]>> = {
    publications: titles,
    drills: titles,
    claims,
    work: direct,
    skills: direct,
  };
  const span = round.serves.flatMap((need) => material[need] ?? []).find((row) => !used.has(row.start));
  if (!span) return undefined;
  used.add(span.start);
  return quoted(sources, span);
}

/** Lines of the recruiter's notes that speak of rounds, times or topics. */
function roundsInNotes({ sources }: Scope) {
  const text = sources.texts.get("notes");
  if (!text) return [];
  return [...text.matchAll(/[^\n]+/g)]
    .filter((match) =>
      /\b(?:interview|round|talk|presentation|coding|screen|minutes?|hours?|panel|task|paper|on-?site|meet)\b/i.test(match[0]),
    )
    .slice(0, 8)
    .map((match) => ({ document: "notes", start: match.index, end: match.index + match[0].length }));
}
