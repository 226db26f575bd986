/** Which role guide serves a posting. */

import type { Library, Role } from "../library/library.ts";
import type { Posting } from "../posting/posting.ts";
import { fold, foldWithOffsets } from "../text/fold.ts";
import type { Span } from "../text/span.ts";
import type { Match } from "./match.ts";

/**
 * The role whose longest title stands in the posting's title; else the role most of whose cues stand in the requirements; else the research
 * scientist. A role the person chose goes first, by slug or name.
 */
export function chooseRole(posting: Posting, postingText: string, library: Library, chosen?: string): Match["role"] {
  if (chosen) {
    const role = library.roles.find((row) => row.slug === chosen || fold(row.name) === fold(chosen));
    if (role) return { slug: role.slug, because: "chosen" };
  }
  const title = posting.title;
  if (title) {
    const best = library.roles
      .flatMap((role) => role.titles.map((words) => ({ role, words: fold(words).trim() })))
      .filter(({ words }) => ` ${fold(title.value)} `.includes(` ${words} `))
      .toSorted((a, b) => b.words.length - a.words.length || ambiguity(a.role, postingText, b.role))[0];
    if (best) return { slug: best.role.slug, because: "title", ...(title.spans[0] ? { span: title.spans[0] } : {}) };
  }
  const asked = posting.requirements.map((row) => row.span);
  const scored = library.roles
    .map((role) => ({ role, hits: cueSpans(role, postingText, asked) }))
    .toSorted((a, b) => b.hits.length - a.hits.length)[0];
  if (scored && scored.hits.length > 1)
    return { slug: scored.role.slug, because: "cues", ...(scored.hits[0] ? { span: scored.hits[0] } : {}) };
  return {
    slug: library.roles.find((role) => role.slug === "research-scientist")?.slug ?? library.roles[0]?.slug ?? "research-scientist",
    because: "default",
  };
}

/** Of two roles with equally long titles, the one with more cues in the text goes first. */
function ambiguity(a: Role, text: string, b: Role): number {
  const whole = [{ document: "posting", start: 0, end: text.length }];
  return cueSpans(b, text, whole).length - cueSpans(a, text, whole).length;
}

function cueSpans(role: Role, text: string, within: readonly Span[]): Span[] {
  return within.flatMap((span) => {
    const { folded, offsets } = foldWithOffsets(text.slice(span.start, span.end));
    return role.cues.flatMap((cue) => {
      const words = fold(cue).trim();
      const at = ` ${folded} `.indexOf(` ${words} `);
      return at < 0
        ? []
        : [
            {
              document: span.document,
              start: span.start + (offsets[at] ?? 0),
              end: span.start + (offsets[at + words.length] ?? span.end - span.start),
            },
          ];
    });
  });
}
