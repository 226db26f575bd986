/** Length and reading level within bounds: what is too long is not read the week before an interview, what is too short says nothing. */

import type { Problem } from "../text/problem.ts";
import type { Placer } from "./check.ts";
import { fault } from "./front-matter.ts";
import type { Library } from "./library.ts";

interface Bounds {
  folder: string;
  /** Words of the body. */
  least: number;
  most: number;
  /** The highest readability index LIX of the body. */
  hardest: number;
}

const BODIES = {
  conceptFull: { folder: "concepts", least: 90, most: 700, hardest: 58 },
  conceptShort: { folder: "concepts", least: 30, most: 500, hardest: 62 },
  drill: { folder: "drills", least: 200, most: 1100, hardest: 55 },
  role: { folder: "roles", least: 20, most: 500, hardest: 55 },
} as const satisfies Record<string, Bounds>;

/** The longest question that can be said aloud in one breath. */
const LONGEST_ASK = 45;

/**
 * LIX, the readability index of Björnsson (1968): words in a sentence plus the share in per cent of words with more than six letters. Fiction lies
 * near 30, newspapers near 45, specialist prose near 60. Code and formulas are left out.
 */
export function readingLevel(text: string): number {
  const plain = text.replace(/```[\s\S]*?```/g, "").replace(/`[^`]*`/g, "");
  const sentences = plain.split(/[.!?:;](?:\s|$)/).filter((part) => /[a-z]{2}/i.test(part));
  const words = plain.match(/[\p{L}’]+/gu) ?? [];
  const long = words.filter((word) => word.length > 6).length;
  return words.length === 0 ? 0 : words.length / Math.max(1, sentences.length) + (100 * long) / words.length;
}

/** One fault for each body that is too long, too short or too hard, and for each question too long to be asked. */
export function checkReading(library: Library, place: Placer): Problem[] {
  const look = (slug: string, body: string, { folder, least, most, hardest }: Bounds): Problem[] => {
    const words = body.split(/\s+/).filter(Boolean).length;
    const level = Math.round(readingLevel(body));
    const say = (message: string) => fault(place(folder, slug), message);
    return [
      ...(words < least ? [say(`The body has ${words} words; it needs at least ${least}.`)] : []),
      ...(words > most ? [say(`The body has ${words} words; nobody reads more than ${most}.`)] : []),
      ...(level > hardest ? [say(`The body has a reading level of ${level} (LIX); keep it at ${hardest} or below.`)] : []),
    ];
  };
  return [
    ...library.concepts.flatMap((row) => look(row.slug, row.body, row.depth === "full" ? BODIES.conceptFull : BODIES.conceptShort)),
    ...library.drills.flatMap((row) => look(row.slug, row.body, BODIES.drill)),
    ...library.roles.flatMap((row) => look(row.slug, row.body, BODIES.role)),
    ...library.questions.flatMap((row) => {
      const words = row.ask.split(/\s+/).length;
      return words > LONGEST_ASK
        ? [fault(place("questions", row.slug, "ask:"), `The question has ${words} words; say it in at most ${LONGEST_ASK}.`)]
        : [];
    }),
  ];
}
