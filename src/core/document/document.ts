/**
 * A Document is what came out of a file: one text, and where each piece of it stood. It is the only form in which the rest of
 * Groundwork sees a CV, a posting, a paper or notes. It holds no pictures and no behaviour, and survives a trip through JSON.
 *
 * `text` is one string in reading order. Every visual line is one stretch of it; lines are joined by "\n", cells and wide gaps within a line
 * by "\t". A word broken by a line-end hyphen is whole in `text` (the two lines then touch with nothing between them).
 */

export const FORMATS = ["pdf", "docx", "odt", "html", "markdown", "latex", "text", "json-resume"] as const;
export type Format = (typeof FORMATS)[number];

/** A rectangle on a page in points (1/72 inch), origin at the top left, y downwards. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A stretch of one typeface within a line. `size` in points. Absent fields are unknown, not false. */
export interface Run {
  start: number;
  end: number;
  size?: number;
  bold?: boolean;
  italic?: boolean;
}

/** One visual line (PDF) or one logical line (other formats). */
export interface Line {
  start: number;
  end: number;
  /** 1-based page, where the format has pages. */
  page?: number;
  box?: Box;
  runs: Run[];
}

/**
 * Lines that belong together: a paragraph, one bullet with its continuation lines, a heading that the format itself marks, a table row, a page
 * header or footer. `path` is the place in structured input ("work[0].position" in JSON Resume, "jobPosting.title" in JSON-LD).
 */
export interface Block {
  kind: "heading" | "paragraph" | "item" | "row" | "header" | "footer";
  start: number;
  end: number;
  lines: Line[];
  /** Heading level, 1 outermost; list depth of an item, 1 outermost. */
  level?: number;
  page?: number;
  /** Which column of the page, 0 leftmost, where a page has more than one. */
  column?: number;
  path?: string;
}

/** A hyperlink: `target` as written in the file (http, https or mailto only; anything else is dropped), over the text it covers. */
export interface Link {
  target: string;
  start: number;
  end: number;
}

/** Text that the file carries but a reader of the page does not see. It is not part of `Document.text`. */
export interface HiddenText {
  text: string;
  why: "white" | "tiny" | "invisible" | "off-page" | "vanish" | "covered" | "css";
  page?: number;
}

export interface Page {
  number: number;
  width: number;
  height: number;
}

export interface Document {
  /** "cv", "posting", "paper-1", "notes": what spans refer to. */
  id: string;
  /** The file's name without its folder, shown to the person. */
  name: string;
  format: Format;
  /** SHA-256 of the file's bytes in lower-case hex. */
  sha256: string;
  /** Size of the file in bytes. */
  bytes: number;
  text: string;
  blocks: Block[];
  pages: Page[];
  links: Link[];
  hidden: HiddenText[];
  /** The parsed input of a structured format (JSON Resume; a page's JSON-LD JobPosting), kept for lossless export. */
  structured?: unknown;
}
