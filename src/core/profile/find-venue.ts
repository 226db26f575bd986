import type { Reference, ReferenceContext } from "./read-reference.ts";
import type { Stretch } from "./find-reference-title.ts";
import { findPhrases, readWords } from "./words.ts";

/** What leads a venue and is not part of its name; a status is read elsewhere. */
const LEAD =
  /^(?:(?:doi\s*:?\s*)?10\.\d{4,9}\/\S+|https?:\/\/\S+|[\s.,;:|–—()[\]*†”"’'-]+|in:?\s+(?=[\p{Lu}\d(]|proc|the\s)|in\s+(?=proc)|published\s+(?:by|in)\s+|presented\s+at\s+|to\s+appear(?:\s+(?:in|at))?\s*|appear(?:ed|s|ing)\s+in\s+|accepted\s+(?:for\s+publication\s+)?(?:at|to|by|in|for)\s+|submitted\s+to\s+|(?:currently\s+)?under\s+(?:review|submission)\s*(?:at|for|in)?\s*[,:]?\s*|in\s+(?:review|submission)\s+(?:at|to)?\s*|(?:eds?|editors?)\.?\)?\s+|the\s+(?=\d)|also\s+in\s+|forthcoming\s+(?:in\s+|at\s+)?)/iu;

/** What ends a venue's name: volume, pages, identifiers, links, marks in brackets. */
const TAIL =
  /^(?:[,.;:]?\s*(?:vol(?:ume)?\.?\s*\d|no\.?\s*\d|pp?\.?\s*\d|pages?\s+\d|issue\s+\d|article\s+(?:no\.?\s*)?\d|doi\b|arxiv:\s*\d|https?:|isbn|:\s*\d{4}\.\d{4,5}|eds?\.|edited by|chapter\s+\d)|[,.]?\s+\d{1,4}[A-Z]?\s*[:(,.]\s*[\d(]|[,.]?\s+\d{1,4}\s*[–-]\s*\d|\s*\[\p{L}|,\s+\d{1,4}\s*\(|\s+\d{1,3}\.?\s*$|\s+\d{1,3}[.,]\s|[.,]?\s*\((?:oral|spotlight|poster|best|outstanding|highlight|award|honou?rable|notable|to appear|accepted|under review|in press|(?:19|20)\d\d\))|\s*\((?!\p{Lu}{2,}[^)]*\))|[.]\s+(?=[\p{L}(]|(?:19|20)\d\d)|\s[|•·]\s|,\s+(?:accepted|to appear|under review|submitted|oral|spotlight|poster|best|outstanding|award))/iu;

/** The venue in what authors and title left over: what is set in italics, else what reads like one, else the stretch that follows the title. */
export function findVenue(
  reference: Reference,
  rest: readonly Stretch[],
  titleStart: number,
  context: ReferenceContext,
): Stretch | undefined {
  const candidates = rest.flatMap((stretch) => candidatesIn(reference, stretch, context, stretch.start < titleStart ? -2 : 0));
  let best: (Stretch & { score: number }) | undefined;
  for (const candidate of candidates) if (!best || candidate.score > best.score) best = candidate;
  return best && best.score > 0 ? { start: best.start, end: best.end } : undefined;
}

function candidatesIn(reference: Reference, stretch: Stretch, context: ReferenceContext, bonus: number): (Stretch & { score: number })[] {
  const { document, cues } = context;
  const text = document.text;
  const found: (Stretch & { score: number })[] = [];
  let at = stretch.start;
  let order = 0;
  while (at < stretch.end && order < 24) {
    const lead = leadLength(text, at, stretch.end);
    const start = at + lead.length;
    if (start >= stretch.end) break;
    const end = venueEnd(text, start, stretch.end, context);
    const trimmed = trimVenue(text, start, end);
    if (trimmed) {
      const words = readWords(text.slice(trimmed.start, trimmed.end));
      const venue = findPhrases(cues.venues, words).filter((hit) =>
        isWrittenVenue(text.slice(trimmed.start, trimmed.end), words[hit.from]?.start ?? 0),
      );
      const nouns = findPhrases(cues.words("venue-noun"), words);
      const links = findPhrases(cues.words("link-label"), words);
      const awards = findPhrases(cues.words("award-mark"), words);
      const places = findPhrases(cues.words("place"), words);
      let score = 1 + bonus - order * 0.3;
      if (venue.length > 0) score += 3;
      if (nouns.length > 0) score += 2;
      if (isItalic(reference, trimmed)) score += 2;
      if (/\b(?:in|at|to|by)\s*:?\s*$/iu.test(lead)) score += 1.5;
      if (covered(links) === words.length || covered(awards) === words.length) score -= 5;
      if (covered(places) === words.length && venue.length === 0) score -= 4;
      if (words.length > 22 || !/\p{L}{2}/u.test(text.slice(trimmed.start, trimmed.end))) score -= 4;
      if (!/\p{Lu}/u.test(text.slice(trimmed.start, trimmed.end))) score -= 2;
      if (/https?:|doi\.org|^10\.\d{4}/iu.test(text.slice(trimmed.start, trimmed.end))) score -= 5;
      if (isOnlyDate(trimmed, context)) score -= 5;
      found.push({ ...trimmed, score });
    }
    order += 1;
    at = Math.max(end, start + 1);
  }
  return found;
}

function leadLength(text: string, from: number, limit: number): string {
  let at = from;
  for (let tries = 0; tries < 8; tries++) {
    const match = text.slice(at, Math.min(limit, at + 160)).match(LEAD);
    if (!match || match[0].length === 0) break;
    at += match[0].length;
  }
  return text.slice(from, at);
}

function venueEnd(text: string, start: number, limit: number, context: ReferenceContext): number {
  for (let at = start; at < limit; at++) {
    const char = text.charAt(at);
    if (char === "\t") return at;
    if (char === "\n") {
      const line = text.slice(at + 1, limit).split("\n")[0] ?? "";
      if (context.dates.some((hit) => hit.start <= at + 2 && hit.end >= at + line.length)) return at;
      continue;
    }
    if (/[\s,.;:([|]/u.test(char) && at > start + 1) {
      const window = text.slice(at, Math.min(limit, at + 40));
      if (TAIL.test(window) && !(char === "." && isAbbreviation(text, start, at))) return at;
      // ", 2023" and ", Las Vegas, Nevada" end it; "Journal of Science, Series B" does not.
      const hit = context.dates.find((date) => date.start >= at && date.start <= at + 3);
      if (hit && char === ",") return at;
      if (char === "," && !continuesVenue(window, context)) return at;
    }
  }
  return limit;
}

/** "Phys. Rev. Lett." and "Proc. of": a full stop after a short word before another capital is an abbreviation. */
function isAbbreviation(text: string, start: number, at: number): boolean {
  const word = text.slice(Math.max(start, at - 14), at).match(/[\p{L}]+$/u)?.[0] ?? "";
  return (
    /^(?:Proc|Conf|Int|Intl|Trans|Phys|Rev|Lett|Nat|Commun|J|Sci|Adv|Comput|Stat|Mach|Learn|Res|Ann|Symp|Am|Acad|Natl|Assoc|Linguist|Appl|Math|Eng|Biol|Chem|Med|Mod|Acoust|Soc|Neurosci|Psychol|Mon|Not|Astron|Astrophys|Lab|Univ|Dept|Tech|Rep|Vol|No|Artif|Intell|Inf|Process|Syst|Workshop(?=\.)|St|Robot|Autom|Geophys|Ser)$/u.test(
      word,
    ) || /^\p{Lu}$/u.test(word)
  );
}

/** Whether the words after a comma still belong to the venue: "Acoustics, Speech and Signal Processing", "IEEE Trans. Robotics, vol" not. */
function continuesVenue(window: string, context: ReferenceContext): boolean {
  const after = window.replace(/^,\s*/u, "");
  const stretch = after.split(/[,.;(\n]/u)[0] ?? "";
  if (/^(?:and|&)\s/u.test(after)) return true;
  const words = readWords(stretch);
  if (words.length === 0 || words.length > 7) return false;
  if (/\d/u.test(stretch)) return /(?:19|20)\d\d$/u.test(stretch.trim()) === false && /^(?:Series|Part|Section)\b/u.test(stretch);
  return (
    /\b(?:Speech|Language|Languages|Accountability|Transparency|Science|Sciences|Systems|Vision|Networking|Storage|Ethics|Society|Optimization|Mechanisms|Inference|Learning|Design|Man|Cybernetics|Technology|Mathematical|Physical|Series|Section)\b/u.test(
      stretch,
    ) && context.cues !== undefined
  );
}

function trimVenue(text: string, start: number, end: number): Stretch | undefined {
  let from = start;
  let to = end;
  while (from < to && /[\s“”"‘’',.;:–—|)([\]-]/u.test(text.charAt(from))) from += 1;
  while (to > from && /[\s“”"‘’',.;:–—|([-]/u.test(text.charAt(to - 1))) to -= 1;
  if (text[to - 1] === ")" && !text.slice(from, to).includes("(")) to -= 1;
  return to - from >= 2 ? { start: from, end: to } : undefined;
}

function isItalic(reference: Reference, stretch: Stretch): boolean {
  let italic = 0;
  for (const run of reference.runs)
    if (run.italic) italic += Math.max(0, Math.min(run.end, stretch.end) - Math.max(run.start, stretch.start));
  return italic > (stretch.end - stretch.start) / 2;
}

function isOnlyDate(stretch: Stretch, context: ReferenceContext): boolean {
  return context.dates.some((hit) => hit.start <= stretch.start + 1 && hit.end >= stretch.end - 1);
}

/** Acronyms count only in capitals: "ALT" and "SC" are venues, "alt" and "sc" are not. */
function isWrittenVenue(text: string, at: number): boolean {
  return /^[\p{Lu}\d]|^ar[Xx]iv|^bio[Rr]xiv|^med[Rr]xiv|^e[LA]/u.test(text.slice(at));
}

function covered(hits: readonly { from: number; to: number }[]): number {
  return hits.reduce((count, hit) => count + hit.to - hit.from, 0);
}
