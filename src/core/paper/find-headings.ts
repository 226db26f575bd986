/** Where a paper's headings stand: as the format marks them, else by number, by known words, and by how the line is set. */

import type { Block, Document, Line } from "../document/document.ts";
import { RUN_IN } from "./section-kinds.ts";

/** A heading's place. `runIn`: it opens a paragraph of its own, which is all it heads. */
export interface Heading {
  start: number;
  end: number;
  level: number;
  text: string;
  runIn: boolean;
}

const NUMBERED = /^(?:(\d{1,2}(?:\.\d{1,2}){0,3})\.?|([IVX]{1,4})\.|(?:Appendix )?([A-H](?:\.\d{1,2}){0,2})[.:]?)\s+\p{Lu}[^.!?]{1,80}$/u;
/** A line alone that needs no number to be a heading. */
const KNOWN =
  /^(?:abstract|summary|introduction|background|related works?|(?:materials and )?methods?|methodology|experiments?|(?:main )?results?(?: and discussion)?|(?:general )?discussion|limitations?(?: and future work)?|conclusions?|references|bibliography|appendix|acknowledge?ments?|author contributions|data availability|code availability|(?:neurips )?(?:paper )?checklist|supplementary materials?|ethics statement|broader impacts?)$/i;
const LONGEST = 90;

/** Every heading in reading order. Page headers and footers, table rows and captions are none. */
export function findHeadings(document: Document): Heading[] {
  const marked = document.blocks.some((block) => block.kind === "heading");
  const body = bodySize(document);
  const found: Heading[] = [];
  for (const block of document.blocks) {
    if (block.kind === "header" || block.kind === "footer" || block.kind === "row") continue;
    if (block.kind === "heading") {
      found.push({ ...textOf(document, block), level: block.level ?? 1, runIn: false });
      continue;
    }
    const lines = block.lines;
    for (const [i, line] of lines.entries()) {
      const candidate = textOf(document, line);
      if (candidate.text.length > LONGEST || candidate.text.includes("\t")) continue;
      const level = levelOfLine(candidate.text, line, block, i, body, marked);
      if (level) found.push({ ...candidate, level, runIn: false });
    }
    const head = document.text.slice(block.start, Math.min(block.end, block.start + 80)).match(RUN_IN);
    if (head && !found.some((other) => other.start === block.start))
      found.push({ start: block.start, end: block.start + (head[1] ?? "").length, text: head[1] ?? "", level: 9, runIn: true });
  }
  return found.toSorted((a, b) => a.start - b.start);
}

function levelOfLine(text: string, line: Line, block: Block, at: number, body: number, marked: boolean): number | undefined {
  if (
    KNOWN.test(text.replace(/^(?:\d{1,2}|[IVX]{1,4}|[A-H])[.:]?\s+/, "")) &&
    (block.lines.length === 1 || standsOut(line, body) || at === 0)
  )
    return 1;
  if (marked) return undefined;
  const number = text.match(NUMBERED);
  if (!number || text.split(/\s+/).length > 12 || /[,;]$/.test(text)) return undefined;
  if (!standsOut(line, body) && !(block.lines.length === 1 && line.runs.every((run) => run.size === undefined))) return undefined;
  const depth = (number[1] ?? number[3] ?? "1").split(".").length;
  return depth;
}

/** Bold all along, or clearly larger than the body text. */
function standsOut(line: Line, body: number): boolean {
  const runs = line.runs.filter((run) => run.end - run.start > 1);
  if (runs.length === 0) return false;
  return runs.every((run) => run.bold) || Math.max(...runs.map((run) => run.size ?? 0)) > body * 1.08;
}

/** The size in which most characters are set; 0 where sizes are unknown. */
function bodySize(document: Document): number {
  const sizes = new Map<number, number>();
  for (const block of document.blocks)
    for (const line of block.lines)
      for (const run of line.runs) {
        const size = Math.round((run.size ?? 0) * 2) / 2;
        sizes.set(size, (sizes.get(size) ?? 0) + run.end - run.start);
      }
  return [...sizes].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function textOf(document: Document, { start, end }: { start: number; end: number }) {
  return { start, end, text: document.text.slice(start, end).replace(/\s+/g, " ").trim() };
}
