/** One quantity with two values in two places, and one thing with two statuses. */

import type { Entry, Profile } from "../profile/profile.ts";
import { PRESENT } from "../text/date.ts";
import { key } from "../text/key.ts";
import type { Span } from "../text/span.ts";
import type { CatchLine, Quantity } from "./catch-lines.ts";
import { findQuantities } from "./catch-lines.ts";
import { contentWords } from "./index-evidence.ts";
import type { Catch } from "./match.ts";

/** Share of the shorter line's words that both lines must have to be about one thing. */
const ABOUT_ONE = 0.5;

/** Sentences that share a unit are compared with each other; beyond this many of one unit the later ones are not, so that cost stays linear. */
const COMPARED = 40;

interface Numbered {
  line: CatchLine;
  /** Its words without numbers. */
  words: Set<string>;
  /** Unit -> the quantities given in it. */
  units: Map<string, Quantity[]>;
}

/** Pairs of sentences about one thing that give the same unit two values. */
export function catchValues(lines: readonly CatchLine[]): Catch[] {
  const buckets = new Map<string, Numbered[]>();
  for (const line of lines) {
    const row = numberedOf(line);
    for (const unit of row.units.keys()) {
      const bucket = buckets.get(unit) ?? [];
      if (bucket.length < COMPARED) bucket.push(row);
      buckets.set(unit, bucket);
    }
  }
  const found = new Map<string, Catch>();
  for (const [unit, rows] of buckets) {
    rows.forEach((a, i) => {
      for (const b of rows.slice(i + 1)) {
        if (a.line.line === b.line.line || !aboutOne(a, b) || !clash(a.units.get(unit) ?? [], b.units.get(unit) ?? [])) continue;
        const id = `two-values-${key(`${a.line.text} ${b.line.text}`)}`;
        found.set(id, { id, kind: "two-values", quotes: [a.line.span, b.line.span], score: 8.5 });
      }
    });
  }
  return [...found.values()];
}

function numberedOf(line: CatchLine): Numbered {
  const units = new Map<string, Quantity[]>();
  for (const row of findQuantities(line.text, line.span)) {
    if (row.unit === "" || /^(?:19|20)\d\d$/.test(row.text)) continue;
    const head = row.unit === "%" ? "%" : ([...contentWords(row.unit)][0] ?? row.unit);
    units.set(head, [...(units.get(head) ?? []), row]);
  }
  return { line, words: new Set([...line.words].filter((word) => !/^\d/.test(word))), units };
}

function aboutOne(a: Numbered, b: Numbered): boolean {
  const shared = [...a.words].filter((word) => b.words.has(word)).length;
  return shared >= 3 && shared / Math.max(1, Math.min(a.words.size, b.words.size)) >= ABOUT_ONE;
}

/** One value here, and only other values there. */
function clash(a: readonly Quantity[], b: readonly Quantity[]): boolean {
  const [mine] = a;
  return (
    mine !== undefined &&
    a.length === 1 &&
    b.length > 0 &&
    b.every((other) => other.value !== mine.value && !mine.atLeast && !other.atLeast)
  );
}

const GRANTED = /\b(?:granted|issued|awarded)\b/i;
const PENDING = /\b(?:pending|filed|application|provisional|under examination)\b/i;
const HOLDS =
  /\b(?:hold(?:s|ing)? (?:a|an|the) (?:ph\.?d|doctorate|d\.?phil)|ph\.?d\.? (?:graduate|holder|in hand)|earned (?:a|my|his|her|their) (?:ph\.?d|doctorate)|completed (?:a|my|his|her|their) (?:ph\.?d|doctorate)|(?:recent )?doctoral graduate|received (?:a|my|his|her|their) ph\.?d|with a ph\.?d\.? (?:in|from))\b/i;
const DOCTOR = /^(?:dr\.?\s)|,\s?ph\.?d\.?$/i;

/** Patents granted here and pending there; a doctorate held here and still running there. */
export function catchStatuses(profile: Profile, lines: readonly CatchLine[], text: string): Catch[] {
  const found: Catch[] = [];
  for (const patent of profile.entries.filter((entry) => entry.kind === "patent")) {
    const own = text.slice(patent.span.start, patent.span.end);
    const granted = GRANTED.test(own);
    const pending = PENDING.test(own);
    if (granted === pending) continue;
    for (const line of lines) {
      if (line.line.entry === patent.id || !speaksOfPatent(line, patent)) continue;
      if (granted ? PENDING.test(line.text) : GRANTED.test(line.text))
        found.push(make("status-mismatch", [line.span, patent.title.spans[0] ?? patent.span], 8));
    }
  }
  const running = profile.education.find(
    (study) =>
      /ph\.?\s?d|d\.?\s?phil|doctor/i.test(study.degree?.value ?? "") &&
      (study.end?.value === PRESENT || study.end !== undefined) &&
      isRunning(study.end?.value, text, study.span),
  );
  const done = profile.education.some((study) => study !== running && /ph\.?\s?d|d\.?\s?phil|doctor/i.test(study.degree?.value ?? ""));
  if (running && !done) {
    const place = running.end?.spans[0] ?? running.degree?.spans[0] ?? running.span;
    const name = profile.name?.spans[0];
    if (name && DOCTOR.test(profile.name?.value ?? "")) found.push(make("degree-status", [name, place], 7));
    for (const line of lines) if (HOLDS.test(line.text)) found.push(make("degree-status", [line.span, place], 7));
  }
  return found;
}

function isRunning(end: string | undefined, text: string, span: Span): boolean {
  return end === PRESENT || /expected|anticipated|in progress|candidate/i.test(text.slice(span.start, span.end));
}

function speaksOfPatent(line: CatchLine, patent: Entry): boolean {
  if (!/\bpatent/i.test(line.text)) return false;
  const words = contentWords(patent.title.value);
  return [...words].filter((word) => line.words.has(word)).length >= Math.min(3, words.size);
}

function make(kind: Catch["kind"], quotes: Span[], score: number): Catch {
  return { id: `${kind}-${key(quotes.map((span) => `${span.start}-${span.end}`).join())}`, kind, quotes, score };
}
