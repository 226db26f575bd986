/** One thing with two standings: a paper, a patent, a licence or a graduate, said to be done in one place and still open in another. */

import type { Profile } from "../profile/profile.ts";
import { key } from "../text/key.ts";
import type { Span } from "../text/span.ts";
import type { CatchLine } from "./catch-lines.ts";
import type { Catch } from "./match.ts";

/** Words of a paper that is not out yet, and of one that is or will be. */
const OPEN =
  /\b(?:under (?:review|submission|revision)|submitted|in (?:preparation|prep|submission|review|revision)|rebuttal|(?:minor|major) revisions?(?: requested| invited)?|revise and resubmit|r&r|awaiting (?:decision|reviews?|examination)|to be submitted|eingereicht|in begutachtung|soumis|en révision|not yet (?:accepted|published))\b/i;
const SETTLED = /\b(?:accepted|in press|to appear|forthcoming|camera[- ]ready|im druck|angenommen|à paraître|accepté)\b/i;
const PUBLISHED = /\b(?:accepted|published|in press|to appear|forthcoming|appeared|im druck|angenommen|erschienen|à paraître|accepté)\b/i;
/** Headings of lists whose items are not out yet, and of lists whose items are done. */
const OPEN_HEADING =
  /\b(?:under (?:review|submission)|submitted|in (?:preparation|review|progress)|manuscripts?|working papers|preprints?)\b/i;
const DONE_HEADING = /\b(?:certificat\w*|certified|licen[cs]es?|qualifications|graduated|graduates|alumn\w+|completed|awarded|granted)\b/i;
const STILL =
  /\b(?:application with|applied for|application pending|pending|in progress|expected|anticipated|provisional|awaiting|not yet|to be (?:taken|completed|awarded)|outstanding|beantragt)\b/i;
/** A count of papers that are out. */
const COUNTED =
  /\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s(?:[\p{L}-]+\s){0,3}?(?:peer[- ]reviewed|refereed|journal|conference|published|accepted)\b|\b(?:\d+|one|two|three)\s(?:[\p{L}-]+\s){0,3}?papers? accepted\b/iu;
/** A count of papers that are not, or a plain word that there are some. */
const DECLARED =
  /\b(\d+|one|two|three|four|five)\s(?:[\p{L}-]+\s){0,3}?(?:under (?:review|revision|submission)|submitted|in (?:review|preparation|submission|revision))\b/iu;
const WORDS = ["zero", "one", "two", "three", "four", "five"];
const MEETING =
  /\b(?:NeurIPS|NIPS|ICML|ICLR|ACL|EMNLP|NAACL|EACL|COLM|CVPR|ICCV|ECCV|AAAI|IJCAI|AISTATS|UAI|COLT|CoRL|RSS|ICRA|IROS|KDD|SIGIR|CHI|FAccT|Interspeech|ICASSP)\s(?:20\d\d)\b/;

/** Letters of a reference that are looked at; a longer entry swallowed what follows it. */
const REFERENCE = 700;

interface Reference {
  span: Span;
  /** What stands after its title. */
  tail: string;
  tailStart: number;
  heading?: { text: string; span: Span };
}

/** All catches about the standing of papers, patents, licences and graduates. */
export function catchStatus(profile: Profile, lines: readonly CatchLine[], text: string): Catch[] {
  const references = referencesOf(profile, lines, text);
  return [...papers(references, lines), ...patents(lines), ...lists(profile, lines, text)];
}

function referencesOf(profile: Profile, lines: readonly CatchLine[], text: string): Reference[] {
  const sections = profile.sections.toSorted((a, b) => a.span.start - b.span.start);
  const headingAt = (start: number) => {
    const section = sections.findLast((row) => row.span.start <= start && start < row.span.end);
    return section?.heading ? { text: section.title, span: section.heading } : undefined;
  };
  const make = (span: Span, tailStart: number, tailEnd: number): Reference => {
    const heading = headingAt(span.start);
    return { span, tail: text.slice(tailStart, tailEnd), tailStart, ...(heading ? { heading } : {}) };
  };
  const listed = profile.publications.map((paper) => {
    const end = Math.min(paper.span.end, paper.span.start + REFERENCE);
    const title = paper.title.spans[0];
    return make({ ...paper.span, end }, title && paper.authors.length > 0 ? Math.min(title.end, end) : paper.span.start, end);
  });
  // What a list of papers holds beside the entries that were read: the last sentences of a line of authors, title and venue.
  const rest = lines
    .filter(
      (line) =>
        line.rest &&
        line.line.kind === "publication" &&
        line.line.text.length >= 60 &&
        line.line.text.length < REFERENCE &&
        !listed.some((one) => one.span.start <= line.span.start && line.span.start < one.span.end),
    )
    .map((line) => make(line.span, line.span.start, line.span.end));
  return [...listed, ...rest];
}

function papers(references: readonly Reference[], lines: readonly CatchLine[]): Catch[] {
  const found: Catch[] = [];
  const open = references.filter((row) => OPEN.test(row.tail));
  for (const row of open) if (SETTLED.test(row.tail)) found.push(status([statusSpan(row)], 8));
  for (const row of references)
    if (row.heading && isOpen(row.heading.text) && PUBLISHED.test(row.tail) && !OPEN.test(row.tail))
      found.push(status([statusSpan(row), row.heading.span], 8));
  const spoken = lines.filter((line) => line.line.kind !== "publication" && !line.line.heading);
  const said = [...spoken, ...lines.filter((line) => line.line.kind === "summary")];
  for (const row of open) {
    const meeting = MEETING.exec(row.tail)?.[0];
    if (!meeting) continue;
    for (const line of said)
      if (line.text.includes(meeting) && PUBLISHED.test(line.text) && !OPEN.test(line.text))
        found.push(status([line.span, statusSpan(row)], 8));
  }
  const unannounced = open.filter((row) => !(row.heading && OPEN_HEADING.test(row.heading.text)) && !SETTLED.test(row.tail));
  const declared = said.reduce((sum, line) => {
    const count = DECLARED.exec(line.text)?.[1]?.toLowerCase();
    return count === undefined ? sum : Math.max(sum, WORDS.includes(count) ? WORDS.indexOf(count) : Number(count));
  }, 0);
  const claims = said.filter((line) => COUNTED.test(line.text) && !OPEN.test(line.text));
  const claim = claims.toSorted((a, b) => Number(/accepted/i.test(b.text)) - Number(/accepted/i.test(a.text)))[0];
  if (claim && unannounced.length > declared && unannounced.length <= declared + 2)
    found.push(status([claim.span, ...unannounced.slice(0, 3).map(statusSpan)], 7.5));
  // "2 recent journal articles" and a heading "Recent preprints": the same things under two names.
  const headings = references.flatMap((row) => (row.heading && isOpen(row.heading.text) ? [row.heading] : []));
  for (const line of claims) {
    const named = [...line.text.matchAll(new RegExp(COUNTED, "giu"))]
      .flatMap((one) => one[0].match(/\b(?:recent|new|latest|current)\b/i)?.[0] ?? [])[0]
      ?.toLowerCase();
    const heading = named && headings.find((row) => row.text.toLowerCase().includes(named));
    if (heading) found.push(status([line.span, heading.span], 7));
  }
  return found;
}

/** "Accepted, submitted and preprints" heads both kinds. */
function isOpen(heading: string): boolean {
  return OPEN_HEADING.test(heading) && !/\b(?:accepted|published|press|forthcoming|publications)\b/i.test(heading);
}

/** From the end of the title to the end of the reference: where its standing is said. */
function statusSpan(row: Reference): Span {
  const tail = row.tail;
  const lead = tail.length - tail.replace(/^[\s.,;:”"’)]+/u, "").length;
  return { document: row.span.document, start: row.tailStart + lead, end: row.tailStart + tail.trimEnd().length };
}

const PATENT = /\b(?:patents?|US|EP|WO|PCT)\b(?=[^.]{0,80}\d)|\bpatents?\b/;
const PENDING = /\b(?:pending|filed|application|provisional|under examination|awaiting examination|published application)\b/i;
const GRANTED = /\b(?:granted|issued)\b|\b(?:US|EP)\s?[\d,]{7,}\s?B\d\b/;
const HOLDS =
  /\b(?:hold(?:s|ing)?|own(?:s|ing)?|have|has|with)\b[^.;]{0,30}\bpatents?\b(?! appl| pend)|\bpatents? on\b|\bpatented\b|\bgranted (?:us |u\.s\. |european )?patents?\b/i;

/** A granted number that waits for examination; a patent that is held in one line and applied for in another. */
function patents(lines: readonly CatchLine[]): Catch[] {
  const numbered = lines.filter((line) => PATENT.test(line.text) && /\d{2}[,/.]?\d{3}/.test(line.text));
  const found = numbered
    .filter(
      (line) =>
        line.text.length < REFERENCE && GRANTED.test(line.text) && /\b(?:pending|(?:awaiting|under) examination)\b/i.test(line.text),
    )
    .map((line) => status([line.span], 8));
  const pending = numbered.filter((line) => PENDING.test(line.text));
  if (pending[0] && !numbered.some((line) => GRANTED.test(line.text))) {
    const first = pending[0];
    for (const line of lines)
      if (line !== first && !numbered.includes(line) && HOLDS.test(line.text)) found.push(status([line.span, first.span], 8));
  }
  return found;
}

/** Something still to come in a list whose heading says that its items are done. */
function lists(profile: Profile, lines: readonly CatchLine[], text: string): Catch[] {
  const found: Catch[] = [];
  const sections = profile.sections.filter((row) => row.heading).toSorted((a, b) => a.span.start - b.span.start);
  let heading: Span | undefined;
  for (const line of lines.toSorted((a, b) => a.span.start - b.span.start)) {
    const section = sections.findLast((row) => row.span.start <= line.span.start && line.span.start < row.span.end);
    // A line of its own that is short and names a finished list is a heading, recognised as one or not.
    const alone = text[line.span.start - 1] === "\n" && (text[line.span.end] ?? "\n") === "\n";
    if (alone && line.text.length < 40 && !/[.,:;]$/.test(line.text))
      heading = DONE_HEADING.test(line.text) ? line.span : heading && isHeading(line) ? undefined : heading;
    if (section?.heading && heading && section.heading.start > heading.start) heading = undefined;
    const under = heading ?? (section?.heading && DONE_HEADING.test(section.title) ? section.heading : undefined);
    if (!under || under.start === line.span.start || line.text.length > 200 || !STILL.test(line.text)) continue;
    if (/\b(?:in progress|current)\b/i.test(text.slice(under.start, under.end))) continue;
    const start = Math.max(
      text.lastIndexOf("\n", line.span.start - 1) + 1,
      text.lastIndexOf(". ", line.span.start) + 2,
      line.span.start - 80,
    );
    found.push(status([{ ...line.span, start: line.rest ? start : line.span.start }, under], 7));
  }
  return found;
}

function isHeading(line: CatchLine): boolean {
  return line.rest === true && line.text.split(" ").length <= 4 && !/\d/.test(line.text);
}

function status(quotes: Span[], score: number): Catch {
  return { id: `status-mismatch-${key(quotes.map((span) => `${span.start}-${span.end}`).join())}`, kind: "status-mismatch", quotes, score };
}
