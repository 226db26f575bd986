/** Reading small files in tests. */

import type { Reading } from "../text/problem.ts";
import type { Document } from "./document.ts";
import { readDocument } from "./read.ts";

/** What `readDocument` makes of a text or of bytes. */
export function read(content: string | Uint8Array): Promise<Reading<Document | undefined>> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
  return readDocument({ id: "cv", name: "file", sha256: "0", bytes });
}

/** The Document of a file that must be read; throws with what was said instead. */
export async function readGood(content: string | Uint8Array): Promise<Document> {
  const { value, problems } = await read(content);
  if (!value) throw new Error(`not read: ${problems.map((problem) => problem.message).join(" ")}`);
  return value;
}

/** Blocks as "kind: text", with the level of headings, and "|" for tabs. */
export function outline({ text, blocks }: Document): string[] {
  return blocks.map((block) => {
    const level = block.kind === "heading" ? String(block.level ?? "") : "";
    return `${block.kind}${level}: ${text.slice(block.start, block.end).replace(/\n/g, " / ").replace(/\t/g, " | ")}`;
  });
}

/** Links as "words -> target". */
export function linked({ text, links }: Document): string[] {
  return links.map((link) => `${text.slice(link.start, link.end)} -> ${link.target}`);
}
