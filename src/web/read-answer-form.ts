/** A form of the session page as an Answer: what it says, over what stood. */

import { type Answer, AnswerSchema, isAnswered, type Step } from "../core/practice/session.ts";
import { tryAgain } from "../core/practice/try-again.ts";

const ACTS = ["save", "done", "skip", "rate", "compare", "reopen", "again"] as const;
export type Act = (typeof ACTS)[number];

/**
 * The answer that a form gives, with the revision after the one it was shown with. A field that the form does not have keeps what stood; without a word,
 * "done" is "skip". Undefined where a field is longer than it may be or is no text.
 */
export function readAnswerForm(
  form: Record<string, unknown>,
  step: Step,
  before: Answer | undefined,
  at: string,
): { act: Act; answer: Answer } | undefined {
  const value = (name: string) => (typeof form[name] === "string" ? form[name].replace(/\r\n?/g, "\n") : undefined);
  const act = ACTS.find((name) => name === form.act) ?? "save";
  const named = (prefix: string) =>
    Object.entries(form).flatMap(([name, text]) =>
      name.startsWith(prefix) && typeof text === "string" ? [[name.slice(prefix.length), text] as const] : [],
    );
  const cells = named("row.");
  const statistics = named("stat.");
  const answer = {
    step: step.id,
    text: value("text") ?? before?.text ?? "",
    rows: cells.length > 0 ? rowsOf(cells) : (before?.rows ?? []),
    ...(statistics.length > 0
      ? { statistics: Object.fromEntries(statistics) }
      : before?.statistics
        ? { statistics: before.statistics }
        : {}),
    seconds: Math.min(86_400, (whole(value("seconds")) ?? before?.seconds ?? 0) + unseen(value("opened"), at)),
    followUps: { ...before?.followUps, ...Object.fromEntries(named("follow.")) },
    state: stateAfter(act, before?.state),
    ...ratingOf(value("rating") ?? "", before),
    ticks: { ...before?.ticks, ...Object.fromEntries(named("tick.").map(([id, ticked]) => [id, ticked === "true"])) },
    ...(before?.former ? { former: before.former } : {}),
    hinted: (before?.hinted ?? false) || form.hinted === "true",
    revision: (whole(value("revision")) ?? before?.revision ?? 0) + 1,
    at,
  };
  const read = AnswerSchema.safeParse(answer);
  if (!read.success) return undefined;
  if (act === "reopen" || act === "again") return { act, answer: tryAgain({ ...read.data, at: before?.at ?? at }, act === "again", at) };
  return act === "done" && !isAnswered(read.data)
    ? { act: "skip", answer: { ...read.data, state: "skipped" } }
    : { act, answer: read.data };
}

function stateAfter(act: Act, before: Answer["state"] = "open"): Answer["state"] {
  if (act === "done") return "done";
  return act === "skip" ? "skipped" : before;
}

/** Seconds since the form was shown, where no script counted them: a script takes the field away. */
function unseen(opened: string | undefined, at: string): number {
  const seconds = Math.round((Date.parse(at) - Date.parse(opened ?? "")) / 1000);
  return seconds > 0 ? Math.min(86_400, seconds) : 0;
}

function ratingOf(text: string, before: Answer | undefined): { rating?: number } {
  const rating = whole(text) ?? before?.rating;
  return rating ? { rating } : {};
}

/** Cells "2.1" -> text as rows; rows with nothing in them at the end are left out. */
function rowsOf(cells: readonly (readonly [string, string])[]): string[][] {
  const rows: string[][] = [];
  for (const [name, text] of cells) {
    const [row = -1, column = -1] = name.split(".").map(Number);
    if (!Number.isInteger(row) || !Number.isInteger(column) || row < 0 || column < 0 || row >= 60 || column >= 8) continue;
    while (rows.length <= row) rows.push([]);
    const cellsOf = rows[row] as string[];
    while (cellsOf.length <= column) cellsOf.push("");
    cellsOf[column] = text;
  }
  while (rows.length > 0 && rows.at(-1)?.every((cell) => cell.trim() === "")) rows.pop();
  return rows;
}

function whole(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
