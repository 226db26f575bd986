/** Skills and concepts must not claim the same words: a mention would answer for both. */

import { fold } from "../text/fold.ts";
import type { SkillRow } from "../text/lexicon.ts";
import type { Problem } from "../text/problem.ts";
import { fault } from "./front-matter.ts";
import type { Library } from "./library.ts";

/** One fault for each plain alias that two skills, or a skill and a concept, both claim; and for each skill whose concept does not exist. */
export function checkSkills(library: Library, place: (kind: string, slug: string, words?: string) => string): Problem[] {
  const owners = new Map<string, string>();
  const twice: Problem[] = [];
  for (const skill of library.lexicon.skills)
    for (const alias of ownWords(skill)) {
      const folded = fold(alias).trim();
      const owner = owners.get(folded);
      if (owner !== undefined && owner !== skill.name)
        twice.push(
          fault("lexicon/skills.yaml:1:1", `The alias "${alias}" belongs to the skills "${owner}" and "${skill.name}": give it to one.`),
        );
      owners.set(folded, skill.name);
    }
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
  return [...twice, ...shared, ...dead];
}

/** The spellings that a skill claims without cues. */
function ownWords({ name, aliases }: SkillRow): string[] {
  const plain = aliases.filter((alias) => typeof alias === "string");
  return aliases.some((alias) => typeof alias !== "string" && alias.text === name) ? plain : [name, ...plain];
}
