/** The works a paper cites, from its references section. */

import type { Document } from "../document/document.ts";
import type { Fact } from "../text/span.ts";
import type { Reference, Section } from "./paper.ts";

const YEAR = /\b(?:19[5-9]|20[0-4])\d(?=[a-z]?\b)/g;
/** What opens a reference: "[12]", "12.", a bullet, or a family name before a comma and an initial. */
const OPENS = /^\s*(?:\[[\w+.-]{1,12}\]|\d{1,3}\.\s|•|\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?, (?:\p{Lu}\.|\p{Lu}[\p{L}'’-]+))/u;

/** References in the order of the list. A line that opens none goes on with the one before. */
export function findReferences(document: Document, sections: readonly Section[]): Reference[] {
  const references: Reference[] = [];
  for (const section of sections) {
    if (section.kind !== "references") continue;
    let open: { start: number; end: number } | undefined;
    const close = () => {
      if (open && open.end - open.start > 25) references.push(read(document, open.start, open.end));
      open = undefined;
    };
    for (const block of document.blocks) {
      if (block.start < section.body.start || block.end > section.body.end || block.kind === "header" || block.kind === "footer") continue;
      for (const [i, line] of block.lines.entries()) {
        const text = document.text.slice(line.start, line.end);
        const numbered = /^\s*(?:\[[\w+.-]{1,12}\]|\d{1,3}\.\s|•)/.test(text);
        if (!open || numbered || (i === 0 && (block.lines.length > 1 || OPENS.test(text)))) {
          close();
          open = { start: line.start, end: line.end };
        } else open.end = line.end;
      }
    }
    close();
  }
  return references;
}

function read(document: Document, start: number, end: number): Reference {
  const text = document.text.slice(start, end);
  const fact = (value: string, at: number, length: number): Fact => ({
    value,
    spans: [{ document: document.id, start: start + at, end: start + at + length }],
  });
  const year = [...text.matchAll(YEAR)].at(-1);
  const quoted = text.match(/[“"]([^”"]{12,})[”"]/);
  const parts = [...text.matchAll(/[^.?!]+/g)].filter(
    (part) => part[0].trim().split(/\s+/).length >= 3 && !/\b(?:et al|and \p{Lu}\.?$|In Proc|arXiv|https?:|pages|vol)\b/u.test(part[0]),
  );
  const longest = parts.slice(0, 4).toSorted((a, b) => commas(a[0]) - commas(b[0]) || b[0].length - a[0].length)[0];
  const title =
    quoted?.[1] !== undefined
      ? { words: quoted[1], at: (quoted.index ?? 0) + 1 }
      : longest
        ? { words: longest[0], at: longest.index }
        : undefined;
  const lead = title ? title.words.length - title.words.trimStart().length : 0;
  return {
    span: { document: document.id, start, end },
    ...(year ? { year: fact(year[0], year.index, 4) } : {}),
    ...(title ? { title: fact(title.words.replace(/\s+/g, " ").trim(), title.at + lead, title.words.trim().length) } : {}),
  };
}

/** Author lists hold a comma every two words; titles do not. */
function commas(text: string): number {
  return (text.match(/,/g) ?? []).length / text.split(/\s+/).length > 0.2 ? 1 : 0;
}
