/** Where the seat is. */

import type { Document } from "../document/document.ts";
import type { Fact, Span } from "../text/span.ts";
import { quote } from "../text/span.ts";
import { divide, labelled, ORGANISATION } from "./head-lines.ts";

const COUNTRY =
  "United States(?: of America)?|USA?|U\\.S\\.|United Kingdom|UK|U\\.K\\.|England|Scotland|Wales|Ireland|Germany|Deutschland|France|Switzerland|Schweiz|Austria|Italy|Spain|Portugal|Netherlands|The Netherlands|Belgium|Luxembourg|Denmark|Sweden|Norway|Finland|Iceland|Poland|Czech Republic|Czechia|Hungary|Romania|Bulgaria|Greece|Estonia|Latvia|Lithuania|Israel|Turkey|Canada|Mexico|Brazil|Argentina|Chile|Japan|China|Hong Kong|Taiwan|South Korea|Korea|India|Singapore|Australia|New Zealand|South Africa|Kenya|Nigeria|Egypt|UAE|United Arab Emirates|Saudi Arabia|Europe|EMEA|EU|Americas";
const STATE =
  "(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]|ON|QC|BC|AB|NSW|VIC)\\b|California|Massachusetts|Washington|New York|Texas|Ontario|Quebec|Québec|Bavaria|Baden-Württemberg";
const CITY =
  "San Francisco(?: Bay Area)?|Bay Area|New York(?: City)?|NYC|London|Paris|Berlin|Zurich|Zürich|Geneva|Lausanne|Basel|Toronto|Montreal|Montréal|Vancouver|Tokyo|Seattle|Boston|Cambridge|Oxford|Edinburgh|Munich|München|Hamburg|Tübingen|Tuebingen|Heidelberg|Amsterdam|Mountain View|Palo Alto|Menlo Park|Redmond|Sunnyvale|Los Angeles|San Diego|Austin|Chicago|Pittsburgh|Atlanta|Denver|Singapore|Bangalore|Bengaluru|Hyderabad|Delhi|Mumbai|Tel Aviv|Haifa|Jerusalem|Dublin|Stockholm|Copenhagen|Oslo|Helsinki|Vienna|Prague|Warsaw|Madrid|Barcelona|Lisbon|Milan|Rome|Brussels|Beijing|Shanghai|Shenzhen|Hong Kong|Taipei|Seoul|Sydney|Melbourne";
const NAME = "\\p{Lu}[\\p{L}’'.-]+(?:[ -]\\p{Lu}?[\\p{L}’'.-]+){0,2}";
/** A city with its state or country, a known city alone, or a country alone. */
const PLACE = new RegExp(
  `(?:${NAME}, )?(?:${NAME}, )?\\b(?:${COUNTRY}|${STATE})(?!\\p{L})(?:, (?:${COUNTRY})(?!\\p{L}))?|\\b(?:${CITY})(?!\\p{L})`,
  "gu",
);
const REMOTE = /\b(?:fully )?remote(?:[- ](?:friendly|first|ok))?(?: \([^)]*\))?\b/i;
/** A line of its own that is nothing but a place not known here: "Aarwil, Freedonia". */
const SHAPED = new RegExp(`^${NAME}, ${NAME}$`, "u");
const LOCATION = /^(?:locations?|office(?: locations?)?|place of work|work(?:ing)? locations?|city|based in|job location|where)$/i;

/** Places from structured fields, else from a line labelled so, else from the head's lines, else from what the text says. */
export function readPlaces(document: Document, top: readonly Span[], isRole: (text: string) => boolean): Fact[] {
  const structured = document.blocks.filter((block) => /^jobPosting\.jobLocation(?:Type)?$/.test(block.path ?? ""));
  if (structured.length > 0) return structured.map((block) => factAt(document, block.start, block.end));
  const label = labelled(document, LOCATION);
  const said = label ? placesIn(document, label, true) : [];
  if (said.length > 0) return unique(said);
  const pieces = top.flatMap((line) => divide(document, line));
  const head = pieces.flatMap((piece) => placesIn(document, piece, !isRole(quote(document.text, piece))));
  if (head.length > 0) return unique(head);
  const told = labelled(document, LOCATION, 400);
  const sentence = told && { ...told, end: told.start + (document.text.slice(told.start, told.end).match(/^[^.;]*/)?.[0].length ?? 0) };
  const there = sentence ? placesIn(document, sentence, true) : [];
  if (there.length > 0) return unique(there);
  for (const piece of pieces) {
    const match = quote(document.text, piece).match(REMOTE);
    if (match && !isRole(match[0]))
      return [factAt(document, piece.start + (match.index ?? 0), piece.start + (match.index ?? 0) + match[0].length)];
  }
  return inText(document);
}

/** Places within a stretch; `alone` says that it may be nothing but a place. */
function placesIn(document: Document, span: Span, alone: boolean): Fact[] {
  const text = document.text.slice(span.start, span.end);
  const found = [...text.matchAll(PLACE)]
    .map((match) => trimRole(match[0], match.index))
    .map(({ at, length }) => factAt(document, span.start + at, span.start + at + length));
  if (found.length > 0)
    return alone ? found : found.filter((place) => isBracketed(text, (place.spans[0]?.start ?? span.start) - span.start));
  const bare = text.replace(/\s*\([^)]*\)\s*$/, "").trim();
  if (!alone || !SHAPED.test(bare) || ORGANISATION.test(bare)) return [];
  const at = text.indexOf(bare);
  return [factAt(document, span.start + at, span.start + at + bare.length)];
}

function isBracketed(text: string, at: number): boolean {
  const open = text.lastIndexOf("(", at);
  return open >= 0 && text.lastIndexOf(")", at) < open;
}

/** "Location London, UK" or "Scientist, London, UK": names before the place that are no part of it. */
function trimRole(words: string, index: number): { at: number; length: number } {
  const parts = words.split(", ");
  const drop =
    parts.length > 2 && /\b(?:Engineer|Scientist|Researcher|Manager|Director|Lead|Fellow|Intern|Research|Learning)\b/.test(parts[0] ?? "")
      ? `${parts[0]}, `.length
      : 0;
  return { at: index + drop, length: words.length - drop };
}

function inText(document: Document): Fact[] {
  const said =
    /\b(?:[Ll]ocation:|based in|located in|[Oo]ffices? in|position in|role in)\s+(?:the )?((?!The\b|This\b|We\b|You\b|Our\b|Any)\p{Lu}[\p{L}’-]+(?: \p{Lu}[\p{L}’-]+)?(?:, (?:\p{Lu}{2}\b|\p{Lu}[\p{L}]+))?)/u.exec(
      document.text,
    );
  if (!said?.[1]) return [];
  const start = said.index + said[0].lastIndexOf(said[1]);
  return [factAt(document, start, start + said[1].length)];
}

/** Whether a text is nothing but places: "Zurich / San Francisco". */
export function isOnlyPlaces(text: string): boolean {
  const rest = text.replace(PLACE, "");
  return rest !== text && !/\p{L}{2}/u.test(rest.replace(/\b(?:and|or|remote|hybrid)\b/gi, ""));
}

function unique(places: readonly Fact[]): Fact[] {
  return places.filter(
    (place, i) => !places.some((other, j) => (other.value === place.value ? j < i : other.value.endsWith(`, ${place.value}`))),
  );
}

function factAt(document: Document, start: number, end: number): Fact {
  const span = { document: document.id, start, end };
  return { value: quote(document.text, span), spans: [span] };
}
