/** The firm: dated facts with source and grade; what is too old turns into a question; an unknown firm gets a page from the posting alone. */

import { expire } from "../../library/expire.ts";
import type { Firm, FirmFact } from "../../library/library.ts";
import { recentPapers } from "../../library/recent-papers.ts";
import { splitSentences } from "../../posting/split-sentences.ts";
import type { Span } from "../../text/span.ts";
import { quote } from "../../text/span.ts";
import type { Block, Part, Statement } from "../report.ts";
import type { PartBuilder, Scope } from "../scope.ts";
import { line } from "../scope.ts";
import { contentValue, quoted, saidValue, say } from "../statement.ts";
import { areaCards, areaTemplates } from "./areas.ts";

export const firmTemplates = {
  ...areaTemplates,
  "firm.fact": "{fact} ({source}, {date}; grade {grade})",
  "firm.stale": "{question} Last seen {date}: {source}, grade {grade}.",
  "firm.value": "{value}",
  "firm.area": "{area}: {evidence}",
  "firm.paper": "{title} ({year}): {why}",
  "firm.own-words": "“{quote}”",
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

const OWN_WORDS = 4;

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
  if (own.length > 0) {
    const items = own.map((span) => say("firm.own-words", `about-${span.start}`, { quote: quoted(sources, span) }));
    part.blocks.push({ type: "list", label: "In the posting’s own words", items });
  }
  part.blocks.push(...outlines(scope, own), ...areaCards(scope));
  return part;
};

function known({ sources, options }: Scope, firm: Firm): Block[] {
  const address = `firm/${firm.slug}`;
  const of = (field: string) => contentValue(sources, address, field);
  const dated = (fact: FirmFact) => ({
    source: contentValue(sources, `source/${fact.source}`, "title"),
    date: of(`facts.${fact.id}.date`),
    grade: of(`facts.${fact.id}.grade`),
  });
  const standing = firm.facts
    .filter((fact) => expire(fact, options.asOf).stands)
    .map((fact) => say("firm.fact", fact.id, { fact: of(`facts.${fact.id}.text`), ...dated(fact) }));
  const stale = firm.facts
    .filter((fact) => !expire(fact, options.asOf).stands)
    .map((fact) => say("firm.stale", fact.id, { question: of(`facts.${fact.id}.question`), ...dated(fact) }));
  const areas = firm.areas.map((_, i) =>
    say("firm.area", `${firm.slug}-${i}`, { area: of(`areas.${i}.name`), evidence: of(`areas.${i}.evidence`) }),
  );
  const rows = recentPapers(firm, sources.library, options.asOf);
  const papers = (recent: boolean) =>
    rows
      .filter((row) => row.recent === recent)
      .map(({ paper, source }) =>
        say("firm.paper", source.id, {
          title: contentValue(sources, `source/${source.id}`, "title"),
          year: contentValue(sources, `source/${source.id}`, source.date ? "date" : "year"),
          why: of(`papers.${firm.papers.indexOf(paper)}.why`),
        }),
      );
  const plain = (field: "say" | "avoid" | "unconfirmed", slot: string) =>
    firm[field].map((_, i) => say(`firm.${field}`, `${firm.slug}-${i}`, { [slot]: of(`${field}.${i}`) }));
  return [
    ...(firm.body ? [line("firm.value", firm.slug, { value: of("body") })] : []),
    ...list("Dated facts", standing),
    ...list("Past their day: find out before you say it", stale),
    ...list("What counts as evidence here", areas),
    ...list("Recent papers", papers(true)),
    ...list("Landmarks", papers(false)),
    ...list("Good to show you know", plain("say", "say")),
    ...list("Better left out", plain("avoid", "avoid")),
    ...list("Could not be confirmed", plain("unconfirmed", "open")),
  ];
}

function list(label: string, items: Statement[]): Block[] {
  return items.length > 0 ? [{ type: "list", label, items }] : [];
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
