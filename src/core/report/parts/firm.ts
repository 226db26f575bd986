/** The firm: dated facts with source and grade; what is too old turns into a question; an unknown firm gets a page from the posting alone. */

import type { Firm, FirmFact } from "../../library/library.ts";
import { splitSentences } from "../../posting/split-sentences.ts";
import type { Span } from "../../text/span.ts";
import { quote } from "../../text/span.ts";
import type { Block, Part } from "../report.ts";
import type { PartBuilder, Scope } from "../scope.ts";
import { line } from "../scope.ts";
import { contentValue, quoted, saidValue, say } from "../statement.ts";

export const firmTemplates = {
  "firm.fact": "{fact} ({source}, {date}; grade {grade})",
  "firm.own-words": "In the posting's own words: “{quote}”.",
  "firm.unknown":
    "The library has no file on {firm}, so this page holds only what the posting says. Read their papers of the last two years before the day.",
  "firm.nameless": "{posting} does not name its firm. Find out who is hiring before you prepare for them.",
  "firm.say": "{say}",
  "firm.avoid": "{avoid}",
  "firm.unconfirmed": "{open}",
  "firm.why": "Why this firm: “{own}” is what they say they do; your link is “{yours}”, and <what you would want to find out here>.",
  "firm.why-open":
    "Why this firm: <the paper or product of theirs that you can criticise>, and what you would do next with it; begin from “{yours}”.",
  "firm.why-role":
    "Why research here, rather than academia or engineering: you can point at “{yours}”; then say <what this seat lets you do that those would not>.",
} as const;

/** Days after which a fact may no longer be stated, by how fast its kind changes (house rule: leadership half a year, policy a year, culture a year and a half). */
const LASTS: Record<FirmFact["volatility"], number> = { leadership: 183, policy: 365, culture: 548, none: 1461 };
const OWN_WORDS = 4;

/** Whether a fact is too old on a day to be stated. */
export function expired(fact: FirmFact, asOf: string): boolean {
  return (Date.parse(`${asOf}T00:00:00Z`) - Date.parse(`${fact.date}T00:00:00Z`)) / 86_400_000 > LASTS[fact.volatility];
}

export const buildFirm: PartBuilder = (scope) => {
  const { sources, match, options } = scope;
  const firm = sources.library.firms.find((row) => row.slug === match.firm?.slug);
  const part: Part = { id: "firm", title: "The firm", blocks: [] };
  if (firm) part.blocks.push(...known(scope, firm));
  else if (match.firm) {
    const name = options.firm
      ? saidValue(sources, "firm")
      : match.firm.span
        ? quoted(sources, match.firm.span)
        : saidValue(sources, "posting.name");
    part.blocks.push(line("firm.unknown", "firm", { firm: name }));
  } else part.blocks.push(line("firm.nameless", "firm", { posting: saidValue(sources, "posting.name") }));
  const own = ownWords(scope);
  for (const span of own) part.blocks.push(line("firm.own-words", `about-${span.start}`, { quote: quoted(sources, span) }));
  part.blocks.push(...outlines(scope, own));
  return part;
};

function known({ sources, options }: Scope, firm: Firm): Block[] {
  const address = `firm/${firm.slug}`;
  const items = firm.facts
    .filter((fact) => !expired(fact, options.asOf))
    .map((fact) =>
      say("firm.fact", fact.id, {
        fact: contentValue(sources, address, `facts.${fact.id}.text`),
        source: contentValue(sources, `source/${fact.source}`, "title"),
        date: contentValue(sources, address, `facts.${fact.id}.date`),
        grade: contentValue(sources, address, `facts.${fact.id}.grade`),
      }),
    );
  const list = (label: string, field: "say" | "avoid" | "unconfirmed", template: string, slot: string): Block => ({
    type: "list",
    label,
    items: firm[field].map((_, i) => say(template, `${firm.slug}-${i}`, { [slot]: contentValue(sources, address, `${field}.${i}`) })),
  });
  return [
    ...(items.length > 0 ? [{ type: "list" as const, label: "Dated facts", items }] : []),
    list("Good to show you know", "say", "firm.say", "say"),
    list("Better left out", "avoid", "firm.avoid", "avoid"),
    list("Could not be confirmed", "unconfirmed", "firm.unconfirmed", "open"),
  ];
}

/** Sentences in which the posting tells about its team and aims. */
function ownWords({ sources, posting }: Scope): Span[] {
  const text = sources.texts.get(posting.document) ?? "";
  const telling = /\b(?:team|mission|research|aims?|goals?|build|develop|focus|work(?:s|ing)? on|responsible for|seek)\b/i;
  return posting.about
    .flatMap((span) =>
      splitSentences(text.slice(span.start, span.end)).map(({ start, end }) => ({
        document: span.document,
        start: span.start + start,
        end: span.start + end,
      })),
    )
    .filter((span) => {
      const words = quote(text, span);
      return telling.test(words) && words.length >= 50 && words.length <= 420 && /[.!]$/.test(words);
    })
    .slice(0, OWN_WORDS);
}

function outlines({ sources, match }: Scope, own: readonly Span[]): Block[] {
  const best = match.rows.filter((row) => row.state === "direct" || row.state === "transferable").toSorted((a, b) => b.weight - a.weight);
  const lines = best.flatMap((row) => row.evidence.map((piece) => piece.span));
  const yours = lines[0] ?? match.claims[0]?.span;
  const other = lines.find((span) => span.start !== yours?.start) ?? match.claims.find((claim) => claim.span.start !== yours?.start)?.span;
  const blocks: Block[] = [];
  if (yours && own[0]) blocks.push(line("firm.why", "firm", { own: quoted(sources, own[0]), yours: quoted(sources, yours) }));
  else if (yours) blocks.push(line("firm.why-open", "firm", { yours: quoted(sources, yours) }));
  if (other) blocks.push(line("firm.why-role", "role", { yours: quoted(sources, other) }));
  return blocks;
}
