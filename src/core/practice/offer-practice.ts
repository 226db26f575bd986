/** What can be practised at each statement of a report: its questions, objections, drills, rounds, concepts, and the requirements that the CV leaves open. */

import type { Library } from "../library/library.ts";
import type { Block, MatrixRow, Report } from "../report/report.ts";
import { findPractice } from "./find-practice.ts";
import { GAP_QUESTION } from "./build-gap.ts";
import { isSpoken } from "./questions-for-round.ts";
import type { SessionKind } from "./session.ts";

/** What a session would be of. */
export interface Offer {
  kind: SessionKind;
  subject: string;
  /** What it is, where a statement offers more than one thing. */
  name?: string;
}

/** States of a requirement that leave something to practise. */
const OPEN: readonly MatrixRow["state"][] = ["not-visible", "to-confirm", "transferable"];

/** Offers by statement id, the nearest first. Pure; a subject is one that `startSession` takes together with this report. */
export function offerPractice(report: Report, library: Library): Map<string, Offer[]> {
  const offers = new Map<string, Offer[]>();
  const add = (statement: string, offer: Offer) => {
    const known = offers.get(statement) ?? [];
    if (!known.some((row) => row.subject === offer.subject)) offers.set(statement, [...known, offer]);
  };
  const cards = (id: string) =>
    (report.parts.find((part) => part.id === id)?.blocks ?? []).filter((block): block is Block & { type: "card" } => block.type === "card");
  const claims = cards("claims");
  for (const card of claims) add(card.title.id, { kind: "defence", subject: card.id });
  for (const card of cards("loop")) {
    const round = library.rounds.find((row) => row.slug === card.id);
    if (round && isSpoken(round)) add(card.title.id, { kind: "answer", subject: `round/${round.slug}` });
  }
  for (const { address, part, statement } of findPractice(report)) {
    if (part === "fit") continue;
    const offer = offerOf(address, library, claims[0]?.id, part === "drills");
    if (offer) add(statement, offer);
  }
  for (const row of rowsOf(report)) if (OPEN.includes(row.state)) for (const offer of offersOfRow(row, library)) add(row.asked.id, offer);
  return offers;
}

/** What practises a thing of the library: a drill on its bench, a defence of the first claim, a question, a concept. Undefined for what is only read. */
export function offerOf(address: string, library: Library, claim?: string, whole = true): Offer | undefined {
  const question = library.questions.find((row) => `question/${row.slug}` === address);
  if (question?.kind === "ask") return undefined;
  if (question) return { kind: question.kind === "design" || question.kind === "critique" ? question.kind : "answer", subject: address };
  const drill = library.drills.find((row) => `drill/${row.slug}` === address);
  if (drill && drill.kind !== "defend") return { kind: drill.kind, subject: address };
  if (drill) return claim && whole ? { kind: "defence", subject: claim } : undefined;
  return library.concepts.some((row) => `concept/${row.slug}` === address) ? { kind: "answer", subject: address } : undefined;
}

function rowsOf(report: Report): MatrixRow[] {
  return report.parts.flatMap((part) => part.blocks.flatMap((block) => (block.type === "matrix" ? block.rows : [])));
}

/** The concepts that a row cites, each once, and the question after what is nearest. */
function offersOfRow(row: MatrixRow, library: Library): Offer[] {
  const told = JSON.stringify([row.because, row.evidence, row.bridge].map((part) => part ?? null));
  const cited = [...new Set([...told.matchAll(/"address":"concept\/([\w-]+)"/g)].map((match) => match[1]))];
  const concepts = library.concepts.filter(({ slug }) => cited.includes(slug)).slice(0, 2);
  const gap = library.questions.some(({ slug }) => slug === GAP_QUESTION);
  return [
    ...concepts.map(({ slug, name }): Offer => ({ kind: "answer", subject: `concept/${slug}`, name })),
    ...(gap ? [{ kind: "answer" as const, subject: `fit/${row.requirement}`, name: "what you say to this line" }] : []),
  ];
}
