/** Writes the published JSON Schemas, of a report and of a model's proposals: `npm run schema`. */

import { writeFileSync } from "node:fs";
import { z } from "zod";
import { AnswerSchema } from "../src/core/propose/proposal.ts";
import { ReportSchema } from "../src/core/report/report-schema.ts";

for (const [name, schema] of [
  ["report", ReportSchema],
  ["proposals", AnswerSchema],
] as const)
  writeFileSync(new URL(`../docs/${name}.schema.json`, import.meta.url), `${JSON.stringify(z.toJSONSchema(schema), null, 1)}\n`);
