/**
 * Reads every CV of test/corpus/cvs and says how much of its expected.json was found: `node test/bench/score-corpus.ts [PATTERN] [--misses]`. One row per
 * file and one for all of them; each figure is the F1 of its list (or the share of its fields). `--misses` names what was not found and what was made up.
 */

import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { Document } from "../../src/core/document/document.ts";
import type { Profile } from "../../src/core/profile/profile.ts";
import { readProfile } from "../../src/core/profile/read.ts";
import { foldPhrase } from "../../src/core/profile/words.ts";
import type { HeadingRow, Lexicon, VenueRow, WordRow } from "../../src/core/text/lexicon.ts";
import { readDocument } from "../../src/core/document/read.ts";

type Row = Record<string, string | number | boolean | string[] | undefined>;
interface Expected extends Record<string, unknown> {
  basics: Row & { profiles?: { url: string }[] };
  sections?: string[];
}

const content = new URL("../../content/lexicon/", import.meta.url);
const load = <T>(name: string): T[] => parse(readFileSync(new URL(`${name}.yaml`, content), "utf8")) as T[];
const lexicon: Lexicon = {
  headings: load<HeadingRow>("headings"),
  venues: load<VenueRow>("venues"),
  words: load<WordRow>("profile-words"),
  skills: [],
  postings: [],
};

/** Words of the labels that a profile says in one way. */
const STATUS: Record<string, string> = { "under review": "submitted", "in press": "accepted" };

const COLUMNS = [
  ["name", "email", "phone", "links", "sections"],
  ["job", "jobDates", "degree", "degreeDates", "advisor", "thesis"],
  ["paper", "authors", "position", "equal", "truncated", "venue", "year", "status"],
  ["entries", "languages"],
].flat();
const args = process.argv.slice(2);
const misses = args.includes("--misses");
const pattern = args.find((arg) => !arg.startsWith("--")) ?? "";
const corpus = new URL("../corpus/cvs/", import.meta.url).pathname;
const totals = new Map<string, number[]>();

console.log(["file".padEnd(40), ...COLUMNS.map((column) => column.slice(0, 9).padStart(9))].join(" "));
for (const folder of readdirSync(corpus).toSorted()) {
  const truth = join(corpus, folder, "expected.json");
  if (!existsSync(truth)) continue;
  for (const file of readdirSync(join(corpus, folder)).toSorted()) {
    const name = `${folder}/${file}`;
    if (!/\.(?:pdf|docx|tex|md|txt|html)$/.test(file) || !name.includes(pattern)) continue;
    const bytes = readFileSync(join(corpus, folder, file));
    const { value: document } = await readDocument({
      id: "cv",
      name: file,
      bytes,
      sha256: createHash("sha256").update(bytes).digest("hex"),
    });
    if (!document) continue;
    const scores = compare(readProfile(document, lexicon).value, document, JSON.parse(readFileSync(truth, "utf8")) as Expected, name);
    for (const [column, score] of scores) totals.set(column, [...(totals.get(column) ?? []), score]);
    print(name, scores);
  }
}
print("all", new Map([...totals].map(([column, scores]) => [column, scores.reduce((sum, score) => sum + score, 0) / scores.length])));

function print(name: string, scores: ReadonlyMap<string, number>): void {
  console.log([name.padEnd(40), ...COLUMNS.map((column) => (scores.get(column)?.toFixed(2) ?? "").padStart(9))].join(" "));
}

function compare(profile: Profile, document: Document, expected: Expected, file: string): Map<string, number> {
  const scores = new Map<string, number>();
  const { basics } = expected;
  const flag = (column: string, ok: boolean, note: string): void => {
    scores.set(column, ok ? 1 : 0);
    if (!ok && misses) console.log(`  ${file} ${column}: ${note}`);
  };
  const share = (column: string, oks: readonly (readonly [boolean, string])[]): void => {
    if (oks.length > 0) scores.set(column, oks.filter(([ok]) => ok).length / oks.length);
    if (misses) for (const [ok, note] of oks) if (!ok) console.log(`  ${file} ${column}: ${note}`);
  };
  flag("name", same(profile.name?.value, basics.name), `${profile.name?.value}`);
  if (basics.email)
    flag(
      "email",
      profile.emails.some((email) => email.value === basics.email),
      String(profile.emails[0]?.value),
    );
  if (basics.phone) flag("phone", digits(profile.phones[0]?.value) === digits(basics.phone), String(profile.phones[0]?.value));
  const urls = [basics.url, ...(basics.profiles ?? []).map((row) => row.url)].filter((url) => url !== undefined).map(page);
  const linked = profile.links.map((link) => page(link.url));
  if (urls.length > 0) scores.set("links", f1(urls.filter((url) => linked.includes(url)).length, linked.length, urls.length));
  share(
    "sections",
    (expected.sections ?? []).map((title) => [profile.sections.some((section) => same(section.title, title)), title] as const),
  );
  const list = (name: string): Row[] => (expected[name] as Row[] | undefined) ?? [];
  const f1List = <T>(column: string, found: readonly T[], wanted: readonly Row[], fits: (item: T, row: Row) => boolean): [T, Row][] => {
    const free = [...found];
    const pairs: [T, Row][] = [];
    for (const row of wanted) {
      const at = free.findIndex((item) => fits(item, row));
      if (at >= 0) pairs.push([free.splice(at, 1)[0] as T, row]);
      else if (misses) console.log(`  ${file} ${column} missed: ${JSON.stringify(row).slice(0, 150)}`);
    }
    if (misses) for (const item of free) console.log(`  ${file} ${column} extra: ${JSON.stringify(brief(item)).slice(0, 180)}`);
    if (found.length + wanted.length > 0) scores.set(column, f1(pairs.length, found.length, wanted.length));
    return pairs;
  };
  const jobs = f1List(
    "job",
    profile.work,
    list("work"),
    (work, row) => like(work.organisation?.value, row.name) && like(work.position?.value, row.position),
  );
  share(
    "jobDates",
    jobs.map(([work, row]) => [datesFit(work, row), `${row.name} ${work.start?.value} ${work.end?.value}`] as const),
  );
  const degrees = f1List(
    "degree",
    profile.education,
    list("education"),
    (entry, row) =>
      like(entry.institution?.value, row.institution) &&
      (!row.studyType || same(entry.degree?.value, row.studyType)) &&
      (!row.area || like(entry.area?.value, row.area)),
  );
  share(
    "degreeDates",
    degrees.map(([entry, row]) => [datesFit(entry, row), `${entry.start?.value} ${entry.end?.value}`] as const),
  );
  for (const field of ["advisor", "thesis"] as const) {
    const wanted = degrees.filter(([, row]) => row[field]);
    share(
      field,
      wanted.map(([entry, row]) => [like(entry[field]?.value, row[field]), `${entry[field]?.value}`] as const),
    );
  }
  const papers = f1List("paper", profile.publications, list("publications"), (paper, row) => same(paper.title.value, row.name));
  share(
    "authors",
    papers
      .filter(([, row]) => row.authors)
      .map(
        ([paper, row]) =>
          [
            written(paper.authors.map((author) => author.name)) === written(row.authors as string[]),
            `${shortName(row)}: ${paper.authors.map((author) => author.name).join("; ")}`,
          ] as const,
      ),
  );
  share(
    "position",
    papers
      .filter(([, row]) => row.candidatePosition)
      .map(([paper, row]) => [paper.position === row.candidatePosition, `${shortName(row)}: ${paper.position}`] as const),
  );
  share(
    "equal",
    papers
      .filter(([paper, row]) => row.equalAuthors || paper.authors.some((author) => author.equal))
      .map(
        ([paper, row]) =>
          [
            written(paper.authors.filter((author) => author.equal).map((author) => author.name)) ===
              written((row.equalAuthors as string[] | undefined) ?? []),
            shortName(row),
          ] as const,
      ),
  );
  share(
    "truncated",
    papers
      .filter(([paper, row]) => row.authorsTruncated || paper.truncatedAuthors)
      .map(([paper, row]) => [paper.truncatedAuthors === Boolean(row.authorsTruncated), shortName(row)] as const),
  );
  share(
    "venue",
    papers
      .filter(([, row]) => row.publisher)
      .map(([paper, row]) => [like(paper.venue?.value, row.publisher), `${shortName(row)}: ${paper.venue?.value}`] as const),
  );
  share(
    "year",
    papers
      .filter(([, row]) => row.releaseDate)
      .map(
        ([paper, row]) =>
          [paper.year?.value.slice(0, 4) === String(row.releaseDate).slice(0, 4), `${shortName(row)}: ${paper.year?.value}`] as const,
      ),
  );
  share(
    "status",
    papers
      .filter(([, row]) => row.status && row.status !== "published")
      .map(
        ([paper, row]) =>
          [paper.status?.value === (STATUS[String(row.status)] ?? row.status), `${shortName(row)}: ${paper.status?.value}`] as const,
      ),
  );
  const titles = [
    ...profile.entries.map((entry) => document.text.slice(entry.span.start, entry.span.end)),
    ...profile.publications.map((paper) => paper.title.value),
  ];
  const named = [
    "projects",
    "talks",
    "teaching",
    "awards",
    "grants",
    "patents",
    "mentoring",
    "students",
    "certificates",
    "writing",
  ].flatMap((name) => list(name).map((row) => String(row.name ?? row.title ?? row.course)));
  share(
    "entries",
    named.map((title) => [titles.some((said) => foldPhrase(said).includes(foldPhrase(title))), title] as const),
  );
  f1List("languages", profile.languages, list("languages"), (language, row) => same(language.name.value, row.language));
  return scores;
}

function brief(item: unknown): unknown {
  const row = item as Record<string, { value?: string } | undefined>;
  return ["organisation", "position", "institution", "degree", "area", "title", "name"].flatMap((field) => row[field]?.value ?? []);
}

function same(found: unknown, wanted: unknown): boolean {
  return foldPhrase(String(found ?? "")) === foldPhrase(String(wanted ?? ""));
}

/** The same, or one holds the other and is not much longer. */
function like(found: unknown, wanted: unknown): boolean {
  const [a, b] = [foldPhrase(String(found ?? "")), foldPhrase(String(wanted ?? ""))];
  return (
    a === b ||
    (a !== "" && b !== "" && (a.includes(b) || b.includes(a)) && Math.min(a.length, b.length) * 1.6 > Math.max(a.length, b.length))
  );
}

function datesFit(entry: { start?: { value: string }; end?: { value: string } }, row: Row): boolean {
  const end = String(row.endDate ?? "");
  const start = String(row.startDate ?? "");
  const open = end === "present" && (entry.end?.value === "present" || entry.end === undefined);
  return (start === "" || entry.start?.value === start) && (end === "" || open || entry.end?.value === end);
}

function f1(hits: number, found: number, wanted: number): number {
  return found + wanted === 0 ? 1 : (2 * hits) / (found + wanted);
}

function digits(text: unknown): string {
  return String(text ?? "").replace(/\D/g, "");
}

function page(url: unknown): string {
  return String(url)
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, "")
    .replace(/\/$/, "");
}

function shortName(row: Row): string {
  return String(row.name).slice(0, 50);
}

function written(names: readonly string[]): string {
  return foldPhrase(names.join(" "));
}
