/** A degree that is held in one place and running, outstanding or absent in another. */

import type { Education, Profile } from "../profile/profile.ts";
import { key } from "../text/key.ts";
import type { Span } from "../text/span.ts";
import type { CatchLine } from "./catch-lines.ts";
import type { Station } from "./catch-ranges.ts";
import { inProgress } from "./check-constraints.ts";
import type { Catch } from "./match.ts";

/** Degrees by rank; the first row that fits counts. */
const LADDER: readonly { rank: number; pattern: RegExp; example: string }[] = [
  {
    rank: 6,
    pattern:
      /\b(?:ph\.?\s?d|d\.?\s?phil|doctorate|doctor of|doktorat|doctorat|dr\.\s?(?:phil|rer|med|ing)|dr\.?-ing|sc\.?\s?d|ed\.?\s?d)\b/i,
    example: "DPhil in Statistics",
  },
  {
    rank: 5,
    pattern:
      /\b(?:m\.?\s?sc|m\.?\s?eng|m\.?\s?phil|m\.s|m\.a|m\.?\s?res|ll\.?\s?m|mba|mpa|mmath|mphys|master(?:[’']?s)?|dipl\.?-)(?![\p{L}])/iu,
    example: "MSc in Statistics",
  },
  { rank: 4, pattern: /\b(?:b\.?\s?sc|b\.?\s?eng|b\.s|b\.a|ll\.?\s?b|bachelor(?:[’']?s)?)(?![\p{L}])/iu, example: "B.Sc. Physics" },
  { rank: 3, pattern: /\bhnd\b|higher national diploma/i, example: "HND Engineering" },
  { rank: 2, pattern: /\bhnc\b|higher national certificate/i, example: "HNC Hospitality" },
];

/** Ways of saying that one has a degree. The degree's name stands in the match. */
const HELD: readonly { pattern: RegExp; anywhere?: true; example: string }[] = [
  {
    anywhere: true,
    pattern:
      /\b(?:with|hold(?:s|ing)?|earned|completed|received|obtained|have|has) (?:a|an|my|his|her|the) (?:[\p{L}-]+ )?(?:ph\.?\s?d|d\.?\s?phil|doctorate|m\.?sc|master(?:[’']s)?|mba|b\.?sc|bachelor(?:[’']s)?|hnd|hnc)\b(?! (?:student|candidate|programme|program|thesis|supervisor|level))/iu,
    example: "engineer with a PhD in physics",
  },
  {
    anywhere: true,
    pattern:
      /\b(?:ph\.?\s?d|d\.?\s?phil|doctorate|m\.?sc|mba|b\.?sc|hnd|hnc)[ -](?:qualified|graduate|holder|educated|in hand|trained|level)\b/i,
    example: "HND qualified",
  },
  {
    pattern: /\b(?:recent )?doctoral graduate\b|\bpost-?doctoral (?:fellow|researcher|scientist|associate)\b/i,
    example: "postdoctoral fellow",
  },
  { pattern: /^\s*(?:dr\.?\s(?:phil|rer|med|ing)\b|doctor of (?:philosophy|science|engineering)\b|ph\.?d\.? in\b)/i, example: "Dr. phil." },
];
/** Lines that speak of other people's degrees, or list one's own. */
const OTHERS: ReadonlySet<string> = new Set(["publication", "education", "mentoring", "teaching", "service", "award"]);
const STUDENT = /\b(?:candidate|student|expected|in progress|thesis|supervis\w*|advis\w*|co-?supervis\w*|committee|degree in \d)\b/i;
const TITLE = /^(?:prof\.?\s)?dr\.?\s|,\s?(?:ph\.?\s?d|d\.?\s?phil)\.?\s*$/i;

/** Ways of saying that a degree is still to come. */
const OUTSTANDING =
  /\b(?:thesis|dissertation|defen[cs]e|viva|degree|diploma|rigorosum|disputation|mémoire)\b[^.;]{0,30}?\b(?:in progress|not yet|outstanding|pending|(?:being|to be) (?:written|defended|submitted|completed|awarded)|still to|unfinished|incomplete|ongoing|(?:submission )?expected|planned|ausstehend)\b|\bnot yet (?:handed in|submitted|defended|awarded|completed|conferred)\b|\b(?:submission|graduation|defen[cs]e|degree) (?:expected|anticipated|planned|outstanding)\b|\ball but dissertation\b|\bwriting up\b|\bstill to be (?:defended|submitted|awarded)\b/i;
const PRIZE =
  /\b(?:prize|award|medal|distinction)\b[^.;]{0,60}\b(?:thesis|dissertation)\b|\b(?:thesis|dissertation)\b[^.;]{0,30}\b(?:prize|award|medal)\b/i;
const AFTER_DOCTORATE = /\b(?:post-?doc\w*|(?:assistant|associate|full) professor|professor of|lecturer|reader in)\b/i;

/** All catches about degrees. `text` is the CV's. */
export function catchDegrees(
  profile: Profile,
  lines: readonly CatchLine[],
  stations: readonly Station[],
  text: string,
  asOf: string,
): Catch[] {
  return [...heldTooSoon(profile, lines, stations, text, asOf), ...stillOutstanding(profile, lines, stations, text)];
}

const rankOf = (words: string) => LADDER.find((row) => row.pattern.test(words))?.rank ?? 0;
const studyWords = (study: Education) => `${study.degree?.value ?? ""} ${study.area?.value ?? ""}`;

/** A degree named as held, and an education that has it as running or not at all. */
function heldTooSoon(profile: Profile, lines: readonly CatchLine[], stations: readonly Station[], text: string, asOf: string): Catch[] {
  const studies = profile.education.map((study) => {
    const own = text.slice(study.span.start, Math.min(study.span.end, study.span.start + 400));
    const station = stations.find((row) => row.entry === study.id);
    const running = station ? station.open : inProgress(study, asOf) || /\b(?:expected|anticipated|in progress|candidate)\b/i.test(own);
    return { study, rank: rankOf(studyWords(study)) || rankOf(own), running, dates: station?.span };
  });
  const done = Math.max(0, ...studies.filter((row) => !row.running).map((row) => row.rank));
  const highest = studies.toSorted((a, b) => b.rank - a.rank)[0];
  if (!highest || highest.rank === 0) return [];
  const against = (rank: number): Span[] => {
    const running = studies.find((row) => row.running && row.rank === rank);
    const { study, dates } = running ?? highest;
    const thesis = lines.find((line) => line.entry?.id === study.id && OUTSTANDING.test(line.text));
    const heading = study.degree?.spans[0] ?? study.span;
    return [heading, ...(dates && running ? [dates] : []), ...(thesis ? [thesis.span] : [])];
  };
  const found: Catch[] = [];
  const name = profile.name?.spans[0];
  const around = name ? text.slice(Math.max(0, text.lastIndexOf("\n", name.start) + 1), lineEnd(text, name.end)) : "";
  if (name && done < 6 && TITLE.test(around.trim())) {
    const start = text.lastIndexOf("\n", name.start) + 1;
    found.push(make([{ ...name, start, end: lineEnd(text, name.end) }, ...against(6)]));
  }
  for (const line of lines) {
    if (OTHERS.has(line.line.kind)) continue;
    const apart = line.line.kind === "summary" || (line.rest && line.line.entry === "rest");
    const claim = HELD.find((row) => (apart || row.anywhere) && row.pattern.test(line.text));
    if (!claim || STUDENT.test(line.text)) continue;
    const words = claim.pattern.exec(line.text)?.[0] ?? "";
    const rank = rankOf(words) || (/doctoral/i.test(words) ? 6 : 0);
    if (rank > done && !stations.some((row) => row.kind === "study" && !row.open && rankOf(row.words) >= rank))
      found.push(make([line.span, ...against(rank)]));
  }
  return found;
}

/** A thesis still to come, beside a prize for it, a title, dates that are over, or a post that needs the degree. */
function stillOutstanding(profile: Profile, lines: readonly CatchLine[], stations: readonly Station[], text: string): Catch[] {
  const found: Catch[] = [];
  const prize = lines.find((line) => PRIZE.test(line.text));
  const name = profile.name?.spans[0];
  const header = name ? text.slice(text.lastIndexOf("\n", name.start) + 1, lineEnd(text, name.end)).trim() : "";
  for (const line of lines) {
    if (line.line.kind === "publication" || line.line.kind === "mentoring" || !OUTSTANDING.test(line.text)) continue;
    const before = stations.filter((row) => row.kind === "study" && row.span.start < line.span.end + 120);
    const own = stations.find((row) => row.entry !== undefined && row.entry === line.entry?.id) ?? before.at(-1);
    const around = `${own?.words ?? ""} ${line.text} ${line.entry?.kind === "education" ? studyWords(line.entry) : ""} ${text.slice(Math.max(0, line.span.start - 160), line.span.start)}`;
    if (line.entry?.kind !== "education" && rankOf(around) === 0) continue;
    const doctoral =
      line.entry?.kind === "education" && rankOf(studyWords(line.entry)) > 0 ? rankOf(studyWords(line.entry)) === 6 : rankOf(around) === 6;
    const evidence: Span[] = [];
    if (prize && prize !== line) evidence.push(prize.span);
    if (name && doctoral && TITLE.test(header))
      evidence.push({ ...name, start: text.lastIndexOf("\n", name.start) + 1, end: lineEnd(text, name.end) });
    if (own && !own.open && !/\bexpected\b/i.test(own.words)) evidence.push(own.span);
    const post = doctoral && profile.work.find((work) => AFTER_DOCTORATE.test(work.position?.value ?? ""))?.position?.spans[0];
    if (post) evidence.push(post);
    if (evidence.length > 0 && !(own?.open && !prize)) found.push(make([line.span, ...evidence]));
  }
  return found;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

function make(quotes: Span[]): Catch {
  const unique = quotes.filter((span, i) => quotes.findIndex((other) => other.start === span.start && other.end === span.end) === i);
  return {
    id: `degree-status-${key(unique.map((span) => `${span.start}-${span.end}`).join())}`,
    kind: "degree-status",
    quotes: unique.slice(0, 4),
    score: 7.5,
  };
}
