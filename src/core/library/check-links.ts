/** Links that must go both ways, signals that must be a role's own, and pieces that nothing leads to. */

import { fold } from "../text/fold.ts";
import type { Problem } from "../text/problem.ts";
import { likeness, mattersOf } from "./check-alike.ts";
import type { Placer } from "./check.ts";
import { fault } from "./front-matter.ts";
import { generalDrill } from "./general-drill.ts";
import type { Library } from "./library.ts";
import { questionsOfRow } from "./questions-of-round.ts";

/** Two signals whose tests share this much of their words are one signal in two guides. */
const SAME_SIGNAL = 0.6;

/** The guide whose wording the questions themselves have. */
const FIRST_GUIDE = "research-scientist";

/** Related roles name each other; no signal stands in two guides; each role is complete; questions have their variants; drills, behavioural questions, anchors and claim kinds are used; rounds ask what there is. */
export function checkLinks(library: Library, place: Placer): Problem[] {
  return [
    ...checkRelated(library, place),
    ...checkSignals(library, place),
    ...checkVariants(library, place),
    ...checkOrphans(library, place),
    ...checkRounds(library, place),
  ];
}

/** Each row of what a round asks has a question: a field or a task in which none stands is a slip. */
function checkRounds(library: Library, place: Placer): Problem[] {
  return library.rounds.flatMap((round) =>
    round.asks
      .filter((row) => questionsOfRow(row, library).length === 0)
      .map(({ kind }) =>
        fault(place("lexicon", "rounds.yaml"), `The round "${round.slug}" asks for ${kind} questions of which the library has none.`),
      ),
  );
}

/** Two variants of a question that share this much of their words are one variant. */
const SAME_VARIANT = 0.7;

/** Each behavioural question is asked in the terms of each role that lists it, or plainly of the first guide, and no two roles get the same words. */
function checkVariants(library: Library, place: Placer): Problem[] {
  const [first, ...others] = library.roles.toSorted((a, b) => Number(b.slug === FIRST_GUIDE) - Number(a.slug === FIRST_GUIDE));
  return library.questions
    .filter((question) => question.kind === "behavioural")
    .flatMap((question) => {
      const say = (message: string) => fault(place("questions", question.slug, "variants:"), message);
      const missing = others
        .filter((role) => role.questions.includes(question.slug) && !question.variants[role.slug])
        .map((role) => say(`There is no variant for "${role.slug}", whose guide lists this question.`));
      const rows = [[first?.slug ?? "", question.ask] as const, ...Object.entries(question.variants)];
      const alike = rows.flatMap(([role, ask], index) =>
        rows
          .slice(0, index)
          .filter(([, other]) => likeness(mattersOf(ask), mattersOf(other)) >= SAME_VARIANT)
          .map(([other]) => say(`"${role}" and "${other}" are asked in the same words.`)),
      );
      return [...missing, ...alike];
    });
}

function checkRelated(library: Library, place: Placer): Problem[] {
  const related = new Map(library.roles.map((role) => [role.slug, new Set(role.related.map((row) => row.role))]));
  return library.roles.flatMap((role) =>
    [...(related.get(role.slug) ?? [])]
      .filter((other) => related.has(other) && !related.get(other)?.has(role.slug))
      .map((other) => fault(place("roles", other, "related:"), `"${role.slug}" names "${other}" as related; name it here as well.`)),
  );
}

/** What each guide has at least, after the reference guide. */
const PARTS = { signals: 6, questions: 8, conceptGroups: 4, drills: 3, asks: 5, related: 1, sources: 1 } as const;

function checkSignals(library: Library, place: Placer): Problem[] {
  const problems: Problem[] = [];
  const seen: { role: string; slug: string; name: string; words: Set<string> }[] = [];
  for (const role of library.roles) {
    for (const [part, least] of Object.entries(PARTS)) {
      const has = role[part as keyof typeof PARTS].length;
      if (has < least) problems.push(fault(place("roles", role.slug, `${part}:`), `The guide has ${has} ${part}; it needs ${least}.`));
    }
    for (const signal of role.signals) {
      const words = mattersOf(`${signal.name} ${signal.tests}`);
      const twin = seen.find(
        (other) =>
          other.role !== role.slug &&
          (other.slug === signal.slug || fold(other.name) === fold(signal.name) || likeness(words, other.words) >= SAME_SIGNAL),
      );
      if (twin) {
        const message = `The signal "${signal.slug}" says what "${twin.slug}" of ${twin.role} says: put it in this role's own terms.`;
        problems.push(fault(place("roles", role.slug, `slug: ${signal.slug}`), message));
      }
      seen.push({ role: role.slug, slug: signal.slug, name: signal.name, words });
    }
  }
  return problems;
}

function checkOrphans(library: Library, place: Placer): Problem[] {
  const named = {
    drills: new Set(library.roles.flatMap((role) => role.drills)),
    questions: new Set(library.roles.flatMap((role) => [...role.questions, ...role.asks])),
    kinds: new Set(library.questions.flatMap((question) => [question.when?.claim ?? "", question.when?.method ?? ""])),
  };
  const problems: Problem[] = [];
  for (const drill of library.drills) {
    if (!named.drills.has(drill.slug)) problems.push(fault(place("drills", drill.slug), "No role guide lists this drill."));
    for (const role of library.roles)
      if (role.drills.includes(drill.slug) && !drill.roles.includes(role.slug))
        problems.push(fault(place("drills", drill.slug, "roles:"), `The guide of "${role.slug}" lists this drill; name the role here.`));
  }
  for (const kind of ["defend", "critique"] as const) {
    const [, second] = library.drills.filter((row) => row.kind === kind && row.general);
    if (second)
      problems.push(fault(place("drills", second.slug, "general:"), `Another drill of kind "${kind}" is the general one already.`));
    if (library.drills.some((row) => row.kind === kind) && !generalDrill(kind, library))
      problems.push(fault("drills:1:1", `No drill of kind "${kind}" is marked "general: true".`));
  }
  for (const question of library.questions)
    if ((question.kind === "behavioural" || question.kind === "ask") && !named.questions.has(question.slug))
      problems.push(fault(place("questions", question.slug), `No role guide lists this ${question.kind} question.`));
  for (const concept of library.concepts)
    if (Object.keys(concept.roles).length === 0) problems.push(fault(place("concepts", concept.slug), "This concept matters to no role."));
  for (const [list, rows] of [["claims", library.claims] as const, ["methods", library.methods] as const])
    for (const row of rows)
      if (!named.kinds.has(row.slug)) problems.push(fault(`lexicon/${list}.yaml:1:1`, `No probe is asked about "${row.slug}" of ${list}.`));
  return problems;
}
