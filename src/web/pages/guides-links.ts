/** Who refers to whom: the links of the library turned round, so that every page shows both directions. */

import type { Area, Concept, Drill, Firm, Library, Question, Role } from "../../core/library/library.ts";

export interface Links {
  /** Concept slug -> what uses it. */
  questions: Map<string, Question[]>;
  drills: Map<string, Drill[]>;
  areas: Map<string, Area[]>;
  /** Concept slug -> concepts that need it first, concepts that are cases of it, and concepts that name it as related, with their words. */
  next: Map<string, Concept[]>;
  narrower: Map<string, Concept[]>;
  relatedFrom: Map<string, { concept: Concept; how: string }[]>;
  /** Question slug -> roles that ask it, or whose candidates ask it back. */
  rolesOfQuestion: Map<string, Role[]>;
  rolesOfDrill: Map<string, Role[]>;
  areasOfRole: Map<string, Area[]>;
  /** Role slug -> roles that name it as related. */
  rolesToward: Map<string, Role[]>;
  firmsOfArea: Map<string, Firm[]>;
  /** Source id -> addresses of the pages that cite it. */
  citedBy: Map<string, string[]>;
}

const known = new WeakMap<Library, Links>();

/** The links of a library, made once. */
export function linksOf(library: Library): Links {
  const links = known.get(library) ?? turnRound(library);
  known.set(library, links);
  return links;
}

function turnRound(library: Library): Links {
  const { roles, concepts, questions, drills, areas, firms } = library;
  return {
    questions: by(questions, (row) => row.concepts),
    drills: by(drills, (row) => row.concepts),
    areas: by(areas, (row) => row.concepts),
    next: by(concepts, (row) => row.prerequisites),
    narrower: by(concepts, (row) => row.broader),
    relatedFrom: group(
      concepts.flatMap((concept) =>
        concept.related.map(({ to, how }): [string, { concept: Concept; how: string }] => [to, { concept, how }]),
      ),
    ),
    rolesOfQuestion: by(roles, (row) => [
      ...row.questions,
      ...row.asks,
      ...questions.filter((question) => question.variants[row.slug]).map((question) => question.slug),
    ]),
    rolesOfDrill: group([
      ...roles.flatMap((role) => role.drills.map((slug): [string, Role] => [slug, role])),
      ...drills.flatMap((drill) =>
        roles.filter((role) => drill.roles.includes(role.slug)).map((role): [string, Role] => [drill.slug, role]),
      ),
    ]),
    areasOfRole: by(areas, (row) => row.roles),
    rolesToward: by(roles, (row) => row.related.map((other) => other.role)),
    firmsOfArea: by(firms, (row) => row.areas.flatMap((area) => area.area ?? [])),
    citedBy: group([
      ...cite("role", roles),
      ...cite("concept", concepts),
      ...cite("question", questions),
      ...cite("drill", drills),
      ...cite("area", areas),
      ...firms.flatMap((firm) =>
        [...firm.facts, ...firm.papers, ...firm.rounds].map((row): [string, string] => [row.source, `firm/${firm.slug}`]),
      ),
    ]),
  };
}

function by<T>(rows: readonly T[], keys: (row: T) => readonly string[]): Map<string, T[]> {
  return group(rows.flatMap((row) => keys(row).map((key): [string, T] => [key, row])));
}

/** Rows by key, each once. */
function group<T>(pairs: readonly [string, T][]): Map<string, T[]> {
  const groups = new Map<string, Set<T>>();
  for (const [key, row] of pairs) groups.set(key, (groups.get(key) ?? new Set()).add(row));
  return new Map([...groups].map(([key, rows]) => [key, [...rows]]));
}

function cite(kind: string, rows: readonly { slug: string; sources: readonly string[] }[]): [string, string][] {
  return rows.flatMap((row) => row.sources.map((source): [string, string] => [source, `${kind}/${row.slug}`]));
}
