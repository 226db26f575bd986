/** Which half-right objection a work is met with. */

import type { Library, Question } from "../library/library.ts";
import { fits, type Seen } from "./choose-probes.ts";

/**
 * The challenge that fits what a work mainly is: one about its first claim that has one, else about its first such method, else about an element that its text leaves
 * open, else one that fits every work. `used` names those that are not to be put again. Undefined where none is left.
 */
export function chooseChallenge(
  { claims, methods, works, isOpen }: Seen,
  library: Pick<Library, "questions">,
  used: ReadonlySet<string> = new Set(),
): Question | undefined {
  const main = new Set([...works].slice(0, 1));
  const free = library.questions.filter(({ kind, slug, when }) => kind === "challenge" && !used.has(slug) && fits(when?.work, main));
  const about = (kinds: Seen["claims"], field: "claim" | "method") =>
    kinds.map((row) => free.find(({ when }) => when?.[field] === row.slug)).find((question) => question !== undefined);
  return (
    about(claims, "claim") ??
    about(methods, "method") ??
    free.find(({ when }) => when?.open !== undefined && isOpen(when.open)) ??
    free.find(({ when }) => !when?.claim && !when?.method && !when?.open)
  );
}
