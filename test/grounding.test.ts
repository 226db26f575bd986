/** The law of grounding, judged by faults planted in real reports: every kind must be caught every time, and clean reports must pass. */

import { describe, expect, test } from "vitest";
import { checkGrounding } from "../src/core/report/check-grounding.ts";
import type { Ground, MatrixRow, Report, Statement } from "../src/core/report/report.ts";
import { statementsOf } from "../src/core/report/scope.ts";
import { CV_NAMES, library, outcomeOf, POSTING_NAMES } from "./corpus-reports.ts";

const PAIRS = [
  ["phd-student-alignment", "research-scientist-alignment"],
  ["postdoc-two-column", "research-scientist-pretraining"],
  ["engineer-to-research", "research-engineer-post-training"],
  ["professor-robotics", "postdoc-robotics"],
] as const;

/** How many faults of each kind are planted in each report. */
const EACH = 20;

async function reportOf(cv: string, posting: string): Promise<Report> {
  const { report, problems } = await outcomeOf(cv, posting);
  if (!report) throw new Error(problems.map((problem) => problem.message).join("\n"));
  return report;
}

function allStatements(report: Report): Statement[] {
  return report.parts.flatMap((part) => part.blocks.flatMap(statementsOf));
}

/** Every `n`-th of the rows, `EACH` of them: spread over the whole report and the same each time. */
function spread<T>(rows: readonly T[]): T[] {
  const step = Math.max(1, Math.floor(rows.length / EACH));
  return rows.filter((_, i) => i % step === 0).slice(0, EACH);
}

const spanOf = (statement: Statement) => statement.grounds.findIndex((ground) => ground.kind === "span");
const quoting = (report: Report) =>
  allStatements(report).filter((row) => Object.values(row.values).some((value) => row.grounds[value.ground]?.kind === "span"));
const valueAt = (statement: Statement, at: number) => Object.values(statement.values).find((value) => value.ground === at);

/** Each kind: which statements it can be planted in, and the change, made in place on a copy of the report. */
const KINDS: Record<string, { where: (report: Report) => Statement[]; plant: (statement: Statement, report: Report) => void }> = {
  "moved span": {
    where: quoting,
    plant: (statement) => {
      const ground = statement.grounds[spanOf(statement)];
      if (ground?.kind !== "span") throw new Error("no span");
      ground.span = { ...ground.span, start: ground.span.start + 3, end: ground.span.end + 3 };
    },
  },
  "altered quote": {
    where: (report) => quoting(report).filter((row) => (valueAt(row, spanOf(row))?.text.length ?? 0) > 4),
    plant: (statement) => {
      const value = valueAt(statement, spanOf(statement));
      if (!value) throw new Error("no value");
      const altered = `${value.text.slice(0, 2)}zz${value.text.slice(4)}`;
      statement.text = statement.text.replace(value.text, altered);
      value.text = altered;
    },
  },
  "invented number": {
    where: quoting,
    plant: (statement) => {
      statement.text = `${statement.text} It gained 73.9 points.`;
    },
  },
  "invented name": {
    where: quoting,
    plant: (statement) => {
      statement.text = `${statement.text} It was praised by Zbigniew.`;
    },
  },
  "dead slug": {
    where: (report) => allStatements(report).filter((row) => row.grounds.some((ground) => ground.kind === "content")),
    plant: (statement) => {
      const ground = statement.grounds.find((row) => row.kind === "content");
      if (ground?.kind !== "content") throw new Error("no content");
      ground.address = `${ground.address}-that-never-was`;
    },
  },
  "empty grounds": {
    where: allStatements,
    plant: (statement) => {
      (statement as { grounds: Ground[] }).grounds = [];
    },
  },
  "wrong derived value": {
    where: (report) => allStatements(report).filter((row) => row.grounds.some((ground) => ground.kind === "derived")),
    plant: (statement) => {
      const ground = statement.grounds.find((row) => row.kind === "derived");
      if (ground?.kind !== "derived") throw new Error("no rule");
      ground.value = `${ground.value} and one`;
    },
  },
  "evidence of another requirement": {
    where: (report) => rowsWithEvidence(report).flatMap((row) => row.evidence.slice(0, 1)),
    plant: (statement, report) => {
      const rows = rowsWithEvidence(report);
      const at = rows.findIndex((row) => row.evidence.includes(statement));
      const other = rows[(at + 1) % rows.length];
      if (!other || other === rows[at]) throw new Error("no other row");
      rows[at]?.evidence.splice(0, 1);
      other.evidence.push(statement);
    },
  },
};

function rowsWithEvidence(report: Report): MatrixRow[] {
  return report.parts.flatMap((part) =>
    part.blocks.flatMap((block) => (block.type === "matrix" ? block.rows.filter((row) => row.evidence.length > 0) : [])),
  );
}

let planted = 0;

describe.each(Object.keys(KINDS))("a planted fault: %s", (kind) => {
  test.each(PAIRS)("is caught every time in the report of %s for %s", async (cv, posting) => {
    const report = await reportOf(cv, posting);
    const { where, plant } = KINDS[kind] as (typeof KINDS)[string];
    const places = spread(where(report).map((statement) => statement.id));
    expect(places.length).toBeGreaterThan(2);
    for (const id of places) {
      const copy = JSON.parse(JSON.stringify(report)) as Report;
      const statement = where(copy).find((row) => row.id === id);
      if (!statement) throw new Error(`${id} is gone`);
      plant(statement, copy);
      planted++;
      expect(
        checkGrounding(copy, library).map((problem) => problem.code),
        `${kind} in ${id}`,
      ).toContain("report.ungrounded");
    }
  });
});

test("at least 400 faults were planted", () => {
  expect(planted).toBeGreaterThanOrEqual(400);
});

test("every corpus CV with every corpus posting gives a report that passes", { timeout: 120_000 }, async () => {
  for (const cv of CV_NAMES) {
    for (const posting of POSTING_NAMES) {
      const { report, problems } = await outcomeOf(cv, posting);
      expect(
        problems.filter((problem) => problem.code === "report.ungrounded"),
        `${cv} x ${posting}`,
      ).toEqual([]);
      expect(report?.parts).toHaveLength(16);
    }
  }
});
