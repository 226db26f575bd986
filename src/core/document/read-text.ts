/** Plain text and Markdown -> Document: a block a paragraph or bullet, hard-wrapped lines joined with what they continue. */

import type { Reading } from "../text/problem.ts";
import type { Document } from "./document.ts";
import { decodeText } from "./decode-text.ts";
import { type InlinePiece, readInline } from "./read-inline.ts";
import type { RawFile } from "./read.ts";
import { documentOf } from "./read.ts";
import { TextBuilder } from "./text-builder.ts";
import { wraps, wrapWidth } from "./wrap-width.ts";

const BULLET = /^\s*(?:[•‣◦▪■●○–—*·+-]|\d{1,3}[.)])\s+(?=\S)/u;
const MARKDOWN_BULLET = /^\s*[*+-]\s+/;
const HEADING = /^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$/;
const UNDERLINE = /^ {0,3}(?:={3,}|-{3,})\s*$/;
const RULE = /^ {0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$/;
const TABLE_RULE = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/;
/** Words that Markdown shows and plain text does not use: two such lines make a file Markdown. */
const MARKS = /^ {0,3}#{1,6}\s+\S|\*\*[^*\n]+\*\*|\[[^\]\n]+\]\((?:https?:|mailto:)|^\s*```/gm;

/** The Document of a text file; Markdown is recognised by its marks. */
export async function readText(file: RawFile): Promise<Reading<Document | undefined>> {
  const { text, problems } = decodeText(file.bytes);
  const markdown = (text.match(MARKS)?.length ?? 0) >= 2;
  const builder = new TextBuilder();
  const lines = (markdown ? text.replace(/<!--[\s\S]*?-->/g, "") : text).split("\n");
  const width = wrapWidth(lines);
  let before = "";
  let item = false;
  let fenced = false;
  for (const [i, raw] of lines.entries()) {
    const line = raw.trimEnd();
    if (markdown && /^\s*(?:```|~~~)/.test(line)) {
      fenced = !fenced;
      before = "";
      continue;
    }
    const marked = markdown && !fenced;
    if (line.trim() === "" || (marked && (TABLE_RULE.test(line) || RULE.test(line) || (UNDERLINE.test(line) && before !== "")))) {
      before = "";
      item = false;
      continue;
    }
    const heading = marked ? line.match(HEADING) : null;
    if (heading || (marked && before === "" && UNDERLINE.test(lines[i + 1] ?? "") && line.length < 80 && !BULLET.test(line))) {
      builder.block("heading", { level: heading?.[1]?.length ?? ((lines[i + 1] ?? "").includes("=") ? 1 : 2) });
      builder.line(readInline(heading?.[2] ?? line.trim()));
      before = "";
      item = false;
      continue;
    }
    const cells =
      marked && /^\s*\|.*\|\s*$/.test(line)
        ? line
            .trim()
            .replace(/^\||\|$/g, "")
            .split("|")
        : undefined;
    if (cells) {
      builder.block("row");
      builder.line(cells.flatMap((cell, at) => [...(at > 0 ? [{ text: "\t" }] : []), ...readInline(cell.trim())]));
      before = "";
      continue;
    }
    const bullet = BULLET.test(line);
    const indented = /^\s{2,}/.test(line);
    const continues: boolean = before !== "" && !bullet && ((item && indented) || wraps(before, line, width));
    if (!continues) {
      const level = 1 + Math.floor((line.length - line.trimStart().length) / 2);
      builder.block(bullet ? "item" : "paragraph", bullet ? { level } : {});
    }
    builder.line(marked ? piecesOf(line) : [{ text: line.trim() }]);
    item = bullet || (continues && item);
    before = line;
  }
  return { value: documentOf(file, markdown ? "markdown" : "text", builder.finish()), problems };
}

/** A Markdown line without its marks; a bullet keeps a plain one. */
function piecesOf(line: string): InlinePiece[] {
  const bullet = line.match(MARKDOWN_BULLET);
  return bullet ? [{ text: "• " }, ...readInline(line.slice(bullet[0].length))] : readInline(line.trim());
}
