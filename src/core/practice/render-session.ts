/** A session as Markdown: a transcript, or for a design a preregistration. What the person wrote is kept word for word, as quoted text. */

import { citationOf } from "../statistics/method.ts";
import { findMethod } from "../statistics/methods.ts";
import { spreadOf, tallyOf } from "./judgement.ts";
import { clockTime, type SeenRound, type SeenStep } from "./look-back.ts";
import { type Answer, type Kept, keyOfSaid, type Step, wordsOf } from "./session.ts";

/** The transcript: every step with what was said, asked further, rated and ticked; and the feedback of what may be compared (`rounds`, of `lookBack`). */
export function renderTranscript({ session, created, ended }: Kept, rounds: readonly SeenRound[]): string {
  const lines = [
    `# ${oneLine(session.title)}`,
    "",
    `Kind: ${session.kind}. Begun: ${created}.${ended ? ` Ended: ${ended}.` : ""} Library: ${session.library}.`,
  ];
  if (session.leftOut) lines.push("", `Not in it, for want of time: ${session.leftOut.join(", ")}.`);
  for (const { name, steps, minutes, seconds, feedback } of rounds) {
    if (name !== undefined) lines.push("", `## ${oneLine(name)}`, "", `(${clockTime(seconds)} of ${minutes} min)`);
    for (const row of steps) lines.push("", `${name === undefined ? "##" : "###"} ${row.at + 1}. ${oneLine(row.step.name)}`, ...told(row));
    if (feedback.length > 0) lines.push("", "What to look at first:", "");
    for (const { at, line } of feedback) lines.push(`- ${steps.length > 1 ? `${at + 1}. ` : ""}${oneLine(line)}`);
  }
  return `${lines.join("\n")}\n`;
}

function told({ step, answer }: SeenStep): string[] {
  const lines = ["", oneLine(step.ask)];
  for (const { label, text } of step.quotes) lines.push("", `${oneLine(label)}: “${oneLine(text)}”`);
  lines.push(...said(step, answer));
  if (!answer) return lines;
  for (const follow of step.followUps) {
    const words = answer.followUps[follow.id];
    if (words?.trim()) lines.push("", `Asked further: ${oneLine(follow.ask)}`, "", quoted(words));
  }
  for (const { id, text } of answer.judged?.followUps ?? []) {
    const words = answer.followUps[id];
    if (words?.trim())
      lines.push("", `Asked further, as ${oneLine(answer.judged?.model ?? "")} suggested: ${oneLine(text)}`, "", quoted(words));
  }
  const ticked = step.points.filter((point) => point.id in answer.ticks);
  if (ticked.length > 0) lines.push("");
  for (const point of ticked) lines.push(`- [${answer.ticks[point.id] ? "x" : " "}] ${oneLine(point.text)}`);
  const marks = [answer.rating ? `own rating ${answer.rating} of 5` : "", `${answer.seconds} seconds`, answer.hinted ? "with a hint" : ""];
  lines.push("", `(${marks.filter(Boolean).join(", ")})`, ...marked(answer));
  for (const row of answer.former ?? [])
    lines.push(
      "",
      `Said before, on ${row.at.slice(0, 10)}${row.rating ? `, own rating ${row.rating} of 5` : ""}:`,
      "",
      quoted(wordsOf(row)),
    );
  return lines;
}

/** What a model said of an answer, while the answer is the one that it was asked about: what was suggested and not taken up, and the marks that a found quote shows. */
function marked(answer: Answer): string[] {
  const { judged } = answer;
  if (!judged || judged.of !== keyOfSaid(answer)) return [];
  const { rows, sentence } = tallyOf(judged);
  const open = judged.followUps.filter(({ id }) => !answer.followUps[id]?.trim());
  return [
    ...(open.length > 0 ? ["", `Suggested by ${oneLine(judged.model)}:`, ""] : []),
    ...open.map(({ text, quote }) => `- ${oneLine(text)} (after “${oneLine(quote)}”)`),
    ...(sentence ? ["", `Marked by ${oneLine(judged.model)}, counted by Groundwork: ${sentence}.`, ""] : []),
    ...(sentence ? rows : []).map((row) => {
      const spread = spreadOf(row);
      const mark = row.met === undefined ? "not judged" : row.met ? "yes" : "no";
      return `- ${oneLine(row.text).replace(/\.$/, "")}: ${mark}${spread ? ` (${spread})` : ""}${row.quote ? `, “${oneLine(row.quote)}”` : ""}`;
    }),
  ];
}

/** A design as a preregistration: its parts in order, each with the person's words; what was not written is said to be open. */
export function renderPreregistration({ session, answers, created, ended }: Kept): string {
  const lines = [
    `# Preregistration: ${oneLine(session.title)}`,
    "",
    `Written from ${created.slice(0, 10)}${ended ? ` to ${ended.slice(0, 10)}` : ""}. Nothing below was changed after the data were seen: <to be signed and dated by you>.`,
  ];
  const setup = session.steps[0]?.setup;
  if (setup) lines.push("", "## Setting", "", quoted(setup));
  for (const step of session.steps) {
    lines.push("", `## ${oneLine(step.name)}`);
    lines.push(...said(step, answers[step.id]));
    lines.push(...calculated(answers[step.id]?.statistics ?? {}));
  }
  return `${lines.join("\n")}\n`;
}

/** A calculation: what it found, from what, by which formula. One that was not completed says what is missing. */
function calculated(kept: Readonly<Record<string, string>>): string[] {
  const method = findMethod(kept.method ?? "");
  if (!method || kept.of !== method.id) return [];
  const found = method.solve(Object.fromEntries(method.inputs.map(({ name }) => [name, kept[name]?.trim() || undefined])));
  const inputs = method.inputs
    .filter(({ name }) => kept[name]?.trim())
    .map(({ name, label }) => `- ${label}: ${oneLine(kept[name] ?? "")}`);
  const sentence = found.kind === "answer" ? found.sentence : found.message;
  return [
    "",
    `Calculation: ${method.name}. ${sentence}`,
    "",
    ...inputs,
    `- Formula: ${method.formula}`,
    `- Source: ${citationOf(method.source)}`,
  ];
}

function said(step: Step, answer: Answer | undefined): string[] {
  if (answer?.state === "skipped") return ["", "Skipped."];
  const lines: string[] = [];
  if (step.form.kind === "rows" && answer && answer.rows.length > 0) lines.push("", ...table(step.form, answer.rows));
  if (answer?.text.trim()) lines.push("", quoted(answer.text));
  return lines.length > 0 ? lines : ["", "Open."];
}

function table({ columns, rows: named }: { columns: string[]; rows?: string[] }, rows: readonly string[][]): string[] {
  const head = named ? ["", ...columns] : columns;
  return [
    rowOf(head),
    `|${head.map(() => "---").join("|")}|`,
    ...rows.map((row, i) => rowOf([...(named ? [named[i] ?? ""] : []), ...columns.map((_, j) => row[j] ?? "")])),
  ];
}

function rowOf(cells: readonly string[]): string {
  return `| ${cells.map(cell).join(" | ")} |`;
}

function cell(text: string): string {
  return text
    .replaceAll("\\", "\\\\")
    .replaceAll("|", "\\|")
    .replace(/\s*\n\s*/g, " / ")
    .trim();
}

/** A text as a quotation, so that nothing in it reads as a heading or a list of ours. */
function quoted(text: string): string {
  return text
    .trim()
    .split("\n")
    .map((line) => `> ${line}`.trimEnd())
    .join("\n");
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
