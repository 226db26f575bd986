import type { Document } from "../document/document.ts";
import type { Span } from "../text/span.ts";
import type { Cues } from "./build-cues.ts";
import { spanAt } from "./facts.ts";
import type { Profile } from "./profile.ts";
import type { CvLine } from "./read-lines.ts";
import { findPhrases, readWords } from "./words.ts";

/**
 * The lines of the body that belong to no entry, fact or heading, whole. A line of the head that facts cover except for labels ("Email:") counts as read; one
 * that says more does not. Neighbouring lines become one span.
 */
export function findUnrecognised(
  profile: Profile,
  body: readonly CvLine[],
  leftover: readonly CvLine[],
  document: Document,
  cues: Cues,
): Span[] {
  const covered = merge([
    ...profile.sections.flatMap((section) => (section.heading ? [section.heading] : [])),
    ...[...profile.work, ...profile.education, ...profile.publications, ...profile.entries, ...profile.skills].map((entry) => entry.span),
    ...[profile.name, profile.label, profile.location, profile.summary, ...profile.emails, ...profile.phones].flatMap(
      (fact) => fact?.spans ?? [],
    ),
    ...profile.links.flatMap((link) => link.spans),
    ...profile.languages.flatMap((language) => [...language.name.spans, ...(language.fluency?.spans ?? [])]),
  ]);
  const unread = new Set(leftover.map((line) => line.start));
  const found: Span[] = [];
  let at = 0;
  for (const line of body.toSorted((a, b) => a.start - b.start)) {
    while (at < covered.length && (covered[at]?.end ?? 0) <= line.start) at += 1;
    if (!unread.has(line.start) && isCovered(line, covered, at, document, cues)) continue;
    const last = found.at(-1);
    if (last && document.text.slice(last.end, line.start).trim() === "") last.end = line.end;
    else found.push(spanAt(document, line.start, line.end));
  }
  return found;
}

function isCovered(line: CvLine, covered: readonly Span[], from: number, document: Document, cues: Cues): boolean {
  let open = "";
  let at = line.start;
  for (let i = from; i < covered.length && (covered[i]?.start ?? 0) < line.end; i++) {
    const span = covered[i] as Span;
    open += ` ${document.text.slice(at, Math.max(at, span.start))}`;
    at = Math.max(at, span.end);
  }
  open += ` ${document.text.slice(at, Math.max(at, line.end))}`;
  if (!/[\p{L}\p{N}]/u.test(open)) return true;
  if (at === line.start) return false;
  const words = readWords(open);
  const labels = [...findPhrases(cues.words("contact-label"), words)];
  const count = labels.reduce((sum, hit) => sum + hit.to - hit.from, 0);
  return words.every((word) => word.folded.length <= 1) || count >= words.length;
}

function merge(spans: readonly Span[]): Span[] {
  const sorted = spans.map((span) => ({ ...span })).toSorted((a, b) => a.start - b.start);
  const merged: Span[] = [];
  for (const span of sorted) {
    const last = merged.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else merged.push(span);
  }
  return merged;
}
