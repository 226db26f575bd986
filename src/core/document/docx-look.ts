/** How a run of a Word file looks, and whether anybody can see it. */

import type { HiddenText } from "./document.ts";
import { childrenOf, find, type XmlNode } from "./parse-xml.ts";

/** A look, inherited from table cell and paragraph. `ground` is the colour behind the words: six digits, or "unknown" where something is painted there. */
export interface Look {
  bold?: boolean;
  italic?: boolean;
  /** Half points. */
  size?: number;
  colour?: string;
  ground?: string;
  vanish?: boolean;
  target?: string;
}

/** A named style: its look is complete, with what it takes from the style it is based on. */
export interface Style {
  name: string;
  look: Look;
  numbered: boolean;
  /** Whether the style paints cells or paragraphs, as table styles do with their heading rows. */
  paints: boolean;
}

/** Type of this many half points or less is not meant to be read. */
const TINY = 4;
/** Parts of a colour (0 to 255) that no eye tells apart on paper. */
const ALIKE = 8;
/** How far styles based on each other are followed; Word itself stops at 10. */
const DEEPEST = 10;

/** The styles of a file by their ids. */
export function stylesOf(styles: XmlNode): Map<string, Style> {
  const rows = new Map(childrenOf(find(styles, "w:styles"), "w:style").map((row) => [row.attributes["w:styleId"] ?? "", row]));
  const lookDown = (row: XmlNode, depth: number): Look => {
    const base = rows.get(childrenOf(row, "w:basedOn")[0]?.attributes["w:val"] ?? "");
    return lookOf(childrenOf(row, "w:rPr")[0], base && depth < DEEPEST ? lookDown(base, depth + 1) : {});
  };
  return new Map(
    [...rows].map(([id, row]) => [
      id,
      {
        name: find(row, "w:name")?.attributes["w:val"] ?? "",
        look: lookDown(row, 0),
        numbered: find(row, "w:numPr") !== undefined,
        paints: nodesOf(row, "w:shd").some((node) => shadeOf(node) !== undefined && shadeOf(node) !== "FFFFFF"),
      },
    ]),
  );
}

/** The look that run properties (w:rPr) make of an inherited one. */
export function lookOf(node: XmlNode | undefined, inherited: Look, styles?: ReadonlyMap<string, Style>): Look {
  const look = { ...inherited, ...styles?.get(find(node, "w:rStyle")?.attributes["w:val"] ?? "")?.look };
  for (const child of node?.children ?? []) {
    if (typeof child === "string") continue;
    const value = child.attributes["w:val"];
    const on = value !== "0" && value !== "false";
    if (child.name === "w:b") look.bold = on;
    else if (child.name === "w:i") look.italic = on;
    else if (child.name === "w:vanish") look.vanish = on;
    else if (child.name === "w:sz") look.size = Number(value);
    else if (child.name === "w:color")
      look.colour = /^(?:background|light)1$/.test(child.attributes["w:themeColor"] ?? "") ? "FFFFFF" : (value ?? "auto");
    else if (child.name === "w:shd") look.ground = shadeOf(child) ?? look.ground ?? "FFFFFF";
    else if (child.name === "w:highlight" && value !== "none") look.ground = value === "white" ? "FFFFFF" : "unknown";
  }
  return look;
}

/** What the shading among a paragraph's or a cell's properties puts behind its words. */
export function groundOf(properties: XmlNode | undefined): { ground?: string } {
  const ground = shadeOf(childrenOf(properties, "w:shd")[0]);
  return ground ? { ground } : {};
}

/** What a drawn shape (wps:wsp, or an old v:shape) paints behind the text in it; nothing where it has no fill. */
export function fillOf(shape: XmlNode): { ground?: string } {
  if (shape.name.startsWith("v:"))
    return shape.attributes.fillcolor && !shape.attributes.filled?.startsWith("f") ? { ground: "unknown" } : {};
  const properties = childrenOf(shape, "wps:spPr")[0];
  const fill = properties?.children.find((child) => typeof child !== "string" && /^a:\w*[fF]ill$/.test(child.name)) as XmlNode | undefined;
  if (fill?.name === "a:noFill") return {};
  const colour = fill && find(fill, "a:srgbClr")?.attributes.val;
  if (colour) return { ground: colour };
  if (fill) return { ground: /^(?:bg|lt)1$/.test(find(fill, "a:schemeClr")?.attributes.val ?? "") ? "FFFFFF" : "unknown" };
  const style = find(shape, "a:fillRef")?.attributes.idx;
  return style && style !== "0" ? { ground: "unknown" } : {};
}

/** Whether something is painted behind the text of a whole part: a picture or shape that lies behind it, a filled shape without words, a coloured page. */
export function hasScenery(root: XmlNode): boolean {
  const behind = nodesOf(root, "wp:anchor").some((anchor) => anchor.attributes.behindDoc === "1");
  const bare = nodesOf(root, "wps:wsp").some((shape) => !find(shape, "w:txbxContent") && fillOf(shape).ground !== undefined);
  const page = find(root, "w:background")?.attributes["w:color"];
  return behind || bare || (page !== undefined && !/^(?:auto|ffffff)$/i.test(page));
}

/** Why a look cannot be seen; undefined where it can. */
export function hiddenWhy({ vanish, size, colour, ground = "FFFFFF" }: Look): HiddenText["why"] | undefined {
  if (vanish) return "vanish";
  if (size !== undefined && size <= TINY) return "tiny";
  return alike(colour ?? "auto", ground) ? "white" : undefined;
}

/** The colour of a w:shd; undefined where it paints nothing. A theme's colour other than the page's is "unknown". */
function shadeOf(node: XmlNode | undefined): string | undefined {
  if (!node) return undefined;
  const { "w:themeFill": theme, "w:val": pattern, "w:fill": fill = "auto", "w:color": colour = "auto" } = node.attributes;
  if (theme !== undefined && !/^(?:background|light)1$/.test(theme)) return "unknown";
  if (pattern === "solid" && colour !== "auto") return colour;
  return fill === "auto" ? undefined : fill;
}

function alike(one: string, other: string): boolean {
  if (![one, other].every((colour) => /^[\da-f]{6}$/i.test(colour))) return false;
  return [0, 2, 4].every((at) => Math.abs(channel(one, at) - channel(other, at)) <= ALIKE);
}

function channel(colour: string, at: number): number {
  return Number.parseInt(colour.slice(at, at + 2), 16);
}

/** All descendants of a name. */
function nodesOf(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap((child) =>
    typeof child === "string" ? [] : [...(child.name === name ? [child] : []), ...nodesOf(child, name)],
  );
}
