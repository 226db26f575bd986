/** Skills and concepts must not claim the same words: a mention would answer for both. */

import { fold } from "../text/fold.ts";
import type { Problem } from "../text/problem.ts";
import { fault } from "./front-matter.ts";
import type { Library } from "./library.ts";

/** One fault for each alias of a concept, without cues, that is also a name or alias of a skill; and for each skill whose concept does not exist. */
export function checkSkills(library: Library, place: (kind: string, slug: string, words?: string) => string): Problem[] {
  const owners = new Map<string, string>();
  for (const skill of library.lexicon.skills)
    for (const alias of [skill.name, ...skill.aliases]) owners.set(fold(alias).trim(), skill.name);
  const shared = library.concepts.flatMap((concept) =>
    concept.aliases.flatMap((alias) => {
      const owner = typeof alias === "string" ? owners.get(fold(alias).trim()) : undefined;
      return owner === undefined
        ? []
        : [
            fault(
              place("concepts", concept.slug, String(alias)),
              `The alias "${alias}" belongs to the skill "${owner}": take it out here.`,
            ),
          ];
    }),
  );
  const known = new Set(library.concepts.map((concept) => concept.slug));
  const dead = library.lexicon.skills.flatMap((skill) =>
    skill.concept === undefined || known.has(skill.concept)
      ? []
      : [fault("lexicon/skills.yaml:1:1", `The skill "${skill.name}" belongs to a concept "${skill.concept}" that does not exist.`)],
  );
  return [...shared, ...dead];
}
