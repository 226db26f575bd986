/** Kinds of questions as people call them. */

import { html } from "hono/html";
import type { Question } from "../../core/library/library.ts";
import type { Html } from "../layout.ts";
import { links } from "./guides-parts.ts";
import type { Site } from "./guides-site.ts";

/** In the order in which a loop meets them. `one` names a single question, `many` a list of them. */
export const QUESTION_KIND_NAMES: readonly { kind: Question["kind"]; one: string; many: string; gist: string }[] = [
  {
    kind: "behavioural",
    one: "Behavioural question",
    many: "Behavioural",
    gist: "The eight that every loop asks, with a variant for each role.",
  },
  {
    kind: "defence",
    one: "Probe of your own work",
    many: "Defending your own work",
    gist: "Each fires on a kind of claim or method, or on what a text leaves open.",
  },
  { kind: "challenge", one: "Objection", many: "Objections that are half right", gist: "What to concede, and what to hold." },
  {
    kind: "catch",
    one: "Catch on a CV",
    many: "What a careful reader catches on a CV",
    gist: "A contradiction or an open end, as the question it invites.",
  },
  { kind: "depth", one: "Depth question", many: "Depth", gist: "A simple question that goes down a long way." },
  {
    kind: "design",
    one: "Experiment to design",
    many: "Experiments to design",
    gist: "A claim, a setting with numbers, and the confounds to find.",
  },
  {
    kind: "critique",
    one: "Paper to criticise",
    many: "Papers to criticise",
    gist: "A paper that does not exist, with planted weaknesses.",
  },
  { kind: "coding", one: "Coding task", many: "Coding", gist: "Write it, or find what is wrong with it." },
  { kind: "safety", one: "Safety case", many: "Safety", gist: "Cases without a clean answer, with what a good one weighs." },
  { kind: "community", one: "Community and conduct", many: "Community and conduct", gist: "Credit, review, mentoring, disagreement." },
  {
    kind: "ask",
    one: "Question to put to them",
    many: "Questions to put to them",
    gist: "Anchors, each with questions for recruiter, manager and peer.",
  },
];

/** Links to questions under the name of each kind. */
export function questionGroups(site: Site, questions: readonly Question[]): Html[] {
  return QUESTION_KIND_NAMES.flatMap(({ kind, many }) => {
    const rows = questions.filter((row) => row.kind === kind);
    if (rows.length === 0) return [];
    return [
      html`<h3>${many}</h3>${links(
        site,
        rows.map((row) => `question/${row.slug}`),
      )}`,
    ];
  });
}
