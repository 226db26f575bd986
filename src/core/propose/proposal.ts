/**
 * A Proposal is what a language model may add to a report: words, and the grounds on which they rest. It is data from outside, so nothing of it is believed:
 * `checkProposal` finds every quote, and refuses what its grounds do not hold. There is no other way in for a model's words.
 */

import { z } from "zod";

/** Kinds, each with the parts of a report in which it may stand. */
export const KINDS = {
  catch: ["catches", "claims", "fit", "story"],
  evidence: ["fit"],
  bridge: ["fit", "story", "cheat-sheet"],
  probe: ["claims", "catches", "concepts"],
  "follow-up": ["claims", "behavioural", "catches", "concepts", "drills"],
  objection: ["claims", "catches", "drills"],
  outline: ["behavioural", "story", "signals"],
  reason: ["concepts", "loop", "signals"],
  "weakest-link": ["claims", "drills", "catches"],
  design: ["drills"],
  question: ["questions", "firm", "loop"],
  rewording: [
    "catches",
    "fit",
    "loop",
    "signals",
    "story",
    "behavioural",
    "claims",
    "concepts",
    "drills",
    "firm",
    "questions",
    "cheat-sheet",
  ],
} as const;
export type Kind = keyof typeof KINDS;
export const KIND_NAMES = Object.keys(KINDS) as [Kind, ...Kind[]];

/** Letters of a text, of what a good answer contains, of a quote. */
export const LONGEST = { text: 600, good: 300, quote: 600 } as const;

export const ProposalSchema = z
  .object({
    part: z.string().max(40).describe("The part of the report in which it is to stand."),
    kind: z.enum(KIND_NAMES),
    subject: z
      .string()
      .max(200)
      .describe(
        "What it is about: the id of a requirement, a claim, or a statement, or an address of the library (question/…, concept/…, drill/…).",
      ),
    text: z
      .string()
      .max(5000)
      .describe(`The words to be shown, at most ${LONGEST.text} letters. <Slots> stand for what only the person knows.`),
    good: z
      .array(z.string().max(5000))
      .max(12)
      .default([])
      .describe("What a good answer contains, for a probe, a follow-up or an objection."),
    quotes: z
      .array(z.object({ document: z.string().max(40), text: z.string().max(5000) }))
      .max(12)
      .default([])
      .describe("Exact words of the documents on which it rests."),
    content: z.array(z.string().max(120)).max(12).default([]).describe("Addresses of the library on which it rests."),
    supports: z.enum(["direct", "partial", "background"]).default("partial").describe("How far the quotes carry the words."),
  })
  .describe("One addition to a report, with its grounds.");
export type Proposal = z.infer<typeof ProposalSchema>;

/** What an assistant is to answer with. */
export const AnswerSchema = z.object({ proposals: z.array(ProposalSchema) });
