/** Word (.docx) -> Document: paragraphs, lists, tables, text boxes, links; what is hidden is kept apart. */

import type { Reading } from "../text/problem.ts";
import { clean } from "./decode-text.ts";
import { fillOf, groundOf, hasScenery, hiddenWhy, type Look, lookOf, type Style, stylesOf } from "./docx-look.ts";
import type { Document, HiddenText } from "./document.ts";
import { childrenOf, find, parseXml, type XmlNode } from "./parse-xml.ts";
import { documentOf, type RawFile, refuse } from "./read.ts";
import { readZip, ZipTooLarge } from "./read-zip.ts";
import { type Piece, safeTarget, TextBuilder } from "./text-builder.ts";

const WANTED = /^word\/(?:document|styles|header\d*|footer\d*|footnotes)\.xml$|^word\/_rels\/document\.xml\.rels$/;

interface Context {
  builder: TextBuilder;
  hidden: HiddenText[];
  targets: ReadonlyMap<string, string>;
  styles: ReadonlyMap<string, Style>;
  /** Text boxes met in a paragraph, with the look that they inherit; they are read after it. */
  boxes: { node: XmlNode; look: Look }[];
}

/** The Document of a Word file. */
export async function readDocx(file: RawFile): Promise<Reading<Document | undefined>> {
  let members: Map<string, string>;
  try {
    members = await readZip(file.bytes, WANTED);
  } catch (error) {
    if (error instanceof ZipTooLarge)
      return refuse(
        "document.large",
        "This Word file unpacks to more than a document can hold, so reading was stopped.",
        "It may be damaged. Save it as PDF and use that.",
      );
    return refuse(
      "document.corrupt",
      "This Word file is damaged and cannot be opened.",
      "Open it in Word, save it again, or save it as PDF.",
    );
  }
  if (!members.has("word/document.xml"))
    return refuse("document.corrupt", "This Word file has no text part.", "Open it in Word, save it again, or save it as PDF.");
  const context: Context = {
    builder: new TextBuilder(),
    hidden: [],
    targets: targetsOf(members.get("word/_rels/document.xml.rels") ?? ""),
    styles: stylesOf(parseXml(members.get("word/styles.xml") ?? "")),
    boxes: [],
  };
  const parts = [...members]
    .filter(([name]) => /document\.xml$|header|foot/.test(name))
    .map(([name, xml]) => ({ name, root: parseXml(xml) }));
  // What lies behind the text, often drawn in the header, can be dark anywhere.
  const look: Look = parts.some(({ root }) => hasScenery(root)) ? { ground: "unknown" } : {};
  for (const { name, root } of parts) if (/header/.test(name)) margin(root, "header", look, context);
  for (const { name, root } of parts) if (name.endsWith("document.xml")) walk(find(root, "w:body"), look, context);
  for (const { name, root } of parts) if (/footnotes/.test(name)) walk(find(root, "w:footnotes"), look, context);
  for (const { name, root } of parts) if (/footer/.test(name)) margin(root, "footer", look, context);
  return { value: documentOf(file, "docx", { ...context.builder.finish(), hidden: context.hidden }), problems: [] };
}

function targetsOf(xml: string): Map<string, string> {
  return new Map(
    childrenOf(find(parseXml(xml), "Relationships"), "Relationship").flatMap((row) => {
      const target = safeTarget(row.attributes.Target);
      return target ? [[row.attributes.Id ?? "", target] as const] : [];
    }),
  );
}

/** Headers and footers: their lines are marked as such, so that readers of the body leave them out and readers of contact data do not. */
function margin(root: XmlNode, kind: "header" | "footer", look: Look, context: Context): void {
  const paragraphs: XmlNode[] = [];
  const visit = (node: XmlNode) => {
    for (const child of node.children) {
      if (typeof child === "string" || child.name === "mc:Fallback") continue;
      if (child.name === "w:p") paragraphs.push(child);
      visit(child);
    }
  };
  visit(root);
  for (const row of paragraphs) {
    const pieces = piecesOf(row, look, context).flat();
    if (pieces.every((piece) => piece.text.trim() === "")) continue;
    context.builder.block(kind);
    context.builder.line(pieces);
  }
}

/** Everything of the body in order. */
function walk(node: XmlNode | undefined, look: Look, context: Context): void {
  for (const child of node?.children ?? []) {
    if (typeof child === "string") continue;
    if (child.name === "w:p") paragraph(child, look, context);
    else if (child.name === "w:tbl") table(child, look, context);
    else if (child.name !== "mc:Fallback" && child.name !== "w:del" && child.name !== "w:sectPr") walk(child, look, context);
  }
}

function paragraph(node: XmlNode, inherited: Look, context: Context): void {
  const properties = childrenOf(node, "w:pPr")[0];
  const style = context.styles.get(find(properties, "w:pStyle")?.attributes["w:val"] ?? "");
  const look = { ...inherited, ...style?.look, ...groundOf(properties) };
  const lines = piecesOf(node, look, context);
  const heading = style?.name.match(/^(?:heading (\d)|title|subtitle)$/i);
  const numbering = find(properties, "w:numPr");
  const numbered = find(numbering, "w:numId")?.attributes["w:val"];
  const item = (numbering !== undefined && numbered !== "0") || (style?.numbered ?? false) || /^list/i.test(style?.name ?? "");
  const level = Number(find(numbering, "w:ilvl")?.attributes["w:val"] ?? 0) + 1;
  for (const [i, pieces] of lines.entries()) {
    if (pieces.every((piece) => piece.text.trim() === "")) continue;
    if (heading) context.builder.block("heading", { level: Number(heading[1] ?? 1) });
    else if (item && i === 0) context.builder.block("item", { level });
    else if (!item) context.builder.block("paragraph");
    context.builder.line(
      item && i === 0 && !/^\s*[•·–-]/.test(pieces.map((piece) => piece.text).join("")) ? [{ text: "• " }, ...pieces] : pieces,
    );
  }
  for (const box of context.boxes.splice(0)) walk(box.node, box.look, context);
}

/** A row of short cells is one line; a table used for layout gives its cells' paragraphs in order. */
function table(node: XmlNode, outer: Look, context: Context): void {
  const style = context.styles.get(find(childrenOf(node, "w:tblPr")[0], "w:tblStyle")?.attributes["w:val"] ?? "");
  const inherited: Look = style?.paints ? { ...outer, ground: "unknown" } : outer;
  for (const row of childrenOf(node, "w:tr")) {
    const cells = childrenOf(row, "w:tc");
    const looks = cells.map((cell): Look => ({ ...inherited, ...groundOf(childrenOf(cell, "w:tcPr")[0]) }));
    const single = cells.every(
      (cell) =>
        cell.children.filter((child) => typeof child !== "string" && /^w:(?:p|tbl)$/.test(child.name)).length === 1 &&
        childrenOf(cell, "w:p").length === 1,
    );
    if (!single) {
      for (const [i, cell] of cells.entries()) walk(cell, looks[i] ?? inherited, context);
      continue;
    }
    const pieces = cells.flatMap((cell, i): Piece[] => {
      const inner = childrenOf(cell, "w:p").flatMap((child) => piecesOf(child, looks[i] ?? inherited, context).flat());
      const filled = inner.some((piece) => piece.text.trim() !== "");
      return filled ? [...(i > 0 ? [{ text: "\t" }] : []), ...inner] : [];
    });
    if (pieces.some((piece) => piece.text.trim() !== "")) {
      context.builder.block("row");
      context.builder.line(pieces[0]?.text === "\t" ? pieces.slice(1) : pieces);
    }
    for (const box of context.boxes.splice(0)) walk(box.node, box.look, context);
  }
}

/** The visible pieces of a paragraph, a list for each line break; hidden ones go to `context.hidden`, text boxes to `context.boxes`. */
function piecesOf(node: XmlNode, look: Look, context: Context): Piece[][] {
  const lines: Piece[][] = [[]];
  let field: { code: string; result: boolean } | undefined;
  const add = (text: string, of: Look) => {
    const why = hiddenWhy(of);
    if (why && text.trim() !== "") {
      const last = context.hidden.at(-1);
      if (last?.why === why) last.text += text;
      else context.hidden.push({ text, why });
      return;
    }
    lines.at(-1)?.push({
      text,
      ...(of.bold ? { bold: true } : {}),
      ...(of.italic ? { italic: true } : {}),
      ...(of.size ? { size: of.size / 2 } : {}),
      ...(of.target ? { target: of.target } : {}),
    });
  };
  const visit = (parent: XmlNode, current: Look) => {
    let own = current;
    for (const child of parent.children) {
      if (typeof child === "string") continue;
      const linked = field?.result ? safeTarget(field.code.match(/HYPERLINK\s+"([^"]+)"/)?.[1]) : undefined;
      const shown = linked ? { ...own, target: linked } : own;
      switch (child.name) {
        case "w:rPr":
          own = lookOf(child, current, context.styles);
          break;
        case "w:t":
          add(clean(textOf(child)), shown);
          break;
        case "w:tab":
        case "w:ptab":
          add("\t", { ...shown, colour: "000000" });
          break;
        case "w:noBreakHyphen":
          add("-", shown);
          break;
        case "w:br":
        case "w:cr":
          lines.push([]);
          break;
        case "w:fldChar": {
          const kind = child.attributes["w:fldCharType"];
          field =
            kind === "begin"
              ? { code: "", result: false }
              : kind === "separate" && field
                ? { ...field, result: true }
                : kind === "end"
                  ? undefined
                  : field;
          break;
        }
        case "w:instrText":
          if (field) field.code += textOf(child);
          break;
        case "w:hyperlink": {
          const target = context.targets.get(child.attributes["r:id"] ?? "");
          visit(child, target ? { ...own, target } : own);
          break;
        }
        case "w:txbxContent":
          // A box stands on its own: of what is around it, it takes only what is painted behind it.
          context.boxes.push({ node: child, look: own.ground ? { ground: own.ground } : {} });
          break;
        case "wps:wsp":
        case "v:shape":
        case "v:rect":
        case "v:roundrect":
          visit(child, { ...own, ...fillOf(child) });
          break;
        case "w:pPr":
        case "w:del":
        case "w:moveFrom":
        case "mc:Fallback":
          break;
        default:
          visit(child, own);
      }
    }
  };
  visit(node, look);
  return lines;
}

function textOf(node: XmlNode): string {
  return node.children.filter((child) => typeof child === "string").join("");
}
