/**
 * The words that readers look for, as data. Rows live in `content/lexicon/*.yaml`; the library room reads and checks them, and every
 * reader takes them as an argument. Adding knowledge is adding a row.
 */

/** What a section of a CV holds. "other" is kept and shown, never dropped. */
export const SECTION_KINDS = [
  "summary",
  "work",
  "education",
  "publications",
  "projects",
  "skills",
  "talks",
  "teaching",
  "service",
  "mentoring",
  "awards",
  "grants",
  "patents",
  "languages",
  "interests",
  "references",
  "contact",
  "other",
] as const;
export type SectionKind = (typeof SECTION_KINDS)[number];

/** A heading as CVs write it. `heading` is matched folded, against the whole heading line. */
export interface HeadingRow {
  kind: SectionKind;
  headings: string[];
}

/** A spelling of a skill; with cues it counts only where one of them stands in the same line or sentence ("Gemini" beside "LLM"). */
export type SkillAlias = string | { text: string; cues: string[] };

/**
 * A skill, tool, dataset or model family with the spellings it is written in; `concept` is the slug of the library concept it belongs to, where there is
 * one. The name counts by itself unless it is also an alias with cues.
 */
export interface SkillRow {
  name: string;
  aliases: SkillAlias[];
  group: string;
  concept?: string;
}

/** A publication venue: canonical name, spellings, and what it is. */
export interface VenueRow {
  name: string;
  aliases: string[];
  kind: "conference" | "journal" | "workshop" | "preprint" | "magazine";
  field: string;
}

/** Words by meaning: `role-noun`, `organisation-noun`, `institution-noun`, `degree`, `seniority`, `month`, `present`, `strong-verb`, ... */
export interface WordRow {
  kind: string;
  words: string[];
  /** What the words mean as a value, where they have one: a month's number, a degree's level. */
  value?: string;
  /** What the row catches. */
  example?: string;
}

/** A heading or opening of a posting's part and what follows it. */
export interface PostingRow {
  part:
    | "requirements"
    | "preferred"
    | "responsibilities"
    | "about"
    | "benefits"
    | "equal-opportunity"
    | "apply"
    | "pay"
    | "logistics"
    | "process"
    | "other";
  phrases: string[];
}

export interface Lexicon {
  headings: HeadingRow[];
  skills: SkillRow[];
  venues: VenueRow[];
  words: WordRow[];
  postings: PostingRow[];
}
