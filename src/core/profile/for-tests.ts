/** What the tests of this room share: the real lexicon, and Documents made of plain text. */

import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Block, Document } from "../document/document.ts";
import type { HeadingRow, Lexicon, VenueRow, WordRow } from "../text/lexicon.ts";

/** The rows that `content/lexicon` holds for CVs. */
export const LEXICON: Lexicon = {
  headings: load<HeadingRow>("headings"),
  venues: load<VenueRow>("venues"),
  words: load<WordRow>("profile-words"),
  skills: [],
  postings: [],
};

function load<T>(name: string): T[] {
  return parse(readFileSync(new URL(`../../../content/lexicon/${name}.yaml`, import.meta.url), "utf8")) as T[];
}

/** A Document of format "text": one block per run of lines without a blank one, "- " and "• " begin items. */
export function textDocument(text: string): Document {
  const blocks: Block[] = [];
  let at = 0;
  let open = false;
  for (const line of text.split("\n")) {
    const start = at + line.length - line.trimStart().length;
    const end = at + line.trimEnd().length;
    at += line.length + 1;
    if (end <= start) {
      open = false;
      continue;
    }
    const item = /^[-•*] /.test(text.slice(start, end));
    const last = blocks.at(-1);
    if (open && last && !item) {
      last.lines.push({ start, end, runs: [] });
      last.end = end;
    } else {
      blocks.push({ kind: item ? "item" : "paragraph", start, end, lines: [{ start, end, runs: [] }] });
    }
    open = true;
  }
  return {
    id: "cv",
    name: "cv.txt",
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
