/** Which questions to ask in a defence. */

import type { Library, Question } from "../library/library.ts";
import type { Span } from "../text/span.ts";
import type { Defence } from "./match.ts";

/** How many probes a defence has. */
const PROBES = 12;
/** Of the twelve: about one's own part, by claim, by claim or method, and those that fit every work and come before what is left open. */
const SHARES = { own: 1, claim: 4, kinds: 8, always: 2 } as const;
/** The element that asks what in a work was the person's own: it is always asked. */
export const OWN = "contribution";

/** Kinds of claim or method with the words that show them, those to be asked about first in front. */
export type Kinds = { slug: string; span: Span }[];

/** What a work is seen to be. */
export interface Seen {
  claims: Kinds;
  methods: Kinds;
  /** Kinds of work, by slug of `lexicon/works.yaml`, the one that says most of it first. */
  works: ReadonlySet<string>;
  /** Whether its text is silent on an element. */
  isOpen: (element: string) => boolean;
}

interface Row {
  question: Question;
  because?: Span;
}

/**
 * Twelve probes of the library, easy to hard: one about the person's own part, then by the claims made and the methods named, by what the text leaves open, and
 * those that fit every work. Within each the library's `order` counts, and each kind or element is asked about once before any is asked about twice.
 * `used` names probes that are not to be asked again. Fewer than twelve where the library has no more that fit.
 */
export function chooseProbes(seen: Seen, library: Library, used: ReadonlySet<string> = new Set()): Defence["probes"] {
  const free = probesFor(seen.works, library).filter((question) => !used.has(question.slug));
  const chosen = new Map<string, Row>();
  const take = (rows: readonly Row[], limit: number) => {
    for (const row of rows) {
      if (limit <= 0) break;
      if (chosen.has(row.question.slug)) continue;
      chosen.set(row.question.slug, row);
      limit--;
    }
  };
  const by = (kinds: Kinds, field: "claim" | "method") =>
    inTurn(
      kinds.map((kind) =>
        free.filter((question) => question.when?.[field] === kind.slug).map((question) => ({ question, because: kind.span })),
      ),
    );
  const openOn = (is: (element: string) => boolean) =>
    inTurn(
      [...Map.groupBy(free, (question) => question.when?.open ?? "")]
        .filter(([element]) => element !== "" && is(element))
        .map(([, questions]) => questions.map((question) => ({ question }))),
    );
  const always = openOn((element) => element === "always");
  take(
    openOn((element) => element === OWN),
    SHARES.own,
  );
  const own = chosen.size;
  take(by(seen.claims, "claim"), SHARES.claim);
  take(by(seen.methods, "method"), own + SHARES.kinds - chosen.size);
  take(always, SHARES.always);
  take(
    openOn((element) => element !== "always" && element !== OWN && seen.isOpen(element)),
    PROBES - chosen.size,
  );
  take(always, PROBES - chosen.size);
  take(
    free.filter((question) => !question.when?.open && !question.when?.claim && !question.when?.method).map((question) => ({ question })),
    PROBES - chosen.size,
  );
  return [...chosen.values()]
    .toSorted((a, b) => (a.question.difficulty ?? 3) - (b.question.difficulty ?? 3))
    .map(({ question, because }) => {
      const element = question.when?.open;
      const open = !because && element && element !== "always" && seen.isOpen(element);
      return { slug: question.slug, ...(because ? { because } : {}), ...(open ? { open: element } : {}) };
    });
}

/** The probes that fit a work of these kinds, in the library's order: what is asked of a trained model is asked of no other work. */
export function probesFor(works: ReadonlySet<string>, library: Pick<Library, "questions">): Question[] {
  return library.questions
    .filter(({ kind, when }) => kind === "defence" && fits(when?.work, works))
    .toSorted((a, b) => (a.order ?? LAST) - (b.order ?? LAST));
}

/** Where a question without an order of its own comes. */
const LAST = 99;

/** Whether what is asked of some kinds of work can be asked of this one; what names none can be asked of each. */
export function fits(asked: readonly string[] | undefined, works: ReadonlySet<string>): boolean {
  return !asked || asked.some((work) => works.has(work));
}

/** The first of each list, then the second of each, and so on. */
function inTurn<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, i) => lists.flatMap((list) => list.slice(i, i + 1))).flat();
}

/** The first of each kind. */
export function uniqueBySlug(kinds: Kinds): Kinds {
  return kinds.filter((kind, i) => kinds.findIndex((other) => other.slug === kind.slug) === i);
}
