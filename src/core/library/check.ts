/** Checks of the library as a whole: what no single file can know. Returns problems, never throws. */

import { fold } from "../text/fold.ts";
import type { Problem } from "../text/problem.ts";
import { addresses } from "./address.ts";
import { checkAlike } from "./check-alike.ts";
import { checkDates } from "./check-dates.ts";
import { checkFirms } from "./check-firms.ts";
import { checkFormulas } from "./check-formulas.ts";
import { checkLinks } from "./check-links.ts";
import { checkNumbers } from "./check-numbers.ts";
import { checkParts } from "./check-parts.ts";
import { checkReading } from "./check-reading.ts";
import { checkSkills } from "./check-skills.ts";
import { fault } from "./front-matter.ts";
import type { ContentFile, Library } from "./library.ts";

/** Wording that has no place here: pass rates, hype, promises. Each row with what it catches. */
const BANNED: readonly { pattern: RegExp; why: string }[] = [
  {
    pattern: /\b(?:pass|success|acceptance|offer) rates? (?:of|is|are) (?:about |around |only )?[\d.]+ ?%/i,
    why: "a pass rate is a number nobody outside can know",
  },
  {
    pattern: /\bguarantee(?:d|s)?\b[^.]{0,40}\b(?:offer|interview|job|seat|success|pass)/i,
    why: "nothing about an interview is guaranteed",
  },
  {
    pattern:
      /\b(?:game[- ]chang\w+|cutting[- ]edge|world[- ]class|revolutionary|groundbreaking|unlock your|supercharge|crush (?:it|the))\b/i,
    why: "this is hype",
  },
  { pattern: /\bace (?:the|your) interview\b/i, why: "this is hype" },
];

/** The longest sentence that can be said in one breath, in words; longer ones are faults of style that a reader notices. */
const LONGEST_SENTENCE = 70;

/**
 * Cross-references resolve, prerequisites are acyclic, aliases are not shared without cues, sources are used and cited once, no banned wording; and
 * what the other `check-*.ts` files say of parts, numbers, likeness, links, dates, formulas and length.
 * `files` gives the places; the library must be the one read from them.
 */
export function checkLibrary(library: Library, files: readonly ContentFile[]): Problem[] {
  const place = placer(files);
  return [
    ...checkReferences(library, place),
    ...checkPrerequisites(library, place),
    ...checkAliases(library, place),
    ...checkDoubles(library, place),
    ...checkFirms(library, place),
    ...checkSkills(library, place),
    ...checkParts(library, place),
    ...checkNumbers(library, files, place),
    ...checkAlike(library, place),
    ...checkLinks(library, place),
    ...checkDates(library, place),
    ...checkFormulas(library, place),
    ...checkReading(library, place),
    ...files.flatMap(checkWording),
  ];
}

/** The place of a file's words, as `path:line:col`; of the file itself without words. */
export type Placer = (kind: string, slug: string, words?: string) => string;

function placer(files: readonly ContentFile[]): Placer {
  const bySlug = new Map<string, ContentFile>();
  for (const file of files) bySlug.set(`${file.path.split("/")[0]}/${file.path.split("/").at(-1)?.replace(/\.md$/, "")}`, file);
  return (kind, slug, words) => {
    const file = bySlug.get(`${kind}/${slug}`);
    if (!file) return `${kind}/${slug}:1:1`;
    const at = words ? file.text.indexOf(words) : 0;
    const before = file.text.slice(0, Math.max(at, 0)).split("\n");
    return `${file.path}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
  };
}

function checkReferences(library: Library, place: Placer): Problem[] {
  const problems: Problem[] = [];
  const known = [...addresses(library).keys()];
  const cited = new Set<string>();
  const look = (kind: string, slug: string, from: { folder: string; slug: string }) => {
    const address = `${kind}/${slug}`;
    if (kind === "source") cited.add(slug);
    if (addresses(library).has(library.moved[address] ?? address)) return;
    const near = nearest(address, known);
    problems.push(
      fault(
        place(from.folder, from.slug, slug),
        `There is no ${kind} "${slug}".`,
        near ? `Did you mean "${near.split("/")[1]}"?` : undefined,
      ),
    );
  };
  for (const concept of library.concepts) {
    const from = { folder: "concepts", slug: concept.slug };
    for (const slug of [...concept.broader, ...concept.prerequisites, ...concept.related.map((row) => row.to)]) look("concept", slug, from);
    for (const slug of Object.keys(concept.roles)) look("role", slug, from);
    for (const slug of concept.sources) look("source", slug, from);
  }
  for (const question of library.questions) {
    const from = { folder: "questions", slug: question.slug };
    for (const slug of question.concepts) look("concept", slug, from);
    for (const slug of question.sources) look("source", slug, from);
    for (const slug of Object.keys(question.variants)) look("role", slug, from);
    if (question.when?.claim) look("claim", question.when.claim, from);
    if (question.when?.method) look("method", question.when.method, from);
    for (const slug of question.when?.work ?? []) look("work", slug, from);
  }
  for (const drill of library.drills) {
    const from = { folder: "drills", slug: drill.slug };
    for (const slug of drill.concepts) look("concept", slug, from);
    for (const slug of drill.roles) look("role", slug, from);
    for (const slug of drill.sources) look("source", slug, from);
  }
  for (const bench of library.workbenches)
    for (const slug of bench.sources) look("source", slug, { folder: "workbenches", slug: bench.slug });
  for (const role of library.roles) {
    const from = { folder: "roles", slug: role.slug };
    for (const slug of [...role.questions, ...role.asks]) look("question", slug, from);
    for (const slug of role.drills) look("drill", slug, from);
    for (const slug of role.conceptGroups.flatMap((group) => group.concepts)) look("concept", slug, from);
    for (const slug of role.signals.flatMap((signal) => signal.concepts)) look("concept", slug, from);
    for (const slug of role.related.map((row) => row.role)) look("role", slug, from);
    for (const slug of role.sources) look("source", slug, from);
  }
  for (const firm of library.firms) {
    const from = { folder: "firms", slug: firm.slug };
    for (const row of [...firm.facts, ...firm.papers]) look("source", row.source, from);
    for (const row of firm.areas) if (row.area) look("area", row.area, from);
    for (const row of firm.rounds) {
      look("source", row.source, from);
      look("round", row.round, from);
    }
  }
  for (const area of library.areas) {
    const from = { folder: "areas", slug: area.slug };
    for (const row of area.versus) look("area", row.to, from);
    for (const slug of area.concepts) look("concept", slug, from);
    for (const slug of area.roles) look("role", slug, from);
    for (const slug of area.sources) look("source", slug, from);
  }
  for (const round of library.rounds) {
    const from = { folder: "lexicon", slug: "rounds.yaml" };
    for (const slug of round.sources) look("source", slug, from);
    for (const { questions = [] } of round.asks) for (const slug of questions) look("question", slug, from);
  }
  for (const skill of library.lexicon.skills) if (skill.concept) look("concept", skill.concept, { folder: "lexicon", slug: "skills.yaml" });
  for (const source of library.sources) {
    if (!cited.has(source.id))
      problems.push({ ...fault(`sources: ${source.id}`, `The source "${source.id}" is cited by nothing.`), severity: "warning" });
  }
  return problems;
}

function checkPrerequisites(library: Library, place: Placer): Problem[] {
  const before = new Map(library.concepts.map((concept) => [concept.slug, concept.prerequisites]));
  const done = new Set<string>();
  const problems: Problem[] = [];
  const visit = (slug: string, path: string[]) => {
    if (path.includes(slug)) {
      const loop = [...path.slice(path.indexOf(slug)), slug].join(" -> ");
      problems.push(fault(place("concepts", slug, "prerequisites"), `Prerequisites go round in a circle: ${loop}.`));
      return;
    }
    if (done.has(slug)) return;
    for (const next of before.get(slug) ?? []) visit(next, [...path, slug]);
    done.add(slug);
  };
  for (const slug of before.keys()) visit(slug, []);
  return problems;
}

function checkAliases(library: Library, place: Placer): Problem[] {
  const owners = new Map<string, { slug: string; cues: boolean }[]>();
  for (const concept of library.concepts) {
    for (const alias of [concept.name, ...concept.aliases]) {
      const folded = fold(typeof alias === "string" ? alias : alias.text).trim();
      const row = { slug: concept.slug, cues: typeof alias !== "string" };
      const rows = owners.get(folded) ?? [];
      if (!rows.some((other) => other.slug === row.slug)) owners.set(folded, [...rows, row]);
    }
  }
  const problems: Problem[] = [];
  for (const [alias, rows] of owners) {
    if (rows.length < 2 || rows.every((row) => row.cues)) continue;
    const names = rows.map((row) => row.slug).join(", ");
    const message = `The alias "${alias}" belongs to ${names}: give it to one of them, or name the cues that decide in each.`;
    problems.push(fault(place("concepts", rows.at(-1)?.slug ?? ""), message));
  }
  return problems;
}

function checkDoubles(library: Library, place: Placer): Problem[] {
  const problems: Problem[] = [];
  const once = (folder: string, slugs: string[]) => {
    const seen = new Set<string>();
    for (const slug of slugs) {
      if (seen.has(slug)) problems.push(fault(place(folder, slug), `"${slug}" stands twice among ${folder}; a slug names one thing.`));
      seen.add(slug);
    }
  };
  once(
    "concepts",
    library.concepts.map((row) => row.slug),
  );
  once(
    "questions",
    library.questions.map((row) => row.slug),
  );
  once(
    "drills",
    library.drills.map((row) => row.slug),
  );
  once(
    "sources",
    library.sources.map((row) => row.id),
  );
  return problems;
}

function checkWording(file: ContentFile): Problem[] {
  if (!file.path.endsWith(".md") || file.path.endsWith("README.md")) return [];
  const problems: Problem[] = [];
  file.text.split("\n").forEach((line, index) => {
    for (const { pattern, why } of BANNED) {
      const found = line.match(pattern);
      if (found) problems.push(fault(`${file.path}:${index + 1}:${(found.index ?? 0) + 1}`, `"${found[0]}" is not said here: ${why}.`));
    }
  });
  for (const long of file.text.replace(/^---[\s\S]*?\n---/, "").split(/(?<=[.!?])\s/)) {
    const count = long.split(/\s+/).length;
    if (count <= LONGEST_SENTENCE || /[|`$]/.test(long)) continue;
    problems.push({
      ...fault(`${file.path}:1:1`, `A sentence of ${count} words is too long to read: "${long.slice(0, 60)}...".`),
      severity: "warning",
    });
  }
  return problems;
}

/** The known name nearest to a misspelt one, if it is near at all (at most a third of its letters differ). */
function nearest(name: string, known: readonly string[]): string | undefined {
  const kind = name.split("/")[0];
  const rows = known.filter((other) => other.startsWith(`${kind}/`)).map((other) => ({ other, far: distance(name, other) }));
  const best = rows.toSorted((a, b) => a.far - b.far)[0];
  return best && best.far <= Math.max(2, name.length / 3) ? best.other : undefined;
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
