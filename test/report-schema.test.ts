/** The published JSON Schema of a report, and real reports of every shape ever shipped. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { parseReport, ReportSchema } from "../src/core/report/report-schema.ts";
import { outcomeOf } from "./corpus-reports.ts";

const SCHEMA = join(import.meta.dirname, "../docs/report.schema.json");
const STORED = join(import.meta.dirname, "stored");

test("docs/report.schema.json is the schema of today's reports; `npm run schema` writes it", () => {
  expect(JSON.parse(readFileSync(SCHEMA, "utf8"))).toEqual(JSON.parse(JSON.stringify(z.toJSONSchema(ReportSchema))));
});

test("a fresh report fits the schema", async () => {
  const { report } = await outcomeOf("phd-student-alignment", "research-scientist-alignment");
  expect(parseReport(JSON.parse(JSON.stringify(report)))).toEqual(report);
});

test("every stored report still fits", () => {
  const stored = readdirSync(STORED).filter((name) => name.startsWith("report-"));
  expect(stored.length).toBeGreaterThan(0);
  for (const name of stored) expect(parseReport(JSON.parse(readFileSync(join(STORED, name), "utf8"))).schema).toBe(1);
});

test("a report with a field too many is refused", async () => {
  const { report } = await outcomeOf("chef", "policy-researcher");
  expect(() => parseReport({ ...report, extra: true })).toThrow();
});
