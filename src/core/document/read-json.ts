/** JSON Resume, and a JobPosting saved as JSON -> Document: every value a block with its path. */

import { parseFragment } from "parse5";
import type { Reading } from "../text/problem.ts";
import { clean, wideOf } from "./decode-text.ts";
import type { Document } from "./document.ts";
import { findJobPosting, writeJobPosting } from "./job-posting.ts";
import { documentOf, type RawFile, refuse } from "./read.ts";
import { TextBuilder } from "./text-builder.ts";

/** Top-level fields of the JSON Resume schema (jsonresume.org/schema). */
const RESUME = ["basics", "work", "volunteer", "education", "publications", "skills", "projects", "awards", "languages"];

/** The Document of a JSON file that is a JSON Resume or a job posting; any other JSON is refused. */
export async function readJson(file: RawFile): Promise<Reading<Document | undefined>> {
  const text = new TextDecoder(wideOf(file.bytes) ?? "utf-8").decode(file.bytes);
  const json: unknown = JSON.parse(text);
  const builder = new TextBuilder();
  const posting = findJobPosting([text]);
  if (posting) {
    writeJobPosting(posting, builder, (html) => writePlain(html, builder));
    return { value: documentOf(file, "html", { ...builder.finish(), structured: posting }), problems: [] };
  }
  const keys = json && typeof json === "object" && !Array.isArray(json) ? Object.keys(json) : [];
  if (keys.filter((key) => RESUME.includes(key)).length < 2 && !keys.includes("basics"))
    return refuse(
      "document.wrong-type",
      "This JSON file is neither a JSON Resume nor a job posting.",
      "A JSON Resume has `basics`, `work` and `education` (jsonresume.org/schema).",
    );
  write(json, "", builder, 0);
  return { value: documentOf(file, "json-resume", { ...builder.finish(), structured: json }), problems: [] };
}

/** Values in the order of the file; "$schema" and "meta" say nothing about the person. */
function write(value: unknown, path: string, builder: TextBuilder, depth: number): void {
  if (depth > 12 || path === "$schema" || path.startsWith("meta")) return;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    const text = clean(String(value)).trim();
    if (text === "") return;
    builder.block("paragraph", { path });
    builder.line([{ text }]);
  } else if (Array.isArray(value)) value.forEach((item, i) => write(item, `${path}[${i}]`, builder, depth + 1));
  else if (value && typeof value === "object")
    for (const [name, item] of Object.entries(value)) write(item, path === "" ? name : `${path}.${name}`, builder, depth + 1);
}

/** The words of a fragment, a block a paragraph. */
function writePlain(html: string, builder: TextBuilder): void {
  const words: string[] = [];
  const pending: { nodeName: string; value?: string; childNodes?: unknown[] }[] = [
    ...(parseFragment(html).childNodes as never[]),
  ].toReversed();
  while (pending.length > 0) {
    const next = pending.pop();
    if (!next) continue;
    if (next.nodeName === "#text") words.push(next.value ?? "");
    if (/^(?:p|div|li|h\d|br|ul|ol)$/.test(next.nodeName)) words.push("\n");
    if (next.nodeName === "li") words.push("• ");
    for (const child of [...((next.childNodes ?? []) as never[])].toReversed()) pending.push(child);
  }
  for (const row of words.join("").split("\n")) {
    const text = row.replace(/\s+/g, " ").trim();
    if (text === "" || text === "•") continue;
    builder.block(text.startsWith("•") ? "item" : "paragraph");
    builder.line([{ text }]);
  }
}
