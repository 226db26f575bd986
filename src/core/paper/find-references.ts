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
  const parts = [...text.matchAll(/[^.?!]+/g)].filter((part) => isTitle(part[0]));
  const dated = text.match(/\((?:19|20)\d\d[a-z]?\)[.,:]?\s*/);
  const behind = dated?.index === undefined ? undefined : parts.find((part) => part.index >= (dated.index ?? 0) + dated[0].length - 2);
  const guess = behind ?? parts[0];
  const title =
    quoted?.[1] !== undefined
      ? { words: quoted[1], at: (quoted.index ?? 0) + 1 }
      : guess
        ? { words: guess[0], at: guess.index }
        : undefined;
  const lead = title ? title.words.length - title.words.trimStart().length : 0;
  return {
    span: { document: document.id, start, end },
    ...(year ? { year: fact(year[0], year.index, 4) } : {}),
    ...(title ? { title: fact(title.words.replace(/\s+/g, " ").trim(), title.at + lead, title.words.trim().length) } : {}),
  };
}

/** A stretch of two words and more that is neither a list of authors nor a venue. Author lists hold a comma every few words; titles do not. */
function isTitle(part: string): boolean {
  const text = part.replace(/^\s*\[[\w+.-]{1,12}\]/, "").trim();
  const words = text.split(/\s+/);
  if (
    words.length < 2 ||
    /^(?:In\b|Proc|Proceedings|Journal|Transactions|arXiv|https?:|Advances|pages|vol|\d|\W*(?:19|20)\d\d)/i.test(text)
  )
    return false;
  if (/\bet al\b|\band others\b|\band \p{Lu}$|^\p{Lu}[\p{L}'’-]+,? \p{Lu}$|^(?:and|&) /u.test(text)) return false;
  return (text.match(/,/g) ?? []).length / words.length <= 0.2;
}
