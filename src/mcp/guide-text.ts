/** A guide of the library as its authors write it: fields, then prose, and the sources it rests on. */

import { stringify } from "yaml";
import { findContent } from "../core/library/address.ts";
import { expire } from "../core/library/expire.ts";
import type { FirmFact, FirmPaper, Library } from "../core/library/library.ts";

/** The guide at an address as it may be told on a day; undefined where there is none. A fact of a firm that is past its days is told as the question it has become. */
export function tellGuide(library: Library, address: string, today: string): string | undefined {
  const content = findContent(library, address);
  if (!content) return undefined;
  const { body, ...fields } = content as Guide;
  const standing = fields.facts ? { ...fields, facts: fields.facts.map((fact) => tellFact(fact, today)) } : fields;
  return [`# ${library.moved[address] ?? address}`, stringify(standing, { lineWidth: 0 }).trim(), body?.trim(), citations(library, fields)]
    .filter(Boolean)
    .join("\n\n");
}

/** The fields of any kind of content that are told in a way of their own. */
interface Guide {
  body?: string;
  sources?: string[];
  facts?: FirmFact[];
  papers?: FirmPaper[];
}

function tellFact(fact: FirmFact, today: string): object {
  const standing = expire(fact, today);
  if (!standing.stands) return { id: fact.id, kind: fact.kind, toAsk: standing.question };
  const { id, kind, text, source, date, grade } = fact;
  return { id, kind, text, source, date, grade, ...(standing.until ? { mayBeStatedUntil: standing.until } : {}) };
}

function citations(library: Library, { sources = [], facts = [], papers = [] }: Guide): string {
  const ids = new Set([...sources, ...facts.map((row) => row.source), ...papers.map((row) => row.source)]);
  const rows = library.sources
    .filter((row) => ids.has(row.id))
    .map((row) => `- ${row.id}: ${[row.authors, row.title, row.publisher, row.year, row.url].filter(Boolean).join(". ")}`);
  return rows.length > 0 ? `Sources:\n${rows.join("\n")}` : "";
}
