import { PRESENT, type PartialDate } from "../text/date.ts";
import type { Cues } from "./build-cues.ts";
import { readDatePoint, type DatePoint } from "./read-date-point.ts";
import { tokenize, type Token } from "./tokenize.ts";

/**
 * A date or a range of dates in a text. `start` and `end` enclose everything that belongs to it ("since 2021", "(expected May 2026)" without the
 * brackets). A point has `first` equal to `last`; "expected" and "until" dates have only `last`.
 */
export interface DateHit {
  start: number;
  end: number;
  first?: DateEdge;
  last?: DateEdge;
  range: boolean;
  expected?: boolean;
}

export interface DateEdge {
  value: PartialDate;
  start: number;
  end: number;
}

const DASH = /^[-–—‒−‐‑~→⇒»]$/u;

/** Every date and range in `text`, left to right, without overlaps; offsets are those of `text` plus `base`. Linear in the length of the text. */
export function findDates(text: string, cues: Cues, base = 0): DateHit[] {
  const tokens = tokenize(text);
  const hits: DateHit[] = [];
  for (let at = 0; at < tokens.length; ) {
    const read = readHit(tokens, at, cues);
    if (read) hits.push(shift(read.hit, base));
    at = read ? Math.max(read.next, at + 1) : at + 1;
  }
  return hits;
}

interface ReadHit {
  hit: DateHit;
  next: number;
}

function readHit(tokens: readonly Token[], at: number, cues: Cues): ReadHit | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  if (token.type === "word") {
    if (cues.words("expected").values.has(token.folded)) {
      const skip = isPunctuation(tokens[at + 1], /^[:.]$/)
        ? 2
        : tokens[at + 1]?.folded === "graduation" || tokens[at + 1]?.folded === "in"
          ? 2
          : 1;
      const range = readRange(tokens, at + skip, cues);
      if (range) return expectedHit(range, token.start);
    }
    if (cues.words("since").values.has(token.folded)) {
      const range = readRange(tokens, at + 1, cues);
      if (range && (range.hit.range || token.folded !== "from")) {
        if (range.hit.range) return { hit: { ...range.hit, start: token.start }, next: range.next };
        const open = { value: PRESENT, start: token.start, end: range.hit.end };
        return { hit: { ...range.hit, start: token.start, last: open, range: true }, next: range.next };
      }
    }
    if (isUntil(token, cues)) {
      const range = readRange(tokens, at + 1, cues);
      if (range && !range.hit.range && token.folded !== "to") {
        const { first: _first, ...rest } = range.hit;
        return { hit: { ...rest, start: token.start, range: true }, next: range.next };
      }
    }
  }
  const range = readRange(tokens, at, cues);
  if (!range) return undefined;
  const after = tokens[range.next];
  const bracket = isPunctuation(after, /^[([,]$/) ? tokens[range.next + 1] : after;
  if (bracket?.type === "word" && cues.words("expected").values.has(bracket.folded))
    return expectedHit({ ...range, next: range.next + (bracket === after ? 1 : 2) }, undefined, bracket.end);
  return range;
}

function expectedHit(range: ReadHit, start = range.hit.start, end = range.hit.end): ReadHit {
  const hit: DateHit = { ...range.hit, start, end, expected: true };
  if (!hit.range) delete hit.first;
  return { hit, next: range.next };
}

function readRange(tokens: readonly Token[], at: number, cues: Cues): ReadHit | undefined {
  const first = readDatePoint(tokens, at, cues);
  if (!first) return undefined;
  if (first.through) {
    // "2019–20" and "2019/20" are one token run already read as a range.
    return {
      hit: {
        start: first.start,
        end: first.end,
        first: edge(first),
        last: { value: first.through, start: first.start, end: first.end },
        range: true,
      },
      next: first.next,
    };
  }
  let next = first.next;
  const separator = tokens[next];
  const dash = separator?.type === "mark" && DASH.test(separator.text);
  const word = separator?.type === "word" && isUntil(separator, cues);
  if (dash || word) {
    next += 1;
    // "2021 – – 2022": decoders double the dash now and then.
    while (isPunctuation(tokens[next], DASH)) next += 1;
    const present = presentAt(tokens, next, cues);
    if (present && first.value) {
      const last = { value: PRESENT, start: tokens[next]?.start ?? first.end, end: present.end };
      return { hit: { start: first.start, end: present.end, first: edge(first), last, range: true }, next: present.next };
    }
    const last = shortYear(tokens, next, first) ?? readDatePoint(tokens, next, cues);
    if (last?.value) {
      const opening = first.value ? first : borrowYear(first, last);
      if (opening?.value && opening.value.slice(0, 4) <= last.value.slice(0, 4)) {
        return { hit: { start: first.start, end: last.end, first: edge(opening), last: edge(last), range: true }, next: last.next };
      }
    }
    if (dash && first.value && separator && endsHere(tokens, first.next + 1)) {
      const open = { value: PRESENT, start: first.start, end: separator.end };
      return { hit: { start: first.start, end: separator.end, first: edge(first), last: open, range: true }, next: first.next + 1 };
    }
  }
  if (!first.value) return undefined;
  return { hit: { start: first.start, end: first.end, first: edge(first), last: edge(first), range: false }, next: first.next };
}

/** "2019 – 21" and "Sept 2019 – Jun '21". */
function shortYear(tokens: readonly Token[], at: number, first: DatePoint): DatePoint | undefined {
  const apostrophe = isPunctuation(tokens[at], /^['’‘]$/u) ? 1 : 0;
  const token = tokens[at + apostrophe];
  if (!token || token.type !== "number" || !/^\d\d$/.test(token.text) || !first.value || first.value.length > 4) return undefined;
  const follow = tokens[at + apostrophe + 1];
  if (follow?.type === "word" && follow.start === token.end) return undefined;
  const century = Number(first.value.slice(0, 2)) + (token.text < first.value.slice(2) ? 1 : 0);
  return { value: `${century}${token.text}`, start: tokens[at]?.start ?? token.start, end: token.end, next: at + apostrophe + 1 };
}

/** "Aug – Oct 2022": the first month takes the year of the second, or the year before when it is the later month; it quotes both. */
function borrowYear(first: DatePoint, last: DatePoint): DatePoint | undefined {
  if (!last.value || (!first.month && !first.season)) return undefined;
  const year = Number(last.value.slice(0, 4));
  if (!first.month) return { ...first, value: String(year), end: last.end };
  const lastMonth = last.value.slice(5, 7);
  const value = `${lastMonth && first.month > lastMonth ? year - 1 : year}-${first.month}`;
  return { ...first, value, end: last.end };
}

function presentAt(tokens: readonly Token[], at: number, cues: Cues): { end: number; next: number } | undefined {
  const token = tokens[at];
  if (token?.type !== "word") return undefined;
  const next = tokens[at + 1];
  const present = cues.words("present").values;
  if (next?.type === "word" && present.has(`${token.folded} ${next.folded}`)) return { end: next.end, next: at + 2 };
  // "2023-06 TO P R E S E N T": letters set wide come one by one.
  let spelled = "";
  for (let to = at; to < at + 8 && tokens[to]?.type === "word" && tokens[to]?.text.length === 1; to++) {
    spelled += tokens[to]?.folded ?? "";
    if (spelled.length > 2 && present.has(spelled)) return { end: tokens[to]?.end ?? token.end, next: to + 1 };
  }
  return present.has(token.folded) ? { end: token.end, next: at + 1 } : undefined;
}

/** Whether nothing that could continue a range follows: the line's or cell's end, or a closing bracket. */
function endsHere(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return !token || token.breakBefore || isPunctuation(token, /^[)\]|,;]$/);
}

function isUntil(token: Token, cues: Cues): boolean {
  return token.type === "word" && cues.words("until").values.has(token.folded);
}

function isPunctuation(token: Token | undefined, pattern: RegExp): boolean {
  return token?.type === "mark" && pattern.test(token.text);
}

function edge(point: DatePoint): DateEdge {
  return { value: point.value ?? "", start: point.start, end: point.end };
}

function shift(hit: DateHit, base: number): DateHit {
  if (base === 0) return hit;
  const moved: DateHit = { ...hit, start: hit.start + base, end: hit.end + base };
  if (hit.first) moved.first = { ...hit.first, start: hit.first.start + base, end: hit.first.end + base };
  if (hit.last) moved.last = { ...hit.last, start: hit.last.start + base, end: hit.last.end + base };
  return moved;
}
