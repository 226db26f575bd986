/**
 * The Library is what Groundwork knows: `content/` read into plain data. Every piece that can be cited or practised has a permanent
 * address, `<kind>/<slug>` ("concept/dpo", "question/proudest-work"), and everything else refers to it by that address.
 *
 * The schemas below are the author's contract; `content/README.md` says how to write each kind well.
 */

import { z } from "zod";
import type { Lexicon } from "../text/lexicon.ts";
import { AliasSchema, AnchorsSchema, CheckedSchema, isoDay, ProbeSchema, sentence, slug } from "./field-schemas.ts";
import type { AreaSchema, FirmFactSchema, FirmPaperSchema, FirmSchema } from "./firm-schema.ts";

/** One citation of `content/sources/*.yaml`. `year` is the first public year; `date` is the day where it is known. */
export const SourceSchema = z.strictObject({
  id: slug,
  title: z.string().min(4),
  authors: z.string().optional(),
  year: z.number().int().min(1600).max(2026),
  date: isoDay.optional(),
  publisher: z.string().optional(),
  url: z.url({ protocol: /^https$/ }).optional(),
  kind: z.enum(["paper", "book", "policy", "posting", "account", "guide", "news", "documentation", "law", "report", "page"]),
});

export const GROUPS = ["fundamentals", "experiments", "alignment", "process"] as const;

export const ConceptSchema = z.strictObject({
  name: z.string().min(2),
  group: z.enum(GROUPS),
  field: slug,
  aliases: z.array(AliasSchema),
  definition: sentence,
  trap: z.strictObject({ claim: sentence, correction: sentence }),
  disagreement: sentence.optional(),
  formula: z.string().optional(),
  probes: z.array(ProbeSchema).min(3),
  check: z.strictObject({ question: sentence, answer: sentence }),
  broader: z.array(slug).default([]),
  related: z.array(z.strictObject({ to: slug, how: z.string().min(4) })).default([]),
  prerequisites: z.array(slug).default([]),
  /** Weight for each role it matters to: 3 core, 2 expected, 1 literacy. */
  roles: z.record(slug, z.number().int().min(1).max(3)),
  sources: z.array(slug).min(1),
  depth: z.enum(["full", "short"]),
  checked: CheckedSchema,
});

/** A part of an answer's outline: a label, what belongs there, and which evidence of the CV may prefill it. */
const OutlineStepSchema = z.strictObject({
  label: z.string().min(2),
  hint: sentence,
  /** What of the CV can be quoted here; absent where only the person knows, and a slot `<...>` is shown. */
  from: z.enum(["thread", "result", "method", "scale", "collaboration", "recent", "education", "publication", "service"]).optional(),
});

export const QUESTION_KINDS = [
  "behavioural",
  "defence",
  "challenge",
  "catch",
  "ask",
  "safety",
  "community",
  "depth",
  "design",
  "critique",
  "coding",
] as const;

/** Research areas over which designs and critiques are spread. */
export const AREAS = [
  "pre-training",
  "post-training",
  "evaluation",
  "alignment",
  "interpretability",
  "multimodal",
  "agents",
  "efficiency",
  "data",
  "theory",
  "robotics",
  "science",
] as const;

/**
 * A number that stands in a file's prose and is computed anew by `check content`. `formula` is a name of `core/statistics/formulas.ts`, `args`
 * its arguments by name; `value` must equal the result rounded to `digits` decimals (minus one: to tens).
 */
export const ComputedSchema = z.strictObject({
  name: z.string().min(3),
  formula: slug,
  args: z.record(z.string(), z.number()),
  value: z.number(),
  digits: z.number().int().min(-6).max(6),
});

/**
 * `defence` probes have `when` and `good`; `catch` explains one kind of contradiction; `ask` is an anchor of questions to put to the interviewer.
 * `design`, `critique` and `coding` are prompts for practice: which parts each kind must have is a table in `check-parts.ts`.
 */
export const QuestionSchema = z.strictObject({
  kind: z.enum(QUESTION_KINDS),
  ask: sentence,
  order: z.number().int().optional(),
  tests: sentence.optional(),
  /** Role slug -> the same question in that role's own terms. */
  variants: z.record(slug, sentence).default({}),
  anchors: AnchorsSchema.optional(),
  outline: z.array(OutlineStepSchema).default([]),
  followUps: z.array(sentence).default([]),
  redFlags: z.array(sentence).default([]),
  minutes: z.number().min(0.5).max(60).optional(),
  /**
   * When a defence probe fires: on a claim type, a method type, or an element that the text leaves open. Slugs of `lexicon/claims.yaml`,
   * `lexicon/methods.yaml` or an element's name. `work` keeps it to works of these kinds, slugs of `lexicon/works.yaml`.
   */
  when: z
    .strictObject({ claim: slug.optional(), method: slug.optional(), open: slug.optional(), work: z.array(slug).min(1).optional() })
    .optional(),
  good: sentence.optional(),
  /** 1 opens easily, 5 is the hardest of a defence. */
  difficulty: z.number().int().min(1).max(5).optional(),
  concepts: z.array(slug).default([]),
  /** Of a catch: why an interviewer will ask, how to mend it on paper, how to say it well. */
  why: sentence.optional(),
  mend: sentence.optional(),
  say: sentence.optional(),
  /** Of an `ask` anchor: templates with {words} (the posting's own), by audience. */
  templates: z
    .array(
      z.strictObject({ audience: z.enum(["recruiter", "manager", "peer"]), ask: sentence, needs: z.enum(["posting", "firm", "nothing"]) }),
    )
    .default([]),
  /** Prompts with slots, for answers where nothing of the CV may be assumed (a failure). */
  prompts: z.array(z.strictObject({ name: z.string().min(3), prompt: sentence })).default([]),
  area: z.enum(AREAS).optional(),
  /** What the candidate is told beside the question: the setting of a design, or the anonymous paper of a critique. */
  setup: z.string().trim().min(40).max(1600).optional(),
  /** Of a design: the claim to test. */
  hypothesis: sentence.optional(),
  /** The key: confounds of a design, planted weaknesses of a paper, planted faults of a listing, or what is assessed; each with what removes it or brings it to light. */
  points: z.array(z.strictObject({ point: sentence, remedy: sentence.optional() })).default([]),
  /** Of a critique: the assumption which, if false, sinks the main claim. */
  weakest: sentence.optional(),
  /** Of a coding task. The body holds the listing with its faults (`find-bugs`) or one way to write it (`implement`). */
  task: z.enum(["implement", "find-bugs"]).optional(),
  computed: z.array(ComputedSchema).default([]),
  sources: z.array(slug).default([]),
  checked: CheckedSchema,
});

export const DrillSchema = z.strictObject({
  name: z.string().min(4),
  kind: z.enum(["defend", "critique", "design"]),
  minutes: z.number().int().min(5).max(120),
  brief: sentence,
  /** Of a design drill: the hypothesis to test. */
  hypothesis: sentence.optional(),
  /** Of a critique drill: the kind of paper to pick. */
  pick: sentence.optional(),
  /** The one of its kind that fits every paper or project: it is taken where nobody chose another. */
  general: z.literal(true).optional(),
  concepts: z.array(slug).min(1),
  roles: z.array(slug).min(1),
  steps: z.array(z.strictObject({ name: z.string().min(2), minutes: z.number(), hint: sentence })).min(3),
  /** `step` names the step of the bench of its kind at which the point is made; without one it belongs to the whole. */
  rubric: z.array(z.strictObject({ point: sentence, good: sentence, step: slug.optional() })).min(4),
  challenges: z.strictObject({ valid: sentence, invalid: sentence, halfRight: sentence }),
  computed: z.array(ComputedSchema).default([]),
  sources: z.array(slug).default([]),
  checked: CheckedSchema,
});

/**
 * A bench on which something is worked out step by step: a critique of any paper, a design for any hypothesis. `columns` and `rows` make a step a table
 * (named rows are given, else at least `least` are shown); `statistics` puts the calculator beside it. `points` are what a good answer contains whatever the
 * subject, `avoid` are phrases that sound like an answer and are none.
 */
export const WorkbenchSchema = z.strictObject({
  name: z.string().min(4),
  kind: z.enum(["critique", "design"]),
  minutes: z.number().int().min(5).max(120),
  brief: sentence,
  steps: z
    .array(
      z.strictObject({
        slug,
        name: z.string().min(2),
        minutes: z.number().min(0.5).max(30),
        ask: sentence,
        hint: sentence,
        columns: z.array(z.string().min(2)).min(1).max(4).optional(),
        rows: z.array(z.string().min(2)).min(2).max(8).optional(),
        least: z.number().int().min(1).max(8).optional(),
        statistics: z.literal(true).optional(),
        points: z.array(z.strictObject({ point: sentence, good: sentence })).min(1),
        avoid: z.array(z.strictObject({ words: z.array(z.string().min(3)).min(1), why: sentence })).default([]),
      }),
    )
    .min(5),
  sources: z.array(slug).default([]),
  checked: CheckedSchema,
});

export const SignalSchema = z.strictObject({
  slug,
  name: sentence,
  tests: sentence,
  /** What of a CV speaks for it: entry kinds, and concepts. */
  evidence: z
    .array(
      z.enum([
        "first-author",
        "publication",
        "award",
        "service",
        "talk",
        "project",
        "work",
        "mentoring",
        "thesis",
        "artefact",
        "number",
        "concept",
      ]),
    )
    .min(1),
  concepts: z.array(slug).default([]),
  action: sentence,
  anchors: AnchorsSchema,
  redFlags: z.array(sentence).default([]),
  probes: z.array(sentence).min(2),
});

export const RoleSchema = z.strictObject({
  name: z.string().min(3),
  /** Titles under which postings offer this role, longest match wins. */
  titles: z.array(z.string().min(3)).min(1),
  /** Words of a posting's body that speak for this role where the title does not decide. */
  cues: z.array(z.string().min(3)).default([]),
  sentence,
  signals: z.array(SignalSchema).min(4),
  questions: z.array(slug).min(4),
  /** The four groups in the guide's own order, each with the concepts it lists first. */
  conceptGroups: z.array(z.strictObject({ group: z.enum(GROUPS), name: z.string().min(4), concepts: z.array(slug).min(1) })).min(1),
  drills: z.array(slug).min(1),
  asks: z.array(slug).min(3),
  related: z.array(z.strictObject({ role: slug, name: z.string(), difference: sentence })).default([]),
  sources: z.array(slug).min(1),
  checked: CheckedSchema,
});

/** A kind of interview round: what it assesses, what to bring, and the posting's cues from which it can be read. */
export const RoundSchema = z.strictObject({
  slug,
  name: z.string().min(3),
  minutes: z.string().min(1),
  assesses: sentence,
  prepare: sentence,
  /** What of the person's material serves it. */
  serves: z.array(z.enum(["publications", "claims", "concepts", "drills", "story", "behavioural", "work", "references", "skills"])).min(1),
  cues: z.array(z.strictObject({ cue: z.string().min(2), certainty: z.enum(["high", "medium", "low"]) })).default([]),
  /** Shown for every research role when the posting is silent, worded as usual practice. */
  usual: z.boolean(),
  /** What a rehearsal of it asks, in order; empty where it is no conversation. A question belongs to a row by its kind and, where given, by name, by the field of a concept of its own, or by its task. */
  asks: z
    .array(
      z.strictObject({
        kind: z.enum(QUESTION_KINDS),
        questions: z.array(slug).min(1).optional(),
        fields: z.array(slug).min(1).optional(),
        task: z.enum(["implement", "find-bugs"]).optional(),
      }),
    )
    .default([]),
  sources: z.array(slug).min(1),
});

/** A kind of claim or method: folded phrases that betray it in a CV line or a paper. Phrases match whole words; `*` at a word's end matches any ending. */
export const ClaimKindSchema = z.strictObject({
  slug,
  name: z.string(),
  phrases: z.array(z.string().min(2)).min(1),
  example: z.string(),
  asks: sentence.optional(),
});

const ObjectionSchema = z.strictObject({ ask: sentence, reply: sentence });
/**
 * A kind of work, by the words that a text of it uses: a model is trained, people are measured, a system is run. It says which probes fit, and which
 * objections are fair and wrong of any work of the kind; without these the general drill's are put. Beside a kind that stands `alone`, whatever else the
 * text names is only its topic.
 */
export const WorkKindSchema = ClaimKindSchema.omit({ asks: true }).extend({
  alone: z.literal(true).optional(),
  objections: z.strictObject({ fair: ObjectionSchema, wrong: ObjectionSchema }).optional(),
});

/** A recruiter question that everyone should send, for "the loop". */
export const RecruiterQuestionSchema = z.strictObject({ slug, ask: sentence, unlessCue: z.string().optional() });

export type Checked = z.infer<typeof CheckedSchema>;
export type Anchors = z.infer<typeof AnchorsSchema>;
export type Source = z.infer<typeof SourceSchema>;
export type Computed = z.infer<typeof ComputedSchema>;
export type Probe = z.infer<typeof ProbeSchema>;
type File<T> = T & { slug: string; body: string };
export type Concept = File<z.infer<typeof ConceptSchema>>;
export type Question = File<z.infer<typeof QuestionSchema>>;
export type Drill = File<z.infer<typeof DrillSchema>>;
export type Workbench = File<z.infer<typeof WorkbenchSchema>>;
export type Signal = z.infer<typeof SignalSchema>;
export type Role = File<z.infer<typeof RoleSchema>>;
export type Alias = z.infer<typeof AliasSchema>;
export type FirmFact = z.infer<typeof FirmFactSchema>;
export type FirmPaper = z.infer<typeof FirmPaperSchema>;
export type Firm = File<z.infer<typeof FirmSchema>>;
export type Area = File<z.infer<typeof AreaSchema>>;
export type Round = z.infer<typeof RoundSchema>;
export type ClaimKind = z.infer<typeof ClaimKindSchema>;
export type WorkKind = z.infer<typeof WorkKindSchema>;
export type RecruiterQuestion = z.infer<typeof RecruiterQuestionSchema>;

export interface Library {
  /** A key of everything in it: a report names the version it was built from. */
  version: string;
  roles: Role[];
  concepts: Concept[];
  questions: Question[];
  drills: Drill[];
  workbenches: Workbench[];
  firms: Firm[];
  areas: Area[];
  rounds: Round[];
  recruiterQuestions: RecruiterQuestion[];
  claims: ClaimKind[];
  methods: ClaimKind[];
  works: WorkKind[];
  sources: Source[];
  /** Old address -> new address. */
  moved: Record<string, string>;
  lexicon: Lexicon;
}

/** A file of `content/`, as the io room hands it over: `path` is relative to `content/` with forward slashes. */
export interface ContentFile {
  path: string;
  text: string;
}
