/** A full mock interview from a report's own loop: rounds in their order, no help and no comparison before the end. */

import type { Library, Question, Round } from "../library/library.ts";
import type { Report } from "../report/report.ts";
import type { Beginning } from "./build-answer.ts";
import { findPractice, type Practicable, roleOf } from "./find-practice.ts";
import type { Session, Step } from "./session.ts";
import { stepOfQuestion } from "./step-of-question.ts";

/** Minutes of a mock: no shorter than two rounds take, no longer than attention lasts. */
export const MOCK_MINUTES = { least: 30, usual: 45, most: 60 } as const;
/** Minutes that one round gets at least. */
const ROUND = 6;

/** Where a round's questions come from, by what it draws on: parts of the report first, then kinds of the library that the role's guide lists. */
const FROM: Record<Round["serves"][number], { parts: readonly string[]; kinds: readonly Question["kind"][] }> = {
  publications: { parts: ["claims"], kinds: ["defence"] },
  claims: { parts: ["claims"], kinds: ["defence", "challenge"] },
  concepts: { parts: ["concepts"], kinds: ["depth"] },
  drills: { parts: ["drills"], kinds: ["design", "critique"] },
  story: { parts: ["behavioural"], kinds: ["behavioural"] },
  behavioural: { parts: ["behavioural"], kinds: ["behavioural", "community"] },
  work: { parts: ["claims"], kinds: ["defence"] },
  references: { parts: [], kinds: [] },
  skills: { parts: ["drills"], kinds: ["coding"] },
};

/** Rounds that are no conversation of an hour. */
export const NOT_SPOKEN: ReadonlySet<string> = new Set(["references", "take-home"]);
/** Rounds whose questions are of a kind of their own. */
const KINDS_OF_ROUND: Record<string, readonly Question["kind"][]> = {
  values: ["safety"],
  "experiment-design": ["design"],
  "paper-discussion": ["critique"],
  "paper-defence": ["defence", "challenge"],
};

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
  const rounds = loop.flatMap((slug) => library.rounds.filter((round) => round.slug === slug && !NOT_SPOKEN.has(slug)));
  const used = new Set<string>();
  const drawn = rounds
    .map((round) => ({ round, steps: stepsOfRound(round, offered, library, role, skip) }))
    .filter(({ steps }) => steps.length > 0);
  const kept = drawn.slice(0, Math.max(1, Math.floor(time / ROUND)));
  const chosen = kept.map(({ round }) => ({ round, steps: [] as Step[] }));
  let left = time;
  for (let turn = 0; ; turn++) {
    let added = false;
    for (const [i, { steps }] of kept.entries()) {
      const step = steps.find((row) => !used.has(row.id) && row.minutes <= left);
      if (!step || (turn > 0 && left < step.minutes)) continue;
      used.add(step.id);
      left -= step.minutes;
      chosen[i]?.steps.push({ ...step, round: kept[i]?.round.name ?? "" });
      added = true;
    }
    if (!added) break;
  }
  const steps = chosen.flatMap((row) => row.steps);
  if (steps.length === 0) return undefined;
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
    library: library.version,
  };
}

/** Candidates of a round, best first: what the report cites for it, then what the library has of its kinds for this role; what was asked last time is last. */
export function stepsOfRound(
  round: Round,
  offered: readonly Practicable[],
  library: Library,
  role: string | undefined,
  skip: ReadonlySet<string>,
): Step[] {
  const sources = round.serves.map((need) => FROM[need]);
  const kinds = KINDS_OF_ROUND[round.slug] ?? sources.flatMap((source) => source.kinds);
  const parts = new Set(sources.flatMap((source) => source.parts));
  const make = (question: Question, quotes: Practicable["quotes"]) => stepOfQuestion(question, { ...(role ? { role } : {}), quotes });
  const cited = offered
    .filter((row) => parts.has(row.part))
    .flatMap((row) =>
      library.questions.filter((question) => `question/${question.slug}` === row.address).map((question) => ({ question, row })),
    )
    .filter(({ question }) => kinds.includes(question.kind))
    .map(({ question, row }) => make(question, row.quotes));
  const known = new Set(cited.map((step) => step.id));
  const other = library.questions
    .filter((question) => kinds.includes(question.kind) && !known.has(`question/${question.slug}`))
    .toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || (a.order ?? 99) - (b.order ?? 99))
    .map((question) => make(question, []));
  const all = [...cited, ...other];
  return [...all.filter((step) => !skip.has(step.id)), ...all.filter((step) => skip.has(step.id))];
}
