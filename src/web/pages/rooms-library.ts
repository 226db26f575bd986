/** The ways into what the library offers to practise with: a critique, a design, an answer. */

import { html } from "hono/html";
import { bringingDrills } from "../../core/library/general-drill.ts";
import type { Drill, Library, Question } from "../../core/library/library.ts";
import type { Html } from "../layout.ts";
import { paths } from "../paths.ts";
import { QUESTION_KIND_NAMES } from "./question-groups.ts";

/** Papers of the library in a paragraph each, with a known weakest link. */
export function critiqueRoom(library: Library): Html {
  const picks = bringingDrills(library);
  return html`<h3>Criticise a paper</h3><p>Bring one under “A paper”, or take one of the library: a paragraph each, with weaknesses to find.</p>${picks.length > 0 ? html`<details><summary>Which paper to bring</summary>${picks.map(({ slug, name, pick }) => html`<p><a href="${paths.drill(slug)}">${name}</a>. ${pick}</p>`)}</details>` : ""}
${choose("critique", "Paper", benchGroups(library, "critique"))}`;
}

/** Hypotheses of the library, or one of the person's own. */
export function designRoom(library: Library): Html {
  return html`<h3>Design an experiment</h3><p>Eleven steps from a hypothesis to a plan that somebody else could run, with the calculator beside the numbers. <a href="${paths.power}">The calculator alone</a>.</p>
${choose("design", "Hypothesis", benchGroups(library, "design"))}
<details><summary>A hypothesis of your own</summary><form method="post" action="${paths.sessions}"><input type="hidden" name="kind" value="design"><input type="hidden" name="subject" value="own"><p><label for="own-words">What do you want to know?</label><textarea id="own-words" name="words" rows="3" maxlength="2000" required></textarea></p><button>Begin</button></form></details>`;
}

/** Kinds that are answered in one go. */
const SPOKEN: readonly Question["kind"][] = ["behavioural", "safety", "community", "depth", "challenge", "coding"];

/** One question against the clock. */
export function answerRoom(library: Library): Html {
  const groups = SPOKEN.map((kind) => ({
    name: QUESTION_KIND_NAMES.find((row) => row.kind === kind)?.many ?? kind,
    rows: library.questions.filter((row) => row.kind === kind).map((row) => ({ address: `question/${row.slug}`, name: row.ask })),
  }));
  return html`<h3>Answer a question</h3><p>Speak or type against the clock, rate yourself, then see your own words beside what a good answer contains.</p>${choose("answer", "Question", groups)}`;
}

interface Group {
  name: string;
  rows: { address: string; name: string }[];
}

function benchGroups(library: Library, kind: Drill["kind"] & Question["kind"]): Group[] {
  const drills = library.drills
    .filter((row) => row.kind === kind && !row.pick)
    .map((row) => ({ address: `drill/${row.slug}`, name: row.name }));
  const questions = library.questions.filter((row) => row.kind === kind);
  const areas = [...new Set(questions.map((row) => row.area ?? "other"))];
  return [
    { name: "Drills with a worked example", rows: drills },
    ...areas.map((area) => ({
      name: area.replaceAll("-", " "),
      rows: questions.filter((row) => (row.area ?? "other") === area).map((row) => ({ address: `question/${row.slug}`, name: row.ask })),
    })),
  ].filter((group) => group.rows.length > 0);
}

function choose(kind: string, label: string, groups: readonly Group[]): Html {
  return html`<form method="post" action="${paths.sessions}"><input type="hidden" name="kind" value="${kind}"><p><label for="choose-${kind}">${label}</label><select id="choose-${kind}" name="subject">${groups.map(
    ({ name, rows }) =>
      html`<optgroup label="${name}">${rows.map((row) => html`<option value="${row.address}">${row.name}</option>`)}</optgroup>`,
  )}</select></p><button>Begin</button></form>`;
}
