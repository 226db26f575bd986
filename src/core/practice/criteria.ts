/** What an answer is marked by: the points of its step as rows of which each is answered by yes or no. Nobody invents a criterion but the library. */

import type { Step } from "./session.ts";

export interface Criterion {
  /** The point's id; with the number of its sentence where one point was several. The same step gives the same ids. */
  id: string;
  text: string;
  /** What meets it, as the library says. */
  good?: string;
}

/** The criteria of a step, in its order. A step whose one point is a whole answer in several sentences has a criterion for each. */
export function criteriaOf({ points }: Pick<Step, "points">): Criterion[] {
  const [only] = points;
  const sentences = only && points.length === 1 ? only.text.split(/(?<=[.!?])\s+(?=[\p{Lu}“])/u) : [];
  if (only && sentences.length > 1)
    return sentences.map((text, i) => ({ id: `${only.id}.${i + 1}`, text, ...(only.good && i === 0 ? { good: only.good } : {}) }));
  return points.map(({ id, text, good }) => ({ id, text, ...(good ? { good } : {}) }));
}
