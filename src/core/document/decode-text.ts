/** Bytes -> text, whatever the encoding. */

import type { Problem } from "../text/problem.ts";

/**
 * Characters that no text needs and nobody sees: controls (terminal escapes among them), zero-width and direction marks, soft hyphens, fillers, and
 * the tag characters in which a sentence can be hidden. Tabs and line ends stay.
 */
const CONTROLS =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u0080-\u0084\u0086-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]|[\u{e0000}-\u{e0fff}]/gu;

/** Encodings that are tried where the bytes are no UTF-8, with what the person is told they are. */
const OLD = [
  { label: "windows-1252", name: "Windows-1252" },
  { label: "macintosh", name: "Mac OS Roman" },
] as const;

/**
 * Decodes UTF-8, UTF-16 with or without a mark, the encoding that the file itself declares, and otherwise Windows-1252 or Mac OS Roman, whichever
 * makes words of the bytes. What cannot be seen is dropped (see `clean`).
 */
export function decodeText(bytes: Uint8Array, declared?: string): { text: string; problems: Problem[] } {
  const wide = wideOf(bytes);
  if (wide) return { text: clean(new TextDecoder(wide).decode(bytes)), problems: [] };
  const strict = tryDecode(bytes, "utf-8");
  if (strict !== undefined) return { text: clean(strict), problems: [] };
  const said = declared && !/^utf-?(?:8|16)/i.test(declared) ? tryDecode(bytes, declared) : undefined;
  if (said !== undefined) return { text: clean(said), problems: [] };
  const mended = mend(bytes);
  if (mended !== undefined) return { text: clean(mended), problems: [encoding("UTF-8 with a few bytes that were left out")] };
  const [best = { label: "windows-1252", name: "Windows-1252", text: "" }] = OLD.map((row) => ({
    ...row,
    text: new TextDecoder(row.label).decode(bytes),
  })).toSorted((a, b) => sense(b.text) - sense(a.text));
  return { text: clean(best.text), problems: [encoding(best.name)] };
}

/** Text without what cannot be seen, lines ended by "\n", every space a plain one. */
export function clean(text: string): string {
  return text
    .replace(/\r\n?|\u0085|\u2028|\u2029/g, "\n")
    .replace(/\f/g, "\n\n")
    .replace(CONTROLS, "")
    .replace(/\u00a0/g, " ")
    .toWellFormed();
}

/** UTF-16 by its mark, or by zeros in every other byte of what is mostly Latin. */
export function wideOf(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const head = bytes.subarray(0, 2000);
  let [even, odd] = [0, 0];
  head.forEach((byte, i) => {
    if (byte !== 0) return;
    if (i % 2 === 0) even++;
    else odd++;
  });
  const half = head.length / 2;
  if (head.length < 8) return undefined;
  if (odd > 0.7 * half && even < 0.05 * half) return "utf-16le";
  return even > 0.7 * half && odd < 0.05 * half ? "utf-16be" : undefined;
}

function tryDecode(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A text that is UTF-8 but for a few bytes (a file that was cut, a stray paste); undefined where more than one in twenty of its letters is lost. */
function mend(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder("utf-8").decode(bytes);
  const lost = text.match(/\ufffd/g)?.length ?? 0;
  const kept = text.match(/[^\u0000-\u007f\ufffd]/g)?.length ?? 0;
  return kept > 20 * lost ? text.replace(/\ufffd/g, "") : undefined;
}

/** How many of the characters beyond ASCII stand where their kind can: letters in words, marks at the edges of them. */
function sense(text: string): number {
  const beyond = text.slice(0, 200_000);
  const letters =
    beyond.match(/(?<=\p{L})[\u00c0-\u00ff](?=\p{Ll})|(?<=\P{L}|^)[\u00c0-\u00de](?=\p{Ll})|(?<=\p{Ll})[\u00df-\u00ff](?=\P{L}|$)/gmu)
      ?.length ?? 0;
  const marks =
    beyond.match(/(?<=\s|^)[•–—“‘€£](?=\s|\p{L}|\d)|(?<=[\p{L}.,\d])[”’…](?=\P{L}|$)|(?<=\p{L})’(?=\p{L})|(?<=\d)[–€]/gmu)?.length ?? 0;
  const odd = beyond.match(/(?<=\p{L})[\u0080-\u009f¡-¿‚ƒ„†‡ˆ‰‹›˜™∂∆∏∑√∞∫≈≠≤≥◊](?=\p{L})|\p{Ll}\p{Lu}/gu)?.length ?? 0;
  return letters + marks - 2 * odd;
}

function encoding(name: string): Problem {
  return {
    code: "document.encoding",
    severity: "warning",
    message: `This text is not UTF-8; it was read as ${name}.`,
    hint: "If letters look wrong, save the file as UTF-8.",
  };
}
