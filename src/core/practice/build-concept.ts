/** A concept explained before its page is opened: its probes, from recalling to criticising. */

import type { Concept, Library } from "../library/library.ts";
import type { Beginning } from "./build-answer.ts";
import type { Session, Step } from "./session.ts";

/** Minutes of one probe. */
const MINUTES = 2;

/** A session of the probes of a concept, in their order. */
export function buildConcept(concept: Concept, library: Library, { id, report, after }: Beginning): Session {
  const { slug, name, probes, trap, definition } = concept;
  const steps = probes.map(
    ({ level, ask, good }): Step => ({
      id: `concept/${slug}/${level}`,
      name: `${level[0]?.toUpperCase()}${level.slice(1)}`,
      ask,
      quotes: [],
      minutes: MINUTES,
      form: { kind: "text" },
      points: [{ id: `${slug}.${level}`, text: good }],
      followUps: [],
      after: [],
      source: `concept/${slug}`,
    }),
  );
  steps
    .at(-1)
    ?.after.push(
      { label: name, text: definition },
      { label: "The trap", text: trap.claim },
      { label: "What is right", text: trap.correction },
    );
  return {
    schema: 1,
    id,
    kind: "answer",
    title: name,
    subject: `concept/${slug}`,
    ...(report ? { report } : {}),
    ...(after ? { after } : {}),
    minutes: steps.length * MINUTES,
    locked: false,
    steps,
    library: library.version,
  };
}
