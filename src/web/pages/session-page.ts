/** One session: its steps, the one that is open, and what stands beside it. */

import { html, raw } from "hono/html";
import type { AnswerReading } from "../../core/practice/read-answer.ts";
import { isHidden, type Kept, mayOpen, secondsOf, type Step } from "../../core/practice/session.ts";
import { type Html, page } from "../layout.ts";
import { pageOf, paths } from "../paths.ts";
import { comparison, formerTries, ratingForm } from "./comparison.ts";
import { words } from "./guides-parts.ts";
import { stepForm } from "./step-form.ts";

export const KIND_NAMES = {
  defence: "Defend your work",
  critique: "Critique a paper",
  design: "Design an experiment",
  answer: "Answer a question",
  mock: "Full mock interview",
} as const;

export interface SessionView {
  kept: Kept;
  /** Index of the step that is shown; past the last one, the end. */
  at: number;
  /** Where the step's answer is to be compared. */
  reading?: AnswerReading;
  /** When it is shown, ISO. */
  now: string;
  /** The person's rating was given or passed over. */
  rated: boolean;
  /** The answer may be spoken. */
  speaks: boolean;
  /** What a model is asked, or has said, of an answer that is compared: within the form, and after it. */
  model?: { within: Html | ""; after: Html | "" };
  /** What stands beside the step: the paper, a calculation. */
  beside?: Html;
}

export function sessionPage({ kept, at, now, reading, rated, speaks, model, beside }: SessionView): Html {
  const { session, answers } = kept;
  const step = session.steps[at];
  const answer = step && answers[step.id];
  const to = paths.answer(session.id, at);
  const after = session.steps[at + 1];
  return page(
    { title: session.title, here: paths.practice, personal: true, wide: true, client: speaks ? ["session", "speak"] : ["session"] },
    html`<div class="practice"><p class="kicker">${KIND_NAMES[session.kind]}, ${session.steps.length > 1 ? timeSpent(kept, step) : html`${session.minutes} min`}</p>${session.steps.length > 1 ? html`<h1>${words(session.title)}</h1>${stepList(kept, at)}` : ""}
<div class="session${beside ? " with-paper" : ""}"><div class="work">
${
  step
    ? html`${step.round ? html`<p class="kicker">${step.round}</p>` : ""}${session.steps.length > 1 ? html`<h2 class="ask">${words(step.ask)}</h2>` : html`<h1 class="ask">${words(step.ask)}</h1>`}
${step.setup ? html`<div class="setup">${step.setup.split("\n\n").map((part) => html`<p>${words(part)}</p>`)}</div>` : ""}
${answer?.state === "done" && reading && !isHidden(kept) ? (rated ? html`${comparison(step, answer, reading, to, model?.within)}${model?.after ?? ""}` : ratingForm(answer, to)) : html`${stepForm(step, answer, to, now)}${answer ? formerTries(answer) : ""}`}
${answer && answer.state !== "open" ? html`<p>${after ? html`<a class="button" href="${paths.step(session.id, at + 1)}">Next: ${after.name}</a>` : html`<a class="button" href="${paths.step(session.id, session.steps.length)}">To the end</a>`}</p>` : ""}`
    : endPart(kept)
}
</div><aside class="beside" aria-label="Beside the question">${step ? quotes(step, isHidden(kept)) : ""}${beside ?? ""}</aside></div>
</div>`,
  );
}

/** The time of the whole session so far; a script counts on from what was spent on the other steps. */
function timeSpent({ session, answers }: Kept, step: Step | undefined): Html {
  const all = secondsOf(answers);
  const others = all - ((step && answers[step.id]?.seconds) ?? 0);
  return html`<span data-others="${others}" data-minutes="${session.minutes}">${Math.round(all / 60)} of ${session.minutes} min</span>`;
}

/** The steps in order, each with where it stands. A locked session opens a step when those before it are done or skipped. */
function stepList({ session, answers }: Kept, at: number): Html {
  return html`<nav aria-label="Steps"><ol class="step-list">${session.steps.map((step, i) => {
    const state = answers[step.id]?.state ?? "open";
    const reachable = mayOpen({ session, answers }, i);
    const label = `${i + 1}. ${step.round ?? step.name}`;
    return html`<li>${
      reachable
        ? html`<a class="${state}" href="${paths.step(session.id, i)}"${i === at ? raw(' aria-current="step"') : ""}>${label}</a>`
        : html`<span class="locked">${label}</span>`
    }</li>`;
  })}</ol></nav>`;
}

/** Why it is asked; and, where the answer is compared at once, the page that holds what it is compared with. */
function quotes({ quotes: rows, source }: Step, hidden: boolean): Html {
  const to = source && !hidden ? pageOf(source) : undefined;
  return html`${rows.length > 0 ? html`<h2 class="label">Asked because of</h2>${rows.map(({ label, text }) => html`<figure><blockquote class="own-quote">${text}</blockquote><figcaption class="quiet">${label}</figcaption></figure>`)}` : ""}${
    to ? html`<p class="quiet"><a href="${to}">Its page in the guides</a>: it holds what is compared, so look after answering.</p>` : ""
  }`;
}

function endPart({ session, answers, ended }: Kept): Html {
  const done = session.steps.filter((step) => answers[step.id]?.state === "done").length;
  const skipped = session.steps.filter((step) => answers[step.id]?.state === "skipped").length;
  const open = session.steps.length - done - skipped;
  return html`<h2 class="ask">${ended ? "Done" : "The end"}</h2>
<p>${done} of ${session.steps.length} steps answered${skipped > 0 ? `, ${skipped} skipped` : ""}${open > 0 ? `, ${open} open` : ""}, in ${Math.round(secondsOf(answers) / 60)} of ${session.minutes} min.${session.leftOut ? ` There was no time for these rounds of the loop: ${session.leftOut.join(", ")}.` : ""}</p>
${ended ? "" : html`<form method="post" action="${paths.sessionEnd(session.id)}"><button>End and look back</button></form>`}
${isHidden({ session, ...(ended ? { ended } : {}) }) ? "" : html`<p><a href="${paths.transcript(session.id)}">The whole transcript, with what was compared</a></p>`}
<form method="post" action="${paths.sessions}"><input type="hidden" name="kind" value="${session.kind}"><input type="hidden" name="subject" value="${session.subject}"><input type="hidden" name="report" value="${session.report ?? ""}"><input type="hidden" name="paper" value="${session.paper ?? ""}"><input type="hidden" name="after" value="${session.id}"><input type="hidden" name="minutes" value="${session.minutes}">${session.subject === "own" ? html`<input type="hidden" name="words" value="${session.title}">` : ""}<button class="plain">The same again</button></form>
<p><a href="${paths.practice}">Back to the practice room</a></p>
<details class="tools"><summary>Delete this session</summary><form method="post" action="${paths.sessionDelete(session.id)}"><button class="plain danger">Delete it with everything you wrote in it</button></form></details>`;
}
