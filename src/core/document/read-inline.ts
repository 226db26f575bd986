/** One line of Markdown -> pieces without marks. */

import { safeTarget, type Piece } from "./text-builder.ts";

export type InlinePiece = Piece;

/** Inline marks, each with what it shows. Unknown marks stay as they are written. */
const INLINE =
  /!\[[^\]]*\]\([^)]*\)(?:\{[^}]*\})?|\[([^\]]+)\]\(([^)\s]+)(?:\s+"[^"]*")?\)|<(https?:\/\/[^>\s]+|mailto:[^>\s]+)>|\*\*([^*]+)\*\*|__([^_]+)__|(?<![\w*])\*([^*\s][^*]*)\*(?!\w)|(?<!\w)_([^_\s][^_]*)_(?!\w)|`([^`]+)`|\\([\\`*_{}[\]()#+.!|-])|&(amp|lt|gt|quot|nbsp|ndash|mdash);|<\/?(?:br|b|i|u|em|strong|sup|sub|span|p|div)\b[^>]*>/g;
const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " ", ndash: "–", mdash: "—" };

/** Pieces of a line: links keep their words and target, bold and italic their look, pictures and tags go. */
export function readInline(line: string): InlinePiece[] {
  const pieces: InlinePiece[] = [];
  let at = 0;
  const plain = (text: string) => {
    if (text !== "") pieces.push({ text: text.replace(/\*\*/g, "") });
  };
  for (const match of line.matchAll(INLINE)) {
    plain(line.slice(at, match.index));
    at = match.index + match[0].length;
    const [, words, target, address, bold, bold2, italic, italic2, code, escaped, entity] = match;
    const link = safeTarget(target ?? address);
    if (words !== undefined) pieces.push(...readInline(words).map((piece) => (link ? { ...piece, target: link } : piece)));
    else if (address !== undefined) pieces.push(link ? { text: address, target: link } : { text: address });
    else if (bold ?? bold2) pieces.push(...readInline(bold ?? bold2 ?? "").map((piece) => ({ ...piece, bold: true })));
    else if (italic ?? italic2) pieces.push(...readInline(italic ?? italic2 ?? "").map((piece) => ({ ...piece, italic: true })));
    else plain(code ?? escaped ?? (entity ? (ENTITIES[entity] ?? "") : ""));
  }
  plain(line.slice(at));
  return pieces;
}
