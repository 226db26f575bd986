/** How much there is of each kind, and how far it was checked. */

import type { Checked, Library } from "./library.ts";

/** How many of one kind were checked in which way; `share` is that of source and recomputed together, from 0 to 1. */
export interface CheckedShare {
  of: string;
  all: number;
  source: number;
  recomputed: number;
  knowledge: number;
  share: number;
}

export interface LibraryCounts {
  /** List name -> its length; questions and drills by kind as "questions: design"; fields of concepts as "concepts: agents". */
  counts: Record<string, number>;
  checked: CheckedShare[];
}

/** Counts every list of the library. A firm's facts are as far checked as their file says; a fact without a source cannot be written. */
export function countLibrary(library: Library): LibraryCounts {
  const counts: Record<string, number> = {};
  for (const [name, value] of Object.entries({ ...library, ...library.lexicon })) if (Array.isArray(value)) counts[name] = value.length;
  const by = (list: string, kinds: readonly string[]) => {
    for (const kind of kinds.toSorted()) counts[`${list}: ${kind}`] = (counts[`${list}: ${kind}`] ?? 0) + 1;
  };
  by(
    "questions",
    library.questions.map((row) => row.kind),
  );
  by(
    "drills",
    library.drills.map((row) => row.kind),
  );
  by(
    "concepts",
    library.concepts.map((row) => row.field),
  );
  counts["numbers recomputed"] = [...library.questions, ...library.drills].flatMap((row) => row.computed).length;
  return {
    counts,
    checked: [
      share("concepts", library.concepts),
      share("questions", library.questions),
      share("drills", library.drills),
      share("roles", library.roles),
      share(
        "firm facts",
        library.firms.flatMap((firm) => firm.facts.map(() => firm)),
      ),
    ],
  };
}

function share(of: string, rows: readonly { checked: Checked }[]): CheckedShare {
  const count = (how: Checked["how"]) => rows.filter((row) => row.checked.how === how).length;
  const [source, recomputed, knowledge] = [count("source"), count("recomputed"), count("knowledge")];
  return { of, all: rows.length, source, recomputed, knowledge, share: rows.length === 0 ? 0 : (source + recomputed) / rows.length };
}
