/** Checks of the firm files: grades, questions, and whose name is whose. */

import { fold } from "../text/fold.ts";
import type { Problem } from "../text/problem.ts";
import type { Placer } from "./check.ts";
import { fault } from "./front-matter.ts";
import type { Firm, Library } from "./library.ts";

/**
 * No fact or round of grade D, ids unique, questions that ask, no future day, a fact that never expires only where it tells what happened, a day
 * for each paper that is no landmark, and no name that two firms bear without cues.
 */
export function checkFirms(library: Library, place: Placer): Problem[] {
  return [...library.firms.flatMap((firm) => checkFirm(firm, library, place)), ...checkNames(library, place)];
}

/** Kinds whose facts are about how things stand, so that each must have a last day. */
const CHANGING = new Set(["leadership", "culture", "compute", "loop"]);

function checkFirm(firm: Firm, library: Library, place: Placer): Problem[] {
  const problems: Problem[] = [];
  const say = (words: string, message: string) => problems.push(fault(place("firms", firm.slug, words), message));
  const seen = new Set<string>();
  for (const fact of firm.facts) {
    const at = `id: ${fact.id}`;
    if (seen.has(fact.id)) say(at, `The fact "${fact.id}" stands twice.`);
    seen.add(fact.id);
    if (fact.grade === "D")
      say(at, `The fact "${fact.id}" has grade D, which is never stated: make it one of the three unconfirmed things.`);
    if (!fact.question.endsWith("?")) say(at, `The question of "${fact.id}" does not end with a question mark.`);
    if (fact.date > firm.checked.on) say(at, `The fact "${fact.id}" is dated after the day on which the file was checked.`);
    if (fact.volatility === "none" && CHANGING.has(fact.kind))
      say(at, `The fact "${fact.id}" is about ${fact.kind}, which changes: give it a volatility.`);
  }
  for (const round of firm.rounds) {
    if (round.grade === "D") say(`round: ${round.round}`, `The round "${round.round}" has grade D, which is never stated.`);
  }
  for (const paper of firm.papers) {
    const source = library.sources.find((row) => row.id === paper.source);
    if (!paper.landmark && source && !source.date)
      say(`source: ${paper.source}`, `The paper "${paper.source}" is no landmark, so its source needs a day: recent is counted from it.`);
  }
  return problems;
}

function checkNames(library: Library, place: Placer): Problem[] {
  const owners = new Map<string, string>();
  const problems: Problem[] = [];
  for (const firm of library.firms) {
    const plain = [firm.name, ...firm.aliases.filter((alias) => typeof alias === "string")];
    for (const name of new Set(plain.map((words) => fold(words).trim()))) {
      const other = owners.get(name);
      if (other) problems.push(fault(place("firms", firm.slug), `The name "${name}" is also that of ${other}: give cues to one of them.`));
      owners.set(name, firm.slug);
    }
  }
  return problems;
}
