/** The other question that comes two days after one was answered: what was learned should hold for a question that was not practised. */

import type { Library, Question } from "../library/library.ts";
import { isForAnybody } from "./questions-for-round.ts";
import type { SessionKind } from "./session.ts";

/** Days after which a variant is due, and within which a question is not asked again. */
const AFTER = 2;
const FRESH = 7;
const DAY = 86_400_000;

/** What is asked of a session here: its row in a list. */
export interface Practised {
  id: string;
  kind: SessionKind;
  subject: string;
  updated: string;
  /** Steps that were answered, by id, in the order in which they were asked. */
  answered: readonly string[];
  after?: string;
  report?: string;
}

export interface DueVariant {
  /** The session that it follows, and what was answered there: a question, or the name of a concept. */
  of: Practised;
  answered: string;
  question: Question;
  /** ISO day since which it is due. */
  since: string;
}

/** What was answered: a question, or a concept, whose questions are those of depth that need it. */
interface Asked {
  name: string;
  kind: Question["kind"];
  concepts: readonly string[];
  /** Concepts that a variant has in common at least. */
  least: number;
  slug?: string;
}

/** Sessions that ask questions of their own; a defence and a bench are about one piece of work. */
const ASKING: ReadonlySet<SessionKind> = new Set(["answer", "mock"]);
/** Kinds that are about one CV: another of the kind is no variant. */
const OF_ONE_CV: ReadonlySet<Question["kind"]> = new Set(["catch", "ask"]);

/**
 * Variants that are due at a time, longest waiting first. A session has one for each kind of question that was answered in it, but for the kinds that a
 * session that followed it has asked already.
 */
export function dueVariants(sessions: readonly Practised[], library: Library, now: string): DueVariant[] {
  const addresses = ({ subject, answered }: Practised) => [subject, ...answered];
  const followed = new Set(
    sessions.flatMap((row) =>
      row.after ? addresses(row).flatMap((address) => askedAt(address, library).map(({ kind }) => `${row.after} ${kind}`)) : [],
    ),
  );
  const fresh = new Set(sessions.filter((row) => Date.parse(now) - Date.parse(row.updated) < FRESH * DAY).flatMap(addresses));
  const taken = new Set<string>();
  return sessions
    .filter((row) => ASKING.has(row.kind))
    .toSorted((a, b) => (a.updated < b.updated ? -1 : 1))
    .flatMap((of): DueVariant[] => {
      const since = Date.parse(of.updated) + AFTER * DAY;
      if (since > Date.parse(now)) return [];
      const kinds = new Map(
        of.answered
          .flatMap((step) => askedAt(step, library))
          .toReversed()
          .map((asked) => [asked.kind, asked]),
      );
      return [...kinds.values()].toReversed().flatMap((asked): DueVariant[] => {
        if (followed.has(`${of.id} ${asked.kind}`)) return [];
        const question = variantOf(asked, library, (slug) => fresh.has(`question/${slug}`) || taken.has(slug));
        if (!question) return [];
        taken.add(question.slug);
        return [{ of, answered: asked.name, question, since: new Date(since).toISOString().slice(0, 10) }];
      });
    });
}

/** What a step or a session of an address asks; none where it asks no question of the library. */
function askedAt(address: string, library: Library): Asked[] {
  const [kind, slug] = address.split("/");
  const question = kind === "question" && library.questions.find((row) => row.slug === slug);
  if (question) return OF_ONE_CV.has(question.kind) ? [] : [{ ...question, name: question.ask, least: 0 }];
  const concept = kind === "concept" && library.concepts.find((row) => row.slug === slug);
  return concept ? [{ name: concept.name, kind: "depth", concepts: [concept.slug], least: 1 }] : [];
}

/** Of the same kind, with the most concepts in common, else the next in the library's order; undefined where there is none that `isTaken` leaves. */
function variantOf(asked: Asked, library: Library, isTaken: (slug: string) => boolean): Question | undefined {
  const shared = (row: Question) => row.concepts.filter((concept) => asked.concepts.includes(concept)).length;
  return library.questions
    .filter(
      (row) => row.kind === asked.kind && row.slug !== asked.slug && !isTaken(row.slug) && isForAnybody(row) && shared(row) >= asked.least,
    )
    .toSorted((a, b) => shared(b) - shared(a))[0];
}
