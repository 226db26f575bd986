/**
 * A Paper is what a scientific paper says about itself, as far as its text shows: its parts, its captions and tables, what it cites. Every part is
 * a span of the document, so that whatever is said about a paper can be read at its place.
 */

import type { Document } from "../document/document.ts";
import type { Fact, Span } from "../text/span.ts";

export const SECTION_KINDS = [
  "front",
  "abstract",
  "introduction",
  "related",
  "methods",
  "experiments",
  "results",
  "discussion",
  "limitations",
  "conclusion",
  "availability",
  "contributions",
  "acknowledgements",
  "references",
  "appendix",
  "checklist",
  "other",
] as const;
export type SectionKind = (typeof SECTION_KINDS)[number];

/** One section or subsection, in reading order. A subsection whose own heading says nothing of its kind has the kind of what holds it. */
export interface Section {
  kind: SectionKind;
  /** Absent where the paper has text before its first heading, or goes on after a paragraph with a heading of its own. */
  heading?: Span;
  /** From behind the heading to the next one, of whatever level. */
  body: Span;
  /** 1 outermost. */
  level: number;
}

export interface Caption {
  kind: "figure" | "table";
  /** As printed: "3", "S2", "A.1". */
  number: string;
  span: Span;
}

export interface Table {
  /** The caption that stands next to the rows, where there is one. */
  caption?: Span;
  rows: Span[];
}

export interface Reference {
  span: Span;
  year?: Fact;
  /** A guess: the longest stretch between full stops, or what stands in quotation marks. */
  title?: Fact;
}

/** One sentence, heading, caption or table row: the unit in which the checker reads. */
export interface Sentence {
  span: Span;
  /** Its characters at the document's own offsets, each white space as one space and each kind of dash within a word as "-". */
  text: string;
  /** `text` with every clause about other people's work blanked by spaces of the same length. */
  own: string;
  section: number;
  kind: SectionKind;
  form: "prose" | "heading" | "row" | "caption";
  /** Sentences of one block share this number. */
  block: number;
  page?: number;
}

/** A sentence in which the authors assert a result of their own. */
export interface PaperClaim {
  /** Made of its folded words; stays when the file is read again. */
  id: string;
  span: Span;
  section: SectionKind;
  page?: number;
  /** "strong": first, best, proves, solves. "plain": shows, improves, reaches. "hedged": suggests, may, appears. */
  strength: "strong" | "plain" | "hedged";
  /** Quantities in it, each with whether the same value stands elsewhere outside abstract, introduction and conclusion. */
  numbers: { span: Span; recurs: boolean }[];
}

export interface Paper {
  document: Document;
  title?: Fact;
  authors: Fact[];
  abstract?: Span;
  sections: Section[];
  captions: Caption[];
  tables: Table[];
  references: Reference[];
  /** As printed on the first page. */
  date?: Fact;
  sentences: Sentence[];
  claims: PaperClaim[];
}
