/** Document + sections -> sentences: the units in which the checker reads, each with its section and with others' work blanked. */

import type { Block, Document } from "../document/document.ts";
import { blankOthers, isAboutOthers } from "./blank-others.ts";
import type { Section, Sentence } from "./paper.ts";

/** Abbreviations whose full stop ends no sentence. */
const ABBREVIATION =
  /(?:\b(?:al|e\.g|i\.e|cf|vs|resp|approx|figs?|tabs?|secs?|eqs?|eqns?|no|nos|refs?|app|appx|dr|prof|st|ca|etc|viz|ver|vol|pp|s\.d|s\.e|s\.e\.m|a\.k\.a|w\.r\.t|i\.i\.d|inc|ltd|spp?|subsp|var)|(?:^|[\s(])\p{Lu})\.$/iu;
const END = /[.!?]["”’)\]]{0,2}(?:\s*\[[\d,\s–-]+\])?\s+(?=["“([]?[\p{Lu}\d•])/gu;
const ANSWER = /\[(?:Yes|No|N\/?A)\]|^(?:Answer|Justification): /i;
const CAPTION = /^(?:figure|fig\.|table|tab\.|algorithm|listing|extended data (?:figure|fig\.|table))\s*[A-Z]?\.?\d{1,2}[a-z]?\s*[:.|—–-]/i;

/** All sentences of a paper in reading order; headings, captions and table rows are units of their own. */
export function splitSentences(document: Document, sections: readonly Section[]): Sentence[] {
  const sentences: Sentence[] = [];
  const plain = flatten(withoutMargins(document));
  for (const [index, section] of sections.entries()) {
    const add = (start: number, end: number, form: Sentence["form"], block: number) => {
      const text = plain.slice(start, end);
      const lead = text.length - text.trimStart().length;
      const whole = text.trim();
      if (whole === "" || !/[\p{L}\d]/u.test(whole)) return;
      const before = sentences.at(-1);
      const page = pageAt(document.blocks, start + lead);
      const anaphor =
        /^(?:they|their|these authors|that (?:study|paper|work))\b/i.test(whole) && before !== undefined && isAboutOthers(before.text);
      sentences.push({
        span: { document: document.id, start: start + lead, end: start + lead + whole.length },
        text: whole,
        own: section.kind === "related" || anaphor ? blankAll(whole) : blankOthers(whole),
        section: index,
        kind: section.kind,
        form,
        block,
        ...(page === undefined ? {} : { page }),
      });
    };
    if (section.heading) add(section.heading.start, section.heading.end, "heading", -1 - index);
    let open: { start: number; end: number; block: number } | undefined;
    const close = () => {
      if (open) for (const [start, end] of cut(plain, open.start, open.end)) add(start, end, "prose", open.block);
      open = undefined;
    };
    for (let i = 0; i < document.blocks.length; i++) {
      const block = document.blocks[i];
      if (!block || block.end <= section.body.start || isMargin(document, block)) continue;
      if (block.start >= section.body.end) break;
      const start = Math.max(block.start, section.body.start);
      const end = Math.min(block.end, section.body.end);
      const text = plain.slice(start, end);
      if (block.kind === "row" || isTableLine(document.text.slice(start, end))) {
        close();
        add(start, end, "row", i);
      } else if (CAPTION.test(text.trimStart())) {
        close();
        for (const [from, to] of cut(plain, start, end)) add(from, to, "caption", i);
      } else if (
        open &&
        block.kind === "paragraph" &&
        /^\s*[\p{Ll}(]/u.test(text) &&
        !/[.!?:]["”)]?\s*$/u.test(plain.slice(open.start, open.end))
      ) {
        open.end = end;
      } else {
        close();
        open = { start, end, block: i };
      }
    }
    close();
  }
  return markAnswers(sentences);
}

/** Answers to a checklist that stands without a heading: what they say is no statement of the paper. */
function markAnswers(sentences: Sentence[]): Sentence[] {
  const blocks = new Set(sentences.filter((sentence) => ANSWER.test(sentence.text)).map((sentence) => sentence.block));
  return sentences.map((sentence) => (blocks.has(sentence.block) ? { ...sentence, kind: "checklist" } : sentence));
}

/** Sentence bounds within a stretch of text. */
function cut(text: string, start: number, end: number): [number, number][] {
  const out: [number, number][] = [];
  const stretch = text.slice(start, end);
  let from = 0;
  for (const match of stretch.matchAll(END)) {
    const stop = match.index + match[0].length;
    if (ABBREVIATION.test(stretch.slice(from, match.index + 1))) continue;
    out.push([start + from, start + stop]);
    from = stop;
  }
  out.push([start + from, end]);
  return out;
}

/** A line of columns, where the format marks no rows. */
function isTableLine(text: string): boolean {
  return text.length < 200 && /\t| {3,}/.test(text.trim()) && /\d/.test(text) && !/[a-z]{2}[.!?]\s*$/.test(text);
}

/** The text with page headers and footers blanked, so that a sentence can run over the end of a page. */
function withoutMargins(document: Document): string {
  let text = document.text;
  for (const block of document.blocks)
    if (isMargin(document, block)) text = text.slice(0, block.start) + " ".repeat(block.end - block.start) + text.slice(block.end);
  return text;
}

/** A page header, a footer, or a page's number on a line of its own. */
function isMargin(document: Document, block: Block): boolean {
  if (block.kind === "header" || block.kind === "footer") return true;
  return block.page !== undefined && block.end - block.start < 5 && /^\s*\d{1,4}\s*$/.test(document.text.slice(block.start, block.end));
}

/** White space and dashes made plain at the same offsets. */
function flatten(text: string): string {
  return text
    .replace(/[\n\r\u00a0\u2002-\u200a\u202f\u3000]/g, " ")
    .replace(/[\u2010-\u2012\u2212]/g, "-")
    .replace(/\u2019/g, "'");
}

function blankAll(text: string): string {
  return " ".repeat(text.length);
}

function pageAt(blocks: readonly Block[], at: number): number | undefined {
  return blocks.find((block) => block.start <= at && at < block.end)?.page;
}
