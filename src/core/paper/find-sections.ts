/** Document -> its sections in reading order, without a gap: every character but the headings lies in one body. */

import type { Document } from "../document/document.ts";
import { findHeadings, type Heading } from "./find-headings.ts";
import type { Section, SectionKind } from "./paper.ts";
import { kindOfHeading } from "./section-kinds.ts";

/** Kinds that stay what they are behind the references, where everything else is appendix. */
const KEPT = new Set<SectionKind>(["checklist", "limitations", "contributions", "availability", "acknowledgements", "references"]);

/** Two sentences or one long one: what an abstract is and a list of authors is not. */
const SENTENCES = /^(?=[\s\S]{200})[\s\S]*?[a-z)%]\.\s+\p{Lu}/u;

/** The sections of a paper. `title` is where the title ends: what stands before is no section. */
export function findSections(document: Document, title: { start: number; end: number } | undefined): Section[] {
  const headings = findHeadings(document).filter((heading) => !title || heading.start >= title.end);
  const sections: Section[] = [];
  const span = (start: number, end: number) => ({ document: document.id, start, end });
  const first = headings[0]?.start ?? document.text.length;
  const start = title?.end ?? 0;
  if (first > start) sections.push(...frontOf(document, start, first));
  let parents: { level: number; kind: SectionKind }[] = [];
  let behind = false;
  for (const [i, heading] of headings.entries()) {
    const end = headings[i + 1]?.start ?? document.text.length;
    parents = parents.filter((parent) => parent.level < heading.level);
    const kind = kindFor(heading, parents.at(-1)?.kind, behind);
    if (kind === "references") behind = true;
    if (!heading.runIn) parents.push({ level: heading.level, kind });
    const stop = heading.runIn && kind !== "abstract" ? Math.min(end, blockEnd(document, heading.start)) : end;
    sections.push({ kind, heading: span(heading.start, heading.end), body: span(heading.end, stop), level: heading.level });
    if (stop < end && document.text.slice(stop, end).trim() !== "")
      sections.push({ kind: parents.at(-1)?.kind ?? "other", body: span(stop, end), level: parents.at(-1)?.level ?? 1 });
  }
  return withBibliography(document, sections);
}

/** LaTeX sets its list of works without a heading of the source: items with a year behind everything else are that list. */
function withBibliography(document: Document, sections: Section[]): Section[] {
  const last = sections.at(-1);
  if (document.format !== "latex" || !last || sections.some((section) => section.kind === "references")) return sections;
  const blocks = document.blocks.filter((block) => block.start >= last.body.start);
  const from =
    blocks.findLastIndex((block) => block.kind !== "item" || !/\b(?:19|20)\d\d\b/.test(document.text.slice(block.start, block.end))) + 1;
  const first = blocks[from];
  if (!first) return sections;
  const start = first.start;
  const before = { ...last, body: { ...last.body, end: start } };
  return [...sections.slice(0, -1), before, { kind: "references", body: { ...last.body, start }, level: 1 }];
}

function kindFor(heading: Heading, parent: SectionKind | undefined, behind: boolean): SectionKind {
  const own = kindOfHeading(heading.text);
  if (parent === "checklist" || parent === "appendix" || parent === "limitations") return own && KEPT.has(own) ? own : parent;
  if (behind && (own === undefined || !KEPT.has(own))) return "appendix";
  // "Analysis" is a method under Methods and a result elsewhere.
  if (own === "results" && parent === "methods") return parent;
  if (own === "introduction" && parent && parent !== "front") return parent;
  return own ?? parent ?? "other";
}

/** What stands between the title and the first heading: authors, and in LaTeX and plain text the abstract, which is its first long paragraph. */
function frontOf(document: Document, start: number, end: number): Section[] {
  const span = (from: number, to: number) => ({ document: document.id, start: from, end: to });
  const long = document.blocks.find(
    (block) =>
      block.start >= start && block.end <= end && block.kind === "paragraph" && SENTENCES.test(document.text.slice(block.start, block.end)),
  );
  if (!long) return [{ kind: "front", body: span(start, end), level: 1 }];
  const before = long.start > start ? [{ kind: "front" as const, body: span(start, long.start), level: 1 }] : [];
  return [...before, { kind: "abstract", body: span(long.start, end), level: 1 }];
}

function blockEnd(document: Document, at: number): number {
  return document.blocks.find((block) => block.start <= at && at < block.end)?.end ?? at;
}
