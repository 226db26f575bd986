import type { Document } from "../document/document.ts";
import type { Fact } from "../text/span.ts";
import type { Cues } from "./build-cues.ts";
import { findDates } from "./find-dates.ts";
import { findPlace } from "./find-place.ts";
import type { Cell, CvLine } from "./read-lines.ts";
import { findPhrases, readWords } from "./words.ts";

export interface Contact {
  emails: Fact[];
  phones: Fact[];
  location?: Fact;
}

const EMAIL = /[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}@[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})(?:\.[\p{L}\p{N}-]{1,63}){1,5}/gu;
/** Digits with the usual marks between them; what is a phone number is decided by counting. */
const PHONE = /(?<![\p{L}\p{N}./@-])[+(]?\d[\d\s().\-–‐‑/]{5,24}\d(?![\p{L}\p{N}@])/gu;

/** E-mail addresses, phone numbers and the place in the given lines (the head of the CV, contact sections, margins). */
export function findContact(lines: readonly CvLine[], document: Document, cues: Cues): Contact {
  const fact = (start: number, end: number): Fact => ({
    value: document.text.slice(start, end),
    spans: [{ document: document.id, start, end }],
  });
  const contact: Contact = { emails: [], phones: [] };
  for (const line of lines) {
    for (const match of line.text.matchAll(EMAIL)) {
      const start = line.start + match.index;
      const email = fact(start, start + match[0].length);
      if (!contact.emails.some((other) => other.value.toLowerCase() === email.value.toLowerCase())) contact.emails.push(email);
    }
    for (const cell of line.cells) {
      for (const match of cell.text.matchAll(PHONE)) {
        if (!isPhone(match[0], cues) || isAddressNumber(cell.text, match.index)) continue;
        const phone = fact(cell.start + match.index, cell.start + match.index + match[0].length);
        if (!contact.phones.some((other) => digits(other.value) === digits(phone.value))) contact.phones.push(phone);
      }
    }
  }
  const location = findLocation(lines, cues);
  if (location) contact.location = fact(location.start, location.end);
  return contact;
}

function isPhone(text: string, cues: Cues): boolean {
  const count = digits(text).length;
  if (count < 7 || count > 15) return false;
  if (/^\d{4}-\d{4}-\d{4}-\d{3}/.test(text)) return false;
  if (findDates(text, cues).length > 0 && !/^[+(]/.test(text)) return false;
  return !/\d{9,}/.test(text) || /^[+(0]/.test(text) || count <= 11;
}

/** "https://host/12345678" and "arXiv:2301.12345" are no phone numbers. */
function isAddressNumber(text: string, at: number): boolean {
  return (
    /(?:https?:\/\/\S*|arxiv:?\s*|doi:?\s*|[/=#:])$/i.test(text.slice(Math.max(0, at - 40), at)) &&
    !/(?:tel|phone|mobile|cell)[:.]?\s*$/i.test(text.slice(Math.max(0, at - 12), at))
  );
}

function digits(text: string): string {
  return text.replace(/\D/g, "");
}

/** The first stretch that a label calls an address or place, else the first that reads as one. */
function findLocation(lines: readonly CvLine[], cues: Cues): { start: number; end: number } | undefined {
  const items = lines.flatMap((line) => line.cells.flatMap((cell) => splitItems(cell)));
  for (const item of items) {
    const label = item.text.match(/^([^:]{2,24}):\s*(?=\S)/u);
    if (label?.[1] && hasOnly(label[1], cues, "place-label")) return { start: item.start + label[0].length, end: item.end };
  }
  for (const [at, line] of lines.entries()) {
    const first = line.cells[0];
    const second = line.cells[1] ?? lines[at + 1]?.cells[0];
    if (first && second && hasOnly(first.text.replace(/:$/, ""), cues, "place-label") && second.text.length < 90)
      return { start: second.start, end: second.end };
  }
  for (const item of items) {
    const place = findPlace(item.text, cues);
    if (place && place.start === 0 && place.end >= item.text.length - 1) return { start: item.start, end: item.end };
  }
  // A postal address: a house number, commas, and a place at its end.
  for (const item of items) {
    const place = findPlace(item.text, cues);
    if (
      place &&
      /\d/.test(item.text) &&
      /,/.test(item.text) &&
      !/@|https?:/.test(item.text) &&
      place.end >= item.text.length - 8 &&
      item.text.length < 120
    )
      return { start: item.start, end: item.end };
  }
  return undefined;
}

/** The items of a contact line: what stands between bars, bullets and icons. */
export function splitItems(cell: Pick<Cell, "start" | "text">): { start: number; end: number; text: string }[] {
  const items: { start: number; end: number; text: string }[] = [];
  let at = 0;
  for (const part of cell.text.split(/(\s*(?:[|•●·◆⋄∙■♦⬥❖※✉☎☏✆⌂🏠📍]|[\ue000-\uf8ff]|\s[–—]\s)\s*)/u)) {
    const start = at + part.length - part.trimStart().length;
    const end = at + part.trimEnd().length;
    at += part.length;
    const text = cell.text.slice(start, end);
    if (text && !/^[|•●·◆⋄∙■♦⬥❖※✉☎☏✆⌂\ue000-\uf8ff–—]+$/u.test(text))
      items.push({ start: cell.start + start, end: cell.start + end, text });
  }
  return items;
}

/** Whether the text is nothing but phrases of one kind. */
export function hasOnly(text: string, cues: Cues, kind: string): boolean {
  const words = readWords(text);
  if (words.length === 0) return false;
  const hits = findPhrases(cues.words(kind), words);
  return hits.reduce((count, hit) => count + hit.to - hit.from, 0) === words.length;
}
