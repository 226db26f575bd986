/** HTML -> Document: a job board's structured data first, then the main text of the page. */

import { parse, type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import type { Reading } from "../text/problem.ts";
import { decodeText } from "./decode-text.ts";
import type { Document, HiddenText } from "./document.ts";
import { findJobPosting, writeJobPosting } from "./job-posting.ts";
import { documentOf, type RawFile } from "./read.ts";
import { type Piece, safeTarget, TextBuilder } from "./text-builder.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Elements that hold nothing of the text. */
const SKIPPED = new Set(
  "script style noscript template svg canvas iframe object nav footer aside form button select option textarea input dialog video audio picture img link meta head".split(
    " ",
  ),
);
/** Elements that end the line before them and the one in them. */
const BLOCKS = new Set(
  "p div section article main header h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table thead tbody tr blockquote pre figure figcaption address hr details summary body html center".split(
    " ",
  ),
);
/** Where a job board keeps the posting itself; the first that is found and holds enough text is read alone. */
const MAINS: readonly ((element: Element) => boolean)[] = [
  (element) => has(element, "id", /^(?:content|job-?(?:description|content|details?))$/i) && has(element, "class", /job|posting|^$/i),
  (element) =>
    has(
      element,
      "class",
      /(?:^|[\s_-])(?:job__description|job-?(?:description|post(?:ing)?)|posting-page|posting-content|ashby-job-posting-(?:left|right)-pane|opening)/i,
    ),
  (element) => element.tagName === "main" || has(element, "role", /^main$/),
  (element) => element.tagName === "article",
];
const ENOUGH = 400;

/** The Document of a saved page. */
export async function readHtml(file: RawFile): Promise<Reading<Document | undefined>> {
  const { text, problems } = decodeText(file.bytes);
  const page = parse(text);
  const posting = findJobPosting(scripts(page));
  const builder = new TextBuilder();
  const hidden: HiddenText[] = [];
  if (posting) {
    writeJobPosting(posting, builder, (html) => writeNodes(parseFragment(html).childNodes, builder, hidden));
    const finished = builder.finish();
    if (finished.text.length > ENOUGH) return { value: documentOf(file, "html", { ...finished, hidden, structured: posting }), problems };
  }
  const whole = new TextBuilder();
  const body = elements(page).find((element) => element.tagName === "body");
  const main = MAINS.map(
    (test) =>
      elements(page)
        .filter(test)
        .toSorted((a, b) => textLength(b) - textLength(a))[0],
  ).find((element) => element && textLength(element) > ENOUGH);
  const title = elements(page).find((element) => element.tagName === "title");
  const h1 = main && elements(main).find((element) => element.tagName === "h1");
  const outer = h1
    ? undefined
    : elements(page).find((element) => element.tagName === "h1" || (element.tagName === "h2" && has(element, "class", /title|headline/i)));
  const named = title ? plain(title) : "";
  const said = outer ?? h1;
  if (named !== "" && named !== (said ? plain(said) : "")) writeLine(whole, "paragraph", [{ text: named }], "page.title");
  if (outer && main) writeLine(whole, "heading", [{ text: plain(outer) }], undefined, 1);
  writeNodes((main ?? body ?? page).childNodes as Node[], whole, hidden);
  return { value: documentOf(file, "html", { ...whole.finish(), hidden }), problems };
}

function scripts(page: { childNodes: unknown[] }): string[] {
  return elements(page)
    .filter((element) => element.tagName === "script" && has(element, "type", /^application\/ld\+json$/i))
    .map((element) => element.childNodes.map((child) => ("value" in child ? child.value : "")).join(""));
}

function elements(node: { childNodes: unknown[] }): Element[] {
  const found: Element[] = [];
  const pending: unknown[] = [...node.childNodes].toReversed();
  while (pending.length > 0) {
    const next = pending.pop() as Element;
    if (!next.tagName) continue;
    found.push(next);
    for (const child of next.childNodes.toReversed()) pending.push(child);
  }
  return found;
}

function has(element: Element, name: string, pattern: RegExp): boolean {
  return pattern.test(element.attrs.find((row) => row.name === name)?.value ?? (pattern.source.includes("|^$") ? "" : "\u0000"));
}

function plain(element: Element): string {
  const words: string[] = [];
  const pending: Node[] = [...element.childNodes].toReversed();
  while (pending.length > 0) {
    const next = pending.pop() as Node;
    if ("value" in next && next.nodeName === "#text") words.push(next.value);
    else if ("childNodes" in next && !SKIPPED.has(next.nodeName)) for (const child of next.childNodes.toReversed()) pending.push(child);
  }
  return words.join("").replace(/\s+/g, " ").trim();
}

function textLength(element: Element): number {
  return plain(element).length;
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
function writeNodes(nodes: readonly Node[], builder: TextBuilder, hidden: HiddenText[]): void {
  let pieces: Piece[] = [];
  let kind: "heading" | "item" | "paragraph" | "row" = "paragraph";
  let level = 1;
  const flush = () => {
    writeLine(builder, kind, pieces, undefined, kind === "heading" || kind === "item" ? level : undefined);
    pieces = [];
    if (kind === "item") kind = "paragraph";
  };
  const visit = (node: Node, look: Look, depth: number) => {
    if (node.nodeName === "#text" && "value" in node) {
      pieces.push({ text: node.value, ...look });
      return;
    }
    if (!("tagName" in node) || SKIPPED.has(node.tagName) || depth > 400) return;
    const why = hiddenBy(node);
    if (why) {
      const text = plain(node);
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
    const target = tag === "a" ? safeTarget(node.attrs.find((row) => row.name === "href")?.value) : undefined;
    const own: Look = {
      ...look,
      ...(tag === "b" || tag === "strong" ? { bold: true } : {}),
      ...(tag === "i" || tag === "em" ? { italic: true } : {}),
      ...(target ? { target } : {}),
    };
    for (const child of node.childNodes) visit(child, own, depth + 1);
    if (block) {
      flush();
      kind = /^(?:h[1-6]|li|tr)$/.test(tag) ? "paragraph" : outer;
    }
  };
  for (const node of nodes) visit(node, {}, 0);
  flush();
}

/** "css" for text that is made invisible in place; "menu" for parts that pages fold away, which nobody meant to hide. */
function hiddenBy(element: Element): "css" | "menu" | undefined {
  const style = element.attrs.find((row) => row.name === "style")?.value ?? "";
  if (element.attrs.some((row) => row.name === "hidden" || (row.name === "aria-hidden" && row.value === "true"))) return "menu";
  if (
    /(?:visibility\s*:\s*hidden|font-size\s*:\s*[01](?:px|pt|em)?\s*(?:;|$)|opacity\s*:\s*0(?:\.0+)?\s*(?:;|$)|text-indent\s*:\s*-\d{3,}|left\s*:\s*-\d{4,})/i.test(
      style,
    )
  )
    return "css";
  if (/display\s*:\s*none/i.test(style)) return "css";
  if (/(?:^|;)\s*color\s*:\s*(?:#fff(?:fff)?\b|white\b|rgb\(\s*255,\s*255,\s*255\s*\))/i.test(style) && !/background/i.test(style))
    return "css";
  return undefined;
}
