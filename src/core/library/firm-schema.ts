/** The author's contract for firms and research areas. */

import { z } from "zod";
import { AliasSchema, CheckedSchema, GradeSchema, isoDay, sentence, slug } from "./field-schemas.ts";

/**
 * Something public about a firm that was so on a day. A safety document is named with its version and day in `text`. `expire.ts` says until when
 * the fact may be stated; grade D is never stated. `question` must make sense alone: it says what was last seen, and when.
 */
export const FirmFactSchema = z.strictObject({
  id: slug,
  kind: z.enum(["programme", "safety", "policy", "publication", "leadership", "culture", "compute", "loop", "structure"]),
  text: sentence,
  source: slug,
  /** The day (or month's first day) of the source, from which expiry is counted. */
  date: isoDay,
  grade: GradeSchema,
  volatility: z.enum(["leadership", "policy", "culture", "none"]),
  /** What to ask once the fact is past its date. */
  question: sentence,
});

/** A paper to have read before the day. Whether it is recent follows from its source's day (`recent-papers.ts`), so it is not written here. */
export const FirmPaperSchema = z.strictObject({ source: slug, landmark: z.boolean().default(false), why: sentence });

export const FirmSchema = z.strictObject({
  name: z.string().min(2),
  /** An alias with cues (`Google`, where the posting speaks of DeepMind) counts only in a posting that holds one of them, and then goes before a plain one. */
  aliases: z.array(AliasSchema).default([]),
  /** Firms that are often confused with it: a posting that names one of these is not this firm's. */
  not: z.array(z.string()).default([]),
  /** What is done here and what counts as evidence in it at this firm; `area` is the research area it is a case of. */
  areas: z.array(z.strictObject({ name: z.string().min(2), evidence: sentence, area: slug.optional() })).min(1),
  facts: z.array(FirmFactSchema).min(1),
  papers: z.array(FirmPaperSchema).default([]),
  rounds: z
    .array(z.strictObject({ round: slug, minutes: z.string().optional(), note: sentence, source: slug, date: isoDay, grade: GradeSchema }))
    .default([]),
  disagreements: z.array(sentence).default([]),
  say: z.array(sentence).min(1),
  avoid: z.array(sentence).min(1),
  unconfirmed: z.array(sentence).min(3).max(3),
  checked: CheckedSchema,
});

/** A research area, told so that two areas can be compared: what convinces its people, how fast it turns, and what its interviewers probe. */
export const AreaSchema = z.strictObject({
  name: z.string().min(3),
  aliases: z.array(AliasSchema).default([]),
  /** The question that the whole area asks. */
  question: sentence,
  /** What counts as evidence, and what does not. */
  evidence: sentence,
  /** How fast a result comes and how fast it grows old. */
  clock: sentence,
  /** What a failure costs, and who notices. */
  failure: sentence,
  /** What a newcomer can finish in three months. */
  firstQuarter: sentence,
  probes: z.array(z.strictObject({ ask: sentence, good: sentence })).min(3),
  /** Against each area it is confused with or chosen over: the difference in one sentence. */
  versus: z.array(z.strictObject({ to: slug, difference: sentence })).min(2),
  concepts: z.array(slug).min(3),
  roles: z.array(slug).min(1),
  sources: z.array(slug).min(2),
  checked: CheckedSchema,
});
