/** Word (.docx) -> Document: paragraphs, lists, tables, text boxes, links; what is hidden is kept apart. */

import type { Reading } from "../text/problem.ts";
import { clean } from "./decode-text.ts";
import type { Document, HiddenText } from "./document.ts";
import { childrenOf, find, parseXml, type XmlNode } from "./parse-xml.ts";
import { documentOf, type RawFile, refuse } from "./read.ts";
import { readZip, ZipTooLarge } from "./read-zip.ts";
import { type Piece, safeTarget, TextBuilder } from "./text-builder.ts";

/** Type of this many half points or less is not meant to be read. */
const TINY = 4;
const WANTED = /^word\/(?:document|styles|header\d*|footer\d*|footnotes)\.xml$|^word\/_rels\/document\.xml\.rels$/;

/** How a run looks, inherited from paragraph and table cell. */
interface Look {
  bold?: boolean;
  italic?: boolean;
  size?: number;
  colour?: string;
  shade?: string;
  vanish?: boolean;
  target?: string;
}

interface Context {
  builder: TextBuilder;
  hidden: HiddenText[];
  targets: ReadonlyMap<string, string>;
  styles: ReadonlyMap<string, { name: string; look: Look; numbered: boolean }>;
  boxes: XmlNode[];
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
  const main = members.get("word/document.xml");
  if (!main) return refuse("document.corrupt", "This Word file has no text part.", "Open it in Word, save it again, or save it as PDF.");
  const context: Context = {
    builder: new TextBuilder(),
    hidden: [],
    targets: targetsOf(members.get("word/_rels/document.xml.rels") ?? ""),
    styles: stylesOf(members.get("word/styles.xml") ?? ""),
    boxes: [],
  };
  for (const [name, xml] of members) if (/header/.test(name)) margin(xml, "header", context);
  walk(find(parseXml(main), "w:body"), {}, context);
  for (const [name, xml] of members) if (/footnotes/.test(name)) walk(find(parseXml(xml), "w:footnotes"), {}, context);
  for (const [name, xml] of members) if (/footer/.test(name)) margin(xml, "footer", context);
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

function stylesOf(xml: string): Context["styles"] {
  const rows = childrenOf(find(parseXml(xml), "w:styles"), "w:style");
  return new Map(
    rows.map((row) => [
      row.attributes["w:styleId"] ?? "",
      {
        name: find(row, "w:name")?.attributes["w:val"] ?? "",
        look: lookOf(find(row, "w:rPr"), {}),
        numbered: find(row, "w:numPr") !== undefined,
      },
    ]),
  );
}

/** Headers and footers: their lines are marked as such, so that readers of the body leave them out and readers of contact data do not. */
function margin(xml: string, kind: "header" | "footer", context: Context): void {
  const paragraphs: XmlNode[] = [];
  const visit = (node: XmlNode) => {
    for (const child of node.children) {
      if (typeof child === "string" || child.name === "mc:Fallback") continue;
      if (child.name === "w:p") paragraphs.push(child);
      visit(child);
    }
  };
  visit(parseXml(xml));
  for (const row of paragraphs) {
    const pieces = piecesOf(row, {}, context).flat();
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
  const shade = shadeOf(properties) ?? inherited.shade;
  const look = { ...inherited, ...style?.look, ...(shade ? { shade } : {}) };
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
  for (const box of context.boxes.splice(0)) walk(box, {}, context);
}

/** A row of short cells is one line; a table used for layout gives its cells' paragraphs in order. */
function table(node: XmlNode, inherited: Look, context: Context): void {
  for (const row of childrenOf(node, "w:tr")) {
    const cells = childrenOf(row, "w:tc");
    const looks = cells.map((cell) => {
      const shade = shadeOf(childrenOf(cell, "w:tcPr")[0]);
      return { ...inherited, ...(shade ? { shade } : {}) };
    });
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
    for (const box of context.boxes.splice(0)) walk(box, {}, context);
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
          context.boxes.push(child);
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

function lookOf(node: XmlNode | undefined, inherited: Look, styles?: Context["styles"]): Look {
  const look = { ...inherited, ...styles?.get(find(node, "w:rStyle")?.attributes["w:val"] ?? "")?.look };
  for (const child of node?.children ?? []) {
    if (typeof child === "string") continue;
    const value = child.attributes["w:val"];
    const on = value !== "0" && value !== "false";
    if (child.name === "w:b") look.bold = on;
    else if (child.name === "w:i") look.italic = on;
    else if (child.name === "w:vanish" || child.name === "w:specVanish" || child.name === "w:webHidden")
      look.vanish = on && child.name === "w:vanish";
    else if (child.name === "w:sz") look.size = Number(value);
    else if (child.name === "w:color")
      look.colour = child.attributes["w:themeColor"]?.startsWith("background") ? "FFFFFF" : (value ?? "auto");
    else if (child.name === "w:shd" && isShade(child)) look.shade = child.attributes["w:fill"] ?? "";
    else if (child.name === "w:highlight") look.shade = value ?? "";
  }
  return look;
}

function shadeOf(properties: XmlNode | undefined): string | undefined {
  const shade = childrenOf(properties, "w:shd")[0];
  return shade && isShade(shade) ? shade.attributes["w:fill"] : undefined;
}

/** A fill that is not the white of the page. */
function isShade(node: XmlNode): boolean {
  const fill = node.attributes["w:fill"] ?? "auto";
  return node.attributes["w:themeFill"] !== undefined || !/^(?:auto|f[c-f]f[c-f]f[c-f])$/i.test(fill);
}

function hiddenWhy(look: Look): HiddenText["why"] | undefined {
  if (look.vanish) return "vanish";
  if (look.size !== undefined && look.size <= TINY) return "tiny";
  return !look.shade && /^f[c-f]f[c-f]f[c-f]$/i.test(look.colour ?? "") ? "white" : undefined;
}
