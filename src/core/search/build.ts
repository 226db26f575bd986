/** Library -> Index. */

import MiniSearch from "minisearch";
import type { Alias, Library, Source } from "../library/library.ts";
import { fold, words } from "../text/fold.ts";
import type { Entry } from "./search.ts";

export interface Index {
  entries: ReadonlyMap<string, Entry>;
  /** Folded name or alias -> the addresses that bear it. */
  named: ReadonlyMap<string, readonly string[]>;
  engine: MiniSearch<Entry>;
}

/** How much a word found in a field counts. A name says what a thing is; the text only mentions. */
const WEIGHTS = { name: 8, aliases: 6, gist: 2, text: 1 } as const;

/** Words that say nothing about what a text is about. They stay in names and aliases, where "to" may be half of it. */
const EMPTY = new Set(
  "a an and any are as at be been but by can do does for from had has have how if in into is it its may more most no not of on one or so than that the their them then there these they this to was were what when where which who why will with would you your".split(
    " ",
  ),
);

const built = new WeakMap<Library, Index>();
const preparing = new WeakMap<Library, Promise<Index>>();

/** The index of a library, made once: half a second of work for about 1,300 entries. A server had better call `prepareIndex` first. */
export function buildIndex(library: Library): Index {
  const known = built.get(library);
  if (known) return known;
  const index = emptyIndex(library);
  index.engine.addAll([...index.entries.values()]);
  built.set(library, index);
  return index;
}

/** Builds the same index in small pieces, between which other work of the process goes on. Calls share one build. */
export function prepareIndex(library: Library): Promise<Index> {
  const known = built.get(library);
  if (known) return Promise.resolve(known);
  const index = emptyIndex(library);
  const promise =
    preparing.get(library) ??
    index.engine.addAllAsync([...index.entries.values()], { chunkSize: 10 }).then(() => {
      built.set(library, index);
      return index;
    });
  preparing.set(library, promise);
  return promise;
}

function emptyIndex(library: Library): Index {
  const entries = listEntries(library);
  const named = new Map<string, string[]>();
  for (const { address, name, aliases } of entries) {
    for (const key of new Set([name, ...aliases].map((text) => fold(text).trim()))) named.set(key, [...(named.get(key) ?? []), address]);
  }
  const engine = new MiniSearch<Entry>({
    idField: "address",
    fields: Object.keys(WEIGHTS),
    extractField: (entry, field) => {
      const value = entry[field as keyof Entry];
      return Array.isArray(value) ? value.join(" ") : value;
    },
    tokenize: terms,
    processTerm: (term) => term,
    searchOptions: { boost: WEIGHTS },
  });
  return { entries: new Map(entries.map((entry) => [entry.address, entry])), named, engine };
}

/** The words of a field, each once: a thing is not more about a word for saying it twice, and the index is built in half the time. */
function terms(text: string, field?: string): string[] {
  const all = new Set(words(text));
  return field === "gist" || field === "text" ? [...all].filter((word) => word.length > 1 && !EMPTY.has(word)) : [...all];
}

/** Everything that can be found, as the index holds it. */
export function listEntries(library: Library): Entry[] {
  return [
    ...library.roles.map(
      (row): Entry => ({
        address: `role/${row.slug}`,
        kind: "role",
        name: row.name,
        aliases: row.titles,
        gist: row.sentence,
        text: join(row.body, ...row.signals.flatMap((signal) => [signal.name, signal.tests])),
      }),
    ),
    ...library.concepts.map(
      (row): Entry => ({
        address: `concept/${row.slug}`,
        kind: "concept",
        name: row.name,
        aliases: row.aliases.map(spelling),
        gist: row.definition,
        text: join(row.body, row.trap.claim, row.trap.correction, row.disagreement, ...row.probes.map((probe) => probe.ask)),
      }),
    ),
    ...library.questions.map(
      (row): Entry => ({
        address: `question/${row.slug}`,
        kind: "question",
        name: row.ask,
        aliases: [row.slug.replaceAll("-", " ")],
        gist: row.tests ?? row.why ?? row.good ?? "",
        text: join(row.kind, row.setup, row.hypothesis, ...row.followUps, ...Object.values(row.variants)),
      }),
    ),
    ...library.drills.map(
      (row): Entry => ({
        address: `drill/${row.slug}`,
        kind: "drill",
        name: row.name,
        aliases: [row.slug.replaceAll("-", " ")],
        gist: row.brief,
        text: join(row.kind, row.hypothesis, row.pick, row.body),
      }),
    ),
    ...library.firms.map(
      (row): Entry => ({
        address: `firm/${row.slug}`,
        kind: "firm",
        name: row.name,
        aliases: row.aliases.map(spelling),
        gist: `Works on ${row.areas.map((area) => area.name.toLowerCase()).join("; ")}.`,
        text: join(row.body, ...row.facts.filter((fact) => fact.grade !== "D").map((fact) => fact.text)),
      }),
    ),
    ...library.areas.map(
      (row): Entry => ({
        address: `area/${row.slug}`,
        kind: "area",
        name: row.name,
        aliases: row.aliases.map(spelling),
        gist: row.question,
        text: join(row.body, row.evidence, row.firstQuarter),
      }),
    ),
    ...library.sources.map(
      (row): Entry => ({
        address: `source/${row.id}`,
        kind: "source",
        name: row.title,
        aliases: [],
        gist: describe(row),
        text: "",
      }),
    ),
  ];
}

function spelling(alias: Alias): string {
  return typeof alias === "string" ? alias : alias.text;
}

function describe({ authors, publisher, year }: Source): string {
  return [authors ?? publisher, String(year)].filter(Boolean).join(", ");
}

function join(...texts: (string | undefined)[]): string {
  return texts.filter(Boolean).join("\n");
}
