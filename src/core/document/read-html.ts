/** HTML -> Document: a job board's structured data first, then the main text of the page. */

import { parse, parseFragment } from "parse5";
import type { Reading } from "../text/problem.ts";
import { clean, decodeText } from "./decode-text.ts";
import type { Document, HiddenText } from "./document.ts";
import { findMain } from "./find-main.ts";
import { attributeOf, type Element, elementsOf, type Node, SKIPPED, wordsOf } from "./html-element.ts";
import { type Ground, look, readSheet, type Sheet } from "./html-visibility.ts";
import { findJobPosting, writeJobPosting } from "./job-posting.ts";
import { documentOf, type RawFile } from "./read.ts";
import { type Piece, safeTarget, TextBuilder } from "./text-builder.ts";

/** Elements that end the line before them and the one in them. */
const BLOCKS = new Set(
  "p div section article main header h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table thead tbody tr blockquote pre figure figcaption address hr details summary body html center".split(
    " ",
  ),
);
/** How much more the page must say than its structured data before the page is believed to hold the fuller posting. */
const FULLER = 1.5;
/** The encoding that a page names in its head. */
const CHARSET = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)|^\s*<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]+)/i;

/** The Document of a saved page. */
export async function readHtml(file: RawFile): Promise<Reading<Document | undefined>> {
  const { text, problems } = decodeText(file.bytes, charsetOf(file.bytes));
  const page = parse(text);
  const all = elementsOf(page);
  const sheet = sheetOf(all);
  const posting = findJobPosting(scriptsOf(all));
  const main = findMain(page);
  if (posting) {
    const builder = new TextBuilder();
    const hidden: HiddenText[] = [];
    writeJobPosting(posting, builder, (html) => writeNodes(parseFragment(html).childNodes, builder, hidden, readSheet([], false)));
    const finished = builder.finish();
    const shown = main?.board ? main.elements.reduce((sum, element) => sum + wordsOf(element).length, 0) : 0;
    if (finished.text.trim() !== "" && shown < FULLER * finished.text.length)
      return { value: documentOf(file, "html", { ...finished, hidden, structured: posting }), problems };
  }
  const builder = new TextBuilder();
  const hidden: HiddenText[] = [];
  const body = all.find((element) => element.tagName === "body");
  const title = all.find((element) => element.tagName === "title");
  const inner = main?.elements.flatMap((element) => elementsOf(element)).find(isTitle);
  const outer = inner ? undefined : all.find(isTitle);
  const named = title ? wordsOf(title) : "";
  const said = inner ?? outer;
  if (named !== "" && named !== (said ? wordsOf(said) : "")) writeLine(builder, "paragraph", [{ text: named }], "page.title");
  if (outer && main) writeLine(builder, "heading", [{ text: wordsOf(outer) }], undefined, 1);
  for (const element of main?.elements ?? []) writeNodes([element], builder, hidden, sheet);
  if (!main) writeNodes(body ? [body] : (page.childNodes as Node[]), builder, hidden, sheet);
  return { value: documentOf(file, "html", { ...builder.finish(), hidden, ...(posting ? { structured: posting } : {}) }), problems };
}

/** The heading that names the page: the first of level 1, or one of level 2 that a class calls the title (Lever's posting-headline). */
function isTitle(element: Element): boolean {
  return (
    element.tagName === "h1" ||
    (element.tagName === "h2" &&
      [element, element.parentNode as Element].some((row) => /title|headline/i.test(("attrs" in row && attributeOf(row, "class")) || "")))
  );
}

function charsetOf(bytes: Uint8Array): string | undefined {
  const [, meta, xml] = Buffer.from(bytes.subarray(0, 4096)).toString("latin1").match(CHARSET) ?? [];
  return meta ?? xml;
}

function scriptsOf(all: readonly Element[]): string[] {
  return all
    .filter((element) => element.tagName === "script" && /^\s*application\/ld\+json\b/i.test(attributeOf(element, "type") ?? ""))
    .map(rawOf);
}

function sheetOf(all: readonly Element[]): Sheet {
  const open = all.some((element) => element.tagName === "link" && /\bstylesheet\b/i.test(attributeOf(element, "rel") ?? ""));
  return readSheet(
    all.filter((element) => element.tagName === "style" && !/print/i.test(attributeOf(element, "media") ?? "")).map(rawOf),
    open,
  );
}

function rawOf(element: Element): string {
  return element.childNodes.map((child) => ("value" in child ? child.value : "")).join("");
}

function writeLine(
  builder: TextBuilder,
  kind: "heading" | "item" | "paragraph" | "row",
  pieces: readonly Piece[],
  path?: string,
  level?: number,
): void {
  const trimmed = squeeze(pieces);
  if (trimmed.length === 0) return;
  builder.block(kind, { ...(path ? { path } : {}), ...(level ? { level } : {}) });
  builder.line(kind === "item" ? [{ text: "• " }, ...trimmed] : trimmed);
}

/** Runs of white space to one space, none at the ends; pieces left empty go. */
function squeeze(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const before = out.at(-1)?.text ?? " ";
    const text = piece.text.replace(/[ \n\r\f\u00a0]+/g, " ");
    const shown = /\s$/.test(before) ? text.replace(/^ +/, "") : text;
    if (shown !== "") out.push({ ...piece, text: shown });
  }
  const last = out.at(-1);
  if (last) last.text = last.text.trimEnd();
  return out.filter((piece) => piece.text !== "");
}

interface Look {
  bold?: boolean;
  italic?: boolean;
  target?: string;
}

/** Writes nodes in order, a block for each block element. Nesting is followed with a limit, so that a page nested a million deep is read flat. */
function writeNodes(nodes: readonly Node[], builder: TextBuilder, hidden: HiddenText[], sheet: Sheet): void {
  let pieces: Piece[] = [];
  let kind: "heading" | "item" | "paragraph" | "row" = "paragraph";
  let level = 1;
  const flush = () => {
    writeLine(builder, kind, pieces, undefined, kind === "heading" || kind === "item" ? level : undefined);
    pieces = [];
    if (kind === "item") kind = "paragraph";
  };
  const visit = (node: Node, style: Look, ground: Ground, depth: number) => {
    if (node.nodeName === "#text" && "value" in node) {
      pieces.push({ text: clean(node.value), ...style });
      return;
    }
    if (!("tagName" in node) || SKIPPED.has(node.tagName) || depth > 400) return;
    const { why, ground: below } = look(node, sheet, ground);
    if (why) {
      const text = wordsOf(node);
      if (why === "css" && text !== "") hidden.push({ text, why });
      return;
    }
    const tag = node.tagName;
    if (tag === "br") return flush();
    const cell = tag === "td" || tag === "th";
    if (cell && pieces.some((piece) => piece.text.trim() !== "")) pieces.push({ text: "\t" });
    const block = BLOCKS.has(tag) && !(kind === "row" && pieces.length > 0 && /^(?:p|div)$/.test(tag));
    if (block) flush();
    const outer = kind;
    if (/^h[1-6]$/.test(tag)) {
      kind = "heading";
      level = Number(tag[1]);
    } else if (tag === "li") {
      kind = "item";
      level = 1;
    } else if (tag === "tr") kind = "row";
    const target = tag === "a" ? safeTarget(attributeOf(node, "href")) : undefined;
    const own: Look = {
      ...style,
      ...(tag === "b" || tag === "strong" ? { bold: true } : {}),
      ...(tag === "i" || tag === "em" ? { italic: true } : {}),
      ...(target ? { target } : {}),
    };
    for (const child of node.childNodes) visit(child, own, below, depth + 1);
    if (block) {
      flush();
      kind = /^(?:h[1-6]|li|tr)$/.test(tag) ? "paragraph" : outer;
    }
  };
  for (const node of nodes) visit(node, {}, "ffffff", 0);
  flush();
}
