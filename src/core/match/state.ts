/** The state of a requirement, as a list of rules that can be read. The first rule that fits decides; its sentence is shown to the person. */

import type { Requirement } from "../posting/posting.ts";
import { isOnlyByEntry } from "./entry-evidence.ts";
import type { Constraint, Evidence, Relation, State, Touch } from "./match.ts";

/** What the rules look at. `covered` holds, for each thing the row names, the best relation found in work, a project, a publication or a study. */
export interface Standing {
  requirement: Requirement;
  touches: readonly Touch[];
  constraints: readonly Constraint[];
  evidence: readonly Evidence[];
  covered: ReadonlyMap<string, Relation>;
  /** Things named only in a skills list or the summary. */
  listed: ReadonlySet<string>;
  /** 0..1: how much of what the row says belongs to the things it names, or stands in the best line. */
  explained: number;
  /** The row asks for years of writing software, in one of several languages. */
  trade: boolean;
  /** The row names nothing but how one works. */
  conduct: boolean;
  /** A line of work shares several of the row's rare words, and most of what the row says. */
  alike: boolean;
}

export interface StateRule {
  id: string;
  state: State;
  /** Why, as a sentence to the person. No particulars: those are quoted beside it. */
  sentence: string;
  fits: (standing: Standing) => boolean;
}

const solid = (relation: Relation | undefined) => relation === "exact" || relation === "narrower";
const constraint = (standing: Standing, what: Constraint["what"]) => standing.constraints.find((row) => row.what === what);
const constrained = (standing: Standing) => standing.constraints.filter((row) => row.what !== "place" && row.what !== "language");

/** Whether every condition is met, as far as the CV says; years must be dated. */
const conditionsMet = (standing: Standing) =>
  constrained(standing).every((row) => (row.what === "years" ? row.met === true : row.met !== false));

/** Words after which any of what is named serves: "one or more of CUDA, Triton", "tools like Ray and Spark". */
const ANY = /\b(?:at least one of|one or more of|any of|either|or similar|or equivalent|such as|e\.g\.|for example)/i;

/** Whether one of the things a row names is enough. */
export function takesAny({ alternatives, text }: Pick<Requirement, "alternatives" | "text">): boolean {
  return alternatives === true || ANY.test(text);
}

/** Every named thing is answered; where the row offers alternatives, one is enough. */
function answered(standing: Standing): boolean {
  const hits = standing.touches.filter((touch) => solid(standing.covered.get(touch.address))).length;
  return standing.touches.length > 0 && (takesAny(standing.requirement) ? hits > 0 : hits === standing.touches.length);
}

/** Up to this, a row says more than the things it names: answering those is part of it. */
const EXPLAINED = 0.5;

/** A line that shares this much of a row’s rare words is close to it in wording. */
const CLOSE = 0.3;

export const STATE_RULES: readonly StateRule[] = [
  {
    id: "terms",
    state: "to-confirm",
    sentence: "The terms of the seat are settled with the recruiter, not by a CV line.",
    fits: ({ requirement }) => requirement.aspect === "eligibility",
  },
  {
    id: "trait",
    state: "to-confirm",
    sentence: "A CV cannot show this by itself; be ready with one concrete occasion.",
    fits: ({ requirement, conduct }) => requirement.aspect === "trait" || conduct,
  },
  {
    id: "language-listed",
    state: "direct",
    sentence: "Your CV lists this language.",
    fits: (s) => s.requirement.aspect === "language" && constraint(s, "language")?.met === true,
  },
  {
    id: "place",
    state: "to-confirm",
    sentence: "Where and how you would work is settled with the recruiter, not by a CV line.",
    fits: ({ requirement }) => requirement.aspect === "place" || requirement.aspect === "language",
  },
  {
    id: "degree-met",
    state: "direct",
    sentence: "Your CV names a completed degree at this level or above.",
    fits: (s) =>
      s.requirement.aspect === "degree" && constraint(s, "degree")?.met === true && constrained(s).every((row) => row.met !== false),
  },
  {
    id: "degree-other-field",
    state: "transferable",
    sentence: "Your CV names a degree at this level, in another field than the row names.",
    fits: (s) => s.requirement.aspect === "degree" && constraint(s, "degree")?.met === true && constraint(s, "field")?.met === false,
  },
  {
    id: "degree-running",
    state: "transferable",
    sentence: "Your CV names a degree on the way to this, not completed at this level.",
    fits: (s) => s.requirement.aspect === "degree" && constraint(s, "degree")?.found !== undefined,
  },
  {
    id: "publications-met",
    state: "direct",
    sentence: "Your publication list answers this.",
    fits: (s) => constraint(s, "publications")?.met === true,
  },
  {
    id: "publications-other",
    state: "transferable",
    sentence: "You have publications, though not of the kind named here.",
    fits: (s) => constraint(s, "publications")?.found !== undefined,
  },
  {
    id: "years-short",
    state: "transferable",
    sentence: "The subject is there; the dated time on it is shorter than asked.",
    fits: (s) => answered(s) && constraint(s, "years")?.met === false,
  },
  {
    id: "named-in-work",
    state: "direct",
    sentence: "Your work, projects, papers or studies name exactly this, or something that implies it.",
    fits: (s) => answered(s) && s.explained > EXPLAINED && conditionsMet(s),
  },
  {
    id: "shown-by-entries",
    state: "direct",
    sentence: "Your papers or talks show this by being there.",
    fits: (s) => answered(s) && s.touches.every((touch) => isOnlyByEntry(touch.address)) && conditionsMet(s),
  },
  {
    id: "years-in-trade",
    state: "direct",
    sentence: "Your dated jobs in this trade add up to the time asked for, and your CV lists one of the tools named.",
    fits: (s) =>
      s.trade && constraint(s, "years")?.met === true && s.requirement.alternatives === true && s.listed.size + s.covered.size > 0,
  },
  {
    id: "named-within-more",
    state: "transferable",
    sentence: "Your work names the subject; the rest of what the row says is yours to show.",
    fits: (s) => answered(s) && s.explained <= EXPLAINED,
  },
  {
    id: "years-in-trade-short",
    state: "transferable",
    sentence: "You have dated jobs in this trade, for less time than asked.",
    fits: (s) => s.trade && constraint(s, "years")?.met === false,
  },
  {
    id: "years-only",
    state: "direct",
    sentence: "Your dated work adds up to the time asked for.",
    fits: (s) =>
      s.touches.length === 0 && s.explained >= EXPLAINED && s.requirement.aspect === "years" && constraint(s, "years")?.met === true,
  },
  {
    id: "years-of-something",
    state: "to-confirm",
    sentence: "Your dated work is long enough; whether it is this work, the lines do not say.",
    fits: (s) => s.touches.length === 0 && s.requirement.aspect === "years" && constraint(s, "years")?.met === true,
  },
  {
    id: "years-only-short",
    state: "transferable",
    sentence: "Your dated work adds up to less time than asked for.",
    fits: (s) => s.touches.length === 0 && s.requirement.aspect === "years" && constraint(s, "years")?.met === false,
  },
  {
    id: "partly",
    state: "transferable",
    sentence: "Part of this is named in your work; the rest is not visible.",
    fits: (s) => s.touches.some((touch) => solid(s.covered.get(touch.address))),
  },
  {
    id: "neighbour",
    state: "transferable",
    sentence: "Your work names something broader or beside this, and the library says how they are linked.",
    fits: (s) => s.touches.some((touch) => s.covered.has(touch.address)),
  },
  {
    id: "worded-alike",
    state: "transferable",
    sentence: "A line of your work says nearly this in other words.",
    fits: (s) => s.alike,
  },
  {
    id: "listed-only",
    state: "to-confirm",
    sentence: "Your CV lists this without a piece of work that used it.",
    fits: (s) => s.touches.some((touch) => s.listed.has(touch.address)),
  },
  {
    id: "equivalent",
    state: "to-confirm",
    sentence: "Your dated jobs stand below; whether they count as equivalent is for the employer to say.",
    fits: (s) => /^(?:or )?(?:an )?equivalent\b.{0,30}\bexperience$/i.test(s.requirement.text.trim()) && s.evidence.length > 0,
  },
  {
    id: "closest-wording",
    state: "not-visible",
    sentence: "Nothing on your CV names this; the lines below are the closest in wording and may be your way in.",
    fits: (s) => s.evidence.some((piece) => (piece.close ?? 0) >= CLOSE),
  },
  { id: "nothing", state: "not-visible", sentence: "Nothing on your CV names this.", fits: () => true },
];

/** The first rule that fits. Always one does. */
export function stateOf(standing: Standing): StateRule {
  const rule = STATE_RULES.find((row) => row.fits(standing));
  if (!rule) throw new Error("the last state rule fits everything");
  return rule;
}
