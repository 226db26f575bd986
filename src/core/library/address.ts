/** Addresses of content ("concept/dpo") and the text that stands at one of their fields. */

import type { Library } from "./library.ts";

export type ContentKind =
  | "role"
  | "concept"
  | "question"
  | "drill"
  | "workbench"
  | "firm"
  | "area"
  | "round"
  | "recruiter-question"
  | "claim"
  | "method"
  | "work"
  | "source"
  | "skill";

/** The file or row at an address, or undefined. A moved address is followed. */
export function findContent(library: Library, address: string): object | undefined {
  return addresses(library).get(library.moved[address] ?? address);
}

const tables = new WeakMap<Library, Map<string, object>>();

/** Every address of the library with what stands there. Built once for a library. */
export function addresses(library: Library): Map<string, object> {
  const known = tables.get(library);
  if (known) return known;
  const table = new Map<string, object>();
  const add = (kind: ContentKind, rows: readonly { slug: string }[]) => rows.forEach((row) => table.set(`${kind}/${row.slug}`, row));
  add("role", library.roles);
  add("concept", library.concepts);
  add("question", library.questions);
  add("drill", library.drills);
  add("workbench", library.workbenches);
  add("firm", library.firms);
  add("area", library.areas);
  add("round", library.rounds);
  add("recruiter-question", library.recruiterQuestions);
  add("claim", library.claims);
  add("method", library.methods);
  add("work", library.works);
  for (const source of library.sources) table.set(`source/${source.id}`, source);
  for (const skill of library.lexicon.skills) table.set(skillAddress(skill.name), skill);
  tables.set(library, table);
  return table;
}

/** "skill/c++" for "C++": a skill's address is its name in lower case with hyphens. */
export function skillAddress(name: string): string {
  return `skill/${name.toLowerCase().replace(/\s+/g, "-")}`;
}

/**
 * The text at a dotted field of a content file: "trap.correction", "probes.2.ask", "facts.rsp-v3.text" (a list's member may be named by its
 * `slug` or `id`); "" is the name. Undefined when there is none or it is no text.
 */
export function contentText(content: object, field: string): string | undefined {
  if (field === "") return nameOf(content);
  let at: unknown = content;
  for (const step of field.split(".")) {
    if (Array.isArray(at)) {
      at = /^\d+$/.test(step) ? at[Number(step)] : at.find((row: { slug?: string; id?: string }) => row.slug === step || row.id === step);
    } else if (at && typeof at === "object") {
      at = (at as Record<string, unknown>)[step];
    } else return undefined;
  }
  return typeof at === "string" ? at : typeof at === "number" ? String(at) : undefined;
}

/** What a content file is called: its name, the question it asks, or a source's title. */
export function nameOf(content: object): string | undefined {
  const named = content as { name?: string; ask?: string; title?: string };
  return named.name ?? named.ask ?? named.title;
}
