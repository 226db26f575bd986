/**
 * A Profile is what a CV says, each fact with the place that says it. Nothing here is inferred beyond normal forms (a date, a canonical
 * section kind); what was not recognised is kept in `unrecognised` and shown.
 */

import type { PartialDate } from "../text/date.ts";
import type { SectionKind } from "../text/lexicon.ts";
import type { Fact, Span } from "../text/span.ts";

/** Where a person can be found. `network` is one of the names below or "Website"; `url` has a scheme. */
export interface ProfileLink {
  network: "Google Scholar" | "ORCID" | "OpenReview" | "GitHub" | "arXiv" | "Semantic Scholar" | "LinkedIn" | "X" | "Bluesky" | "Website";
  url: string;
  username?: string;
  spans: Span[];
}

/** A heading of the CV and the stretch under it. Two sections of the same kind stay two. */
export interface Section {
  id: string;
  kind: SectionKind;
  title: string;
  /** The heading alone. Absent for what stands before the first heading. */
  heading?: Span;
  span: Span;
}

/** What every entry has. `id` is made of the kind and of what the entry says, never of its position. `span` covers the whole entry. */
export interface EntryBase {
  id: string;
  /** Id of the section it stands in. */
  section: string;
  span: Span;
}

export interface Work extends EntryBase {
  kind: "work";
  organisation?: Fact;
  position?: Fact;
  start?: Fact<PartialDate>;
  end?: Fact<PartialDate>;
  location?: Fact;
  highlights: Fact[];
}

export interface Education extends EntryBase {
  kind: "education";
  institution?: Fact;
  /** The degree as written: "PhD", "M.Sc.". JSON Resume's studyType. */
  degree?: Fact;
  area?: Fact;
  start?: Fact<PartialDate>;
  end?: Fact<PartialDate>;
  location?: Fact;
  advisor?: Fact;
  thesis?: Fact;
  score?: Fact;
  highlights: Fact[];
}

export interface Author {
  name: string;
  span: Span;
  /** Marked as an equal contributor. */
  equal?: boolean;
}

export type PublicationStatus = "published" | "accepted" | "submitted" | "in preparation" | "preprint";

export interface Publication extends EntryBase {
  kind: "publication";
  title: Fact;
  authors: Author[];
  /** 1-based place of the candidate among the authors written out; absent when the name is not found among them. */
  position?: number;
  /** "et al." or "and 12 others" stands in the list, so the number of authors is not known. */
  truncatedAuthors?: boolean;
  venue?: Fact;
  year?: Fact<PartialDate>;
  /** Only where the text says so (or an arXiv identifier is the only venue: "preprint"). */
  status?: Fact<PublicationStatus>;
  links: { target: string; span: Span }[];
  awards: Fact[];
}

/** A project, talk, course taught, service, person mentored, award, grant, patent or other dated entry. */
export interface Entry extends EntryBase {
  kind: "project" | "talk" | "teaching" | "service" | "mentoring" | "award" | "grant" | "patent" | "other";
  title: Fact;
  organisation?: Fact;
  start?: Fact<PartialDate>;
  end?: Fact<PartialDate>;
  /** "granted", "pending", "filed" for a patent; an amount for a grant. */
  detail?: Fact;
  highlights: Fact[];
}

export interface Skill extends EntryBase {
  kind: "skill";
  /** The label before the colon: "Languages". */
  group?: Fact;
  items: Fact[];
}

export interface Language {
  name: Fact;
  fluency?: Fact;
}

export interface Profile {
  /** Id of the document ("cv") and its hash. */
  document: string;
  sha256: string;
  name?: Fact;
  /** The line under the name: "Research Scientist". */
  label?: Fact;
  emails: Fact[];
  phones: Fact[];
  location?: Fact;
  links: ProfileLink[];
  summary?: Fact;
  sections: Section[];
  work: Work[];
  education: Education[];
  publications: Publication[];
  entries: Entry[];
  skills: Skill[];
  languages: Language[];
  /** Lines that belong to no fact above, whole. */
  unrecognised: Span[];
  /** The JSON Resume document this was read from, for lossless export. */
  jsonResume?: unknown;
}

/** Anything of the CV that can serve as evidence. */
export type AnyEntry = Work | Education | Publication | Entry | Skill;
