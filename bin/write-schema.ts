/** Writes the published JSON Schema of a report: `npm run schema`. */

import { writeFileSync } from "node:fs";
import { z } from "zod";
import { ReportSchema } from "../src/core/report/report-schema.ts";

writeFileSync(new URL("../docs/report.schema.json", import.meta.url), `${JSON.stringify(z.toJSONSchema(ReportSchema), null, 1)}\n`);
