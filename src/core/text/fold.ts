/** Folding: one spelling for comparison, with a way back to the original offsets. */

/** Case, accent, quote-mark, hyphen and ligature blind form of `text`, for comparison only; length may differ from the original. */
export function fold(text: string): string {
  return foldInto(text, undefined);
}

/**
 * The folded text and, for each of its UTF-16 units, the offset in `text` it came from (`offsets[folded.length]` is `text.length`).
 * Letters and digits are kept in lower case without marks; "+", "#" and "." inside a word are kept ("c++", "node.js"); everything else is one space.
 */
export function foldWithOffsets(text: string): { folded: string; offsets: number[] } {
  const offsets: number[] = [];
  const folded = foldInto(text, offsets);
  offsets.push(text.length);
  return { folded, offsets };
}

/** ASCII is nearly all of a document and needs no table of marks: this loop is where a report's time goes. */
function foldInto(text: string, offsets: number[] | undefined): string {
  let folded = "";
  let afterSpace = false;
  const put = (unit: string, start: number) => {
    folded += unit;
    afterSpace = unit === " ";
    if (offsets) for (let i = 0; i < unit.length; i++) offsets.push(start);
  };
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (code < 128) {
      const keep = isAsciiWord(code) || (isSign(code) && folded !== "" && !afterSpace) || (code === 46 && isInnerDot(text, at));
      if (keep) put(code >= 65 && code <= 90 ? String.fromCharCode(code + 32) : (text[at] as string), at);
      else if (!afterSpace) put(" ", at);
      at++;
      continue;
    }
    const char = String.fromCodePoint(text.codePointAt(at) ?? 0);
    for (const unit of char.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()) {
      if (/[\p{L}\p{N}]/u.test(unit)) put(unit, at);
      else if (!afterSpace) put(" ", at);
    }
    at += char.length;
  }
  return folded;
}

function isAsciiWord(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

/** "+" and "#", which belong to a word they follow: "c++", "c#". */
function isSign(code: number): boolean {
  return code === 43 || code === 35;
}

function isInnerDot(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text[at - 1] ?? "") && /[\p{L}\p{N}]/u.test(text[at + 1] ?? "");
}

/** The words of the folded text. */
export function words(text: string): string[] {
  return fold(text).split(" ").filter(Boolean);
}
