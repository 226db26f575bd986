/** Where the posting's start, place or level goes against the dates, places and wishes of the CV. */

import type { Posting } from "../posting/posting.ts";
import type { Profile } from "../profile/profile.ts";
import { monthIndex } from "../text/date.ts";
import { fold } from "../text/fold.ts";
import { key } from "../text/key.ts";
import type { Span } from "../text/span.ts";
import type { CatchLine } from "./catch-lines.ts";
import { cut, findQuantities } from "./catch-lines.ts";
import type { Station } from "./catch-ranges.ts";
import { findMoments } from "./catch-ranges.ts";
import { union } from "./check-constraints.ts";
import { contentWords } from "./index-evidence.ts";
import type { Catch } from "./match.ts";

const SENIOR = /\b(?:senior|staff|principal|lead|director|head|distinguished)\b/i;

/** Catches of one kind that are kept: the strongest contradictions are enough to prepare for. */
const KEPT = 2;

/** A sentence of the posting with its place. */
interface Asked {
  text: string;
  span: Span;
}

/** All catches that set a line of the CV beside one of the posting, at most two of a kind. */
export function catchPosting(
  profile: Profile,
  posting: Posting,
  lines: readonly CatchLine[],
  stations: readonly Station[],
  asked: string,
  asOf: string,
): Catch[] {
  const sentences = sentencesOf(asked, posting.document);
  return [
    ...startConflicts(posting, lines, stations, asOf).slice(0, KEPT),
    ...levelConflicts(posting, lines, sentences, stations).slice(0, KEPT),
    ...placeConflicts(profile, posting, lines, sentences, asOf).slice(0, KEPT),
  ];
}

function sentencesOf(text: string, document: string): Asked[] {
  return [...text.matchAll(/[^\n]+/g)].flatMap((line) =>
    cut(line[0]).map(({ start, end }) => ({
      text: line[0].slice(start, end),
      span: { document, start: line.index + start, end: line.index + end },
    })),
  );
}

/** A year here names a meeting or the end of a range that is a station or a grant, and no commitment: "ICLR 2027", "2025–2028". */
const MEETING = /(?:\p{Lu}{3,}[\p{L}’']*|[Cc]onference|[Ww]orkshop|[Ss]ymposium)\s$|[-–—]\s?(?:\p{L}{3,9}\.? )?$/u;
const PAPER = /\b(?:accepted|submitted|under review|in press|to appear|forthcoming)\b/i;

/** What the CV says of a time after the posting's latest start: a degree's end, a contract, a stay, a day from which one is free. */
function startConflicts(posting: Posting, lines: readonly CatchLine[], stations: readonly Station[], asOf: string): Catch[] {
  const now = monthIndex(asOf, "start") ?? 0;
  const starts = posting.dates
    .filter((date) => date.what === "start" && date.spans[0])
    .toSorted((a, b) => (monthIndex(b.value, "end") ?? 0) - (monthIndex(a.value, "end") ?? 0));
  const latest = starts[0];
  const begins = latest && monthIndex(latest.value, "end");
  const there = latest?.spans[0];
  if (typeof begins !== "number" || !there || begins < now) return [];
  const bound = stations.filter(
    (station) =>
      !station.open && (station.from > begins || (station.kind !== "other" && station.to - (station.coarseTo ? 11 : 0) > begins)),
  );
  const dated = new Set(stations.map((station) => station.span.start));
  const said = lines.filter(
    (line) =>
      line.line.kind !== "publication" &&
      line.text.length < 600 &&
      !PAPER.test(line.text) &&
      findMoments(line.text).some(
        (moment) =>
          moment.month > begins &&
          moment.month < begins + 120 &&
          !MEETING.test(line.text.slice(Math.max(0, moment.start - 24), moment.start)) &&
          !dated.has(line.span.start + moment.start) &&
          !stations.some((one) => one.span.start <= line.span.start + moment.start && line.span.start + moment.end <= one.span.end),
      ),
  );
  return [...bound.map((station) => station.span), ...said.map((line) => line.span)].map((span) =>
    make("start-date-conflict", [span, there], 6),
  );
}

/** What people say they look for, where it is a rung of the ladder. `against` finds the posting's lines that say another rung; the first that fits is quoted. */
const WISHES: readonly { level: "below" | "above"; pattern: RegExp; example: string }[] = [
  {
    level: "below",
    pattern:
      /\b(?:internships?|trainee(?:ship)?|entry[- ]level|junior (?:role|position|post|job)|apprenticeship|praktik(?:um|ums|a)|praktikumsplatz|werkstudent\w*|working student|stage de|student (?:job|position)|graduate scheme|thesis placement)\b/i,
    example: "looking for an internship",
  },
  {
    level: "above",
    pattern:
      /\b(?:(?:heading|leading|running|head of|lead of|lead|head|run) (?:a|an|my own|the) (?:department|division|group|team|lab\w*|institute|unit)|director(?:[- ]level|ships?)?|chairs?\b|tenure(?:d|[- ]track)?|(?:group|team|lab|budget|department)\b[^.]{0,24}\bof my own|my own (?:group|team|lab|budget|department)|vice[- ]president|\bvp\b|c[- ]level|executive (?:role|post|position)s?|head[- ]of[- ]\p{L}+ (?:role|post|position)s?|professorships?|leadership (?:role|position|post)s?)\b/iu,
    example: "considering directorships only",
  },
];
const WISHING =
  /\b(?:look(?:ing)? for|seek(?:s|ing)?|after an?\b|available for|open (?:to|for)|consider(?:s|ing)?|interested in|aim(?:s|ing)? (?:at|for|to)|want(?:s|ed|ing)?(?: to)?|wish\w*|would like|next step|move only|only for|for openings|hop(?:e|ing) for|hope to|apply(?:ing)? for|gesucht|suche|cherche|recherche)\b/i;

/** Lines of a posting that tell its rung, the plainest first. */
const RUNGS: readonly { level: "below" | "above"; pattern: RegExp; example: string }[] = [
  {
    level: "above",
    pattern: /\b(?:fixed[- ]term|first instance|\d+ months|temporary|limited to)\b/i,
    example: "Contract: fixed-term, 24 months",
  },
  {
    level: "above",
    pattern: /\b(?:supervise|mentor|advise|guide) (?:one|two|three|an?|interns?|residents?|students?)\b/i,
    example: "Supervise one research assistant",
  },
  {
    level: "above",
    pattern: /^\W*you (?:will )?(?:write|implement|build|code)\b|\b(?:individual contributor|hands[- ]on|write python)\b/i,
    example: "You write Python that colleagues enjoy reading",
  },
  {
    level: "below",
    pattern: /\b(?:\d+\+?|two|three|four|five|six|seven|eight|ten) (?:or more )?years\b/i,
    example: "5+ years of building software",
  },
  { level: "below", pattern: /\bfull[- ]?time\b|\bpermanent\b/i, example: "Full-time" },
];

function levelConflicts(posting: Posting, lines: readonly CatchLine[], sentences: readonly Asked[], stations: readonly Station[]): Catch[] {
  const found: Catch[] = [];
  const title = posting.title?.value ?? "";
  const level = posting.level ?? (posting.title && SENIOR.test(title) ? posting.title : undefined);
  const junior = /\b(?:intern|internship|trainee|apprentice|praktik\w*|student)\b/i.test(title);
  const leading = /\b(?:head|director|vp|vice president|chair|professor|manager|lead)\b/i.test(title);
  for (const line of lines) {
    if (line.line.kind === "publication" || !WISHING.test(line.text)) continue;
    const wish = WISHES.find((row) => row.pattern.test(line.text));
    if (!wish || (wish.level === "below" ? junior : leading)) continue;
    const rungs = RUNGS.filter((row) => row.level === wish.level).flatMap(
      (row) => sentences.find((one) => row.pattern.test(one.text)) ?? [],
    );
    const senior = wish.level === "below" && SENIOR.test(title) ? [posting.title?.spans[0]] : [];
    const against = [...senior, ...rungs.map((row) => row.span), posting.title?.spans[0]].filter((span) => span !== undefined);
    if (against.length > 0) found.push(make("level-conflict", [line.span, ...against.slice(0, 4)], 5.5));
  }
  found.push(...shortYears(posting, lines));
  const worked = stations.filter((row) => row.kind === "work" && row.to >= row.from).toSorted((a, b) => a.from - b.from);
  const months = union(worked.map((row) => ({ from: row.from, to: row.to + 1 })));
  const first = worked[0]?.span;
  if (level?.spans[0] && SENIOR.test(level.value) && first && months > 0 && months < 36)
    found.push(make("level-conflict", [first, level.spans[0]], 5));
  return found;
}

/** "The last 3 of them in hardware" beside "at least five years of hardware design": the CV itself gives fewer years of what is asked. */
function shortYears(posting: Posting, lines: readonly CatchLine[]): Catch[] {
  const asked = posting.requirements.flatMap((row) =>
    row.years ? [{ years: row.years.value, words: contentWords(row.text), span: row.span }] : [],
  );
  return lines.flatMap((line): Catch[] => {
    if (line.line.kind !== "summary" || !/\byears?\b/i.test(line.text)) return [];
    return findQuantities(line.text, line.span).flatMap((quantity): Catch[] => {
      if (!/\blast$/.test(quantity.before) || quantity.value > 40) return [];
      const after = line.text.slice(quantity.span.end - line.span.start).split(/[,;.]/)[0] ?? "";
      const mine = contentWords(after);
      const row = asked.find(
        (one) => Number(one.years) > quantity.value && [...mine].some((word) => word.length > 4 && one.words.has(word)),
      );
      return row ? [make("level-conflict", [line.span, row.span], 5.5)] : [];
    });
  });
}

const WHERE = String.raw`(?<place>(?-i:[A-ZÀ-Þ])[a-zß-ž.’'-]+(?:,? (?-i:[A-ZÀ-Þ])[a-zß-ž.’'-]+){0,3})`;
/** What a CV says about place beyond an address. With `place` in the pattern it holds against postings for another place only. */
const STAYS: readonly { pattern: RegExp; example: string }[] = [
  {
    pattern:
      /\bremote (?:positions?|roles?|jobs?|work)? ?only\b|\bonly remote\b|\bfully remote\b|\bremote[- ]only\b|\bhome[- ]?office only\b|\bonly (?:from )?home\b|\bwork(?:ing)? (?:remotely|from home)\b|\bnur (?:remote|home ?office)\b/i,
    example: "remote roles only",
  },
  {
    pattern:
      /\b(?:no relocation|not (?:able|willing) to (?:move|relocate)|cannot (?:move|relocate)|unable to (?:move|relocate)|will not (?:move|relocate)|not relocating|(?:tied|bound) to\b|family reasons|keeps? (?:me|us) here|rooted in|(?:gebunden|ortsgebunden)\b|stay(?:ing)? (?:here|put|in) )/i,
    example: "no relocation before 2030",
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:moving|relocating|relocation|returning|move|umzug) (?:back )?(?:to|nach) ${WHERE}|\bfrom (?:[a-zß-ž]+ )?(?:19|20)\d\d(?: on)?[:,] ?${WHERE.replace("<place>", "<later>")}|\b(?:home|living|based|resident|residence|settled|wohnhaft) (?:since|seit) [^.;]{0,24}?\b(?:in|at) ${WHERE.replace("<place>", "<since>")}`,
      "i",
    ),
    example: "moving to Leeds in March 2027",
  },
];
const LIVED = /\b(?:lived?|resident|residence|residency|reside)\b[^.]{0,60}\b(?:years?|required)\b/i;
const ABROAD =
  /\b(?:back in|returned to|home|living|resident|lived|moved to|settled)\b[^.;]{0,40}\b(?:since|seit|in) (?:\p{L}+ )?(?:19|20)\d\d|\bafter (?:\p{L}+|\d+) years? (?:of [^.;]{0,30} )?(?:in|abroad)\b/iu;
const ON_SITE =
  /\b(?:on-?site|in[- ](?:the )?office|in[- ]person|hybrid|our (?:[\p{L} ]{1,24} )?offices?|(?:be|come) (?:in|to) the [\p{L} ]{0,40}office|days (?:a|per|each) week|must be (?:based|located)|will be based|fully remote candidates)\b/iu;

function placeConflicts(
  profile: Profile,
  posting: Posting,
  lines: readonly CatchLine[],
  sentences: readonly Asked[],
  asOf: string,
): Catch[] {
  const site = sentences.filter((row) => ON_SITE.test(row.text));
  const lived = sentences.find((row) => LIVED.test(row.text));
  const bounds = sentences.find((row) => /\banywhere (?:in|within)\b/i.test(row.text));
  const places = fold(
    [...posting.places.map((row) => row.value), ...site.map((row) => row.text), lived?.text ?? "", bounds?.text ?? ""].join(" "),
  );
  const known = new Set(places.split(" "));
  const refusal = site.find((row) => /\bnot\b[^.]{0,40}\bremote\b/i.test(row.text));
  const office =
    refusal ??
    site.find((row) => /\b(?:ask|need|must|come|required|will be|in person)\b/i.test(row.text)) ??
    site.find((row) => /office|days|based|in person/i.test(row.text)) ??
    site[0];
  const against = [lived, office, bounds].filter((row) => row !== undefined);
  if (against.length === 0) return [];
  const found: Catch[] = [];
  for (const line of lines) {
    if (line.line.kind === "publication" || line.text.length > 600) continue;
    const since = lived && sinceWhen(line.text, asOf);
    if (lived && since !== undefined && ABROAD.test(line.text) && since < yearsAsked(lived.text) * 12) {
      found.push(make("place-conflict", [line.span, lived.span], 5.5));
      continue;
    }
    for (const row of STAYS) {
      const match = row.pattern.exec(line.text);
      if (!match || /\b(?:open|willing|able|happy|ready) to (?:move|relocate)\b/i.test(line.text)) continue;
      const place = match.groups?.place ?? match.groups?.later ?? match.groups?.since;
      if (place && sharesPlace(place, known)) continue;
      const other = place ? (lived ?? office ?? bounds) : (office ?? lived);
      if (other) found.push(make("place-conflict", [line.span, other.span], 5));
      break;
    }
  }
  if (found.length > 0) return found;
  const here = profile.location;
  if (here?.spans[0] && office && isPlace(here.value) && posting.places.length > 0 && !sharesPlace(here.value, known))
    if (!/remote/i.test(`${posting.places.map((row) => row.value).join(" ")} ${posting.title?.value ?? ""}`) && !bounds)
      found.push(make("place-conflict", [here.spans[0], office.span], 4));
  return found;
}

/** Months since the latest day that a sentence names. */
function sinceWhen(text: string, asOf: string): number | undefined {
  const last = findMoments(text).at(-1);
  return last ? (monthIndex(asOf, "start") ?? 0) - last.month : undefined;
}

function yearsAsked(text: string): number {
  const quantity = findQuantities(text, { document: "", start: 0, end: text.length }).find((row) => /^years?\b/.test(row.unit));
  return quantity?.value ?? 1;
}

/** A line of addresses is no place to compare. */
function isPlace(value: string): boolean {
  return !/@|\+\d|\bhttps?:|\d{6,}|\bremote\b|^\[/i.test(value);
}

const COUNTRY = new Set(["united", "kingdom", "states", "the", "and", "region", "city", "north", "south", "new"]);

function sharesPlace(place: string, known: ReadonlySet<string>): boolean {
  return fold(place)
    .split(" ")
    .some((word) => word.length > 2 && !COUNTRY.has(word) && known.has(word));
}

function make(kind: Catch["kind"], quotes: Span[], score: number): Catch {
  return { id: `${kind}-${key(quotes.map((span) => `${span.document}${span.start}-${span.end}`).join())}`, kind, quotes, score };
}
