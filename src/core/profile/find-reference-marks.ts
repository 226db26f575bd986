import type { Document } from "../document/document.ts";
import type { Fact } from "../text/span.ts";
import type { Cues } from "./build-cues.ts";
import { factAt, spanAt } from "./facts.ts";
import type { Stretch } from "./find-reference-title.ts";
import type { Publication, PublicationStatus } from "./profile.ts";
import type { Reference, ReferenceContext } from "./read-reference.ts";
import { findPhrases, readWords } from "./words.ts";

const IDENTIFIERS: { pattern: RegExp; target: (match: RegExpMatchArray) => string; example: string }[] = [
  {
    pattern: /\barXiv\s*:?\s*(\d{4}\.\d{4,5})(?:v\d+)?/giu,
    target: (match) => `https://arxiv.org/abs/${match[1]}`,
    example: "arXiv:2301.01234",
  },
  {
    pattern: /\barXiv\s*:?\s*([a-z-]+(?:\.[A-Z]{2})?\/\d{7})/gu,
    target: (match) => `https://arxiv.org/abs/${match[1]}`,
    example: "arXiv:hep-th/9901001",
  },
  {
    pattern: /\b(?:doi\s*:?\s*)?(10\.\d{4,9}\/[^\s"<>“”,;)\]]+)/giu,
    target: (match) => `https://doi.org/${(match[1] ?? "").replace(/[.]+$/u, "")}`,
    example: "10.1234/neurips.2023.1234",
  },
  {
    pattern: /\bhttps?:\/\/[^\s<>"“”|()[\]]+/giu,
    target: (match) => match[0].replace(/[.,;]+$/u, ""),
    example: "https://example.org/paper.pdf",
  },
];

/** Links over the reference's text, and identifiers and addresses written in it, each target once. */
export function findReferenceLinks(reference: Reference, document: Document): Publication["links"] {
  const links: Publication["links"] = [];
  const add = (target: string, start: number, end: number): void => {
    if (!links.some((link) => pageOf(link.target) === pageOf(target))) links.push({ target, span: spanAt(document, start, end) });
  };
  for (const link of document.links) {
    if (link.start < reference.end && link.end > reference.start && link.end > link.start && /^https?:/iu.test(link.target))
      add(link.target, link.start, link.end);
  }
  const content = document.text.slice(reference.start, reference.end);
  for (const row of IDENTIFIERS) {
    for (const match of content.matchAll(row.pattern)) {
      // A DOI inside an address is that address.
      const inUrl =
        row.pattern !== IDENTIFIERS[3]?.pattern && /https?:\/\/\S*$/u.test(content.slice(Math.max(0, match.index - 60), match.index));
      if (!inUrl) add(row.target(match), reference.start + match.index, reference.start + match.index + match[0].length);
    }
  }
  return links;
}

/** Awards and presentations named outside title and authors: "(Oral, top 1 %)", "Best Paper Award". */
export function findAwards(reference: Reference, skip: readonly Stretch[], document: Document, cues: Cues): Fact[] {
  const words = readWords(document.text.slice(reference.start, reference.end), reference.start);
  const awards: Fact[] = [];
  let last = -1;
  for (const hit of findPhrases(cues.words("award-mark"), words)) {
    const first = words[hit.from];
    const end = words[hit.to - 1];
    if (!first || !end || first.start < last || skip.some((stretch) => first.start < stretch.end && end.end > stretch.start)) continue;
    const stretch = clause(document.text, first.start, end.end, reference);
    last = stretch.end;
    awards.push(factAt(document, stretch.start, stretch.end));
  }
  return awards;
}

/** The words around a mark up to the nearest bracket, comma or stop. */
function clause(text: string, start: number, end: number, reference: Reference): Stretch {
  let from = start;
  while (from > reference.start && !/[([,.;:|\t\n–—★🏆]/u.test(text.charAt(from - 1))) from -= 1;
  let to = end;
  while (to < reference.end && !/[)\],.;|\t\n–—]/u.test(text.charAt(to))) to += 1;
  while (from < start && /\s/u.test(text.charAt(from))) from += 1;
  while (to > end && /\s/u.test(text.charAt(to - 1))) to -= 1;
  return to - from > 80 ? { start, end } : { start: from, end: to };
}

/** The status in the reference's own words, outside its title. An arXiv identifier as the only venue says "preprint". */
export function findStatus(
  reference: Reference,
  title: Stretch,
  publication: Pick<Publication, "venue">,
  context: ReferenceContext,
): Fact<PublicationStatus> | undefined {
  const { document, cues } = context;
  const words = readWords(document.text.slice(reference.start, reference.end), reference.start).filter(
    (word) => word.end <= title.start || word.start >= title.end,
  );
  const hits = findPhrases(cues.words("status"), words);
  const order: PublicationStatus[] = ["in preparation", "submitted", "accepted", "published", "preprint"];
  for (const value of order) {
    const hit = hits.find((candidate) => candidate.value === value);
    const first = hit && words[hit.from];
    const last = hit && words[hit.to - 1];
    if (!first || !last) continue;
    if (value === "preprint" && publication.venue && !isPreprintServer(publication.venue.value, cues)) continue;
    return { value, spans: [spanAt(document, first.start, last.end)] };
  }
  const venue = publication.venue;
  if (venue && isPreprintServer(venue.value, cues)) return { value: "preprint", spans: venue.spans };
  const identifier = publication.venue
    ? null
    : document.text.slice(reference.start, reference.end).match(/\b(?:arXiv|bioRxiv|medRxiv)\b/iu);
  if (identifier?.index !== undefined) {
    const start = reference.start + identifier.index;
    return { value: "preprint", spans: [spanAt(document, start, start + identifier[0].length)] };
  }
  return undefined;
}

/** Whether the venue is nothing but a preprint server. */
function isPreprintServer(venue: string, cues: Cues): boolean {
  const words = readWords(venue);
  const hit = findPhrases(cues.venues, words)[0];
  return hit !== undefined && hit.from === 0 && ["arXiv", "bioRxiv"].includes(hit.value) && words.length <= 5;
}

/** An address without what does not tell pages apart. */
function pageOf(url: string): string {
  return url
    .replace(/^https?:\/\/(?:www\.|dx\.)?/u, "")
    .replace(/\/$/u, "")
    .toLowerCase();
}
