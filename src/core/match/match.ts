/**
 * A Match says what of a CV answers what of a posting, by rules that can be read. It also holds everything else that the two documents and the
 * library say together: the role and the firm, claims, catches, concept needs. The report only chooses words for it.
 */

import type { Span } from "../text/span.ts";

/** `direct`: an exact or narrower concept in work, a project or a publication, constraints met. `transferable`: a broader or related one. `to-confirm`: only in a skills list, or a trait that a CV cannot show. */
export type State = "direct" | "transferable" | "to-confirm" | "not-visible";

/** Something nameable that a text touches: a library concept or a lexicon skill. `address` is "concept/dpo" or "skill/python". */
export interface Touch {
  address: string;
  name: string;
  /** The words that named it. */
  span: Span;
}

/** How the evidence's concept stands to the requirement's: the same, below it, above it, or beside it (with the library's words for how). */
export type Relation = "exact" | "narrower" | "broader" | "related";

/** One place of the CV that speaks for a requirement. */
export interface Evidence {
  /** Id of the profile entry it belongs to. */
  entry: string;
  /** The line to quote: a highlight, a title, a skill item. */
  span: Span;
  /** Which of the requirement's touches it answers and how. Absent for a constraint (degree, years, publications) answered by the entry itself. */
  touch?: { wanted: string; found: string; relation: Relation; how?: string; span: Span };
  /** Which condition of the row the line answers by itself, where it is not a concept: a degree, a paper; `entry`: by being there at all. */
  condition?: Constraint["what"] | "entry";
  /** The line only lists: an item of a skills list, or the summary. */
  listed?: true;
  /** Facts about the line that make it strong, each with its place: scale ("512 GPUs"), ownership ("led"), outcome ("38 %"), recency. */
  shows: { what: "scale" | "ownership" | "outcome" | "recency" | "first-author"; span: Span }[];
  /** 0..1: how much of the row's rare words the line shares. */
  close?: number;
  /** 0..1: how much of the kinds of work that the row speaks of the line speaks of too. */
  kin?: number;
  /** For ordering only; higher is stronger. */
  score: number;
}

/** A condition that can be computed: years of experience, a degree, publications, a place. `met` is absent when the CV does not say. */
export interface Constraint {
  what: "years" | "degree" | "field" | "publications" | "place" | "language" | "scale";
  asked: string;
  /** `shape` of years: how many dates each stretch has among the spans ("2" from and to, "1" still going on), in order, joined by commas. */
  found?: { value: string; spans: Span[]; shape?: string };
  met?: boolean;
}

/** A requirement of the posting and what the CV shows for it. */
export interface Row {
  /** Id of the requirement. */
  requirement: string;
  touches: Touch[];
  constraints: Constraint[];
  state: State;
  /** Which rule of `match/state.ts` gave the state; its sentence is shown to the person. */
  rule: string;
  /** Addresses of the touches that work, a paper, a project or an entry answers exactly or more narrowly. */
  answered: string[];
  /** Strongest first, at most five. */
  evidence: Evidence[];
  /** 0..1: strength of the wording and how often the posting comes back to the same concepts. */
  weight: number;
}

export type CatchKind =
  | "two-values"
  | "count-mismatch"
  | "ownership-mismatch"
  | "status-mismatch"
  | "overlapping-dates"
  | "gap"
  | "reversed-dates"
  | "superlative"
  | "first-claim"
  | "sota-without-comparator"
  | "percent-without-base"
  | "speedup-without-base"
  | "place-conflict"
  | "level-conflict"
  | "start-date-conflict"
  | "years-claimed"
  | "degree-status"
  | "author-order";

/** Where the CV disagrees with itself or with the posting, or invites a challenge. `kind` is the slug of its content file (question/<kind>). */
export interface Catch {
  /** Kind and the key of what the quotes say. */
  id: string;
  kind: CatchKind;
  /** The quotes that disagree, side by side; one alone for a challenge (a superlative without a comparator). */
  quotes: Span[];
  /** Where the second value was computed from the CV: the rule of `report/rules.ts` that computes it, its arguments, and the places it counts. */
  values?: { rule: string; args: Record<string, string | number>; spans: Span[] };
  /** Higher first. */
  score: number;
}

/** A line of the CV that asserts a result. */
export interface Claim {
  id: string;
  entry: string;
  span: Span;
  /** Slugs of claim kinds, strongest first, each with the words that betray it. */
  kinds: { slug: string; span: Span }[];
  methods: { slug: string; span: Span }[];
  numbers: Span[];
  /** The person's part in it, as far as the text says. */
  role: { what: "sole" | "first" | "equal-first" | "middle" | "last" | "led" | "contributed" | "unsaid"; span?: Span };
  score: number;
}

/** A publication or project worth defending, and why. */
export interface Defence {
  entry: string;
  claims: string[];
  /** Probe slugs (question/...), easy to hard: asked because of words of the CV, or because its lines leave an element open. */
  probes: { slug: string; because?: Span; open?: string }[];
  /** The lines of the entry, on which an open element was looked for. */
  lines: Span[];
  /** Slug of the challenge file that fits the main claim. */
  challenge?: string;
  reasons: ("first-author" | "recent" | "touches-posting" | "award" | "has-result" | "venue" | "paper-supplied")[];
  score: number;
}

/** A concept, what the posting makes of it, and what the CV shows of it. */
export interface ConceptNeed {
  slug: string;
  need: "derive" | "refresh" | "own";
  /** Places of the posting that touch it (or a broader concept). Empty when it comes from the CV's own claims or the role guide alone. */
  posting: Span[];
  cv: Span[];
  /** Why it is here when the posting does not name it. */
  origin: "posting" | "cv" | "role";
  weight: number;
}

/** A stretch of the timeline: an education or work entry with both ends known. Months since year 0, end exclusive of the following month. */
export interface Stretch {
  entry: string;
  from: number;
  to: number;
  /** Only the year is written: the stretch is uncertain by up to a year at each end. */
  coarse: boolean;
}

export interface SignalEvidence {
  /** Slug within the role. */
  signal: string;
  evidence: { entry: string; span: Span; because: string }[];
}

export interface Match {
  role: { slug: string; because: "title" | "cues" | "chosen" | "default"; span?: Span };
  firm?: { slug?: string; name: string; span?: Span };
  rows: Row[];
  catches: Catch[];
  claims: Claim[];
  defences: Defence[];
  concepts: ConceptNeed[];
  signals: SignalEvidence[];
  timeline: Stretch[];
  /** Concepts of the person's own work that recur over time, strongest first: the thread of the story. */
  thread: { address: string; entries: string[]; spans: Span[] }[];
}
