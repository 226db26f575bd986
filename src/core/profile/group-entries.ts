import type { Cues } from "./build-cues.ts";
import type { DateHit } from "./find-dates.ts";
import { isPlace } from "./find-place.ts";
import type { CvLine } from "./read-lines.ts";
import { findPhrases, readWords } from "./words.ts";

/** The lines of one entry. `header` names it (title, organisation, dates, place); `body` describes it. */
export interface EntryLines {
  header: CvLine[];
  body: CvLine[];
  /** The date that anchors the entry, if it has one. */
  date?: DateHit;
  /** The line of the anchor among `header`, to which the slots of the header are counted. */
  anchor: number;
  /** It starts without the leading lines that the other entries have: a further role under the employer above. */
  grouped: boolean;
}

interface Anchor {
  /** Index in the section's lines of the header line it belongs to. */
  at: number;
  hit: DateHit;
  strength: number;
  /** It stands in the cell beside a bullet's text, and belongs to the header line above. */
  floating: boolean;
}

/** What decides how a section is cut: some hold one item per entry, some only lines. */
export interface Grouping {
  /** Whether a line that begins an item can be an entry of its own. */
  items: boolean;
  /** Whether a line of running text can name an entry. */
  isName: (line: CvLine) => boolean;
}

/**
 * Cuts a section into entries. Dates that stand apart anchor them; how many lines the first entry has above its date is how many the others have,
 * unless the line found there is a bullet, a sentence or the date of the entry before. Sections without dates are cut at items, or where a line looks
 * like the first one. Lines above the first entry that belong to none are returned as `before`.
 */
export function groupEntries(
  lines: readonly CvLine[],
  dates: readonly DateHit[],
  cues: Cues,
  grouping: Grouping,
): { before: CvLine[]; entries: EntryLines[] } {
  if (lines.length === 0) return { before: [], entries: [] };
  const anchors = findAnchors(lines, dates, cues, grouping);
  const starts = anchors.length > 0 ? anchoredStarts(lines, anchors, grouping) : undatedStarts(lines, grouping);
  const withUndated = anchors.length > 0 ? addUndated(lines, starts, anchors, grouping) : starts;
  const entries: EntryLines[] = [];
  withUndated.forEach((start, position) => {
    const next = withUndated[position + 1]?.at ?? lines.length;
    entries.push(readEntry(lines, start, next, grouping));
  });
  return { before: lines.slice(0, withUndated[0]?.at ?? lines.length), entries };
}

interface Start {
  at: number;
  anchor?: Anchor;
  grouped: boolean;
}

/** A bullet, a later line of one, or running text. */
export function isBody(line: CvLine): boolean {
  return line.bullet || line.continuation || isProse(line);
}

/** A sentence rather than a name: long, or begun in lower case, or closed by a full stop. */
export function isProse(line: CvLine): boolean {
  const words = line.text.split(/\s+/u).length;
  if (line.cells.length > 1 && words < 22) return false;
  return (
    words > 16 ||
    line.text.length > 120 ||
    (words > 7 && /[.;!?]$/u.test(line.text)) ||
    (/^\p{Ll}/u.test(line.text) && words > 3 && !/^(?:i[A-Z]|e[A-Z])/u.test(line.text))
  );
}

/** Where a date stands apart from running text, and how surely it names the time of an entry. */
function findAnchors(lines: readonly CvLine[], dates: readonly DateHit[], cues: Cues, grouping: Grouping): Anchor[] {
  const found: Anchor[] = [];
  for (const [at, line] of lines.entries()) {
    for (const hit of datesWithin(dates, line)) {
      const strength = anchorStrength(line, hit, cues, grouping);
      if (strength <= 0) continue;
      const last = found.at(-1);
      const anchor: Anchor = { at, hit, strength: strength + (hit.range ? 0.5 : 0), floating: false };
      if (last?.at === at) {
        if (anchor.strength > last.strength) found[found.length - 1] = anchor;
      } else found.push(anchor);
    }
  }
  return settleFloating(lines, found, grouping);
}

/** The dates that begin within a line. `dates` stand in the order of the text; the lines need not (columns that were taken apart). */
function datesWithin(dates: readonly DateHit[], line: CvLine): DateHit[] {
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dates[middle]?.start ?? 0) < line.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while ((dates[end]?.start ?? Infinity) < line.end) end += 1;
  return dates.slice(low, end);
}

function anchorStrength(line: CvLine, hit: DateHit, cues: Cues, grouping: Grouping): number {
  const cellAt = line.cells.findIndex((cell) => cell.start <= hit.start && hit.start < cell.end);
  const cell = line.cells[cellAt];
  if (!cell) return 0;
  const before = line.text.slice(cell.start - line.start, hit.start - line.start);
  const after = hit.end >= cell.end ? "" : line.text.slice(hit.end - line.start, cell.end - line.start);
  const emptyBefore = isFrame(before, cues);
  const emptyAfter = isFrame(after, cues);
  if (emptyBefore && emptyAfter) return cellAt > 0 || line.cells.length > 1 || !line.bullet ? 3 : 1;
  const inItem = (line.bullet || line.continuation) && !grouping.items;
  if (inItem || line.continuation) return 0;
  const prose = isProse(line) && !grouping.isName(line);
  if (prose && !hit.range) return 0;
  if (emptyBefore) return prose ? 0 : 2;
  const separatedBefore = /[|•·,;:([{–—\t]\s*$/u.test(before) || /\s-\s*$/u.test(before);
  if (emptyAfter) return prose ? 0 : hit.range || separatedBefore ? 2 : 1.5;
  const place = after.replace(/^[\s|•·,;)\]–—-]+/u, "");
  if (isPlace(place, cues)) return 2;
  if (separatedBefore && /^\s*[|•·,;)\]–—]/u.test(after)) return prose ? 0 : hit.range ? 1.5 : 1;
  return 0;
}

const DURATION = /\b\d+\+?\s*(?:years?|yrs?|months?|mos?|weeks?|days?|y|m|jahre?|monate?|ans?|mois)\b/giu;

/** Whether what stands beside a date is only brackets, separators, a label or a duration. */
function isFrame(text: string, cues: Cues): boolean {
  const rest = text.replace(DURATION, " ");
  if (!/[\p{L}\p{N}]/u.test(rest)) return true;
  const words = readWords(rest);
  const hits = [...findPhrases(cues.words("date-label"), words), ...findPhrases(cues.words("expected"), words)];
  return words.length <= 3 && hits.reduce((count, hit) => count + hit.to - hit.from, 0) >= words.length;
}

/**
 * A date beside a bullet's text either names that bullet ("■ Ph.D. in Physics    2009 – 2014") or belongs to the header above it, set one line lower.
 * Which one is decided for the section as a whole, by whether the bullets' texts could name an entry.
 */
function settleFloating(lines: readonly CvLine[], anchors: Anchor[], grouping: Grouping): Anchor[] {
  const beside = anchors.filter((anchor) => isBody(lines[anchor.at] as CvLine) && (lines[anchor.at]?.cells.length ?? 0) > 1);
  const names = beside.filter((anchor) => grouping.isName(lines[anchor.at] as CvLine)).length;
  if (beside.length === 0 || names * 2 >= beside.length) return anchors;
  const settled: Anchor[] = [];
  for (const anchor of anchors) {
    if (!beside.includes(anchor)) {
      settled.push(anchor);
      continue;
    }
    let at = anchor.at;
    while (at > 0 && isBody(lines[at] as CvLine)) at -= 1;
    const taken = settled.at(-1)?.at;
    if (taken !== undefined && at <= taken) continue;
    settled.push({ ...anchor, at, floating: true });
  }
  return settled;
}

function anchoredStarts(lines: readonly CvLine[], anchors: readonly Anchor[], grouping: Grouping): Start[] {
  const isAnchor = new Set(anchors.map((anchor) => anchor.at));
  const above = anchors.map((anchor) => {
    let count = 0;
    while (count < 4) {
      const line = lines[anchor.at - count - 1];
      if (!line || isAnchor.has(anchor.at - count - 1) || (isBody(line) && !(grouping.isName(line) && line.bullet))) break;
      count += 1;
    }
    return count;
  });
  const lead = chooseLead(lines, anchors, above);
  const template = lines[(anchors[0]?.at ?? 0) - Math.min(lead, above[0] ?? 0)];
  return anchors.map((anchor, position) => {
    const most = above[position] ?? 0;
    let best = Math.min(lead, most);
    let bestScore = -Infinity;
    for (let count = 0; count <= most; count++) {
      const line = lines[anchor.at - count];
      if (!line) continue;
      let score = count === lead ? 2 : -Math.abs(count - lead) * 0.5;
      if (template && sameLook(line, template)) score += 1.5;
      if ((line.gap ?? 0) > 0.6 || (line.gap === undefined && line.apart)) score += 1;
      for (let i = 0; i < count; i++) if ((lines[anchor.at - i]?.gap ?? 0) > 0.9) score -= 1;
      if (score > bestScore) [best, bestScore] = [count, score];
    }
    return { at: anchor.at - best, anchor, grouped: best < lead };
  });
}

/** How many lines stand above the date within an entry: as many as the first entry has, unless most others disagree. */
function chooseLead(lines: readonly CvLine[], anchors: readonly Anchor[], above: readonly number[]): number {
  const first = anchors[0];
  if (!first) return 0;
  let best = 0;
  let bestScore = -Infinity;
  for (let lead = 0; lead <= 3; lead++) {
    const template = lines[first.at - lead];
    if (!template || lead > (above[0] ?? 0)) break;
    // Lines between the heading and the first entry would belong to nothing.
    let score = lead === first.at ? 3 : 0;
    if (lead === (above[0] ?? 0)) score += 0.75;
    if ((template.gap ?? 0) > 0.5 || template.apart) score += 0.5;
    anchors.forEach((anchor, position) => {
      if (position === 0) return;
      const line = lines[anchor.at - lead];
      const fits = line !== undefined && lead <= (above[position] ?? 0) && sameLook(line, template);
      // An entry that begins right under a bullet has exactly so many lines.
      const exact = above[position] === lead && position > 0;
      score += (fits ? 1 : 0) / (anchors.length - 1) + (exact ? 1.5 : 0) / (anchors.length - 1);
    });
    if (score > bestScore) [best, bestScore] = [lead, score];
  }
  return best;
}

/** Without dates: top-level items, or lines that look like the first line and stand apart or after body text. */
function undatedStarts(lines: readonly CvLine[], grouping: Grouping): Start[] {
  const first = lines[0];
  if (!first) return [];
  if (grouping.items && lines.some((line) => line.bullet)) {
    const level = Math.min(...lines.filter((line) => line.bullet).map((line) => line.block.level ?? 1));
    const starts = lines.flatMap((line, at): Start[] => (line.bullet && (line.block.level ?? 1) === level ? [{ at, grouped: false }] : []));
    if (starts.length > 0 && first.bullet) return starts;
  }
  return lines.flatMap((line, at): Start[] => {
    if (at === 0) return [{ at, grouped: false }];
    if (isBody(line) || !sameLook(line, first)) return [];
    const before = lines[at - 1] as CvLine;
    const apart = line.apart || (line.gap ?? 0) > 0.4 || isBody(before) || (first.bold && !before.bold);
    return apart ? [{ at, grouped: false }] : [];
  });
}

/** Entries without a date among dated ones: a line after a body that looks like the first lines of the others. */
function addUndated(lines: readonly CvLine[], starts: readonly Start[], anchors: readonly Anchor[], grouping: Grouping): Start[] {
  const looks = starts.filter((start) => !start.grouped).map((start) => lines[start.at] as CvLine);
  const distinct = looks.filter((line) => line.bold || line.italic || line.caps || (grouping.items && line.bullet));
  if (distinct.length * 2 < looks.length || looks.length === 0) return [...starts];
  const taken = new Set(starts.map((start) => start.at));
  const added: Start[] = [];
  lines.forEach((line, at) => {
    if (taken.has(at) || (isBody(line) && !(grouping.items && line.bullet))) return;
    if (!looks.some((other) => sameLook(line, other) && other.bullet === line.bullet)) return;
    const before = lines[at - 1];
    if (before && !isBody(before)) return;
    // Not when the next entry's date already reaches up to it.
    const next = anchors.find((anchor) => anchor.at >= at);
    if (next && next.at - at <= 2 && lines.slice(at, next.at).every((other) => !isBody(other))) return;
    added.push({ at, grouped: false });
  });
  return [...starts, ...added].toSorted((a, b) => a.at - b.at);
}

function sameLook(a: CvLine, b: CvLine): boolean {
  return Math.abs(a.size - b.size) < 0.6 && a.bold === b.bold && a.italic === b.italic && a.caps === b.caps;
}

function readEntry(lines: readonly CvLine[], start: Start, next: number, grouping: Grouping): EntryLines {
  const anchorAt = start.anchor?.at ?? start.at;
  const header: CvLine[] = [];
  let at = start.at;
  while (at < next) {
    const line = lines[at] as CvLine;
    const opening = at <= anchorAt;
    if (!opening && (isBody(line) || header.length >= 6)) break;
    if (!opening && grouping.items && lines[start.at]?.bullet && line.bullet) break;
    header.push(line);
    at += 1;
  }
  // The later lines of an item that is itself an entry belong to its header.
  while (lines[start.at]?.bullet && at < next && lines[at]?.continuation && lines[at]?.blockIndex === lines[start.at]?.blockIndex) {
    header.push(lines[at] as CvLine);
    at += 1;
  }
  const entry: EntryLines = { header, body: lines.slice(at, next), anchor: anchorAt - start.at, grouped: start.grouped };
  if (start.anchor) entry.date = start.anchor.hit;
  return entry;
}
