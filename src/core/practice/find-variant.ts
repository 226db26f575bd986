/** The other question that comes two days after one was answered: what was learned should hold for a question that was not practised. */

import type { Library, Question } from "../library/library.ts";
import type { SessionKind } from "./session.ts";

/** Days after which a variant is due, and within which a question is not asked again. */
const AFTER = 2;
const FRESH = 7;
const DAY = 86_400_000;

/** What is asked of a session here: its row in a list. */
export interface Practised {
  id: string;
  kind: SessionKind;
  title: string;
  subject: string;
  updated: string;
  answered: number;
  after?: string;
  report?: string;
}

export interface DueVariant {
  /** The session that it follows. */
  of: Practised;
  question: Question;
  /** ISO day since which it is due. */
  since: string;
}

/** Variants that are due at a time, longest waiting first. One session has one variant; a session that was followed by another has none. */
export function dueVariants(sessions: readonly Practised[], library: Library, now: string): DueVariant[] {
  const followed = new Set(sessions.flatMap((row) => row.after ?? []));
  const fresh = new Set(sessions.filter((row) => Date.parse(now) - Date.parse(row.updated) < FRESH * DAY).map((row) => row.subject));
  const taken = new Set<string>();
  return sessions
    .filter((row) => row.kind === "answer" && row.answered > 0 && !followed.has(row.id))
    .toSorted((a, b) => (a.updated < b.updated ? -1 : 1))
    .flatMap((of): DueVariant[] => {
      const since = Date.parse(of.updated) + AFTER * DAY;
      const question =
        since > Date.parse(now) ? undefined : variantOf(of.subject, library, (slug) => fresh.has(`question/${slug}`) || taken.has(slug));
      if (!question) return [];
      taken.add(question.slug);
      return [{ of, question, since: new Date(since).toISOString().slice(0, 10) }];
    });
}

/** Of the same kind, with the most concepts in common, else the next in the library's order; undefined where there is none that `isTaken` leaves. */
function variantOf(subject: string, library: Library, isTaken: (slug: string) => boolean): Question | undefined {
  const asked = library.questions.find((row) => `question/${row.slug}` === subject);
  if (!asked) return undefined;
  const shared = (row: Question) => row.concepts.filter((concept) => asked.concepts.includes(concept)).length;
  return library.questions
    .filter((row) => row.kind === asked.kind && row.slug !== asked.slug && !isTaken(row.slug))
    .toSorted((a, b) => shared(b) - shared(a))[0];
}
