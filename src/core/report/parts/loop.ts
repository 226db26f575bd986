/** The loop: rounds read from the posting first, then from the firm file, then what is usual; and what to ask the recruiter. */

import type { Round } from "../../library/library.ts";
import type { Block, Part } from "../report.ts";
import type { PartBuilder, Scope } from "../scope.ts";
import { line } from "../scope.ts";
import type { Value } from "../statement.ts";
import { contentValue, quoted, say } from "../statement.ts";

export const loopTemplates = {
  "loop.cued": "{round}: the posting says “{cue}”.",
  "loop.firm": "{round}: {note}",
  "loop.usual": "{round}: usual for this kind of seat; neither the posting nor the firm file names it.",
  "loop.minutes": "Usual length: {minutes}.",
  "loop.graded": "Source: {source} ({date}), grade {grade}.",
  "loop.assesses": "{assesses}",
  "loop.prepare": "{prepare}",
  "loop.serves": "Of yours, it draws on “{quote}”.",
  "loop.disagree": "{disagreement}",
  "loop.ask": "{ask}",
  "loop.stage": "You said the next stage is {stage}.",
  "loop.cue": "The posting also says “{cue}”; ask what it means for the interview.",
  "loop.notes": "Your notes from the recruiter say “{note}”.",
} as const;

/** Rounds shown: what is cued and what the firm file names always, what is merely usual up to this many in all. */
const SHOWN = 7;

export const buildLoop: PartBuilder = (scope) => {
  const { sources, posting, match, options } = scope;
  const { library } = sources;
  const firm = library.firms.find((row) => row.slug === match.firm?.slug);
  const blocks: Block[] = [];
  if (options.stage) blocks.push(line("loop.stage", "stage", { stage: { text: options.stage, ground: { kind: "said", input: "stage" } } }));
  for (const note of roundsInNotes(scope)) blocks.push(line("loop.notes", String(note.start), { note: quoted(sources, note) }));
  const cued = library.rounds.flatMap((round) => {
    const cue = posting.cues.find((row) => round.cues.some((wanted) => wanted.cue === row.kind && wanted.certainty !== "low"));
    return cue ? [{ round, cue }] : [];
  });
  const named = (firm?.rounds ?? []).filter((row) => !cued.some(({ round }) => round.slug === row.round));
  const usual = library.rounds.filter(
    (round) => round.usual && !cued.some((row) => row.round === round) && !named.some((row) => row.round === round.slug),
  );
  for (const { round, cue } of cued) {
    const title = say("loop.cued", round.slug, { round: nameOf(scope, round), cue: quoted(sources, cue.span) });
    blocks.push({ type: "card", id: round.slug, title, tags: ["from the posting"], blocks: details(scope, round) });
  }
  for (const row of named) {
    const round = library.rounds.find((other) => other.slug === row.round);
    if (!round || !firm) continue;
    const at = `rounds.${firm.rounds.indexOf(row)}`;
    const address = `firm/${firm.slug}`;
    const title = say("loop.firm", round.slug, { round: nameOf(scope, round), note: contentValue(sources, address, `${at}.note`) });
    const graded = say("loop.graded", round.slug, {
      source: contentValue(sources, `source/${row.source}`, "title"),
      date: contentValue(sources, address, `${at}.date`),
      grade: contentValue(sources, address, `${at}.grade`),
    });
    blocks.push({
      type: "card",
      id: round.slug,
      title,
      tags: ["from the firm file"],
      blocks: [{ type: "statement", statement: graded }, ...details(scope, round)],
    });
  }
  for (const round of usual.slice(0, Math.max(0, SHOWN - cued.length - named.length))) {
    const title = say("loop.usual", round.slug, { round: nameOf(scope, round) });
    blocks.push({ type: "card", id: round.slug, title, tags: ["usual"], blocks: details(scope, round) });
  }
  const told = new Set(cued.map(({ cue }) => cue.id));
  const others = posting.cues.filter((cue, i) => !told.has(cue.id) && posting.cues.findIndex((other) => other.kind === cue.kind) === i);
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
  const asks = library.recruiterQuestions.filter((row) => !posting.cues.some((cue) => cue.kind === row.unlessCue));
  const items = asks.map((row) => say("loop.ask", row.slug, { ask: contentValue(sources, `recruiter-question/${row.slug}`, "ask") }));
  if (items.length > 0) blocks.push({ type: "list", label: "Send the recruiter", items });
  const part: Part = { id: "loop", title: "The loop", blocks };
  return part;
};

function nameOf(scope: Scope, round: Round): Value {
  return contentValue(scope.sources, `round/${round.slug}`, "");
}

function details(scope: Scope, round: Round): Block[] {
  const { sources } = scope;
  const address = `round/${round.slug}`;
  const of = (field: string) => contentValue(sources, address, field);
  const blocks = [
    line("loop.minutes", round.slug, { minutes: of("minutes") }),
    line("loop.assesses", round.slug, { assesses: of("assesses") }),
    line("loop.prepare", round.slug, { prepare: of("prepare") }),
  ];
  const own = ownMaterial(scope, round);
  if (own) blocks.push(line("loop.serves", round.slug, { quote: own }));
  return blocks;
}

/** The person's strongest line for what a round draws on. */
function ownMaterial({ sources, match, entries }: Scope, round: Round): Value | undefined {
  const defended = match.defences[0] && entries.get(match.defences[0].entry);
  for (const need of round.serves) {
    if ((need === "publications" || need === "drills") && defended?.kind === "publication" && defended.title.spans[0])
      return quoted(sources, defended.title.spans[0]);
    if (need === "claims" && match.claims[0]) return quoted(sources, match.claims[0].span);
    if (need === "work" || need === "skills") {
      const best = match.rows
        .filter((row) => row.state === "direct")
        .flatMap((row) => row.evidence)
        .toSorted((a, b) => b.score - a.score)[0];
      if (best) return quoted(sources, best.span);
    }
  }
  return undefined;
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
