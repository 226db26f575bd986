/** Just enough XML for the parts of a Word file: elements, attributes, text. No entities but the five, no DTD, nothing is fetched. */

export interface XmlNode {
  name: string;
  attributes: Record<string, string>;
  children: (XmlNode | string)[];
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<![^>]*>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/g;
/** Deeper nesting than any editor writes; what lies deeper is left out. */
const DEEPEST = 200;

/** The root of a document; linear in its length. Text of unknown entities stays as written. */
export function parseXml(text: string): XmlNode {
  const root: XmlNode = { name: "", attributes: {}, children: [] };
  const stack: XmlNode[] = [root];
  let skipped = 0;
  for (const match of text.matchAll(TOKEN)) {
    const [, cdata, close, name, attributes, empty, words] = match;
    const top = stack.at(-1) ?? root;
    if (words !== undefined || cdata !== undefined) {
      if (skipped === 0) top.children.push(cdata ?? decode(words ?? ""));
    } else if (name !== undefined && close) {
      if (skipped > 0) skipped--;
      else if (stack.length > 1) stack.pop();
    } else if (name !== undefined) {
      if (skipped > 0 || stack.length > DEEPEST) {
        if (!empty) skipped++;
        continue;
      }
      const node: XmlNode = { name, attributes: attributesOf(attributes ?? ""), children: [] };
      top.children.push(node);
      if (!empty) stack.push(node);
    }
  }
  return root;
}

/** The child elements of a name. */
export function childrenOf(node: XmlNode | undefined, name: string): XmlNode[] {
  return (node?.children ?? []).filter((child): child is XmlNode => typeof child !== "string" && child.name === name);
}

/** The first descendant of a name, nearest first. */
export function find(node: XmlNode | undefined, name: string): XmlNode | undefined {
  for (const child of node?.children ?? []) {
    if (typeof child === "string") continue;
    const found = child.name === name ? child : find(child, name);
    if (found) return found;
  }
  return undefined;
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map((match) => [match[1] ?? "", decode(match[2] ?? match[3] ?? "")]),
  );
}

function decode(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex: string, decimal: string, name: string) => {
    const code = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : undefined;
    if (code !== undefined) return code > 31 && code < 0x110000 ? String.fromCodePoint(code) : " ";
    return ENTITIES[name?.toLowerCase()] ?? whole;
  });
}
