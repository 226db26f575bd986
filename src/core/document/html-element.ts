/** Walking the tree that parse5 makes of a page. Nothing here recurses, so that no nesting is too deep. */

import type { DefaultTreeAdapterTypes } from "parse5";

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

/** Elements that hold nothing of the text. */
export const SKIPPED: ReadonlySet<string> = new Set(
  "script style noscript template svg canvas iframe object nav footer aside form button select option textarea input dialog video audio picture img link meta head".split(
    " ",
  ),
);

/** All elements below a node, in the order of the page. */
export function elementsOf(node: { childNodes: unknown[] }): Element[] {
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

/** The value of an attribute, or undefined. */
export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((row) => row.name === name)?.value;
}

/** The words in an element, white space folded. */
export function wordsOf(element: Element): string {
  const words: string[] = [];
  const pending: Node[] = [...element.childNodes].toReversed();
  while (pending.length > 0) {
    const next = pending.pop() as Node;
    if ("value" in next && next.nodeName === "#text") words.push(next.value);
    else if ("childNodes" in next && !SKIPPED.has(next.nodeName)) for (const child of next.childNodes.toReversed()) pending.push(child);
  }
  return words.join("").replace(/\s+/g, " ").trim();
}
