/** Who offers which seat, where, for how much, until when. */

import type { Document } from "../document/document.ts";
import { fold } from "../text/fold.ts";
import type { Lexicon } from "../text/lexicon.ts";
import type { Fact, Span } from "../text/span.ts";
import { quote } from "../text/span.ts";
import { findFirm, isFirmName, recurs } from "./find-firm.ts";
import { divide, labelled, ORGANISATION, topLines } from "./head-lines.ts";
import type { Posting } from "./posting.ts";
import { readDates } from "./read-dates.ts";
import type { Passage } from "./read-passages.ts";
import { readPay } from "./read-pay.ts";
import { isOnlyPlaces, readPlaces } from "./read-places.ts";
import { readTeam } from "./read-team.ts";

export type Head = Pick<Posting, "title" | "firm" | "team" | "level" | "places" | "pay" | "dates">;

const LEVELS =
  /\b(?:intern(?:ship)?|junior|entry[- ]level|new grad(?:uate)?|early[- ]career|mid[- ]level|senior|staff(?! member)|principal|lead|director|head of|manager|post-?doc(?:toral)?|phd student|distinguished|fellow)\b/i;
const EMPLOYER = /^(?:employer|company|organi[sz]ation|institution|hiring organi[sz]ation|firm|university)$/i;
const TITLE = /^(?:job title|position(?: title)?|title|role|vacancy)$/i;

/** Reads the head of a posting from its structured fields where it has them, else from labelled lines, its first lines and what the text says. */
export function readHead(document: Document, passages: readonly Passage[], lexicon: Lexicon): Head {
  const structured = (path: string): Fact | undefined => {
    const block = document.blocks.find((row) => row.path === path);
    return block ? factAt(document, block.start, block.end) : undefined;
  };
  const top = topLines(document, passages);
  const isRole = roleTest(lexicon);
  const after = (label: RegExp): Fact | undefined => {
    const span = labelled(document, label);
    return span ? factAt(document, span.start, span.end) : undefined;
  };
  const named = readTop(document, top, isRole);
  const whole = structured("jobPosting.title") ?? named.title ?? after(TITLE) ?? named.first ?? soughtRole(document, isRole);
  const firm = structured("jobPosting.hiringOrganization") ?? after(EMPLOYER) ?? named.firm ?? findFirm(document);
  const title = whole && withoutFirm(document, whole, firm);
  const pay = structured("jobPosting.baseSalary") ?? readPay(document);
  const level = title ? within(document, title.spans[0], LEVELS) : undefined;
  const team = readTeam(document, passages, top, firm);
  return {
    ...(title ? { title } : {}),
    ...(firm ? { firm } : {}),
    ...(team ? { team } : {}),
    ...(level ? { level } : {}),
    places: readPlaces(document, top, isRole),
    ...(pay ? { pay } : {}),
    dates: readDates(document),
  };
}

/** The words of a stretch as a fact. */
export function factAt(document: Document, start: number, end: number): Fact {
  const span = { document: document.id, start, end };
  return { value: quote(document.text, span), spans: [span] };
}

function within(document: Document, span: Span | undefined, pattern: RegExp): Fact | undefined {
  if (!span) return undefined;
  const match = document.text.slice(span.start, span.end).match(pattern);
  return match ? factAt(document, span.start + (match.index ?? 0), span.start + (match.index ?? 0) + match[0].length) : undefined;
}

function roleTest(lexicon: Lexicon): (text: string) => boolean {
  const nouns = new Set(
    lexicon.words.filter((row) => row.kind === "role-noun").flatMap((row) => row.words.map((word) => word.toLowerCase())),
  );
  for (const word of [
    "fellowship",
    "fellowships",
    "internship",
    "phd",
    "postdoc",
    "staff",
    "researcher",
    "residency",
    "professorship",
    "studentship",
  ])
    nouns.add(word);
  return (text) => (text.toLowerCase().match(/[a-z-]+/g) ?? []).some((word) => nouns.has(word) || nouns.has(word.replace(/s$/, "")));
}

/** Title and firm among the first lines, each line divided at its marks. `first` is the first line, for a title that names no known role. */
function readTop(document: Document, top: readonly Span[], isRole: (text: string) => boolean): { title?: Fact; firm?: Fact; first?: Fact } {
  let title: Fact | undefined;
  let firm: Fact | undefined;
  for (const [row, line] of top.entries()) {
    if (LABELLED.test(quote(document.text, line))) continue;
    const pieces = divide(document, line);
    const titled = pieces.findIndex((piece) => isRole(quote(document.text, piece)) && piece.end - piece.start <= 120);
    const whole = quote(document.text, line);
    if (!title && titled >= 0) {
      const found = readTitle(document, pieces, titled, whole);
      title = found.title;
      firm ??= found.firm;
      const before = pieces[titled - 1];
      if (before && isPlace(quote(document.text, before))) title = factAt(document, before.start, title.spans[0]?.end ?? before.end);
      else if (!firm && before && isFirmName(quote(document.text, before))) firm = factAt(document, before.start, before.end);
      continue;
    }
    const piece = pieces
      .map((span) => firstPart(document, span))
      .find(
        (span) =>
          isFirmName(quote(document.text, span)) && !isRole(quote(document.text, span)) && !isOnlyPlaces(quote(document.text, span)),
      );
    // A name above the title needs a noun that says what it is, or to be said again: else it is the board's own heading.
    if (
      !firm &&
      piece &&
      (title || (row === 0 && (ORGANISATION.test(quote(document.text, piece)) || recurs(document, quote(document.text, piece)))))
    )
      firm = factAt(document, piece.start, piece.end);
  }
  const first = top[0];
  return {
    ...(title ? { title } : {}),
    ...(firm ? { firm } : {}),
    ...(first && quote(document.text, first).length <= 90 ? { first: factAt(document, first.start, first.end) } : {}),
  };
}

/** "Faculty of Science, University of Leeds": the organisation among its parts. */
function firstPart(document: Document, span: Span): Span {
  const text = quote(document.text, span);
  const parts = text.split(", ");
  const part = parts.find((name) => /\buniversit/i.test(name)) ?? parts.find((name) => ORGANISATION.test(name));
  if (!part || parts.length === 1) return span;
  const at = span.start + document.text.slice(span.start, span.end).indexOf(part);
  return { ...span, start: at, end: at + part.length };
}

/**
 * The title among the pieces of its line. What follows it belongs to it ("Engineer, Data - Research"), unless it is the firm: set off by "at", "@" or
 * "|", or said again in the text.
 */
function readTitle(document: Document, pieces: readonly Span[], titled: number, line: string): { title: Fact; firm?: Fact } {
  const own = pieces[titled] as Span;
  const rest = pieces[titled + 1];
  const text = quote(document.text, own);
  if (rest) {
    const name = quote(document.text, rest);
    const mark = document.text.slice(own.end, rest.start);
    if (isFirmName(name) && (/@|\bat\b|\|/.test(mark) || recurs(document, name)))
      return { title: factAt(document, own.start, own.end), firm: factAt(document, rest.start, rest.end) };
    if (/[-–—]/.test(mark) && !/\d{3}/.test(name) && line.length <= 120 && !isPlace(name))
      return { title: factAt(document, own.start, rest.end) };
    return { title: factAt(document, own.start, own.end) };
  }
  const bracket = text.search(/\s\([^)]*(?:\bremote\b|\bhybrid\b|, \p{Lu})[^)]*\)$/u);
  const bare = bracket > 0 ? text.slice(0, bracket) : text;
  return { title: factAt(document, own.start, own.start + bare.length) };
}

/** Lines of the head that say by a label what they are, none of them title or firm. */
const LABELLED =
  /^(?:team|department|group|division|locations?|salary|pay|compensation|contract|hours|closing date|deadline|interviews?|start(?: date)?|reference|job id|category|grade|type)\s*:/i;

/** "Northwind is looking for a Senior Acoustics Engineer to join": the role in a posting that has no title line. */
function soughtRole(document: Document, isRole: (text: string) => boolean): Fact | undefined {
  const match = document.text.match(
    /\b(?:looking for|seeking|hiring|searching for|recruiting)\s+(?:an?\s+|our\s+|new\s+)*((?:\p{Lu}[\p{L}&-]*,?\s?){1,6})/u,
  );
  const role = match?.[1]?.trim().replace(/,$/, "");
  if (!match || !role || !isRole(role)) return undefined;
  const start = (match.index ?? 0) + match[0].indexOf(role);
  return factAt(document, start, start + role.length);
}

/** "Engineer, Northwind" is the title "Engineer" at Northwind, when the text names its firm so. */
function withoutFirm(document: Document, title: Fact, firm: Fact | undefined): Fact {
  const span = title.spans[0];
  const ending = `, ${firm?.value}`;
  return span && firm && title.value.endsWith(ending) ? factAt(document, span.start, span.end - ending.length) : title;
}

function isPlace(text: string): boolean {
  return (
    /\b(?:remote|hybrid|on-?site)\b/i.test(text) ||
    /, (?:\p{Lu}{2}|\p{Lu}\p{L}+)$/u.test(text) ||
    /^(?:london|berlin|paris|zurich|zürich|san francisco|new york|boston|seattle|toronto|montreal|tokyo|singapore|cambridge|oxford|munich|amsterdam|edinburgh|dublin|vienna|stockholm|copenhagen)$/i.test(
      fold(text).trim(),
    )
  );
}
