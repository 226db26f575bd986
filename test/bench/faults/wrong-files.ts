/** Files that are not what their name says, two things at once, or of no kind that is read. */

import { randomBytes } from "node:crypto";
import { draw, pdf } from "../../documents/pdf.ts";
import { zip } from "../../documents/zip.ts";
import type { Sent } from "./send-form.ts";

const honest = pdf([draw("Ada Example, research engineer", 72, 760)]);
const text = (words: string) => Buffer.from(words);
const bytes = (...values: (number | string)[]) =>
  Buffer.concat(values.map((value) => (typeof value === "string" ? Buffer.from(value, "latin1") : Buffer.from([value]))));
const filled = (start: string) => Buffer.concat([Buffer.from(start, "latin1"), randomBytes(2000)]);

/** Each with a name that promises something else. */
export const WRONG_FILES: readonly Sent[] = [
  { name: "cv.pdf", bytes: filled("MZ\u0090\u0000\u0003") },
  { name: "cv.pdf", bytes: filled("\u007fELF\u0002\u0001\u0001") },
  { name: "cv.pdf", bytes: filled("\u0089PNG\r\n\u001a\n") },
  { name: "cv.docx", bytes: filled("\u00ff\u00d8\u00ff\u00e0\u0000\u0010JFIF") },
  { name: "cv.pdf", bytes: filled("GIF89a") },
  { name: "cv.docx", bytes: filled("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1") },
  { name: "cv.rtf", bytes: text("{\\rtf1\\ansi Ada \\object\\objupdate{\\*\\objdata 0105}}") },
  { name: "cv.pdf", bytes: filled("Rar!\u001a\u0007\u0001\u0000") },
  { name: "cv.pdf", bytes: filled("7z\u00bc\u00af\u0027\u001c") },
  { name: "cv.pdf", bytes: filled("\u001f\u008b\u0008\u0000") },
  { name: "cv.pdf", bytes: filled("BZh91AY&SY") },
  { name: "cv.pdf", bytes: filled("\u00fd7zXZ\u0000") },
  { name: "cv.txt", bytes: filled("SQLite format 3\u0000") },
  { name: "cv.txt", bytes: filled("\u00ca\u00fe\u00ba\u00be\u0000\u0000\u00004") },
  { name: "cv.txt", bytes: filled("\u0000asm\u0001\u0000\u0000\u0000") },
  { name: "cv.txt", bytes: filled("\u0000\u0000\u0000\u0018ftypmp42") },
  { name: "cv.txt", bytes: filled("ID3\u0003\u0000") },
  { name: "cv.txt", bytes: filled("wOF2") },
  {
    name: "cv.pdf",
    bytes: text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script><text>Ada</text></svg>'),
  },
  { name: "cv.pdf", bytes: text("<!doctype html><title>x</title><body onload=alert(1)>Ada Example<script>alert(1)</script>") },
  { name: "cv.html", bytes: honest },
  { name: "cv.docx", bytes: zip({ "xl/workbook.xml": "<workbook/>", "[Content_Types].xml": "<Types/>" }) },
  { name: "cv.docx", bytes: zip({ "a.txt": "Ada" }) },
  { name: "cv.docx", bytes: zip({ "word/document.xml": "" }) },
  { name: "cv.docx", bytes: zip({ "word/document.xml": "<w:document", "../../../tmp/escaped.txt": "no" }) },
  { name: "cv.pdf", bytes: text("") },
  { name: "cv.txt", bytes: Buffer.alloc(4096) },
  { name: "cv.txt", bytes: randomBytes(4096) },
  { name: "cv.txt", bytes: Buffer.concat([bytes(0xff, 0xfe), Buffer.from("Ada Example", "utf16le")]) },
  { name: "cv.txt", bytes: bytes(0x00, 0x00, 0xfe, 0xff, 0, 0, 0, 0x41) },
  { name: "cv.txt", bytes: bytes(0xed, 0xa0, 0x80, 0xc0, 0xaf, 0xf8, 0x88, 0x80, 0x80, 0x80, "Ada") },
  { name: "cv.json", bytes: text("[".repeat(200_000)) },
  { name: "cv.json", bytes: text(`{"basics":${'{"a":'.repeat(50_000)}1${"}".repeat(50_000)}}`) },
  { name: "cv.json", bytes: text('{"basics":{"name":{"__proto__":{"x":1}}},"work":"no list","education":[null,7,[]]}') },
  { name: "cv.html", bytes: text("<div>".repeat(200_000)) },
  { name: "cv.tex", bytes: text(`\\documentclass{article}\\begin{document}${"{".repeat(100_000)}\\end{document}`) },
  { name: "cv.md", bytes: text(`${"> ".repeat(20_000)}x\n\n${"[".repeat(50_000)}`) },
  {
    name: "cv.mhtml",
    bytes: text(
      "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n--a\nContent-Type: multipart/related; boundary=a\n\n--a",
    ),
  },
  // Polyglots: an archive behind a PDF, a PDF behind a picture, a script that is also a picture, a page that is also a PDF.
  { name: "cv.pdf", bytes: Buffer.concat([honest, zip({ "word/document.xml": "<w:document/>" })]) },
  { name: "cv.docx", bytes: Buffer.concat([zip({ "word/document.xml": "<w:document/>" }), honest]) },
  { name: "cv.gif", bytes: Buffer.concat([bytes("GIF89a/*"), honest]) },
  { name: "cv.gif", bytes: text("GIF89a=1;alert(1)//<script>alert(1)</script>") },
  { name: "cv.html", bytes: Buffer.concat([text("<!doctype html><script>alert(1)</script><!--\n"), honest]) },
];
