import type { Document } from "../document/document.ts";
import type { Fact } from "../text/span.ts";
import type { Cues } from "./build-cues.ts";
import { hasOnly, splitItems } from "./find-contact.ts";
import { findHeadingKind } from "./find-heading-kind.ts";
import { isPlace } from "./find-place.ts";
import type { CvLine } from "./read-lines.ts";
import { findPhrases, foldPhrase, readWords, type Word } from "./words.ts";

export interface NameAndLabel {
  name?: Fact;
  /** The line under the name that says what the person is. */
  label?: Fact;
}

interface Candidate {
  start: number;
  end: number;
  line: CvLine;
  score: number;
}

/**
 * The person's name and the line that says what they are. The name is the stretch near the top that looks most like one: large type, two to five
 * capitalised words, no words of work or places, letters that come again in the e-mail address or in a running header.
 */
export function findName(
  head: readonly CvLine[],
  margins: readonly CvLine[],
  emails: readonly Fact[],
  document: Document,
  cues: Cues,
): NameAndLabel {
  const lines = head.slice(0, 40);
  const sizes = lines.map((line) => line.size);
  const largest = Math.max(0, ...sizes);
  const repeated = foldPhrase(margins.map((line) => line.text).join(" "));
  const locals = emails.map((email) => foldPhrase(email.value.split("@")[0] ?? "").replaceAll(" ", ""));
  let best: Candidate | undefined;
  for (const [at, line] of lines.entries()) {
    for (const piece of [...namePieces(line), ...namePair(line, lines[at + 1], largest, document)]) {
      const words = nameWords(piece, cues);
      if (!words) continue;
      const score = scoreName(piece, words, line, { largest, repeated, locals, cues });
      const first = words[0];
      const last = words.at(-1);
      if (first && last && (!best || score > best.score)) best = { start: first.start, end: last.end, line, score };
    }
  }
  if (!best || best.score < 1) return {};
  const name: Fact = {
    value: document.text.slice(best.start, best.end).replace(/\s+/gu, " "),
    spans: [{ document: document.id, start: best.start, end: best.end }],
  };
  const label = findLabel(lines, best, document, cues);
  return label ? { name, label } : { name };
}

interface Piece {
  start: number;
  end: number;
  text: string;
  first: boolean;
}

/** A name that is set on two lines in the largest type of the head: "Katarzyna", "Żmijewska". */
function namePair(line: CvLine, next: CvLine | undefined, largest: number, document: Document): Piece[] {
  if (!next || largest === 0 || line.size !== largest || next.size !== largest || line.cells.length > 1 || next.cells.length > 1) return [];
  if (line.text.split(/\s+/u).length > 3 || next.text.split(/\s+/u).length > 3) return [];
  return [{ start: line.start, end: next.end, text: document.text.slice(line.start, next.end), first: true }];
}

/** The cells of a line, their items, and what stands before the first comma or dash of each. */
function namePieces(line: CvLine): Piece[] {
  const pieces: Piece[] = [];
  line.cells.forEach((cell, position) => {
    for (const item of splitItems(cell)) {
      const cut = item.text.search(/,|\s[–—-]\s|:/u);
      pieces.push({ ...item, first: position === 0 });
      if (cut > 0) pieces.push({ start: item.start, end: item.start + cut, text: item.text.slice(0, cut), first: position === 0 });
      if (/^(?:full )?name\s*:/iu.test(item.text)) {
        const start = item.text.indexOf(":") + 1;
        pieces.push({ start: item.start + start, end: item.end, text: item.text.slice(start), first: true });
      }
    }
  });
  return pieces;
}

/** The words of the name without titles before and letters after it, or undefined where the piece cannot be a name. */
function nameWords(piece: Piece, cues: Cues): Word[] | undefined {
  if (piece.text.length > 60 || /[@\d/\\_#=<>?!]|https?:|\.(?:com|org|net|edu)\b/iu.test(piece.text)) return undefined;
  const bracketed = piece.text.replace(/[[\]]/gu, " ");
  const words: Word[] = [...bracketed.matchAll(/[^\s,]+/gu)].map((match) => ({
    folded: foldPhrase(match[0]),
    start: piece.start + match.index,
    end: piece.start + match.index + match[0].length,
  }));
  while (words[0] && cues.words("honorific").values.has(words[0].folded)) words.shift();
  const isAfterName = (word: Word | undefined): boolean =>
    cues.words("name-suffix").values.has(word?.folded ?? "") || cues.words("document-title").values.has(word?.folded ?? "");
  while (words.length > 2 && isAfterName(words.at(-1))) words.pop();
  // The same name in Han letters may follow.
  while (words.length > 2 && /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}（(]/u.test(writtenAt(piece, words.at(-1)))) words.pop();
  if (words.length < 2 || words.length > 6) return cjkName(piece, words);
  const text = words.map((word) => piece.text.slice(word.start - piece.start, word.end - piece.start)).join(" ");
  for (const word of words) {
    const written = piece.text.slice(word.start - piece.start, word.end - piece.start);
    if (!/^["“(]?\p{Lu}[\p{L}\p{M}'’.-]*["”)]?$/u.test(written) && !cues.words("name-particle").values.has(word.folded)) return undefined;
  }
  if (hasOnly(text, cues, "document-title") || findHeadingKind(text, cues)?.exact || isPlace(text, cues)) return undefined;
  return words;
}

function writtenAt(piece: Piece, word: Word | undefined): string {
  return word ? piece.text.slice(word.start - piece.start, word.end - piece.start) : "";
}

/** A name in Chinese, Japanese or Korean script is one run of two to six letters. */
function cjkName(piece: Piece, words: Word[]): Word[] | undefined {
  const [only] = words;
  return words.length === 1 && only && /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}·]{2,8}$/u.test(piece.text.trim())
    ? words
    : undefined;
}

interface NameEvidence {
  largest: number;
  repeated: string;
  locals: string[];
  cues: Cues;
}

function scoreName(piece: Piece, words: readonly Word[], line: CvLine, evidence: NameEvidence): number {
  const { cues } = evidence;
  const name = words.map((word) => word.folded).join(" ");
  const parts = words.map((word) => word.folded.replaceAll(" ", "")).filter((word) => word.length > 1);
  let score = 2 - Math.min(2, line.index * 0.25);
  if (evidence.largest > 0 && line.size === evidence.largest) score += 3;
  else if (evidence.largest > 0 && line.size < evidence.largest * 0.8) score -= 1;
  if (evidence.locals.some((local) => parts.some((part) => part.length > 2 && local.includes(part)))) score += 2;
  if (name.length > 4 && evidence.repeated.includes(name)) score += 1.5;
  if (/^\p{Lu}{3,}/u.test(piece.text) || line.bold) score += 0.25;
  const meaning = readWords(piece.text);
  for (const kind of [
    "role-noun",
    "organisation-noun",
    "institution-noun",
    "subject",
    "address-word",
    "contact-label",
    "known-organisation",
    "degree",
  ]) {
    const hits = findPhrases(cues.words(kind), meaning).filter((hit) => hit.phrase.length > 2);
    score -= hits.length * (kind === "role-noun" || kind === "institution-noun" || kind === "subject" ? 2.5 : 1.5);
  }
  if (findHeadingKind(piece.text, cues)) score -= 1.5;
  if (line.bullet || line.block.kind === "item") score -= 2;
  return score;
}

/** The stretch after the name on its line, else the next short line that is neither contact nor place nor heading. */
function findLabel(lines: readonly CvLine[], name: Candidate, document: Document, cues: Cues): Fact | undefined {
  const fact = (start: number, end: number): Fact => ({
    value: document.text.slice(start, end).replace(/\s+/gu, " "),
    spans: [{ document: document.id, start, end }],
  });
  const at = lines.indexOf(name.line);
  const rest = document.text.slice(name.end, name.line.end);
  const lead = rest.match(/^[\s,|•·–—-]+/u)?.[0].length ?? 0;
  const trailing = rest.slice(lead);
  if (lead > 0 && isLabel(trailing.split("\t")[0] ?? "", cues)) {
    const text = trailing.split("\t")[0] ?? "";
    return fact(name.end + lead, name.end + lead + text.trimEnd().length);
  }
  for (const line of lines.slice(at + 1, at + 4)) {
    const cell = line.cells[0];
    if (cell && isLabel(cell.text, cues)) return fact(cell.start, cell.end);
    if (line.cells.length === 1 && /[.!?]$/u.test(line.text) && line.text.length > 100) break;
  }
  return undefined;
}

function isLabel(text: string, cues: Cues): boolean {
  const words = readWords(text);
  if (words.length === 0 || words.length > 14 || text.length > 110) return false;
  if (/[@]|https?:|www\.|\d{3}|\.(?:com|org|net|edu|io|dev)\b/iu.test(text) || /[.]$/u.test(text)) return false;
  if (
    hasOnly(text, cues, "contact-label") ||
    hasOnly(text, cues, "document-title") ||
    hasOnly(text, cues, "name-suffix") ||
    isPlace(text, cues)
  )
    return false;
  if (findHeadingKind(text, cues)?.exact || /^[^:]{2,20}:/u.test(text)) return false;
  const role = findPhrases(cues.words("role-noun"), words).length + findPhrases(cues.words("subject"), words).length;
  const address = findPhrases(cues.words("place"), words).length + findPhrases(cues.words("address-word"), words).length;
  return role > 0 || (address === 0 && words.length > 1);
}
