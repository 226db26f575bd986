/** Which parts each kind of question must have. The schema allows a part to every kind; this table says who needs it. */

import type { Problem } from "../text/problem.ts";
import type { Placer } from "./check.ts";
import { fault } from "./front-matter.ts";
import type { Library, Question } from "./library.ts";

type Part = Exclude<
  keyof Question,
  "slug" | "kind" | "ask" | "checked" | "order" | "variants" | "templates" | "prompts" | "computed" | "sources"
>;

/** Kind -> its parts. A list that is needed must have a member. */
const NEEDED: Readonly<Record<Question["kind"], readonly Part[]>> = {
  behavioural: ["tests", "anchors", "outline", "followUps", "redFlags", "minutes"],
  defence: ["when", "good", "difficulty", "minutes", "tests", "concepts"],
  challenge: ["good", "tests"],
  catch: ["why", "mend", "say"],
  ask: ["tests"],
  safety: ["tests", "anchors", "followUps", "redFlags", "good", "minutes", "concepts"],
  community: ["tests", "anchors", "outline", "followUps", "redFlags", "good", "minutes", "concepts"],
  depth: ["tests", "anchors", "followUps", "redFlags", "good", "minutes", "concepts"],
  design: ["area", "setup", "hypothesis", "tests", "anchors", "points", "followUps", "redFlags", "minutes", "concepts", "body"],
  critique: ["area", "setup", "weakest", "tests", "anchors", "points", "followUps", "redFlags", "minutes", "concepts", "body"],
  coding: ["task", "tests", "anchors", "points", "followUps", "redFlags", "minutes", "concepts", "body"],
};

/** The fewest entries in the key of a design, a critique or a coding task: fewer would be a hint, not a key. */
const FEWEST_POINTS = 4;

/** One fault for each part that a question of its kind lacks, for a key that is too short, and for a coding task without a listing. */
export function checkParts(library: Library, place: Placer): Problem[] {
  return [...checkQuestions(library, place), ...checkRubrics(library, place)];
}

/** A rubric's point names a step that the bench of its kind has. */
function checkRubrics(library: Library, place: Placer): Problem[] {
  return library.drills.flatMap((drill) => {
    const steps = library.workbenches.find((bench) => bench.kind === drill.kind)?.steps.map((step) => step.slug) ?? [];
    return drill.rubric
      .filter(({ step }) => step !== undefined && !steps.includes(step))
      .map(({ step }) =>
        fault(
          place("drills", drill.slug, `step: ${step}`),
          `The bench "${drill.kind}" has no step "${step}". It has: ${steps.join(", ") || "none"}.`,
        ),
      );
  });
}

function checkQuestions(library: Library, place: Placer): Problem[] {
  return library.questions.flatMap((question) => {
    const say = (message: string) => fault(place("questions", question.slug), message);
    const problems = NEEDED[question.kind]
      .filter((part) => isEmpty(question[part]))
      .map((part) => say(`A question of kind "${question.kind}" needs "${part}".`));
    if (NEEDED[question.kind].includes("points") && question.points.length < FEWEST_POINTS)
      problems.push(say(`The key has ${question.points.length} points; a peer needs at least ${FEWEST_POINTS} to tick.`));
    if (question.kind === "coding" && !question.body.includes("```")) problems.push(say("The body of a coding task holds a listing."));
    return problems;
  });
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
}
