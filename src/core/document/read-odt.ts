/** OpenDocument text (.odt) -> Document: headings, paragraphs, lists, table rows, links; what is hidden is kept apart. */

import type { Reading } from "../text/problem.ts";
import { clean } from "./decode-text.ts";
import { hiddenWhy, type Look } from "./docx-look.ts";
import type { Document, HiddenText } from "./document.ts";
import { childrenOf, find, parseXml, type XmlNode } from "./parse-xml.ts";
import { documentOf, type RawFile, refuse } from "./read.ts";
import { readZip, ZipTooLarge } from "./read-zip.ts";
import { type Piece, safeTarget, TextBuilder } from "./text-builder.ts";

/** Elements that hold no text of the page: notes to editors, deleted text, tables of contents. */
const SKIPPED = new Set(["office:annotation", "text:tracked-changes", "text:sequence-decls", "office:forms", "svg:title", "svg:desc"]);

interface Context {
  builder: TextBuilder;
  hidden: HiddenText[];
  styles: ReadonlyMap<string, XmlNode>;
}

/** The Document of an OpenDocument text. */
export async function readOdt(file: RawFile): Promise<Reading<Document | undefined>> {
  let members: Map<string, string>;
  try {
    members = await readZip(file.bytes, /^(?:content|styles)\.xml$/);
  } catch (error) {
    return error instanceof ZipTooLarge
      ? refuse(
          "document.large",
          "This OpenDocument file unpacks to more than a document can hold, so reading was stopped.",
          "Save it as PDF and use that.",
        )
      : refuse("document.corrupt", "This OpenDocument file is damaged and cannot be opened.", "Open it, save it again, or save it as PDF.");
  }
  const content = parseXml(members.get("content.xml") ?? "");
  const sheets = [parseXml(members.get("styles.xml") ?? ""), content];
  const styles = new Map(
    sheets.flatMap((sheet) => nodesOf(sheet, "style:style").map((node) => [node.attributes["style:name"] ?? "", node] as const)),
  );
  const context: Context = { builder: new TextBuilder(), hidden: [], styles };
  const margins = (kind: "header" | "footer") => {
    for (const node of sheets.flatMap((sheet) => nodesOf(sheet, `style:${kind}`)))
      for (const paragraph of nodesOf(node, "text:p")) write(kind, piecesOf(paragraph, {}, context), context);
  };
  margins("header");
  walk(find(content, "office:text"), {}, 0, context);
  margins("footer");
  return { value: documentOf(file, "odt", { ...context.builder.finish(), hidden: context.hidden }), problems: [] };
}

function walk(node: XmlNode | undefined, look: Look, depth: number, context: Context): void {
  for (const child of node?.children ?? []) {
    if (typeof child === "string" || SKIPPED.has(child.name)) continue;
    if (child.name === "text:h")
      write("heading", piecesOf(child, look, context), context, Number(child.attributes["text:outline-level"] ?? 1));
    else if (child.name === "text:p") {
      write(depth > 0 ? "item" : "paragraph", piecesOf(child, look, context), context, depth || undefined);
      for (const box of nodesOf(child, "draw:text-box")) walk(box, {}, 0, context);
    } else if (child.name === "text:list") walk(child, look, depth + 1, context);
    else if (child.name === "table:table-row") row(child, look, context);
    else walk(child, look, depth, context);
  }
}

/** A row of short cells is one line; a row used for layout gives its paragraphs in order. */
function row(node: XmlNode, look: Look, context: Context): void {
  const cells = childrenOf(node, "table:table-cell").map((cell) => ({
    cell,
    look: lookOf(cell.attributes["table:style-name"], look, context),
  }));
  if (cells.some(({ cell }) => cell.children.length > 1)) {
    for (const each of cells) walk(each.cell, each.look, 0, context);
    return;
  }
  const filled = cells
    .map((each) => childrenOf(each.cell, "text:p").flatMap((paragraph) => piecesOf(paragraph, each.look, context).flat()))
    .filter((pieces) => pieces.some((piece) => piece.text.trim() !== ""));
  write("row", [filled.flatMap((pieces, i): Piece[] => [...(i > 0 ? [{ text: "\t" }] : []), ...pieces])], context);
}

function write(
  kind: "heading" | "paragraph" | "item" | "row" | "header" | "footer",
  lines: Piece[][],
  context: Context,
  level?: number,
): void {
  for (const pieces of lines) {
    if (pieces.every((piece) => piece.text.trim() === "")) continue;
    context.builder.block(kind, level ? { level } : {});
    context.builder.line(kind === "item" ? [{ text: "• " }, ...pieces] : pieces);
  }
}

/** The visible pieces of a paragraph, a list for each line break; hidden ones go to `context.hidden`. */
function piecesOf(node: XmlNode, inherited: Look, context: Context): Piece[][] {
  const lines: Piece[][] = [[]];
  const add = (text: string, look: Look) => {
    const why = hiddenWhy(look);
    if (why && text.trim() !== "") context.hidden.push({ text, why });
    else if (!why)
      lines.at(-1)?.push({
        text,
        ...(look.bold ? { bold: true } : {}),
        ...(look.italic ? { italic: true } : {}),
        ...(look.size ? { size: look.size / 2 } : {}),
        ...(look.target ? { target: look.target } : {}),
      });
  };
  const visit = (parent: XmlNode, look: Look) => {
    for (const child of parent.children) {
      if (typeof child === "string") add(clean(child).replace(/\s+/g, " "), look);
      else if (child.name === "text:s") add(" ".repeat(Math.min(20, Number(child.attributes["text:c"] ?? 1))), look);
      else if (child.name === "text:tab") add("\t", look);
      else if (child.name === "text:line-break") lines.push([]);
      else if (child.name === "text:a") {
        const target = safeTarget(child.attributes["xlink:href"]);
        visit(child, target ? { ...look, target } : look);
      } else if (child.name !== "draw:text-box" && !SKIPPED.has(child.name))
        visit(child, lookOf(child.attributes["text:style-name"], look, context));
    }
  };
  visit(node, lookOf(node.attributes["text:style-name"], inherited, context));
  return lines;
}

/** What a named style, and those it is based on, make of a look. */
function lookOf(name: string | undefined, inherited: Look, context: Context, depth = 0): Look {
  const style = name === undefined ? undefined : context.styles.get(name);
  if (!style || depth > 10) return inherited;
  const look = { ...lookOf(style.attributes["style:parent-style-name"], inherited, context, depth + 1) };
  for (const child of style.children) {
    if (typeof child === "string" || !/^style:(?:text|paragraph|table-cell)-properties$/.test(child.name)) continue;
    const said = (attribute: string) => child.attributes[attribute];
    if (said("text:display")) look.vanish = said("text:display") === "none";
    const size = said("fo:font-size")?.match(/^([\d.]+)pt$/)?.[1];
    if (size) look.size = 2 * Number(size);
    if (said("fo:color")) look.colour = said("fo:color")?.replace("#", "") ?? "auto";
    const ground = said("fo:background-color");
    if (ground && ground !== "transparent") look.ground = ground.replace("#", "");
    if (said("fo:font-weight")) look.bold = /bold|[6-9]00/.test(said("fo:font-weight") ?? "");
    if (said("fo:font-style")) look.italic = said("fo:font-style") === "italic";
  }
  return look;
}

/** All descendants of a name; those within one that was found are left to it. */
function nodesOf(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap((child) => (typeof child === "string" ? [] : child.name === name ? [child] : nodesOf(child, name)));
}
