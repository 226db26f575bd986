import { expect, test } from "vitest";
import { read } from "./for-tests.ts";
import { sniff, WRONG_KINDS } from "./sniff.ts";

const bytes = (text: string) => Buffer.from(text, "latin1");
const ole = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";
const zipped = (name: string) => `PK\u0003\u0004\u0014\u0000\u0000\u0000\u0008\u0000....${name}`;

test.each([
  ["pdf", "%PDF-1.4"],
  ["pdf", "\n\njunk before %PDF-1.4"],
  ["pdf", "%\u00e2\u00e3\u00cf\u00d3\n1 0 obj \n<<\n/Pages 2 0 R\n>>\nendobj"],
  ["docx", zipped("word/document.xml")],
  ["odt", zipped("mimetypeapplication/vnd.oasis.opendocument.text")],
  ["sheet", zipped("xl/workbook.xml")],
  ["slides", zipped("ppt/presentation.xml")],
  ["pages", zipped("Index/Document.iwa")],
  ["zip", zipped("photo.jpg")],
  ["zip", "\u001f\u008b\u0008\u0000"],
  ["doc", `${ole} W\u0000o\u0000r\u0000d\u0000`],
  [
    "encrypted-office",
    `${ole}E\u0000n\u0000c\u0000r\u0000y\u0000p\u0000t\u0000e\u0000d\u0000P\u0000a\u0000c\u0000k\u0000a\u0000g\u0000e\u0000`,
  ],
  ["rtf", "{\\rtf1\\ansi Hello}"],
  ["image", "\u0089PNG\r\n\u001a\n"],
  ["image", "\u00ff\u00d8\u00ff\u00e0"],
  ["image", "\u0000\u0000\u0000\u0018ftypheic"],
  ["image", "RIFF\u0000\u0000\u0000\u0000WEBPVP8 "],
  ["webarchive", "bplist00\u00d2\u0001\u0002_\u0010\u000fWebMainResource"],
  ["binary", "\u007fELF\u0002\u0001\u0001\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000"],
  ["html", "\u00ef\u00bb\u00bf\n<!-- saved from url=(0014)about:internet -->\n<!DOCTYPE html>"],
  ["html", "<h2>About the role</h2><p>We"],
  ["html", "\u00ff\u00fe<\u0000!\u0000d\u0000o\u0000c\u0000t\u0000y\u0000p\u0000e\u0000 \u0000h\u0000t\u0000m\u0000l\u0000>\u0000"],
  [
    "mhtml",
    'From: <Saved by Blink>\r\nSubject: A\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="b"\r\n',
  ],
  ["json", '{"basics": {}}'],
  ["text", "{not json}"],
  ["latex", `% ${"a licence that is long ".repeat(300)}\n\\documentclass{article}`],
  ["text", "# A Markdown CV\n\nWrites about <div> and \\section"],
  ["text", "A stray zero\u0000in a long text that is otherwise fine, as some mail programs leave them."],
  ["text", "Bmp is not what this word of two letters begins"],
])("%s is what begins with %j", (kind, content) => {
  expect(sniff(bytes(content))).toBe(kind);
});

test("the name of a file says nothing", async () => {
  const { value } = await read("Ada Example\nEngineer");
  expect(value?.format).toBe("text");
});

test.each(WRONG_KINDS.map((row) => [row.kind, row] as const))("%s is refused with what it is and what to do", (_, row) => {
  expect(row.message).toMatch(/^(?:This|These) .*\.$/);
  expect(row.hint).toMatch(/^[A-Z].*\.$/);
});

test("an empty file and one of spaces are refused with sentences", async () => {
  expect((await read("")).problems[0]?.message).toBe("This file is empty.");
  expect((await read(" \n\n ")).problems[0]?.message).toBe("This file holds no text.");
});
