import { findAuthors, type FoundAuthors } from "./find-authors.ts";
import type { Reference, ReferenceContext } from "./read-reference.ts";
import { findPhrases, readWords } from "./words.ts";

export interface Stretch {
  start: number;
  end: number;
}

export interface FoundTitle {
  title: Stretch;
  authors?: FoundAuthors;
  /** What is left for venue, year and marks, in the order of the text. */
  rest: Stretch[];
}

const OPEN_QUOTE = /[“„«"]|(?<=^|[\s(])[‘'](?=\p{Lu})|``|”(?=\p{Lu}|[“”"‘'’])/u;

/**
 * Finds the title of a reference, and the authors before or after it. In order of trust: what stands in quotation marks; what follows a list of names;
 * what is set in a type of its own; the first sentence or line.
 */
export function findTitle(reference: Reference, context: ReferenceContext): FoundTitle | undefined {
  return quotedTitle(reference, context) ?? titleAfterAuthors(reference, context) ?? titleFirst(reference, context);
}

function quotedTitle(reference: Reference, context: ReferenceContext): FoundTitle | undefined {
  const text = context.document.text;
  const content = text.slice(reference.start, reference.end);
  const open = content.search(OPEN_QUOTE);
  if (open < 0) return undefined;
  const mark = content[open] ?? "";
  const width = content.startsWith("``", open) ? 2 : 1;
  const from = open + width;
  const close = closingQuote(content, from, mark);
  if (close < 0 || close - from < 8 || content.slice(from, close).trim().split(/\s+/u).length < 2) return undefined;
  const authors = findAuthors(text, reference.start, reference.start + open, context.candidate, context.cues);
  // A quotation inside a title that begins the reference unquoted is not the title.
  if (
    open > 0 &&
    authors.authors.length === 0 &&
    !/^[^\p{L}]*$/u.test(content.slice(0, open)) &&
    !/[.,:;)]\s*$/u.test(content.slice(0, open))
  )
    return undefined;
  const single = authors.authors.length === 0 ? singleName(text, reference.start, reference.start + open) : undefined;
  const title = trimTitle(text, reference.start + from, reference.start + close);
  const after = findAuthors(text, afterQuote(text, reference.start + close), reference.end, context.candidate, context.cues);
  const found: FoundTitle = {
    title,
    rest: [
      { start: authors.authors.length > 0 ? authors.end : (single?.end ?? reference.start), end: reference.start + open },
      { start: reference.start + close + 1, end: reference.end },
    ],
  };
  if (authors.authors.length > 0) found.authors = authors;
  else if (single) found.authors = oneAuthor(text, single);
  else if (open <= 3 && after.score >= 2) {
    found.authors = after;
    found.rest = [{ start: after.end, end: reference.end }];
  }
  return found;
}

function afterQuote(text: string, at: number): number {
  return at + (text.slice(at).match(/^[\s”"“’'.,;:]+/u)?.[0].length ?? 0);
}

/** The quotation mark that closes; inner pairs of the other kind are skipped. */
function closingQuote(content: string, from: number, mark: string): number {
  const closers =
    mark === "“" || mark === "„" || mark === "”"
      ? /[”“]/u
      : mark === "«"
        ? /»/u
        : mark === "`"
          ? /''|”|"/u
          : mark === '"'
            ? /"|”/u
            : /[’'](?![\p{L}])/u;
  let at = from;
  for (let tries = 0; tries < 12; tries++) {
    const next = content.slice(at).search(closers);
    if (next < 0) return -1;
    const close = at + next;
    const rest = content.slice(close + 1);
    // The outer mark is followed by punctuation, a space and a new element, or the end; an inner one by more of the title.
    const inner = /^[”“]/u.test(content.slice(close)) && /^\p{L}/u.test(rest);
    const nested =
      close - from < 40 &&
      /^\s+\p{L}/u.test(rest) &&
      !/[.,!?]$/u.test(content.slice(0, close)) &&
      content.slice(close + 1).search(closers) >= 0 &&
      /[“”"]/u.test(content.slice(from, from + 1));
    if (!inner && !nested) return close;
    at = close + 1;
  }
  return -1;
}

function titleAfterAuthors(reference: Reference, context: ReferenceContext): FoundTitle | undefined {
  const { document, cues, candidate } = context;
  const text = document.text;
  const date = context.dates.find((hit) => hit.start >= reference.start && hit.start <= reference.start + 1);
  const dated = date ? date.end - reference.start : 0;
  const lead =
    dated + (text.slice(reference.start + dated, reference.end).match(/^[)\s.,:]*(?:(?:with|by)\s+|[*†‡]\s*)?/iu)?.[0].length ?? 0);
  const authors = findAuthors(text, reference.start + lead, reference.end, candidate, cues);
  const single = authors.authors.length === 0 ? singleName(text, reference.start + lead, reference.end) : undefined;
  // Where the others of the list begin with their titles, "Reinforcement Learning and Emergent Communication" is no list of names.
  if (authors.score < (context.order === "title" ? 4 : context.order === "authors" ? 1 : 2) && !single) return undefined;
  const namesEnd = single ? single.end : authors.end;
  // Years, editors' marks and punctuation between names and title.
  const between =
    text
      .slice(namesEnd, reference.end)
      .match(
        /^[\s.,:;*†‡–—-]*(?:\(?(?:eds?|editors?)\.?\)?[\s.,:;]*)?(?:[([]?(?:(?:19|20)\d\d[a-z]?(?:,\s*\p{L}+)?|in press|forthcoming|to appear|n\.d\.)[)\]]?[\s.,:;]*)?/iu,
      )?.[0].length ?? 0;
  const start = namesEnd + between;
  if (start >= reference.end) return undefined;
  const end = titleEnd(reference, start, context);
  const title = trimTitle(text, start, end);
  if (readWords(text.slice(title.start, title.end)).length < 2 && title.end - title.start < 10) return undefined;
  const found: FoundTitle = {
    title,
    rest: [
      { start: namesEnd, end: start },
      { start: end, end: reference.end },
    ],
  };
  found.authors = single ? oneAuthor(text, single) : authors;
  return found;
}

function oneAuthor(text: string, name: Stretch): FoundAuthors {
  return { authors: [{ name: text.slice(name.start, name.end), ...name }], end: name.end, truncated: false, score: 1 };
}

/** "Student. 1938. ..." : one word, then a full stop and a year. */
function singleName(text: string, start: number, limit: number): Stretch | undefined {
  const match = text.slice(start, Math.min(limit, start + 40)).match(/^(\p{Lu}[\p{L}’'-]+)\.\s+\(?(?:18|19|20)\d\d/u);
  return match?.[1] ? { start, end: start + match[1].length } : undefined;
}

function titleFirst(reference: Reference, context: ReferenceContext): FoundTitle | undefined {
  const { document, cues, candidate } = context;
  const text = document.text;
  const date = context.dates.find((hit) => hit.start >= reference.start && hit.start <= reference.start + 1);
  const lead = date ? date.end - reference.start : 0;
  const start =
    reference.start + lead + (lead > 0 ? (text.slice(reference.start + lead, reference.end).match(/^[\s.,:)–—|-]*/u)?.[0].length ?? 0) : 0);
  const end = titleEnd(reference, start, context);
  const title = trimTitle(text, start, end);
  if (title.end - title.start < 4) return undefined;
  let from = end;
  const skip = text.slice(end, reference.end).match(/^[\s.,;:|–—()-]*(?:(?:with|by|authors?:|joint work with)\s+)?/iu)?.[0].length ?? 0;
  // A date at the margin of the title's line stands between title and authors.
  const between = context.dates.find((hit) => hit.start >= end && hit.start <= end + skip + 2);
  from =
    between && between.end < reference.end
      ? between.end + (text.slice(between.end, reference.end).match(/^[\s.,;:|–—()-]*/u)?.[0].length ?? 0)
      : end + skip;
  // Venue and date may stand between title and authors, each on a line of its own.
  const starts = [from, ...reference.lines.flatMap((line) => (line.start > end ? [line.start] : []))];
  const lists = starts.map((at) => findAuthors(text, at, reference.end, candidate, cues));
  const authors = lists.find((list, position) => list.score >= (position === 0 ? 1.5 : 2.5)) ?? (lists[0] as FoundAuthors);
  const found: FoundTitle = { title, rest: [{ start: end, end: reference.end }] };
  if (authors.score >= 1.5) {
    found.authors = authors;
    found.rest = [
      { start: end, end: authors.authors[0]?.start ?? end },
      { start: authors.end, end: reference.end },
    ];
  }
  return found;
}

/** Where a title that begins at `start` ends: a change of type, the end of its sentence, its line or cell, or the words that lead a venue. */
export function titleEnd(reference: Reference, start: number, context: ReferenceContext): number {
  const { document, cues } = context;
  const text = document.text;
  let end = reference.end;
  for (const run of typeChanges(reference, start)) {
    if (readWords(text.slice(start, run)).length >= 2 || run - start >= 12) {
      end = Math.min(end, run);
      break;
    }
  }
  for (let at = start; at < end; at++) {
    const char = text.charAt(at);
    if (char === "\t") end = at;
    else if (char === "\n" && endsLine(reference, at, start, context)) end = at;
    else if (/[.?!]/u.test(char) && isTitleStop(reference, start, at, end, context)) end = char === "." ? at : at + 1;
    else if ((char === "," || char === ";") && beginsVenue(text, at + 1, end, cues)) end = at;
    else if (
      char === "(" &&
      /^\((?:\d{4}|in\s|to appear|under review|accepted|submitted|forthcoming|oral|spotlight|best|with\s)/iu.test(text.slice(at, at + 24))
    )
      end = at;
    else if (char === "[" && /^\[\p{L}/u.test(text.slice(at, at + 2)) && at - start > 8) end = at;
    else if (/[—–|]/u.test(char) && /\s/u.test(text.charAt(at - 1)) && beginsVenue(text, at + 1, end, cues)) end = at;
    else if (
      /\s/u.test(char) &&
      /^\s(?:In|in)[:\s]\s*(?:Proc|Proceedings|the\s+\d|Advances|\p{Lu}{3,}|Findings|Conference|International|Workshop)/u.test(
        text.slice(at, at + 40),
      ) &&
      at - start > 10
    )
      end = at;
  }
  return end;
}

/** Offsets at which the type changes between italic or bold and plain after `start`, outside brackets. */
function typeChanges(reference: Reference, start: number): number[] {
  const changes: number[] = [];
  const runs = reference.runs.filter((run) => run.end > start);
  const first = runs[0];
  if (!first) return changes;
  for (const run of runs.slice(1)) {
    const differs = (run.italic ?? false) !== (first.italic ?? false) || (run.bold ?? false) !== (first.bold ?? false);
    if (differs && run.end - run.start >= 3) changes.push(run.start);
  }
  return changes;
}

/** A full stop, question or exclamation mark that closes the title rather than an abbreviation, a number or "vs." within it. */
function isTitleStop(reference: Reference, start: number, at: number, limit: number, context: ReferenceContext): boolean {
  const text = context.document.text;
  const after = text.slice(at + 1, Math.min(limit, at + 4));
  if (at + 1 < limit && !/^["”’)]?(?:\s|$)/u.test(after)) return false;
  if (at - start < 4) return false;
  const word = text.slice(Math.max(start, at - 12), at).match(/[\p{L}\p{M}.]+$/u)?.[0] ?? "";
  if (
    text[at] === "." &&
    (/^(?:vs|Dr|Mr|Mrs|St|No|Vol|cf|al|e\.g|i\.e|approx|resp|Prof|Fig|Ch|Pt|ca)$/iu.test(word) || /^\p{Lu}$/u.test(word))
  )
    return false;
  // A question mark can stand inside a title: the next sentence must be a venue, names or the end.
  if (text[at] !== ".") {
    const from = at + 1 + (text.slice(at + 1, reference.end).match(/^[\s”"’)]*/u)?.[0].length ?? 0);
    if (from >= reference.end || /^(?:In\b|\(|\[)/u.test(text.slice(from, from + 4)) || text.slice(at, from).includes("\t")) return true;
    if (context.dates.some((hit) => hit.start === from) || beginsVenue(text, from, reference.end, context.cues)) return true;
    return findAuthors(text, from, reference.end, context.candidate, context.cues).score >= 2;
  }
  const next = text.slice(at + 1, limit).trimStart();
  return (
    next === "" ||
    !/^\p{Ll}{4,}/u.test(next) ||
    /^(?:under |submitted|accepted|forthcoming|preprint|eingereicht|soumis|manuscript)/u.test(next)
  );
}

/** Whether a line break ends the title: the next line has a type of its own, is names, a venue or a date, or the line is far from full. */
function endsLine(reference: Reference, at: number, start: number, context: ReferenceContext): boolean {
  const { document, cues, candidate } = context;
  const index = reference.lines.findIndex((line) => line.start > at);
  const next = reference.lines[index];
  const current = reference.lines[index - 1];
  if (!next || !current || start >= at) return false;
  if (looksChange(reference, at, next.start)) return true;
  const text = document.text;
  if (/^\p{Ll}/u.test(next.text)) return false;
  if (context.dates.some((hit) => hit.start <= next.start + 1 && hit.end >= next.end - 1)) return true;
  const names = findAuthors(text, next.start, next.end, candidate, cues);
  if (names.score >= 2.5 || (names.authors.length > 0 && names.end >= next.end - 1 && names.score >= 1.5)) return true;
  if (/[-–,:]$|\b(?:and|of|the|for|in|on|with|to|a|an|by|from|via|under|is|are)$/iu.test(current.text)) return false;
  if (/^published by\b/iu.test(next.text)) return true;
  if (current.right !== undefined) {
    const full = Math.max(...reference.lines.flatMap((line) => (line.right === undefined ? [] : [line.right])));
    const firstWord = next.text.split(/\s/u)[0] ?? "";
    const width = current.right - (current.x ?? 0);
    const perLetter = width / Math.max(1, current.text.length);
    if (current.right + (firstWord.length + 1) * perLetter < full - 12) return true;
  }
  return beginsVenue(text, next.start, next.end, cues);
}

/** Whether the type that ends before the break differs from the type that begins after it. */
function looksChange(reference: Reference, before: number, after: number): boolean {
  const left = reference.runs.findLast((run) => run.start < before);
  const right = reference.runs.find((run) => run.end > after);
  if (!left || !right) return false;
  return (
    (left.italic ?? false) !== (right.italic ?? false) ||
    (left.bold ?? false) !== (right.bold ?? false) ||
    Math.abs((left.size ?? 0) - (right.size ?? 0)) > 0.9
  );
}

/** Whether a venue begins here: "In Proceedings", "Nature", "arXiv", or a name that ends in Journal, Conference and the like before the next mark. */
export function beginsVenue(text: string, from: number, limit: number, cues: ReferenceContext["cues"]): boolean {
  const content = text.slice(from, Math.min(limit, from + 160)).trimStart();
  const stretch = content.split(/[.,;(?!\n]/u)[0] ?? "";
  const words = readWords(stretch);
  if (words.length === 0) return false;
  if (/^(?:in|to appear in|presented at|accepted (?:at|to|by)|submitted to|under review)\b/iu.test(stretch) && /\p{Lu}/u.test(stretch))
    return true;
  const venue = findPhrases(cues.venues, words)[0];
  if (venue && venue.from <= 1) {
    const written = text
      .slice(from)
      .trimStart()
      .slice(words[venue.from]?.start ?? 0);
    return /^\p{Lu}|^ar[Xx]iv|^bio[Rr]xiv|^med[Rr]xiv/u.test(written) || venue.from === 0;
  }
  if (!/^[\p{Lu}\d]/u.test(stretch)) return false;
  return words.length <= 14 && findPhrases(cues.words("venue-noun"), words).length > 0;
}

/** Without quotation marks, brackets and stops at its ends. */
function trimTitle(text: string, start: number, end: number): Stretch {
  let from = start;
  let to = end;
  while (from < to && /[\s“”"„«‘'.,:;–—-]/u.test(text.charAt(from)) && !/^["“”][\p{L}’']+["”]/u.test(text.slice(from, to))) from += 1;
  while (to > from && /[\s“”"»,.;:–—-]/u.test(text.charAt(to - 1))) to -= 1;
  if (text[to - 1] === "(") to -= 1;
  return { start: from, end: to };
}
