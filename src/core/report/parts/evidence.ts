/** A piece of evidence in words: the line of the CV, where it stands, how it answers the row, and what it shows. */

import type { Evidence } from "../../match/match.ts";
import { UMBRELLAS } from "../../match/touches-of.ts";
import type { Requirement } from "../../posting/posting.ts";
import type { AnyEntry } from "../../profile/profile.ts";
import type { Fact, Span } from "../../text/span.ts";
import type { Statement } from "../report.ts";
import type { Scope } from "../scope.ts";
import type { Value } from "../statement.ts";
import { contentValue, derivedValue, quoted, say } from "../statement.ts";

/** How a line answers a row, without what it shows. */
const ANSWERS = {
  exact: "“{quote}” ({where}).",
  narrower: "“{quote}” ({where}): your “{found}” counts towards {wanted}.",
  broader: "“{quote}” ({where}): your “{found}” is the wider subject of {wanted}.",
  related: "“{quote}” ({where}): your “{found}” lies beside {wanted} ({how}).",
  condition: "“{quote}” ({where}).",
  wording: "Nearest of your lines: “{quote}” ({where}).",
} as const;

export const evidenceTemplates: Record<string, string> = Object.fromEntries(
  Object.entries(ANSWERS).flatMap(([name, words]) => [
    [`fit.${name}`, words],
    [`fit.${name}-shows`, `${words} It shows {shows}.`],
  ]),
);

/** One piece of evidence for one requirement. `rank` tells two lines of the same entry apart. */
export function evidenceStatement(scope: Scope, requirement: Requirement, piece: Evidence, rank: number): Statement {
  const { sources } = scope;
  const quote = quoted(sources, piece.span);
  const asked = quoted(sources, requirement.span);
  const relation = piece.touch?.relation ?? (piece.condition ? "condition" : "wording");
  const wanted = piece.touch?.wanted ?? "";
  const found = piece.touch?.found ?? "";
  const grounds = derivedValue(sources, "answers", piece.touch ? { wanted, found, relation } : { relation }, [quote, asked]);
  const values: Record<string, Value> = { quote, where: whereValue(scope, piece) };
  // That a subject belongs to the whole field needs no telling.
  const told = relation === "narrower" && UMBRELLAS.has(wanted) ? "exact" : relation;
  if (piece.touch && told !== "exact") {
    values.found = quoted(sources, piece.touch.span);
    values.wanted = contentValue(sources, wanted, "");
  }
  if (relation === "related") values.how = derivedValue(sources, "related-how", { wanted, found }, []);
  const shown = piece.shows.filter((row) => row.what !== "recency" && row.what !== "first-author");
  if (shown.length > 0) {
    const what = shown.map((row) => row.what).join(",");
    const spans = shown.map((row) => quoted(sources, row.span));
    values.shows = derivedValue(sources, "shows", { what }, spans);
  }
  return say(`fit.${told}${values.shows ? "-shows" : ""}`, `${requirement.id}-${piece.entry}-${rank}`, values, [grounds.ground]);
}

/** Where a line stands: the employer, the venue, the institution, the entry that a point belongs to, or the heading above it. */
export function whereValue({ sources, entries, profile }: Scope, piece: { entry: string; span: Span }): Value {
  const entry = entries.get(piece.entry);
  const fact = entry && placeOf(entry, piece.span);
  const span = fact?.spans[0];
  if (span && !fact?.said) return quoted(sources, span);
  const section = profile.sections.find((row) => row.id === (entry?.section ?? ""))?.heading;
  return section ? quoted(sources, section) : derivedValue(sources, "word", { word: "your CV" }, []);
}

function placeOf(entry: AnyEntry, line: Span): Fact<string | number> | undefined {
  switch (entry.kind) {
    case "work":
      return entry.organisation ?? entry.position;
    case "education":
      return entry.institution;
    case "skill":
      return entry.group;
    case "publication":
      return isAt(entry.title, line) ? (entry.venue ?? entry.year) : entry.title;
    default:
      return isAt(entry.title, line) ? entry.organisation : entry.title;
  }
}

function isAt(fact: Fact<string | number>, line: Span): boolean {
  return fact.spans.some((span) => span.start <= line.start && line.end <= span.end);
}
