/**
 * A Card is one thing to say from memory. Its texts are the library's, or words of the person's documents; its id is made of where they come from, never of
 * a position or a wording, so that its schedule survives an edit.
 */

import type { Concept, Library } from "../library/library.ts";
import { statementsOf } from "../report/scope.ts";
import type { Block, Report } from "../report/report.ts";
import { findPractice, quotesOf } from "./find-practice.ts";
import type { StepQuote } from "./session.ts";

export const CARD_KINDS = ["explain", "trap", "probe", "check", "claim"] as const;
export type CardKind = (typeof CARD_KINDS)[number];

export interface Card {
  /** "concept/dpo#trap", "concept/dpo#probes.apply", "question/rival-story@publication-x". */
  id: string;
  kind: CardKind;
  /** What the front is about: a concept's name, a paper's title. */
  topic: string;
  front: string;
  back: string;
  /** A formula that belongs to the back, as plain text. */
  formula?: string;
  /** Words of the person's documents for which it is here. */
  quotes: StepQuote[];
  /** The address in the library. */
  source: string;
  /** 1 to 4: how much hangs on it. What is to be derived weighs more than what is owned, the trap more than the last probe. */
  weight: number;
}

/** Weight of a concept by the group of the report in which it stands, first to last; one that closes a gap of the fit weighs as the first. */
const GROUP_WEIGHTS = [3, 2, 1] as const;
const GAP_WEIGHT = 3;
/** Probes of the person's own work that are kept as cards, for each work. */
const OWN = 4;

/** The cards of a report, heaviest first: its concepts, those that bridge a gap of the fit, and the probes of the person's own work. */
export function buildDeck(report: Report, library: Library): Card[] {
  const weights = new Map<string, { weight: number; quotes: StepQuote[] }>();
  const give = (slug: string, weight: number, quotes: StepQuote[]) => {
    const known = weights.get(slug);
    if (!known || known.weight < weight) weights.set(slug, { weight, quotes: known?.quotes.length ? known.quotes : quotes });
  };
  const groups = report.parts.find((part) => part.id === "concepts")?.blocks ?? [];
  groups.forEach((group, i) => {
    for (const slug of cardsIn(group)) {
      const quotes = statementsOf(group)
        .filter((statement) => statement.template.startsWith("concepts.") && statement.id.endsWith(`.${slug}`))
        .flatMap((statement) => quotesOf(report, statement));
      give(slug, GROUP_WEIGHTS[i] ?? 1, quotes.slice(0, 2));
    }
  });
  for (const { address, part, quotes, statement } of findPractice(report))
    if (part === "fit" && address.startsWith("concept/") && statement.startsWith("fit.bridge"))
      give(address.slice("concept/".length), GAP_WEIGHT, quotes);
  const concepts = [...weights].flatMap(([slug, { weight, quotes }]) =>
    library.concepts.filter((concept) => concept.slug === slug).flatMap((concept) => cardsOf(concept, weight, quotes)),
  );
  return byWeight([...concepts, ...ownCards(report, library)]);
}

/** The cards of the concepts that a role's guide lists first, by the weight that each has for it. Empty where there is no such role. */
export function buildRoleDeck(role: string, library: Library): Card[] {
  const listed = new Set(library.roles.find((row) => row.slug === role)?.conceptGroups.flatMap((group) => group.concepts));
  return byWeight(library.concepts.flatMap((concept) => (listed.has(concept.slug) ? cardsOf(concept, concept.roles[role] ?? 1, []) : [])));
}

/** The cards of one concept. */
export function cardsOf(concept: Concept, weight: number, quotes: StepQuote[]): Card[] {
  const { slug, name, definition, trap, probes, check, formula } = concept;
  const source = `concept/${slug}`;
  const card = (field: string, kind: CardKind, front: string, back: string, lighter: number): Card => ({
    id: `${source}#${field}`,
    kind,
    topic: name,
    front,
    back,
    quotes,
    source,
    weight: Math.max(1, weight + 1 - lighter),
  });
  return [
    {
      ...card("definition", "explain", `Explain to a colleague from another field: ${name}.`, definition, 0),
      ...(formula ? { formula } : {}),
    },
    card("trap", "trap", `“${trap.claim}” What is wrong with that?`, trap.correction, 0),
    ...probes.map((probe, i) => {
      const before = probes.slice(0, i).filter((other) => other.level === probe.level).length;
      const field = `probes.${probe.level}${before > 0 ? `-${before + 1}` : ""}`;
      return card(field, "probe", probe.ask, probe.good, probe.level === "recall" ? 1 : 2);
    }),
    card("check", "check", check.question, check.answer, 1),
  ];
}

/** Probes of what the person did, with the library's good answer on the back and their own words beside it. */
function ownCards(report: Report, library: Library): Card[] {
  const counts = new Map<string, number>();
  return findPractice(report).flatMap(({ address, part, card, quotes }): Card[] => {
    if (part !== "claims" || !card) return [];
    const question = library.questions.find((row) => row.kind === "defence" && `question/${row.slug}` === address);
    const count = counts.get(card) ?? 0;
    if (!question?.good || count >= OWN) return [];
    counts.set(card, count + 1);
    const block = report.parts.find((row) => row.id === part)?.blocks.find((row) => row.type === "card" && row.id === card);
    const topic = block?.type === "card" ? (Object.values(block.title.values)[0]?.text ?? block.title.text) : card;
    return [
      { id: `${address}@${card}`, kind: "claim", topic, front: question.ask, back: question.good, quotes, source: address, weight: 3 },
    ];
  });
}

function cardsIn(block: Block): string[] {
  return block.type === "card" ? [block.id] : block.type === "group" ? block.blocks.flatMap(cardsIn) : [];
}

function byWeight(cards: readonly Card[]): Card[] {
  const once = new Map(cards.map((card) => [card.id, card]));
  return [...once.values()].toSorted((a, b) => b.weight - a.weight);
}

/** What a deck is called: its report's title, or its role's name. */
export function deckName(report: Report | undefined, library: Library, deck: string): string {
  return report?.title ?? library.roles.find((row) => `role/${row.slug}` === deck)?.name ?? deck;
}
