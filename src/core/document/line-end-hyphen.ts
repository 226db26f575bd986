/** Whether a hyphen at the end of a printed line belongs to the word or only parts it. */

/** Programs that part no words unless they are told to, by the names that they leave in a PDF: what they end a line with is a hyphen of the word. */
const WHOLE = [
  /skia|chrom/i, // printed from a browser, Google Docs
  /microsoft|word/i,
  /libreoffice|openoffice/i,
  /quartz|pages/i, // macOS
];
/** First parts after which the hyphen is the word's own in any program: "self-" + "supervised", "end-to-" + "end". */
const FIRST = /^(?:self|well|non|cross|state|state-of|state-of-the|end-to|hands|peer)$/i;

/**
 * True where the hyphen stays ("whole-" + "animal"), false where the word is one ("experi-" + "ments"). What the rest of the text says decides first,
 * then the program that made the page; `maker` is what the file says of it.
 */
export function keepsHyphen(before: string, after: string, text: string, maker: string): boolean {
  const first = before.match(/([\p{L}\p{N}-]+)[-‐]$/u)?.[1] ?? "";
  const second = after.match(/^\p{L}+/u)?.[0] ?? "";
  if (before.endsWith("‐")) return false;
  if (says(text, `${first}${second}`)) return false;
  if (says(text, `${first}-${second}`)) return true;
  return FIRST.test(first) || WHOLE.some((pattern) => pattern.test(maker));
}

function says(text: string, word: string): boolean {
  const at = text.toLowerCase().indexOf(word.toLowerCase());
  return at >= 0 && !/\p{L}/u.test(text[at - 1] ?? "") && !/\p{L}/u.test(text[at + word.length] ?? "");
}
