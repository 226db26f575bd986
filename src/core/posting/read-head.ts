/** Who offers which seat, where, for how much, until when. */

import type { Document } from "../document/document.ts";
import type { Lexicon } from "../text/lexicon.ts";
import type { Fact, Span } from "../text/span.ts";
import { quote } from "../text/span.ts";
import { findPart } from "./find-part.ts";
import type { Posting } from "./posting.ts";
import type { Passage } from "./read-passages.ts";

export type Head = Pick<Posting, "title" | "firm" | "team" | "level" | "places" | "pay" | "dates">;

/** How many passages at the top may hold the title line and the line of firm and place. */
const TOP = 4;
const DIVIDER = /\s+[|·•—–]\s+|\s+-{1,3}\s+|:\s+|\s+@\s+|\s+\bat\b\s+(?=\p{Lu})/gu;
const PLACE_WORD =
  /\b(?:remote(?:[- ]friendly)?|hybrid|on-?site|united states|united kingdom|usa|uk|germany|france|switzerland|canada|japan|israel|netherlands|europe|emea|san francisco|new york|london|paris|berlin|zurich|zürich|toronto|montreal|montréal|tokyo|seattle|boston|cambridge|oxford|munich|tübingen|amsterdam|mountain view|palo alto|menlo park|bay area|singapore|bangalore|bengaluru|tel aviv|dublin|edinburgh|[A-Z][a-z]+(?: [A-Z][a-z]+)?, (?:[A-Z]{2}|[A-Z][a-z]+))\b/i;
const PAY =
  /(?:(?:USD|EUR|GBP|CHF|CAD)\s?)?[$€£¥]\s?\d[\d,.]*\s?[kKmM]?(?:\s?(?:-|–|—|to)+\s?(?:[$€£¥]\s?)?\d[\d,.]*\s?[kKmM]?)?(?:\s?(?:USD|EUR|GBP|CHF|CAD)\b)?(?:\s?(?:\/|per )\s?(?:year|yr|hour|annum|month))?/;
const LEVELS =
  /\b(?:intern(?:ship)?|junior|entry[- ]level|new grad(?:uate)?|early[- ]career|mid[- ]level|senior|staff|principal|lead|director|head of|manager|post-?doc(?:toral)?|phd student|distinguished|fellow)\b/i;
const MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
const MONTH = `(?:${MONTHS.map((month) => `${month.slice(0, 3)}(?:${month.slice(3)})?`).join("|")})`;
const DATE = new RegExp(
  `\\b(?:(20\\d\\d)-(\\d\\d)(?:-(\\d\\d))?|(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTH})\\.?,? (20\\d\\d)|(${MONTH})\\.? (?:(\\d{1,2})(?:st|nd|rd|th)?,? )?(20\\d\\d))\\b`,
  "gi",
);
/** What a date is of, by the words of its sentence; the first that fits. */
const DATE_OF: readonly { what: Posting["dates"][number]["what"]; pattern: RegExp }[] = [
  { what: "interview", pattern: /\binterviews?\b/i },
  {
    what: "deadline",
    pattern: /\b(?:deadline|apply (?:by|before)|appl(?:y|ications?)[^.]{0,40}\b(?:by|until|before|close)|closing date|closes)\b/i,
  },
  { what: "start", pattern: /\b(?:start(?:s|ing)?(?: date)?|begin(?:s|ning)?|commenc\w+|available from)\b/i },
  { what: "posted", pattern: /\b(?:posted|published on|date posted)\b/i },
];

/** Reads the head of a posting from its structured fields where it has them, else from its first lines and what the text says of itself. */
export function readHead(document: Document, passages: readonly Passage[], lexicon: Lexicon): Head {
  const structured = (path: string): Fact | undefined => {
    const block = document.blocks.find((row) => row.path === path);
    return block ? factAt(document, block.start, block.end) : undefined;
  };
  const top = topLines(document, passages);
  const isRole = roleTest(lexicon);
  const named = readTop(document, top, isRole);
  const title = structured("jobPosting.title") ?? named.title;
  const firm = structured("jobPosting.hiringOrganization") ?? named.firm ?? firmOfText(document, passages);
  const place = structured("jobPosting.jobLocation");
  const places = place ? [place] : readPlaces(document, top, title, firm);
  const pay = structured("jobPosting.baseSalary") ?? readPay(document);
  const level = title ? within(document, title.spans[0], LEVELS) : undefined;
  const team = readTeam(document, passages);
  return {
    ...(title ? { title } : {}),
    ...(firm ? { firm } : {}),
    ...(team ? { team } : {}),
    ...(level ? { level } : {}),
    places,
    ...(pay ? { pay } : {}),
    dates: readDates(document),
  };
}

function factAt(document: Document, start: number, end: number): Fact {
  const span = { document: document.id, start, end };
  return { value: quote(document.text, span), spans: [span] };
}

function within(document: Document, span: Span | undefined, pattern: RegExp): Fact | undefined {
  if (!span) return undefined;
  const match = document.text.slice(span.start, span.end).match(pattern);
  return match ? factAt(document, span.start + (match.index ?? 0), span.start + (match.index ?? 0) + match[0].length) : undefined;
}

function topLines(document: Document, passages: readonly Passage[]): Span[] {
  return passages
    .filter((passage) => passage.kind !== "item")
    .slice(0, TOP)
    .map((passage) => passage.span)
    .filter((span) => quote(document.text, span).length <= 160);
}

function roleTest(lexicon: Lexicon): (text: string) => boolean {
  const nouns = new Set(
    lexicon.words.filter((row) => row.kind === "role-noun").flatMap((row) => row.words.map((word) => word.toLowerCase())),
  );
  for (const word of ["fellowship", "fellowships", "internship", "phd", "postdoc", "staff", "researcher", "residency"]) nouns.add(word);
  return (text) => (text.toLowerCase().match(/[a-z-]+/g) ?? []).some((word) => nouns.has(word) || nouns.has(word.replace(/s$/, "")));
}

/** Title and firm among the first lines, each line divided at its marks. */
function readTop(document: Document, top: readonly Span[], isRole: (text: string) => boolean): { title?: Fact; firm?: Fact } {
  let title: Fact | undefined;
  let firm: Fact | undefined;
  for (const line of top) {
    const pieces = divide(document, line);
    for (const piece of pieces) {
      const text = quote(document.text, piece);
      if (text === "" || PAY.test(text)) continue;
      if (!title && isRole(text) && text.length <= 110) title = factAt(document, piece.start, piece.end);
      else if (!firm && isFirmName(text) && !isRole(text) && (pieces.length > 1 || title)) firm = factAt(document, piece.start, piece.end);
    }
  }
  const first = top[0];
  if (!title && first && quote(document.text, first).length <= 90) title = factAt(document, first.start, first.end);
  return { ...(title ? { title } : {}), ...(firm ? { firm } : {}) };
}

function divide(document: Document, line: Span): Span[] {
  const text = document.text.slice(line.start, line.end);
  const spans: Span[] = [];
  let start = 0;
  for (const match of [...text.matchAll(DIVIDER), { index: text.length, 0: "" }]) {
    if (match.index > start) spans.push({ document: line.document, start: line.start + start, end: line.start + match.index });
    start = match.index + match[0].length;
  }
  return spans;
}

function isFirmName(text: string): boolean {
  const words = text.split(/\s+/);
  if (words.length > 5 || PLACE_WORD.test(text) || /[.!?:;,]$/.test(text) || /\d{3,}/.test(text)) return false;
  if (
    /^(?:about|apply|job|overview|the|our|we|you|location|department|full[- ]time|part[- ]time|research|engineering|posted|back|home|careers?|hybrid|remote)\b/i.test(
      text,
    )
  )
    return false;
  return /^[\p{Lu}\d]/u.test(text);
}

/** Ways in which a posting's body names its firm; the name said most often wins. */
const NAMES: readonly RegExp[] = [
  /(?:^|[.!?]\s+|\n)(?:At|Here at)\s+((?:\p{Lu}[\p{L}\d&.-]*\s?){1,4}),\s/gmu,
  /(?:^|[.!?]\s+|\n)((?:\p{Lu}[\p{L}\d&.-]*\s?){1,4})(?:’s|'s) (?:mission|vision|goal)\b/gmu,
  /(?:^|[.!?]\s+|\n)((?:The )?(?:\p{Lu}[\p{L}\d&.-]*\s?){1,5}) (?:is|are) (?:an?|the|seeking|looking|hiring|building|on a mission|committed)\b/gmu,
  /\b(?:join|joining) ((?:\p{Lu}[\p{L}\d&.-]*\s?){1,3})\b/gu,
  /\babout ((?:\p{Lu}[\p{L}\d&.-]*\s?){1,4})\s*(?::|\n|$)/gimu,
];
const NOT_A_NAME =
  /^(?:the|this|we|you|our|it|as|in|us|role|team|job|project|position|ai|ml|what|who|how|if|there|that|research|successful|candidates?|applicants?|phd|responsibilities)\b/i;

function firmOfText(document: Document, passages: readonly Passage[]): Fact | undefined {
  const votes = new Map<string, { count: number; span: Span }>();
  for (const pattern of NAMES) {
    for (const match of document.text.matchAll(pattern)) {
      const name = (match[1] ?? "").trim();
      if (name.length < 2 || NOT_A_NAME.test(name.replace(/^The /, "")) || PLACE_WORD.test(name)) continue;
      const start = match.index + match[0].indexOf(name);
      const known = votes.get(name);
      if (known) known.count++;
      else votes.set(name, { count: 1, span: { document: document.id, start, end: start + name.length } });
    }
  }
  void passages;
  const best = [...votes.values()].toSorted((a, b) => b.count - a.count || a.span.start - b.span.start)[0];
  return best ? factAt(document, best.span.start, best.span.end) : undefined;
}

function readPlaces(document: Document, top: readonly Span[], title: Fact | undefined, firm: Fact | undefined): Fact[] {
  const taken = [title, firm].flatMap((fact) => fact?.spans ?? []);
  const places = top.flatMap((line) =>
    divide(document, line).filter(
      (piece) =>
        !taken.some((span) => span.start < piece.end && piece.start < span.end) &&
        PLACE_WORD.test(quote(document.text, piece)) &&
        quote(document.text, piece).length < 80,
    ),
  );
  if (places.length > 0) return places.map((piece) => factAt(document, piece.start, piece.end));
  const said =
    /\b(?:location|based in|located in|office in)\s*:?\s*((?:the )?\p{Lu}[\p{L}]+(?: \p{Lu}[\p{L}]+)?(?:, (?:\p{Lu}{2}\b|\p{Lu}[\p{L}]+))?)/u.exec(
      document.text,
    );
  if (!said?.[1]) return [];
  const start = said.index + said[0].lastIndexOf(said[1]);
  return [factAt(document, start, start + said[1].length)];
}

function readPay(document: Document): Fact | undefined {
  for (const match of document.text.matchAll(new RegExp(PAY.source, "g"))) {
    if (/\d{2,3}[,.]?\d{3}|\d+\s?[kK]\b|hour|month/.test(match[0]))
      return factAt(document, match.index, match.index + match[0].trimEnd().length);
  }
  return undefined;
}

/** "The Universes team within Research": the name before "team", where the posting says which. */
function readTeam(document: Document, passages: readonly Passage[]): Fact | undefined {
  const telling = passages.filter((passage) => passage.kind === "text").slice(0, 12);
  for (const passage of telling) {
    const match = document.text
      .slice(passage.span.start, passage.span.end)
      .match(/\b(?:[Tt]he|[Oo]ur|the) ((?:\p{Lu}[\p{L}\d&-]*(?: (?:and|of|&) (?=\p{Lu}))? ?){1,5})(?:team|group|lab)\b/u);
    const name = match?.[1]?.trim();
    if (!match || !name || name.length < 3) continue;
    const start = passage.span.start + (match.index ?? 0) + match[0].indexOf(name);
    return factAt(document, start, start + name.length);
  }
  return undefined;
}

function readDates(document: Document): Posting["dates"] {
  const dates: Posting["dates"] = [];
  for (const match of document.text.matchAll(DATE)) {
    const from = Math.max(document.text.lastIndexOf("\n", match.index), document.text.lastIndexOf(". ", match.index), match.index - 120);
    const before = document.text.slice(from, match.index + match[0].length + 20);
    const what = DATE_OF.find(({ pattern }) => pattern.test(before))?.what;
    if (!what || dates.some((date) => date.what === what)) continue;
    dates.push({ ...factAt(document, match.index, match.index + match[0].length), value: isoOf(match), what });
  }
  return dates;
}

function isoOf(match: RegExpExecArray): string {
  const [, isoYear, isoMonth, isoDay, day, monthAfter, yearAfter, monthBefore, dayAfter, yearBefore] = match;
  if (isoYear) return [isoYear, isoMonth, isoDay].filter(Boolean).join("-");
  const name = (monthAfter ?? monthBefore ?? "").toLowerCase().slice(0, 3);
  const month = String(MONTHS.findIndex((row) => row.startsWith(name)) + 1).padStart(2, "0");
  const date = day ?? dayAfter;
  return [yearAfter ?? yearBefore, month, date?.padStart(2, "0")].filter(Boolean).join("-");
}

/** Whether a heading is one of a known part; for readers of the head that must not take it for a name. */
export function isPartHeading(text: string, lexicon: Lexicon): boolean {
  return findPart(text, lexicon) !== undefined;
}
