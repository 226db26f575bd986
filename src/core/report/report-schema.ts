/** The shape of a report as a schema: what `check report` accepts, and what the published JSON Schema is made from. */

import { z } from "zod";
import { PART_IDS } from "./report.ts";
import type { Block, Ground, Report } from "./report.ts";

const SpanSchema = z.strictObject({ document: z.string(), start: z.int().nonnegative(), end: z.int().nonnegative() });
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);
const statementClass = z.enum(["cv", "posting", "computed", "guidance"]);

const GroundSchema: z.ZodType<Ground> = z.lazy(() =>
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("span"), span: SpanSchema }),
    z.strictObject({ kind: z.literal("content"), address: z.string(), field: z.string() }),
    z.strictObject({ kind: z.literal("said"), input: z.string() }),
    z.strictObject({
      kind: z.literal("derived"),
      rule: z.string(),
      args: z.record(z.string(), z.union([z.string(), z.number()])),
      grounds: z.array(GroundSchema),
      value: z.string(),
    }),
  ]),
);

const StatementSchema = z.strictObject({
  id: z.string(),
  template: z.string(),
  values: z.record(z.string(), z.strictObject({ text: z.string(), ground: z.int().nonnegative() })),
  text: z.string(),
  class: statementClass,
  grounds: z.tuple([GroundSchema], GroundSchema),
  slots: z.literal(true).optional(),
});

const MatrixRowSchema = z.strictObject({
  requirement: z.string(),
  asked: StatementSchema,
  strength: z.enum(["required", "preferred", "implied"]),
  kind: z.enum(["requirement", "responsibility"]),
  state: z.enum(["direct", "transferable", "to-confirm", "not-visible"]),
  because: StatementSchema.optional(),
  evidence: z.array(StatementSchema),
  bridge: z.array(StatementSchema),
  see: z.array(z.string()).optional(),
});

const BlockSchema: z.ZodType<Block> = z.lazy(() =>
  z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("statement"), statement: StatementSchema }),
    z.strictObject({
      type: z.literal("list"),
      label: z.string().optional(),
      ordered: z.boolean().optional(),
      items: z.array(StatementSchema),
      see: z.array(z.string()).optional(),
    }),
    z.strictObject({
      type: z.literal("card"),
      id: z.string(),
      title: StatementSchema,
      tags: z.array(z.string()),
      blocks: z.array(BlockSchema),
      open: z.literal(true).optional(),
    }),
    z.strictObject({ type: z.literal("group"), label: z.string(), blocks: z.array(BlockSchema) }),
    z.strictObject({ type: z.literal("matrix"), rows: z.array(MatrixRowSchema) }),
    z.strictObject({
      type: z.literal("timeline"),
      rows: z.array(
        z.strictObject({ entry: z.string(), kind: z.enum(["work", "education"]), label: StatementSchema, from: z.int(), to: z.int() }),
      ),
      fromYear: z.int(),
      toYear: z.int(),
    }),
    z.strictObject({ type: z.literal("anchors"), statement: StatementSchema }),
    z.strictObject({
      type: z.literal("days"),
      days: z.array(
        z.strictObject({
          date: day.optional(),
          number: z.int(),
          minutes: z.number(),
          items: z.array(z.strictObject({ minutes: z.number(), statement: StatementSchema })),
        }),
      ),
    }),
    z.strictObject({
      type: z.literal("references"),
      label: z.string().optional(),
      to: z.array(z.string()),
      remedies: z.record(z.string(), z.string()).optional(),
    }),
    z.strictObject({ type: z.literal("prose"), label: z.string(), statement: StatementSchema }),
    z.strictObject({ type: z.literal("citations"), label: z.string(), ids: z.array(z.string()) }),
  ]),
) as z.ZodType<Block>;

const ProblemSchema = z.strictObject({
  code: z.string(),
  message: z.string(),
  severity: z.enum(["error", "warning"]),
  place: z.union([SpanSchema, z.string()]).optional(),
  hint: z.string().optional(),
});

/** The report's shape. `ReportSchema.parse` gives sentences with paths for a file that is no report. */
export const ReportSchema = z.strictObject({
  schema: z.literal(1),
  engine: z.string(),
  library: z.string(),
  candidate: z.string(),
  title: z.string(),
  options: z.strictObject({
    asOf: day,
    date: day.optional(),
    minutes: z.number(),
    role: z.string().optional(),
    firm: z.string().optional(),
    stage: z.string().optional(),
  }),
  inputs: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      format: z.string(),
      sha256: z.string(),
      bytes: z.number(),
      pages: z.int(),
      text: z.string(),
    }),
  ),
  corrections: z.record(z.string(), z.string()),
  warnings: z.array(ProblemSchema),
  parts: z.array(
    z.strictObject({ id: z.enum(PART_IDS), title: z.string(), nothing: StatementSchema.optional(), blocks: z.array(BlockSchema) }),
  ),
  content: z.record(z.string(), z.record(z.string(), z.string())),
  sources: z.array(z.strictObject({ id: z.string(), line: z.string(), url: z.string().optional() })),
  /** The reader's own words by statement, in a report that was saved from the app: kept apart, and nothing that is checked. */
  notes: z.record(z.string(), z.string()).optional(),
  counts: z.strictObject({
    cv: z.int(),
    posting: z.int(),
    computed: z.int(),
    guidance: z.int(),
    statements: z.int(),
    unreadFields: z.int(),
  }),
});

/** The corrections file of `--corrections`. */
export const CorrectionsSchema = z.array(
  z.strictObject({
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    start: z.int().nonnegative(),
    end: z.int().positive(),
    value: z.string().nullable(),
  }),
);

/** Reads a report from JSON that came from a file; throws a ZodError that names the faulty places. */
export function parseReport(json: unknown): Report {
  return ReportSchema.parse(json) as Report;
}
