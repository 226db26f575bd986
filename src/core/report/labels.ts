/** The interface words of a rendered report, once for all forms. */

import type { MatrixRow, Part, PartId, Report, Statement, StatementClass } from "./report.ts";

export const PART_TITLES: Record<PartId, string> = {
  cover: "Cover",
  minute: "In one minute",
  catches: "What a careful reader catches",
  fit: "Fit matrix",
  loop: "The loop",
  signals: "Signals",
  story: "Your story",
  behavioural: "Behavioural questions",
  claims: "Claims and defence",
  concepts: "Concepts to master",
  drills: "Drills",
  firm: "The firm",
  questions: "Questions to ask",
  plan: "Plan",
  "cheat-sheet": "Cheat sheet",
  sources: "Sources and method",
};

/** State in words, with a sign that does not depend on colour. */
export const STATE_LABELS: Record<MatrixRow["state"], { sign: string; words: string }> = {
  direct: { sign: "●", words: "Direct" },
  transferable: { sign: "◐", words: "Transferable" },
  "to-confirm": { sign: "?", words: "To confirm" },
  "not-visible": { sign: "○", words: "Not visible on your CV" },
};

export const STRENGTH_LABELS: Record<MatrixRow["strength"], string> = { required: "required", preferred: "preferred", implied: "implied" };

const ANCHOR_LABELS = { strong: "Strong", adequate: "Adequate", weak: "Weak", flag: "Red flag" } as const;

/** The rows of an `anchors` statement, each with its label. */
export function anchorRows(statement: Statement): { label: string; text: string }[] {
  return Object.entries(ANCHOR_LABELS).flatMap(([name, label]) => {
    const text = statement.values[name]?.text;
    return text === undefined ? [] : [{ label, text }];
  });
}

export const CLASS_LABELS: Record<StatementClass, string> = {
  cv: "quotes you",
  posting: "quotes the posting",
  computed: "computed",
  guidance: "general guidance",
};

/** The verification line of the cover. */
export function verificationLine({ counts }: Report): string {
  const { statements, cv, posting, computed, guidance, unreadFields } = counts;
  const lines = unreadFields === 1 ? "1 line of your CV was" : `${unreadFields} lines of your CV were`;
  return `${statements} statements: ${cv} quote you, ${posting} quote the posting, ${computed} computed, ${guidance} general guidance; ${lines} kept without being recognised.`;
}

/** Whether a part has anything to show. */
export function isEmpty(part: Part): boolean {
  return part.blocks.length === 0;
}
