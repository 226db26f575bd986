/** The front of a paper: authors and date. The title is `read-title.ts`; the abstract is a section. */

import type { Document } from "../document/document.ts";
import type { Fact, Span } from "../text/span.ts";
import type { Section } from "./paper.ts";

/** Words of a line that names an institution, an address or a footnote, not people. */
const NO_PEOPLE =
  /@|https?:|\b(?:universit|institut|department|school|college|laborator|labs?\b|inc\b|google|deepmind|openai|anthropic|meta ai|microsoft|research\b|centre|center|hospital|faculty|abstract|keywords|correspond|equal|contribut|conference|proceedings|preprint|review|submitted|published|workshop|street|avenue|anonymous|arxiv)/i;
const NAME =
  /^(?:\p{Lu}[\p{L}'’.-]*|van|von|de|der|den|del|da|di|la|le|bin|al)(?: (?:\p{Lu}[\p{L}'’.-]*|van|von|de|der|den|del|da|di|la|le|bin|al)){1,4}$/u;
const MONTH =
  "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)";
const DATES: readonly { pattern: RegExp; example: string }[] = [
  { pattern: new RegExp(String.raw`\b\d{1,2} ${MONTH}\.?,? (?:19|20)\d\d\b`), example: "1 Nov 2024" },
  { pattern: new RegExp(String.raw`\b${MONTH}\.? (?:\d{1,2}(?:st|nd|rd|th)?, )?(?:19|20)\d\d\b`), example: "March 3, 2025" },
  { pattern: /\b(?:19|20)\d\d-[01]\d(?:-[0-3]\d)?\b/, example: "2025-03-03" },
  {
    pattern:
      /(?<=\b(?:NeurIPS|NIPS|ICML|ICLR|ACL|EMNLP|NAACL|AAAI|CVPR|Conference|Proceedings|Published|Accepted|Preprint|Copyright|©)[^\n.]{0,60})\b(?:19|20)\d\d\b/i,
    example: "38th Conference on ... (NeurIPS 2024)",
  },
];

/** Five words in a row without a capital: a sentence has them, a list of names and institutions has not. */
const PROSE = /(?:(?<![\p{L}\p{N}])\p{Ll}[\p{L}'’-]*[\s,;]+){4}\p{Ll}/u;

/**
 * People named between title and text. A name that is set in another way than "Given Family" is not found. The first sentence ends the list, so that a file
 * without headings does not give every name in it as an author.
 */
export function findAuthors(document: Document, sections: readonly Section[]): Fact[] {
  const front = sections.find((section) => section.kind === "front")?.body;
  if (!front) return [];
  const authors: Fact[] = [];
  for (const block of document.blocks) {
    if (block.start < front.start || block.end > front.end) continue;
    for (const line of block.lines) {
      const text = document.text.slice(line.start, line.end);
      if (PROSE.test(text)) {
        if (NO_PEOPLE.test(text)) continue;
        return authors;
      }
      for (const match of text.matchAll(/[^,;\t&|]+/g))
        for (const part of split(match[0], match.index)) {
          const value = part.text
            .replace(/[\d*†‡§¶∗,⋆♠♣♥♦]+/gu, "")
            .replace(/\s+/g, " ")
            .trim();
          if (NO_PEOPLE.test(value) || !NAME.test(value)) continue;
          const start = line.start + part.at + (part.text.length - part.text.trimStart().length);
          authors.push({ value, spans: [{ document: document.id, start, end: start + part.text.trim().length }] });
        }
    }
  }
  return authors;
}

/** Parts around "and"; a line that starts "By" or "Authors:" loses that. */
function split(text: string, at: number): { text: string; at: number }[] {
  const parts: { text: string; at: number }[] = [];
  let from = text.match(/^\s*(?:by|authors?:)\s+/i)?.[0].length ?? 0;
  for (const match of text.matchAll(/(?:^|\s)and\s/g)) {
    if (match.index > from) parts.push({ text: text.slice(from, match.index), at: at + from });
    from = match.index + match[0].length;
  }
  parts.push({ text: text.slice(from), at: at + from });
  return parts;
}

/** The date printed before the introduction, on the first page where there are pages. */
export function findDate(document: Document, abstract: Span | undefined): Fact | undefined {
  const page = document.blocks.findLast((block) => block.page === 1);
  const end = page ? page.end : (abstract?.start ?? 600);
  const text = document.text.slice(0, Math.min(end, 6000));
  for (const row of DATES) {
    const match = text.match(row.pattern);
    if (match?.index !== undefined)
      return { value: match[0], spans: [{ document: document.id, start: match.index, end: match.index + match[0].length }] };
  }
  return undefined;
}
