/** Which questions to ask in a defence. */

import type { Library, Question } from "../library/library.ts";
import type { Span } from "../text/span.ts";
import type { Defence } from "./match.ts";

/** How many probes a defence has. */
const PROBES = 12;
/** Of the twelve: by claim, by method, and by what the text leaves open. */
const SHARES = { claim: 4, method: 4 } as const;

/** Kinds of claim or method with the words that show them. */
export type Kinds = { slug: string; span: Span }[];

/**
 * Twelve probes of the library, easy to hard: by the claims made, by the methods named, by what the text leaves open, and those that fit every work.
 * `isOpen` says whether the text is silent on an element; `used` names probes that are not to be asked again.
 */
export function chooseProbes(
  claimKinds: Kinds,
  methods: Kinds,
  isOpen: (element: string) => boolean,
  library: Library,
  used: ReadonlySet<string> = new Set(),
): Defence["probes"] {
  const free = library.questions.filter((question) => question.kind === "defence" && !used.has(question.slug));
  const by = (kinds: Kinds, field: "claim" | "method") =>
    kinds.flatMap((kind) =>
      free.filter((question) => question.when?.[field] === kind.slug).map((question) => ({ question, because: kind.span })),
    );
  const chosen = new Map<string, { question: Question; because?: Span }>();
  const take = (rows: { question: Question; because?: Span }[], limit: number) => {
    for (const row of rows) {
      if (limit <= 0) break;
      if (chosen.has(row.question.slug)) continue;
      chosen.set(row.question.slug, row);
      limit--;
    }
  };
  take(by(claimKinds, "claim"), SHARES.claim);
  take(by(methods, "method"), SHARES.method);
  const open = free.filter((question) => question.when?.open !== undefined && isOpen(question.when.open));
  const always = open.filter((question) => question.when?.open === "always").map((question) => ({ question }));
  take(always, 3);
  take(
    open.filter((question) => question.when?.open !== "always").map((question) => ({ question })),
    PROBES - chosen.size,
  );
  take(always, PROBES - chosen.size);
  take(
    free.map((question) => ({ question })),
    PROBES - chosen.size,
  );
  return [...chosen.values()]
    .toSorted((a, b) => (a.question.difficulty ?? 3) - (b.question.difficulty ?? 3))
    .map(({ question, because }) => {
      const element = because ? undefined : question.when?.open;
      return { slug: question.slug, ...(because ? { because } : {}), ...(element && element !== "always" ? { open: element } : {}) };
    });
}

/** The first of each kind. */
export function uniqueBySlug(kinds: Kinds): Kinds {
  return kinds.filter((kind, i) => kinds.findIndex((other) => other.slug === kind.slug) === i);
}
