/** Fields that content files of several kinds have. */

import { z } from "zod";

export const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "a slug is lower-case words joined by hyphens");
export const sentence = z.string().trim().min(8).max(900);
export const isoDay = z.string().regex(/^20\d\d-\d\d-\d\d$/, "a day is written 2026-11-24");

/** How far a file was checked, and when. `source`: against a source named in it; `recomputed`: numbers computed anew; `knowledge`: standard in the field, not looked up. */
export const CheckedSchema = z.strictObject({
  how: z.enum(["source", "recomputed", "knowledge"]),
  on: isoDay,
  note: z.string().optional(),
});

/** Strength of a public claim about a firm or its interviews: A the employer itself, B a named person's dated account, C crowd, D commercial. */
export const GradeSchema = z.enum(["A", "B", "C", "D"]);

export const AnchorsSchema = z.strictObject({ strong: sentence, adequate: sentence, weak: sentence });

export const ProbeSchema = z.strictObject({ level: z.enum(["recall", "explain", "apply", "critique"]), ask: sentence, good: sentence });

/** An alias as CVs and postings write it. With `cues`, it counts only where one of them stands in the same line or sentence. */
export const AliasSchema = z.union([
  z.string().min(1),
  z.strictObject({ text: z.string().min(1), cues: z.array(z.string().min(2)).min(1) }),
]);
