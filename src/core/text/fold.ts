/** Folding: one spelling for comparison, with a way back to the original offsets. */

/** Case, accent, quote-mark, hyphen and ligature blind form of `text`, for comparison only; length may differ from the original. */
export function fold(text: string): string {
  return foldWithOffsets(text).folded;
}

/**
 * The folded text and, for each of its UTF-16 units, the offset in `text` it came from (`offsets[folded.length]` is `text.length`).
 * Letters and digits are kept in lower case without marks; "+", "#" and "." inside a word are kept ("c++", "node.js"); everything else is one space.
 */
export function foldWithOffsets(text: string): { folded: string; offsets: number[] } {
  let folded = "";
  const offsets: number[] = [];
  let at = 0;
  for (const char of text) {
    const start = at;
    at += char.length;
    const plain = char.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
    for (const unit of plain) {
      const keep =
        /[\p{L}\p{N}]/u.test(unit) ||
        ((unit === "+" || unit === "#") && folded !== "" && !folded.endsWith(" ")) ||
        isInnerDot(text, unit, start);
      if (keep) {
        folded += unit;
        for (let i = 0; i < unit.length; i++) offsets.push(start);
      } else if (!folded.endsWith(" ")) {
        folded += " ";
        offsets.push(start);
      }
    }
  }
  offsets.push(text.length);
  return { folded, offsets };
}

function isInnerDot(text: string, unit: string, at: number): boolean {
  return unit === "." && /[\p{L}\p{N}]/u.test(text[at - 1] ?? "") && /[\p{L}\p{N}]/u.test(text[at + 1] ?? "");
}

/** The words of the folded text. */
export function words(text: string): string[] {
  return fold(text).split(" ").filter(Boolean);
}
