/** No two questions ask the same thing. Likeness is the share of common words after folding, without function words and endings. */

import { fold } from "../text/fold.ts";
import type { Problem } from "../text/problem.ts";
import type { Placer } from "./check.ts";
import { fault } from "./front-matter.ts";
import type { Library } from "./library.ts";

/** Words that carry the form of a question and not its matter. */
const FORM = new Set(
  "a about an and any are as at be been before by can could did do does for from give had has have how i if in is it its just more most name no not of on one only or other our out say so such tell than that the their them then there these they this to two up was we were what when where which who whom whose why will with would you your".split(
    " ",
  ),
);

/** From this likeness on two questions are one. Measured on the library of November 2026: distinct questions share at most half. */
const ALIKE = 0.6;

/** The words by which a question is compared: folded, without form words, without common endings. */
export function mattersOf(question: string): Set<string> {
  const words = fold(question)
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 1 && !FORM.has(word));
  return new Set(words.map((word) => (word.length > 3 ? word.replace(/(?:ing|ed|es|e|s)$/, "") : word)));
}

/** Common words over all words of the two; 1 for the same matter, 0 for nothing in common. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const word of a) if (b.has(word)) common += 1;
  return common / (a.size + b.size - common || 1);
}

/**
 * One fault for each pair of questions that ask the same thing. Compared are the `ask` of questions, the probes of concepts and the hypotheses of
 * design drills; questions of fewer than three words of matter are too short to judge.
 */
export function checkAlike(library: Library, place: Placer): Problem[] {
  const rows = [
    ...library.questions.map((row) => ({ folder: "questions", slug: row.slug, ask: row.ask })),
    ...library.drills.flatMap((row) => (row.hypothesis ? [{ folder: "drills", slug: row.slug, ask: row.hypothesis }] : [])),
    ...library.concepts.flatMap((row) => row.probes.map((probe) => ({ folder: "concepts", slug: row.slug, ask: probe.ask }))),
  ]
    .map((row) => ({ ...row, words: mattersOf(row.ask) }))
    .filter((row) => row.words.size >= 3);
  const having = new Map<string, number[]>();
  const problems: Problem[] = [];
  rows.forEach((row, index) => {
    const seen = new Set<number>();
    for (const word of row.words) for (const other of having.get(word) ?? []) seen.add(other);
    for (const other of seen) {
      const twin = rows[other];
      if (!twin || likeness(row.words, twin.words) < ALIKE) continue;
      problems.push(
        fault(place(row.folder, row.slug, row.ask.slice(0, 30)), `"${row.ask}" asks the same as "${twin.ask}" (${twin.slug}).`),
      );
    }
    for (const word of row.words) having.set(word, [...(having.get(word) ?? []), index]);
  });
  return problems;
}
