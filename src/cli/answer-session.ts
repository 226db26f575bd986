/** A session answered in the terminal: each step is asked, answered in lines, rated, and only then compared. What is written is kept line by line. */

import { createInterface } from "node:readline";
import { loadAids } from "../actions/load-aids.ts";
import type { PracticeRoom } from "../actions/start-session.ts";
import { type AnswerReading, readAnswer } from "../core/practice/read-answer.ts";
import { clockTime } from "../core/practice/look-back.ts";
import { type Answer, isAnswered, isHidden, type Kept, LONGEST_ANSWER, nextStep, secondsOf, type Step } from "../core/practice/session.ts";
import { note, out } from "./print.ts";

/** Asks one open step after another until none is left, the person ends, or the input does. */
export async function answerSession(kept: Kept, room: PracticeRoom): Promise<void> {
  const terminal = createInterface({ input: process.stdin });
  const lines = terminal[Symbol.asyncIterator]();
  const next = async () => ((await lines.next()) as IteratorResult<string>).value as string | undefined;
  let now: Kept | undefined = kept;
  out(`${kept.session.title}, ${kept.session.minutes} min`);
  for (let step = nextStep(kept); now && step; step = now && nextStep(now)) {
    if ((await askStep(now, step, next, room)) === "end") break;
    now = await room.practice.loadSession(kept.session.id);
  }
  if (now && !nextStep(now)) {
    await room.practice.endSession(kept.session.id);
    out(`\nThe end. groundwork practice show ${kept.session.id} prints the transcript.`);
  } else out(`\nKept. groundwork practice answer ${kept.session.id} goes on here.`);
  terminal.close();
}

type Next = () => Promise<string | undefined>;

async function askStep(kept: Kept, step: Step, next: Next, room: PracticeRoom): Promise<"done" | "end"> {
  const { session } = kept;
  const before = kept.answers[step.id];
  ask(kept, step);
  const begun = Date.now();
  let answer: Answer = before ?? {
    step: step.id,
    text: "",
    rows: [],
    seconds: 0,
    followUps: {},
    state: "open",
    ticks: {},
    hinted: false,
    revision: 0,
    at: new Date().toISOString(),
  };
  const save = async (change: Partial<Answer>) => {
    const seconds = Math.min(86_400, (before?.seconds ?? 0) + Math.round((Date.now() - begun) / 1000));
    answer = { ...answer, seconds, ...change, revision: answer.revision + 1, at: new Date().toISOString() };
    if ((await room.practice.saveAnswer(session.id, answer)) === "older")
      note("This step was written on in another window; what stands there stays, and this line was not kept.");
  };
  const rows = step.form.kind === "rows" ? step.form : undefined;
  for (;;) {
    const line = await next();
    if (line === undefined || line === "/q") return "end";
    if (line === "/s") {
      await save({ state: "skipped" });
      return "done";
    }
    if (line === "/h") {
      if (step.hint) await save({ hinted: true });
      out(step.hint ?? "There is no hint here.");
      continue;
    }
    if (line === ".") break;
    if (rows && line.includes("|") && answer.rows.length < (rows.rows?.length ?? 60)) {
      await save({
        rows: [
          ...answer.rows,
          line
            .split("|")
            .slice(0, 8)
            .map((cell) => cell.trim()),
        ],
      });
      noteRow(rows, answer.rows.length);
    } else if (answer.text.length + line.length >= LONGEST_ANSWER) note("That is longer than an answer may be; this line was not kept.");
    else await save({ text: answer.text ? `${answer.text}\n${line}` : line });
  }
  // Nothing written is nothing answered.
  await save({ state: isAnswered(answer) ? "done" : "skipped" });
  note(`${clockTime(answer.seconds)} of ${step.minutes} min`);
  if (answer.state === "skipped" || isHidden(kept)) return "done";
  note("Before you compare: how was that, 1 (did not land) to 5 (as I would want it)? Enter passes.");
  const rating = Number(await next());
  if (rating >= 1 && rating <= 5) await save({ rating: Math.floor(rating) });
  const reading = readAnswer(answer, step, await loadAids(session, room));
  compare(step, reading);
  if (reading.points.length > 0) {
    note("Which of the points did you say? Their numbers; 0 for none, Enter passes.");
    const said = ((await next()) ?? "").match(/\d+/g)?.map(Number);
    if (said) await save({ ticks: Object.fromEntries(reading.points.map(({ point }, i) => [point.id, said.includes(i + 1)])) });
  }
  for (const follow of reading.followUps) {
    out(`\nAsked next: ${follow.ask}`);
    note("One line answers it; Enter passes.");
    const words = (await next())?.trim();
    if (words) await save({ followUps: { ...answer.followUps, [follow.id]: words.slice(0, LONGEST_ANSWER) } });
  }
  return "done";
}

function ask({ session, answers }: Kept, step: Step): void {
  const at = session.steps.indexOf(step) + 1;
  const spent = session.steps.length > 1 ? ` (${clockTime(secondsOf(answers))} of ${session.minutes} min so far)` : "";
  out(`\n[${at}/${session.steps.length}] ${step.round ? `${step.round}: ` : ""}${step.name}, ${step.minutes} min${spent}\n${step.ask}`);
  if (step.setup) out(`\n${step.setup}`);
  for (const { label, text } of step.quotes) out(`  ${label}: “${text}”`);
  const before = answers[step.id];
  if (before?.text) out(`\nWhat stands there:\n${before.text}`);
  note(
    `${step.form.kind === "rows" ? `A row is a line with | between: ${step.form.columns.join(" | ")}. ` : ""}${step.form.kind === "statistics" ? "`groundwork power` calculates. " : ""}Write; a single dot ends it, /s skips, ${step.hint ? "/h shows a hint, " : ""}/q goes on later.`,
  );
  if (step.form.kind === "rows") noteRow(step.form, before?.rows.length ?? 0);
}

/** Names the row that the next line fills, where rows have names. */
function noteRow({ rows = [] }: { rows?: string[] }, at: number): void {
  if (rows[at] !== undefined) note(`${rows[at]}:`);
}

function compare(step: Step, { feedback, points, lenses, text }: AnswerReading): void {
  if (feedback.length > 0) out("\nWhat to look at first");
  for (const line of feedback) out(`  ${line}`);
  if (points.length > 0) out("\nWhat a good answer contains");
  points.forEach(({ point, places }, i) => {
    out(`  ${i + 1}. ${point.text}`);
    const [place] = places;
    out(place ? `     you: “${text.slice(place.start, place.end).trim()}”` : "     no words of yours were found for it");
  });
  for (const { sentence } of lenses) out(`  ${sentence}`);
  for (const { label, text: said } of step.after) out(`\n${label}\n${said}`);
}
