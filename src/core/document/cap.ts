/** The longest text that is read of one file. */

import type { Reading } from "../text/problem.ts";
import type { Document } from "./document.ts";

/** Characters kept of a document: a CV of 200 publications has about 60,000, a thesis 500,000. */
export const LONGEST_TEXT = 600_000;

/** The document cut after the last whole block within the cap, with a problem that says so; unchanged where it fits. */
export function capDocument(document: Document): Reading<Document> {
  if (document.text.length <= LONGEST_TEXT) return { value: document, problems: [] };
  const blocks = document.blocks.filter((block) => block.end <= LONGEST_TEXT);
  const end = blocks.at(-1)?.end ?? LONGEST_TEXT;
  return {
    value: { ...document, text: document.text.slice(0, end), blocks, links: document.links.filter((link) => link.end <= end) },
    problems: [
      {
        code: "document.cut",
        severity: "warning",
        message: `This file holds ${document.text.length.toLocaleString("en-GB")} characters; the first ${end.toLocaleString("en-GB")} were read and the rest was left out.`,
        hint: "If what matters stands further back, save that part as a file of its own.",
      },
    ],
  };
}
