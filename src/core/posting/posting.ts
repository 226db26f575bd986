/**
 * A Posting is what a job description asks, each row a verbatim quote. Which library concepts a row touches is found when matching
 * (`match/find-concepts.ts`), since it needs the library.
 */

import type { Fact, Span } from "../text/span.ts";

export type Strength = "required" | "preferred" | "implied";

/** How a requirement can be shown. A trait ("passionate", "clear communicator") cannot be shown by a CV line alone. */
export type Aspect = "skill" | "experience" | "degree" | "years" | "publications" | "trait" | "place" | "eligibility" | "language" | "duty";

/** One atomic thing that the posting asks for. */
export interface Requirement {
  /** Made of the folded quote; a second identical quote gets "-2". */
  id: string;
  kind: "requirement" | "responsibility";
  strength: Strength;
  aspect: Aspect;
  /** The row's words in the posting, and its exact place. `quote(text, span)` equals `text`. */
  text: string;
  span: Span;
  /** The lead-in or sentence the row was cut from, when the row alone does not read as a whole. */
  context?: Span;
  /** "5+ years": the smallest number of years asked for. */
  years?: Fact<number>;
  /** "PhD", "Bachelor", "Master": the lowest degree that satisfies it. */
  degree?: Fact<"bachelor" | "master" | "phd">;
  /** The row offers alternatives ("PyTorch or JAX"), any of which serves. */
  alternatives?: true;
}

export type CueKind =
  | "language"
  | "take-home"
  | "presentation"
  | "references"
  | "clearance"
  | "publications"
  | "values"
  | "production"
  | "scale"
  | "statistics"
  | "safety"
  | "policy"
  | "agenda"
  | "leadership"
  | "named-paper"
  | "ai-policy"
  | "rounds"
  | "stage"
  | "timeline";

/** A phrase from which something about the interview loop can be read. */
export interface Cue {
  id: string;
  kind: CueKind;
  span: Span;
}

export interface Posting {
  document: string;
  sha256: string;
  title?: Fact;
  firm?: Fact;
  team?: Fact;
  level?: Fact;
  places: Fact[];
  pay?: Fact;
  /** Deadlines and start dates: the value is ISO at the precision written; `what` says which. */
  dates: (Fact & { what: "deadline" | "start" | "interview" | "posted" })[];
  requirements: Requirement[];
  cues: Cue[];
  /** About the firm or team: not asked of the candidate, but quotable in "the firm". */
  about: Span[];
  /** Benefits, equal opportunity, privacy, how to apply: nothing is read from it. */
  boilerplate: Span[];
}
