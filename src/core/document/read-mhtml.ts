/** A page saved as one file (.mhtml, "Webpage, Single File") -> Document: the page among its parts, read as any other page. */

import type { Reading } from "../text/problem.ts";
import type { Document } from "./document.ts";
import { type RawFile, refuse } from "./read.ts";
import { readHtml } from "./read-html.ts";

/** Parts looked at; a page has its pictures and style sheets as parts. */
const PARTS = 2000;

/** The Document of the first HTML part (RFC 2557); style sheets and pictures are left where they are. */
export async function readMhtml(file: RawFile): Promise<Reading<Document | undefined>> {
  const text = Buffer.from(file.bytes).toString("latin1");
  const [, quoted, bare] = text.slice(0, 20_000).match(/boundary=(?:"([^"\r\n]+)"|([^\s;]+))/i) ?? [];
  const boundary = quoted ?? bare;
  for (const part of boundary ? text.split(`--${boundary}`).slice(1, PARTS) : []) {
    const gap = part.match(/\r?\n\r?\n/);
    if (gap?.index === undefined) continue;
    const header = part.slice(0, gap.index).replace(/\r?\n[ \t]+/g, " ");
    if (!/^content-type:\s*(?:text\/html|application\/xhtml)/im.test(header)) continue;
    const bytes = decodePart(part.slice(gap.index + gap[0].length), header.match(/^content-transfer-encoding:\s*([\w-]+)/im)?.[1]);
    const { value, problems } = await readHtml({ ...file, bytes });
    return { value: value && { ...value, bytes: file.bytes.length }, problems };
  }
  return refuse(
    "document.corrupt",
    "This saved page (.mhtml) has no page in it.",
    "Save it again, or copy its text into a text file and use that.",
  );
}

/** The bytes of a part by its transfer encoding (RFC 2045, section 6). */
function decodePart(body: string, encoding = ""): Uint8Array {
  const plain =
    encoding.toLowerCase() === "base64"
      ? atob(body.replace(/[^A-Za-z0-9+/]/g, "").replace(/^((?:.{4})*).$/s, "$1"))
      : encoding.toLowerCase() === "quoted-printable"
        ? body.replace(/[ \t]*=\r?\n/g, "").replace(/=([\dA-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
        : body;
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}
