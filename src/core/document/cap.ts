/** How much of one file is kept, so that no file can fill the memory of whoever asked for it. */

import type { Reading } from "../text/problem.ts";
import type { Block, Document, Line } from "./document.ts";

/** What is kept of a document at most. A CV of 200 publications has 60,000 characters and 1,500 lines; a thesis 500,000 and 10,000. */
export const MOST = {
  /** Characters of text. */
  text: 600_000,
  lines: 20_000,
  /** Stretches of one typeface. */
  runs: 60_000,
  links: 3000,
  /** Characters of hidden text, and stretches of it. */
  hiddenText: 20_000,
  hidden: 200,
  /** Characters of structured input, written as JSON. */
  structured: 2_000_000,
} as const;

/** The document within `MOST`: text, lines and links up to the first limit that is met, with a problem that says so; unchanged where it fits. */
export function capDocument(document: Document): Reading<Document> {
  const kept = keepBlocks(document);
  const blocks = kept ?? document.blocks;
  const end = kept ? (kept.at(-1)?.end ?? 0) : document.text.length;
  const links = document.links.filter((link) => link.end <= end).slice(0, MOST.links);
  const { structured, ...rest } = document;
  const value: Document = { ...rest, text: document.text.slice(0, end), blocks, links, hidden: keepHidden(document.hidden) };
  if (structured !== undefined && JSON.stringify(structured).length <= MOST.structured) value.structured = structured;
  if (!kept) return { value, problems: [] };
  const [whole, read] = [document.text.length, end].map((count) => count.toLocaleString("en-GB"));
  return {
    value,
    problems: [
      {
        code: "document.cut",
        severity: "warning",
        message: `This file holds ${whole} characters; the first ${read} were read and the rest was left out.`,
        hint: "If what matters stands further back, save that part as a file of its own.",
      },
    ],
  };
}

/** The blocks up to the limits, the last one cut at a line or, where one line is all there is, within it; undefined where all fit. */
function keepBlocks({ text, blocks }: Document): Block[] | undefined {
  const kept: Block[] = [];
  let lines = 0;
  let runs = 0;
  for (const block of blocks) {
    const within: Line[] = [];
    for (const line of block.lines) {
      const room = line.end <= MOST.text && lines < MOST.lines && runs + line.runs.length <= MOST.runs;
      if (!room) {
        const rest = kept.length === 0 && within.length === 0 ? [cutLine(line, text)] : within;
        const end = rest.at(-1)?.end;
        if (end !== undefined) kept.push({ ...block, end, lines: rest });
        return kept;
      }
      within.push(line);
      lines++;
      runs += line.runs.length;
    }
    kept.push(block);
  }
  return text.length > MOST.text ? kept : undefined;
}

/** The part of a line that fits; a pair of surrogates is not parted. */
function cutLine(line: Line, text: string): Line {
  const most = Math.min(line.end, MOST.text);
  const end = /[\ud800-\udbff]/.test(text[most - 1] ?? "") ? most - 1 : most;
  const runs = line.runs
    .slice(0, MOST.runs)
    .filter((run) => run.start < end)
    .map((run) => ({ ...run, end: Math.min(run.end, end) }));
  return { ...line, end, runs };
}

function keepHidden(hidden: Document["hidden"]): Document["hidden"] {
  let room: number = MOST.hiddenText;
  const kept: Document["hidden"] = [];
  for (const row of hidden.slice(0, MOST.hidden)) {
    if (room <= 0) break;
    kept.push(row.text.length > room ? { ...row, text: row.text.slice(0, room) } : row);
    room -= row.text.length;
  }
  return kept;
}
