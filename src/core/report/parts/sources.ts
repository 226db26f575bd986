/** Sources and method: every citation of the content used, the versions, and what the engine does and does not know. */

import type { Library } from "../../library/library.ts";
import type { Block, Part } from "../report.ts";
import type { PartBuilder } from "../scope.ts";
import { derivedValue, quoted, saidValue, say } from "../statement.ts";

export const sourcesTemplates = {
  "sources.versions": "Engine {engine}, library {library}. The same files, options and versions give the same report.",
  "sources.method":
    "Every statement is a fixed wording with quoted, computed or cited words in it, and each of those is checked against {cv}, {posting} or the library before the report is shown.",
  "sources.limits":
    "It reads words, not truth: it does not know whether a claim in {cv} holds, what the interviewers will ask, or anything about the firm beyond dated facts and the posting.",
  "sources.unrecognised": "Not recognised as any kind of entry, kept as it stands: “{quote}”",
  "sources.unrecognised-more": "Lines of {cv} that were kept without being recognised: {count}.",
} as const;

const UNRECOGNISED = 12;

export const buildSources: PartBuilder = (scope, built) => {
  const { sources, profile } = scope;
  const named = { cv: saidValue(sources, "cv.name"), posting: saidValue(sources, "posting.name") };
  const blocks: Block[] = [
    { type: "statement", statement: say("sources.method", "method", named) },
    { type: "statement", statement: say("sources.limits", "limits", { cv: named.cv }) },
    {
      type: "statement",
      statement: say("sources.versions", "versions", {
        engine: saidValue(sources, "engine"),
        library: saidValue(sources, "library"),
      }),
    },
  ];
  const unread = profile.unrecognised.map((span) => quoted(sources, span));
  if (unread.length > 0) {
    const count = derivedValue(sources, "count", {}, unread);
    blocks.push({ type: "statement", statement: say("sources.unrecognised-more", "cv", { cv: named.cv, count }) });
    const items = profile.unrecognised
      .slice(0, UNRECOGNISED)
      .map((span) => say("sources.unrecognised", String(span.start), { quote: quoted(sources, span) }));
    blocks.push({ type: "group", label: "Lines kept as they stand", blocks: [{ type: "list", items }] });
  }
  const cited = citedSources([...built.values()], scope.sources.library);
  if (cited.length > 0) blocks.push({ type: "citations", label: "Cited", ids: cited });
  const part: Part = { id: "sources", title: "Sources and method", blocks };
  return part;
};

/** Ids of the sources behind the content that the given parts cite, in the order of the library. */
export function citedSources(parts: readonly Part[], library: Library): string[] {
  const addresses = new Set(JSON.stringify(parts).match(/(?<="address":")[^"]+/g) ?? []);
  const ids = new Set<string>();
  const rows = {
    concept: library.concepts,
    question: library.questions,
    drill: library.drills,
    role: library.roles,
    round: library.rounds,
  };
  for (const [kind, list] of Object.entries(rows))
    for (const row of list) if (addresses.has(`${kind}/${row.slug}`)) for (const id of row.sources) ids.add(id);
  for (const firm of library.firms) if (addresses.has(`firm/${firm.slug}`)) for (const fact of firm.facts) ids.add(fact.source);
  return library.sources.filter((source) => ids.has(source.id)).map((source) => source.id);
}
