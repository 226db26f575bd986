/** What the CV says of a paper in one place against what the publication list says: who led it, where it stands, what place the author has. */

import type { Profile, Publication } from "../profile/profile.ts";
import { key } from "../text/key.ts";
import type { Span } from "../text/span.ts";
import type { CatchLine } from "./catch-lines.ts";
import { isFirst } from "./choose-defences.ts";
import { contentWords } from "./index-evidence.ts";
import type { Catch } from "./match.ts";

const OWNED =
  /\b(?:led|lead(?:ing)?|headed|spearheaded|conceived|first[- ]author\w*|lead[- ]author\w*|my (?:paper|work|method)|sole author|solely|single[- ]handedly|principal author|i (?:proposed|invented))\b/i;
const FIRST = /\b(?:first[- ]author\w*|lead[- ]author\w*|sole author|principal author)\b/i;
/** A claim to all the papers of a list, and the words for the first place that a claim may use. */
const ALL_FIRST =
  /\b(?:all|each|every one|both) (?:of (?:them|which|these) )?(?:as|are|were) (?:the )?(?:first|lead|sole)[- ]author|\b(?:first|lead|sole)[- ]author(?:ed)? (?:publications|papers|articles)\b/i;

/** The publications that are papers: notes and patents that stand in the list have no authors where the others have. */
export function realPapers(profile: Profile): Publication[] {
  const named = profile.publications.filter((paper) => paper.authors.length > 0);
  return named.length >= profile.publications.length * 0.8 ? named : profile.publications.filter((paper) => paper.year !== undefined);
}

/**
 * Whether the candidate stands first in a reference, as its text says; undefined where it does not say. A name that a decoder lost leaves a hole
 * before the first comma, which is then the candidate's.
 */
export function leads(paper: Publication, profile: Profile, text: string): boolean | undefined {
  if (paper.position !== undefined) return isFirst(paper);
  const surname = profile.name?.value.split(/\s+/).at(-1) ?? "";
  const reference = text
    .slice(paper.span.start, Math.min(paper.span.end, paper.span.start + 300))
    .replace(/^[\s•*·▪-]*(?:\[\w+\]|\d+[.)])?\s*/u, "");
  if (/^(?:,|\*|and\s|&)/.test(reference)) return true;
  if (surname.length < 3) return undefined;
  const hole = /,\s*,|,\s+and\s+(?=\p{Lu}\p{Ll}+\s\p{Ll})|\*,\s*\*/u.test(reference);
  const at = reference.toLowerCase().indexOf(surname.toLowerCase());
  if (at < 0) return hole || paper.authors.length > 1 ? false : undefined;
  return at < 24 && !/[,;]\s.*[,;]/.test(reference.slice(0, at));
}

const STATUS: readonly { status: "done" | "open"; pattern: RegExp; example: string }[] = [
  {
    status: "open",
    pattern:
      /\b(?:under (?:review|submission|revision)|submitted|in (?:preparation|prep|submission)|in review|to be submitted|manuscript|r&r|revise and resubmit|forthcoming submission|currently a preprint|unpublished)\b/i,
    example: "under review at ICML",
  },
  {
    status: "done",
    pattern: /\b(?:accepted|published|appeared|presented|in press|camera[- ]ready|to appear|oral at|spotlight at|poster at)\b/i,
    example: "accepted at NeurIPS",
  },
];

/** Venue names as they stand in running text. */
const VENUE =
  /\b(?:NeurIPS|NIPS|ICML|ICLR|ACL|EMNLP|NAACL|EACL|TACL|COLM|CVPR|ICCV|ECCV|AAAI|IJCAI|AISTATS|UAI|COLT|CoRL|RSS|ICRA|IROS|KDD|SIGIR|WWW|RecSys|Interspeech|ICASSP|CHI|FAccT|SaTML|MLSys|TMLR|JMLR|PNAS|Nature(?:\s\p{Lu}\p{Ll}+)?|Science)\b/u;

/** All catches that set a line beside an entry of the publication list. */
export function catchPapers(profile: Profile, lines: readonly CatchLine[], text: string): Catch[] {
  const named = profile.publications.map((paper) => ({
    paper,
    words: contentWords(paper.title.value),
    tokens: systemNames(paper.title.value),
    entry: text.slice(paper.span.start, paper.span.end),
  }));
  const found: Catch[] = [];
  for (const line of lines) {
    if (line.line.kind === "publication" && line.line.heading) continue;
    for (const { paper, words, tokens, entry } of named) {
      if (!speaksOf(line, paper, words, tokens, profile)) continue;
      const title = paper.title.spans[0] ?? paper.span;
      const authors = authorSpan(paper) ?? title;
      if (
        FIRST.test(line.text)
          ? leads(paper, profile, text) === false
          : paper.position !== undefined && !isFirst(paper) && OWNED.test(line.text)
      ) {
        const last =
          paper.position !== undefined && paper.position === paper.authors.length && !paper.truncatedAuthors && !FIRST.test(line.text);
        if (!last) found.push(make(FIRST.test(line.text) ? "author-order" : "ownership-mismatch", line.span, authors, 7));
      }
      const here = STATUS.find((row) => row.pattern.test(line.text))?.status;
      const there = statusOf(paper, entry);
      if (here && there && here !== there)
        found.push(make("status-mismatch", line.span, paper.status?.spans[0] ?? paper.venue?.spans[0] ?? title, 8));
    }
  }
  for (const line of lines) {
    if (!ALL_FIRST.test(line.text) || (!line.rest && line.line.kind !== "summary") || line.text.length > 400) continue;
    const other = realPapers(profile).filter((paper) => leads(paper, profile, text) === false);
    const places = other.slice(0, 3).map((paper) => authorSpan(paper) ?? paper.title.spans[0] ?? paper.span);
    if (places.length > 0) found.push({ ...make("author-order", line.span, places[0], 8), quotes: [line.span, ...places] });
  }
  return found.filter((row, i) => found.findIndex((other) => other.id === row.id) === i);
}

/** Names of a system or benchmark in a title: words with inner capitals or all in capitals, and the word before a colon. */
function systemNames(title: string): Set<string> {
  const head = title.match(/^([\p{L}\d-]{3,20}):/u)?.[1];
  const odd = title.match(/\b(?:\p{Lu}\p{Ll}+\p{Lu}[\p{L}\d]*|\p{Lu}{3,}[\p{L}\d-]*)\b/gu) ?? [];
  return new Set([...(head ? [head] : []), ...odd].filter((word) => !COMMON_CAPITALS.has(word)));
}

const COMMON_CAPITALS = new Set([
  "LLM",
  "LLMs",
  "GPU",
  "GPUs",
  "NLP",
  "RLHF",
  "DPO",
  "PPO",
  "GPT",
  "BERT",
  "CNN",
  "RNN",
  "VAE",
  "GAN",
  "GANs",
  "DFT",
  "QCD",
  "USA",
  "API",
  "SQL",
  "MCMC",
  "CUDA",
  "PyTorch",
]);

/** A line speaks of a paper when it shares most of the title's words, names its system, or names its venue and year and enough of its words. */
function speaksOf(line: CatchLine, paper: Publication, words: ReadonlySet<string>, tokens: ReadonlySet<string>, profile: Profile): boolean {
  if (words.size === 0) return false;
  const shared = [...words].filter((word) => line.words.has(word)).length;
  if (shared >= 3 && shared / words.size >= 0.5) return true;
  if (
    [...tokens].some((token) =>
      new RegExp(`(?<![\\p{L}\\d])${token.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\p{L}\\d])`, "u").test(line.text),
    ) &&
    shared >= 1
  )
    return true;
  const venue = line.text.match(VENUE)?.[0];
  const when = paper.year?.value.slice(0, 4);
  if (!venue || !when || !line.text.includes(when) || !(paper.venue?.value ?? "").includes(venue)) return false;
  const rivals = profile.publications.filter((other) => other.year?.value.slice(0, 4) === when && other.venue?.value.includes(venue));
  return rivals.length === 1 || shared >= 2;
}

function statusOf(paper: Publication, entry: string): "done" | "open" | undefined {
  const status = paper.status?.value;
  if (status === "submitted" || status === "in preparation") return "open";
  if (STATUS[0]?.pattern.test(entry)) return "open";
  if (status === "published" || status === "accepted") return "done";
  return paper.venue && !/arxiv|preprint|biorxiv/i.test(paper.venue.value) && status !== "preprint" ? "done" : undefined;
}

/** The author list of a paper; undefined where no author was read. */
export function authorSpan(paper: Publication): Span | undefined {
  const first = paper.authors[0]?.span;
  const last = paper.authors.at(-1)?.span;
  return first && last && last.end > first.start ? { document: first.document, start: first.start, end: last.end } : undefined;
}

function make(kind: Catch["kind"], line: Span, against: Span | undefined, score: number): Catch {
  const quotes = against ? [line, against] : [line];
  return { id: `${kind}-${key(quotes.map((span) => `${span.start}-${span.end}`).join())}`, kind, quotes, score };
}
