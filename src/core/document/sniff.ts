/** What a file is, by what it holds. */

import { wideOf } from "./decode-text.ts";

export type Kind =
  | "pdf"
  | "docx"
  | "html"
  | "mhtml"
  | "json"
  | "latex"
  | "text"
  | "image"
  | "doc"
  | "odt"
  | "sheet"
  | "slides"
  | "zip"
  | "rtf"
  | "pages"
  | "webarchive"
  | "encrypted-office"
  | "binary";

interface WrongKind {
  kind: Kind;
  code: string;
  message: string;
  hint: string;
}

const SAVE_AS = "Save it as PDF or Word (.docx) and use that.";

/** Files that are recognised and not read, each with what to do. */
export const WRONG_KINDS: readonly WrongKind[] = [
  {
    kind: "image",
    code: "document.scan",
    message: "This is a picture, not a document.",
    hint: "Use the original file instead of a picture of it.",
  },
  { kind: "doc", code: "document.wrong-type", message: "This is a Word file of the old kind (.doc).", hint: SAVE_AS },
  {
    kind: "encrypted-office",
    code: "document.encrypted",
    message: "This Word file is protected by a password.",
    hint: "Save a copy without a password and use that.",
  },
  {
    kind: "sheet",
    code: "document.wrong-type",
    message: "This is a spreadsheet.",
    hint: "Use a CV or a job description: PDF, Word, OpenDocument, HTML, Markdown, LaTeX or text.",
  },
  {
    kind: "slides",
    code: "document.wrong-type",
    message: "These are slides.",
    hint: "Use a CV or a job description: PDF, Word, OpenDocument, HTML, Markdown, LaTeX or text.",
  },
  {
    kind: "zip",
    code: "document.wrong-type",
    message: "This is an archive, not a document.",
    hint: "Unpack it and use the document inside.",
  },
  { kind: "rtf", code: "document.wrong-type", message: "This is an RTF file, which is not read.", hint: SAVE_AS },
  {
    kind: "pages",
    code: "document.wrong-type",
    message: "This is an Apple Pages file, which is not read.",
    hint: "Export it as PDF or Word and use that.",
  },
  {
    kind: "webarchive",
    code: "document.wrong-type",
    message: "This is a page saved by Safari as a web archive, which is not read.",
    hint: "Save it as page source, or print it to PDF, and use that.",
  },
  {
    kind: "binary",
    code: "document.wrong-type",
    message: "This is not a document that can be read.",
    hint: "Use PDF, Word (.docx), OpenDocument (.odt), HTML, Markdown, LaTeX, plain text or JSON Resume.",
  },
];

const IMAGES = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
  [0x42, 0x4d],
];

/** The kind of a file's bytes. A text that is no page, no LaTeX and no JSON object is "text" (Markdown among it). */
export function sniff(bytes: Uint8Array): Kind {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString("latin1");
  if (head.slice(0, 1024).includes("%PDF-")) return "pdf";
  if (head.startsWith("PK\u0003\u0004")) return zipKind(bytes);
  if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) return includes(bytes, utf16("EncryptedPackage")) ? "encrypted-office" : "doc";
  if (head.startsWith("{\\rtf")) return "rtf";
  if (head.startsWith("RIFF") && head.slice(8, 12) === "WEBP") return "image";
  if (
    IMAGES.some((mark) => mark.every((byte, i) => bytes[i] === byte)) &&
    (bytes[0] !== 0x42 || /[^\x09\x0a\x0d\x20-\x7e]/.test(head.slice(2, 10)))
  )
    return "image";
  if (/^[\s\S]{4}ftyp(?:heic|heix|mif1|msf1|avif)/.test(head)) return "image";
  if (head.startsWith("bplist00") && includes(bytes, "WebMainResource")) return "webarchive";
  if (ARCHIVES.some((mark) => head.startsWith(mark))) return "zip";
  const wide = wideOf(bytes);
  if (!wide && isBinary(bytes)) return "binary";
  return kindOfText(
    wide ? new TextDecoder(wide).decode(bytes.subarray(0, 64_000)) : Buffer.from(bytes.subarray(0, 64_000)).toString("latin1"),
    bytes,
  );
}

/** Archives by their first bytes: gzip, 7z, RAR, bzip2, xz. */
const ARCHIVES = ["\u001f\u008b", "7z\u00bc\u00af", "Rar!", "BZh", "\u00fd7zXZ"];

/** Tags that a saved page or a copied piece of one begins with. */
const PAGE =
  /^<(?:!doctype html|html|head|body|div|section|article|main|script|style|meta|title|link|base|noscript|header|nav|table|center|p|h[1-6]|ul|ol|dl|span|strong|b|a|br)\b/i;

/** Kinds of text, by the first characters. Marks of byte order, comments and declarations before them say nothing. */
function kindOfText(head: string, bytes: Uint8Array): Kind {
  const start = head.replace(/^(?:\u00ef\u00bb\u00bf|\ufeff|\s|<!--[\s\S]*?-->|<\?xml[^>]*>)+/, "");
  if (PAGE.test(start)) return "html";
  if (
    /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,30}?(?:content-type:\s*multipart\/related)/i.test(
      start.slice(0, 8000).replace(/\r\n?/g, "\n"),
    )
  )
    return "mhtml";
  if (/^[[{]/.test(start) && isJson(bytes)) return "json";
  if (/\\documentclass|\\begin\{document\}|\\section\*?\{|\\cventry|\\resume\w+\{/.test(head)) return "latex";
  // A PDF that lost its first line still has its objects.
  if (/^\s*\d+ \d+ obj\s*<</m.test(head.slice(0, 2000)) && /\bendobj\b/.test(head)) return "pdf";
  return "text";
}

function utf16(text: string): string {
  return [...text].map((letter) => `${letter}\u0000`).join("");
}

function includes(bytes: Uint8Array, text: string): boolean {
  return Buffer.from(bytes.subarray(0, 200_000)).toString("latin1").includes(text);
}

/** By the names of its members, which stand in the archive's plain bytes. */
function zipKind(bytes: Uint8Array): Kind {
  const names = Buffer.from(bytes.length > 400_000 ? bytes.subarray(bytes.length - 400_000) : bytes).toString("latin1");
  const all = names + Buffer.from(bytes.subarray(0, 100_000)).toString("latin1");
  if (all.includes("word/document")) return "docx";
  if (all.includes("xl/workbook")) return "sheet";
  if (all.includes("ppt/presentation")) return "slides";
  if (all.includes("opendocument.text")) return "odt";
  if (all.includes("Index/Document.iwa")) return "pages";
  return all.includes("[Content_Types].xml") ? "docx" : "zip";
}

function isJson(bytes: Uint8Array): boolean {
  try {
    JSON.parse(new TextDecoder(wideOf(bytes) ?? "utf-8").decode(bytes));
    return true;
  } catch {
    return false;
  }
}

/** Text has few control bytes; a stray zero is forgiven, as editors and mail programs leave some. */
function isBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 8192);
  let controls = 0;
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++;
  return controls > head.length * 0.05;
}
