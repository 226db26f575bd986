import type { Document } from "../document/document.ts";
import type { Fact } from "../text/span.ts";
import type { Cues } from "./build-cues.ts";
import type { DateHit } from "./find-dates.ts";
import { endFact, entrySpan, factAt, startFact } from "./facts.ts";
import { groupEntries, type EntryLines } from "./group-entries.ts";
import type { Work } from "./profile.ts";
import type { CvLine } from "./read-lines.ts";
import { readHighlights } from "./read-highlights.ts";
import { type Header, type Part, readParts } from "./read-parts.ts";
import { scoreOrganisation, scoreTitle } from "./score-part.ts";
import { splitTitle } from "./split-title.ts";

/** A work entry without its id and section, which the caller knows. */
export type WorkFields = Omit<Work, "id" | "section">;

interface Draft {
  entry: EntryLines;
  header: Header;
  title?: Part;
  organisation?: Part;
  /** Both stand in one part and are told apart later, when it is known which of them comes first in this section. */
  joined?: Part;
}

/**
 * Reads the jobs of a section. Which of the header's parts is the title and which the organisation is decided by their words and by where the other
 * entries of the section have theirs, so that an employer no list knows is still found.
 */
export function readWork(
  lines: readonly CvLine[],
  dates: readonly DateHit[],
  document: Document,
  cues: Cues,
): { entries: WorkFields[]; before: CvLine[] } {
  const isName = (line: CvLine): boolean => scoreTitle(firstCell(line), cues) >= 2 && firstCell(line).split(/\s+/u).length <= 10;
  const first = lines.find((line) => line.bullet);
  const items = first !== undefined && lines[0]?.bullet === true;
  const { before, entries } = groupEntries(lines, dates, cues, { items, isName });
  const drafts = entries.map((entry): Draft => ({ entry, header: readParts(entry, dates, document.text, cues) }));
  const votes = voteSlots(drafts, cues);
  for (const draft of drafts) assign(draft, votes, cues);
  const titleFirst = drafts.reduce((sum, draft) => sum + (draft.joined ? splitTitle(draft.joined.text, cues, 0).titleFirst : 0), 0);
  let employer: { organisation: Fact; location?: Fact } | undefined;
  const works: WorkFields[] = [];
  for (const draft of drafts) {
    const work = toWork(draft, Math.sign(titleFirst), document, cues);
    work.highlights = readHighlights(draft.entry, draft.header, dates, document, usedParts(draft));
    if (work.organisation)
      employer = work.location ? { organisation: work.organisation, location: work.location } : { organisation: work.organisation };
    else if (employer && (draft.entry.grouped || work.position)) {
      work.organisation = employer.organisation;
      if (!work.location && employer.location) work.location = employer.location;
    }
    works.push(work);
  }
  return { entries: dropShells(works), before };
}

function firstCell(line: CvLine): string {
  return line.cells[0]?.text ?? line.text;
}

interface Votes {
  /** Slot -> how much the parts there read like titles rather than organisations, averaged over the section. */
  lean: Map<string, number>;
}

function voteSlots(drafts: readonly Draft[], cues: Cues): Votes {
  const sums = new Map<string, { sum: number; count: number }>();
  for (const draft of drafts) {
    for (const part of draft.header.parts) {
      const score = scoreTitle(part.text, cues) - scoreOrganisation(part.text, cues);
      for (const slot of [part.slot, lookSlot(part)]) {
        const vote = sums.get(slot) ?? { sum: 0, count: 0 };
        vote.sum += score;
        vote.count += 1;
        sums.set(slot, vote);
      }
    }
  }
  return { lean: new Map([...sums].map(([slot, vote]) => [slot, vote.sum / vote.count])) };
}

function lookSlot(part: Part): string {
  return `${part.bold} ${part.italic} ${part.caps} ${part.size}`;
}

function leanOf(part: Part, votes: Votes, cues: Cues): number {
  const own = scoreTitle(part.text, cues) - scoreOrganisation(part.text, cues);
  const slot = votes.lean.get(part.slot) ?? 0;
  const style = votes.lean.get(lookSlot(part)) ?? 0;
  return own + 0.9 * slot + 0.5 * style + (part.before === "@" ? -1 : 0);
}

function assign(draft: Draft, votes: Votes, cues: Cues): void {
  const parts = draft.header.parts.filter((part) => part.text.length <= 140);
  const [only] = parts;
  if (parts.length === 1 && only) {
    draft.joined = only;
    return;
  }
  let best = -Infinity;
  for (const title of parts) {
    for (const organisation of parts) {
      if (title === organisation) continue;
      const distance = Math.abs(parts.indexOf(title) - parts.indexOf(organisation));
      const late = Math.max(parts.indexOf(title), parts.indexOf(organisation));
      const score =
        leanOf(title, votes, cues) -
        leanOf(organisation, votes, cues) -
        0.35 * distance -
        0.35 * late -
        0.5 * (farFrom(title) + farFrom(organisation));
      if (score > best) [best, draft.title, draft.organisation] = [score, title, organisation];
    }
  }
  // A part that holds both ("Engineer, Firm") beside a part that holds neither (a department, a topic) is read as both.
  const { title, organisation } = draft;
  if (title && organisation && scoreOrganisation(organisation.text, cues) <= 0 && !voted(organisation, votes)) {
    const split = splitTitle(title.text, cues, 0);
    if (split.score >= 3.5) {
      draft.joined = title;
      delete draft.title;
      delete draft.organisation;
    }
  }
}

function voted(part: Part, votes: Votes): boolean {
  return (votes.lean.get(part.slot) ?? 0) < -0.4;
}

/** Lines further below the date than the next are less likely to name the job. */
function farFrom(part: Part): number {
  return Math.max(0, part.line - 1);
}

function usedParts(draft: Draft): Part[] {
  return [draft.title, draft.organisation, draft.joined].filter((part): part is Part => part !== undefined);
}

function toWork(draft: Draft, titleFirst: number, document: Document, cues: Cues): WorkFields {
  const { entry, header } = draft;
  const work: WorkFields = { kind: "work", span: entrySpan(entry, document), highlights: [] };
  if (draft.joined) {
    const { joined } = draft;
    const split = splitTitle(joined.text, cues, titleFirst);
    if (split.organisation && split.title && !(entry.grouped && split.score < 3)) {
      work.position = factAt(document, joined.start + split.title.start, joined.start + split.title.end);
      work.organisation = factAt(document, joined.start + split.organisation.start, joined.start + split.organisation.end);
    } else if (entry.grouped || scoreTitle(joined.text, cues) >= scoreOrganisation(joined.text, cues))
      work.position = factAt(document, joined.start, joined.end);
    else work.organisation = factAt(document, joined.start, joined.end);
  } else {
    if (draft.title) work.position = factAt(document, draft.title.start, draft.title.end);
    if (draft.organisation) work.organisation = factAt(document, draft.organisation.start, draft.organisation.end);
  }
  const start = startFact(entry.date, document);
  const end = endFact(entry.date, document);
  if (start) work.start = start;
  if (end) work.end = end;
  if (header.location) work.location = factAt(document, header.location.start, header.location.end);
  return work;
}

/** An employer's line alone, above its roles, is no job of its own. */
function dropShells(works: readonly WorkFields[]): WorkFields[] {
  return works.filter((work, at) => {
    const next = works[at + 1];
    return !(
      work.organisation &&
      !work.position &&
      !work.start &&
      work.highlights.length === 0 &&
      next?.organisation?.value === work.organisation.value
    );
  });
}
