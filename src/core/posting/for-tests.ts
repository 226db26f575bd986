/** What the tests of this room share: the real lexicon, Documents made of plain text, and rows as short strings. */

import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Block, Document } from "../document/document.ts";
import type { Lexicon, PostingRow, WordRow } from "../text/lexicon.ts";
import type { Posting } from "./posting.ts";
import { readPosting } from "./read.ts";

/** The rows that `content/lexicon` holds for postings, with the role nouns that heads are read by. */
export const LEXICON: Lexicon = {
  headings: [],
  venues: [],
  skills: [],
  words: [...load<WordRow>("posting-words"), ...load<WordRow>("profile-words")],
  postings: load<PostingRow>("postings"),
};

function load<T>(name: string): T[] {
  return parse(readFileSync(new URL(`../../../content/lexicon/${name}.yaml`, import.meta.url), "utf8")) as T[];
}

/** A Document of format "text": a block for each line, "# " begins a heading, "- " an item. */
export function postingOf(text: string): Document {
  const blocks: Block[] = [];
  let at = 0;
  for (const line of text.split("\n")) {
    const start = at + line.length - line.trimStart().length;
    const end = at + line.trimEnd().length;
    at += line.length + 1;
    if (end <= start) continue;
    const heading = line.startsWith("# ");
    const from = heading ? start + 2 : start;
    blocks.push({
      kind: heading ? "heading" : /^[-•*] /.test(line) ? "item" : "paragraph",
      start: from,
      end,
      lines: [{ start: from, end, runs: [] }],
    });
  }
  return {
    id: "posting",
    name: "posting.txt",
    format: "text",
    sha256: "0".repeat(64),
    bytes: text.length,
    text,
    blocks,
    pages: [],
    links: [],
    hidden: [],
  };
}

/** The Posting of a plain text. */
export function readText(text: string): Posting {
  return readPosting(postingOf(text), LEXICON).value;
}

/** Rows as "strength: words". */
export function rowsOf(text: string): string[] {
  return readText(text).requirements.map((row) => `${row.strength}: ${row.text}`);
}
