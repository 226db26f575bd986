import type { Cues } from "./build-cues.ts";
import { isPlace } from "./find-place.ts";
import type { Part } from "./read-parts.ts";
import { findPhrases, type PhraseHit, readWords, type Word } from "./words.ts";

/** A stretch of an education entry's header and what it says. */
export interface DegreeSegment {
  kind: "degree" | "area" | "institution" | "thesis" | "score" | "advisor" | "other";
  start: number;
  end: number;
  part: Part;
}

interface Piece {
  start: number;
  end: number;
  text: string;
  part: Part;
}

/** Marks inside a part at which a degree, a subject and a school can meet; brackets are kept whole. */
const JOINT =
  /(?:,\s+|\s+[-–—]\s+|\s+(?:at|from|@|bei|an der|à l['’]|à|en la)\s+|:\s+|(?<!\b\p{Lu}\p{Ll}{0,2}|\bProf|\.\p{L}{1,3})\.\s+(?=\p{Lu}\p{Ll})|\s+\((?!(?:Hon|Tech|Eng|Res|Ed|Econ|Agr)\b|Hon)|(?<!\((?:Hons?\.?|Honou?rs|Tech\.?|Eng\.?|Res\.?|Ed\.?|Econ\.?|Agr\.?))\))/gu;

/** Tells degree, area, institution and the rest apart in the header of an education entry, first by words, then by what is left. */
export function readDegreeSegments(parts: readonly Part[], text: string, cues: Cues): DegreeSegment[] {
  const pieces = parts.flatMap((part) => splitPart(part, text));
  const segments: DegreeSegment[] = [];
  const rest: Piece[] = [];
  let degree = false;
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at] as Piece;
    const words = readWords(piece.text);
    if (words.length === 0) continue;
    const label = labelOf(words, cues);
    if (label) {
      const next = pieces[at + 1];
      const own = afterLabel(piece, words, label.to);
      const value = own ?? (next && next.part === piece.part ? next : undefined);
      if (value) {
        const last = label.kind === "thesis" ? lastOfPart(pieces, at) : value;
        segments.push({ kind: label.kind, start: value.start, end: last.end, part: piece.part });
        at = Math.max(at, pieces.indexOf(last));
        continue;
      }
    }
    if (degree && !segments.some((segment) => segment.kind === "area") && AREA_LEAD.test(words[0]?.folded ?? "") && words[1]) {
      segments.push({ kind: "area", start: piece.start + words[1].start, end: piece.end, part: piece.part });
      continue;
    }
    const found = degree ? undefined : degreeIn(piece, words, cues);
    if (found) {
      degree = true;
      segments.push({ kind: "degree", start: piece.start + found.start, end: piece.start + found.end, part: piece.part });
      if (found.area) {
        const school = schoolAfterArea(piece.text.slice(found.area.start, found.area.end), cues);
        const end = school === undefined ? found.area.end : found.area.start + school;
        if (end > found.area.start)
          segments.push({ kind: "area", start: piece.start + found.area.start, end: piece.start + end, part: piece.part });
        if (school !== undefined)
          rest.push({ ...piece, start: piece.start + found.area.start + school, text: piece.text.slice(found.area.start + school).trim() });
      }
      if (found.lead) rest.unshift({ ...piece, end: piece.start + found.lead, text: piece.text.slice(0, found.lead).trim() });
      continue;
    }
    rest.push(piece);
  }
  return extendArea(
    [...segments, ...readRest(rest, segments, text, cues)].toSorted((a, b) => a.start - b.start),
    text,
    cues,
  );
}

/** "Science, Technology and Public Policy" is one subject: what follows it behind a comma and is nothing else belongs to it. */
function extendArea(segments: readonly DegreeSegment[], text: string, cues: Cues): DegreeSegment[] {
  const extended: DegreeSegment[] = [];
  for (const segment of segments) {
    const last = extended.at(-1);
    const said = text.slice(segment.start, segment.end);
    const follows =
      last?.kind === "area" &&
      segment.kind === "other" &&
      segment.part === last.part &&
      /^,\s$/u.test(text.slice(last.end, segment.start)) &&
      /^(?:\p{Lu}\p{Ll}|and\b|minor\b|with\b)/u.test(said) &&
      !isMark({ ...segment, text: said }, cues) &&
      !isPlace(said, cues) &&
      !isDepartment({ ...segment, text: said }, cues);
    if (last && follows) last.end = segment.end;
    else extended.push({ ...segment });
  }
  return extended;
}

function splitPart(part: Part, text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const push = (from: number, to: number): void => {
    const raw = part.text.slice(from, to);
    const lead = raw.length - raw.trimStart().length;
    const trimmed = raw.trim();
    if (/[\p{L}\p{N}]/u.test(trimmed))
      pieces.push({
        start: part.start + from + lead,
        end: part.start + from + lead + trimmed.length,
        text: text.slice(part.start + from + lead, part.start + from + lead + trimmed.length),
        part,
      });
  };
  for (const match of part.text.matchAll(JOINT)) {
    push(at, match.index);
    at = match.index + match[0].length;
  }
  push(at, part.text.length);
  return pieces;
}

function lastOfPart(pieces: readonly Piece[], at: number): Piece {
  let last = at;
  while (pieces[last + 1]?.part === pieces[at]?.part) last += 1;
  return pieces[last] as Piece;
}

interface Label {
  kind: "thesis" | "score" | "advisor";
  /** Index of the word after the label. */
  to: number;
}

function labelOf(words: readonly Word[], cues: Cues): Label | undefined {
  for (const kind of ["thesis", "advisor", "score"] as const) {
    const hit = findPhrases(cues.words(kind), words.slice(0, 6))[0];
    if (hit?.from === 0 && (kind !== "score" || words.length <= 6)) return { kind, to: hit.to };
  }
  return undefined;
}

function afterLabel(piece: Piece, words: readonly Word[], to: number): Piece | undefined {
  const word = words[to];
  return word && { ...piece, start: piece.start + word.start, text: piece.text.slice(word.start) };
}

interface FoundDegree {
  start: number;
  end: number;
  area?: { start: number; end: number };
  /** Length of what stands before the degree in the same piece. */
  lead?: number;
}

function degreeIn(piece: Piece, words: readonly Word[], cues: Cues): FoundDegree | undefined {
  const hit = findPhrases(cues.words("degree"), words).find((candidate) => isWrittenDegree(piece.text, words, candidate));
  if (!hit) return undefined;
  const first = words[hit.from] as Word;
  // "Grado en" is a degree and the word that leads to its subject.
  let next = hit.to;
  while (next - 1 > hit.from && AREA_LEAD.test(words[next - 1]?.folded ?? "")) next -= 1;
  let last = words[next - 1] as Word;
  // "Ph.D." keeps its dot, "B.Sc. (Hons)" its bracket.
  let end = last.end + (piece.text[last.end] === "." ? 1 : 0);
  const honours = piece.text.slice(end).match(/^\s*\((?:Hon[^)]*|(?:Tech|Eng|Res|Ed|Econ|Agr)\.?)\)/u)?.[0].length ?? 0;
  end += honours;
  if (honours > 0) next = words.findIndex((word) => word.start >= end);
  const lead = first.start > 2 && hit.from > 0 ? first.start : 0;
  // "Bachelor of Communication Engineering", "Master of Artificial Intelligence", "MS in Computer Science", "B.A. Chemistry"
  if (/^(?:degree|studies|programme|program|candidate|student)$/.test(words[next]?.folded ?? "")) {
    last = words[next] as Word;
    end = last.end;
    next += 1;
  }
  const joint = words[next];
  const found: FoundDegree = { start: first.start, end };
  if (lead > 0) found.lead = lead;
  const from = joint && AREA_LEAD.test(joint.folded) ? words[next + 1] : joint;
  if (from && !/^(?:with|mit|cum|summa|magna|and|candidate)$/.test(from.folded)) found.area = { start: from.start, end: piece.text.length };
  return found;
}

/** The small word between a degree and its subject. */
const AREA_LEAD = /^(?:in|of|on|of science in|im|in den|en|der|des|fur|di|de)$/;

/** "BA", "MA", "MS" and such count only as capitals, and never inside a word list such as "Cambridge, MA". */
function isWrittenDegree(text: string, words: readonly Word[], hit: PhraseHit): boolean {
  const first = words[hit.from];
  const last = words[hit.to - 1];
  if (!first || !last) return false;
  const written = text.slice(first.start, last.end);
  const letters = written.replace(/[^\p{L}]/gu, "");
  if (letters.length <= 3)
    return /^\p{Lu}/u.test(letters) && /\p{Lu}$|^\p{Lu}\p{Ll}*\p{Lu}|^\p{Lu}\p{Ll}+$/u.test(letters) && hit.from <= 2;
  return /^\p{Lu}/u.test(written) || hit.from === 0;
}

/** Where a school begins in "Computer Science Stanford University", "Artificial Intelligence Faculty of Information Technology" or "Princeton University". */
function schoolAfterArea(area: string, cues: Cues): number | undefined {
  const words = readWords(area);
  const department = findPhrases(cues.words("department"), words).find(
    (hit) => hit.from > 0 && /\bof\b|faculty|department|school/u.test(hit.phrase),
  );
  if (department) return words[department.from]?.start;
  const school = findPhrases(cues.words("institution-noun"), words)[0];
  if (!school) return undefined;
  const subject = findPhrases(cues.words("subject"), words).findLast((hit) => hit.to <= school.from);
  return words[subject ? subject.to : 0]?.start;
}

/** What has no degree in it: schools by their words, then the area, then whatever stands alone. */
function readRest(rest: readonly Piece[], segments: readonly DegreeSegment[], text: string, cues: Cues): DegreeSegment[] {
  const found: DegreeSegment[] = [];
  const hasArea = segments.some((segment) => segment.kind === "area");
  const schools = rest.map((piece) => schoolScore(piece, cues));
  let best = schools.indexOf(Math.max(...schools));
  if (rest.length > 0 && (schools[best] ?? 0) <= 0)
    best = rest.findIndex(
      (piece) => !isSubject(piece, cues) && !isPlace(piece.text, cues) && !isMark(piece, cues) && !/^\p{Ll}/u.test(piece.text),
    );
  const school = rest[best];
  if (school) {
    let [from, to] = [best, best];
    const adjoins = (a: Piece | undefined, b: Piece | undefined): boolean =>
      a !== undefined && b !== undefined && a.part === b.part && b.start - a.end <= 3 && !/[()]/u.test(text.slice(a.end, b.start));
    while (from > 0 && adjoins(rest[from - 1], rest[from]) && ((schools[from - 1] ?? 0) > 0 || isDepartment(rest[from - 1], cues)))
      from -= 1;
    while (to < rest.length - 1 && adjoins(rest[to], rest[to + 1]) && (schools[to + 1] ?? 0) > 0) to += 1;
    const first = rest[from] as Piece;
    const last = rest[to] as Piece;
    // A department before the school is not part of its name.
    const start = isDepartment(first, cues) && from < best ? (rest[from + 1] as Piece) : first;
    found.push({ kind: "institution", start: start.start, end: last.end, part: school.part });
    rest.forEach((piece, at) => {
      if (at >= from && at <= to) return;
      const kind = !hasArea && !found.some((segment) => segment.kind === "area") && isArea(piece, cues) ? "area" : "other";
      found.push({ kind, start: piece.start, end: piece.end, part: piece.part });
    });
  }
  return found;
}

function schoolScore(piece: Piece, cues: Cues): number {
  const words = readWords(piece.text);
  const institution = findPhrases(cues.words("institution-noun"), words).filter(
    (hit) => /^[\p{Lu}\p{Lo}]/u.test(piece.text.slice(words[hit.from]?.start ?? 0)) || words.length <= 3,
  );
  if (institution.length > 0) return 3 - (isDepartment(piece, cues) ? 2.5 : 0) - (words.length > 10 ? 1 : 0);
  const organisation =
    findPhrases(cues.words("organisation-noun"), words).length + findPhrases(cues.words("known-organisation"), words).length;
  return organisation > 0 && !isSubject(piece, cues) && !isDepartment(piece, cues) ? 1 : 0;
}

function isDepartment(piece: Piece | undefined, cues: Cues): boolean {
  if (!piece) return false;
  const words = readWords(piece.text);
  const hit = findPhrases(cues.words("department"), words)[0];
  return (
    (hit?.from === 0 && !/^school of|^center|^centre/.test(hit.phrase)) ||
    (hit !== undefined && hit.to === words.length && /^(?:department|dept|faculty|division|group)$/.test(hit.phrase)) ||
    /^(?:faculty|department|dept)$/.test(words[0]?.folded ?? "")
  );
}

function isSubject(piece: Piece, cues: Cues): boolean {
  const words = readWords(piece.text);
  const hits = findPhrases(cues.words("subject"), words);
  return hits.length > 0 && words.length <= 8 && findPhrases(cues.words("institution-noun"), words).length === 0;
}

function isMark(piece: Piece, cues: Cues): boolean {
  return findPhrases(cues.words("degree-mark"), readWords(piece.text)).length > 0 || /\d\.\d|%/u.test(piece.text);
}

function isArea(piece: Piece, cues: Cues): boolean {
  if (isMark(piece, cues) || isPlace(piece.text, cues) || isDepartment(piece, cues)) return false;
  return isSubject(piece, cues) || (readWords(piece.text).length <= 6 && /^\p{Lu}/u.test(piece.text) && !/\d/u.test(piece.text));
}
