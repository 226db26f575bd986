/** A question of the library as a step of a session. */

import type { Question } from "../library/library.ts";
import type { Aftermath, Point, Step, StepQuote } from "./session.ts";

/** Minutes of an answer where the question names none. */
const MINUTES = 3;

const NAMES: Record<Question["kind"], string> = {
  behavioural: "Behavioural question",
  defence: "Defence",
  challenge: "Objection",
  catch: "About your CV",
  ask: "Your question",
  safety: "Safety",
  community: "Community",
  depth: "Depth",
  design: "Design",
  critique: "Critique",
  coding: "Coding",
};

/**
 * The step of a question, in a role's own terms where it has them. Its points are what the question lists: its key, else the parts of its outline, else
 * what a good answer contains. `quotes` says why it is asked of this person.
 */
export function stepOfQuestion(question: Question, { role, quotes = [] }: { role?: string; quotes?: StepQuote[] } = {}): Step {
  const { slug, kind, setup, hypothesis, tests } = question;
  const told = [setup, hypothesis ? `The claim to test: ${hypothesis}` : undefined].filter(Boolean).join("\n\n");
  return {
    id: `question/${slug}`,
    name: NAMES[kind],
    ask: (role && question.variants[role]) || question.ask,
    ...(told ? { setup: told } : {}),
    ...(tests ? { tests } : {}),
    quotes,
    minutes: question.minutes ?? MINUTES,
    form: { kind: "text" },
    points: pointsOf(question),
    followUps: question.followUps.map((ask, i) => ({ id: `${slug}.${i + 1}`, ask })),
    after: afterOf(question),
    source: `question/${slug}`,
  };
}

function pointsOf({ slug, points, outline, good, say }: Question): Point[] {
  if (points.length > 0)
    return points.map(({ point, remedy }, i) => ({ id: `${slug}.point.${i + 1}`, text: point, ...(remedy ? { good: remedy } : {}) }));
  if (outline.length > 0) return outline.map(({ label, hint }, i) => ({ id: `${slug}.part.${i + 1}`, text: label, good: hint }));
  const answer = good ?? say;
  return answer ? [{ id: `${slug}.good`, text: answer }] : [];
}

function afterOf({ anchors, good, points, outline, weakest, why, mend, redFlags, prompts, body }: Question): Aftermath[] {
  return [
    ...(weakest ? [{ label: "The weakest link", text: weakest }] : []),
    ...(good && (points.length > 0 || outline.length > 0) ? [{ label: "A good answer", text: good }] : []),
    ...(anchors
      ? [
          { label: "Strong", text: anchors.strong },
          { label: "Adequate", text: anchors.adequate },
          { label: "Weak", text: anchors.weak },
        ]
      : []),
    ...(why ? [{ label: "Why it is asked", text: why }] : []),
    ...(mend ? [{ label: "On paper", text: mend }] : []),
    ...redFlags.map((text) => ({ label: "Red flag", text })),
    ...prompts.map(({ name, prompt }) => ({ label: name, text: prompt })),
    ...(body.trim() ? [{ label: "Worked out", text: body, prose: true as const }] : []),
  ];
}
