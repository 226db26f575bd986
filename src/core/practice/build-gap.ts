/** A requirement that the CV leaves open, as the question it will be met with. */

import type { Library } from "../library/library.ts";
import type { Report } from "../report/report.ts";
import { type Beginning, buildAnswer } from "./build-answer.ts";
import { quotesOf } from "./find-practice.ts";
import type { Session } from "./session.ts";

/** The question that is asked of every such requirement, by slug. */
export const GAP_QUESTION = "not-shown";

/** `subject` is "fit/" with the requirement's id. Undefined where the report has no such row (any more). */
export function buildGap(report: Report, subject: string, library: Library, beginning: Beginning): Session | undefined {
  const row = report.parts
    .flatMap((part) => part.blocks.flatMap((block) => (block.type === "matrix" ? block.rows : [])))
    .find(({ requirement }) => `fit/${requirement}` === subject);
  const question = library.questions.find(({ slug }) => slug === GAP_QUESTION);
  if (!row || !question) return undefined;
  const quotes = [row.asked, ...row.evidence].flatMap((statement) => quotesOf(report, statement)).slice(0, 3);
  return { ...buildAnswer(question, library, beginning, quotes), subject };
}
