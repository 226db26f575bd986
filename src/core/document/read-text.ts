/** Plain text -> Document: every line a block, wrapped bullets joined with their continuation lines. */

import type { Reading } from "../text/problem.ts";
import type { Document } from "./document.ts";
import type { RawFile } from "./read.ts";
import { documentOf } from "./read.ts";
import { TextBuilder } from "./text-builder.ts";

const BULLET = /^\s*(?:[•‣◦▪■●○–—*·-]|\d{1,3}[.)])\s+/u;

/** The Document of a text file. */
export async function readText(file: RawFile): Promise<Reading<Document | undefined>> {
  const text = new TextDecoder("utf-8")
    .decode(file.bytes)
    .replace(/\r\n?/g, "\n")
    .replace(/[\u0000-\u0008\u000b-\u001f]/g, "");
  const builder = new TextBuilder();
  let item = false;
  let blank = true;
  for (const raw of text.split("\n")) {
    const line = raw.trimEnd();
    if (line.trim() === "") {
      blank = true;
      item = false;
      continue;
    }
    const bullet = BULLET.test(line);
    const continuation: boolean = !blank && item && !bullet && /^\s{2,}/.test(line);
    if (!continuation)
      builder.block(bullet ? "item" : "paragraph", bullet ? { level: 1 + Math.floor((line.length - line.trimStart().length) / 2) } : {});
    builder.line([{ text: line.trim() }]);
    item = bullet || continuation;
    blank = false;
  }
  return { value: documentOf(file, "text", builder.finish()), problems: [] };
}
