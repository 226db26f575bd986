/** PDF -> Document, through pdf.js. */

import { getDocumentProxy, getResolvedPDFJS } from "unpdf";
import type { Problem, Reading } from "../text/problem.ts";
import type { Document, HiddenText, Page } from "./document.ts";
import { findPdfHidden } from "./find-pdf-hidden.ts";
import { keepsHyphen } from "./line-end-hyphen.ts";
import { findLines, type PdfItem, type PdfLine } from "./pdf-lines.ts";
import { documentOf, type RawFile, refuse } from "./read.ts";
import { stripHidden } from "./strip-hidden.ts";
import { safeTarget, TextBuilder } from "./text-builder.ts";

// Its engine is loaded with it and not with the first file, so that one that is not there is never taken for a damaged file.
await getResolvedPDFJS();

/** Pages read at most; a CV or a paper is shorter. */
const PAGES = 300;

interface PageLines {
  page: Page;
  lines: PdfLine[];
  links: { target: string; left: number; top: number; right: number; bottom: number }[];
  hidden: HiddenText[];
}

/** The Document of a PDF, or a problem in a sentence. Throws nothing. */
export async function readPdf(file: RawFile): Promise<Reading<Document | undefined>> {
  let proxy: Awaited<ReturnType<typeof getDocumentProxy>>;
  try {
    proxy = await getDocumentProxy(new Uint8Array(file.bytes), { verbosity: 0 });
  } catch (error) {
    const encrypted = error instanceof Error && /password/i.test(`${error.name} ${error.message}`);
    const problem = encrypted
      ? {
          code: "document.encrypted",
          message: "This PDF is protected by a password.",
          hint: "Open it, print it to a new PDF without a password, and use that.",
        }
      : {
          code: "document.corrupt",
          message: "This PDF is damaged and cannot be opened.",
          hint: "Save or export it again, or use a Word or text version.",
        };
    return { value: undefined, problems: [{ ...problem, severity: "error" }] };
  }
  const pages: PageLines[] = [];
  for (let number = 1; number <= Math.min(proxy.numPages, PAGES); number++) pages.push(await readPage(proxy, number));
  const margins = findMargins(pages);
  const builder = new TextBuilder();
  const keeps = hyphens(pages, await makerOf(proxy));
  for (const { page, lines } of pages) writePage(builder, page, lines, margins, keeps);
  const finished = builder.finish();
  const links = [...finished.links, ...mapLinks(finished.blocks, pages)];
  const letters = finished.text.replace(/\s/g, "").length;
  const hidden = joinHidden(pages.flatMap((page) => page.hidden));
  if (letters < 20) return refuseEmpty(letters, hidden);
  const problems = gibberish(finished.text);
  if (proxy.numPages > PAGES) problems.push(cutPages(proxy.numPages));
  if (problems.some((problem) => problem.severity === "error")) return { value: undefined, problems };
  return { value: documentOf(file, "pdf", { ...finished, links, hidden, pages: pages.map(({ page }) => page) }), problems };
}

async function readPage(proxy: Awaited<ReturnType<typeof getDocumentProxy>>, number: number): Promise<PageLines> {
  const page = await proxy.getPage(number);
  const view = page.getViewport({ scale: 1 });
  const content = await page.getTextContent();
  const fonts = new Map<string, { bold: boolean; italic: boolean }>();
  const operators = await page.getOperatorList();
  const [pageLeft = 0, pageBottom = 0, pageRight = 0, pageTop = 0] = page.view;
  const { OPS } = await getResolvedPDFJS();
  const unseen = findPdfHidden(operators, OPS as unknown as Record<string, number>, {
    left: pageLeft,
    bottom: pageBottom,
    right: pageRight,
    top: pageTop,
  });
  const look = (name: string) => {
    const known = fonts.get(name);
    if (known) return known;
    let full = "";
    try {
      full = String((page.commonObjs.get(name) as { name?: string } | null)?.name ?? "");
    } catch {
      // A font that was not loaded has no name; its text is plain.
    }
    const fresh = { bold: /bold|black|heavy|semib|demi|medi(?!a)/i.test(full), italic: /ital|obliq|slant/i.test(full) };
    fonts.set(name, fresh);
    return fresh;
  };
  const placed = content.items.flatMap((item) => {
    if (!("str" in item) || item.str === "") return [];
    const [x = 0, y = 0] = item.transform.slice(4) as number[];
    return [{ item, text: item.str, x, y, width: item.width }];
  });
  const items = stripHidden(placed, unseen).flatMap(({ item, text, x: left, y: base, width }): PdfItem[] => {
    const [a = 0, b = 0, c = 0, d = 0] = item.transform as number[];
    const [x = 0, y = 0] = view.convertToViewportPoint(left, base);
    const size = Math.hypot(c, d) || Math.hypot(a, b);
    // Text that does not run from left to right on the page as it is shown is a stamp on its margin.
    const [right = 0, up = 0] = view.convertToViewportPoint(left + a, base + b);
    if (size < 2 || Math.abs(up - y) > Math.abs(right - x)) return [];
    return [{ text, x, y, width, size, ...look(item.fontName) }];
  });
  const annotations = (await page.getAnnotations()) as { url?: string; unsafeUrl?: string; rect?: number[] }[];
  const links = annotations.flatMap((row) => {
    const target = safeTarget(row.url ?? row.unsafeUrl);
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = row.rect ?? [];
    if (!target) return [];
    const [left = 0, bottom = 0] = view.convertToViewportPoint(x1, y1);
    const [right = 0, top = 0] = view.convertToViewportPoint(x2, y2);
    return [
      { target, left: Math.min(left, right), right: Math.max(left, right), top: Math.min(top, bottom), bottom: Math.max(top, bottom) },
    ];
  });
  return {
    page: { number, width: view.width, height: view.height },
    lines: findLines(items),
    links,
    hidden: unseen.map(({ text, why }) => ({ text, why, page: number })),
  };
}

/** Draws that follow each other for the same reason are one text. */
function joinHidden(draws: readonly HiddenText[]): HiddenText[] {
  const joined: HiddenText[] = [];
  for (const draw of draws) {
    const last = joined.at(-1);
    if (last && last.why === draw.why && last.page === draw.page && last.text.length < 2000) last.text += ` ${draw.text.trim()}`;
    else joined.push({ ...draw, text: draw.text.trim() });
  }
  return joined;
}

/** Why a PDF without words has none: a picture of them, or words that nobody sees. */
function refuseEmpty(letters: number, hidden: readonly HiddenText[]): Reading<undefined> {
  const unseen = hidden.map((row) => row.text).join(" ");
  if (letters === 0 && unseen.length >= 20)
    return refuse(
      "document.blank",
      `Nobody can see the text of this PDF: it is white, tiny, invisible or off the page (“${unseen.length > 80 ? `${unseen.slice(0, 80)}…` : unseen}”).`,
      "Use a file that shows what it says.",
    );
  return refuse(
    "document.scan",
    letters === 0 ? "This PDF has no text in it; it is probably a scan or a picture." : "This PDF has almost no text in it.",
    "Use the original file instead of a scan, or save it as text.",
  );
}

function cutPages(count: number): Problem {
  return {
    code: "document.cut",
    severity: "warning",
    message: `This PDF has ${count} pages; the first ${PAGES} were read and the rest was left out.`,
    hint: "If what matters stands further back, save those pages as a file of their own.",
  };
}

/** A warning where much of the text is letters that no reader can name: the file's fonts carry no table of what their glyphs mean. */
function gibberish(text: string): Problem[] {
  const letters = text.replace(/\s/g, "");
  const latin = letters.match(/[a-z]/gi)?.length ?? 0;
  const vowels = letters.match(/[aeiouy]/gi)?.length ?? 0;
  // Glyph numbers taken for letters ("+HOOR" for "Hello") have few vowels; CVs in Latin letters have 35 in 100 and more.
  const shifted = latin > 200 && latin > 0.5 * letters.length && vowels < 0.22 * latin;
  const unknown = letters.match(/[\u0000-\u001f\ue000-\uf8ff\ufffd]|[\u0300-\u036f](?=[\u0300-\u036f])/gu)?.length ?? 0;
  if (unknown < 0.15 * letters.length && !shifted) return [];
  return [
    {
      code: "document.gibberish",
      severity: unknown > 0.5 * letters.length ? "error" : "warning",
      message: "Much of this PDF's text cannot be read: its fonts do not say which letters they draw.",
      hint: "Export it again from the program that made it, or use a Word or text version.",
    },
  ];
}

/** Lines at the top or bottom of pages that repeat (page numbers apart). */
function findMargins(pages: readonly PageLines[]): Set<string> {
  const seen = new Map<string, number>();
  for (const { page, lines } of pages) {
    for (const line of new Set(lines.filter((row) => inMargin(row, page)).map(marginKey))) seen.set(line, (seen.get(line) ?? 0) + 1);
  }
  return new Set([...seen].filter(([, count]) => count >= 2 && count >= pages.length / 2).map(([line]) => line));
}

function marginKey(line: PdfLine): string {
  return line.text.replace(/\d+/g, "#").trim();
}

function inMargin(line: PdfLine, page: Page): boolean {
  return line.box.y < 0.08 * page.height || line.box.y + line.box.height > 0.92 * page.height;
}

function writePage(builder: TextBuilder, page: Page, lines: readonly PdfLine[], margins: ReadonlySet<string>, keeps: Keeps): void {
  const rightEdge = Math.max(0, ...lines.map((line) => line.box.x + line.box.width));
  let before: PdfLine | undefined;
  let room = rightEdge;
  for (const line of lines) {
    const place = { page: page.number, box: line.box };
    if (
      inMargin(line, page) &&
      !/^(?:19|20)\d\d$/.test(line.text) &&
      (margins.has(marginKey(line)) || /^(?:page\s*)?\d{1,3}(?:\s*(?:\/|of)\s*\d{1,3})?$/i.test(line.text))
    ) {
      builder.block(line.box.y < page.height / 2 ? "header" : "footer", { page: page.number });
      builder.line(line.pieces, place);
      before = undefined;
      continue;
    }
    const goesOn = before && continues(before, line, room);
    if (!goesOn) {
      builder.block(line.bullet ? "item" : "paragraph", { page: page.number, ...(line.bullet ? { level: 1 } : {}) });
      room = Math.max(
        ...lines
          .filter((row) => row.box.x < line.box.x + 3 * line.size && row.box.x + row.box.width > line.box.x)
          .map((row) => row.box.x + row.box.width),
      );
    }
    const broken = goesOn && before !== undefined && /\p{Ll}[-‐]$/u.test(before.text) && /^\p{Ll}/u.test(line.text);
    if (broken && !keeps(before?.text ?? "", line.text)) dropHyphen(builder);
    builder.line(line.pieces, place, broken);
    before = line;
  }
}

/** Whether `line` is the wrapped rest of the paragraph or bullet that `before` belongs to. */
function continues(before: PdfLine, line: PdfLine, room: number): boolean {
  if (line.bullet || line.text.includes("\t")) return false;
  const step = line.box.y - before.box.y;
  const close = step > 0.3 * line.size && step < 1.75 * line.size;
  const alike = Math.abs(before.size - line.size) < 0.6;
  const indent = line.box.x - before.box.x;
  const aligned = before.bullet ? indent > 0.3 * line.size && indent < 4 * line.size : Math.abs(indent) < 0.5 * line.size;
  const word = (line.text.split(/\s/)[0]?.length ?? 0) * (line.box.width / Math.max(1, line.text.length));
  const right = before.box.x + before.box.width;
  const full = right + word > room - 1.5 * line.size || (right > 0.7 * room && /^\p{Ll}/u.test(line.text) && !/[.!?:]$/.test(before.text));
  return close && alike && aligned && full && !before.text.includes("\t");
}

/** Whether the hyphen between two lines is the word's own. */
type Keeps = (before: string, after: string) => boolean;

function hyphens(pages: readonly PageLines[], maker: string): Keeps {
  const text = pages.flatMap((page) => page.lines.map((line) => line.text)).join("\n");
  return (before, after) => keepsHyphen(before, after, text, maker);
}

/** The programs that made the file, as it names them. */
async function makerOf(proxy: Awaited<ReturnType<typeof getDocumentProxy>>): Promise<string> {
  try {
    const { info } = (await proxy.getMetadata()) as { info: { Producer?: unknown; Creator?: unknown } };
    return `${String(info.Producer ?? "")} ${String(info.Creator ?? "")}`;
  } catch {
    return "";
  }
}

function dropHyphen(builder: TextBuilder): void {
  builder.text = builder.text.slice(0, -1);
  const block = builder.blocks.at(-1);
  const line = block?.lines.at(-1);
  const run = line?.runs.at(-1);
  if (block && line && run) {
    run.end--;
    line.end--;
    block.end--;
  }
}

/** Link rectangles to the text they cover. */
function mapLinks(blocks: Document["blocks"], pages: readonly PageLines[]): Document["links"] {
  return pages.flatMap(({ page, links }) =>
    links.flatMap((link) => {
      const middle = (link.top + link.bottom) / 2;
      const line = blocks
        .flatMap((block) => block.lines)
        .find(
          (row) =>
            row.page === page.number &&
            row.box &&
            row.box.y - 2 <= middle &&
            middle <= row.box.y + row.box.height + 2 &&
            row.box.x < link.right &&
            row.box.x + row.box.width > link.left,
        );
      if (!line?.box) return [];
      const per = (line.end - line.start) / Math.max(1, line.box.width);
      const start = Math.max(line.start, Math.round(line.start + (link.left - line.box.x) * per));
      const end = Math.min(line.end, Math.round(line.start + (link.right - line.box.x) * per));
      return end > start ? [{ target: link.target, start, end }] : [];
    }),
  );
}
