/** A full mock interview from a report's own loop: rounds in their order, no help and no comparison before the end. */

import type { Library, Round } from "../library/library.ts";
import type { Report } from "../report/report.ts";
import type { Beginning } from "./build-answer.ts";
import { findPractice, roleOf } from "./find-practice.ts";
import { stepsOfRound } from "./questions-for-round.ts";
import type { Session, Step } from "./session.ts";

/** Minutes of a mock: no shorter than two rounds take, no longer than attention lasts. */
export const MOCK_MINUTES = { least: 30, usual: 45, most: 60 } as const;
/** Equal shares of the time that one question may take; a round that has no such question is left to its own drill. */
const SHARES = 2;

/** A round with what it may ask, best first, and what it does ask. */
interface Drawn {
  round: Round;
  steps: Step[];
  asked: Step[];
}

/**
 * Questions for `minutes`, spread over the rounds that the report's loop shows. Undefined where the loop has no round with a question. A question is asked
 * once; `skip` names those of the last mock, which come only when others have run out.
 */
export function buildMock(
  report: Report,
  library: Library,
  { id, after, report: of }: Beginning,
  minutes: number = MOCK_MINUTES.usual,
  skip: ReadonlySet<string> = new Set(),
): Session | undefined {
  const time = Math.min(MOCK_MINUTES.most, Math.max(MOCK_MINUTES.least, minutes));
  const role = roleOf(report);
  const offered = findPractice(report);
  const loop = report.parts.find((part) => part.id === "loop")?.blocks.flatMap((block) => (block.type === "card" ? [block.id] : [])) ?? [];
  const drawn = loop
    .flatMap((slug) => library.rounds.filter((round) => round.slug === slug))
    .map((round): Drawn => ({ round, steps: stepsOfRound(round, offered, library, role, skip), asked: [] }))
    .filter(({ steps }) => steps.length > 0);
  const kept = roundsWithin(drawn, time);
  fill(kept, time);
  const steps = kept.flatMap(({ round, asked }) => asked.map((step) => ({ ...step, round: round.name })));
  if (steps.length === 0) return undefined;
  const leftOut = drawn.filter(({ round }) => !steps.some((step) => step.round === round.name)).map(({ round }) => round.name);
  return {
    schema: 1,
    id,
    kind: "mock",
    title: report.title,
    subject: "mock",
    ...(of ? { report: of } : {}),
    ...(after ? { after } : {}),
    minutes: time,
    locked: true,
    quiet: true,
    steps,
    ...(leftOut.length > 0 ? { leftOut } : {}),
    library: library.version,
  };
}

/**
 * Rounds for which there is time, with the questions that are not too long for it. While the shortest question of some round takes too many shares, or all
 * of them together too much, the round whose shortest is longest is left out, of equals the later: the others' shares grow.
 */
function roundsWithin(drawn: readonly Drawn[], time: number): Drawn[] {
  const kept = [...drawn];
  const most = () => (SHARES * time) / kept.length;
  for (;;) {
    const least = kept.map(({ steps }) => shortest(steps));
    const longest = Math.max(...least);
    if (kept.length === 0 || (longest <= most() && least.reduce((sum, minutes) => sum + minutes, 0) <= time)) break;
    kept.splice(least.lastIndexOf(longest), 1);
  }
  return kept.map((row) => ({ ...row, steps: row.steps.filter(({ minutes }) => minutes <= most()) }));
}

/** Each round gets its best question that leaves the later ones their shortest; then the round with the least time so far gets another, as long as one fits. */
function fill(kept: readonly Drawn[], time: number): void {
  const used = new Set<string>();
  let left = time;
  const ask = (row: Drawn, within: number): boolean => {
    const step = row.steps.find(({ id, minutes }) => !used.has(id) && minutes <= within);
    if (!step) return false;
    used.add(step.id);
    left -= step.minutes;
    row.asked.push(step);
    return true;
  };
  kept.forEach((row, i) => {
    const later = kept.slice(i + 1).reduce((sum, { steps }) => sum + shortest(steps.filter(({ id }) => !used.has(id))), 0);
    ask(row, left - later);
  });
  const spent = ({ asked }: Drawn) => asked.reduce((sum, { minutes }) => sum + minutes, 0);
  while (kept.toSorted((a, b) => spent(a) - spent(b)).some((row) => ask(row, left)));
}

function shortest(steps: readonly Step[]): number {
  return steps.length === 0 ? 0 : Math.min(...steps.map(({ minutes }) => minutes));
}
