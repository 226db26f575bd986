/** Arithmetic within the CV: parts that do not add up to their whole, a percentage that its two values do not give, sums of money, an h-index above the papers. */

import type { Profile } from "../profile/profile.ts";
import { key } from "../text/key.ts";
import type { Span } from "../text/span.ts";
import type { CatchLine, Quantity } from "./catch-lines.ts";
import { findQuantities } from "./catch-lines.ts";
import type { Catch } from "./match.ts";

/** A bullet or paragraph with all its sentences. */
interface Whole {
  text: string;
  span: Span;
  quantities: Quantity[];
}

/** All catches that a reader with a pencil makes. `text` is the CV's. */
export function catchSums(profile: Profile, lines: readonly CatchLine[], text: string): Catch[] {
  const wholes = wholesOf(lines);
  return [
    ...wholes.flatMap((whole) => [...partsOf(whole), ...followers(whole), ...shares(whole), ...pairs(whole)]),
    ...hIndex(profile, lines),
    ...money(profile, lines, text),
  ];
}

function wholesOf(lines: readonly CatchLine[]): Whole[] {
  const seen = new Map<string, Whole>();
  for (const { line } of lines) {
    if (line.kind === "publication" || line.kind === "skill" || line.text.length > 2000 || !/\d|\bone\b|\btwo\b/i.test(line.text)) continue;
    const place = `${line.span.start}-${line.span.end}`;
    if (!seen.has(place)) seen.set(place, { text: line.text, span: line.span, quantities: findQuantities(line.text, line.span) });
  }
  return [...seen.values()];
}

/** Words that can be counted out in parts; "12 papers (3 pages each)" has no parts. */
const LIST =
  /^(?:\p{L}[\p{L}-]*\s){0,4}?(?:publications?|papers?|outputs?|articles?|works|projects|grants|awards|patents|students|theses|posts|talks|models|people|engineers|cases|studies|items)\b/iu;

/** "9 papers (4 journal, 6 conference)": the numbers of a bracket or of a list after a colon, against the number before it. */
function partsOf(whole: Whole): Catch[] {
  const found: Catch[] = [];
  const at = (quantity: Quantity) => quantity.span.start - whole.span.start;
  for (const match of whole.text.matchAll(/\(([^()]{6,220})\)|:\s([^.;:()]{10,220}?)(?=[.;]|$)/g)) {
    const bracket = match[1] !== undefined;
    const inside = whole.quantities.filter((one) => at(one) > match.index && at(one) < match.index + match[0].length);
    const items = (match[1] ?? match[2] ?? "").split(/,\s(?:and\s)?|\sand\s/).filter((item) => item.trim() !== "");
    if (inside.length < 2 || items.length !== inside.length || !items.every((item, i) => startsWith(item, inside[i]))) continue;
    if (inside.some((one) => one.unit === "%" || one.value > 5000 || one.value !== Math.round(one.value))) continue;
    // The whole stands first in the clause before the bracket.
    const clause = Math.max(...[". ", "; ", ", "].map((mark) => whole.text.lastIndexOf(mark, match.index - 1)), -1);
    const before = whole.quantities.filter(
      (one) => one.unit !== "" && at(one) < match.index && at(one) > (bracket ? clause : whole.text.lastIndexOf(". ", match.index - 1)),
    );
    const total = bracket ? before.at(-1) : before[0];
    if (!total || total.value < 2 || !LIST.test(whole.text.slice(total.span.end - whole.span.start).trimStart())) continue;
    if (!bracket && !inside.every((one) => /^(?:at|in|under|on|with|as)\b/.test(one.unit) || /paper|article|report/.test(one.unit)))
      continue;
    const sum = inside.reduce((all, one) => all + one.value, 0);
    if (sum === total.value || (total.atLeast && sum > total.value)) continue;
    const last = inside.at(-1);
    const end = Math.min(whole.span.end, (last?.span.end ?? total.span.end) + (last?.unit.length ?? 0) + 1);
    const first = { ...total.span, end: whole.span.start + match.index };
    const second = { ...total.span, start: inside[0]?.span.start ?? total.span.start, end };
    found.push(make("count-mismatch", [first, second], 9, "count"));
  }
  return found;
}

function startsWith(item: string, quantity: Quantity | undefined): boolean {
  return quantity !== undefined && item.trimStart().toLowerCase().startsWith(quantity.text.trim().toLowerCase());
}

/** What became of the things counted just before: "6 apprentices; 4 still work here". */
const FATE =
  /^(?:still|were|was|are|held|failed|passed|did|remained?|stayed|went|have|had|now|replicated|depended|agreed|disagreed|survived|broke|changed)\b/;
/** A stretch of time is no whole of which something becomes. */
const TIME = /^-?(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|rounds?)\b/;

function followers(whole: Whole): Catch[] {
  const found: Catch[] = [];
  whole.quantities.forEach((total, i) => {
    if (
      FATE.test(total.unit) ||
      TIME.test(total.unit) ||
      total.unit === "" ||
      total.unit === "%" ||
      total.value < 2 ||
      total.value > 10_000
    )
      return;
    const parts: Quantity[] = [];
    for (const next of whole.quantities.slice(i + 1)) {
      if (next.unit === "") continue;
      if (!FATE.test(next.unit)) break;
      parts.push(next);
    }
    const last = parts.at(-1);
    if (!last || /\b(?:of|in|at|level|step|page|day|week)$/.test(parts[0]?.before ?? "")) return;
    const sum = parts.reduce((all, one) => all + one.value, 0);
    const over = parts.find((one) => one.value > total.value);
    if (!over && !(parts.length >= 2 && sum > total.value && !parts.some((one) => /^of\b/.test(one.unit)))) return;
    const start = Math.max(
      whole.text.lastIndexOf(". ", total.span.start - whole.span.start) + 1,
      whole.text.lastIndexOf("; ", total.span.start - whole.span.start) + 1,
      0,
    );
    const first = {
      ...total.span,
      start: whole.span.start + start + (/^\s/.test(whole.text.slice(start)) ? 1 : 0),
      end: whole.span.start + endOf(whole, total),
    };
    const second = { ...total.span, start: parts[0]?.span.start ?? total.span.start, end: whole.span.start + endOf(whole, last) };
    found.push(make("count-mismatch", [first, second], 8, "followers"));
  });
  return found;
}

/** The end of the clause in which a quantity stands. */
function endOf(whole: Whole, quantity: Quantity): number {
  const from = quantity.span.end - whole.span.start;
  const end = whole.text.slice(from).search(/[;.](?:\s|$)/);
  return end < 0 ? whole.text.length : from + end;
}

const VALUES =
  /\b(\d+(?:\.\d+)?)\s?(?:%|percent)[^.;%]{0,60}?[(\s]from\s(?:\p{L}+\s)?[$€£]?([\d.,]+)(?:\s?(k|m|million)\b)?[^.;]{0,24}?\sto\s[$€£]?([\d.,]+)(?:\s?(k|m|million)\b)?(?!\s?%)/giu;

/** "by 58 % (from 12,000 to 5,040)": the two values give the percentage, up to rounding. */
function shares(whole: Whole): Catch[] {
  return [...whole.text.matchAll(VALUES)].flatMap((match): Catch[] => {
    const [percent, from, to] = [match[1], match[2], match[4]].map((digits) => Number((digits ?? "").replace(/,/g, "").replace(/\.$/, "")));
    if (!percent || !from || !to || match[3] !== match[5]) return [];
    const change = (100 * Math.abs(from - to)) / from;
    const other = (100 * Math.abs(from - to)) / to;
    if (Math.abs(change - percent) <= 1 || Math.abs(other - percent) <= 0.6 || Math.abs(Math.abs(from - to) - percent) < 0.2) return [];
    const split = match.index + match[0].search(/[(\s]from\s/) + 1;
    const clause = Math.max(whole.text.lastIndexOf("; ", match.index) + 1, whole.text.lastIndexOf(". ", match.index) + 1, 0);
    const lead = /^\s/.test(whole.text.slice(clause)) ? 1 : 0;
    const first = { ...whole.span, start: whole.span.start + clause + lead, end: whole.span.start + split };
    const second = { ...whole.span, start: whole.span.start + split, end: whole.span.start + match.index + match[0].length };
    return [make("two-values", [first, second], 8.5, "share")];
  });
}

/** Days per unit of a stay. */
const DAYS: Record<string, readonly number[]> = { day: [1], week: [7, 5], month: [30, 31, 28, 20, 21, 22] };

/** Two ways to say one size: "640 items (320 pairs)", "a 3-week audit … day 9 of 21". */
function pairs(whole: Whole): Catch[] {
  const found: Catch[] = [];
  for (const match of whole.text.matchAll(/([\d,]+)\s(\p{L}+)\s\(([\d,]+)\s(?:\p{L}+\s)?pairs\)/giu)) {
    const [items, half] = [match[1], match[3]].map((digits) => Number((digits ?? "").replace(/,/g, "")));
    if (!items || !half || items === 2 * half) continue;
    const split = match.index + match[0].indexOf("(");
    const place = (from: number, to: number) => ({ ...whole.span, start: whole.span.start + from, end: whole.span.start + to });
    found.push(make("two-values", [place(match.index, split), place(split + 1, match.index + match[0].length - 1)], 8.5, "pairs"));
  }
  const stay = whole.quantities.find((one) => /^-?(?:day|week|month)s?\b/.test(one.unit));
  const days = /\bday \d+ of (\d+)\b/i.exec(whole.text);
  const unit = stay?.unit.match(/day|week|month/)?.[0] ?? "";
  if (
    stay &&
    days &&
    !(DAYS[unit] ?? []).some((length) => Math.abs(length * stay.value - Number(days[1])) <= (unit === "month" ? stay.value * 2 : 1))
  ) {
    const end = whole.span.start + endOf(whole, stay);
    const clause = whole.text.slice(0, days.index).search(/[^:;.]*$/);
    const colon = whole.text.indexOf(":", stay.span.end - whole.span.start);
    const first = { ...whole.span, end: colon > 0 ? Math.min(end, whole.span.start + colon) : end };
    found.push(
      make(
        "two-values",
        [first, { ...whole.span, start: whole.span.start + clause, end: whole.span.start + days.index + days[0].length }],
        8.5,
        "days",
      ),
    );
  }
  return found;
}

/** An h-index counts papers, so that there are at least as many; and it needs its square of citations. */
function hIndex(profile: Profile, lines: readonly CatchLine[]): Catch[] {
  for (const line of lines) {
    const value = Number(/\bh-?index(?:\s(?:of|is))?:?\s(\d{1,3})\b/i.exec(line.text)?.[1] ?? 0);
    if (!value) continue;
    const cited = /\b([\d,]+)\+? citations\b/i.exec(line.text);
    if (cited && Number((cited[1] ?? "").replace(/,/g, "")) < value * value * 0.999) {
      const papers = statedPapers(lines);
      return [make("count-mismatch", papers ? [line.span, papers.span] : [line.span], 8, "h")];
    }
    const papers = statedPapers(lines);
    if (papers && papers.count < value && profile.publications.length < value)
      return [make("count-mismatch", [line.span, papers.span], 8, "h")];
  }
  return [];
}

function statedPapers(lines: readonly CatchLine[]): { span: Span; count: number } | undefined {
  for (const line of lines) {
    if (line.line.kind !== "summary") continue;
    const quantity = findQuantities(line.text, line.span).find((one) => /^(?:[\p{L}-]+\s){0,2}(?:papers|publications)/u.test(one.unit));
    if (quantity) return { span: line.span, count: quantity.value };
  }
  return undefined;
}

const AMOUNT = /(?:([$€£])\s?|(?<![\p{L}\d.,/]))(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?\s?(?:k|m|million)\b)/giu;
const LED = /\b(?:pi|principal investigator)\b/i;
const NOT_LED = /\bco-?(?:pi|i|investigator|principal)\b/i;
const TOTAL =
  /\b(?:total\w*|grants? (?:of|worth)|(?:third-party |external |research |own )+funding|funding of|raised|secured|awards? (?:of|worth|totalling))\b/i;

/** "Principal investigator on grants of £640,000" against the amounts of the list of grants, in every way that an honest person may add them. */
function money(profile: Profile, lines: readonly CatchLine[], text: string): Catch[] {
  const section = profile.sections.find((row) => row.kind === "grants");
  if (!section) return [];
  const listed = [...text.slice(section.span.start, section.span.end).matchAll(AMOUNT)].map((match) => {
    const start = section.span.start + match.index;
    const around = text.slice(start + match[0].length, Math.min(section.span.end, start + match[0].length + 48)).split(/\n/)[0] ?? "";
    const before = text.slice(Math.max(section.span.start, start - 24), start);
    return {
      start,
      end: start + match[0].length,
      value: amount(match[2] ?? ""),
      led: LED.test(around) && !NOT_LED.test(around),
      share: /\bshare\b/i.test(before),
      total: TOTAL.test(before) && !/\bTotal\s[$€£]?$/.test(before),
    };
  });
  const found: Catch[] = [];
  // Where every grant gives its own total, none of these lines is the sum.
  const own = lines.filter((line) => line.line.kind === "grant" && /\btotal\b/i.test(line.text)).length > 1;
  for (const line of lines) {
    if (!(line.line.kind === "summary" || (line.line.kind === "grant" && !own)) || !TOTAL.test(line.text)) continue;
    const match = [...line.text.matchAll(AMOUNT)][0];
    if (!match) continue;
    const stated = amount(match[2] ?? "");
    const rest = listed.filter((row) => row.start < line.span.start || row.start >= line.span.end);
    const lists = [
      rest,
      rest.filter((row) => row.led),
      rest.filter((row) => row.share),
      rest.filter((row) => !row.share),
      rest.filter((row) => !row.total),
    ];
    const sums = lists.filter((list) => list.length >= 2).map((list) => list.reduce((sum, row) => sum + row.value, 0));
    if (rest.length < 2 || sums.some((sum) => Math.abs(sum - stated) <= stated * 0.02) || rest.some((row) => row.value === stated))
      continue;
    const largest = lists[1]?.length ? lists[1] : rest;
    found.push(
      make(
        "count-mismatch",
        [line.span, ...largest.slice(0, 4).map((row) => entryAround(text, profile.document, row.start, row.end))],
        8.5,
        "money",
      ),
    );
  }
  return found;
}

function entryAround(text: string, document: string, start: number, end: number): Span {
  const from = Math.max(text.lastIndexOf("\n", start) + 1, start - 80);
  const to = text.indexOf("\n", end);
  return { document, start: from, end: Math.min(to < 0 ? text.length : to, end + 40) };
}

function amount(text: string): number {
  const value = Number.parseFloat(text.replace(/,/g, ""));
  return /k\b/i.test(text) ? value * 1e3 : /m/i.test(text) ? value * 1e6 : value;
}

function make(kind: Catch["kind"], quotes: Span[], score: number, what: string): Catch {
  return { id: `${kind}-${key(`${what} ${quotes.map((span) => `${span.start}-${span.end}`).join()}`)}`, kind, quotes, score };
}
