/** What a person says a document says, where Groundwork read it wrongly: an overlay, applied before matching. The document is never edited. */

import type { Problem, Reading } from "./problem.ts";
import type { Fact } from "./span.ts";

/**
 * One corrected fact. It is keyed by the document's hash and by the place of the fact, so that it holds for this very file and no other.
 * `value: null` says that there is no such fact here.
 */
export interface Correction {
  sha256: string;
  start: number;
  end: number;
  value: string | null;
}

/** The name under which a corrected value is grounded: the person said it. */
export function correctionInput(correction: Correction): string {
  return `correction:${correction.sha256.slice(0, 12)}:${correction.start}-${correction.end}`;
}

/**
 * A copy of `value` (a Profile or a Posting) with every fact that stands at a corrected place changed or, where the correction is null, removed.
 * A correction for this document that fits no fact is a warning, so that a person learns that it no longer applies.
 */
export function applyCorrections<T extends { sha256: string }>(value: T, corrections: readonly Correction[]): Reading<T> {
  const mine = corrections.filter((correction) => correction.sha256 === value.sha256);
  if (mine.length === 0) return { value, problems: [] };
  const used = new Set<Correction>();
  const correct = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(correct).filter((item) => item !== undefined);
    if (!node || typeof node !== "object") return node;
    const fact = node as Partial<Fact<unknown>>;
    const correction = mine.find((row) => fact.spans?.[0]?.start === row.start && fact.spans[0].end === row.end && "value" in fact);
    if (correction) {
      used.add(correction);
      if (correction.value === null) return undefined;
      const corrected = typeof fact.value === "number" ? Number(correction.value) : correction.value;
      return { ...node, value: corrected, said: correctionInput(correction) };
    }
    return Object.fromEntries(
      Object.entries(node).flatMap(([name, field]) => {
        const next = correct(field);
        return next === undefined ? [] : [[name, next]];
      }),
    );
  };
  const corrected = correct(value) as T;
  const problems: Problem[] = mine
    .filter((correction) => !used.has(correction))
    .map((correction) => ({
      code: "correction.unused",
      severity: "warning",
      message: `A correction for characters ${correction.start} to ${correction.end} fits no fact that was read from this file.`,
      hint: "See the places with `groundwork show profile FILE --json` and change the correction, or remove it.",
    }));
  return { value: corrected, problems };
}
