/** The stations of a CV as its text dates them: every range of dates in a date's place, whichever way round its ends stand. */

import type { Education, Profile, Work } from "../profile/profile.ts";
import { monthIndex, PRESENT } from "../text/date.ts";
import type { Span } from "../text/span.ts";

/** A stretch of time with the words it stands beside. Months since year 0, both ends included. */
export interface Station {
  span: Span;
  /** The place of each end; one alone where it runs on ("since 2021"). */
  parts: Span[];
  from: number;
  to: number;
  /** Only the year is written. */
  coarseFrom: boolean;
  coarseTo: boolean;
  /** It runs on to today. */
  open: boolean;
  kind: "work" | "study" | "other";
  /** Title, house and place as far as they stand near the dates. */
  words: string;
  /** The organisation or institution, where the profile has it. */
  house?: string;
  /** Where the station's place is known. */
  place?: string;
  entry?: string;
  /** Of a course only the day of the degree is written. */
  awarded?: true;
}

/** Month names and seasons as CVs write them, with the month they stand for. */
const MONTHS: readonly { month: number; names: string }[] = [
  { month: 1, names: "january jan januar jänner janvier janv enero gennaio" },
  { month: 2, names: "february feb februar février févr febrero febbraio" },
  { month: 3, names: "march mar märz mrz mars marzo spring frühling printemps frühjahr" },
  { month: 4, names: "april apr avril avr abril aprile" },
  { month: 5, names: "may mai mayo maggio" },
  { month: 6, names: "june jun juni juin junio giugno summer sommer été" },
  { month: 7, names: "july jul juli juillet juil julio luglio" },
  { month: 8, names: "august aug août agosto" },
  { month: 9, names: "september sept sep septembre septiembre settembre fall autumn herbst automne" },
  { month: 10, names: "october oct oktober okt octobre octubre ottobre" },
  { month: 11, names: "november nov novembre noviembre" },
  { month: 12, names: "december dec dezember dez décembre déc diciembre dicembre winter hiver" },
];
const MONTH_OF = new Map(MONTHS.flatMap((row) => row.names.split(" ").map((name) => [name, row.month] as const)));
const caps = (name: string) => `[${name[0]?.toUpperCase()}${name[0]}]${name.slice(1)}|${name.toUpperCase()}`;
const MONTH = [...MONTH_OF.keys()]
  .toSorted((a, b) => b.length - a.length)
  .map(caps)
  .join("|");
/** A word may begin at a letter's edge, or at a capital where a decoder glued two cells ("EngineerJuly 2024"). */
const EDGE = String.raw`(?:(?<!\p{L})|(?<=\p{Ll})(?=\p{Lu}))`;
const YEAR = String.raw`(?:19|20)\d\d`;
const POINT = (name: string) =>
  String.raw`(?:(?:${EDGE}(?<${name}m>${MONTH})\.?,?\s{1,2})?(?<![\d.,])(?<${name}y>${YEAR})(?!\d)|(?<!\d)(?<${name}n>0?[1-9]|1[0-2])[/.](?<${name}z>${YEAR})(?!\d))`;
const NOW =
  "[Pp]resent|PRESENT|[Nn]ow|[Tt]oday|[Cc]urrent|[Oo]ngoing|[Tt]o date|[Hh]eute|[Jj]etzt|[Aa]ujourd[’']hui|[Pp]résent|[Pp]resente|[Aa]ctualidad";
const DASH = String.raw`\s{0,3}(?:[-–—‒−~]{1,3}|\bto\b|\buntil\b|\bbis\b|\bà\b|\bau\b)\s{0,3}`;
const RANGE = new RegExp(
  String.raw`(?:(?<lone>${EDGE}(?:${MONTH}))\.?(?=${DASH}(?:${MONTH})\.?\s)|${POINT("a")})${DASH}(?:(?<now>${NOW})|${POINT("b")}|(?<short>[’']?\d\d)(?![\d/.:%]))`,
  "gu",
);
const OPEN = new RegExp(String.raw`${POINT("a")}\s?[-–—](?=\s*$|\p{Lu}\p{Ll}|\))`, "gu");
const SINCE = new RegExp(String.raw`(?:[Ss]ince|SINCE|[Ss]eit|[Dd]epuis|[Dd]esde)\s${POINT("a")}`, "gu");

const DEGREE =
  /\b(?:ph\.?\s?d|d\.?\s?phil|doctorate|doktorat|dr\.\s?rer|m\.?\s?sc|b\.?\s?sc|m\.?\s?eng|b\.?\s?eng|b\.a|m\.a|m\.s|b\.s|mmath|mphys|mphil|mba|mpa|ll\.?b|ll\.?m|bachelor\w*|master\w*|licence|dipl\w*|diploma|degree|hn[cd]|abitur|baccalaur\w*|thesis|dissertation|supervisor)(?![\p{L}])/iu;
const JOB =
  /\b(?:professor|lecturer|reader in|post-?doc\w*|fellow|researcher|scientist|engineer|developer|analyst|manager|chef|cook|consultant|intern|trainee|director|head of|officer|associate|assistant|programmer|designer|architect|mitarbeiter\w*|teacher|administrator|technician|specialist|coordinator)\b/i;
const STUDENT_JOB = /\b(?:researcher|assistant|instructor|engineer|intern)\b/i;

/** All stations in the order of the text. A line's dates count where dates stand: at an end of the line, in brackets, or in a flattened page. */
export function findStations(profile: Profile, text: string, asOf: string): Station[] {
  const now = monthIndex(asOf, "start") ?? 0;
  const owners = [...profile.work, ...profile.education].toSorted((a, b) => a.span.start - b.span.start);
  const papers = profile.publications.map((paper) => paper.span).toSorted((a, b) => a.start - b.start);
  const lines = linesOf(text);
  const found: Station[] = [];
  let paper = 0;
  let owner = 0;
  lines.forEach((line, i) => {
    const hits = rangesOf(line.text, now);
    hits.forEach((hit, n) => {
      const start = line.start + hit.start;
      while (paper < papers.length && (papers[paper]?.end ?? 0) <= start) paper++;
      while (owner < owners.length && (owners[owner]?.span.end ?? 0) <= start) owner++;
      const reference = papers[paper];
      // A paper that swallowed the rest of a flattened page is longer than any reference.
      if (reference && reference.start <= start && start - reference.start < 700) return;
      const flattened = hits.length >= 3 || (hits.length === 2 && line.text.length > 160);
      const backwards = hit.to < hit.from && hit.dashed;
      if (!flattened && !backwards && !inPlace(line.text, hit)) return;
      const candidate = owners[owner];
      const entry = candidate && candidate.span.start <= start ? candidate : undefined;
      const before = line.text.slice(Math.max(hits[n - 1]?.end ?? 0, hit.start - 160), hit.start);
      const words = flattened ? before : wordsNear(lines, i, hit, entry);
      const { start: _from, end: _to, dashed: _dashed, first, last, ...dates } = hit;
      const part = ([from, to]: [number, number]) => ({ document: profile.document, start: line.start + from, end: line.start + to });
      const house = entry && !flattened ? houseOf(entry) : undefined;
      found.push({
        ...dates,
        span: { document: profile.document, start, end: line.start + hit.end },
        parts: last ? [part(first), part(last)] : [part(first)],
        kind: kindOf(flattened ? undefined : entry, profile, start, words, flattened),
        words,
        ...(house ? { house } : {}),
        ...(entry && !flattened ? { entry: entry.id } : {}),
        ...(entry && !flattened && entry.location ? { place: entry.location.value } : {}),
      });
    });
  });
  return [...found, ...undatedByText(owners, found, asOf)].toSorted((a, b) => a.span.start - b.span.start);
}

function houseOf(entry: Work | Education): string | undefined {
  return (entry.kind === "work" ? entry.organisation : entry.institution)?.value;
}

interface Hit {
  first: [number, number];
  last?: [number, number];
  /** Its ends are joined by a dash and not by a word. */
  dashed: boolean;
  start: number;
  end: number;
  from: number;
  to: number;
  coarseFrom: boolean;
  coarseTo: boolean;
  open: boolean;
}

function rangesOf(line: string, now: number): Hit[] {
  if (!/(?:19|20)\d\d/.test(line)) return [];
  const hits: Hit[] = [];
  for (const match of line.matchAll(RANGE)) {
    const group = match.groups ?? {};
    const end = match.index + match[0].length;
    const last = point(group, "b");
    const first = group.lone ? lonePoint(group.lone, last) : point(group, "a");
    if (!first) continue;
    // "2016-12" is a month of 2016, not a range.
    if (group.short && /\d-\d\d$/.test(match[0]) && Number(group.short) <= 12) continue;
    const to = group.now ? { month: now, coarse: false } : (last ?? shortPoint(first.month, group.short ?? "", now));
    if (!to) continue;
    const dash = new RegExp(DASH, "u").exec(match[0]);
    const at = match.index + (dash?.index ?? 0);
    hits.push({
      start: match.index,
      end,
      first: [match.index, at],
      last: [at + (dash?.[0].length ?? 0), end],
      from: first.month,
      to: to.month + (to.coarse ? 11 : 0),
      coarseFrom: first.coarse,
      coarseTo: to.coarse,
      open: group.now !== undefined,
      dashed: /[–—-]/.test(match[0]),
    });
  }
  for (const pattern of [OPEN, SINCE]) {
    for (const match of line.matchAll(pattern)) {
      const first = point(match.groups ?? {}, "a");
      const [start, end] = [match.index, match.index + match[0].length];
      if (!first || hits.some((hit) => hit.start < end && start < hit.end)) continue;
      hits.push({
        start,
        end,
        first: [start, end],
        from: first.month,
        to: now,
        coarseFrom: first.coarse,
        coarseTo: false,
        open: true,
        dashed: true,
      });
    }
  }
  return hits.toSorted((a, b) => a.start - b.start);
}

const MOMENT = new RegExp(POINT("a"), "gu");

/** Every single date of a text with a year, as the month in which it is over at the earliest; ranges give both their ends. */
export function findMoments(text: string): { start: number; end: number; month: number }[] {
  return [...text.matchAll(MOMENT)].flatMap((match) => {
    const read = point(match.groups ?? {}, "a");
    return read ? [{ start: match.index, end: match.index + match[0].length, month: read.month }] : [];
  });
}

interface Point {
  month: number;
  coarse: boolean;
}

function point(group: Record<string, string | undefined>, name: string): Point | undefined {
  const year = group[`${name}y`] ?? group[`${name}z`];
  if (!year) return undefined;
  const month = group[`${name}m`] ? MONTH_OF.get((group[`${name}m`] ?? "").toLowerCase()) : Number(group[`${name}n`] ?? 0);
  return { month: Number(year) * 12 + Math.max(0, (month || 1) - 1), coarse: !month };
}

/** "June – Sept 2025" begins in the year in which it ends; "Nov – Feb 2025" in the year before, but no such stay lasts over six months. */
function lonePoint(name: string, last: Point | undefined): Point | undefined {
  const month = MONTH_OF.get(name.toLowerCase());
  if (!month || !last) return undefined;
  const same = last.month - (last.month % 12) + month - 1;
  return { month: same > last.month && same - 12 >= last.month - 6 ? same - 12 : same, coarse: false };
}

function shortPoint(from: number, digits: string, now: number): Point | undefined {
  const short = Number(digits.replace(/\D/g, ""));
  const year = Math.floor(from / 12);
  const century = year - (year % 100);
  const same = century + short;
  const next = same + 100;
  const value = same < year && next - year <= 30 && next <= Math.floor(now / 12) + 8 ? next : same;
  return value < 1940 || value > 2060 ? undefined : { month: value * 12, coarse: true };
}

function inPlace(line: string, hit: Hit): boolean {
  const before = line.slice(0, hit.start);
  const after = line.slice(hit.end);
  return (
    /^[\s•*·▪◦_\-–([]*$/u.test(before) ||
    /^[\s).,;\]*_]*$/u.test(after) ||
    /\t\s*$/.test(before) ||
    (/[([]\s*$/.test(before) && /^\s*[)\]]/.test(after))
  );
}

interface Line {
  start: number;
  text: string;
}

function linesOf(text: string): Line[] {
  return [...text.matchAll(/[^\n]+/g)].map((match) => ({ start: match.index, text: match[0] }));
}

const isPoint = (text: string) => /^\s*[•*·▪◦–-]\s/u.test(text);

function wordsNear(lines: readonly Line[], at: number, hit: Hit, entry: Work | Education | undefined): string {
  const line = lines[at]?.text ?? "";
  const rest = `${line.slice(0, hit.start)} ${line.slice(hit.end)}`;
  const facts =
    entry?.kind === "work"
      ? [entry.position, entry.organisation, entry.location]
      : entry
        ? [entry.degree, entry.area, entry.institution, entry.location]
        : [];
  const named = facts.map((fact) => fact?.value ?? "").join(" ");
  const next = lines[at + 1]?.text ?? "";
  const more = isPoint(next) || next.length > 160 ? "" : next;
  return `${rest.slice(0, 240)} ${named} ${more}`;
}

const RUNNING: ReadonlySet<string> = new Set(["work", "education", "publications", "contact", "other"]);

function kindByWords(words: string): Station["kind"] {
  const [degree, job] = [DEGREE.exec(words), JOB.exec(words)];
  if (degree && (!job || degree.index > job.index)) return "study";
  return job ? "work" : "other";
}

/** A flattened page runs on through headings that were not seen, so that there only the words decide what a station is. */
function kindOf(entry: Work | Education | undefined, profile: Profile, start: number, words: string, flattened: boolean): Station["kind"] {
  const section = profile.sections.findLast((row) => row.span.start <= start && start < row.span.end)?.kind;
  if (flattened && (section === undefined || RUNNING.has(section))) return kindByWords(words);
  if (section === "work") return "work";
  if (section === "education") return STUDENT_JOB.test(words) && !DEGREE.test(words) ? "work" : "study";
  if (section && section !== "contact" && section !== "other") return "other";
  return entry ? (entry.kind === "work" ? "work" : "study") : kindByWords(words);
}

/** Entries whose dates stand apart (a form, a JSON file) or are single ("Summer 2025"), as the profile reads them. */
function undatedByText(owners: readonly (Work | Education)[], found: readonly Station[], asOf: string): Station[] {
  const dated = new Set(found.flatMap((station) => station.entry ?? []));
  return owners.flatMap((entry): Station[] => {
    const { end } = entry;
    const start = entry.start ?? (entry.kind === "education" ? end : undefined);
    const [first, last] = [start?.spans[0], end?.spans[0] ?? start?.spans[0]];
    if (!start || !first || !last || dated.has(entry.id) || found.some((one) => one.span.start < last.end && first.start < one.span.end))
      return [];
    const from = monthIndex(start.value, "start", asOf);
    const until = end?.value ?? start.value;
    const to = monthIndex(until, "end", asOf);
    const house = houseOf(entry);
    if (from === undefined || to === undefined) return [];
    const together = last.start >= first.start && last.end - first.start < 60;
    return [
      {
        span: together ? { ...first, end: Math.max(first.end, last.end) } : first,
        parts: end && start !== end ? [first, last] : [first],
        from,
        to,
        ...(entry.kind === "education" && until === start.value ? { awarded: true as const } : {}),
        coarseFrom: start.value.length === 4,
        coarseTo: until.length === 4,
        open: until === PRESENT,
        kind: entry.kind === "work" ? "work" : "study",
        words: (entry.kind === "work" ? [entry.position, entry.organisation] : [entry.degree, entry.area, entry.institution])
          .map((fact) => fact?.value ?? "")
          .join(" "),
        ...(house ? { house } : {}),
        ...(entry.location ? { place: entry.location.value } : {}),
        entry: entry.id,
      },
    ];
  });
}
