import type { Document } from "../document/document.ts";
import type { Cues } from "./build-cues.ts";
import type { DateHit } from "./find-dates.ts";
import { endFact, entrySpan, factAt, startFact } from "./facts.ts";
import { type EntryLines, groupEntries } from "./group-entries.ts";
import type { Entry } from "./profile.ts";
import type { CvLine } from "./read-lines.ts";
import { readHighlights } from "./read-highlights.ts";
import { type Part, readParts } from "./read-parts.ts";
import { scoreOrganisation } from "./score-part.ts";
import { findPhrases, readWords } from "./words.ts";

/** An entry without its id and section, which the caller knows. */
export type EntryFields = Omit<Entry, "id" | "section">;

/** Reads projects, talks, courses, service, people mentored, awards, grants, patents and whatever else is listed. Every line lands in an entry. */
export function readEntries(
  kind: Entry["kind"],
  lines: readonly CvLine[],
  dates: readonly DateHit[],
  document: Document,
  cues: Cues,
): EntryFields[] {
  return groupList(kind, lines, dates, cues).map((entry) => readOne(kind, entry, dates, document, cues));
}

/** Kinds whose bullets describe the entry above them rather than being entries themselves. */
const DESCRIBED = new Set<Entry["kind"]>(["project", "teaching", "service", "grant", "mentoring", "other"]);

function groupList(kind: Entry["kind"], lines: readonly CvLine[], dates: readonly DateHit[], cues: Cues): EntryLines[] {
  const first = lines[0];
  if (!first) return [];
  const plain = lines.filter((line) => !line.continuation);
  const bullets = plain.filter((line) => line.bullet).length;
  const itemized = first.bullet || (!DESCRIBED.has(kind) && bullets * 2 > plain.length);
  if (itemized) return groupItems(lines, dates);
  const { before, entries } = groupEntries(lines, dates, cues, { items: false, isName: () => false });
  const lead = before.length > 0 ? [toEntry(before, dates)] : [];
  return [...lead, ...entries.flatMap((entry) => splitUndated(entry, dates))];
}

/** One entry for each bullet of the outermost level; deeper ones describe it. */
function groupItems(lines: readonly CvLine[], dates: readonly DateHit[]): EntryLines[] {
  const level = Math.min(...lines.filter((line) => line.bullet).map((line) => line.block.level ?? 1));
  const left = Math.min(...lines.filter((line) => line.bullet && line.x !== undefined).map((line) => line.x ?? 0));
  const groups: CvLine[][] = [];
  for (const line of lines) {
    const inner =
      line.bullet &&
      ((line.block.level ?? 1) > level ||
        (line.x !== undefined && Number.isFinite(left) && line.x > left + 10 && line.column === lines[0]?.column && groups.length > 0));
    const follows = !line.bullet && (line.continuation || !line.apart || /^[\p{Ll}(]/u.test(line.text));
    const current = groups.at(-1);
    if (current && (inner || follows)) current.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => toEntry(group, dates));
}

function toEntry(group: readonly CvLine[], dates: readonly DateHit[]): EntryLines {
  const end = group.findIndex((line, at) => at > 0 && line.bullet);
  const header = end < 0 ? [...group] : group.slice(0, end);
  const first = header[0]?.start ?? 0;
  const last = header.at(-1)?.end ?? 0;
  const inside = dates.filter((hit) => hit.start >= first && hit.end <= last);
  const date = inside.find((hit) => hit.range) ?? inside.at(-1);
  const entry: EntryLines = { header, body: end < 0 ? [] : group.slice(end), anchor: 0, grouped: false };
  if (date) entry.date = date;
  return entry;
}

/** Lines without bullets and dates under one heading are entries of their own where white space parts them. */
function splitUndated(entry: EntryLines, dates: readonly DateHit[]): EntryLines[] {
  const lines = [...entry.header, ...entry.body];
  if (entry.date || lines.some((line) => line.bullet) || lines.length < 2) return [entry];
  const groups: CvLine[][] = [];
  for (const line of lines) {
    const current = groups.at(-1);
    const before = current?.at(-1);
    const follows =
      before !== undefined &&
      (/^[\p{Ll}(]/u.test(line.text) ||
        /[,:;&-]$/u.test(before.text) ||
        (!line.apart && (line.gap ?? 0) < 0.5 && !/[.;]$/u.test(before.text) && before.text.length > 70));
    if (current && follows) current.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => toEntry(group, dates));
}

function readOne(kind: Entry["kind"], entry: EntryLines, dates: readonly DateHit[], document: Document, cues: Cues): EntryFields {
  const header = readParts(entry, dates, document.text, cues);
  const [first, ...others] = joinWrapped(header.parts, entry, document.text);
  const span = entrySpan(entry, document);
  const used: Part[] = [];
  let title = factAt(document, span.start, span.end);
  const fields: EntryFields = { kind, title, span, highlights: [] };
  if (first) {
    used.push(first);
    const cut = cutOrganisation(first, cues);
    title = factAt(document, first.start, cut ? first.start + cut.at : first.end);
    fields.title = title;
    const organisation = cut
      ? { start: first.start + cut.from, end: first.end }
      : others.find(
          (part) => scoreOrganisation(part.text, cues) > 0 || part.italic || findPhrases(cues.venues, readWords(part.text)).length > 0,
        );
    if (organisation) {
      fields.organisation = factAt(document, organisation.start, organisation.end);
      const part = others.find((candidate) => candidate.start === organisation.start);
      if (part) used.push(part);
    }
  }
  const start = startFact(entry.date, document);
  const end = endFact(entry.date, document);
  if (start) fields.start = start;
  if (end) fields.end = end;
  const detail = findDetail(kind, span, document, cues);
  if (detail) fields.detail = detail;
  fields.highlights = readHighlights(
    entry,
    { ...header, parts: header.parts.filter((part) => !used.some((other) => other.start <= part.start && part.end <= other.end)) },
    dates,
    document,
    used,
  );
  return fields;
}

/** A title that runs over the line's end comes as two parts; they are one when nothing but white space parts them and the look is the same. */
function joinWrapped(parts: readonly Part[], entry: EntryLines, text: string): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const wrapped =
      last !== undefined &&
      part.line === last.line + 1 &&
      text.slice(last.end, part.start).trim() === "" &&
      part.bold === last.bold &&
      part.italic === last.italic &&
      (entry.header.find((line) => line.start <= part.start && part.end <= line.end)?.continuation === true ||
        /^\p{Ll}/u.test(part.text) ||
        /[-,&]$|\b(?:and|of|the|for|in|on|with|to|a)$/u.test(last.text));
    if (last && wrapped) joined[joined.length - 1] = { ...last, end: part.end, text: text.slice(last.start, part.end), line: part.line };
    else joined.push(part);
  }
  return joined;
}

/** "Outstanding Reviewer, EMNLP": what follows a comma or a dash and reads like an organisation or a venue. */
function cutOrganisation(part: Part, cues: Cues): { at: number; from: number } | undefined {
  for (const match of part.text.matchAll(/,\s+|\s[-–—]\s|\s\(/gu)) {
    const from = match.index + match[0].length;
    const rest = part.text.slice(from);
    if (readWords(rest).length > 14) continue;
    if (
      scoreOrganisation(rest.split(",")[0] ?? rest, cues) >= 0.75 ||
      findPhrases(cues.venues, readWords(rest)).some((hit) => hit.from === 0)
    )
      return { at: match.index, from };
  }
  return undefined;
}

const AMOUNT =
  /(?:[$€£¥]|USD|EUR|GBP|CHF|CAD|AUD|SEK|NOK|DKK|INR|JPY)\s?\d[\d,.'’ ]*(?:\s?(?:k|K|M|m|million|billion|bn))?|\d[\d,.'’]*\s?(?:k|K|M|million)?\s?(?:€|£|EUR|USD|GBP|CHF|dollars|euros)/u;

/** The status of a patent, the amount of a grant. */
function findDetail(kind: Entry["kind"], span: { start: number; end: number }, document: Document, cues: Cues): Entry["detail"] {
  const text = document.text.slice(span.start, span.end);
  if (kind === "patent") {
    const words = readWords(text, span.start);
    const hit = findPhrases(cues.words("patent-status"), words)[0];
    const first = hit && words[hit.from];
    const last = hit && words[hit.to - 1];
    return first && last ? factAt(document, first.start, last.end) : undefined;
  }
  if (kind !== "grant" && kind !== "award") return undefined;
  const amount = text.match(AMOUNT);
  return amount?.index === undefined
    ? undefined
    : factAt(document, span.start + amount.index, span.start + amount.index + amount[0].trimEnd().length);
}
